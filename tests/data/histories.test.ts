/** The histories of the Meta set: in the order in which things can have happened. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readEdtf } from '../../src/model/edtf.ts';
import type { HistoryEntry } from '../../src/model/history.ts';
import { personHistory } from '../../src/model/person-history.ts';
import type { PersonId } from '../../src/model/schema.ts';
import { unitHistory } from '../../src/model/unit-history.ts';
import { readOrganisation } from '../../src/model/validate.ts';

const read = readOrganisation(
  JSON.parse(readFileSync(new URL('../../data/meta-ai/organisation.json', import.meta.url), 'utf8')),
);
if (!read.ok) throw new Error(JSON.stringify(read.error));
const organisation = read.value;

function historyOf(id: string): HistoryEntry[] {
  const person = organisation.personById.get(id as PersonId);
  if (!person) throw new Error(`${id} is not in the file`);
  return personHistory(organisation, person);
}

function placeIn(entries: readonly HistoryEntry[], fits: (entry: HistoryEntry) => boolean): number {
  const place = entries.findIndex(fits);
  expect(place).toBeGreaterThanOrEqual(0);
  return place;
}

describe('histories, newest first', () => {
  test('Zhao thinks of leaving before he is named Chief Scientist', () => {
    const entries = historyOf('shengjia-zhao');
    const named = placeIn(entries, (entry) => entry.kind === 'post' && entry.date === '2025-07-25');
    const nearExit = placeIn(entries, (entry) => entry.kind === 'event' && entry.event.kind === 'considered-leaving');
    expect(nearExit).toBeGreaterThan(named);
  });

  test('Friedman advises Meta before whatever he does there', () => {
    const entries = historyOf('nat-friedman');
    const advises = placeIn(entries, (entry) => entry.kind === 'career' && entry.title.includes('advisory'));
    const joins = placeIn(entries, (entry) => entry.kind === 'post' && entry.date === '2025-06-30');
    expect(advises).toBeGreaterThan(joins);
  });

  test('nothing with a known start stands above what can only have been later', () => {
    const histories = [
      ...organisation.people.map((person) => personHistory(organisation, person)),
      ...organisation.units.map((unit) => unitHistory(organisation, unit)),
    ];
    for (const entries of histories) {
      const days = entries.map(({ date }) => readEdtf(date).earliest).filter(Number.isFinite);
      expect(days).toEqual(days.toSorted((a, b) => b - a));
    }
  });
});
