/** Where organisations come from beside files and folders: links, what was opened before, and pages inside others. */

import { afterEach, describe, expect, test, vi } from 'vitest';
import { organisationFromTexts } from '../../tests/support/org-from-text.ts';
import { packOrganisation } from '../io/link-data.ts';
import { openEmbed, withEmbed } from './embed.ts';
import { forgetOrganisation, knownOrganisation, rememberAs } from './known-organisations.ts';
import { dataOfPacked, fragmentOfPacked } from './link-address.ts';
import { openAgain, rememberWayBack, tokenOfOpened } from './open-again.ts';
import { openLink } from './open-link.ts';
import { openOrganisation, sourceOf } from './open-organisation.ts';

vi.mock('./importer.ts', async () => {
  const here = await import('../../tests/support/importer-here.ts');
  return { createImporter: here.importerHere };
});

const ORGANISATION = organisationFromTexts({ '2025-01-01': 'Ada\n  Bea', '2025-02-01': 'Ada' });

afterEach(() => vi.unstubAllGlobals());

const messageOf = (opened: Awaited<ReturnType<typeof openOrganisation>>): string | undefined =>
  opened.ok ? undefined : opened.error[0]?.message;

describe('a link that carries its organisation', () => {
  test('opens it, and says what is missing where it was cut or lost', async () => {
    const packed = (await packOrganisation(ORGANISATION)) ?? '';
    const token = dataOfPacked(packed).slice('link:'.length);
    const at = (hash: string): void => {
      vi.stubGlobal('window', { location: { hash } });
    };
    at(fragmentOfPacked(packed));
    const opened = await openLink(token);
    expect(opened.ok && opened.value.people).toEqual(ORGANISATION.people);
    const throughAddress = await openOrganisation(dataOfPacked(packed));
    expect(throughAddress.ok && throughAddress.value.people).toEqual(ORGANISATION.people);
    at('#top');
    expect(messageOf(await openLink(token))).toBe(
      'The link has lost the organisation that it carried behind “#org=”. Ask for it once more, or for a file',
    );
    at(fragmentOfPacked(packed.slice(0, -1)));
    const [some, all] = [packed.length - 1, packed.length].map((count) => count.toLocaleString('en'));
    expect(messageOf(await openLink(token))).toBe(
      `The link was cut on its way: ${some} of ${all} characters of its organisation arrived. Ask for a file instead`,
    );
  });
});

test.each([
  ['meta-ai', ''],
  ['kept:3f2a', 'kept'],
  ['link:', 'link'],
  ['files:before=a:b.csv', 'files'],
  ['opened', 'opened'],
  ['kept', ''],
  ['', ''],
])('%s comes from “%s”', (data, source) => {
  expect(sourceOf(data)).toBe(source);
});

test('an origin that there is not leads nowhere', async () => {
  expect(await openOrganisation('box:abc')).toEqual({
    ok: false,
    error: [{ path: '', message: '“box:abc” in the address leads to no organisation' }],
  });
});

describe('what was opened in this page', () => {
  const file = (text: string) => ({
    files: [{ key: 1, name: 'may-2025.csv', content: new Blob([text]) }],
    settings: { files: new Map(), pairs: [] },
  });

  test('is read again from its files, of which the latest are remembered', async () => {
    rememberWayBack('opened:first', file('Id,Name,Boss\n1,Ann Lee,\n2,Bo Fox,1\n'));
    const opened = await openAgain('opened:first');
    expect(opened.ok && opened.value.people.map(({ name }) => name)).toEqual(['Ann Lee', 'Bo Fox']);
    rememberWayBack('opened:empty', file(''));
    expect(await openAgain('opened:empty')).toMatchObject({ ok: false, error: [{ path: 'may-2025.csv' }] });
    for (let number = 0; number < 9; number += 1) rememberWayBack(`opened:${number}`, file('Id,Name\n1,Ann Lee\n'));
    expect(messageOf(await openAgain('opened:first'))).toBe('The files that were open here were not kept.');
    expect((await openAgain('opened:0')).ok).toBe(true);
  });

  test('goes by what stands behind its colon', () => {
    expect([tokenOfOpened('opened:abc'), tokenOfOpened('kept:abc'), tokenOfOpened('opened')]).toEqual([
      ...['abc', undefined, undefined],
    ]);
  });

  test('is at hand until it is forgotten, or others take its place', () => {
    const of = (seats: number) => ({ ...ORGANISATION, memberships: Array.from({ length: seats }) }) as never;
    rememberAs('a', of(600));
    rememberAs('b', of(400));
    rememberAs('c', of(5000));
    expect(['a', 'b', 'c'].map((data) => knownOrganisation(data) !== undefined)).toEqual([true, true, true]);
    rememberAs('d', of(1));
    expect(['a', 'b', 'c', 'd'].map((data) => knownOrganisation(data) !== undefined)).toEqual([
      ...[false, false, false, true],
    ]);
    rememberAs('e', of(1));
    forgetOrganisation('d');
    expect(['d', 'e'].map((data) => knownOrganisation(data) !== undefined)).toEqual([false, true]);
  });
});

describe('a page inside another one', () => {
  test('reads and writes its address around what is its own, in place of the last', () => {
    const replaceState = vi.fn();
    vi.stubGlobal('window', {
      location: { pathname: '/', search: '?at=after&embed=1&theme=light', hash: '' },
      history: { replaceState },
    });
    const { theme, address } = openEmbed();
    expect([theme, address.read()]).toEqual(['light', '?at=after']);
    address.push('?at=before');
    address.replace('');
    expect(replaceState.mock.calls).toEqual([
      [null, '', '?at=before&embed=1&theme=light'],
      [null, '', '?embed=1&theme=light'],
    ]);
    expect(withEmbed('', { theme: 'system' })).toBe('?embed=1');
  });
});
