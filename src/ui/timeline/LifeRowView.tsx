import { type CSSProperties, memo } from 'react';
import type { Theme } from '../../render/theme.ts';
import { hueOf } from '../../render/theme.ts';
import { ChangeGlyph } from '../panels/ChangeGlyph.tsx';
import { gapsOf, type PlacedCell, placeCells } from './life-cells.ts';
import type { LifeGlyph, LifeRow } from './life-rows.ts';
import type { TimeScale } from './time-scale.ts';

interface Props {
  readonly row: LifeRow;
  /** From 0. */
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly scale: TimeScale;
  readonly theme: Theme;
  readonly isSelected: boolean;
  /** The cell that keys act on: -1 for the name; undefined where that is in another row. */
  readonly active: number | undefined;
}

function barStyle({ fadeStart, fadeEnd, cell }: PlacedCell, theme: Theme): CSSProperties {
  const { tint, tone } = hueOf(theme, cell.hue);
  const style: CSSProperties = { backgroundColor: tint, borderColor: tone };
  if (cell.crossing === 'status') style.borderLeftWidth = 0;
  if (fadeStart === 0 && fadeEnd === 0) return style;
  const soft = 'rgb(0 0 0 / 12%)';
  const start = fadeStart > 0 ? `${soft} 0, #000 ${fadeStart}px` : '#000 0';
  const end = fadeEnd > 0 ? `#000 calc(100% - ${fadeEnd}px), ${soft} 100%` : '#000 100%';
  return { ...style, maskImage: `linear-gradient(to right, ${start}, ${end})` };
}

const FORK = {
  split: 'M-0.6 0H-0.1L0.55-0.5M-0.1 0L0.55 0.5',
  merged: 'M0.6 0H0.1L-0.55-0.5M0.1 0L-0.55 0.5',
} as const;
const CATEGORIES = { formed: 'joined', dissolved: 'left', renamed: 'changed', 're-parented': 'moved' } as const;

function Glyph({ kind }: { readonly kind: LifeGlyph['kind'] }) {
  if (kind === 'split' || kind === 'merged') {
    return (
      <svg className="change-glyph" viewBox="-1 -1 2 2" width="14" height="14" aria-hidden="true">
        <circle r="1" />
        <path d={FORK[kind]} strokeWidth={0.24} />
      </svg>
    );
  }
  return <ChangeGlyph category={kind === 'joined' || kind === 'left' ? kind : CATEGORIES[kind]} />;
}

/** Pixels from the start of the axis, in a row that starts with the names. */
function fromGutter(x: number): string {
  return `calc(var(--gutter) + ${x}px)`;
}

export const LifeRowView = memo(function LifeRowView(props: Props) {
  const { row, index, top, height, scale, theme, isSelected, active } = props;
  const cells = placeCells(row, scale);
  const names = ['life__row', row.startsGroup ? 'life__row--first' : '', isSelected ? 'life__row--selected' : ''];
  return (
    <tr
      aria-rowindex={index + 1}
      aria-selected={isSelected}
      className={names.filter(Boolean).join(' ')}
      data-row={index}
      style={{ top, height }}
    >
      <th
        scope="row"
        className="life__name"
        data-cell={-1}
        tabIndex={active === -1 ? 0 : -1}
        aria-label={row.detail === '' ? row.name : `${row.name}, ${row.detail}`}
        title={row.detail === '' ? row.name : `${row.name}: ${row.detail}`}
      >
        <span className="life__name-text">{row.name}</span>
      </th>
      {cells.map((placed, cell) => (
        <td
          key={`${placed.cell.lane}:${placed.left}`}
          className={`life__cell life__cell--${placed.cell.lane}`}
          data-cell={cell}
          tabIndex={active === cell ? 0 : -1}
          aria-label={placed.cell.label}
          title={placed.cell.label}
          style={{ left: fromGutter(placed.left), width: placed.width }}
        >
          <span className={`life__bar life__bar--${placed.cell.status}`} style={barStyle(placed, theme)} />
          {placed.text !== '' && <span className="life__text">{placed.text}</span>}
        </td>
      ))}
      <td className="life__marks" aria-hidden="true">
        <RowMarks row={row} cells={cells} scale={scale} />
      </td>
    </tr>
  );
});

interface MarksProps {
  readonly row: LifeRow;
  readonly cells: readonly PlacedCell[];
  readonly scale: TimeScale;
}

/** What the cells say in words: where the line is interrupted, crosses over, begins and ends. */
function RowMarks({ row, cells, scale }: MarksProps) {
  const glyphs = row.glyphs.filter(({ day }) => day >= scale.range.first && day <= scale.range.last);
  const crossings = cells.filter(
    ({ cell: { crossing }, left }) => (crossing === 'unit' || crossing === 'manager') && left > 0,
  );
  return (
    <>
      {gapsOf(row, scale).map(({ left, width }) => (
        <span key={`gap:${left}`} className="life__gap" style={{ left: fromGutter(left), width }} />
      ))}
      {crossings.map(({ cell, left }) => (
        <span
          key={`crossing:${left}`}
          className={`life__crossing life__crossing--${cell.crossing}`}
          style={{ left: fromGutter(left) }}
        >
          {cell.crossing === 'unit' && <ChangeGlyph category="moved" />}
        </span>
      ))}
      {glyphs.map((glyph, index) => (
        <span
          key={`${glyph.kind}:${glyph.day}`}
          className="life__glyph"
          style={{ left: fromGutter(scale.x(glyph.day) + glyphShift(glyphs, index)) }}
        >
          <Glyph kind={glyph.kind} />
        </span>
      ))}
    </>
  );
}

/** Those of one day stand beside each other. */
function glyphShift(glyphs: readonly LifeGlyph[], index: number): number {
  const day = glyphs[index]?.day;
  return 14 * glyphs.slice(0, index).filter((glyph) => glyph.day === day).length;
}
