/**
 * The paper version of the page: made from the data when somebody prints, since a picture of the screen would be cut
 * off, dark and grainy. It takes the place of the page for as long as that lasts.
 */

import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { selectComparison } from '../../store/selectors.ts';
import type { AppStore } from '../../store/store.ts';
import type { ShareContent } from '../share/share-content.ts';
import { PrintDocument } from './PrintDocument.tsx';
import './print.css';

interface Paper {
  readonly root: Root;
  readonly host: HTMLElement;
  readonly theme: string | undefined;
}

let paper: Paper | undefined;
/** What is printed instead of what the page shows. */
let chosen: ShareContent | undefined;

function contentOf(store: AppStore): ShareContent | undefined {
  const { document, view } = store.getState();
  if (document.state !== 'ready') return undefined;
  const { organisation } = document;
  return { organisation, view, comparison: selectComparison(organisation, view) };
}

function layOut(content: ShareContent, isRedacted: boolean): void {
  if (paper) return;
  const host = document.createElement('div');
  host.className = 'print';
  document.body.append(host);
  const root = createRoot(host);
  const { dataset } = document.documentElement;
  paper = { root, host, theme: dataset.theme };
  dataset.theme = 'light';
  // The browser takes the page as it stands when this returns.
  flushSync(() => root.render(<PrintDocument content={content} isRedacted={isRedacted} />));
}

function clearAway(): void {
  chosen = undefined;
  if (!paper) return;
  const { root, host, theme } = paper;
  paper = undefined;
  root.unmount();
  host.remove();
  if (theme !== undefined) document.documentElement.dataset.theme = theme;
}

let isListening = false;

/** However somebody prints: by a key, by the menu or by a button of ours. */
export function listenForPrint(store: AppStore): void {
  if (isListening) return;
  isListening = true;
  window.addEventListener('beforeprint', () => {
    const shown = contentOf(store);
    const content = chosen ?? shown;
    if (content) layOut(content, content.organisation !== shown?.organisation);
  });
  window.addEventListener('afterprint', clearAway);
}

/** Prints this, which may be less than the page shows. */
export function printContent(content: ShareContent): void {
  chosen = content;
  window.print();
}
