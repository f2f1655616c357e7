import { countPeople } from '../../base/counted.ts';
import type { Comparison } from '../../diff/comparison.ts';
import type { FlowGraph } from '../../diff/flow-strands.ts';
import { nameOfUnit } from '../../diff/names.ts';
import { nameSome } from '../../diff/phrases.ts';

/** What the picture does not show, and what its italics mean. */
function notesOf(graph: FlowGraph, comparison: Comparison): string[] {
  const ends = [...graph.before, ...graph.after];
  const has = (...kinds: readonly string[]): boolean => ends.some(({ kind }) => kinds.includes(kind));
  const notes: string[] = [];
  if (graph.leftOut.length > 0 && graph.strands.length > 0) {
    const stayed = countPeople(graph.leftOut.length);
    notes.push(`${stayed} stayed where they were and ${graph.leftOut.length === 1 ? 'is' : 'are'} left out.`);
  }
  if (has('collection')) notes.push('In italics: no unit, but people whose unit no source names.');
  if (has('shown', 'not-shown')) {
    notes.push('Who is shown on one day only has not joined or left as far as the sources tell.');
  }
  if (graph.unpeopled.length > 0) {
    const names = nameSome(graph.unpeopled.map((unit) => nameOfUnit(comparison, unit)));
    notes.push(`Not in the picture, because nobody in it is named: ${names}.`);
  }
  return notes;
}

export function FlowFoot({ graph, comparison }: { readonly graph: FlowGraph; readonly comparison: Comparison }) {
  const notes = notesOf(graph, comparison);
  return notes.length === 0 ? null : <p className="flow__foot">{notes.join(' ')}</p>;
}
