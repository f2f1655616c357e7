/** Nested lists of Markdown, and of texts that are written like it. */

import { contentOf, endsIn, type TextFormat, type TextSample } from '../format.ts';
import { indentOf, looksDelimited, type OutlineNode, outlineTable, parentsOfIndents } from '../outline-table.ts';

const ITEM = /^([ \t]*)(?:[-*+•◦▪‣–]|\d{1,6}[.)]|[A-Za-z][.)])[ \t]+(?:\[[ xX]\][ \t]+)?(\S.*)$/;
const HEADING = /^(#{1,6})\s+(.*?)\s*#*\s*$/;
/** Rules, fences, comments and front matter, and marks of setext headings. */
const NO_TEXT = /^\s*(?:[-*_=]\s*){3,}$|^\s*(?:```|~~~|<!--)/;
/** Of the lines with something in them, so many are items; fewer are enough in a file that is called Markdown. */
const LEAST_ITEMS = 0.7;
const LEAST_ITEMS_IN_MARKDOWN = 0.3;

function tells({ name, lines }: TextSample): boolean {
  const used = lines.filter((line) => line.trim() !== '' && !HEADING.test(line) && !NO_TEXT.test(line));
  const items = used.filter((line) => ITEM.test(line)).length;
  const isMarkdown = endsIn(name, 'md', 'markdown');
  if (items < 2 || items < (isMarkdown ? LEAST_ITEMS_IN_MARKDOWN : LEAST_ITEMS) * used.length) return false;
  return isMarkdown || !looksDelimited(used);
}

interface Item {
  readonly number: number;
  readonly indent: number;
  text: string;
  readonly units: readonly string[];
}

export const MARKDOWN_LIST: TextFormat = {
  kind: 'text',
  tells,
  read: async ({ file, text }) => {
    const items = itemsOf(text.split('\n'));
    const parents = parentsOfIndents(items.map(({ indent }) => indent));
    const nodes = items.map(({ number, text: label, units }, index): OutlineNode => {
      return { number, label: plainText(label), parent: parents[index] ?? -1, units };
    });
    return contentOf(outlineTable(file, nodes));
  },
};

/** What is indented below an item without a sign of its own goes on with it. Headings above several lists are units. */
function itemsOf(lines: readonly string[]): Item[] {
  const items: Item[] = [];
  const headings: string[] = [];
  const lists = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const heading = HEADING.exec(line);
    const item = ITEM.exec(line);
    if (heading) {
      headings.length = Math.min(headings.length, (heading[1]?.length ?? 1) - 1);
      headings[(heading[1]?.length ?? 1) - 1] = plainText(heading[2] ?? '');
    } else if (item && !NO_TEXT.test(line)) {
      const units = headings.filter((each) => each !== undefined && each !== '').reverse();
      lists.add(units.join('\n'));
      items.push({ number: index + 1, indent: indentOf(item[1] ?? ''), text: item[2] ?? '', units });
    } else if (/^\s+\S/.test(line) && items.length > 0 && !NO_TEXT.test(line)) {
      const last = items.at(-1);
      if (last) last.text += `\n${line.trim()}`;
    }
  }
  return lists.size > 1 ? items : items.map((item) => ({ ...item, units: [] }));
}

/** Without the signs that shape it: emphasis, code, links, and backslashes before signs. */
function plainText(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|~~)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}\\])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();
}
