/** What the page reads and writes in the browser around it: its theme, its word for the next page, its fragment. */

import { afterEach, describe, expect, test, vi } from 'vitest';
import { COME_BACK, isWordLeft } from './come-back.ts';
import { fragmentAddress } from './fragment-address.ts';
import { createActions, createAppStore } from './store.ts';
import { rememberTheme } from './theme-memory.ts';

afterEach(() => vi.unstubAllGlobals());

function storageOf(stored: Map<string, string>) {
  return {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => stored.set(key, text),
  };
}

const FORBIDDEN = {
  getItem: () => {
    throw new DOMException('denied', 'SecurityError');
  },
  setItem: () => {
    throw new DOMException('denied', 'SecurityError');
  },
};

describe('the theme', () => {
  const open = (localStorage: object) => {
    vi.stubGlobal('window', { localStorage });
    const store = createAppStore();
    const actions = createActions(store);
    rememberTheme(store, actions);
    return { actions, theme: () => store.getState().session.theme };
  };

  test.each([
    ['light', 'light'],
    ['dark', 'dark'],
    ['system', 'system'],
    ['purple', 'system'],
  ])('that is remembered as %s is %s', (stored, expected) => {
    expect(open(storageOf(new Map([['orgdiff:theme', stored]]))).theme()).toBe(expected);
  });

  test('is that of the system where none was chosen, and writes nothing until one is', () => {
    const stored = new Map<string, string>();
    const { actions, theme } = open(storageOf(stored));
    expect(theme()).toBe('system');
    actions.announce('something else');
    expect([...stored]).toEqual([]);
    actions.setTheme('dark');
    expect([...stored]).toEqual([['orgdiff:theme', 'dark']]);
  });

  test('lasts as long as the page where nothing may be stored', () => {
    const { actions, theme } = open(FORBIDDEN);
    expect(theme()).toBe('system');
    actions.setTheme('light');
    expect(theme()).toBe('light');
  });
});

test('a word for the next page is found where one was left, and only there', () => {
  const wordIn = (sessionStorage: object) => {
    vi.stubGlobal('window', { sessionStorage });
    return isWordLeft();
  };
  expect(wordIn(storageOf(new Map([[COME_BACK, '']])))).toBe(true);
  expect(wordIn(storageOf(new Map([['another', 'word']])))).toBe(false);
  expect(wordIn(FORBIDDEN)).toBe(false);
});

describe('the fragment of the address', () => {
  const open = (hash: string, history: object = {}) => {
    vi.stubGlobal('window', { location: { hash }, history });
    return fragmentAddress('?at=after');
  };

  test.each([
    ['', '?at=after'],
    ['#org=packed', '?at=after'],
    ['#?', ''],
    ['#?at=before', '?at=before'],
  ])('%j is read as %j', (hash, query) => {
    expect(open(hash).read()).toBe(query);
  });

  test('is written, as a new entry or in place of the last, and never empty', () => {
    const written: unknown[][] = [];
    const note = (how: string) => (_: unknown, __: string, address: string) => written.push([how, address]);
    const address = open('', { pushState: note('push'), replaceState: note('replace') });
    address.push('?at=before');
    address.replace('');
    expect(written).toEqual([
      ['push', '#?at=before'],
      ['replace', '#?'],
    ]);
  });

  test('stays as it is where the page has no say in it', () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const address = open('#?at=before', { pushState: refuse, replaceState: refuse });
    address.push('?at=after');
    address.replace('?at=after');
    expect(address.read()).toBe('?at=before');
  });
});
