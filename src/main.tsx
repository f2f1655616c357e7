import '@fontsource-variable/inter/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openOrganisation } from './store/open-organisation.ts';
import { createActions, createAppStore } from './store/store.ts';
import { rememberTheme } from './store/theme-memory.ts';
import { parseView } from './store/url.ts';
import { QUERY, syncWithUrl } from './store/url-sync.ts';
import { App } from './ui/App.tsx';

const { view, notes } = parseView(QUERY.read());
const store = createAppStore(view);
const actions = createActions(store, async (data) => {
  const result = await openOrganisation(data);
  performance.mark('orgdiff:parsed');
  return result;
});
rememberTheme(store, actions);

// Asked for before anything is rendered: the data is on its way while the page is built.
const opening = actions.openView(view);

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
// Not awaited here: what is fetched later imports this very module, and would wait for it to end.
opening.catch(reportError);
