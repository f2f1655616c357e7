/**
 * How words of lists are read, in many languages, kept as texts. To accept a change:
 * npx vitest run src/io/import/names/known-words.test.ts -u
 */

import { expect, test } from 'vitest';
import {
  ACCOUNTS,
  ATTRIBUTES,
  FLAGS,
  HEADINGS,
  MARKED,
  PLACEHOLDERS,
  STATUSES,
  VAGUE_HEADINGS,
} from '../../../../tests/support/words-of-lists.ts';
import { attributesOf, isKnownAttribute } from '../columns/attribute-words.ts';
import { readHeading, speaksOfPeople } from '../columns/heading-words.ts';
import { presenceKind } from '../columns/presence-columns.ts';
import { readMarks } from './name-marks.ts';
import { meansNobody, meansNoId, readPlaceholder } from './nobody.ts';
import { readAccountKind, readFlag, readStatus } from './presence-words.ts';

/** The words of each reading in one line, readings in the order in which they come first. */
function wordsBy(words: readonly string[], read: (word: string) => string): string {
  const lines = new Map<string, string[]>();
  for (const word of words) {
    const reading = read(word);
    lines.set(reading, [...(lines.get(reading) ?? []), word.length > 70 ? `${word.slice(0, 70)}…` : word]);
  }
  return [...lines].map(([reading, list]) => `${reading}: ${list.join('; ')}`).join('\n');
}

function saidOfHeading(heading: string): string {
  const guess = readHeading(heading);
  const presence = presenceKind(heading);
  return [
    guess ? `${guess.meaning} ${guess.weight > 0.5 ? 'as a whole' : guess.weight}` : 'nothing',
    ...(speaksOfPeople(heading) ? ['of people'] : []),
    ...(presence ? [`presence by ${presence}`] : []),
  ].join(', ');
}

function saidOfCell(cell: string): string {
  const placeholder = readPlaceholder(cell);
  return [
    placeholder ? `${placeholder.kind}${placeholder.rest === '' ? '' : ` “${placeholder.rest}”`}` : 'a name',
    meansNobody(cell) ? 'no manager' : 'a manager',
    meansNoId(cell) ? 'no id' : 'an id',
  ].join(', ');
}

function saidOfMarks(text: string): string {
  const [plain, numbered] = [readMarks(text), readMarks(text, true)].map(
    ({ name, otherNames, marks }) =>
      `“${name}”${otherNames.map((other) => ` or “${other}”`).join('')} ${marks.map((mark) => `[${mark}]`).join('')}`,
  );
  return plain === numbered ? (plain ?? '') : `${plain} where no numbers stand in brackets, else ${numbered}`;
}

test.each([
  ['headings', HEADINGS, saidOfHeading],
  ['vague-headings', VAGUE_HEADINGS, saidOfHeading],
  [
    'attributes',
    ATTRIBUTES,
    (word: string) => `${attributesOf([word])[0]?.id}${isKnownAttribute(word) ? '' : ', unknown'}`,
  ],
  ['statuses', STATUSES, (word: string) => readStatus(word) ?? 'unknown'],
  ['accounts', ACCOUNTS, (word: string) => readAccountKind(word) ?? 'unknown'],
  ['flags', FLAGS, (word: string) => String(readFlag(word))],
  ['placeholders', PLACEHOLDERS, saidOfCell],
  ['marks', MARKED, saidOfMarks],
] as const)('%s', async (name, words, read) => {
  const file = `../../../../tests/golden/guesses/words-${name}.txt`;
  await expect(`${wordsBy(words, read)}\n`).toMatchFileSnapshot(file);
});
