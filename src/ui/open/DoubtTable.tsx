import type { DoubtfulView, PostView } from '../../io/import/session/inspection.ts';

const ROWS = [
  ['Title', 'title'],
  ['Unit', 'unit'],
  ['Reports to', 'manager'],
  ['E-mail', 'email'],
  ['Location', 'location'],
  ['Id', 'id'],
] as const;

export function nameOf(post: PostView): string {
  return post.isVacant ? `Vacant: ${post.title}` : post.name;
}

/** Two posts beside each other, and what speaks for one person and what against. */
export function DoubtTable({ doubt: { before, after, evidence } }: { readonly doubt: DoubtfulView }) {
  const rows = ROWS.filter(([, key]) => before[key] !== '' || after[key] !== '');
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
          {rows.map(([label, key]) => (
            <tr key={key} className={before[key] === after[key] ? 'doubt__same' : undefined}>
              <th scope="row">{label}</th>
              <td>
                <bdi>{before[key] || '–'}</bdi>
              </td>
              <td>
                <bdi>{after[key] || '–'}</bdi>
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
