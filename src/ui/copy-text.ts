import type { Written } from '../base/escape/written.ts';
import type { Actions } from '../store/store.ts';

/** Puts a text on the clipboard; false where the browser does not let the page. */
async function copyText(text: Written<string>): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Says what became of it: `done` is a sentence without its full stop, `instead` what to do where the browser refuses. */
export async function copyAndSay(
  actions: Actions,
  text: Written<string>,
  done: string,
  instead: string,
): Promise<void> {
  const isCopied = await copyText(text);
  actions.announce(isCopied ? done : `The browser does not let this page copy; ${instead} instead`, true);
}
