import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asMarkdown, markdownLink } from './markdown.ts';

describe('text in Markdown', () => {
  test.each([
    ['1. not a list', '1\\. not a list'],
    ['- nor this', '\\- nor this'],
    ['# nor a heading', '\\# nor a heading'],
    ['two\nlines\u2028three', 'two lines three'],
    ['\u202Eevil\u202C', 'evil'],
    ['see https://evil.example or www.evil.example', 'see https\\://evil\\.example or www\\.evil\\.example'],
    ['+1 and - 1', '+1 and - 1'],
    ['- 1', '\\- 1'],
    ['ends with #', 'ends with \\#'],
    ['C#', 'C#'],
    ['ann@co.example', 'ann\\@co\\.example'],
    ['AT&amp;T', 'AT&amp;amp;T'],
    ['Anna-Lena O’Neill (née Müller)', 'Anna-Lena O’Neill (née Müller)'],
  ])('%j is %j', (text, expected) => {
    expect(asMarkdown(text)).toBe(expected);
  });

  test('never holds a character that means something and is not escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = asMarkdown(text);
        expect(written.replace(/\\[\\`*_{}[\]|~$^@!#+\-=:/.)]/g, '').replace(/&(?:amp|lt|gt);/g, '')).not.toMatch(
          /[\\`*_{}[\]|~$^@<>&\p{Cc}]/u,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('links to the web only, and to nothing that ends the link', () => {
    expect(markdownLink('a', 'javascript:alert(1)')).toBe('a');
    expect(markdownLink('a', 'https://a.example/x> [y](z')).toBe('[a](<https://a.example/x%3E%20[y](z>)');
    expect(markdownLink('a', 'https://a.example/?a=1&copy;=2')).toBe('[a](<https://a.example/?a=1&amp;copy;=2>)');
  });
});
