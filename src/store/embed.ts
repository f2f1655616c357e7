/**
 * `?embed=1&theme=dark`: the page inside another one. Both parameters are of the page, not of the view, and stay in the
 * address whatever is shown.
 */

import type { Session } from './store.ts';
import { type AddressPart, QUERY } from './url-sync.ts';

export interface Embed {
  readonly theme: Session['theme'];
}

const OURS = ['embed', 'theme'];

export function readEmbed(search: string): Embed {
  const theme = new URLSearchParams(search).get('theme');
  return { theme: theme === 'light' || theme === 'dark' ? theme : 'system' };
}

/** The query without what is only of an embedded page. */
export function withoutEmbed(search: string): string {
  return search
    .split('&')
    .filter((part) => !OURS.includes(part.replace(/^\?/, '').split('=')[0] ?? ''))
    .join('&')
    .replace(/^(?=[^?])/, '?');
}

export function withEmbed(query: string, { theme }: Embed): string {
  const ours = theme === 'system' ? 'embed=1' : `embed=1&theme=${theme}`;
  return query === '' ? `?${ours}` : `${query}&${ours}`;
}

/** The history of the page around it is not ours to fill, so every change replaces the last. */
function addressOf(embed: Embed): AddressPart {
  const write = (query: string): void => QUERY.replace(withEmbed(query, embed));
  return { read: () => withoutEmbed(QUERY.read()), push: write, replace: write };
}

export function openEmbed(): Embed & { readonly address: AddressPart } {
  const embed = readEmbed(window.location.search);
  return { ...embed, address: addressOf(embed) };
}
