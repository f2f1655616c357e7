import { expect, it } from 'vitest';
import { mailAddress } from './mail-address.ts';

it('links an address', () => {
  expect(mailAddress(' ann.smith@example.org ')).toBe('mailto:ann.smith@example.org');
  expect(mailAddress('a%b@example.org')).toBe('mailto:a%25b@example.org');
});

it.each(['', 'ann', 'ann@x.org?bcc=eve@x.org', 'ann@x.org,eve@x.org', 'javascript:x@y', 'a b@x.org', '@x.org'])(
  'links nothing for %j',
  (text) => {
    expect(mailAddress(text)).toBeUndefined();
  },
);
