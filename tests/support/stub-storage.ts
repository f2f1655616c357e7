import { vi } from 'vitest';

/** A window that remembers what it is given, and nothing else; vi.unstubAllGlobals takes it away. */
export function stubLocalStorage(): void {
  const stored = new Map<string, string>();
  vi.stubGlobal('window', {
    localStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      removeItem: (key: string) => stored.delete(key),
      setItem: (key: string, text: string) => stored.set(key, text),
    },
  });
}
