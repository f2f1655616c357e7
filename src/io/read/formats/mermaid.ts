/** Flowcharts and mind maps of Mermaid, alone or within a Markdown document. */

import { contentOf, endsIn, type TextFormat, type TextSample } from '../format.ts';

/** What diagrams of Mermaid begin with, after settings and comments. */
const FLOWCHART = /^(?:graph|flowchart(?:-elk)?)\s+(?:TB|TD|BT|RL|LR)\b/m;
const FENCE = /^[^\S\n]*```[^\S\n]*mermaid[^\S\n]*$/m;
const OTHERS =
  /^(?:mindmap|sequenceDiagram|classDiagram|stateDiagram(?:-v2)?|erDiagram|gantt|gitGraph|journey|timeline|kanban|quadrantChart|requirementDiagram|C4Context|[a-z]+-beta)\s*$/;

function firstLine(lines: readonly string[]): string {
  let isFront = false;
  for (const line of lines) {
    if (/^---\s*$/.test(line)) isFront = !isFront;
    else if (!isFront && line.trim() !== '' && !line.trim().startsWith('%%')) return line.trim();
  }
  return '';
}

export const MERMAID: TextFormat = {
  kind: 'text',
  tells: ({ name, head, lines, start }: TextSample) => {
    if (start === '') return false;
    if (endsIn(name, 'mmd', 'mermaid') || FENCE.test(head)) return true;
    const first = firstLine(lines);
    return FLOWCHART.test(first) || OTHERS.test(first);
  },
  read: async ({ file, text }) => contentOf((await import('../read-mermaid.ts')).readMermaid(file, text)),
};
