/**
 * What the settings of draw.io say of the columns of a table: those that only shape the picture are left out, and where
 * rows refer to those below them, a column says whom each is below.
 */

import type { Grid } from '../table/grid.ts';
import type { ImportProblem } from '../table/import-problem.ts';
import { problemOf } from '../table/report.ts';

/** `{"from": "manager", "to": "name", "invert": true}`: cells of one column refer to cells of another. */
interface Connection {
  readonly from: string;
  readonly to: string;
  /** The arrow points to the row that refers, so that what it refers to stands above. */
  readonly invert: boolean;
}

export function readDrawing(
  file: string,
  grid: Grid,
): { readonly grid: Grid; readonly problems: readonly ImportProblem[] } {
  const settings = settingsOf(grid.above ?? []);
  const [headings = []] = grid.rows;
  const connections = settings.filter(([key]) => key === 'connect').flatMap(([, text]) => connectionOf(text));
  const used = new Set(connections.flatMap(({ from, to }) => [from, to]));
  const styles = settings
    .filter(([key]) => /style|width|height/.test(key))
    .map(([, text]) => text)
    .join(' ');
  const shaping = new Set([...styles.matchAll(/%([^%\s]+)%/g)].map(([, name = '']) => name));
  const ignored = settings
    .filter(([key]) => key === 'ignore')
    .flatMap(([, text]) => text.split(',').map((each) => each.trim()));
  const labels = settings
    .filter(([key]) => /^labels?$/.test(key))
    .map(([, text]) => text)
    .join(' ');
  const isShaping = (name: string): boolean =>
    !used.has(name) &&
    !labels.includes(`%${name}%`) &&
    (shaping.has(name) || (ignored.includes(name) && name !== 'id'));
  const left = headings.filter((heading) => isShaping(heading.trim()));
  const parents = connections.some(({ invert }) => invert) ? undefined : parentsOf(grid, connections);
  const kept = headings.map((_, column) => column).filter((column) => !left.includes(headings[column] ?? ''));
  const rows = grid.rows.map((row, index) => {
    const cells = kept.map((column) => row[column] ?? '');
    return parents ? [...cells, parents[index] ?? ''] : cells;
  });
  const quoted = left.map((heading) => `“${heading.trim()}”`).join(', ');
  const message = `The ${left.length === 1 ? 'column' : 'columns'} ${quoted} only ${left.length === 1 ? 'says' : 'say'} how the diagram looks.`;
  const done = left.length === 1 ? 'It was left out.' : 'They were left out.';
  const problems = left.length === 0 ? [] : [problemOf(file, 'skipped-part', 'note', message, done)];
  return { grid: { ...grid, rows, headings: 1 }, problems };
}

function settingsOf(comments: readonly string[]): (readonly [key: string, text: string])[] {
  return comments.flatMap((line) => {
    const [, key = '', text = ''] = /^([a-z]+)\s*:\s*(.*)$/i.exec(line) ?? [];
    return key === '' ? [] : [[key.toLowerCase(), text] as const];
  });
}

function connectionOf(text: string): Connection[] {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json !== 'object' || json === null || !('from' in json) || !('to' in json)) return [];
    return [{ from: String(json.from), to: String(json.to), invert: 'invert' in json && json.invert === true }];
  } catch {
    return [];
  }
}

/** By row: what the row above refers to it by. Undefined where nothing refers to anything, or several to one. */
function parentsOf(grid: Grid, connections: readonly Connection[]): string[] | undefined {
  const [headings = [], ...rows] = grid.rows;
  const column = (name: string): number => headings.findIndex((heading) => heading.trim() === name);
  for (const { from, to } of connections) {
    const [fromColumn, toColumn] = [column(from), column(to)];
    const above = new Map<string, string>();
    let references = 0;
    for (const row of rows) {
      const own = (row[toColumn] ?? '').trim();
      for (const part of (row[fromColumn] ?? '').split(',').map((each) => each.trim())) {
        if (part === '') continue;
        references++;
        above.set(part, own);
      }
    }
    if (references < 2 || above.size < references) continue;
    return ['Manager', ...rows.map((row) => above.get((row[toColumn] ?? '').trim()) ?? '')];
  }
  return undefined;
}
