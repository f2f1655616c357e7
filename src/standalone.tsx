import '@fontsource-variable/inter/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readContents } from './io/read-contents.ts';
import { fragmentAddress } from './store/fragment-address.ts';
import { createActions, createAppStore } from './store/store.ts';
import { rememberTheme } from './store/theme-memory.ts';
import { parseView } from './store/url.ts';
import { syncWithUrl } from './store/url-sync.ts';
import { App } from './ui/App.tsx';
import { measureWithCanvas } from './ui/measure-text.ts';
import './ui/standalone.css';

// The page that is one file: it holds an organisation and asks for nothing.
const { start, organisation } = readContents(document.getElementById('contents')?.textContent ?? '');
const address = fragmentAddress(start);
const { view, notes } = parseView(address.read());
const store = createAppStore(view);
const actions = createActions(store, () => Promise.resolve(organisation));
rememberTheme(store, actions);

measureWithCanvas();
const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <App store={store} actions={actions} />
  </StrictMode>,
);

syncWithUrl(store, actions, address);
const [note] = notes;
if (note !== undefined) actions.announce(note, true);
actions.openView(view).catch(() => undefined);
