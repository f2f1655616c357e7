/** What must hold of every comparison, over random organisations of two moments. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../model/edtf.ts';
import type { Organisation } from '../model/organisation.ts';
import type { EventKind, OrganisationFile, PersonId, UnitId } from '../model/schema.ts';
import { type Snapshot, snapshotAt } from '../model/snapshot.ts';
import { readOrganisation } from '../model/validate.ts';
import { applyComparison, describeSnapshot } from './apply.ts';
import type { Comparison, PersonChangeKind, UnitChangeKind } from './comparison.ts';
import { diff } from './diff.ts';
import { changeWords, describePersonChange, summarise } from './summary.ts';

const BEFORE = dayOf(2025, 1, 1);
const AFTER = dayOf(2025, 6, 1);
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
  date: fc.constantFrom('2024-12-28', '2025-01-01', '2025-03', '2025', '2025-05-30/2025-06-20', '2025-07-01'),
  who: choice,
  units: fc.array(choice, { minLength: 1, maxLength: 3 }),
});

const organisationSeed = fc.record({
  people: fc.array(fc.record({ states: twice(seatSeed), rank: choice }), { maxLength: 60 }),
  units: fc.array(fc.record({ states: twice(unitSeed), rank: choice, collection: rarely, formedFrom: choice }), {
    maxLength: 10,
  }),
  events: fc.option(fc.array(eventSeed, { maxLength: 6 }), { nil: undefined, freq: 1 }),
  complete: fc.boolean(),
});
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
  return seed.people.flatMap(({ states }, index) => {
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
  return (seed.events ?? []).map(({ kind, date, who, units: chosen }, index) => {
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
    format: 'orgdiff/1',
    id: 'random',
    name: 'Random',
    coverage: { completeness: seed.complete ? 'complete' : 'partial' },
    people: seed.people.map((_, index) => ({ id: `p${index}`, name: `Person ${index}` })),
    units: unitsOf(seed, nodes),
    memberships: membershipsOf(seed, nodes),
    events: eventsOf(seed),
    moments: [{ id: 'before', date: '2025-01-01', label: 'before' }],
  };
  return JSON.parse(JSON.stringify(file));
}

function organisationFrom(file: OrganisationFile): Organisation {
  const result = readOrganisation(file);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const files = organisationSeed.map(readSeed);
const organisations = files.map(organisationFrom);

function snapshotsOf(organisation: Organisation): [Snapshot, Snapshot] {
  return [snapshotAt(organisation, BEFORE), snapshotAt(organisation, AFTER)];
}

const PEOPLE_MIRRORED: Partial<Record<PersonChangeKind, PersonChangeKind>> = {
  ...{ joined: 'left', left: 'joined', shown: 'not-shown', 'not-shown': 'shown' },
  ...{ promoted: 'demoted', demoted: 'promoted' },
};
const UNITS_MIRRORED: Partial<Record<UnitChangeKind, UnitChangeKind>> = {
  ...{ created: 'dissolved', dissolved: 'created', shown: 'not-shown', 'not-shown': 'shown' },
  ...{ split: 'merged', merged: 'split' },
};

function mirror<Kind extends string>(kinds: readonly Kind[], pairs: Partial<Record<Kind, Kind>>): Kind[] {
  return kinds.map((kind) => pairs[kind] ?? kind);
}

function peopleMirrored({ people }: Comparison): object[] {
  return [...people.values()]
    .map(({ person, kinds, before, after, events }) => ({
      ...{ person, events, before: after, after: before },
      kinds: mirror(kinds, PEOPLE_MIRRORED),
    }))
    .toSorted((a, b) => (a.person < b.person ? -1 : 1));
}

function peopleOf({ people }: Comparison): object[] {
  return [...people.values()]
    .map(({ person, kinds, before, after, events }) => ({ person, events, before, after, kinds: [...kinds] }))
    .toSorted((a, b) => (a.person < b.person ? -1 : 1));
}

const KIND_ORDER: readonly PersonChangeKind[] = [
  ...(['joined', 'left', 'shown', 'not-shown', 'moved', 'unit-changed', 'promoted', 'demoted'] as const),
  ...(['boss-replaced', 'carried-along', 'retitled', 'line-changed'] as const),
];

/** Everything above a person on any way: lines, units, their heads, parents and whom they answer to. */
function reachAbove({ people, units }: Snapshot, start: PersonId): Set<string> {
  const reached = new Set<string>();
  const visitPerson = (person: PersonId): void => {
    const seat = people.get(person);
    if (seat?.membership.unit !== undefined) visitUnit(seat.membership.unit);
    const target = seat?.membership.reportsTo;
    if (target && 'person' in target) reachPerson(target.person);
    if (target && 'unit' in target) visitUnit(target.unit);
  };
  const reachPerson = (person: PersonId): void => {
    if (reached.has(person)) return;
    reached.add(person);
    visitPerson(person);
  };
  const visitUnit = (unit: UnitId): void => {
    if (reached.has(unit)) return;
    reached.add(unit);
    const state = units.get(unit);
    for (const head of state?.heads ?? []) reachPerson(head.person);
    if (state?.span.under !== undefined) reachPerson(state.span.under);
    if (state?.parent !== undefined) visitUnit(state.parent);
  };
  visitPerson(start);
  return reached;
}

describe('every comparison', () => {
  test('of a snapshot with itself is empty', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        const [before] = snapshotsOf(organisation);
        const comparison = diff(before, before);
        expect([...comparison.people.values(), ...comparison.units.values()]).toEqual([]);
        expect(summarise(comparison)).toEqual([{ text: 'Nothing changed between 1 Jan 2025 and 1 Jan 2025.' }]);
      }),
    );
  });

  test('applied to the facts before gives the facts after', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        const [before, after] = snapshotsOf(organisation);
        expect(applyComparison(describeSnapshot(before), diff(before, after))).toEqual(describeSnapshot(after));
      }),
    );
  });

  test('read backwards says the opposite', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        const [before, after] = snapshotsOf(organisation);
        const forwards = diff(before, after);
        const backwards = diff(after, before);
        expect(peopleOf(backwards)).toEqual(peopleMirrored(forwards));
        expect([...backwards.units.keys()].toSorted()).toEqual([...forwards.units.keys()].toSorted());
        for (const [unit, { kinds, before: was, after: is }] of forwards.units) {
          const { kinds: kindsBackwards, ...opposite } = backwards.units.get(unit) ?? { kinds: [] };
          expect(kindsBackwards).toEqual(mirror(kinds, UNITS_MIRRORED));
          expect(opposite).toMatchObject({ before: is, after: was });
        }
        expect(backwards.metrics).toEqual({ before: forwards.metrics.after, after: forwards.metrics.before });
      }),
      { numRuns: 300 },
    );
  });

  test('is the same whatever the order of the entries in the file', () => {
    const shuffled = files.chain((file) =>
      fc.record({
        file: fc.constant(file),
        people: fc.shuffledSubarray(file.people, { minLength: file.people.length }),
        units: fc.shuffledSubarray(file.units, { minLength: file.units.length }),
        memberships: fc.shuffledSubarray(file.memberships, { minLength: file.memberships.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ file, people, units, memberships }) => {
        const straight = diff(...snapshotsOf(organisationFrom(file)));
        const other = diff(...snapshotsOf(organisationFrom({ ...file, people, units, memberships })));
        for (const part of ['people', 'units', 'flows', 'metrics'] as const)
          expect(other[part]).toEqual(straight[part]);
        expect(summarise(other)).toEqual(summarise(straight));
      }),
    );
  });

  test('has everybody in exactly one flow, in the unit where he or she was and is', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        const [before, after] = snapshotsOf(organisation);
        const everybody = [...new Set([...before.people.keys(), ...after.people.keys()])].toSorted();
        const { flows } = diff(before, after);
        expect(flows.flatMap(({ people }) => people).toSorted()).toEqual(everybody);
        for (const { from, to, people, presence } of flows) {
          for (const person of people) {
            expect(before.people.get(person)?.membership.unit).toBe(from);
            expect(after.people.get(person)?.membership.unit).toBe(to);
            expect(before.people.has(person)).toBe(presence !== 'after');
            expect(after.people.has(person)).toBe(presence !== 'before');
          }
        }
      }),
    );
  });

  test('names each change of a person by kinds in the order of weight, and in words', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        const comparison = diff(...snapshotsOf(organisation));
        for (const [person, change] of comparison.people) {
          expect(change.person).toBe(person);
          expect(change.kinds).not.toEqual([]);
          expect(KIND_ORDER.filter((kind) => change.kinds.includes(kind))).toEqual(change.kinds);
          expect(describePersonChange(change, comparison)).toMatch(/^\S.*[^.;\s]$/);
          expect(changeWords(change, comparison)).not.toBe('');
        }
      }),
    );
  });

  test('tells cause from consequence: who is carried along has the cause above, and it changed itself', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        const [before, after] = snapshotsOf(organisation);
        const comparison = diff(before, after);
        for (const { person, kinds, cause, before: was, after: is } of comparison.people.values()) {
          if (!kinds.includes('carried-along')) continue;
          expect(was?.unit).toBe(is?.unit);
          if (was?.manager !== undefined && is?.manager !== undefined) expect(was.manager).toBe(is.manager);
          if (!cause) throw new Error(`${person} is carried along by nobody`);
          const id: string = 'person' in cause ? cause.person : cause.unit;
          expect(reachAbove(after, person)).toContain(id);
          const causeKinds =
            'person' in cause ? comparison.people.get(cause.person)?.kinds : comparison.units.get(cause.unit)?.kinds;
          expect(causeKinds).toEqual(
            expect.arrayContaining([
              expect.stringMatching('person' in cause ? /^(moved|unit-changed)$/ : /^re-parented$/),
            ]),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  test('has whoever is neither changed nor carried along under the same bosses all the way up', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        const [before, after] = snapshotsOf(organisation);
        const { people } = diff(before, after);
        for (const [person, seat] of before.people) {
          if (people.has(person)) continue;
          expect(after.people.get(person)?.membership.unit).toBe(seat.membership.unit);
          expect(after.people.get(person)?.membership.reportsTo).toEqual(seat.membership.reportsTo);
          expect(people.get(seat.manager ?? person)?.kinds ?? []).not.toContain('moved');
        }
      }),
    );
  });
});
