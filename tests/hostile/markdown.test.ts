/** Hostile texts through the Markdown document and three readers of Markdown, each of which lets HTML through. */

import { isDeepStrictEqual } from 'node:util';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { asMarkdown, markdownLink } from '../../src/base/escape/markdown.ts';
import { asOneLine } from '../../src/base/escape/unseen.ts';
import { groupByCause } from '../../src/diff/cause-groups.ts';
import { writeMarkdown } from '../../src/io/write/markdown.ts';
import {
  addressesOfSources,
  harmless,
  type OfTexts,
  organisationOfTexts,
  textsOf,
} from '../support/hostile-organisation.ts';
import { ALL_HOSTILE_TEXTS, AWKWARD_ADDRESSES, HOSTILE_ADDRESSES } from '../support/hostile-texts.ts';
import { shown, skeletonOf } from '../support/skeleton.ts';

const markdownIt = new MarkdownIt({ html: true, linkify: true });
const RENDERERS: readonly (readonly [name: string, render: (text: string) => string])[] = [
  ['markdown-it', (text) => markdownIt.render(text)],
  ['marked', (text) => marked.parse(text, { gfm: true, async: false })],
  [
    'micromark',
    (text) =>
      micromark(text, {
        allowDangerousHtml: true,
        allowDangerousProtocol: true,
        extensions: [gfm()],
        htmlExtensions: [gfmHtml()],
      }),
  ],
];

function write({ comparison }: OfTexts): string {
  return writeMarkdown(comparison, groupByCause(comparison));
}

const ADDRESSES = addressesOfSources(AWKWARD_ADDRESSES);
const HOSTILE = organisationOfTexts(ALL_HOSTILE_TEXTS, ADDRESSES);
const PLAIN = organisationOfTexts(harmless(ALL_HOSTILE_TEXTS), ADDRESSES);

/** What names the whole and its moments: all above the account. */
function headOf(text: string): string {
  const [head = ''] = write(organisationOfTexts([text])).split('\n## What changed');
  return head;
}
const HEADS = ALL_HOSTILE_TEXTS.map((text) => [text, headOf(text)] as const);
const PLAIN_HEAD = headOf('Plain words');

describe.each(RENDERERS)('%s', (_name, render) => {
  test('finds in the document what it finds in one of plain words', () => {
    const [got, plain] = [HOSTILE, PLAIN].map((each) => skeletonOf(render(write(each))));
    expect(got?.elements).toEqual(plain?.elements);
    expect(got?.comments).toBe(0);
    expect(got?.addresses).toEqual(plain?.addresses);
    const text = shown(got?.text ?? '');
    expect(textsOf(HOSTILE.organisation).filter((each) => !text.includes(shown(asOneLine(each))))).toEqual([]);
  });

  test('finds nothing but words in what a whole and its moments are called', () => {
    const plain = skeletonOf(render(PLAIN_HEAD));
    const faults = HEADS.filter(([text, head]) => {
      const { elements, comments, text: told } = skeletonOf(render(head));
      const isAlike = isDeepStrictEqual(elements, plain.elements) && comments === 0;
      return !isAlike || shown(told).split(shown(asOneLine(text))).length < 4;
    });
    expect(faults.map(([text]) => text)).toEqual([]);
  });

  test.each([
    ['a paragraph', (text: string) => text, 'p'],
    ['a heading', (text: string) => `# ${text}`, 'h1'],
    ['a list', (text: string) => `- ${text}\n- x`, 'ul li li'],
    ['a table', (text: string) => `| ${text} | b |\n|---|---|\n| c | ${text} |`, 'table thead tr th th tbody tr td td'],
    ['emphasis', (text: string) => `before **${text}** after`, 'p strong'],
  ])('shows every text as it is in %s', (_where, around, tags) => {
    expect(
      ALL_HOSTILE_TEXTS.filter((text) => {
        const expected = shown(asOneLine(text));
        const { elements, text: told, comments } = skeletonOf(render(around(asMarkdown(text))));
        const found = [...elements].flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
        const isAlike = found.toSorted().join(' ') === tags.split(' ').toSorted().join(' ') && comments === 0;
        return expected !== '' && !(isAlike && shown(told).includes(expected));
      }),
    ).toEqual([]);
  });

  test.each(AWKWARD_ADDRESSES)('leads to %j and nowhere else', (address) => {
    const { elements, addresses } = skeletonOf(render(markdownLink('words', address)));
    expect([...elements.keys()]).toEqual(['a href', 'p']);
    expect(addresses.map(decodeURI)).toEqual([decodeURI(new URL(address).href)]);
  });

  test.each(HOSTILE_ADDRESSES)('leads nowhere by %j', (address) => {
    expect([...skeletonOf(render(markdownLink('words', address))).elements.keys()]).toEqual(['p']);
  });
});
