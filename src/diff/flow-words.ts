/** The flow in words: what one strand says, what a place gained and lost, and the whole picture in a sentence. */

import { countPeople } from '../base/counted.ts';
import { formatDay } from '../model/day-names.ts';
import { certaintyOfAll } from './certainty-words.ts';
import type { Comparison } from './comparison.ts';
import type { FlowEnd, FlowGraph, Strand, StrandCategory } from './flow-strands.ts';
import { CATEGORIES, CATEGORY_IDS, isMerelyShown } from './kinds.ts';
import { nameApart, type Side, targetApart } from './names.ts';
import { capitalise, joinWithAnd, tellPeople } from './phrases.ts';
import { strengthsOf } from './strengths.ts';
import { wordOfUnitChange } from './unit-sentence.ts';
import { isAlongWithUnit, wayAlong } from './unit-words.ts';
import { isWhole } from './where-it-went.ts';

/** In the order in which counts are told. */
const STRAND_CATEGORIES: readonly StrandCategory[] = [...CATEGORY_IDS, 'unchanged'];

function labelOf(category: StrandCategory): string {
  return category === 'unchanged' ? category : CATEGORIES[category].label;
}

function nameWithin(end: FlowEnd | undefined): string {
  return end?.kind === 'no-unit' ? 'no recorded unit' : (end?.name ?? '');
}

/** With what is counted here beside the unit's own people. */
function fullName({ name, unit, gathered }: FlowEnd): string {
  if (gathered === 0 || unit === undefined) return name;
  return `${name} with ${gathered === 1 ? '1 unit' : `${gathered} units`} inside`;
}

/** The way of a strand, as "AGI Foundations to Meta Superintelligence Labs". */
export function wayOf(graph: FlowGraph, strand: Strand): string {
  const from = graph.before[strand.from];
  const to = graph.after[strand.to];
  const [was, is] = [nameWithin(from), nameWithin(to)];
  switch (strand.category) {
    case 'joined':
      return `Joined ${is}`;
    case 'left':
      return `Left ${was}`;
    case 'shown':
      return `Newly shown in ${is}`;
    case 'not-shown':
      return `No longer shown, was in ${was}`;
    default:
      if (from?.id !== to?.id) return capitalise(`${was} to ${is}`);
      return strand.category === 'unchanged' ? `Stayed in ${is}` : `Within ${is}`;
  }
}

/** What the way alone does not say; empty where it says all. */
export function kindOf(strand: Strand, comparison: Comparison): string {
  if (['joined', 'left', 'shown', 'not-shown', 'unchanged'].includes(strand.category)) return '';
  const { cause } = strand;
  if (!cause) return labelOf(strand.category);
  const [first] = strand.people;
  const change = first === undefined ? undefined : comparison.people.get(first);
  if (change && isAlongWithUnit(change)) return wayAlong(change, comparison);
  const heads = 'unit' in cause ? (comparison.after.units.get(cause.unit)?.heads ?? []) : [];
  const headed =
    heads.length > 0 ? `, headed by ${joinWithAnd(heads.map(({ person }) => nameApart(comparison, person)))}` : '';
  return `carried along with ${targetApart(comparison, cause)}${headed}`;
}

/** How sure the changes of a strand are; "" where all are said on record, or where nobody changed. */
function certaintyOf(strands: readonly Strand[], comparison: Comparison): string {
  const strengths = strengthsOf(comparison);
  const changes = strands
    .filter(({ category }) => !isMerelyShown(category === 'unchanged' ? undefined : category))
    .flatMap(({ people }) => people.flatMap((person) => comparison.people.get(person) ?? []));
  const certainty = certaintyOfAll(changes.map((change) => strengths.ofPerson(change).status));
  return certainty === undefined ? '' : ` (${certainty})`;
}

/** One strand: "AGI Foundations to TBD Lab: 2 people, moved"; one person is named instead of counted. */
export function describeStrand(graph: FlowGraph, strand: Strand, comparison: Comparison): string {
  const way = wayOf(graph, strand);
  const kind = kindOf(strand, comparison);
  const suffix = `${kind === '' ? '' : `, ${kind}`}${certaintyOf([strand], comparison)}`;
  const [person] = strand.people;
  if (strand.people.length > 1 || person === undefined) return `${way}: ${countPeople(strand.people.length)}${suffix}`;
  const side: Side = graph.after[strand.to]?.kind === 'left' ? 'before' : 'after';
  return `${nameApart(comparison, person, side)}: ${way}${suffix}`;
}

/** Strands that go the same way, told as one. */
export function describeStream(graph: FlowGraph, indices: readonly number[], comparison: Comparison): string {
  const strands = indices.flatMap((index) => graph.strands[index] ?? []);
  const [first] = strands;
  if (!first) return '';
  const kind = kindOf(first, comparison);
  const people = strands.reduce((sum, strand) => sum + strand.people.length, 0);
  const suffix = `${kind === '' ? '' : `, ${kind}`}${certaintyOf(strands, comparison)}`;
  return `${wayOf(graph, first)}: ${countPeople(people)}${suffix}`;
}

/** More destinations or origins than this are told as a number. */
const MOST_PLACES = 5;

/** How many went where: "5 stayed, 2 to A and 1 left". `side` is that of the other ends. */
function tellStreams(graph: FlowGraph, strands: readonly Strand[], side: Side, own: FlowEnd): string {
  const counts = new Map<string, number>();
  for (const strand of strands) {
    const other = side === 'after' ? graph.after[strand.to] : graph.before[strand.from];
    if (!other) continue;
    const phrase = phraseOf(other, own, side);
    counts.set(phrase, (counts.get(phrase) ?? 0) + strand.people.length);
  }
  const streams = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const told = streams.slice(0, streams.length > MOST_PLACES ? MOST_PLACES - 1 : MOST_PLACES);
  const rest = streams.slice(told.length);
  const restPeople = rest.reduce((sum, [, people]) => sum + people, 0);
  const parts = told.map(([phrase, people]) => `${people.toLocaleString('en')} ${phrase}`);
  if (rest.length > 0) {
    parts.push(`${restPeople.toLocaleString('en')} ${side === 'after' ? 'to' : 'from'} ${rest.length} other places`);
  }
  return joinWithAnd(parts);
}

/** What a stream between two places is called at one of them. `side` is that of the other. */
function phraseOf(other: FlowEnd, own: FlowEnd, side: Side): string {
  switch (other.kind) {
    case 'joined':
    case 'left':
    case 'shown':
    case 'not-shown':
      return labelOf(other.kind);
    default:
      return other.id === own.id ? 'stayed' : `${side === 'after' ? 'to' : 'from'} ${nameWithin(other)}`;
  }
}

/** What a unit gained and lost, from both its places: "A, dissolved: 2 to B"; "C, formed: 1 from A and 2 joined". */
export function describeEnd(graph: FlowGraph, id: string, comparison: Comparison): string {
  const was = graph.before.findIndex((end) => end.id === id);
  const is = graph.after.findIndex((end) => end.id === id);
  const end = graph.after[is] ?? graph.before[was];
  if (!end) return '';
  const out = graph.strands.filter((strand) => strand.from === was);
  const into = graph.strands.filter((strand) => strand.to === is && strand.from !== was);
  const left = out.length > 0 ? tellStreams(graph, out, 'after', end) : '';
  const came = into.length > 0 ? tellStreams(graph, into, 'before', end) : '';
  const state = end.change ? `, ${wordOfUnitChange(end.change, comparison).toLowerCase()}` : '';
  const both = [left, came && left ? `came: ${came}` : came].filter((part) => part !== '').join('; ');
  if (end.unit === undefined) return `${end.name}: ${both}`;
  const told = both === '' ? 'nobody shown in it changed' : `${isWhole(comparison) ? '' : 'of those shown, '}${both}`;
  return `${fullName(end)}${state}: ${told}${certaintyOf([...out, ...into], comparison)}`;
}

export function dayWords(comparison: Comparison, side: Side): string {
  return formatDay(comparison[side]);
}

/** The whole picture in words. */
export function describeFlow(graph: FlowGraph, comparison: Comparison): string {
  const counts = new Map<StrandCategory, number>();
  for (const { category, people } of graph.strands) counts.set(category, (counts.get(category) ?? 0) + people.length);
  if (graph.leftOut.length > 0) counts.set('unchanged', (counts.get('unchanged') ?? 0) + graph.leftOut.length);
  const told = STRAND_CATEGORIES.filter((category) => counts.has(category)).map(
    (category) => `${(counts.get(category) ?? 0).toLocaleString('en')} ${labelOf(category)}`,
  );
  const state = (side: Side): string => `${tellPeople(comparison[side])} on ${dayWords(comparison, side)}`;
  const who = isWhole(comparison) ? 'people' : 'the people shown';
  return `Flow of ${who} between units, from ${state('before')} to ${state('after')}: ${joinWithAnd(told)}${certaintyOf(graph.strands, comparison)}.`;
}
