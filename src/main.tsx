import '@fontsource-variable/inter/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadOrganisation } from './io/load-organisation.ts';
import { createActions, createAppStore } from './store/store.ts';
import { rememberTheme } from './store/theme-memory.ts';
import { parseView } from './store/url.ts';
import { syncWithUrl } from './store/url-sync.ts';
import { App } from './ui/App.tsx';

const { view, notes } = parseView(window.location.search);
const store = createAppStore(view);
const actions = createActions(store);
rememberTheme(store, actions);

type Loading = ReturnType<typeof loadOrganisation>;

async function show(loading: Loading): Promise<void> {
  const result = await loading;
  performance.mark('orgdiff:parsed');
  if (!result.ok) {
    actions.documentFailed(result.error);
    return;
  }
  await actions.makeReady(result.value);
  actions.documentLoaded(result.value);
}

// Asked for before anything is rendered: the data is on its way while the page is built.
const loading = loadOrganisation(view.data);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App store={store} actions={actions} />
  </StrictMode>,
);

syncWithUrl(store, actions);
const [note] = notes;
if (note !== undefined) actions.announce(note, true);
await show(loading);
store.subscribe((state, previous) => {
  if (state.view.data !== previous.view.data) show(loadOrganisation(state.view.data)).catch(() => undefined);
});
