/**
 * How thick strands are, how much room each takes and who is named, so that the picture fits its room. Names give way
 * before strands become thin: first those of people for whom nothing changed, then those at crowded places.
 */

import type { FlowGraph, Strand, StrandCategory } from '../diff/flow-strands.ts';
import { CATEGORIES } from '../diff/kinds.ts';
import type { Side } from '../diff/names.ts';
import { type FlowBox, type FlowRun, packedHeight } from '../layout/flow-layout.ts';

export interface FlowPlan {
  readonly thickness: (strand: Strand) => number;
  readonly isNamed: (strand: Strand, side: Side) => boolean;
  /** Indices of strands, as they follow each other at a place. */
  readonly order: readonly number[];
  /** Of the strands, in that order. */
  readonly runs: readonly FlowRun[];
}

export type FlowBoxes = Readonly<Record<Side, readonly FlowBox[]>>;

/** How thick a person is, and how much room a strand takes with and without a name. */
interface Grain {
  readonly person: number;
  readonly plain: number;
  readonly named: number;
}

/** Any finer, and a name would touch the next. */
const LEAST_NAMED: Grain = { person: 3.5, plain: 4.75, named: 13 };
const GRAINS: readonly Grain[] = [
  { person: 7, plain: 10, named: 20 },
  { person: 7, plain: 9, named: 17 },
  { person: 6, plain: 8, named: 15 },
  { person: 5, plain: 6.5, named: 14 },
  { person: 4, plain: 5.5, named: 13.5 },
  LEAST_NAMED,
];
/** Where nobody can be named anyway. */
const FINEST: Grain = { person: 2.5, plain: 3.25, named: 3.25 };
const FINE_GRAINS: readonly Grain[] = [{ person: 3, plain: 4, named: 4 }, FINEST];

/** So that one person can be seen; the room at a place is in proportion all the same. */
const THINNEST_RIBBON = 1.2;
const THICKEST_PERSON = 6;
/** Of all ribbons together: where the labels alone fill the room, the picture becomes higher. */
const LEAST_RIBBONS_PX = 320;
const BISECTIONS = 18;

/** A level strand between the two places of one unit holds them level, whoever comes and goes. */
const LEVEL_WEIGHT = 20;

/** At a place: people with a strand, and those of them who changed. */
interface Crowd {
  people: number;
  changed: number;
}

type Naming = (strand: Strand, crowd: Crowd) => boolean;

function isChanged({ category }: Strand): boolean {
  return category !== 'unchanged';
}

const NOBODY: Naming = () => false;

/** A place where more changed is crowded. */
const MOST_NAMED_CHANGES = 20;

/** From generous to sparing. */
const NAMINGS: readonly Naming[] = [
  () => true,
  (strand, { people }) => isChanged(strand) || people <= 3,
  isChanged,
  ...Array.from({ length: MOST_NAMED_CHANGES }, (_, index): Naming => {
    return (strand, { changed }) => isChanged(strand) && changed <= MOST_NAMED_CHANGES - index;
  }),
  NOBODY,
];
/** To name fewer than this is not worth a scroll. */
const LEAST_NAMING = NAMINGS.length - 4;
/** How much higher than its room a picture may become for the sake of names. */
const STRETCHES = [1, 1.25, 1.6];

const SIDES = ['before', 'after'] as const;
const KEYS = { before: 'from', after: 'to' } as const;

/** From quiet to loud: strands between the same places stand in this order, and are painted in it. */
export function loudness(category: StrandCategory): number {
  return category === 'unchanged' ? 0 : CATEGORIES[category].loudness;
}

function crowdsOf(graph: FlowGraph, side: Side): Crowd[] {
  const crowds = graph[side].map((): Crowd => ({ people: 0, changed: 0 }));
  for (const strand of graph.strands) {
    const crowd = crowds[placeOf(strand, side)];
    if (!crowd) continue;
    crowd.people += strand.people.length;
    if (isChanged(strand)) crowd.changed += strand.people.length;
  }
  return crowds;
}

function placeOf(strand: Strand, side: Side): number {
  return side === 'before' ? strand.from : strand.to;
}

class Planner {
  private readonly graph: FlowGraph;
  private readonly boxes: FlowBoxes;
  private readonly height: number;
  private readonly order: readonly number[];
  private readonly crowds: Readonly<Record<Side, readonly Crowd[]>>;

  constructor(graph: FlowGraph, boxes: FlowBoxes, height: number) {
    this.graph = graph;
    this.boxes = boxes;
    this.height = height;
    this.order = graph.strands
      .map(({ category }, index) => ({ index, rank: loudness(category) }))
      .toSorted((a, b) => a.rank - b.rank || a.index - b.index)
      .map(({ index }) => index);
    this.crowds = { before: crowdsOf(graph, 'before'), after: crowdsOf(graph, 'after') };
  }

  private runs(slot: (strand: Strand, side: Side) => number): FlowRun[] {
    return this.order.flatMap((index) => {
      const strand = this.graph.strands[index];
      if (!strand) return [];
      const { from, to, people } = strand;
      const isLevel = this.graph.before[from]?.id === this.graph.after[to]?.id;
      const weight = people.length * (isLevel ? LEVEL_WEIGHT : 1);
      return [{ from, to, before: slot(strand, 'before'), after: slot(strand, 'after'), weight }];
    });
  }

  private fitsBoth(runs: readonly FlowRun[], height: number): boolean {
    return SIDES.every((side) => packedHeight(this.boxes[side], runs, KEYS[side]) <= height);
  }

  private grained(grain: Grain, namings: Readonly<Record<Side, Naming>>): FlowPlan {
    const isNamed = (strand: Strand, side: Side): boolean => {
      const crowd = this.crowds[side][placeOf(strand, side)];
      return strand.people.length === 1 && crowd !== undefined && namings[side](strand, crowd);
    };
    const thickness = (strand: Strand): number => strand.people.length * grain.person;
    const air = grain.plain - grain.person;
    const runs = this.runs((strand, side) => (isNamed(strand, side) ? grain.named : thickness(strand) + air));
    return { thickness, isNamed, order: this.order, runs };
  }

  private naming(side: Side, height: number): number {
    const fits = (naming: Naming): boolean => {
      const { runs } = this.grained(LEAST_NAMED, { before: naming, after: naming });
      return packedHeight(this.boxes[side], runs, KEYS[side]) <= height;
    };
    const index = NAMINGS.findIndex(fits);
    return index < 0 ? NAMINGS.length - 1 : index;
  }

  /** A strand for each person. */
  planStrands(): FlowPlan {
    for (const stretch of STRETCHES) {
      const height = stretch * this.height;
      const indices = { before: this.naming('before', height), after: this.naming('after', height) };
      if (Math.max(indices.before, indices.after) > LEAST_NAMING) continue;
      const namings = { before: NAMINGS[indices.before] ?? NOBODY, after: NAMINGS[indices.after] ?? NOBODY };
      for (const grain of GRAINS) {
        const plan = this.grained(grain, namings);
        if (this.fitsBoth(plan.runs, height)) return plan;
      }
    }
    for (const grain of [...GRAINS, ...FINE_GRAINS]) {
      const plan = this.grained(grain, { before: NOBODY, after: NOBODY });
      if (this.fitsBoth(plan.runs, this.height)) return plan;
    }
    return this.grained(FINEST, { before: NOBODY, after: NOBODY });
  }

  /** Ribbons as thick as the height allows, and thick enough to be seen. */
  planRibbons(): FlowPlan {
    const planOf = (person: number): FlowPlan => {
      const thickness = ({ people }: Strand): number => Math.max(THINNEST_RIBBON, people.length * person);
      const runs = this.runs(({ people }) => people.length * person);
      return { thickness, isNamed: () => false, order: this.order, runs };
    };
    const people = this.graph.strands.reduce((sum, strand) => sum + strand.people.length, 0);
    let [low, high] = [LEAST_RIBBONS_PX / people, THICKEST_PERSON];
    for (let step = 0; step < BISECTIONS; step += 1) {
      const middle = (low + high) / 2;
      if (this.fitsBoth(planOf(middle).runs, this.height)) low = middle;
      else high = middle;
    }
    return planOf(low);
  }
}

export function planFlow(graph: FlowGraph, boxes: FlowBoxes, height: number): FlowPlan {
  const planner = new Planner(graph, boxes, height);
  return graph.isBundled ? planner.planRibbons() : planner.planStrands();
}
