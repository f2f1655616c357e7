import { describe, expect, test } from 'vitest';
import { upgradeFile } from './upgrade.ts';

const FIRST = { format: 'orgdiff/1', id: 'co', people: [{ id: 'ada', name: 'Ada' }] };

function upgraded(json: unknown): unknown {
  const result = upgradeFile(json);
  return result.ok ? result.value : result.error;
}

describe('a file of the format orgdiff/1', () => {
  test('has its locations among the attributes', () => {
    const memberships = [{ id: 'm1', location: 'Oslo' }, { id: 'm2' }, { id: 'm3', location: '' }];
    expect(upgraded({ ...FIRST, memberships })).toEqual({
      ...FIRST,
      format: 'orgdiff/2',
      attributes: [{ id: 'location', label: 'Location' }],
      memberships: [
        { id: 'm1', attributes: { location: 'Oslo' } },
        { id: 'm2' },
        { id: 'm3', attributes: { location: '' } },
      ],
    });
  });

  test('has no attributes where it has no locations', () => {
    expect(upgraded({ ...FIRST, memberships: [{ id: 'm1' }] })).toEqual({
      ...FIRST,
      format: 'orgdiff/2',
      memberships: [{ id: 'm1' }],
    });
  });

  test.each([[{}], ['many'], [[null, 7, ['location']]], [undefined]])(
    'whose memberships are %j is left to validation',
    (memberships) => {
      expect(upgraded({ ...FIRST, memberships })).toEqual({ ...FIRST, format: 'orgdiff/2', memberships });
    },
  );

  test('is not changed itself', () => {
    const file = { ...FIRST, memberships: [{ id: 'm1', location: 'Oslo' }] };
    const before = structuredClone(file);
    upgradeFile(file);
    expect(file).toEqual(before);
  });
});

test.each(['orgdiff/1', 'orgdiff/2'])('kinds of events that are no longer told apart in %s are reports', (format) => {
  const kinds = ['oversight-lost', 'left', 'sidelined', undefined];
  const events = [...kinds.map((kind) => ({ id: 'e', kind })), 7];
  expect(upgraded({ format, events })).toEqual({
    format: 'orgdiff/2',
    events: [...['report', 'left', 'report', undefined].map((kind) => ({ id: 'e', kind })), 7],
  });
});

test.each([[null], [7], [[]], [{}], [{ id: 'x' }], [{ format: 'orgdiff/2', memberships: 7 }]])(
  '%j is the same afterwards',
  (json) => {
    expect(upgraded(json)).toBe(json);
  },
);
