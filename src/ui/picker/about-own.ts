/** What the organisations that come with the page are, in a line each, by their `view.data`. */
export const ABOUT_OWN: Readonly<Record<string, string>> = {
  'meta-ai': 'Meta’s AI groups in 2025, as the press reported',
  'rust-governance': 'How the Rust project governs itself',
};
