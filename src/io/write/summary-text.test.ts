import { expect, test } from 'vitest';
import { compareTexts } from '../../../tests/support/org-from-text.ts';
import { inColour, type Line } from '../../base/escape/terminal.ts';
import { cellsOf } from '../../base/terminal-text.ts';
import { groupByCause } from '../../diff/cause-groups.ts';
import type { Comparison } from '../../diff/comparison.ts';
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

test('fits the terminal', () => {
  for (const line of write(CHANGED, 44)) expect(cellsOf(line)).toBeLessThanOrEqual(44);
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
