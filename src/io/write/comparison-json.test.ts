import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../../tests/support/org-from-text.ts';
import { organisations, snapshotsOf } from '../../../tests/support/random-organisations.ts';
import { groupByCause } from '../../diff/cause-groups.ts';
import { RowReader, rowsOf } from '../../diff/change-rows.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { diff } from '../../diff/diff.ts';
import { summarise } from '../../diff/summary.ts';
import { writeComparison } from './comparison-json.ts';
import { ComparisonFile } from './comparison-schema.ts';

function write(comparison: Comparison, keep: (id: string) => boolean = () => true): string {
  const rows = rowsOf(groupByCause(comparison)).filter(({ id }) => keep(id));
  return writeComparison(comparison, rows, new RowReader(comparison));
}

/** The names of all keys in the order in which they stand, once for each kind of object. */
function keysIn(value: unknown, path = '', found = new Map<string, string[]>()): Map<string, string[]> {
  if (Array.isArray(value)) for (const item of value) keysIn(item, `${path}[]`, found);
  else if (typeof value === 'object' && value !== null) {
    const type = 'type' in value ? `:${String(value.type)}` : '';
    const keys = Object.keys(value);
    const known = found.get(path + type);
    if (known) expect(keys).toEqual(known);
    else found.set(path + type, keys);
    for (const [key, item] of Object.entries(value)) keysIn(item, `${path}${type}.${key}`, found);
  }
  return found;
}

describe('a comparison as JSON', () => {
  test('is what its schema says, and has each change once', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        const comparison = diff(...snapshotsOf(organisation));
        const file = v.parse(ComparisonFile, JSON.parse(write(comparison)));
        const ids = file.changes.map(({ type, id }) => `${type}:${id}`);
        expect(ids.toSorted()).toEqual(
          [
            ...[...comparison.people.keys()].map((id) => `person:${id}`),
            ...[...comparison.units.keys()].map((id) => `unit:${id}`),
          ].toSorted(),
        );
        expect([file.before.metrics, file.after.metrics]).toEqual([
          comparison.metrics.before,
          comparison.metrics.after,
        ]);
        expect(Object.values(file.counts).reduce((sum, count) => sum + count, 0)).toBe(comparison.people.size);
        expect(file.sentence).toBe(
          summarise(comparison)
            .map(({ text }) => text)
            .join(''),
        );
        expect(file.filtered).toBe(false);
        for (const { kinds, type, id } of file.changes) {
          const change = type === 'person' ? comparison.people.get(id as never) : comparison.units.get(id as never);
          expect(kinds).toEqual(change?.kinds);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('keeps the order of its keys', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        keysIn(JSON.parse(write(diff(...snapshotsOf(organisation)))));
      }),
      { numRuns: 20 },
    );
  });

  test('tells where somebody was and is, why, and on what it rests', () => {
    const comparison = compareTexts(
      '[Company] Ada, CEO\n  [Old] Bea, Head\n    Cy, Engineer',
      '[Company] Ada, CEO\n  [New] Cy, Head of New',
    );
    const file = v.parse(ComparisonFile, JSON.parse(write(comparison)));
    expect(file.changes.find(({ id }) => id === 'cy')).toMatchObject({
      type: 'person',
      name: 'Cy',
      category: 'moved',
      before: { title: 'Engineer', unit: { name: 'Old' }, manager: { id: 'bea', name: 'Bea' }, depth: 2 },
      after: { title: 'Head of New', unit: { name: 'New' }, manager: { id: 'ada', name: 'Ada' } },
      evidence: { dates: ['2025-06-01'], status: 'stated', statusOf: 'place' },
    });
    expect(file.changes.find(({ id }) => id === 'bea')).toMatchObject({ after: null });
    expect(file.before.day).toBe('2025-01-01');
  });

  test('says when a filter has left some out', () => {
    const comparison = compareTexts('Ada\n  Bea\n  Cy', 'Ada\n  Dee');
    const file = JSON.parse(write(comparison, (id) => id === 'person:bea'));
    expect(file.filtered).toBe(true);
    expect(file.changes).toHaveLength(1);
    expect(file.counts.left).toBe(2);
  });
});
