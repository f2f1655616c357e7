import { describe, expect, test } from 'vitest';
import type { PersonId } from '../model/schema.ts';
import { createActions, createAppStore } from './store.ts';

function open() {
  const store = createAppStore();
  return { actions: createActions(store), view: () => store.getState().view, session: () => store.getState().session };
}

const CAMERA = { x: 10, y: 20, k: 2, aspect: 1.5 };

describe('turning to another form of the comparison', () => {
  test('keeps whoever is selected, what is closed and what is picked out', () => {
    const { actions, view } = open();
    actions.select({ person: 'ada' as PersonId });
    actions.toggleClosed('unit:lab');
    actions.toggleCategory('moved');
    actions.showForm('flow');
    actions.showForm('list');
    expect(view()).toMatchObject({ form: 'list', selection: { person: 'ada' } });
    expect([...view().closed, ...view().categories]).toEqual(['unit:lab', 'moved']);
  });

  test('finds each form as it was left, until it is laid out anew', () => {
    const { actions, view } = open();
    actions.rememberCamera(CAMERA);
    actions.showForm('side-by-side');
    expect(view().camera).toBeUndefined();
    actions.showForm('chart');
    expect(view().camera).toEqual(CAMERA);
    actions.showForm('list');
    actions.compareDays('2025-01-01', '2025-02-01');
    actions.showForm('chart');
    expect(view().camera).toBeUndefined();
  });
});

test('other days keep whoever is selected and what is closed, and let go of the number that was lit up', () => {
  const { actions, view } = open();
  actions.select({ person: 'ada' as PersonId });
  actions.toggleClosed('unit:lab');
  actions.refine({ light: 'layers' });
  actions.compareDays('2025-01-01', '2025-02-01');
  expect(view()).toMatchObject({ before: '2025-01-01', selection: { person: 'ada' }, light: undefined });
  expect([...view().closed]).toEqual(['unit:lab']);
});

test('Show all clears every part of the filter', () => {
  const { actions, view } = open();
  actions.refine({ text: 'ada', onlyChanges: true, team: { person: 'ada' as PersonId }, light: 'layers' });
  actions.toggleStatus('inferred');
  actions.clearFilters();
  expect(view()).toEqual(open().view());
});
