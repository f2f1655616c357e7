import { expect, test } from 'vitest';
import { compareDays } from '../../../tests/support/charts.ts';
import { compareTexts, organisationFromTexts } from '../../../tests/support/org-from-text.ts';
import { inColour, type Line } from '../../base/escape/terminal.ts';
import { cellsOf } from '../../base/terminal-text.ts';
import { groupByCause } from '../../diff/cause-groups.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { indexOrganisation } from '../../model/organisation.ts';
import { type Ink, summaryLines } from './summary-text.ts';

const plain = (_ink: Ink, text: Line): Line => text;

function write(comparison: Comparison, width = 80, paint = plain): string[] {
  return [...summaryLines(comparison, groupByCause(comparison), { width, paint })];
}

const CHANGED = compareTexts(
  '[Co] Ada\n  [Lab] Bea, Head\n    Cy\n  [Shop] Eva',
  '[Co] Ada\n  [Lab] Bea, Director\n  [Shop] Eva\n    Cy\n    Gil',
);

test('tells what happened, the numbers and each change with its sign', () => {
  const lines = write(CHANGED);
  expect(lines[1]).toBe('1 person moved, 1 joined and 1 was given a new role.');
  expect(lines).toContainEqual(expect.stringMatching(/^People +4 → +5 +\+1$/));
  expect(lines).toContainEqual('  → Cy: Moved from Lab to Shop; now reports to Eva (before: Bea)');
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}\+ Gil: Joined Shop/));
});

test('fits the terminal, whatever the organisation and its days are called', () => {
  for (const line of write(CHANGED, 44)) expect(cellsOf(line)).toBeLessThanOrEqual(44);
  const file = organisationFromTexts(
    { '2025-01-01': '[Co] Ada', '2025-02-01': '[Co] Ada' },
    { name: 'Long '.repeat(9) },
  );
  const moments = file.moments.map((moment) => ({ ...moment, label: `As it was on ${moment.date}` }));
  const lines = write(compareDays(indexOrganisation({ ...file, moments }), '2025-01-01', '2025-02-01'), 44);
  for (const line of lines) expect(cellsOf(line)).toBeLessThanOrEqual(44);
  expect(lines.slice(0, 3).join(' ')).toContain('As it was on 2025-01-01 → As it was on 2025-02-01');
});

test('paints the sign of a change in its colour', () => {
  const codes: Readonly<Partial<Record<Ink, number>>> = { moved: 34 };
  const lines = write(CHANGED, 80, (ink, text) => inColour(codes[ink] ?? 0, text));
  expect(lines.some((each) => each.startsWith('  \u001B[34m→\u001B[0m Cy: '))).toBe(true);
});

test('says that nothing changed', () => {
  expect(write(compareTexts('[Co] Ada', '[Co] Ada'))[1]).toBe('Nothing changed.');
});

test('sends no control character to the terminal', () => {
  const text = write(compareTexts('[Co] Ada', '[Co] Ada\n  Eve\u001B[2J\u0007')).join('\n');
  expect(text).toContain('Eve');
  expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
});
