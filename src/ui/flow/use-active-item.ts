import { type RefObject, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { FlowGraph } from '../../diff/flow-strands.ts';
import type { Side } from '../../diff/names.ts';
import type { Target } from './light.ts';

/** Names an item of the lists: its list, and its place in the column or its strand. */
export type ItemKey = `${Side | 'strand'} ${number}`;

/** The items of something: of a place, one in each column where it stands. */
function itemsOf(graph: FlowGraph, target: Target): ItemKey[] {
  if ('strand' in target) return [`strand ${target.strand}`];
  return (['before', 'after'] as const).flatMap((side) => {
    const place = graph[side].findIndex(({ id }) => id === target.end);
    return place < 0 ? [] : [`${side} ${place}` as const];
  });
}

function isThere(graph: FlowGraph, item: ItemKey): boolean {
  const [list = '', index = ''] = item.split(' ');
  return Number(index) < (list === 'strand' ? graph.strands.length : graph[list as Side].length);
}

/**
 * Which item the Tab key comes to: the one that had the focus last, or what was selected since. Where the focus is in
 * the lists, it goes along with the selection.
 */
export function useActiveItem(
  ref: RefObject<HTMLElement | null>,
  graph: FlowGraph,
  selected: Target | undefined,
): [ItemKey, (item: ItemKey) => void] {
  const [active, setActive] = useState<ItemKey>('before 0');
  const wantsFocus = useRef(false);
  const goTo = useEffectEvent((items: readonly ItemKey[]): void => {
    const [first] = items;
    if (first === undefined || items.includes(active)) return;
    wantsFocus.current = ref.current?.contains(document.activeElement) === true;
    setActive(first);
  });
  // Before the next frame, in which the page looks for where the focus may go.
  useLayoutEffect(() => {
    if (selected) goTo(itemsOf(graph, selected));
  }, [graph, selected]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only once the item has changed is it the one to focus
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    ref.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, [ref, active]);
  return [isThere(graph, active) ? active : 'before 0', setActive];
}
