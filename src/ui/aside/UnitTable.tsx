import { useMemo, useState } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import type { ChangeCategory } from '../../diff/kinds.ts';
import type { Light, Movement } from '../../diff/number-causes.ts';
import { MOVEMENTS } from '../../diff/number-causes.ts';
import { formatChange, formatNumber } from '../../diff/number-words.ts';
import type { UnitNumbers } from '../../diff/numbers.ts';
import { ChangeGlyph } from '../panels/ChangeGlyph.tsx';
import { GoTo } from '../panels/GoTo.tsx';
import { CertaintyMeter } from './CertaintyMeter.tsx';
import { LightButton } from './LightButton.tsx';
import { nameOfRow, sortUnits, type UnitColumn, type UnitOrder } from './unit-order.ts';

interface Props {
  readonly comparison: Comparison;
  readonly rows: readonly UnitNumbers[];
}

const COLUMNS: readonly (readonly [UnitColumn, string])[] = [
  ['name', 'Unit'],
  ['before', 'Before'],
  ['after', 'After'],
  ['change', 'Change'],
];
const FIRST_SHOWN = 20;
const MORE_SHOWN = 200;

const GLYPHS: Readonly<Record<Movement, ChangeCategory>> = {
  joined: 'joined',
  left: 'left',
  in: 'moved',
  out: 'moved',
  shown: 'shown',
  'not-shown': 'not-shown',
};
const MOVEMENT_NAMES: Readonly<Record<Movement, string>> = {
  joined: 'joined',
  left: 'left',
  in: 'came in',
  out: 'went out',
  shown: 'newly shown',
  'not-shown': 'no longer shown',
};

function UnitRows({ comparison, row }: { readonly comparison: Comparison; readonly row: UnitNumbers }) {
  const { unit, before, after, movements, lines } = row;
  const name = nameOfRow(comparison, row);
  const light = (part: Light['part']): Light => ({ number: 'people', part, scope: { kind: 'unit', unit } });
  const present = MOVEMENTS.filter((movement) => movements[movement] > 0);
  const count = (part: 'before' | 'after', value: number) =>
    value === 0 ? (
      <span className="numbers__figure">0</span>
    ) : (
      <LightButton light={light(part)} name={`${value}, ${name}, ${part}`} comparison={comparison}>
        {formatNumber('people', value)}
      </LightButton>
    );
  const change = formatChange('people', before, after);
  return (
    <tbody>
      <tr>
        <th scope="row">{unit === undefined ? name : <GoTo to={{ unit }}>{name}</GoTo>}</th>
        <td>{count('before', before)}</td>
        <td>{count('after', after)}</td>
        <td>
          {present.length === 0 ? (
            <span className="numbers__figure">{change}</span>
          ) : (
            <LightButton light={light(undefined)} name={`${change}, ${name}, change`} comparison={comparison}>
              {change}
            </LightButton>
          )}
        </td>
      </tr>
      <tr className="numbers__detail">
        <td colSpan={4}>
          <div className="numbers__movements">
            <CertaintyMeter lines={lines} />
            {present.map((movement) => (
              <LightButton
                key={movement}
                light={light(movement)}
                name={`${movements[movement]} ${MOVEMENT_NAMES[movement]}, ${name}`}
                comparison={comparison}
              >
                <ChangeGlyph category={GLYPHS[movement]} /> {movements[movement]}
                {(movement === 'in' || movement === 'out') && ` ${movement}`}
              </LightButton>
            ))}
          </div>
        </td>
      </tr>
    </tbody>
  );
}

/** The units as rows, each by itself: how many people, who came and who went, and how sure the lines are. */
export function UnitTable({ comparison, rows }: Props) {
  const [order, setOrder] = useState<UnitOrder>({ column: 'change', isDown: true });
  const [shown, setShown] = useState(FIRST_SHOWN);
  const sorted = useMemo(() => sortUnits(comparison, rows, order), [comparison, rows, order]);
  const hidden = sorted.length - shown;
  const sortBy = (column: UnitColumn): void =>
    setOrder({ column, isDown: column === order.column ? !order.isDown : column !== 'name' });
  const directionOf = (column: UnitColumn): 'ascending' | 'descending' | 'none' =>
    column !== order.column ? 'none' : order.isDown ? 'descending' : 'ascending';
  return (
    <>
      <table className="numbers__table" aria-label="By unit">
        <thead>
          <tr>
            {COLUMNS.map(([column, label]) => (
              <th key={column} scope="col" aria-sort={directionOf(column)}>
                <button type="button" className="numbers__sort" onClick={() => sortBy(column)}>
                  {label}
                  {column === order.column && (
                    <span className="numbers__direction" aria-hidden="true">
                      {order.isDown ? '↓' : '↑'}
                    </span>
                  )}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        {sorted.slice(0, shown).map((row) => (
          <UnitRows key={row.unit ?? ''} comparison={comparison} row={row} />
        ))}
      </table>
      {hidden > 0 && (
        <button type="button" className="numbers__more" onClick={() => setShown(shown + MORE_SHOWN)}>
          {hidden <= MORE_SHOWN
            ? `Show all ${sorted.length} units`
            : `Show ${MORE_SHOWN} more of ${sorted.length} units`}
        </button>
      )}
    </>
  );
}
