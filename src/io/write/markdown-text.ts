/**
 * Text from a file as it may stand in Markdown: it means itself, whatever it holds. HTML becomes character references,
 * since not every reader of Markdown takes a backslash before "<" for an escape; and names stay on their line.
 * After CommonMark 0.31.2, with the tables, footnotes, strikethrough and bare addresses of GitHub Flavored Markdown.
 */

/** Means something anywhere in a line. */
const SPECIAL = /[\\`*_{}[\]|~$^]/g;
/** Means something where a line begins. */
const AT_START = /^(?:[#+\-=:]|\d+(?=[.)]))/;
/** Controls, and marks that turn the direction of whatever follows them. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapeStart(start: string): string {
  return /\d/.test(start) ? `${start}\\` : `\\${start}`;
}

export function asMarkdown(text: string): string {
  return (
    text
      .replace(UNSEEN, ' ')
      .replace(SPECIAL, (character) => `\\${character}`)
      .replace(/[&<>]/g, (character) => REFERENCES[character] ?? '')
      // Addresses in names are no links of ours.
      .replaceAll('://', '\\://')
      .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`)
      .replace(AT_START, escapeStart)
  );
}

/** What a link leads to. Only ever an address of the web. */
export function asMarkdownTarget(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url)) return undefined;
  return `<${url.replace(/[\s<>\\\p{Cc}]/gu, (character) => encodeURIComponent(character))}>`;
}
