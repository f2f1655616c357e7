/** Where a page leaves word for the one that takes its place in the same tab: keep-and-reload.ts. */
export const COME_BACK = 'orgdiff:come-back';

/** Whether the page before this one has left word of how its dialog for files was. */
export function isWordLeft(): boolean {
  try {
    return window.sessionStorage.getItem(COME_BACK) !== null;
  } catch {
    return false;
  }
}
