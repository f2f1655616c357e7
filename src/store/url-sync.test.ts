import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { organisationFromTexts } from '../../tests/support/org-from-text.ts';
import { createActions, createAppStore } from './store.ts';
import { syncWithUrl } from './url-sync.ts';
import { DEFAULT_VIEW } from './view.ts';

const pushState = vi.fn();
const replaceState = vi.fn();

beforeEach(() => {
  vi.stubGlobal('window', {
    location: { pathname: '/', search: '', hash: '' },
    history: { pushState, replaceState },
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  });
});
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
  start().showOnTimeline({ track: 'people' });
  expect(pushState).toHaveBeenCalledExactlyOnceWith(null, '', '?track=people');
  expect(replaceState).not.toHaveBeenCalled();
});

test('playing through the days does not, but the address tells the day', () => {
  const actions = start();
  actions.showOnTimeline({ day: '2025-08-19' });
  actions.showOnTimeline({ day: '2025-08-20' });
  expect(pushState).not.toHaveBeenCalled();
  expect(replaceState).toHaveBeenLastCalledWith(null, '', '?day=2025-08-20');
});

test('nor does moving the camera', () => {
  start().rememberCamera({ x: 1, y: 2, k: 1, aspect: 1 });
  expect(pushState).not.toHaveBeenCalled();
  expect(replaceState).toHaveBeenCalledOnce();
});

test('what a data set adds to a link as it opens is no choice', () => {
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
