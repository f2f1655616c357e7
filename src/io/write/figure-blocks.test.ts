import { expect, test } from 'vitest';
import { paintedLines } from '../../../tests/support/painted-lines.ts';
import { filled } from '../../render/painter.ts';
import { type Entry, entryRows } from './figure-blocks.ts';

const entry = (words: string): Entry => ({
  sign: (painter) => painter.circle(5, 0, 5, filled('#000000')),
  signWidth: 10,
  words,
});

test('entries stand in rows; one that is wider than a row has its own and leaves none empty', () => {
  const wide = 'an entry that is wider than the row in which it stands';
  const { height, draw } = entryRows([wide, 'one', 'two', wide, 'three'].map(entry), '#111111', 100);
  expect(height).toBe(4 * 19);
  expect(paintedLines(draw).filter((line) => line.startsWith('circle'))).toEqual([
    'circle 5 9.5 5 filled #000000',
    'circle 5 28.5 5 filled #000000',
    expect.stringMatching(/^circle [45]\d(\.\d)? 28\.5 5 filled/),
    'circle 5 47.5 5 filled #000000',
    'circle 5 66.5 5 filled #000000',
  ]);
  expect(entryRows([], '#111111', 100).height).toBe(0);
});
