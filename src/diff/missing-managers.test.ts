import { describe, expect, test } from 'vitest';
import { orgFromText, snapshotOn } from '../../tests/support/org-from-text.ts';
import { findWithoutManager } from './missing-managers.ts';

function without(text: string): string[] {
  return [...findWithoutManager(snapshotOn(orgFromText(text), '2025-01-01'))].toSorted();
}

describe('nobody is named above', () => {
  test.each<[string, string, string[]]>([
    ['nobody who heads the whole, nor those below', '[Company] Ada\n  Bea\n    Cy', []],
    ['who has no line and leads nobody', '[Company] Ada\n  Bea -> ?', ['bea']],
    ['not who has no line and leads others of the whole', '[Company]\n  Bea -> ?\n    Cy', []],
    ['who has no line and leads others of a part', '[Company] Ada\n  [Lab] Di\n    Bea -> ?\n      Cy', ['bea']],
    ['who answers to a unit that nobody heads', '[Company] Ada\n  [Lab]\n    Bea', ['bea']],
    ['a head of a part without a line', '[Company] Ada\n  [Lab] Bea -> ?\n    Cy', ['bea']],
    ['not who leads others without any unit', 'Ada\n  Bea\n    Cy', []],
    ['whoever stands alone, where others have lines', 'Ada\n  Bea\nCy', ['cy']],
  ])('%s', (_, text, expected) => {
    expect(without(text)).toEqual(expected);
  });
});
