/** Outlines whose lines begin with a sign for each level: those of PlantUML and of Org mode. */

import { Unreadable } from '../../table/report.ts';
import { contentOf, type TextFormat } from '../format.ts';
import { type OutlineNode, outlineTable, parentsOfIndents } from '../outline-table.ts';

const LINE = /^\s*([*+#-]+)(?:\[#?\w+\])?_?(?:[<>](?=\s))?:?[ \t]+(\S.*?);?\s*$/;
const STARS = /^\*+ \S/;
const LEAST_LINES = 0.7;

export const STARRED_OUTLINE: TextFormat = {
  kind: 'text',
  tells: ({ start, lines }) => {
    if (/^@start\w+/.test(start)) return true;
    const used = lines.filter((line) => line.trim() !== '');
    return (
      used.filter((line) => STARS.test(line)).length >= LEAST_LINES * used.length &&
      used.some((line) => /^\*\*+ \S/.test(line))
    );
  },
  read: async ({ file, text }) => {
    if (/^\s*@start(?!wbs|mindmap)/.test(text)) {
      throw new Unreadable(
        'This is a PlantUML diagram, of which Orgdiff reads only work breakdown structures and mind maps.',
        'Export the list of people as .csv, or write it as an outline between @startwbs and @endwbs.',
      );
    }
    const lines = text.split('\n').flatMap((line, index) => {
      const [, signs = '', label = ''] = LINE.exec(line) ?? [];
      return signs === '' ? [] : [{ number: index + 1, depth: signs.length, label: label.replace(/\\n/g, '\n') }];
    });
    const parents = parentsOfIndents(lines.map(({ depth }) => depth));
    const nodes = lines.map(
      ({ number, label }, index): OutlineNode => ({ number, label, parent: parents[index] ?? -1 }),
    );
    return contentOf(outlineTable(file, nodes));
  },
};
