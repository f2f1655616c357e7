import type { Evidence } from '../../io/import/match/matching.ts';

export interface DoubtSide {
  readonly name: string;
  /** Where it stands: "before, row 12". */
  readonly place: string;
}

export interface DoubtRow {
  readonly key: string;
  readonly label: string;
  readonly was: string;
  readonly is: string;
}

interface Props {
  readonly before: DoubtSide;
  readonly after: DoubtSide;
  /** Those that say nothing on either side are left out. */
  readonly rows: readonly DoubtRow[];
  readonly evidence: readonly Evidence[];
}

/** Two sides beside each other, and what speaks for their being one and what against. */
export function DoubtTable({ before, after, rows, evidence }: Props) {
  const heading = ({ name, place }: DoubtSide) => (
    <th scope="col">
      <bdi>{name}</bdi> <span className="doubt__row">{place}</span>
    </th>
  );
  return (
    <div className="doubt__details">
      <table className="doubt__table">
        <thead>
          <tr>
            <td />
            {heading(before)}
            {heading(after)}
          </tr>
        </thead>
        <tbody>
          {rows
            .filter(({ was, is }) => was !== '' || is !== '')
            .map(({ key, label, was, is }) => (
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
