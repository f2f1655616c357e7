import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/diff/comparison.ts';
import { diff } from '../../src/diff/diff.ts';
import { categoryOf } from '../../src/diff/kinds.ts';
import { readEdtf } from '../../src/model/edtf.ts';
import { readText } from '../../src/model/organisation.ts';
import type { StoryStep } from '../../src/model/schema.ts';
import { snapshotAt } from '../../src/model/snapshot.ts';
import { readOrganisation } from '../../src/model/validate.ts';
import { createActions, createAppStore } from '../../src/store/store.ts';
import { comparedDays, type Pair } from '../../src/store/view.ts';

const path = new URL('../../data/meta-ai/organisation.json', import.meta.url);
const organisation = readOrganisation(JSON.parse(readFileSync(path, 'utf8')));
if (!organisation.ok) throw new Error('the Meta data set does not validate');
const meta = organisation.value;
const steps = meta.story.map((step, index) => ({ step, number: index + 1, id: step.id }));

/** The days at which the program arrives when it tells a step. */
function daysOf(number: number): Pair {
  const store = createAppStore();
  const actions = createActions(store);
  actions.documentLoaded(meta);
  actions.tellStep(number);
  return comparedDays(meta, store.getState().view);
}

function compare(number: number): Comparison {
  const { before, after } = daysOf(number);
  return diff(snapshotAt(meta, readEdtf(before).earliest), snapshotAt(meta, readEdtf(after).earliest));
}

function textOf({ text }: StoryStep): string {
  return readText(text);
}

function stepOf(id: string): { readonly step: StoryStep; readonly number: number } {
  const found = steps.find((each) => each.id === id);
  if (!found) throw new Error(`no step "${id}"`);
  return found;
}

test('the story has about eight steps, from before the first split to what followed', () => {
  expect(meta.story).toHaveLength(8);
  expect(daysOf(1).before).toBe('2025-05-26');
  expect(daysOf(8).after).toBe('2026-04-30');
  const ends = steps.map(({ number }) => daysOf(number).after);
  expect(ends).toEqual(ends.toSorted());
});

describe.each(steps)('$number $id', ({ step, number }) => {
  test('is short, and rests on sources', () => {
    expect(textOf(step).split(/\s+/).length).toBeLessThanOrEqual(45);
    expect(step.claims.length).toBeGreaterThan(0);
  });

  test('lights up only who and what is on the chart of its days', () => {
    const { before, after } = compare(number);
    for (const target of [...(step.focus ? [step.focus] : []), ...step.highlight]) {
      const isThere =
        'person' in target
          ? before.people.has(target.person) || after.people.has(target.person)
          : before.units.has(target.unit) || after.units.has(target.unit);
      expect(isThere, JSON.stringify(target)).toBe(true);
    }
  });

  test('gives no day that no event or moment has', () => {
    const known = [...meta.events.map(({ date }) => date), ...meta.moments.map(({ date }) => date)];
    for (const [, day = '', month = ''] of textOf(step).matchAll(/\b(\d{1,2}) (May|June|August|October)\b/g)) {
      const iso = `2025-${{ May: '05', June: '06', August: '08', October: '10' }[month]}-${day.padStart(2, '0')}`;
      expect(
        known.some((date) => date.startsWith(iso)),
        iso,
      ).toBe(true);
    }
  });

  test('cites only sources that an event or a post rests on', () => {
    const cited = new Set(
      [...meta.events.flatMap(({ claims }) => claims), ...meta.memberships.flatMap(({ claims }) => claims)].map(
        ({ source }) => source,
      ),
    );
    expect(step.claims.filter(({ source }) => !cited.has(source))).toEqual([]);
  });
});

describe('what it counts', () => {
  test('eleven hires in the memo', () => {
    expect(textOf(stepOf('hiring').step)).toContain('eleven hires');
    expect(meta.events.find(({ id }) => id === 'E16')?.people).toHaveLength(11);
  });

  test('most of the named hires have no reported unit', () => {
    const summer = diff(
      snapshotAt(meta, readEdtf('2025-05-28').earliest),
      snapshotAt(meta, readEdtf('2025-08-18').earliest),
    );
    const joined = [...summer.people.values()].filter((change) => categoryOf(change) === 'joined');
    const isCollection = (unit: string | undefined): boolean =>
      meta.units.some(({ id, kind }) => id === unit && kind === 'collection');
    const unplaced = joined.filter(({ after }) => isCollection(after?.unit));
    expect(unplaced.length).toBeGreaterThan(joined.length / 2);
  });

  test('four units after the memo of August, TBD Lab eleven days after the report on it', () => {
    const split = meta.events.find(({ id }) => id === 'E37')?.split;
    expect(stepOf('four-units').step.highlight).toEqual(split?.into.map((unit) => ({ unit })));
    const [report, memo] = ['E32', 'E37'].map((id) => meta.events.find((event) => event.id === id)?.date ?? '');
    expect(readEdtf(memo ?? '').earliest - readEdtf(report ?? '').earliest).toBe(11);
  });

  test('eleven whose departure was announced or reported by the end of August', () => {
    const { step, number } = stepOf('departures');
    const left = [...compare(number).people.values()].filter((change) => categoryOf(change) === 'left');
    expect(textOf(step)).toContain('eleven departures');
    expect(step.highlight.map((who) => ('person' in who ? who.person : '')).toSorted()).toEqual(
      left.map(({ person }) => person).toSorted(),
    );
  });
});
