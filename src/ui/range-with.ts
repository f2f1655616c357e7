import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** The rows in sight and one more: that of the focus stays in the page wherever the scrolling goes. */
export function rangeWith(range: Range, focused: number): number[] {
  const indices = defaultRangeExtractor(range);
  if (focused < 0 || focused >= range.count || indices.includes(focused)) return indices;
  return [...indices, focused].toSorted((a, b) => a - b);
}
