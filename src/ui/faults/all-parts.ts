/**
 * All of Orgdiff, fetched while nobody waits for it, so that neither a lost network nor a new version takes anything
 * away from whoever has the page open. What comes waits in the browser and is not run before it is needed.
 */

import { holdFile } from '../../io/held-files.ts';
import type { AppStore } from '../../store/store.ts';
import { fetchStyle, onPartLost } from './fetch-part.ts';

interface Parts {
  readonly main: string;
  readonly modules: readonly string[];
  readonly styles: readonly string[];
  readonly files: readonly string[];
}

/** The version beside the page as it is now; undefined where there is no telling. */
async function readParts(): Promise<Parts | undefined> {
  try {
    const response = await fetch('parts.json', { cache: 'no-cache', priority: 'low' });
    return response.ok ? ((await response.json()) as Parts) : undefined;
  } catch {
    return undefined;
  }
}

function fetchModule(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.fetchPriority = 'low';
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(`${address} did not come`));
    });
    link.href = address;
    document.head.append(link);
  });
}

const AT_ONCE = 4;

/** Whether all of them came. */
async function fetchAll(addresses: readonly string[], fetchOne: (address: string) => Promise<void>): Promise<boolean> {
  const waiting = [...addresses].reverse();
  let areThere = true;
  const takeTurns = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const address = new URL(next, document.baseURI).href;
      await fetchOne(address).catch(() => {
        areThere = false;
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
  return areThere;
}

function isShown({ main }: Parts): boolean {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  return script?.src === new URL(main, document.baseURI).href;
}

function savesData(): boolean {
  return 'connection' in navigator && (navigator.connection as { saveData?: boolean } | undefined)?.saveData === true;
}

async function fetchParts(parts: Parts): Promise<boolean> {
  const styles = await fetchAll(parts.styles, fetchStyle);
  const modules = await fetchAll(parts.modules, fetchModule);
  return (await fetchAll(parts.files, holdFile)) && styles && modules;
}

/** Between two looks whether there is a new version. */
const LOOK_EVERY_MS = 600_000;

/** Fetches all parts, again when the network is back, and tells the store when there is a new version of them. */
export async function keepPartsAtHand(store: AppStore): Promise<void> {
  let lastLook = 0;
  let isComplete = false;
  const look = async (): Promise<void> => {
    lastLook = Date.now();
    const parts = await readParts();
    if (!parts) return;
    if (!isShown(parts)) store.setState(({ session }) => ({ session: { ...session, isOutdated: true } }));
    else if (!(isComplete || savesData())) isComplete = await fetchParts(parts);
  };
  window.addEventListener('online', look);
  onPartLost(look);
  document.addEventListener('visibilitychange', async () => {
    if (document.visibilityState === 'visible' && Date.now() - lastLook > LOOK_EVERY_MS) await look();
  });
  await look();
}
