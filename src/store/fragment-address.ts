import type { AddressPart } from './url-sync.ts';

/**
 * The fragment of the address: of a page that was opened from disk nothing else may change. Without one the page
 * shows the view that it was made with. Where the browser lets no address change, the view lasts as long as the page.
 */
export function fragmentAddress(start: string): AddressPart {
  const write = (change: 'pushState' | 'replaceState', query: string): void => {
    try {
      window.history[change](null, '', `#${query || '?'}`);
    } catch {
      // A page inside another one may have no say in its address.
    }
  };
  return {
    read: () => {
      const { hash } = window.location;
      if (!hash.startsWith('#?')) return start;
      return hash === '#?' ? '' : hash.slice(1);
    },
    push: (query) => write('pushState', query),
    replace: (query) => write('replaceState', query),
  };
}
