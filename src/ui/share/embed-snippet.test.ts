import { expect, test } from 'vitest';
import { embedSnippet } from './embed-snippet.ts';

test('a name that brings markup along stays text', () => {
  const title = '"><script>alert(1)</script> & Co';
  const snippet = embedSnippet({ address: 'https://x.example/?a=1&b="2"', title, width: 720, height: 540 });
  expect(snippet).not.toContain('<script');
  expect(snippet.match(/[<>]/g)).toHaveLength(4);
  expect(snippet).toContain('src="https://x.example/?a=1&amp;b=&quot;2&quot;"');
  expect(snippet).toContain('& Co'.replace('&', '&amp;'));
});
