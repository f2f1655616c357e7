import { describe, expect, test } from 'vitest';
import { organisationFromTexts, snapshotOn } from '../../tests/support/org-from-text.ts';
import { diff } from '../diff/diff.ts';
import type { Organisation } from '../model/organisation.ts';
import type { MomentId, PersonId, StoryStep, UnitId } from '../model/schema.ts';
import { createActions, createAppStore } from './store.ts';
import { isStepShown, openAtStep, selectTold } from './story.ts';
import { comparedDays, DEFAULT_VIEW, type View } from './view.ts';

const ADA = { person: 'ada' as PersonId };

function step(id: string, rest: Partial<StoryStep> = {}): StoryStep {
  return { id, title: id, text: `${id} happened.`, at: 'changes', view: 'chart', highlight: [], claims: [], ...rest };
}

const plain = organisationFromTexts({
  '2025-01-01': 'Ada',
  '2025-02-01': 'Ada\n  Bea',
  '2025-03-01': 'Ada\n  Bea\n  Cy',
});
const told: Organisation = {
  ...plain,
  story: [
    step('first', { before: '2025-01-01' as MomentId, after: '2025-02-01' as MomentId }),
    step('second', { at: 'after', view: 'flow', focus: ADA, highlight: [{ person: 'bea' as PersonId }] }),
    step('third', { before: '2025-02-01' as MomentId, after: '2025-03-01' as MomentId }),
  ],
};

function open(view: Partial<View> = {}) {
  const store = createAppStore({ ...DEFAULT_VIEW, ...view });
  const actions = createActions(store);
  actions.documentLoaded(told);
  const days = (): string[] => Object.values(comparedDays(told, store.getState().view));
  return { store, actions, days, view: () => store.getState().view };
}

describe('turning to a step', () => {
  test('shows its days, its side and its form', () => {
    const { actions, view, days } = open();
    actions.tellStep(1);
    expect(view()).toMatchObject({ step: 1, at: 'changes', form: 'chart' });
    expect(days()).toEqual(['2025-01-01', '2025-02-01']);
    expect(isStepShown(told, view())).toBe(true);
  });

  test('keeps the days of the step before where it names none', () => {
    const { actions, view, days } = open();
    actions.tellStep(2);
    expect(days()).toEqual(['2025-01-01', '2025-02-01']);
    expect(view()).toMatchObject({ at: 'after', form: 'flow' });
  });

  test('puts away what would stand before the picture, and asks for its focus', () => {
    const { actions, store, view } = open({ selection: ADA, team: ADA, light: 'people' });
    actions.tellStep(2);
    expect(view()).toMatchObject({ selection: undefined, team: undefined, light: undefined });
    expect(store.getState().session.focusRequest?.target).toEqual(ADA);
    actions.tellStep(3);
    expect(store.getState().session.focusRequest?.target).toBe('fit');
  });

  test('leaves the usual days unnamed where the step has the same', () => {
    const { actions, view } = open();
    const usual = comparedDays(plain, DEFAULT_VIEW);
    const story = [step('usual', { before: usual.before as MomentId, after: usual.after as MomentId })];
    actions.documentLoaded({ ...plain, story });
    actions.tellStep(1);
    expect(view()).toMatchObject({ before: undefined, after: undefined });
  });

  test('that is not there closes the story and leaves the picture', () => {
    const { actions, view, days } = open();
    actions.tellStep(3);
    for (const none of [undefined, 4]) {
      actions.tellStep(none);
      expect(view().step).toBeUndefined();
      expect(days()).toEqual(['2025-02-01', '2025-03-01']);
    }
  });

  test.each<[string, Partial<View>, boolean]>([
    ['as it is told', {}, true],
    ['by other lines', { reading: 'lines', selection: ADA, closed: new Set(['a']) }, true],
    ['from another day', { before: '2025-01-01' }, false],
    ['to another day', { after: '2025-02-01' }, false],
    ['from another side', { at: 'after' }, false],
    ['in another form', { form: 'list' }, false],
    ['of another step', { step: 1 }, false],
    ['of a step that is not there', { step: 4 }, false],
    ['of no step', { step: undefined }, false],
  ])('is shown %s or not', (_, other, isShown) => {
    const third: Partial<View> = { step: 3, before: '2025-02-01', after: '2025-03-01', at: 'changes', form: 'chart' };
    expect(isStepShown(told, { ...DEFAULT_VIEW, ...third, ...other })).toBe(isShown);
  });

  test('names its days anew where only one of them is shown already', () => {
    for (const days of [
      { before: '2025-01-01', after: '2025-03-01' },
      { before: '2025-02-01', after: '2025-02-15' },
    ]) {
      const { actions, view } = open(days);
      actions.tellStep(3);
      expect([view().before, view().after]).toEqual(['2025-02-01', '2025-03-01']);
    }
  });

  test('is noticed to be shown no more once the reader turns to another picture', () => {
    const { actions, view } = open();
    actions.tellStep(3);
    actions.showAt('before');
    expect(isStepShown(told, view())).toBe(false);
    expect(isStepShown(told, DEFAULT_VIEW)).toBe(false);
  });
});

describe('a link to a step', () => {
  test('opens its picture', () => {
    const { view, days } = open({ step: 2 });
    expect(days()).toEqual(['2025-01-01', '2025-02-01']);
    expect(view()).toMatchObject({ step: 2, at: 'after', form: 'flow' });
  });

  test('is taken at its word where it names another picture', () => {
    for (const other of [{ at: 'before' }, { form: 'list' }, { before: '2025-02-01' }] as const) {
      expect(openAtStep(told, { ...DEFAULT_VIEW, step: 2, ...other })).toEqual({});
    }
  });

  test('to none that is there is left aside with a word', () => {
    const { store, view } = open({ step: 9 });
    expect(view().step).toBeUndefined();
    expect(store.getState().session.announcement).toMatchObject({
      text: expect.stringContaining('step=9'),
      visible: true,
    });
  });
});

describe('what a step lights up', () => {
  const before = `[Company] Ada
    [Lab] Bea
      Cy
    [Shop] Di`;
  const after = `[Company] Ada
    [Lab] Bea
      [Cell] Eva
    [Shop] Di
      Cy`;
  const organisation = organisationFromTexts({ '2025-01-01': before, '2025-02-01': after });
  const tell = (rest: Partial<StoryStep>, view: Partial<View> = {}) => {
    const story = [step('only', { before: '2025-01-01' as MomentId, after: '2025-02-01' as MomentId, ...rest })];
    const comparison = diff(
      snapshotOn({ ...organisation, story }, '2025-01-01'),
      snapshotOn({ ...organisation, story }, '2025-02-01'),
    );
    return selectTold(comparison, { ...DEFAULT_VIEW, step: 1, ...view });
  };

  test('is whom it names, and who is or was in the units that it names', () => {
    const told = tell({ focus: { unit: 'lab' as UnitId }, highlight: [ADA] });
    expect([...(told?.people ?? [])].toSorted()).toEqual(['ada', 'bea', 'cy', 'eva']);
    expect([...(told?.units ?? [])].toSorted()).toEqual(['cell', 'lab']);
  });

  test('is everything where it names nobody, where no step is told, and where other days are shown', () => {
    expect(tell({})).toBeUndefined();
    expect(tell({ highlight: [ADA] }, { step: undefined })).toBeUndefined();
    expect(tell({ highlight: [ADA] }, { before: '2025-01-15' })).toBeUndefined();
    expect(tell({ highlight: [ADA] }, { at: 'before' })).toBeDefined();
  });
});
