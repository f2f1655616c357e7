/** Which strands and places stand out, for what the reader points at or has selected. */

import type { FlowGraph } from '../../diff/flow-strands.ts';
import type { PersonId } from '../../model/schema.ts';
import type { FlowPicture, StrandMark } from '../../scene/flow-marks.ts';
import { type NameOf, singleOut } from '../../scene/flow-picture.ts';
import type { Selection } from '../../store/view.ts';

/** A strand by its index, or the places of an end by its id. */
export type Target = { readonly strand: number } | { readonly end: string };

export interface Light {
  readonly strands: ReadonlySet<number>;
  /** Each as side and id: "before unit:x". */
  readonly ends: ReadonlySet<string>;
}

export function lightOn(graph: FlowGraph, target: Target): Light {
  const strands = new Set<number>();
  const ends = new Set<string>();
  for (const [index, strand] of graph.strands.entries()) {
    const from = graph.before[strand.from]?.id ?? '';
    const to = graph.after[strand.to]?.id ?? '';
    const isLit = 'strand' in target ? target.strand === index : from === target.end || to === target.end;
    if (!isLit) continue;
    strands.add(index);
    ends.add(`before ${from}`).add(`after ${to}`);
  }
  if ('end' in target) ends.add(`before ${target.end}`).add(`after ${target.end}`);
  return { strands, ends };
}

export function strandOf(graph: FlowGraph, person: PersonId): number {
  return graph.strands.findIndex(({ people }) => people.includes(person));
}

/** Undefined where the picture has nothing of what is selected. */
export function targetOfSelection(graph: FlowGraph, selection: Selection | undefined): Target | undefined {
  if (!selection) return undefined;
  if ('person' in selection) {
    const strand = strandOf(graph, selection.person);
    return strand < 0 ? undefined : { strand };
  }
  const end = graph.endOfUnit.get(selection.unit);
  const isShown = end !== undefined && [...graph.before, ...graph.after].some(({ id }) => id === end);
  return isShown ? { end } : undefined;
}

/** The lines of who is selected, and of who alone is in the strand that stands out. */
export function singledOut(
  graph: FlowGraph,
  picture: FlowPicture,
  nameOf: NameOf,
  target: Target | undefined,
  selection: Selection | undefined,
): StrandMark[] {
  const lit = target && 'strand' in target ? graph.strands[target.strand]?.people : undefined;
  const people = new Set(lit?.length === 1 ? lit : []);
  if (selection && 'person' in selection) people.add(selection.person);
  return [...people].flatMap((person) => singleOut(picture, strandOf(graph, person), person, nameOf) ?? []);
}
