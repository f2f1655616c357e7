import { describe, expect, test } from 'vitest';
import { orgFromText } from '../../tests/support/org-from-text.ts';
import { freshView } from './fresh-view.ts';
import { DEFAULT_VIEW } from './view.ts';

const readingOf = (text: string) => freshView(orgFromText(text), 'org').reading;

describe('what has just been opened is read', () => {
  test('by lines where most answer to people and no unit has a head', () => {
    expect(readingOf('[Company]\n  Ada\n    Bea\n    Cy\n    Di')).toBe('lines');
    expect(readingOf('Ada\n  Bea\n  Cy')).toBe('lines');
  });

  test('by units where somebody heads one', () => {
    expect(readingOf('[Company] Ada\n  Bea\n    Cy\n    Di\n    Ed')).toBe('units');
  });

  test('by units where no more than half answer to people', () => {
    expect(readingOf('[Company]\n  Ada\n    Bea\n  Cy\n    Di')).toBe('units');
    expect(readingOf('[Company]\n  Ada\n  Bea')).toBe('units');
  });

  test('where second lines count for nothing', () => {
    expect(readingOf('[Company]\n  Ada ~> Bea\n  Bea ~> Ada\n  Cy ~> Ada')).toBe('units');
  });

  test('in the view of nothing before it', () => {
    expect(freshView(orgFromText('Ada\n  Bea\n  Cy'), 'org')).toEqual({
      ...DEFAULT_VIEW,
      data: 'org',
      reading: 'lines',
    });
  });
});
