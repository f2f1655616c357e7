import type { DoubtfulView, InspectedPair, PostView } from '../../io/import/inspection.ts';
import { useImportActions } from './import-context.ts';

const ROWS = [
  ['Title', 'title'],
  ['Unit', 'unit'],
  ['Reports to', 'manager'],
  ['E-mail', 'email'],
  ['Location', 'location'],
  ['Id', 'id'],
] as const;

interface Props {
  readonly pair: InspectedPair;
  readonly doubt: DoubtfulView;
}

function nameOf(post: PostView): string {
  return post.isVacant ? `Vacant: ${post.title}` : post.name;
}

/** Two posts beside each other, what speaks for one person and what against, and the decision. */
export function DoubtItem({ pair, doubt }: Props) {
  const { decide } = useImportActions();
  const { before, after, evidence, decided } = doubt;
  const isSame = decided === undefined ? doubt.isTaken : decided === 'same';
  const say = (decision: 'same' | 'different'): void =>
    decide(pair, [before.id, after.id], decided === decision ? undefined : decision);
  const rows = ROWS.filter(([, key]) => before[key] !== '' || after[key] !== '');
  return (
    <li className={`doubt${decided ? ' doubt--decided' : ''}`}>
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
      <fieldset className="doubt__decision">
        <legend>
          {decided === undefined
            ? `Taken for ${isSame ? 'the same person' : 'two people'} unless you decide`
            : 'Decided'}
        </legend>
        <button type="button" className="open__button" aria-pressed={decided === 'same'} onClick={() => say('same')}>
          Same person
        </button>
        <button
          type="button"
          className="open__button"
          aria-pressed={decided === 'different'}
          onClick={() => say('different')}
        >
          Two people
        </button>
      </fieldset>
    </li>
  );
}
