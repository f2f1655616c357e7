import type { ReactNode } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import type { NumberName, Scope } from '../../diff/measured.ts';
import { nameOfPerson, type Side } from '../../diff/names.ts';
import { formatChange, formatNumber, NUMBER_LABELS } from '../../diff/number-words.ts';
import type { NumberPart, NumberRow } from '../../diff/numbers.ts';
import { nameSome } from '../../diff/phrases.ts';
import { formatDay } from '../../model/day-names.ts';
import type { PersonId, Status } from '../../model/schema.ts';
import { LINE_STATUS_IDS } from '../../model/statuses.ts';
import { StatusMark } from '../panels/StatusMark.tsx';
import { LightButton } from './LightButton.tsx';

interface Props {
  readonly comparison: Comparison;
  readonly scope: Scope;
  readonly rows: readonly NumberRow[];
}

const PARTS: readonly NumberPart[] = ['before', 'after', 'change'];

const HINTS: Readonly<Partial<Record<NumberName, string>>> = {
  layers: 'on the longest line',
  'mean-span': 'reports per manager',
};

interface Group {
  readonly title: string | undefined;
  readonly names: readonly NumberName[];
}

const GROUPS: readonly Group[] = [
  { title: undefined, names: ['people', 'units', 'layers', 'mean-span', 'max-span'] },
  {
    title: 'Reporting lines, per cent; change in points',
    names: LINE_STATUS_IDS,
  },
  { title: 'Not known', names: ['no-manager', 'unnamed-heads'] },
];

function isStatus(name: NumberName): name is Status {
  return !(name in NUMBER_LABELS);
}

function spokenName(name: NumberName, part: NumberPart): string {
  if (!isStatus(name)) return NUMBER_LABELS[name];
  return `Share of ${name} lines, ${part === 'change' ? 'percentage points' : 'per cent'}`;
}

/** Whose the widest span is, on both days. */
function ownersOf(comparison: Comparison, whose: NonNullable<NumberRow['whose']>): string {
  const names = (side: Side): string =>
    nameSome(whose[side].map((person: PersonId) => nameOfPerson(comparison, person, side)));
  const [before, after] = [names('before'), names('after')];
  return [before, ...(before === after ? [] : [after])].filter(Boolean).join(' → ');
}

function labelOf(comparison: Comparison, { name, whose }: NumberRow): ReactNode {
  if (isStatus(name)) return <StatusMark status={name} />;
  const hint = whose ? ownersOf(comparison, whose) : HINTS[name];
  return (
    <>
      {NUMBER_LABELS[name]}
      {hint && <span className="numbers__hint">{hint}</span>}
    </>
  );
}

/** The numbers as rows: before, after and the difference, each a button where somebody is behind it. */
export function NumberTable({ comparison, scope, rows }: Props) {
  const cellOf = ({ name, values, isCaused }: NumberRow, part: NumberPart): ReactNode => {
    const text = part === 'change' ? formatChange(name, values.before, values.after) : formatNumber(name, values[part]);
    if (!isCaused[part]) return <span className="numbers__figure">{text}</span>;
    return (
      <LightButton
        light={{ number: name, part: part === 'change' ? undefined : part, scope }}
        name={`${text}, ${spokenName(name, part)}, ${part}`}
        comparison={comparison}
      >
        {text}
      </LightButton>
    );
  };
  return (
    <table className="numbers__table" aria-label="Numbers before and after">
      <thead>
        <tr>
          <td />
          <th scope="col" title={formatDay(comparison.before)}>
            Before
          </th>
          <th scope="col" title={formatDay(comparison.after)}>
            After
          </th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      {GROUPS.map(({ title, names }) => {
        const ofGroup = rows.filter((row) => names.includes(row.name));
        return (
          ofGroup.length > 0 && (
            <tbody key={names.join()}>
              {title !== undefined && (
                <tr>
                  <th className="numbers__group" scope="rowgroup" colSpan={4}>
                    {title}
                  </th>
                </tr>
              )}
              {ofGroup.map((row) => (
                <tr key={row.name}>
                  <th scope="row">{labelOf(comparison, row)}</th>
                  {PARTS.map((part) => (
                    <td key={part}>{cellOf(row, part)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          )
        );
      })}
    </table>
  );
}
