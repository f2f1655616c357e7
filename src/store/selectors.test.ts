import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../tests/support/org-from-text.ts';
import type { PersonId, UnitId } from '../model/schema.ts';
import { selectShownTree, selectSteps } from './selectors.ts';
import { DEFAULT_VIEW, type View } from './view.ts';

const comparison = compareTexts(
  '[Co] Ada\n  [Lab] Bea\n    Cy\n    Di\n  [Shop] Eva\n    Flo',
  '[Co] Ada\n  [Lab] Bea\n    Cy\n  [Shop] Eva\n    Di\n    Flo\n    Gil',
);

function shown(view: Partial<View>): string[] {
  return [...selectShownTree(comparison, { ...DEFAULT_VIEW, ...view }).ids];
}

describe('the team of', () => {
  test.each([
    ['a unit', { unit: 'shop' as UnitId }],
    ['its head', { person: 'eva' as PersonId }],
  ])('%s is the unit with its people and the chain above, by units', (_name, team) => {
    const ids = shown({ team });
    expect(ids).toEqual(expect.arrayContaining(['unit:co', 'unit:shop', 'person:eva', 'person:flo', 'person:gil']));
    expect(ids).not.toContain('person:cy');
  });

  test.each([
    ['a unit', { unit: 'shop' as UnitId }],
    ['its head', { person: 'eva' as PersonId }],
  ])('%s is everybody below the head, by lines', (_name, team) => {
    const ids = shown({ team, reading: 'lines' });
    expect(ids).toEqual(expect.arrayContaining(['person:ada', 'person:eva', 'person:flo', 'person:gil']));
    expect(ids).not.toContain('person:cy');
  });

  test('somebody who is on neither chart is everybody', () => {
    expect(shown({ team: { person: 'nobody' as PersonId } })).toEqual(shown({}));
  });
});

test('one steps through the changes that the filter lets through, in the order of their groups', () => {
  expect(selectSteps(comparison, DEFAULT_VIEW)).toEqual([{ person: 'di' }, { person: 'gil' }]);
  expect(selectSteps(comparison, { ...DEFAULT_VIEW, categories: new Set(['joined']) })).toEqual([{ person: 'gil' }]);
});
