/** Names on lines of their own, each indented below whoever it stands below, also with lines drawn as by "tree". */

import { contentOf, type TextFormat } from '../format.ts';
import { indentOf, looksDelimited, type OutlineNode, outlineTable, parentsOfIndents } from '../outline-table.ts';

const BRANCH = /^[\s│┃|├└┣┗╠╚╰─━═+`'\\-]*(?:[├└┣┗╠╚╰]|\|--|\+--|`--|\\--)[─━═-]*\s*/;
const LEAST_LINES = 3;
/** So few of all lines may be indented that it is an outline still. */
const LEAST_INDENTED = 0.3;

function isIndented(lines: readonly string[]): boolean {
  const used = lines.filter((line) => line.trim() !== '');
  if (used.length < LEAST_LINES || /^\s/.test(used[0] ?? '')) return false;
  const bare = used.map((line) => line.replace(BRANCH, (branch) => ' '.repeat(branch.length)));
  const indented = bare.filter((line) => /^\s/.test(line)).length;
  return (
    indented >= LEAST_INDENTED * used.length && !looksDelimited(bare) && !bare.some((line) => /\S\t+\S/.test(line))
  );
}

export const INDENTED_TEXT: TextFormat = {
  kind: 'text',
  tells: ({ lines }) => isIndented(lines),
  read: async ({ file, text }) => {
    const lines = text.split('\n').map((line, index) => ({ line, number: index + 1 }));
    const used = lines.filter(({ line }) => line.replace(BRANCH, '').trim() !== '' && !/^[\s│┃|]*$/.test(line));
    const indents = used.map(({ line }) => indentOf(/^\s*/.exec(line.replace(BRANCH, spaces))?.[0] ?? ''));
    const parents = parentsOfIndents(indents);
    const nodes = used.map(({ line, number }, index): OutlineNode => {
      return { number, label: line.replace(BRANCH, '').trim(), parent: parents[index] ?? -1 };
    });
    return contentOf(outlineTable(file, nodes));
  },
};

function spaces(text: string): string {
  return ' '.repeat(text.length);
}
