import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBesidePage } from './beside-page.ts';

test.each([
  'lists/may.csv',
  './may.csv',
  '../may.csv',
  '/lists/may.csv',
  'a b.csv',
  '?before=may.csv',
  '%2F%2Fevil.example/x.csv',
  'http%3A//x.csv',
  '．．/x.csv',
])('beside the page: %j', (address) => expect(isBesidePage(address)).toBe(true));

test.each([
  '//evil.example/x.csv',
  ' //evil.example/x.csv',
  '\t//evil.example/x.csv',
  '/\n/evil.example/x.csv',
  '/\t\\evil.example/x.csv',
  '\u0001//evil.example/x.csv',
  '\\\\evil.example/x.csv',
  '/\\evil.example/x.csv',
  '\\/evil.example/x.csv',
  '///evil.example/x.csv',
  'https:evil.example/x.csv',
  'http:evil.example/x.csv',
  'ht\ntps://evil.example/x.csv',
  'HTTPS:/evil.example/x.csv',
  'https://one.invalid/x.csv',
  'https://one.invalid@evil.example/x.csv',
  '//user:secret@evil.example/x.csv',
  '//evil。example/x.csv',
  'data:text/csv,x.csv',
  'blob:https://one.invalid/x.csv',
  'javascript:alert(1)//x.csv',
  'file:///etc/x.csv',
  'ftp://evil.example/x.csv',
  'c:\\x.csv',
  '//',
])('elsewhere: %j', (address) => expect(isBesidePage(address)).toBe(false));

test('what is beside one page is beside every page, and nothing of it leads elsewhere', () => {
  const piece = fc.constantFrom(
    ...[
      '/',
      '\\',
      '//',
      ' ',
      '\t',
      '\n',
      '\u0000',
      '\u001f',
      ':',
      '@',
      '.',
      '..',
      '%2f',
      '%5c',
      '?',
      '#',
      '。',
      '\u00a0',
    ],
    ...['http', 'https', 'HTTPS', 'data', 'evil.example', 'user', 'x.csv', '[::1]', '0x7f.1', 'x'],
  );
  const page = fc.constantFrom('https://a.example/', 'http://b.example:8080/c/d', 'https://u@c.example/x?y#z');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), page, (pieces, base) => {
      const address = pieces.join('');
      if (isBesidePage(address)) expect(new URL(address, base).origin).toBe(new URL(base).origin);
    }),
    { numRuns: 3000 },
  );
});
