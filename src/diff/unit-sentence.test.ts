import { expect, test } from 'vitest';
import { compareTexts, organisationFromTexts, snapshotOn } from '../../tests/support/org-from-text.ts';
import type { UnitId } from '../model/schema.ts';
import { diff } from './diff.ts';
import { describeUnitChange, wordOfUnitChange } from './unit-sentence.ts';

function changeOf(before: string, after: string, unit: string) {
  const comparison = compareTexts(before, after);
  const change = comparison.units.get(unit as UnitId);
  if (!change) throw new Error(`${unit} did not change`);
  return {
    word: wordOfUnitChange(change, comparison),
    sentence: describeUnitChange(change, comparison),
    change,
    comparison,
  };
}

const WITH_HEAD = `
[Company] Ada, CEO
  [Lab] Bea, Head
    Cy, Engineer
`;
const WITHOUT_HEAD = `
[Company] Ada, CEO
  [Lab]
    Cy, Engineer
`;

test('a unit whose head is gone has no new head', () => {
  expect(changeOf(WITH_HEAD, WITHOUT_HEAD, 'lab').word).toBe('No head named');
  expect(changeOf(WITHOUT_HEAD, WITH_HEAD, 'lab').word).toBe('New head');
});

test('nothing went to a unit that is not there', () => {
  const { change, comparison } = changeOf(WITH_HEAD, WITHOUT_HEAD, 'lab');
  const gone = { ...change, kinds: ['dissolved', 'merged'] as const, related: ['later' as UnitId] };
  expect(describeUnitChange(gone, comparison)).toBe('Dissolved; merged');
  const known = { ...gone, related: ['company' as UnitId] };
  expect(describeUnitChange(known, comparison)).toBe('Dissolved; Company came from it; took in Company');
});

test('a dissolved unit says whether all its people or some went to another', () => {
  const dissolved = (after: string): string => changeOf(WITH_HEAD, after, 'lab').sentence;
  expect(dissolved('[Company] Ada, CEO\n  Bea\n  Cy')).toBe('Dissolved; its people went to Company');
  expect(dissolved('[Company] Ada, CEO\n  Cy')).toBe('Dissolved; some of its people went to Company');
  expect(dissolved('[Company] Ada, CEO')).toBe('Dissolved');
});

test('a unit without another around it is formed at the top', () => {
  expect(changeOf('[Company] Ada', '[Company] Ada\n[Lab] Bea', 'lab').sentence).toBe('Formed at the top');
});

test('read backwards a unit did not take in what is still a unit of it', () => {
  const split = { date: '2025-03', kind: 'unit-split', split: { unit: 'lab', into: ['east', 'west'] } } as const;
  const sentence = (lab: string): string => {
    const texts = { '2025-01-01': `[Firm] Ada\n${lab}`, '2025-06-01': '[Firm] Ada\n  [Lab]\n    [East]\n    [West]' };
    const organisation = organisationFromTexts(texts, { events: [split] });
    const comparison = diff(snapshotOn(organisation, '2025-06-01'), snapshotOn(organisation, '2025-01-01'));
    const change = comparison.units.get('lab' as UnitId);
    return change ? describeUnitChange(change, comparison) : '';
  };
  expect(sentence('  [Lab]\n    [East]')).toBe('No longer split into East and West');
  expect(sentence('  [Lab]')).toBe('Took in East and West');
});
