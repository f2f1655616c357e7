import { expect, it } from 'vitest';
import { isOwnPicture } from './own-picture.ts';

it.each(['data:image/png;base64,iVBORw0KGgo=', 'data:image/webp;base64,UklGRg==', 'photos/ann.jpg', '/photos/ann.png'])(
  'takes %s',
  (address) => {
    expect(isOwnPicture(address)).toBe(true);
  },
);

it.each([
  '',
  'https://example.org/ann.png',
  'HTTP://example.org/ann.png',
  '//example.org/ann.png',
  '\\\\example.org\\ann.png',
  '/\\example.org/ann.png',
  '/\t/example.org/ann.png',
  'javascript:alert(1)',
  'data:image/svg+xml;base64,PHN2Zz4=',
  'data:text/html,<script>',
  'data:image/png;base64,abc" onerror="',
])('refuses %s', (address) => {
  expect(isOwnPicture(address)).toBe(false);
});
