import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareTexts } from '../../tests/support/org-from-text.ts';
import type { Picked } from '../diff/change-filter.ts';
import type { PersonId, StoryStep, UnitId } from '../model/schema.ts';
import { knownCausers, learnCausers } from './lights.ts';
import { selectEmphasised, selectPicked, selectShownTree, selectSteps } from './selectors.ts';
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

describe('the light of a number', () => {
  const DI: Picked = { people: new Set(['di' as PersonId]), units: new Set() };
  const before = knownCausers();

  beforeAll(() => learnCausers((of, light) => (of === comparison && light === 'moves' ? DI : undefined)));
  afterAll(() => {
    if (before) learnCausers(before);
  });

  const lit = (view: Partial<View>): string[] | undefined => {
    const picked = selectPicked(comparison, { ...DEFAULT_VIEW, ...view });
    return picked && [...picked.people].toSorted();
  };

  test.each<[string, Partial<View>, string[] | undefined]>([
    ['falls on whom it names', { light: 'moves' }, ['di']],
    ['is none where it names nobody', { light: 'other' }, undefined],
    ['is none where none is lit', {}, undefined],
    ['falls on whom the rest of the filter lets through', { light: 'moves', categories: new Set(['joined']) }, []],
    ['lets the rest of the filter be', { categories: new Set(['joined']) }, ['gil']],
  ])('%s', (_, view, people) => {
    expect(lit(view)).toEqual(people);
  });

  test('lets one step through whom it falls on', () => {
    expect(selectSteps(comparison, { ...DEFAULT_VIEW, light: 'moves' })).toEqual([{ person: 'di' }]);
  });
});

describe('what a picture shows in full', () => {
  const step: StoryStep = {
    ...{ id: 'a', title: 'A', text: 'A.', at: 'changes', view: 'chart', claims: [] },
    highlight: [{ person: 'flo' as PersonId }],
  };
  const { organisation } = comparison.after;
  const told = {
    ...comparison,
    after: { ...comparison.after, organisation: { ...organisation, story: [step] } },
  };
  const full = (view: Partial<View>): string[] | undefined => {
    const picked = selectEmphasised(told, { ...DEFAULT_VIEW, ...view });
    return picked && [...picked.people].toSorted();
  };

  test('is what the filter lets through, else what the story tells of, else everything', () => {
    expect(full({ step: 1, categories: new Set(['joined']) })).toEqual(['gil']);
    expect(full({ step: 1 })).toEqual(['flo']);
    expect(full({})).toBeUndefined();
  });
});

test('what did not change is folded away, but for what is unfolded', () => {
  const still = '[Co] Ada\n  [Lab] Bea\n    Cy\n    Di\n    Ed\n  [Shop] Eva\n    Flo';
  const joined = compareTexts(still, `${still}\n    Gil`);
  const ids = (view: Partial<View>): string[] => [...selectShownTree(joined, { ...DEFAULT_VIEW, ...view }).ids];
  const whole = ids({});
  expect(whole).toEqual(expect.arrayContaining(['unit:lab', 'person:cy', 'person:gil']));
  const folded = ids({ onlyChanges: true });
  expect(folded).toEqual(expect.arrayContaining(['unit:co', 'unit:shop', 'person:gil']));
  expect(folded).not.toContain('person:cy');
  const closed = folded.find((id) => !whole.includes(id)) ?? 'unit:lab';
  expect(ids({ onlyChanges: true, unfolded: new Set(['unit:co', closed]) })).toContain('person:cy');
});
