import { type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { COLUMNS, isOnBothDays, type RowReader, type Sorting, subjectOf } from '../../diff/change-rows.ts';
import { useActions } from '../app-context.ts';
import { rangeWith } from '../range-with.ts';
import { ChangeRowView } from './ChangeRowView.tsx';
import { ColumnHeadings } from './ColumnHeadings.tsx';
import { GroupRowView } from './GroupRowView.tsx';
import type { GroupItem, ListItem } from './list-items.ts';
import { HEADING_ROW, placeAfterKey } from './list-keys.ts';
import type { ListLayout } from './use-layout.ts';
import './change-grid.css';

/** A row that is to be brought into sight; each request counts once. */
export interface SightRequest {
  readonly id: string;
}

interface Props {
  readonly items: readonly ListItem[];
  readonly reader: RowReader;
  readonly sorting: Sorting | undefined;
  /** Id of the selected row, wherever it is. */
  readonly selected: string | undefined;
  readonly sight: SightRequest | undefined;
  readonly layout: ListLayout;
  readonly onToggle: (item: GroupItem) => void;
}

const HEADINGS = 'headings';
/** In rem, so that rows grow with the reader's type; as in change-grid.css and change-row.css. */
const HEIGHTS = {
  wide: { headings: 2.25, group: 2.75, row: 3.375, bothDays: 3.375 },
  medium: { headings: 2.25, group: 2.75, row: 3.375, bothDays: 3.375 },
  narrow: { headings: 2.5, group: 3.25, row: 6, bothDays: 7.125 },
} as const;

function heightOf(item: ListItem | undefined, { group, row, bothDays }: (typeof HEIGHTS)[ListLayout]): number {
  if (item?.kind === 'group') return group;
  return item && isOnBothDays(item.row) ? bothDays : row;
}

interface Active {
  readonly id: string;
  readonly cell: number;
}

function pixelsPerRem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/**
 * The changes as a grid after the WAI-ARIA pattern: one stop for the tab key, and arrow keys from cell to cell. Only
 * what is near the window is in the page, and the row that the keys are on, so that the focus is never lost.
 */
export function ChangeGrid({ items, reader, sorting, selected, sight, layout, onToggle }: Props) {
  const actions = useActions();
  const grid = useRef<HTMLTableElement>(null);
  const wantsFocus = useRef(false);
  const [active, setActive] = useState<Active>({ id: '', cell: 0 });
  const places = useMemo(() => new Map(items.map((item, index) => [item.id, index])), [items]);
  const activeIndex = active.id === HEADINGS ? HEADING_ROW : (places.get(active.id) ?? places.get(selected ?? '') ?? 0);

  const rem = pixelsPerRem();
  const heights = HEIGHTS[layout];
  const headings = heights.headings * rem;
  const rangeExtractor = useCallback((range: Range) => rangeWith(range, activeIndex), [activeIndex]);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => grid.current,
    estimateSize: (index) => heightOf(items[index], heights) * rem,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 6,
    scrollMargin: headings,
    scrollPaddingStart: headings,
    rangeExtractor,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights are known, not measured, and change with these
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, heights, rem, items]);

  const told = useRef<SightRequest>(undefined);
  useEffect(() => {
    const index = sight && places.get(sight.id);
    if (!sight || index === undefined || told.current === sight) return;
    told.current = sight;
    virtualizer.scrollToIndex(index, { align: 'auto' });
    wantsFocus.current ||= grid.current?.contains(document.activeElement) === true;
    setActive(({ cell }) => ({ id: sight.id, cell }));
  }, [sight, places, virtualizer]);

  const lastSorting = useRef(sorting);
  useLayoutEffect(() => {
    // In another order the place in the list means nothing.
    if (lastSorting.current !== sorting && grid.current) grid.current.scrollTop = 0;
    lastSorting.current = sorting;
  }, [sorting]);

  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    grid.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus({ preventScroll: true });
  });

  // A panel that closes leaves the focus to nobody.
  useEffect(() => {
    if (selected !== undefined) return undefined;
    const frame = requestAnimationFrame(() => {
      if (told.current && document.activeElement === document.body) {
        grid.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus({ preventScroll: true });
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [selected]);

  const select = (item: ListItem | undefined): void => {
    if (item?.kind !== 'row') return;
    actions.select(subjectOf(item.row));
    actions.announce(`${reader.nameOf(item.row)}: history opened. Escape closes it.`);
  };

  const itemAt = (target: EventTarget): ListItem | undefined => {
    const id = target instanceof Element ? target.closest<HTMLElement>('[data-item]')?.dataset.item : undefined;
    const index = id === undefined ? undefined : places.get(id);
    return index === undefined ? undefined : items[index];
  };

  const handleClick = (event: MouseEvent): void => {
    const isControl = event.target instanceof Element && event.target.closest('a, button, [popover]') !== null;
    // Who drags over a name to copy it selects text and nothing else.
    if (isControl || getSelection()?.isCollapsed === false) return;
    select(itemAt(event.target));
  };

  /** What is cut off stands in full beside the pointer. Only then: a screen reader would read all of it out again. */
  const handlePoint = (event: PointerEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-hint]') : null;
    if (cell) cell.title = cell.dataset.hint ?? '';
  };

  const handleFocus = (event: FocusEvent): void => {
    const cell = event.target.closest<HTMLElement>('[data-cell]')?.dataset.cell;
    const id = event.target.closest<HTMLElement>('[data-item]')?.dataset.item;
    if (cell === undefined || id === undefined) return;
    setActive((last) => {
      const isGroup = places.has(id) && items[places.get(id) ?? 0]?.kind === 'group';
      const next = isGroup ? last.cell : Number(cell);
      return last.id === id && last.cell === next ? last : { id, cell: next };
    });
  };

  const handleKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return;
    const item = items[activeIndex];
    const isControl = event.target instanceof Element && event.target.matches('a, button');
    if ((event.key === 'Enter' || event.key === ' ') && !isControl) {
      event.preventDefault();
      select(item);
      return;
    }
    const opens = event.key === 'ArrowRight' && item?.kind === 'group' && !item.isOpen;
    const closes = event.key === 'ArrowLeft' && item?.kind === 'group' && item.isOpen;
    if ((opens || closes) && item?.kind === 'group') {
      event.preventDefault();
      onToggle(item);
      return;
    }
    const page = Math.floor((grid.current?.clientHeight ?? 0) / (heights.row * rem)) - 1;
    const next = placeAfterKey(event, { index: activeIndex, cell: active.cell }, items, Math.max(1, page));
    if (!next) return;
    event.preventDefault();
    wantsFocus.current = true;
    setActive({ id: next.index === HEADING_ROW ? HEADINGS : (items[next.index]?.id ?? ''), cell: next.cell });
    if (next.index >= 0) virtualizer.scrollToIndex(next.index, { align: 'auto' });
  };

  return (
    <table
      ref={grid}
      className="change-grid"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells one walks is a grid
      role="grid"
      aria-label="Changes"
      aria-rowcount={items.length + 1}
      aria-colcount={COLUMNS.length + 1}
      tabIndex={-1}
      onClick={handleClick}
      onPointerOver={handlePoint}
      onFocus={handleFocus}
      onKeyDown={handleKey}
    >
      <thead className="change-grid__head" data-item={HEADINGS}>
        <ColumnHeadings sorting={sorting} activeCell={activeIndex === HEADING_ROW ? active.cell : -1} />
      </thead>
      <tbody className="change-grid__body" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          if (!item) return null;
          const top = start - headings;
          const isActive = index === activeIndex;
          if (item.kind === 'group') {
            return (
              <GroupRowView
                key={item.id}
                item={item}
                title={reader.titleOfGroup(item.group)}
                rowIndex={index + 2}
                top={top}
                isActive={isActive}
                onToggle={onToggle}
              />
            );
          }
          return (
            <ChangeRowView
              key={item.id}
              row={item.row}
              reader={reader}
              rowIndex={index + 2}
              top={top}
              isSelected={item.id === selected}
              activeCell={isActive ? active.cell : -1}
              tellsCause={sorting !== undefined}
            />
          );
        })}
      </tbody>
    </table>
  );
}
