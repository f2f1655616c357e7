import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { intentOf, type KeyIntent } from './keyboard.ts';

/** As much of an element as the keyboard looks at: there is no DOM here. */
class FakeElement {
  readonly isContentEditable: boolean;
  private readonly isField: boolean;

  constructor({ isContentEditable = false, isField = false } = {}) {
    this.isContentEditable = isContentEditable;
    this.isField = isField;
  }

  matches(): boolean {
    return this.isField;
  }
}

function press(
  key: string,
  more: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented', boolean>> = {},
) {
  return { key, ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false, target: null, ...more };
}

function intent(event: object): KeyIntent | undefined {
  return intentOf(event as KeyboardEvent);
}

describe('the keys', () => {
  beforeAll(() => {
    vi.stubGlobal('HTMLElement', FakeElement);
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });

  test.each([
    ['/', 'find'],
    ['1', 'before'],
    ['2', 'changes'],
    ['3', 'after'],
    ['n', 'next-change'],
    ['p', 'previous-change'],
    ['+', 'zoom-in'],
    ['=', 'zoom-in'],
    ['-', 'zoom-out'],
    ['0', 'fit'],
    ['?', 'keys'],
    ['Escape', 'escape'],
    ['x', 'other-place'],
    ['q', undefined],
  ])('%s means %s', (key, meaning) => {
    expect(intent(press(key))).toBe(meaning);
  });

  test('Ctrl and Cmd with K search from anywhere, and no other command goes with them', () => {
    const target = new FakeElement({ isField: true });
    expect(intent({ ...press('k', { ctrlKey: true }), target })).toBe('find');
    expect(intent(press('K', { metaKey: true }))).toBe('find');
    expect(intent(press('1', { ctrlKey: true }))).toBeUndefined();
    expect(intent(press('1', { altKey: true }))).toBeUndefined();
  });

  test('typing is never a command, and neither is what somebody else has handled', () => {
    expect(intent({ ...press('1'), target: new FakeElement({ isField: true }) })).toBeUndefined();
    expect(intent({ ...press('n'), target: new FakeElement({ isContentEditable: true }) })).toBeUndefined();
    expect(intent({ ...press('n'), target: new FakeElement() })).toBe('next-change');
    expect(intent(press('Escape', { defaultPrevented: true }))).toBeUndefined();
  });
});
