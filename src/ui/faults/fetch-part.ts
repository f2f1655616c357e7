/**
 * How the built page imports whatever is fetched later: the build puts this function around every `import()`. A part
 * that does not come is asked for again, with its styles, before whoever waits for it is told.
 */

/** What could not be fetched, in words for whoever waits for it. */
export class PartLost extends Error {
  constructor(cause: unknown) {
    super('A part of Orgdiff could not be fetched. Check the connection, and try again.', { cause });
    this.name = 'PartLost';
  }
}

const PAUSES_MS = [200, 800];
const styles = new Map<string, Promise<void>>();
const listeners = new Set<() => Promise<void>>();

/** Called whenever a part could not be had. */
export function onPartLost(listener: () => Promise<void>): void {
  listeners.add(listener);
}

/** Whether the page has it from the start: twice, it would overrule what came after it. */
function isOfPage(address: string): boolean {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]:not([data-later])');
  return [...links].some(({ href }) => href === address);
}

/** Resolves when the style sheet is in force. One that failed can be asked for again. */
export function fetchStyle(address: string): Promise<void> {
  const known = styles.get(address);
  if (known !== undefined) return known;
  if (isOfPage(address)) return Promise.resolve();
  const coming = new Promise<void>((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    // Tried again here, and not by the page's own first script.
    link.dataset.later = '';
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      styles.delete(address);
      reject(new Error(`${address} did not come`));
    });
    link.href = address;
    document.head.append(link);
  });
  styles.set(address, coming);
  return coming;
}

/** `needs`: addresses, relative to `importer`, of the styles and modules that the part is made of. */
export async function fetchPart<Part>(
  load: () => Promise<Part>,
  needs: readonly string[] = [],
  importer = document.baseURI,
): Promise<Part> {
  const sheets = needs.filter((need) => need.endsWith('.css')).map((need) => new URL(need, importer).href);
  for (let attempt = 0; ; attempt += 1) {
    try {
      const [part] = await Promise.all([load(), ...sheets.map(fetchStyle)]);
      return part;
    } catch (error) {
      const pause = PAUSES_MS[attempt];
      if (pause === undefined) {
        Promise.all([...listeners].map((listener) => listener())).catch(() => undefined);
        throw new PartLost(error);
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
