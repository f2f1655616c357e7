/** The first table of a Markdown document (GitHub Flavored Markdown, 4.10). */

import type { Grid } from '../table/grid.ts';
import type { ImportProblem } from '../table/import-problem.ts';
import { CellCleaner } from './clean-cells.ts';
import { MOST_ROWS } from './limits.ts';

const LONGEST_RULE = 10_000;
const LINES_BEFORE = 200;

/** The index of the line of headings: that above a rule such as "|---|:--:|". */
export function headingsOfMarkdown(head: string): number | undefined {
  const lines = head.split('\n', LINES_BEFORE);
  const rule = lines.findIndex((line, index) => index > 0 && isRule(line) && lines[index - 1]?.includes('|') === true);
  return rule < 0 ? undefined : rule - 1;
}

function isRule(line: string): boolean {
  if (line.length > LONGEST_RULE || !line.includes('|') || !line.includes('-')) return false;
  return cellsOf(line).every((cell) => /^:?-+:?$/.test(cell));
}

export function readMarkdown(file: string, text: string): { grid: Grid; problems: ImportProblem[] } {
  const lines = text.split('\n');
  const first = headingsOfMarkdown(text) ?? 0;
  const cleaner = new CellCleaner();
  const rows: string[][] = [];
  const numbers: number[] = [];
  for (let index = first; index < lines.length && rows.length < MOST_ROWS; index++) {
    const line = lines[index] ?? '';
    if (index === first + 1) continue;
    if (!line.includes('|')) break;
    const cells = cellsOf(line);
    cleaner.clean(cells, index + 1, true);
    if (cells.every((cell) => cell === '')) continue;
    rows.push(cells);
    numbers.push(index + 1);
  }
  return { grid: { name: '', rows, numbers, rowWord: 'row', headings: 1 }, problems: cleaner.problems(file) };
}

/** Bars separate cells, unless they are escaped; those at the ends of a line are only a frame. */
function cellsOf(line: string): string[] {
  const trimmed = line.trim();
  const cells: string[] = [];
  let cell = '';
  for (let at = trimmed.startsWith('|') ? 1 : 0; at < trimmed.length; at++) {
    const character = trimmed[at] ?? '';
    if (character === '\\' && trimmed[at + 1] === '|') {
      cell += '|';
      at++;
    } else if (character === '|') {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  if (cell.trim() !== '') cells.push(cell.trim());
  return cells;
}
