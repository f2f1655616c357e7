import { afterEach, describe, expect, test, vi } from 'vitest';
import { organisationFromTexts } from '../../tests/support/org-from-text.ts';
import { createActions, createAppStore } from './store.ts';
import { parseView } from './url.ts';
import { QUERY, syncWithUrl } from './url-sync.ts';
import { DEFAULT_VIEW } from './view.ts';

const pushState = vi.fn();
const replaceState = vi.fn();

/** A page that was just loaded, with a history in which nothing was written yet. */
function begin(): void {
  vi.clearAllMocks();
  vi.stubGlobal('window', {
    location: { pathname: '/', search: '', hash: '' },
    history: { pushState, replaceState },
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  });
}
afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

function start() {
  const store = createAppStore();
  const actions = createActions(store);
  syncWithUrl(store, actions);
  return actions;
}

test('a choice makes an entry in the history', () => {
  begin();
  start().showOnTimeline({ track: 'people' });
  expect(pushState).toHaveBeenCalledExactlyOnceWith(null, '', '?track=people');
  expect(replaceState).not.toHaveBeenCalled();
});

test('playing through the days does not, but the address tells the day', () => {
  begin();
  const actions = start();
  actions.showOnTimeline({ day: '2025-08-19' });
  actions.showOnTimeline({ day: '2025-08-20' });
  expect(pushState).not.toHaveBeenCalled();
  expect(replaceState).toHaveBeenLastCalledWith(null, '', '?day=2025-08-20');
});

test('nor does moving the camera', () => {
  begin();
  start().rememberCamera({ x: 1, y: 2, k: 1, aspect: 1 });
  expect(pushState).not.toHaveBeenCalled();
  expect(replaceState).toHaveBeenCalledOnce();
});

test('what a data set adds to a link as it opens is no choice', () => {
  begin();
  const store = createAppStore({ ...DEFAULT_VIEW, step: 1 });
  const actions = createActions(store);
  syncWithUrl(store, actions);
  const plain = organisationFromTexts({ '2025-01-01': 'Ada', '2025-02-01': 'Ada', '2025-03-01': 'Ada' });
  const [first, second] = plain.moments;
  const step = { id: 'a', title: 'A', text: 'A.', at: 'changes', view: 'chart', highlight: [], claims: [] } as const;
  actions.documentLoaded({
    ...plain,
    story: [{ ...step, highlight: [], claims: [], before: first?.id, after: second?.id }],
  });
  expect(pushState).not.toHaveBeenCalled();
  expect(replaceState).toHaveBeenCalledExactlyOnceWith(null, '', '?before=2025-01-01&after=2025-02-01&step=1');
});

test('the organisation that a link carries stays in the address until another one is shown', () => {
  begin();
  Object.assign(window.location, { search: '?data=link:1-abc', hash: '#org=packed' });
  const store = createAppStore({ ...DEFAULT_VIEW, data: 'link:1-abc' });
  const actions = createActions(store);
  syncWithUrl(store, actions);
  actions.showAt('after');
  expect(pushState).toHaveBeenLastCalledWith(
    null,
    '',
    expect.stringMatching(/^\?data=link:1-abc&at=after#org=packed$/),
  );
  store.setState(({ view }) => ({ view: { ...view, data: DEFAULT_VIEW.data } }));
  expect(replaceState).toHaveBeenLastCalledWith(null, '', '?at=after');
});

describe('the address', () => {
  /** A window whose history is its address alone, with what the page listens for. */
  function openAt(search: string, hash = '') {
    const listeners = new Map<string, () => void>();
    Object.assign(window, {
      location: { pathname: '/page', search, hash },
      addEventListener: (name: string, listen: () => void) => listeners.set(name, listen),
      removeEventListener: (name: string) => listeners.delete(name),
    });
    const store = createAppStore(parseView(QUERY.read()).view);
    const actions = createActions(store);
    const stop = syncWithUrl(store, actions);
    const goBack = (to: string): void => {
      Object.assign(window.location, { search: to });
      listeners.get('popstate')?.();
    };
    return { store, actions, stop, goBack, view: () => store.getState().view, listeners };
  }
  const plain = organisationFromTexts({ '2025-01-01': 'Ada', '2025-02-01': 'Ada\n  Bea' });

  test.each([
    ['', '', ''],
    ['?at=after', '', '?at=after'],
    ['', '#org=abcdefghijklmnop', '?data=link:g-efghijklmnop'],
    ['?at=after', '#org=abcdefghijklmnop', '?at=after&data=link:g-efghijklmnop'],
    ['?data=other', '#org=abcdefghijklmnop', '?data=other'],
    ['?at=after&data=other', '#org=abcdefghijklmnop', '?at=after&data=other'],
    ['?mydata=other', '#org=abcdefghijklmnop', '?mydata=other&data=link:g-efghijklmnop'],
    ['?at=after', '#top', '?at=after'],
  ])('%s%s is read as %s', (search, hash, query) => {
    begin();
    Object.assign(window.location, { search, hash });
    expect(QUERY.read()).toBe(query);
  });

  test.each([
    ['?at=after', '', '?at=after'],
    ['', '#org=packed', '/page'],
    ['?at=after', '#org=packed', '?at=after'],
    ['?data=link:6-packed', '#org=packed', '?data=link:6-packed#org=packed'],
    ['?at=after&data=link:6-packed', '#org=packed', '?at=after&data=link:6-packed#org=packed'],
    ['?q=data=link:', '#org=packed', '?q=data=link:'],
  ])('%s is written beside %s as %s', (query, hash, written) => {
    begin();
    Object.assign(window.location, { pathname: '/page', hash });
    QUERY.push(query);
    QUERY.replace(query);
    expect([pushState.mock.calls, replaceState.mock.calls]).toEqual([[[null, '', written]], [[null, '', written]]]);
  });

  test('leads back to what it says, without being written again, with a word about what is not understood', () => {
    begin();
    const { actions, goBack, view, store } = openAt('');
    actions.documentLoaded(plain);
    actions.showAt('after');
    pushState.mockClear();
    goBack('?at=before&utm=1');
    expect(view().at).toBe('before');
    expect(store.getState().session.announcement).toMatchObject({
      text: '“utm” in the address means nothing here and was ignored',
      visible: true,
    });
    const { serial } = store.getState().session.announcement;
    goBack('?at=changes');
    expect(view().at).toBe('changes');
    expect(store.getState().session.announcement.serial).toBe(serial);
    expect([pushState.mock.calls, replaceState.mock.calls]).toEqual([[], []]);
    actions.showAt('after');
    expect(pushState).toHaveBeenCalledExactlyOnceWith(null, '', '?at=after');
  });

  test('is left alone once nobody keeps it', () => {
    begin();
    const { actions, stop, listeners } = openAt('');
    expect([...listeners.keys()]).toEqual(['popstate']);
    stop();
    actions.showAt('after');
    expect([pushState.mock.calls, replaceState.mock.calls]).toEqual([[], []]);
    expect([...listeners.keys()]).toEqual([]);
  });

  test('says again what is shown where what it asked for was cancelled', () => {
    begin();
    const { store, actions, goBack } = openAt('?at=after');
    store.setState(({ session }) => ({ session: { ...session, work: { words: 'Comparing', share: 0 } } }));
    Object.assign(window.location, { search: '?at=before' });
    actions.cancelWork();
    expect(pushState).toHaveBeenCalledExactlyOnceWith(null, '', '?at=after');
    pushState.mockClear();
    actions.cancelWork();
    goBack('?at=after');
    store.setState(({ session }) => ({ session: { ...session, work: { words: 'Comparing', share: 0 } } }));
    actions.cancelWork();
    expect(pushState).not.toHaveBeenCalled();
  });

  test('tells a data set that goes by another name without an entry, and another data set with one', () => {
    begin();
    const { store, actions } = openAt('');
    actions.documentLoaded(plain);
    store.setState(({ view }) => ({ view: { ...view, data: 'kept:abc' } }));
    expect([pushState.mock.calls, replaceState.mock.calls]).toEqual([[], [[null, '', '?data=kept:abc']]]);
    replaceState.mockClear();
    store.setState(({ view }) => ({
      view: { ...view, data: 'other' },
      document: { state: 'ready', organisation: { ...plain } },
    }));
    expect([pushState.mock.calls, replaceState.mock.calls]).toEqual([[[null, '', '?data=other']], []]);
    pushState.mockClear();
    store.setState(({ view }) => ({ view: { ...view, closed: new Set<string>() } }));
    Object.assign(window.location, { search: '?data=other&at=after' });
    actions.showAt('after');
    expect([pushState.mock.calls, replaceState.mock.calls]).toEqual([[], []]);
  });
});
