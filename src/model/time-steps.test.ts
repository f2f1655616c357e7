import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organisationFromTexts, orgFromText } from '../../tests/support/org-from-text.ts';
import { organisations } from '../../tests/support/random-organisations.ts';
import { type Day, dayOf, isoOfDay } from './edtf.ts';
import { indexOrganisation, type Organisation } from './organisation.ts';
import { snapshotAt } from './snapshot.ts';
import { readTimeSteps, stepAt } from './time-steps.ts';

const THREE = organisationFromTexts(
  {
    '2025-01-01': '[Company] Ada\n  [Lab] Bea\n    Cy',
    '2025-03-01': '[Company] Ada\n  [Lab] Bea\n    Cy\n    Di',
    '2025-07-01': '[Company] Ada\n  [Lab] Di\n    Cy',
  },
  {
    events: [
      { date: '2019', kind: 'statement' },
      { date: '2024-12-20', kind: 'joined', people: ['bea'] },
      { date: '2025-07-10', kind: 'left', people: ['bea'] },
    ],
  },
);

function stepDays(organisation: Organisation): string[] {
  return readTimeSteps(organisation).steps.map((step) => isoOfDay(step.day));
}

/** What a snapshot says, without the day. */
function stateOn(organisation: Organisation, day: Day): unknown {
  const { people, units } = snapshotAt(organisation, day);
  return [[...people], [...units]];
}

describe('the steps of a data set', () => {
  test('are its moments and the days on which something begins or ends, each once', () => {
    expect(stepDays(THREE)).toEqual(['2025-01-01', '2025-03-01', '2025-07-01']);
    expect(readTimeSteps(THREE).steps.map((step) => step.moment?.id)).toEqual([
      '2025-01-01',
      '2025-03-01',
      '2025-07-01',
    ]);
  });

  test('include those on which somebody is called otherwise', () => {
    const people = THREE.people.map((person) =>
      person.name === 'Cy' ? { ...person, names: [{ name: 'Cyril', to: '2025-05-01', claims: [] }] } : person,
    );
    expect(stepDays(indexOrganisation({ ...THREE, people }))).toContain('2025-05-01');
  });

  test('the axis reaches a little beyond the moments for what happened there, and no further', () => {
    const { axis } = readTimeSteps(THREE);
    expect(axis.first).toBeLessThan(dayOf(2024, 12, 20));
    expect(axis.first).toBeGreaterThan(dayOf(2024, 12, 1));
    expect(axis.last).toBeGreaterThan(dayOf(2025, 7, 10));
    expect(axis.last).toBeLessThan(dayOf(2025, 8, 1));
  });

  test('one moment and nothing dated: one step, with room around it', () => {
    const { axis, steps } = readTimeSteps(orgFromText('[Company] Ada'));
    expect(steps).toHaveLength(1);
    expect(axis.first).toBeLessThan(steps[0]?.day ?? 0);
    expect(axis.last).toBeGreaterThan(steps[0]?.day ?? 0);
  });

  test('begin before the first moment only where something happens before it', () => {
    const early = { ...THREE, moments: THREE.moments.slice(1) };
    expect(stepDays(early)).toEqual(['2025-03-01', '2025-07-01']);
    const open = { ...THREE, moments: [{ ...THREE.moments[0], date: '2025-03-02' }, THREE.moments[2]] } as Organisation;
    const days = stepDays(open);
    expect(days.slice(1)).toEqual(['2025-03-01', '2025-03-02', '2025-07-01']);
    expect(days[0]).toMatch(/^2025-02/);
  });

  test('between two steps nothing changes', () => {
    fc.assert(
      fc.property(organisations, fc.integer({ min: -400, max: 400 }), (organisation, offset) => {
        const { axis, steps } = readTimeSteps(organisation);
        const day = Math.min(axis.last, Math.max(steps[0]?.day ?? 0, dayOf(2025, 6, 1) + offset));
        const step = steps[stepAt(steps, day)];
        expect(step?.day).toBeLessThanOrEqual(day);
        expect(stateOn(organisation, day)).toEqual(stateOn(organisation, step?.day ?? 0));
      }),
      { numRuns: 60 },
    );
  });

  test('are in order, within the axis, and begin no later than the first moment', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        const { axis, steps } = readTimeSteps(organisation);
        const days = steps.map((step) => step.day);
        expect(days).toEqual([...new Set(days)].toSorted((a, b) => a - b));
        expect(days[0]).toBeGreaterThanOrEqual(axis.first);
        expect(days.at(-1)).toBeLessThanOrEqual(axis.last);
        expect(steps.filter((step) => step.moment)).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  test('of very many people are only the moments and the days of large changes', () => {
    const months = [1, 2, 3, 4, 5, 6].map((month) => `2025-0${month}-01`);
    const teamOn = (index: number): string[] =>
      Array.from({ length: 60 }, (_, number) => `    P${number}, ${index < 3 ? 'Engineer' : 'Researcher'}`);
    const all = organisationFromTexts(
      Object.fromEntries(
        months.map((date, index) => [date, ['[Company] Ada', `  [Lab] Bea ${index}`, ...teamOn(index)].join('\n')]),
      ),
    );
    const few = { ...all, moments: [all.moments[0], all.moments[5]] } as Organisation;
    const many = { ...few, people: Array.from({ length: 50_000 }, () => all.people[0]) } as Organisation;
    const some = { ...few, people: Array.from({ length: 4000 }, () => all.people[0]) } as Organisation;
    expect(readTimeSteps(some).isCoarse).toBe(false);
    expect(stepDays(some)).toEqual(months);
    expect(readTimeSteps(many).isCoarse).toBe(true);
    expect(stepDays(many)).toEqual(['2025-01-01', '2025-06-01']);
    const crowd = { ...few, memberships: Array.from({ length: 20 }, () => few.memberships).flat() } as Organisation;
    expect(stepDays({ ...crowd, people: many.people })).toEqual(['2025-01-01', '2025-04-01', '2025-06-01']);
  });
});

describe('the step of a day', () => {
  const { steps } = readTimeSteps(THREE);

  test.each([
    [dayOf(2024, 1, 1), 0],
    [dayOf(2025, 1, 1), 0],
    [dayOf(2025, 2, 28), 0],
    [dayOf(2025, 3, 1), 1],
    [dayOf(2025, 7, 1), 2],
    [dayOf(2026, 1, 1), 2],
  ])('%d is in step %d', (day, step) => {
    expect(stepAt(steps, day)).toBe(step);
  });
});
