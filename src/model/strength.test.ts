import { describe, expect, test } from 'vitest';
import type { Claim, SourceId, Status } from './schema.ts';
import { isExpected, isOverstated, strengthOf, surest, TIERS, tierOf, weakest } from './strength.ts';

const claim = (source: string, more: Partial<Claim> = {}): Claim => ({
  source: source as SourceId,
  status: 'stated',
  ...more,
});
const [memo, paper] = [claim('memo'), claim('paper')];

test.each([
  ['stated', 'said'],
  ['confirmed', 'said'],
  ['reported', 'reported'],
  ['inferred', 'unsaid'],
  ['disputed', 'unsaid'],
  ['unknown', 'unsaid'],
] as const)('what is %s is %s', (status, tier) => {
  expect(tierOf(status)).toBe(tier);
  expect(TIERS).toContain(tier);
});

describe('a part of an entry', () => {
  const entry = { status: 'reported' as Status, claims: [memo] };

  test('without a strength of its own is as sure as the entry', () => {
    expect(strengthOf(entry, 'place')).toMatchObject(entry);
    expect(
      strengthOf<'place' | 'title'>({ ...entry, strengths: { title: { status: 'inferred' } } }, 'place'),
    ).toMatchObject(entry);
  });

  test('goes by its own, and by the claims of the entry where it has none', () => {
    const own = { status: 'inferred' as Status, reason: 'He signs so' };
    expect(strengthOf({ ...entry, strengths: { place: own } }, 'place')).toEqual({ ...own, claims: [memo] });
    expect(strengthOf({ ...entry, strengths: { place: { ...own, claims: [paper] } } }, 'place').claims).toEqual([
      paper,
    ]);
    expect(strengthOf({ ...entry, strengths: { place: { ...own, claims: [] } } }, 'place').claims).toEqual([]);
  });
});

describe('of several strengths', () => {
  const stated = { status: 'stated' as const, claims: [memo] };
  const inferred = { status: 'inferred' as const, claims: [memo, paper], reason: 'So it seems' };

  test('what needs all of them is as sure as the least, and rests on all, each once', () => {
    const both = { status: 'inferred', reason: 'So it seems', claims: [memo, paper] };
    expect(weakest([stated, inferred])).toEqual(both);
    expect(weakest([inferred, stated])).toEqual(both);
    expect(weakest([stated])).toBe(stated);
    expect(weakest([])).toEqual({ status: 'stated', claims: [] });
  });

  test('what is told several times is as sure as the surest, the first of those', () => {
    const again = { ...stated, claims: [paper] };
    expect(surest([inferred, stated, again])).toBe(stated);
    expect(surest([stated, inferred])).toBe(stated);
    expect(surest([])).toBeUndefined();
  });
});

test('a title is expected where the file says so of the title', () => {
  expect(isExpected({})).toBe(false);
  expect(isExpected({ strengths: { title: { status: 'reported' } } })).toBe(false);
  expect(isExpected({ strengths: { title: { status: 'reported', expected: true } } })).toBe(true);
  expect(isExpected({ strengths: { place: { status: 'reported' } } })).toBe(false);
});

test('a relay states nothing but what it quotes', () => {
  const source = (id: string, relays?: string[]) => ({ id: id as SourceId, publisher: id, ...(relays && { relays }) });
  const organisation = {
    sourceById: new Map([source('own'), source('relay', ['The Gazette'])].map((each) => [each.id, each])),
  } as unknown as Parameters<typeof isOverstated>[1];
  const answers = [
    claim('own'),
    claim('relay'),
    claim('relay', { status: 'reported' }),
    claim('relay', { quotes: 'A memo' }),
    claim('gone'),
  ].map((each) => isOverstated(each, organisation));
  expect(answers).toEqual([false, true, false, false, false]);
});
