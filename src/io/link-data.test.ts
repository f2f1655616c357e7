import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organisationFromTexts } from '../../tests/support/org-from-text.ts';
import { organisations } from '../../tests/support/random-organisations.ts';
import { packOrganisation, unpackOrganisation } from './link-data.ts';

async function pack(text: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return Buffer.from(bytes).toString('base64url');
}

async function messageOf(packed: string): Promise<string> {
  const result = await unpackOrganisation(packed);
  return result.ok ? 'opened' : (result.error[0]?.message ?? '');
}

describe('an organisation in a link', () => {
  test('comes out as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(organisations, async (organisation) => {
        const packed = await packOrganisation(organisation);
        expect(packed).toMatch(/^[\w-]+$/);
        expect(await unpackOrganisation(packed ?? '')).toEqual({ ok: true, value: organisation });
      }),
      { numRuns: 40 },
    );
  });

  test('is short: a company of six hundred fits', async () => {
    const people = Array.from(
      { length: 600 },
      (_, index) => `    Person ${index} of the company, Engineer ${index % 9}`,
    );
    const text = ['[Company] Ada, CEO', '  [Lab] Bea, Head', ...people].join('\n');
    const packed = await packOrganisation(organisationFromTexts({ '2025-01-01': text, '2025-06-01': text }));
    expect(packed?.length).toBeLessThan(32_000);
  });
});

describe('what is wrong with a link is said', () => {
  const organisation = organisationFromTexts({ '2025-01-01': 'Ada\n  Bea' });

  test('cut anywhere, it is noticed', async () => {
    const packed = (await packOrganisation(organisation)) ?? '';
    for (const length of [1, 10, packed.length >> 1, packed.length - 1]) {
      expect(await messageOf(packed.slice(0, length))).toMatch(/damaged/);
    }
  });

  test('with one letter changed, it is noticed or means the same', async () => {
    const packed = (await packOrganisation(organisation)) ?? '';
    const meant = await unpackOrganisation(packed);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: packed.length - 2 }), async (at) => {
        const other = packed[at] === 'A' ? 'B' : 'A';
        const read = await unpackOrganisation(packed.slice(0, at) + other + packed.slice(at + 1));
        if (read.ok) expect(read).toEqual(meant);
      }),
      // Between what is packed and its checksum stand bits that mean nothing.
      { numRuns: 40, examples: [8, 7, 6, 5].map((back) => [packed.length - back]) },
    );
  });

  test.each([
    ['', /signs that no such link has/],
    ['a b', /signs that no such link has/],
    ['%41', /signs that no such link has/],
    ['AAAA', /damaged or cut short/],
  ])('%j', async (packed, message) => {
    expect(await messageOf(packed)).toMatch(message);
  });

  test('nothing that is unpacked can fill the memory, or the stack', async () => {
    expect(await messageOf(await pack(new Uint8Array(100_000_000)))).toMatch(/more than 4 MB/);
    expect(await messageOf(await pack('['.repeat(1_000_000)))).toMatch(/lists within lists/);
    expect(await messageOf(await pack(`{"a":"${'['.repeat(100)}"}`))).toMatch(/missing|not known/);
  });

  test.each(['null', '[]', '{"__proto__":{"format":"orgdiff/2"}}', 'nonsense', '"\\ud800"'])(
    '%s is no organisation',
    async (text) => {
      expect(await messageOf(await pack(text))).not.toBe('opened');
      expect(Object.prototype).not.toHaveProperty('format');
    },
  );

  test('random bytes are a report, never an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 400 }), async (bytes) => {
        expect(await messageOf(Buffer.from(bytes).toString('base64url'))).not.toBe('opened');
        expect(await messageOf(await pack(new Uint8Array(bytes)))).not.toBe('opened');
      }),
      { numRuns: 60 },
    );
  });
});
