import '@fontsource-variable/inter/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isLinkData } from './store/link-address.ts';
import { openOrganisation } from './store/open-organisation.ts';
import { createActions, createAppStore } from './store/store.ts';
import { rememberTheme } from './store/theme-memory.ts';
import { parseView } from './store/url.ts';
import { QUERY, syncWithUrl } from './store/url-sync.ts';
import { App } from './ui/App.tsx';
import { tellFaults } from './ui/faults/tell-faults.ts';
import { measureWithCanvas } from './ui/measure-text.ts';

/** Not awaited by the module itself: what is fetched later builds on it and would wait for it to end. */
async function start(): Promise<void> {
  measureWithCanvas();
  const isEmbedded = /[?&]embed=1(?:&|$)/.test(window.location.search);
  const embed = isEmbedded ? (await import('./store/embed.ts')).openEmbed() : undefined;
  const address = embed?.address ?? QUERY;
  const { view, notes } = parseView(address.read());
  const store = createAppStore(view);
  const actions = createActions(store, async (data) => {
    const result = await openOrganisation(data);
    performance.mark('orgdiff:parsed');
    return result;
  });
  tellFaults(actions);
  if (embed) actions.setTheme(embed.theme);
  else rememberTheme(store, actions);

  // Asked for before anything is rendered: the data is on its way while the page is built.
  const opening = actions.openView(view);

  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <App store={store} actions={actions} isEmbedded={isEmbedded} />
    </StrictMode>,
  );

  syncWithUrl(store, actions, address);
  const [note] = notes;
  if (note !== undefined) actions.announce(note, true);
  await opening;
  if (isLinkData(view.data) && store.getState().document.state === 'ready') {
    actions.announce('This organisation came inside the link: nothing was sent or fetched for it', true);
  }
}

start().catch(reportError);
