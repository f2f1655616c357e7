import { describe, expect, test } from 'vitest';
import {
  compareTexts,
  organisationFromTexts,
  snapshotOn,
  type TextOptions,
  textFromComparison,
} from '../../tests/support/org-from-text.ts';
import type { UnitId } from '../model/schema.ts';
import { diff } from './diff.ts';

function unitChanges(before: string, after: string, options?: TextOptions): string[] {
  const { people, ...comparison } = compareTexts(before, after, options);
  return textFromComparison({ ...comparison, people: new Map() })
    .split('\n')
    .filter(Boolean);
}

const LAB = '[Company] Ada\n  [Lab] Bea\n    Cy';

describe('a unit', () => {
  test('that is in one snapshot only was created or dissolved', () => {
    expect(unitChanges('[Company] Ada', LAB)).toEqual(['[Lab] created']);
    expect(unitChanges(LAB, '[Company] Ada')).toEqual(['[Lab] dissolved']);
  });

  test('that is only a collection of people is shown or not', () => {
    const others = '[Company] Ada\n  {Others}\n    Cy';
    expect(unitChanges('[Company] Ada', others)).toEqual(['[Others] shown']);
    expect(unitChanges(others, '[Company] Ada')).toEqual(['[Others] not-shown']);
  });

  test('is renamed where the same id has another name', () => {
    expect(unitChanges(LAB, LAB.replace('[Lab]', '[Laboratory #lab]'))).toEqual(['[Laboratory] renamed']);
  });

  test('is re-parented where it hangs in another unit or under another person', () => {
    expect(unitChanges('[A]\n  [Lab]\n[B]', '[A]\n[B]\n  [Lab]')).toEqual(['[Lab] re-parented']);
    expect(unitChanges('[A]\n  Ada\n    [Lab]\n  Bo', '[A]\n  Ada\n  Bo\n    [Lab]')).toEqual(['[Lab] re-parented']);
  });

  test('has a change of heads where the set of them differs, not their order', () => {
    expect(unitChanges('[Lab] Ada & Bo', '[Lab] Bo & Ada')).toEqual([]);
    expect(unitChanges('[Lab] Ada & Bo', '[Lab] Bo\n  Ada')).toEqual(['[Lab] head-changed']);
    expect(unitChanges('[Lab] Ada', '[Lab]\n  Ada')).toEqual(['[Lab] head-changed']);
  });

  test('may change in several ways, the weightiest first', () => {
    expect(unitChanges('[A]\n  [Lab] Ada\n[B]', '[A]\n[B]\n  [Bench #lab] Bo')).toEqual([
      '[Bench] re-parented, renamed, head-changed',
    ]);
  });

  test('of two files is the same where the id is the same', () => {
    const before = snapshotOn(organisationFromTexts({ '2025-01-01': LAB }), '2025-01-01');
    const after = snapshotOn(organisationFromTexts({ '2025-06-01': LAB }), '2025-06-01');
    expect(textFromComparison(diff(before, after))).toBe('');
  });

  test('has the events of the period that are about it', () => {
    const { units } = compareTexts('[Company] Ada', LAB, {
      events: [
        { date: '2025-03-01', kind: 'unit-created', units: ['lab'] },
        { date: '2025-07-01', kind: 'statement', units: ['lab'] },
      ],
    });
    expect(units.get('lab' as UnitId)?.events.map(({ date }) => date)).toEqual(['2025-03-01']);
  });
});

describe('where units come from and go to', () => {
  test('a dissolved unit names where its people went, most first, then what was formed from it', () => {
    const before = '[Lab] Ada\n  P1\n  P2\n  P3\n[Shop]\n[Desk]';
    const after = '[Shop]\n  P1\n  P2\n[Desk]\n  P3\n[Bench] Ada -> ?\n[Annex]';
    const formedFrom = { annex: ['lab'] };
    expect(unitChanges(before, after, { formedFrom })).toContain('[Lab] dissolved → [Shop], [Bench], [Desk], [Annex]');
  });

  test('a created unit names what the file says it was formed from', () => {
    const before = '[Lab]\n  P1\n  P2\n[Shop]\n  P3';
    const after = '[Lab]\n[Shop]\n  P3\n[New]\n  P1\n  P2';
    expect(unitChanges(before, after, { formedFrom: { new: ['shop'] } })).toEqual(['[New] created → [Shop]']);
  });

  test('else the units that gave it a notable part of its people, which one person is not', () => {
    const before = '[Lab]\n  P1\n  P2\n[Shop]\n  P3\n  P4';
    const after = '[Lab]\n[Shop]\n  P4\n[New]\n  P1\n  P2\n  P3';
    expect(unitChanges(before, after)).toEqual(['[New] created → [Lab]']);
  });
});

describe('a split', () => {
  const BEFORE = '[Company] Ada\n  [Lab] Bea\n    P1\n    P2\n    P3\n    P4\n    P5';
  const AFTER = '[Company] Ada\n  [East]\n    P1\n    P2\n  [West]\n    P3\n    P4\n    P5';

  test('is read from where the people of a dissolved unit went', () => {
    const expected = ['[East] created → [Lab]', '[Lab] dissolved, split → [West], [East]', '[West] created → [Lab]'];
    expect(unitChanges(BEFORE, AFTER)).toEqual(expected);
  });

  test('read backwards is a merger', () => {
    const expected = ['[East] dissolved → [Lab]', '[Lab] created, merged → [West], [East]', '[West] dissolved → [Lab]'];
    expect(unitChanges(AFTER, BEFORE)).toEqual(expected);
  });

  test('needs two parts of at least two people', () => {
    const after = '[Company] Ada\n  [East]\n    P1\n  [West]\n    P2\n    P3\n    P4\n    P5';
    expect(unitChanges(BEFORE, after)).toContain('[Lab] dissolved → [West], [East]');
  });

  test('needs two parts of at least a fifth of the people', () => {
    const people = Array.from({ length: 11 }, (_, index) => `  Q${index}`);
    const before = `[Lab]\n${people.join('\n')}`;
    const after = `[East]\n${people.slice(0, 2).join('\n')}\n[West]\n${people.slice(2).join('\n')}`;
    expect(unitChanges(before, after)).toContain('[Lab] dissolved → [West], [East]');
  });

  test('told by an event may leave the unit in place', () => {
    const after = '[Company] Ada\n  [Lab] Bea\n    P1\n    P2\n    P3\n    P4\n    P5\n    [East]\n    [West]';
    const events = [
      { date: '2025-03', kind: 'unit-split', split: { unit: 'lab', into: ['east', 'west'] }, units: ['lab'] },
    ] as const;
    expect(unitChanges(BEFORE, after, { events })).toEqual([
      '[East] created',
      '[Lab] split → [East], [West]',
      '[West] created',
    ]);
    expect(unitChanges(after, BEFORE, { events: [{ ...events[0], kind: 'unit-merged' }] })).toContain(
      '[Lab] merged → [East], [West]',
    );
  });

  test('told for another time keeps a file from being guessed at', () => {
    const events = [{ date: '2025-08', kind: 'unit-split', split: { unit: 'lab', into: ['east', 'west'] } }] as const;
    expect(unitChanges(BEFORE, AFTER, { events })).toContain('[Lab] dissolved → [West], [East]');
  });

  test('told by an event, between two days in reverse, is a merger', () => {
    const organisation = organisationFromTexts(
      { '2025-01-01': BEFORE, '2025-06-01': AFTER },
      { events: [{ date: '2025-03', kind: 'unit-split', split: { unit: 'lab', into: ['east', 'west'] } }] },
    );
    const backwards = diff(snapshotOn(organisation, '2025-06-01'), snapshotOn(organisation, '2025-01-01'));
    expect(backwards.units.get('lab' as UnitId)).toMatchObject({
      kinds: ['created', 'merged'],
      related: ['east', 'west'],
    });
  });
});
