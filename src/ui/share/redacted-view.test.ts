import { expect, test } from 'vitest';
import type { PersonId, UnitId } from '../../model/schema.ts';
import { DEFAULT_VIEW } from '../../store/view.ts';
import { viewOfRedacted } from './redacted-view.ts';

const ids = {
  people: new Map([['ada' as PersonId, 'p1' as PersonId]]),
  units: new Map([['lab' as UnitId, 'u1' as UnitId]]),
};

test('who is selected and which branches are closed goes along under other ids; what could tell a name does not', () => {
  const view = {
    ...DEFAULT_VIEW,
    selection: { person: 'ada' as PersonId },
    team: { unit: 'lab' as UnitId },
    closed: new Set(['person:ada~', 'unit:lab', 'person:bea']),
    unfolded: new Set(['fold:person:ada']),
    units: new Set(['lab' as UnitId, 'gone' as UnitId]),
    text: 'ada',
    light: 'people.after',
    camera: { x: 1, y: 2, k: 1, aspect: 1 },
    ...{ headline: 'Ada goes', standfirst: 'Ada went.', caption: 'Ada' },
  };
  expect(viewOfRedacted(view, ids, false)).toEqual({
    ...DEFAULT_VIEW,
    selection: { person: 'p1' },
    team: { unit: 'u1' },
    closed: new Set(['person:p1~', 'unit:u1']),
    unfolded: new Set(['fold:person:p1']),
    units: new Set(['u1']),
  });
});

test('somebody outside the branch is no longer selected', () => {
  const view = { ...DEFAULT_VIEW, selection: { person: 'bea' as PersonId }, team: { unit: 'lab' as UnitId } };
  expect(viewOfRedacted(view, ids, true)).toEqual(DEFAULT_VIEW);
});
