import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../base/clean-text.ts';
import { withoutMarkup } from './clean-cell.ts';

const text = fc.string({ unit: 'binary', maxLength: 40 });
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((codes) => String.fromCharCode(...codes));

describe('a clean text', () => {
  test('has no half of a sign, whatever was cut where', () => {
    expect(cleanText('Ann \ud83d Smith')).toBe('Ann \ufffd Smith');
    expect(cleanText('\ude00Ann')).toBe('\ufffdAnn');
    expect(cleanText('Ann 😀 Smith')).toBe('Ann 😀 Smith');
    fc.assert(
      fc.property(fc.oneof(text, units), (cell) => {
        expect(cleanText(cell)).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  test('is one line with single blanks, without what is not seen, and stays as it is when cleaned again', () => {
    fc.assert(
      fc.property(fc.oneof(text, units), (cell) => {
        const clean = cleanText(cell);
        expect(clean).not.toMatch(
          /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2060-\u2069\ufeff]|\s\s|^\s|\s$/u,
        );
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });

  test.each([
    ['plain, with  two blanks', 'plain, with two blanks'],
    [' at the ends ', 'at the ends'],
    ['two\r\nlines\tand a tab', 'two lines and a tab'],
    ['next\u0085line\u2028and\u2029paragraph', 'next line and paragraph'],
    ['Ann\u202eSmith\u202c', 'AnnSmith'],
    ['co\u00adoperate\u200b', 'cooperate'],
    ['\ufeffAnn\u0007', 'Ann'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['👩\u200d🚀', '👩\u200d🚀'],
    ['Zoë', 'Zoë'],
    ['', ''],
  ])('%j is %j', (cell, expected) => {
    expect(cleanText(cell)).toBe(expected);
  });
});

test.each([
  ['<b>Ann</b> Smith', 'Ann Smith'],
  ['Ann<br/>Smith', 'Ann Smith'],
  ['<a href="https://x.org">Ann</a>', 'Ann'],
  ['R&amp;D &lt;Lab&gt; &quot;A&quot; &apos;B&#39;&nbsp;C&#160;D', 'R&D <Lab> "A" \'B\' C D'],
  ['<script>x</script>', '<script>x</script>'],
  ['a < b & c', 'a < b & c'],
  ['&eacute;', '&eacute;'],
])('without markup, %j is %j', (cell, expected) => {
  expect(withoutMarkup(cell)).toBe(expected);
});
