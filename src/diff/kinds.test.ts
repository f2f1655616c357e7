import { expect, test } from 'vitest';
import { EVENT_KINDS } from '../model/event-kinds.ts';
import {
  CATEGORY_IDS,
  categoryOf,
  categoryOfUnit,
  PERSON_KIND_IDS,
  PERSON_KINDS,
  UNIT_KIND_IDS,
  wordsOfCategory,
  wordsOfPersonKind,
  wordsOfUnitKind,
} from './kinds.ts';

function isEveryOne(numbers: readonly number[]): boolean {
  return new Set(numbers).size === numbers.length;
}

test('no two categories share a place in an order, a label or what they did', () => {
  const words = CATEGORY_IDS.map(wordsOfCategory);
  expect(isEveryOne(words.map(({ causeRank }) => causeRank))).toBe(true);
  expect(isEveryOne(words.map(({ loudness }) => loudness))).toBe(true);
  for (const key of ['label', 'did', 'group', 'heading'] as const) {
    expect(new Set(words.map((entry) => entry[key])).size).toBe(words.length);
  }
});

test('every word of the tables is there, and events are of a known kind', () => {
  const texts = [
    ...CATEGORY_IDS.map(wordsOfCategory),
    ...PERSON_KIND_IDS.map(wordsOfPersonKind),
    ...UNIT_KIND_IDS.map(wordsOfUnitKind),
  ].flatMap((entry) => Object.values(entry));
  expect(texts).not.toContain('');
  const events = [...CATEGORY_IDS.map(wordsOfCategory), ...UNIT_KIND_IDS.map(wordsOfUnitKind)];
  for (const kind of events.flatMap((entry) => entry.events ?? [])) expect(EVENT_KINDS).toContain(kind);
});

test('kinds that are counted at one place of the sentence are counted in the same words', () => {
  const wordsAt = new Map<number, string>();
  for (const kind of PERSON_KIND_IDS) {
    const { place, one, many } = PERSON_KINDS[kind].counting;
    expect(wordsAt.get(place) ?? `${one}/${many}`).toBe(`${one}/${many}`);
    wordsAt.set(place, `${one}/${many}`);
  }
});

test('the weightiest kind gives the category', () => {
  expect(categoryOf({ kinds: ['moved', 'retitled'], isPost: false })).toBe('moved');
  expect(categoryOf({ kinds: ['retitled', 'line-changed'], isPost: false })).toBe('changed');
  expect(categoryOf({ kinds: ['moved'], isPost: true })).toBe('post');
  expect(categoryOfUnit({ kinds: ['created', 'split'] })).toBe('joined');
  expect(categoryOfUnit({ kinds: ['not-shown', 'merged'] })).toBe('not-shown');
  expect(categoryOfUnit({ kinds: ['split', 're-parented'] })).toBe('moved');
  expect(categoryOfUnit({ kinds: ['split', 'renamed'] })).toBe('changed');
});
