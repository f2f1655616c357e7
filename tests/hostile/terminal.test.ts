/** Hostile texts through what is written to a terminal, and through what is to be pasted into a shell. */

import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { asFileName, asOwnFileName } from '../../src/base/escape/file-name.ts';
import { asShellWord } from '../../src/base/escape/shell.ts';
import { asLine, inColour, type Line } from '../../src/base/escape/terminal.ts';
import { asOneLine } from '../../src/base/escape/unseen.ts';
import { lineOfProblem } from '../../src/cli/problem-lines.ts';
import { groupByCause } from '../../src/diff/cause-groups.ts';
import { type Ink, summaryLines } from '../../src/io/write/summary-text.ts';
import { organisationOfTexts } from '../support/hostile-organisation.ts';
import { ALL_HOSTILE_TEXTS } from '../support/hostile-texts.ts';

const OBEYED = /\p{Cc}|[\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what is looked for
const COLOUR = /\u001B\[(?:0|32)m/g;

test('a terminal gets lines of text, and no colour but ours', () => {
  const { comparison } = organisationOfTexts(ALL_HOSTILE_TEXTS);
  const paint = (_ink: Ink, text: Line): Line => inColour(32, text);
  const lines = [...summaryLines(comparison, groupByCause(comparison), { width: 80, paint })];
  expect(lines.length).toBeGreaterThan(3 * ALL_HOSTILE_TEXTS.length);
  expect(lines.filter((each) => OBEYED.test(each.replaceAll(COLOUR, '')))).toEqual([]);
  const told = lines.join(' ').replaceAll(COLOUR, '').replace(/\s+/g, ' ');
  const names = ALL_HOSTILE_TEXTS.map((text) => asLine(text).replace(/\s+/g, ' '));
  expect(names.filter((name) => !told.includes(name))).toEqual([]);
});

test('a problem is one line, whatever the file and its cells are called', () => {
  for (const text of ALL_HOSTILE_TEXTS) {
    const line = lineOfProblem({
      ...{ kind: 'unreadable-file', severity: 'error', file: text, message: text, done: text, count: 2 },
      places: [{ row: 1, field: text, value: text }],
    });
    expect(line).not.toMatch(OBEYED);
  }
});

test('a word of a command line is that word to a shell, and runs nothing', () => {
  const words = ALL_HOSTILE_TEXTS.filter((text) => asOneLine(text) !== '');
  const script = `printf '%s\\n' ${words.map(asShellWord).join(' ')}`;
  const told = execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8', env: {} });
  expect(told.split('\n').slice(0, -1)).toEqual(words.map(asOneLine));
});

test('the name of a file leads nowhere, hides nothing and is a name on every system', () => {
  for (const text of ALL_HOSTILE_TEXTS) {
    const name = asFileName([text], 'csv');
    expect(name).toMatch(/^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_-]*\.csv$/u);
    expect(name.length).toBeLessThan(140);
    expect(name).not.toMatch(/^(?:con|nul|aux|prn)\./i);
  }
  for (const text of ALL_HOSTILE_TEXTS) {
    const name = asOwnFileName(`${text}.csv`);
    expect(name).toMatch(/^[^\s./\\:*?"<>|\p{Cc}][^/\\:*?"<>|\p{Cc}]*\.csv$/u);
    expect(name.length).toBeLessThan(140);
    expect(name).not.toMatch(/^(?:con|nul|aux|prn)\./i);
  }
  expect(asOwnFileName('My list, May 2025.final.xlsx')).toBe('My list, May 2025.final.xlsx');
  expect(asFileName(['orgdiff', 'meta-ai', '2025-08-18'], 'csv')).toBe('orgdiff-meta-ai-2025-08-18.csv');
  expect(asFileName(['日本', 'Élan'], 'md')).toBe('日本-Élan.md');
  expect(asFileName(['...'], 'md')).toBe('orgdiff-.md');
});
