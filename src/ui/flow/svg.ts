/** A strand that the filter holds back, and whatever steps back while something else stands out. */
export const BACK_OPACITY = 0.14;
export const BACK_NAME_OPACITY = 0.4;

/** A tenth of a pixel is enough, and keeps the page small. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
