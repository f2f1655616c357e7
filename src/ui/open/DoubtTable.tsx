import type { DoubtfulView, PostView } from '../../io/import/session/inspection.ts';

const ROWS = [
  ['Title', 'title'],
  ['Unit', 'unit'],
  ['Reports to', 'manager'],
  ['E-mail', 'email'],
  ['Id', 'id'],
] as const;

export function nameOf(post: PostView): string {
  return post.isVacant ? `Vacant: ${post.title}` : post.name;
}

interface Row {
  readonly key: string;
  readonly label: string;
  readonly was: string;
  readonly is: string;
}

function rowsOf({ before, after }: DoubtfulView): Row[] {
  const rows: Row[] = ROWS.map(([label, key]) => ({ key, label, was: before[key], is: after[key] }));
  const is = new Map(after.attributes.map(({ id, value }) => [id, value]));
  const known = new Map([...before.attributes, ...after.attributes].map(({ id, label }) => [id, label]));
  const was = new Map(before.attributes.map(({ id, value }) => [id, value]));
  for (const [id, label] of known)
    rows.push({ key: `attribute ${id}`, label, was: was.get(id) ?? '', is: is.get(id) ?? '' });
  return rows.filter((row) => row.was !== '' || row.is !== '');
}

/** Two posts beside each other, and what speaks for one person and what against. */
export function DoubtTable({ doubt }: { readonly doubt: DoubtfulView }) {
  const { before, after, evidence } = doubt;
  return (
    <div className="doubt__details">
      <table className="doubt__table">
        <thead>
          <tr>
            <td />
            <th scope="col">
              <bdi>{nameOf(before)}</bdi> <span className="doubt__row">before, row {before.row}</span>
            </th>
            <th scope="col">
              <bdi>{nameOf(after)}</bdi> <span className="doubt__row">after, row {after.row}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(doubt).map(({ key, label, was, is }) => (
            <tr key={key} className={was === is ? 'doubt__same' : undefined}>
              <th scope="row">{label}</th>
              <td>
                <bdi>{was || '–'}</bdi>
              </td>
              <td>
                <bdi>{is || '–'}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {evidence.length > 0 && (
        <ul className="doubt__evidence">
          {evidence.map(({ speaks, words }) => (
            <li key={words} className={`doubt__${speaks}`}>
              <strong>{speaks === 'for' ? 'For' : 'Against'}</strong> <bdi>{words}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
