import { describe, expect, test } from 'vitest';
import type { PersonId } from '../model/schema.ts';
import { type Actions, createActions, createAppStore, type Session } from './store.ts';
import type { View } from './view.ts';

function open() {
  const store = createAppStore();
  return { actions: createActions(store), view: () => store.getState().view, session: () => store.getState().session };
}

const CAMERA = { x: 10, y: 20, k: 2, aspect: 1.5 };
const OWN = { headline: 'Two go', standfirst: 'To the lab.', caption: 'Chart: us' };

describe('turning to another form of the comparison', () => {
  test('keeps whoever is selected, what is closed and what is picked out', () => {
    const { actions, view } = open();
    actions.select({ person: 'ada' as PersonId });
    actions.openBranches(['unit:lab'], false);
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
  actions.openBranches(['unit:lab'], false);
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

describe('each action changes what it names and nothing else', () => {
  const PERSON = { person: 'ada' as PersonId };
  const fresh = createAppStore().getState();

  test.each<[string, (actions: Actions) => unknown, Partial<View>]>([
    ['showAt', ({ showAt }) => showAt('before'), { at: 'before' }],
    ['showForm', ({ showForm }) => showForm('list'), { form: 'list' }],
    ['compareDays', ({ compareDays }) => compareDays('2025-01-01', undefined), { before: '2025-01-01' }],
    ['readBy', ({ readBy }) => readBy('lines'), { reading: 'lines' }],
    ['turn', ({ turn }) => turn('right'), { direction: 'right' }],
    ['reshape', ({ reshape }) => reshape('ranks'), { shape: 'ranks' }],
    ['select', ({ select }) => select(PERSON), { selection: PERSON }],
    ['setClosed', ({ setClosed }) => setClosed(new Set(['unit:lab'])), { closed: new Set(['unit:lab']) }],
    [
      'openBranches to close',
      ({ openBranches }) => openBranches(['unit:lab'], false),
      { closed: new Set(['unit:lab']) },
    ],
    ['openBranches', ({ openBranches }) => openBranches(['unit:lab'], true), { unfolded: new Set(['unit:lab']) }],
    ['toggleCategory', ({ toggleCategory }) => toggleCategory('moved'), { categories: new Set(['moved'] as const) }],
    ['toggleStatus', ({ toggleStatus }) => toggleStatus('inferred'), { statuses: new Set(['inferred'] as const) }],
    ['refine by a text', ({ refine }) => refine({ text: 'ada' }), { text: 'ada' }],
    ['refine by changes', ({ refine }) => refine({ onlyChanges: true }), { onlyChanges: true }],
    ['refine by a team', ({ refine }) => refine({ team: PERSON }), { team: PERSON }],
    ['refine by a number', ({ refine }) => refine({ light: 'layers' }), { light: 'layers' }],
    ['openAside', ({ openAside }) => openAside('numbers'), { aside: 'numbers' }],
    ['sortBy', ({ sortBy }) => sortBy('-name'), { sort: '-name' }],
    ['showOnTimeline', ({ showOnTimeline }) => showOnTimeline({ track: 'units' }), { track: 'units' }],
    ['rememberWords', ({ rememberWords }) => rememberWords(OWN), OWN],
    ['rememberCamera', ({ rememberCamera }) => rememberCamera(CAMERA), { camera: CAMERA }],
  ])('of the view: %s', (_, act, change) => {
    const { actions, view, session } = open();
    act(actions);
    expect(view()).toEqual({ ...fresh.view, ...change });
    expect(session()).toEqual(fresh.session);
  });

  test('words of a picture are of one comparison', () => {
    const { actions, view } = open();
    actions.rememberWords(OWN);
    actions.compareDays('2025-01-01', undefined);
    expect(view()).toMatchObject({ headline: '', standfirst: '', caption: '' });
  });

  test.each<[string, (actions: Actions) => unknown, Partial<Session>]>([
    ['fit', (actions) => actions.fit(), { focusRequest: { target: 'fit' } }],
    ['openDialog', ({ openDialog }) => openDialog('keys'), { dialog: 'keys' }],
    ['openSearch', ({ openSearch }) => openSearch(true), { searchOpen: true }],
    ['setTheme', ({ setTheme }) => setTheme('dark'), { theme: 'dark' }],
    ['announce', ({ announce }) => announce('Hello'), { announcement: { text: 'Hello', visible: false, serial: 1 } }],
    [
      'announce to be seen',
      ({ announce }) => announce('Hello', true),
      { announcement: { text: 'Hello', visible: true, serial: 1 } },
    ],
    [
      'cancelWork',
      ({ cancelWork }) => cancelWork(),
      { announcement: { text: 'Cancelled: everything is as it was', visible: true, serial: 1 } },
    ],
    [
      'lookUp what is listed',
      ({ lookUp }) => lookUp({ kind: 'source', id: 's' } as never),
      { entry: { kind: 'source', id: 's' } as never, dialog: 'about' },
    ],
    [
      'lookUp an event',
      ({ lookUp }) => lookUp({ kind: 'event', id: 'e' } as never),
      { entry: { kind: 'event', id: 'e' } as never },
    ],
  ])('of the session: %s', (_, act, change) => {
    const { actions, view, session } = open();
    act(actions);
    expect(session()).toEqual({ ...fresh.session, ...change });
    expect(view()).toEqual(fresh.view);
  });

  test('going somewhere selects it and brings it into sight, once', () => {
    const { actions, view, session } = open();
    actions.goTo(PERSON);
    expect([view().selection, session().focusRequest]).toEqual([PERSON, { target: PERSON }]);
    actions.focusDone();
    expect(session().focusRequest).toBeUndefined();
  });

  test('what was looked up is let go of when it was found, or another dialog is opened', () => {
    const { actions, session } = open();
    actions.lookUp({ kind: 'source', id: 's' } as never);
    actions.openDialog('keys');
    expect(session()).toMatchObject({ dialog: 'keys', entry: undefined });
    actions.lookUp({ kind: 'event', id: 'e' } as never);
    actions.lookUp(undefined);
    expect(session().entry).toBeUndefined();
  });

  test('what is toggled twice is as it was', () => {
    const { actions, view } = open();
    for (const _ of [1, 2]) {
      actions.toggleCategory('moved');
      actions.toggleStatus('inferred');
    }
    expect(view()).toEqual(fresh.view);
  });

  test('what is opened by hand is closed no more, and the other way round; all together forgets the single ones', () => {
    const { actions, view } = open();
    actions.openBranches(['unit:a', 'unit:b'], false);
    actions.openBranches(['unit:a'], true);
    expect([[...view().closed], [...view().unfolded]]).toEqual([['unit:b'], ['unit:a']]);
    actions.openBranches(['*'], true);
    expect([[...view().closed], [...view().unfolded]]).toEqual([[], ['*']]);
    actions.openAsFits();
    expect([[...view().closed], [...view().unfolded]]).toEqual([[], []]);
  });

  test('what lays the chart out anew forgets the camera; what does not keeps it', () => {
    const keeps = (act: (actions: Actions) => void): boolean => {
      const { actions, view } = open();
      actions.rememberCamera(CAMERA);
      act(actions);
      return view().camera !== undefined;
    };
    expect(keeps(({ refine }) => refine({ text: 'ada' }))).toBe(true);
    expect(keeps(({ refine }) => refine({ light: 'layers' }))).toBe(true);
    expect(keeps(({ openBranches }) => openBranches(['unit:lab'], false))).toBe(true);
    expect(keeps(({ clearFilters }) => clearFilters())).toBe(true);
    for (const filter of [{ onlyChanges: true }, { team: PERSON }, { unfolded: new Set<string>() }]) {
      expect(keeps(({ refine }) => refine(filter))).toBe(false);
    }
    expect(keeps((actions) => actions.fit())).toBe(false);
    expect(keeps(({ turn }) => turn('right'))).toBe(false);
  });
});
