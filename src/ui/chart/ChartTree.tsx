import { type KeyboardEvent, memo, type RefCallback, useEffect, useMemo, useRef, useState } from 'react';
import { SEAT_BRANCH } from '../../diff/seat-tree.ts';
import { type Chart, isSeatClosed, isSeatVisible, seatBox } from '../../scene/chart.ts';
import type { At } from '../../store/view.ts';
import { useApp } from '../app-context.ts';
import { faceAt, isSeatShown, nameOfSeat } from './seat-name.ts';
import { foldedBelow, isRest, selectionOfSeat } from './seat-selection.ts';

interface Props {
  readonly chart: Chart;
  readonly at: At;
  readonly tellsChanges: boolean;
  readonly label: string;
  readonly selected: number;
  readonly overlayRef: RefCallback<HTMLDivElement>;
  readonly onFocusSeat: (seat: number) => void;
  /** Branches are to be opened or closed, of which one is touched. */
  readonly onOpen: (touched: number, ids: readonly string[], isOpen: boolean) => void;
}

/** Beyond this only the items around the active one are in the page; their places in the whole are still told. */
const MOST_ITEMS = 600;
const WINDOW = 160;

function shownSeats(chart: Chart, at: At): number[] {
  const seats: number[] = [];
  for (let seat = 0; seat < chart.tree.count; seat += 1) {
    if (isSeatVisible(chart, seat) && isSeatShown(chart, seat, at)) seats.push(seat);
  }
  return seats;
}

function hasShownChild(chart: Chart, seat: number, at: At): boolean {
  const end = chart.tree.end[seat] ?? seat + 1;
  for (let child = seat + 1; child < end; child = chart.tree.end[child] ?? child + 1) {
    if (isSeatShown(chart, child, at)) return true;
  }
  return false;
}

/** The place of each item among its siblings that are shown, and how many these are. */
function siblingPlaces(chart: Chart, at: At, seats: readonly number[]): Map<number, { place: number; of: number }> {
  const places = new Map<number, { place: number; of: number }>();
  for (const parent of new Set(seats.map((seat) => chart.tree.parent[seat] ?? -1))) {
    const end = parent < 0 ? chart.tree.count : (chart.tree.end[parent] ?? 0);
    const siblings: number[] = [];
    for (let seat = parent + 1; seat < end; seat = chart.tree.end[seat] ?? seat + 1) {
      if (isSeatShown(chart, seat, at)) siblings.push(seat);
    }
    siblings.forEach((seat, index) => {
      places.set(seat, { place: index + 1, of: siblings.length });
    });
  }
  return places;
}

/**
 * The chart as a tree for keyboard and screen reader: an item over each card, moved by the camera as one. Roving
 * focus and keys follow the tree pattern of the WAI-ARIA Authoring Practices.
 */
export const ChartTree = memo(function ChartTree({
  chart,
  at,
  tellsChanges,
  label,
  selected,
  overlayRef,
  onFocusSeat,
  onOpen,
}: Props) {
  const { store, actions } = useApp();
  const seats = useMemo(() => shownSeats(chart, at), [chart, at]);
  const [activeId, setActiveId] = useState<string>();
  const items = useRef(new Map<number, HTMLDivElement>());
  const wantsFocus = useRef(false);
  const active = (activeId === undefined ? undefined : chart.tree.indexOfId.get(activeId)) ?? -1;
  const current = seats.includes(active) ? active : seats.includes(selected) ? selected : (seats[0] ?? -1);
  const position = seats.indexOf(current);
  const isWindowed = seats.length > MOST_ITEMS;
  const start = isWindowed ? Math.max(0, position - WINDOW / 2) : 0;
  const rendered = useMemo(
    () => seats.slice(start, isWindowed ? start + WINDOW : undefined),
    [seats, start, isWindowed],
  );
  const places = useMemo(() => siblingPlaces(chart, at, rendered), [chart, at, rendered]);

  const selectedId = selected < 0 ? undefined : chart.tree.ids[selected];
  // Who is selected from elsewhere is where the keys go on from.
  useEffect(() => {
    if (selectedId === undefined) return;
    setActiveId(selectedId);
    wantsFocus.current ||= document.activeElement?.getAttribute('role') === 'treeitem';
  }, [selectedId]);

  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    items.current.get(current)?.focus({ preventScroll: true });
  });

  const idOf = (seat: number): string => chart.tree.ids[seat] ?? '';
  const goTo = (seat: number | undefined): void => {
    if (seat === undefined || seat < 0) return;
    wantsFocus.current = true;
    setActiveId(idOf(seat));
    onFocusSeat(seat);
  };

  const isExpandable = (seat: number): boolean =>
    chart.tree.kind[seat] === SEAT_BRANCH && (isSeatClosed(chart, seat) || hasShownChild(chart, seat, at));
  const firstChild = (seat: number): number | undefined => seats.find((other) => chart.tree.parent[other] === seat);

  const openSiblings = (seat: number): void => {
    const parent = chart.tree.parent[seat];
    const siblings = seats.filter((other) => chart.tree.parent[other] === parent && isExpandable(other));
    onOpen(seat, siblings.map(idOf), true);
  };

  const selectCurrent = (): void => {
    if (isRest(chart, current)) {
      const parent = chart.tree.parent[current] ?? -1;
      setActiveId(parent < 0 ? undefined : idOf(parent));
      wantsFocus.current = true;
      onOpen(parent, [idOf(current)], true);
      actions.announce('More are shown');
      return;
    }
    const folded = foldedBelow(chart, current);
    if (folded !== undefined) {
      actions.refine({ unfolded: new Set([...store.getState().view.unfolded, folded]) });
      actions.announce('Those without a change are shown');
      return;
    }
    actions.select(selectionOfSeat(chart, current));
    actions.announce(`${faceAt(chart, current, at)?.name ?? ''}: history opened. Escape closes it.`);
  };

  const handleKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const closed = isSeatClosed(chart, current);
    const parent = chart.tree.parent[current] ?? -1;
    const moves: Record<string, () => void> = {
      ArrowDown: () => goTo(seats[position + 1]),
      ArrowUp: () => goTo(seats[position - 1]),
      Home: () => goTo(seats[0]),
      End: () => goTo(seats.at(-1)),
      ArrowRight: () => {
        if (!isExpandable(current)) return;
        if (closed) onOpen(current, [idOf(current)], true);
        else goTo(firstChild(current));
      },
      ArrowLeft: () => {
        if (isExpandable(current) && !closed) onOpen(current, [idOf(current)], false);
        else goTo(parent);
      },
      '*': () => openSiblings(current),
      Enter: selectCurrent,
      ' ': selectCurrent,
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };

  return (
    <div
      className="chart__tree"
      role="tree"
      aria-label={label}
      aria-describedby="account-brief"
      tabIndex={-1}
      onKeyDown={handleKey}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onFocusSeat(-1);
      }}
    >
      <div className="chart__items" role="none" ref={overlayRef}>
        {rendered.map((seat) => {
          const box = seatBox(chart, seat);
          const place = places.get(seat);
          const expandable = isExpandable(seat);
          return (
            <div
              key={idOf(seat)}
              id={`seat-${idOf(seat)}`}
              role="treeitem"
              className="chart__item"
              aria-label={nameOfSeat(chart, seat, at, tellsChanges)}
              aria-level={(chart.tree.depth[seat] ?? 0) + 1}
              aria-posinset={place?.place}
              aria-setsize={place?.of}
              aria-selected={seat === selected}
              aria-expanded={expandable ? !isSeatClosed(chart, seat) : undefined}
              tabIndex={seat === current ? 0 : -1}
              ref={(element) => {
                if (element) items.current.set(seat, element);
                else items.current.delete(seat);
              }}
              style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
              onFocus={(event) => {
                setActiveId(idOf(seat));
                if (event.target.matches(':focus-visible')) onFocusSeat(seat);
              }}
            />
          );
        })}
      </div>
    </div>
  );
});
