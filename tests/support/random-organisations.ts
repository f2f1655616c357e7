/** Random organisations of two moments, for the laws that hold of every comparison. */

import fc from 'fast-check';
import { dayOf } from '../../src/model/edtf.ts';
import type { EventKind } from '../../src/model/event-kinds.ts';
import type { Organisation } from '../../src/model/organisation.ts';
import type { OrganisationFile } from '../../src/model/schema.ts';
import { type Snapshot, snapshotAt } from '../../src/model/snapshot.ts';
import { readOrganisation } from '../../src/model/validate.ts';

export const BEFORE = dayOf(2025, 1, 1);
export const AFTER = dayOf(2025, 6, 1);
const SPANS = [{ from: '2025-01-01', to: '2025-06-01' }, { from: '2025-06-01' }] as const;

/** Numbers to be read as choices: `pick` takes them modulo what there is to choose from. */
const choice = fc.nat({ max: 9999 });
const mostly = fc.integer({ min: 0, max: 9 }).map((number) => number > 0);
const rarely = mostly.map((is) => !is);

const seatSeed = fc.record({
  present: mostly,
  top: rarely,
  above: choice,
  unit: choice,
  title: choice,
  dotted: choice,
  post: choice,
  grade: choice,
});
const unitSeed = fc.record({
  present: mostly,
  parent: choice,
  under: rarely,
  underWhom: choice,
  heads: fc.array(choice, { maxLength: 2 }),
  name: fc.nat({ max: 2 }),
});

/** Two states of which the second mostly repeats the first. */
function twice<Seed>(seed: fc.Arbitrary<Seed>): fc.Arbitrary<readonly [Seed, Seed]> {
  return fc
    .tuple(seed, seed, fc.nat({ max: 3 }))
    .map(([first, second, fresh]) => [first, fresh === 0 ? second : first]);
}

const eventSeed = fc.record({
  kind: fc.constantFrom<EventKind[]>(
    'joined',
    'left',
    'joining-reported',
    'leaving-announced',
    'moved',
    'unit-split',
    'unit-merged',
  ),
  date: fc.constantFrom(
    '2024-12-28',
    '2025-01-01',
    '2025-03',
    '2025',
    '2025-05-30/2025-06-20',
    '2025-07-01',
    '2025-06~',
    '../2025-04',
    '2024/2025',
    '../..',
  ),
  who: choice,
  units: fc.array(choice, { minLength: 1, maxLength: 3 }),
});

/** A post that nobody holds, or whose holder is not named on either day. */
const postSeed = fc.record({ isVacant: rarely, isHidden: fc.tuple(rarely, rarely) });
const HELD = { isVacant: false, isHidden: [false, false] as [boolean, boolean] };

interface Sizes {
  readonly people: fc.ArrayConstraints;
  readonly units: fc.ArrayConstraints;
}

function seeds({ people, units }: Sizes) {
  return fc.record({
    people: fc.array(
      fc.record({ states: twice(seatSeed), rank: choice, isRenamed: rarely, held: fc.constant(HELD) }),
      people,
    ),
    units: fc.array(
      fc.record({ states: twice(unitSeed), rank: choice, collection: rarely, formedFrom: choice }),
      units,
    ),
    events: fc.array(eventSeed, { maxLength: 6 }),
    complete: fc.boolean(),
  });
}

const organisationSeed = seeds({ people: { maxLength: 60 }, units: { maxLength: 10 } });
const teemingSeed = seeds({ people: { minLength: 24, maxLength: 34 }, units: { minLength: 6, maxLength: 10 } });
type Seed = typeof organisationSeed extends fc.Arbitrary<infer Value> ? Value : never;

function pick<Item>(items: readonly Item[], number: number): Item | undefined {
  return items[number % Math.max(items.length, 1)];
}

interface Node {
  readonly kind: 'person' | 'unit';
  readonly id: string;
  readonly rank: number;
}

/** Every line goes to a node of lower rank, so that there is no loop; the ranks hold in both states. */
function nodesOf(seed: Seed): Node[] {
  return [
    ...seed.people.map(({ rank }, index): Node => ({ kind: 'person', id: `p${index}`, rank })),
    ...seed.units.map(({ rank }, index): Node => ({ kind: 'unit', id: `u${index}`, rank })),
  ].toSorted((a, b) => a.rank - b.rank);
}

function targetOf(node: Node | undefined): { person: string } | { unit: string } | undefined {
  if (!node) return undefined;
  return node.kind === 'person' ? { person: node.id } : { unit: node.id };
}

function membershipsOf(seed: Seed, nodes: readonly Node[]): object[] {
  return seed.people.flatMap(({ states, isRenamed, held: { isVacant, isHidden } }, index) => {
    const person = `p${index}`;
    const lower = nodes.slice(
      0,
      nodes.findIndex((node) => node.id === person),
    );
    return SPANS.flatMap((span, state) => {
      const seat = states[state];
      if (!seat?.present) return [];
      const base = {
        ...span,
        person,
        unit: pick(
          seed.units.map((_, at) => `u${at}`),
          seat.unit,
        ),
        status: 'stated',
        claims: [],
      };
      const id = `m${index}-${state}`;
      const primary = {
        ...base,
        id,
        title: `Title ${seat.title % 3}`,
        post: seat.post % 4 === 0 ? undefined : `P${seat.post % 40}`,
        holder: isHidden[state] && !isVacant && !isRenamed ? 'undisclosed' : undefined,
        attributes: { grade: ['', 'G1', 'G2'][seat.grade % 3] },
        reportsTo: seat.top ? undefined : targetOf(pick(lower, seat.above)),
      };
      const dotted = { ...base, id: `${id}-dotted`, kind: 'secondary', reportsTo: targetOf(pick(nodes, seat.dotted)) };
      return seat.dotted % 5 === 0 ? [primary, dotted] : [primary];
    });
  });
}

function unitsOf(seed: Seed, nodes: readonly Node[]): object[] {
  return seed.units.map(({ states, collection, formedFrom }, index) => {
    const id = `u${index}`;
    const lower = nodes.slice(
      0,
      nodes.findIndex((node) => node.id === id),
    );
    const lowerIds = (kind: Node['kind']): string[] =>
      lower.filter((node) => node.kind === kind).map((node) => node.id);
    const origin = pick(seed.units, formedFrom) && `u${formedFrom % seed.units.length}`;
    return {
      id,
      name: `Unit ${index}`,
      kind: collection ? 'collection' : 'unit',
      spans: SPANS.flatMap((span, state) => {
        const unit = states[state];
        if (!unit?.present) return [];
        const parent = pick([undefined, ...lowerIds('unit')], unit.parent);
        const under = unit.under ? pick(lowerIds('person'), unit.underWhom) : undefined;
        return [
          {
            ...span,
            name: unit.name === 0 ? undefined : `Name ${unit.name}`,
            parent,
            under,
            status: 'stated',
            claims: [],
          },
        ];
      }),
      heads: SPANS.flatMap((span, state) => {
        const heads = new Set(states[state]?.heads.map((number) => pick(lowerIds('person'), number)));
        return [...heads].flatMap((person) =>
          person === undefined ? [] : [{ ...span, person, status: 'stated', claims: [] }],
        );
      }),
      formedFrom: origin !== undefined && formedFrom % 7 === 0 ? [{ unit: origin, status: 'stated', claims: [] }] : [],
    };
  });
}

function eventsOf(seed: Seed): object[] {
  const units = seed.units.map((_, index) => `u${index}`);
  const people = seed.people.map((_, index) => `p${index}`);
  return seed.events.map(({ kind, date, who, units: chosen }, index) => {
    const person = pick(people, who);
    const about = [...new Set(chosen.map((number) => pick(units, number)))].filter((unit) => unit !== undefined);
    const [unit, ...into] = about;
    const split = kind.startsWith('unit-') && unit !== undefined && into.length > 0 ? { unit, into } : undefined;
    return {
      id: `e${index}`,
      ...{ kind, date, split, units: about, people: person === undefined ? [] : [person] },
      ...{ summary: '', status: 'confirmed', claims: [] },
    };
  });
}

function readSeed(seed: Seed): OrganisationFile {
  const nodes = nodesOf(seed);
  const file = {
    format: 'orgdiff/2',
    id: 'random',
    name: 'Random',
    coverage: { completeness: seed.complete ? 'complete' : 'partial' },
    attributes: [{ id: 'grade', label: 'Grade' }],
    people: seed.people.map(({ held: { isVacant }, isRenamed }, index) => ({
      id: `p${index}`,
      name: `Person ${index}`,
      names: isRenamed && !isVacant ? [{ name: `Earlier ${index}`, to: '2025-06-01', claims: [] }] : undefined,
      vacant: isVacant || undefined,
    })),
    units: unitsOf(seed, nodes),
    memberships: membershipsOf(seed, nodes),
    events: eventsOf(seed),
    moments: [{ id: 'before', date: '2025-01-01', label: 'before' }],
  };
  return JSON.parse(JSON.stringify(file));
}

export function organisationFrom(file: OrganisationFile): Organisation {
  const result = readOrganisation(file);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export const files = organisationSeed.map(readSeed);
export const organisations = files.map(organisationFrom);

/** Some of the people are posts that nobody holds, or nobody who is named. */
function withPosts(seed: fc.Arbitrary<Seed>): fc.Arbitrary<OrganisationFile> {
  return fc
    .tuple(seed, fc.array(postSeed, { minLength: 60, maxLength: 60 }))
    .map(([{ people, ...rest }, posts]) =>
      readSeed({ ...rest, people: people.map((person, index) => ({ ...person, held: posts[index] ?? HELD })) }),
    );
}

export const organisationsWithPosts = withPosts(organisationSeed).map(organisationFrom);
/** Of some thirty people, of whom much is told. */
export const teemingFiles = withPosts(teemingSeed);

export function snapshotsOf(organisation: Organisation): [Snapshot, Snapshot] {
  return [snapshotAt(organisation, BEFORE), snapshotAt(organisation, AFTER)];
}
