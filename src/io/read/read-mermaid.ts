/** Mermaid: the boxes and arrows of a flowchart, or the indented lines of a mind map. */

import type { Grid } from '../table/grid.ts';
import type { ImportProblem } from '../table/import-problem.ts';
import { counted, problemAt, Tally, Unreadable } from '../table/report.ts';
import { Diagram, plainLabel } from './diagram.ts';
import { readStatement, shapeAt } from './mermaid-statement.ts';
import { indentOf, type OutlineNode, outlineTable, parentsOfIndents } from './outline-table.ts';

interface Line {
  readonly text: string;
  readonly number: number;
}

type Read = { readonly grid: Grid; readonly problems: readonly ImportProblem[] };

const IGNORED = /^(?:classDef|class|style|linkStyle|click|direction|accTitle|accDescr|title)\b/;

export function readMermaid(file: string, text: string): Read {
  const [first, ...lines] = linesOf(text);
  const [kind = '', direction = ''] = first?.text.trim().replace(/;$/, '').split(/\s+/) ?? [];
  if (/^(?:graph|flowchart(?:-elk)?)$/.test(kind)) return readFlowchart(file, lines, direction === 'BT');
  if (kind === 'mindmap') return outlineTable(file, readMindMap(lines));
  throw new Unreadable(
    `This is a diagram in Mermaid of the kind “${kind.slice(0, 40)}”, of which Orgdiff reads flowcharts and mind maps alone.`,
    'Export the list of people as .csv, or draw them as a flowchart.',
  );
}

/** Those of the first diagram, without comments and settings. */
function linesOf(text: string): Line[] {
  const all = text.split('\n').map((line, index): Line => ({ text: line, number: index + 1 }));
  const fence = all.findIndex((line) => /^\s*```\s*mermaid\s*$/.test(line.text));
  const from = fence < 0 ? all : all.slice(fence + 1);
  const end = fence < 0 ? -1 : from.findIndex((line) => /^\s*```/.test(line.text));
  const lines = (end < 0 ? from : from.slice(0, end)).filter((line) => !/^\s*(?:%%.*)?$/.test(line.text));
  if (!/^---\s*$/.test(lines[0]?.text ?? '')) return lines;
  return lines.slice(lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line.text)) + 1);
}

function readFlowchart(file: string, lines: readonly Line[], isTurned: boolean): Read {
  const diagram = new Diagram();
  diagram.isTurned = isTurned;
  const units: { readonly id: string; readonly title: string }[] = [];
  const groups = new Set<string>();
  const unread = new Tally();
  for (const { text, number } of lines) {
    const line = text.trim();
    const group = /^subgraph\b\s*(.*?);?$/.exec(line);
    if (group) {
      const unit = readGroup(group[1] ?? '');
      groups.add(unit.id);
      units.push(unit);
    } else if (/^end\s*;?$/.test(line)) units.pop();
    else if (!IGNORED.test(line)) {
      const around = units.map(({ title }) => title).reverse();
      if (!readStatement(line, diagram, number, around)) unread.add(number, '', line);
    }
  }
  for (const id of groups) diagram.remove(id);
  const { grid, problems } = outlineTable(file, diagram.nodes());
  if (unread.count === 0) return { grid, problems };
  const message = `${counted(unread.count, 'line of the diagram is', 'lines of the diagram are')} not understood.`;
  return {
    grid,
    problems: [
      ...problems,
      problemAt(file, 'skipped-part', 'warning', unread, message, 'They were left out as far as they are not.'),
    ],
  };
}

/** "one [Title]", "Title of words" or nothing. */
function readGroup(words: string): { readonly id: string; readonly title: string } {
  const [, id = words, title = ''] = /^([^\s[]+)\s*\[(.*)\]$/.exec(words) ?? [];
  return { id, title: plainLabel((title || words).replace(/^"(.*)"$/, '$1')) };
}

function readMindMap(lines: readonly Line[]): OutlineNode[] {
  const used = lines.filter(({ text }) => !/^\s*(?:::icon|:::)/.test(text));
  const parents = parentsOfIndents(used.map(({ text }) => indentOf(/^\s*/.exec(text)?.[0] ?? '')));
  return used.map(({ text, number }, index) => {
    const line = text.trim();
    const id = /^[\p{L}\p{N}_-]*/u.exec(line)?.[0] ?? '';
    const shape = shapeAt(line, id.length);
    const label = shape?.end === line.length ? shape.label : line;
    return { number, label: plainLabel(label), parent: parents[index] ?? -1 };
  });
}
