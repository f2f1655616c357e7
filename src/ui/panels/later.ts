import { fetched } from '../faults/fetched.tsx';

/** Not part of what the first picture waits for. */
export const DetailPanel = fetched(async () => (await import('./DetailPanel.tsx')).DetailPanel, {
  what: 'The panel',
  place: 'panel',
  onClose: (actions) => actions.select(undefined),
});
