import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { ChangeGroup } from '../../diff/cause-groups.ts';
import { parseSorting, pickRows, RowReader, rowId, rowsOf } from '../../diff/change-rows.ts';
import { selectGroups, selectPicked } from '../../store/selectors.ts';
import { useActions, useAppState } from '../app-context.ts';
import { Widen } from '../filter/FilterOutcome.tsx';
import '../filter/learn-row-words.ts';
import '../filter/filter-panel.css';
import type { FormProps } from '../form-props.ts';
import { ChangeGrid, type SightRequest } from './ChangeGrid.tsx';
import { ListBar } from './ListBar.tsx';
import { areGroupsOpen, flatItems, type GroupItem, groupedItems } from './list-items.ts';
import { countInWords } from './list-words.ts';
import { NoChanges } from './NoChanges.tsx';
import { useListLayout } from './use-layout.ts';
import { useTableExport } from './use-table-export.ts';
import './list.css';

/** From here on going through all names takes long enough to be felt at each key. */
const MANY_PEOPLE = 5000;
const ANNOUNCE_AFTER_MS = 600;

/** Every change as a row, grouped by what brought it about. */
export function ListView({ comparison, organisation, insets }: FormProps) {
  const actions = useActions();
  const root = useRef<HTMLDivElement>(null);
  const layout = useListLayout(root);
  const selection = useAppState((state) => state.view.selection);
  // The field and the legend answer at once, the list as soon as it can.
  const view = useDeferredValue(useAppState((state) => state.view));

  const groups = selectGroups(comparison);
  const reader = useMemo(() => new RowReader(comparison), [comparison]);
  const rows = useMemo(() => rowsOf(groups), [groups]);
  const picked = selectPicked(comparison, view);
  const shown = useMemo(() => pickRows(rows, picked), [rows, picked]);
  const sorting = useMemo(() => parseSorting(view.sort), [view.sort]);
  const listed = useMemo(() => (sorting ? reader.sort(shown, sorting) : shown), [reader, shown, sorting]);

  /** What the reader opened and closed, by the group's id. */
  const [opened, setOpened] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isOpenByItself = areGroupsOpen(shown.length);
  const isOpen = useCallback(
    (group: ChangeGroup): boolean => opened.get(group.id) ?? isOpenByItself,
    [opened, isOpenByItself],
  );
  const items = useMemo(() => (sorting ? flatItems(listed) : groupedItems(listed, isOpen)), [sorting, listed, isOpen]);
  const toggle = useCallback((item: GroupItem): void => {
    setOpened((last) => new Map(last).set(item.group.id, !item.isOpen));
  }, []);
  const openAll = (open: boolean): void => setOpened(new Map(groups.map((group) => [group.id, open])));

  const [sight, setSight] = useState<SightRequest>();
  useEffect(() => {
    if (!selection) return;
    const id = rowId(selection);
    const row = rows.find((each) => each.id === id);
    if (!row) return;
    setOpened((last) => (last.get(row.group.id) === true ? last : new Map(last).set(row.group.id, true)));
    setSight({ id });
  }, [selection, rows]);

  useCountAnnouncement(shown.length, rows.length);
  const table = useTableExport(listed, reader, comparison);
  return (
    <div className={`list list--${layout}${insets.bottom > 0 ? ' list--short' : ''}`} ref={root}>
      {rows.length === 0 ? (
        <NoChanges comparison={comparison} organisation={organisation} />
      ) : (
        <>
          <ListBar
            shown={shown.length}
            total={rows.length}
            isLarge={comparison.after.people.size + comparison.before.people.size > MANY_PEOPLE}
            isSorted={sorting !== undefined}
            areAllOpen={items.every((item) => item.kind === 'row' || item.isOpen)}
            onOpenAll={openAll}
            table={table}
          />
          {shown.length === 0 ? (
            <div className="list__empty">
              <p className="list__nothing">None of the {countInWords(rows.length, rows.length)} fits the filter.</p>
              <Widen comparison={comparison} view={view} />
              <button type="button" className="list__button" onClick={() => actions.clearFilters()}>
                Show all changes
              </button>
            </div>
          ) : (
            <ChangeGrid
              items={items}
              reader={reader}
              sorting={sorting}
              selected={selection && rowId(selection)}
              sight={sight}
              layout={layout}
              onToggle={toggle}
            />
          )}
        </>
      )}
    </div>
  );
}

/** Says how many rows a filter leaves, once it has come to rest. */
function useCountAnnouncement(shown: number, total: number): void {
  const actions = useActions();
  const last = useRef(shown);
  useEffect(() => {
    if (last.current === shown) return undefined;
    const timer = setTimeout(() => {
      last.current = shown;
      actions.announce(countInWords(shown, total));
    }, ANNOUNCE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [shown, total, actions]);
}
