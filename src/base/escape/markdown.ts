/**
 * Text in Markdown. HTML becomes character references, since not every reader of Markdown takes a backslash before "<"
 * for an escape; and texts stay on their line. After CommonMark 0.31.2, with the tables, footnotes, strikethrough and
 * bare addresses of GitHub Flavored Markdown, and the bare domains that some readers make links of.
 */

import { asOneLine } from './unseen.ts';
import { webAddress } from './web-address.ts';
import { assemble, type Written } from './written.ts';

export type Markdown = Written<'markdown'>;

/** Means something anywhere in a line. One reader takes an image for one although its bracket is escaped. */
const SPECIAL = /[\\`*_{}[\]|~$^@]|!(?=\[)/g;
/** Means something where a line begins; a sign before a number does not. */
const AT_START = /^(?:[=:]|[+-](?![\p{L}\p{N}])|\d+(?=[.)]))/u;
/** Begins a heading, or ends one. */
const HASH = /(?<=^|[\s#])#/g;
/** Would make a link of an address or a domain. */
const ADDRESS = /:?\/\/|\.(?=\p{L})/gu;

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapeStart(start: string): string {
  return /\d/.test(start) ? `${start}\\` : `\\${start}`;
}

/** On one line, without blanks around it or more than one between its words, as every reader shows it anyway. */
export function asMarkdown(text: string): Markdown {
  return asOneLine(text)
    .replace(/ {2,}/g, ' ')
    .replace(SPECIAL, '\\$&')
    .replace(/[&<>]/g, (character) => REFERENCES[character] ?? '')
    .replace(ADDRESS, '\\$&')
    .replace(HASH, '\\$&')
    .replace(AT_START, escapeStart) as Markdown;
}

/** Markup of ours with texts between. */
export function markdown(pieces: TemplateStringsArray, ...values: readonly Markdown[]): Markdown {
  return assemble(pieces, values) as Markdown;
}

export function joinMarkdown(parts: readonly Markdown[], separator: '' | '\n' | '\n\n'): Markdown {
  return parts.join(separator) as Markdown;
}

/** Only to the web: what leads elsewhere is text. */
export function markdownLink(text: string, address: string | undefined): Markdown {
  const target = address === undefined ? undefined : webAddress(address);
  const words = asMarkdown(text);
  if (target === undefined || words === '') return words;
  const escaped = target.replace(/[<>\\|]/g, encodeURIComponent).replaceAll('&', REFERENCES['&'] ?? '') as Markdown;
  return markdown`[${words}](<${escaped}>)`;
}

export function strongMarkdown(text: Markdown): Markdown {
  return text === '' ? text : markdown`**${text}**`;
}
