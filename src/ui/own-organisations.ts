/** The organisations that come with the page, by their `view.data`. */

import { DEFAULT_VIEW } from '../store/view.ts';

export const OWN_ORGANISATIONS = [
  { data: DEFAULT_VIEW.data, name: 'Meta AI', address: '?' },
  { data: 'rust-governance', name: 'Rust', address: '?data=rust-governance' },
] as const;
