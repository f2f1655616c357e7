import { type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Reorganisation } from '../../model/life-lines.ts';
import { DARK, LIGHT } from '../../render/theme.ts';
import type { Selection } from '../../store/view.ts';
import { rangeWith } from '../range-with.ts';
import { useTheme } from '../use-theme.ts';
import { LifeRowView } from './LifeRowView.tsx';
import { placeCells } from './life-cells.ts';
import type { LifeCell, LifeRow } from './life-rows.ts';
import { labelMoments } from './moment-labels.ts';
import type { TimeScale } from './time-scale.ts';
import './life.css';

interface Props {
  readonly label: string;
  readonly rows: readonly LifeRow[];
  readonly scale: TimeScale;
  readonly isNarrow: boolean;
  readonly selection: Selection | undefined;
  /** With their days in words. */
  readonly bands: readonly (Reorganisation & { readonly date: string })[];
  readonly scrollRef: RefObject<HTMLElement | null>;
  readonly onVisit: (row: LifeRow, cell: LifeCell | undefined) => void;
}

const PAGE_ROWS = 10;

/** Rows of units have a line for the heads below that of the unit. */
function heightOf(row: LifeRow | undefined, isNarrow: boolean): number {
  const lanes = row?.cells.some((cell) => cell.lane === 'lower') ? 20 : 0;
  return (isNarrow ? 44 : 26) + lanes;
}

function isSame(a: Selection | undefined, b: Selection | undefined): boolean {
  if (!a || !b) return false;
  if ('person' in a) return 'person' in b && a.person === b.person;
  return 'unit' in b && a.unit === b.unit;
}

/** The cell that something in the page belongs to. */
function placeOf(target: EventTarget): Place | undefined {
  if (!(target instanceof Element)) return undefined;
  const row = target.closest<HTMLElement>('[data-row]')?.dataset.row;
  const cell = target.closest<HTMLElement>('[data-cell]')?.dataset.cell;
  return row === undefined || cell === undefined ? undefined : { row: Number(row), cell: Number(cell) };
}

interface Place {
  readonly row: number;
  readonly cell: number;
}

/** Life-lines as a grid: keys go from row to row at the same time, and from stretch to stretch in a row. */
export function LifeGrid({ label, rows, scale, isNarrow, selection, bands, scrollRef, onVisit }: Props) {
  const theme = useTheme() === 'dark' ? DARK : LIGHT;
  const tableRef = useRef<HTMLTableElement>(null);
  const [margin, setMargin] = useState(0);
  const [place, setPlace] = useState<Place>({ row: 0, cell: -1 });
  const wantsFocus = useRef(false);
  useLayoutEffect(() => {
    const [table, scroller] = [tableRef.current, scrollRef.current];
    if (!table || !scroller) return;
    const offset = table.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    setMargin(Math.round(offset));
  }, [scrollRef]);
  const active = { ...place, row: Math.min(place.row, rows.length - 1) };
  const rangeExtractor = useCallback((range: Range) => rangeWith(range, active.row), [active.row]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: (index) => heightOf(rows[index], isNarrow),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
    scrollMargin: margin,
    scrollPaddingStart: 28,
    rangeExtractor,
  });

  useEffect(() => {
    if (!wantsFocus.current) return;
    const target = tableRef.current?.querySelector<HTMLElement>('[tabindex="0"]');
    if (!target) return;
    wantsFocus.current = false;
    target.focus({ preventScroll: true });
  });

  // Who is selected elsewhere is brought into sight.
  const sought = useRef<Selection>(undefined);
  useEffect(() => {
    if (sought.current === selection) return;
    sought.current = selection;
    const row = rows.findIndex((each) => isSame(selection, each.selection));
    if (row >= 0) virtualizer.scrollToIndex(row, { align: 'auto' });
  }, [selection, rows, virtualizer]);

  const goTo = (row: number, cell: number): void => {
    wantsFocus.current = true;
    setPlace({ row, cell });
    virtualizer.scrollToIndex(row);
  };
  const cellsOf = (row: number) => {
    const found = rows[row];
    return found ? placeCells(found, scale) : [];
  };
  /** The cell of another row that holds the same time, else the name. */
  const cellAtSameTime = (row: number): number => {
    const here = cellsOf(active.row)[active.cell];
    if (!here) return -1;
    const middle = here.left + Math.min(8, here.width / 2);
    return cellsOf(row).findIndex(({ left, width }) => left <= middle && middle < left + width);
  };
  const goToRow = (row: number): void => {
    const target = Math.max(0, Math.min(rows.length - 1, row));
    goTo(target, cellAtSameTime(target));
  };
  const goToCell = (cell: number): void =>
    goTo(active.row, Math.max(-1, Math.min(cellsOf(active.row).length - 1, cell)));
  const visit = (): void => {
    const row = rows[active.row];
    if (row) onVisit(row, cellsOf(active.row)[active.cell]?.cell);
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return;
    const moves: Record<string, () => void> = {
      ArrowDown: () => goToRow(active.row + 1),
      ArrowUp: () => goToRow(active.row - 1),
      PageDown: () => goToRow(active.row + PAGE_ROWS),
      PageUp: () => goToRow(active.row - PAGE_ROWS),
      ArrowRight: () => goToCell(active.cell + 1),
      ArrowLeft: () => goToCell(active.cell - 1),
      Home: () => (event.ctrlKey ? goTo(0, -1) : goToCell(-1)),
      End: () => (event.ctrlKey ? goTo(rows.length - 1, -1) : goToCell(Number.MAX_SAFE_INTEGER)),
      Enter: visit,
      ' ': visit,
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  const handleFocus = ({ target }: FocusEvent): void => {
    const found = placeOf(target);
    if (found) setPlace(found);
  };
  const handleClick = ({ target }: MouseEvent): void => {
    const found = placeOf(target);
    const row = found && rows[found.row];
    if (row) onVisit(row, cellsOf(found.row)[found.cell]?.cell);
  };

  const visible = bands.filter(({ day }) => day >= scale.range.first && day <= scale.range.last);
  const bandLabels = labelMoments(
    visible.map(({ day, people, date: words }) => {
      const date = words.replace(/ \d{4}$/, '');
      return { day, x: scale.x(day), texts: [`${date}: ${people} people`, date] };
    }),
    scale.width,
    1,
  );
  return (
    <div className="life">
      {bandLabels.length > 0 && (
        <div className="life__bands-head" aria-hidden="true">
          {bandLabels.map(({ day, left, text }) => (
            <span key={day} className="life__band-name" style={{ left: `calc(var(--gutter) + ${left}px)` }}>
              {text}
            </span>
          ))}
        </div>
      )}
      <div className="life__body" style={{ height: virtualizer.getTotalSize() }}>
        {visible.map(({ day }) => (
          <span key={day} className="life__band" style={{ left: `calc(var(--gutter) + ${scale.x(day)}px)` }} />
        ))}
        <table
          ref={tableRef}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells one walks is a grid
          role="grid"
          className="life__table"
          aria-label={label}
          aria-rowcount={rows.length}
          onClick={handleClick}
          onFocus={handleFocus}
          onKeyDown={handleKey}
        >
          <tbody>
            {virtualizer.getVirtualItems().map((item) => {
              const row = rows[item.index];
              if (!row) return null;
              return (
                <LifeRowView
                  key={item.key}
                  row={row}
                  index={item.index}
                  top={item.start - margin}
                  height={item.size}
                  scale={scale}
                  theme={theme}
                  isSelected={isSame(selection, row.selection)}
                  active={item.index === active.row ? active.cell : undefined}
                />
              );
            })}
          </tbody>
        </table>
        <span className="life__playhead" />
      </div>
    </div>
  );
}
