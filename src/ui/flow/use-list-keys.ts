import { type RefObject, useEffect } from 'react';

/** The lists of the picture, from left to right. */
const LISTS = ['before', 'strands', 'after'];

function itemsOf(root: Element, list: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`[data-list="${list}"] button`)];
}

/** From a place to the first strand that meets it, from a strand to the place that it meets. */
function itemBeside(root: Element, item: HTMLElement, list: string, step: 1 | -1): HTMLElement | undefined {
  const next = LISTS[LISTS.indexOf(list) + step];
  if (next === undefined) return undefined;
  const { from, to, place } = item.dataset;
  const items = itemsOf(root, next);
  if (list === 'strands') return items.find(({ dataset }) => dataset.place === (next === 'before' ? from : to));
  return items.find(({ dataset }) => (list === 'before' ? dataset.from : dataset.to) === place);
}

function itemFor(root: Element, key: string, item: HTMLElement, list: string): HTMLElement | undefined {
  const items = itemsOf(root, list);
  const index = items.indexOf(item);
  switch (key) {
    case 'ArrowDown':
      return items[index + 1];
    case 'ArrowUp':
      return items[index - 1];
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    case 'ArrowRight':
      return itemBeside(root, item, list, 1);
    case 'ArrowLeft':
      return itemBeside(root, item, list, -1);
    default:
      return undefined;
  }
}

/** The arrow keys walk up and down within a list and across to the next, along the strands. */
export function useListKeys(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = ref.current;
    if (!root) return undefined;
    const handle = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const item = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('button') : null;
      const list = item?.closest<HTMLElement>('[data-list]')?.dataset.list;
      const next = item && list !== undefined ? itemFor(root, event.key, item, list) : undefined;
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    root.addEventListener('keydown', handle);
    return () => root.removeEventListener('keydown', handle);
  }, [ref]);
}
