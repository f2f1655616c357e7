/** What must hold of every comparison, over random organisations of two moments. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  files,
  organisationFrom,
  organisations,
  organisationsWithPosts,
  snapshotsOf,
} from '../../tests/support/random-organisations.ts';
import type { PersonId, UnitId } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { applyComparison, describeSnapshot } from './apply.ts';
import type { Comparison } from './comparison.ts';
import { diff } from './diff.ts';
import { PERSON_KIND_IDS, type PersonChangeKind, type UnitChangeKind } from './kinds.ts';
import { describePersonChange } from './person-sentence.ts';
import { changeWords, summarise } from './summary.ts';

const PEOPLE_MIRRORED: Partial<Record<PersonChangeKind, PersonChangeKind>> = {
  ...{ joined: 'left', left: 'joined', shown: 'not-shown', 'not-shown': 'shown' },
  ...{ promoted: 'demoted', demoted: 'promoted', filled: 'vacated', vacated: 'filled' },
  ...{ 'post-created': 'post-abolished', 'post-abolished': 'post-created' },
  ...{ disclosed: 'undisclosed', undisclosed: 'disclosed', placed: 'unplaced', unplaced: 'placed' },
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
    .map(({ person, kinds, isPost, before, after, fields, predecessor, successor, events }) => ({
      ...{ person, isPost, events, before: after, after: before, predecessor: successor, successor: predecessor },
      fields: fields.map((field) => ({ ...field, before: field.after, after: field.before })),
      kinds: mirror(kinds, PEOPLE_MIRRORED),
    }))
    .toSorted((a, b) => (a.person < b.person ? -1 : 1));
}

function peopleOf({ people }: Comparison): object[] {
  return [...people.values()]
    .map(({ cause: _cause, ...change }) => ({ ...change, kinds: [...change.kinds] }))
    .toSorted((a, b) => (a.person < b.person ? -1 : 1));
}

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
      fc.property(organisationsWithPosts, (organisation) => {
        const [before] = snapshotsOf(organisation);
        const comparison = diff(before, before);
        expect([...comparison.people.values(), ...comparison.units.values()]).toEqual([]);
        expect(summarise(comparison)).toEqual([{ text: 'Nothing changed between 1 Jan 2025 and 1 Jan 2025.' }]);
      }),
    );
  });

  test('applied to the facts before gives the facts after', () => {
    fc.assert(
      fc.property(organisationsWithPosts, (organisation) => {
        const [before, after] = snapshotsOf(organisation);
        expect(applyComparison(describeSnapshot(before), diff(before, after))).toEqual(describeSnapshot(after));
      }),
    );
  });

  test('read backwards says the opposite', () => {
    fc.assert(
      fc.property(organisationsWithPosts, (organisation) => {
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
      fc.property(organisationsWithPosts, (organisation) => {
        const [before, after] = snapshotsOf(organisation);
        const everybody = [...new Set([...before.people.keys(), ...after.people.keys()])]
          .filter((person) => !organisation.vacant.has(person))
          .toSorted();
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
      fc.property(organisationsWithPosts, (organisation) => {
        const comparison = diff(...snapshotsOf(organisation));
        for (const [person, change] of comparison.people) {
          expect(change.person).toBe(person);
          expect(change.kinds).not.toEqual([]);
          expect(PERSON_KIND_IDS.filter((kind) => change.kinds.includes(kind))).toEqual(change.kinds);
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
