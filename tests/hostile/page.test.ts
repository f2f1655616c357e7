/** Hostile texts through what is HTML or stands in it: the page that is one file, the snippet, JSON and JSON-LD. */

import { describe, expect, test } from 'vitest';
import { cleanText } from '../../src/base/clean-text.ts';
import { asHtml, asScriptData, html } from '../../src/base/escape/html.ts';
import { asJson } from '../../src/base/escape/json.ts';
import { accountAsText, writeAccount } from '../../src/diff/account.ts';
import { groupByCause } from '../../src/diff/cause-groups.ts';
import { RowReader, rowsOf } from '../../src/diff/change-rows.ts';
import { readContents } from '../../src/io/read-contents.ts';
import { writeComparison } from '../../src/io/write/comparison-json.ts';
import { fileOf, writeOrganisation } from '../../src/io/write/organisation-json.ts';
import { writeLinkedData } from '../../src/io/write/organisation-jsonld.ts';
import { pageInParts } from '../../src/io/write/page.ts';
import { readText } from '../../src/model/organisation.ts';
import { embedSnippet } from '../../src/ui/share/embed-snippet.ts';
import {
  addressesOfSources,
  harmless,
  type OfTexts,
  organisationOfTexts,
  textsOf,
} from '../support/hostile-organisation.ts';
import { ALL_HOSTILE_TEXTS, AWKWARD_ADDRESSES, HOSTILE_ADDRESSES } from '../support/hostile-texts.ts';
import { shown, skeletonOf } from '../support/skeleton.ts';

const TEMPLATE = `<!doctype html><html lang="en"><head><title>%ORGDIFF_TITLE%</title></head><body><div id="root"></div>
<noscript><div>%ORGDIFF_TEXT%</div></noscript><script type="application/json" id="contents">%ORGDIFF_CONTENTS%</script>
<script type="module">start('</scr' + 'ipt>')</script></body></html>`;

const ADDRESSES = addressesOfSources(AWKWARD_ADDRESSES);
const HOSTILE = organisationOfTexts(ALL_HOSTILE_TEXTS, ADDRESSES);
const PLAIN = organisationOfTexts(harmless(ALL_HOSTILE_TEXTS), ADDRESSES);

function pageOf({ organisation, comparison }: OfTexts, title = readText(organisation.name)): string {
  const text = accountAsText(writeAccount(comparison, groupByCause(comparison)));
  const parts = pageInParts(TEMPLATE, { organisation, title, text, start: `?q=${ALL_HOSTILE_TEXTS.join('')}` });
  return [...(parts ?? [])].join('');
}

function contentsIn(page: string): string {
  return /<script type="application\/json" id="contents">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
}

describe('the page that is one file', () => {
  test('has the elements of a page of plain words, and gives back the organisation', () => {
    const page = pageOf(HOSTILE);
    const [got, plain] = [page, pageOf(PLAIN)].map((each) => skeletonOf(each, 'page'));
    expect(got?.elements).toEqual(plain?.elements);
    expect(got?.comments).toBe(0);
    const { organisation, start } = readContents(contentsIn(page));
    expect(start).toBe(`?q=${ALL_HOSTILE_TEXTS.join('')}`);
    expect(organisation.ok && textsOf(organisation.value)).toEqual(textsOf(HOSTILE.organisation).map(cleanText));
  });

  test('has no other elements where one text is its title', () => {
    const small = organisationOfTexts(['Plain words']);
    const plain = skeletonOf(pageOf(small, 'Plain words'), 'page').elements;
    const faults = ALL_HOSTILE_TEXTS.filter((text) => {
      const { elements, text: told } = skeletonOf(pageOf(small, text), 'page');
      return JSON.stringify([...elements]) !== JSON.stringify([...plain]) || !told.includes(asPlainText(text));
    });
    expect(faults).toEqual([]);
  });
});

/** What HTML can hold of a text. */
function asPlainText(text: string): string {
  return text
    .replace(/(?![\t\r\n])\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\r\n?/g, '\n');
}

describe('text in HTML', () => {
  test.each([
    ['between tags', (text: string) => html`<p>${asHtml(text)}</p>`],
    ['in an attribute', (text: string) => html`<p title="${asHtml(text)}"></p>`],
  ])('stays text %s', (_where, around) => {
    const plain = skeletonOf(around('Plain words')).elements;
    const faults = ALL_HOSTILE_TEXTS.filter((text) => {
      const { elements, comments } = skeletonOf(around(text));
      return JSON.stringify([...elements]) !== JSON.stringify([...plain]) || comments > 0;
    });
    expect(faults).toEqual([]);
  });

  test('is read back as it was', () => {
    const read = ALL_HOSTILE_TEXTS.map((text) => skeletonOf(html`<p>${asHtml(text)}</p>`).text);
    expect(read).toEqual(ALL_HOSTILE_TEXTS.map(asPlainText));
  });

  test('the snippet leads to the address alone, whatever the title', () => {
    for (const title of [...ALL_HOSTILE_TEXTS, ...HOSTILE_ADDRESSES]) {
      const address = `https://page.example/?q=${encodeURIComponent(title.replace(/\p{Surrogate}/gu, ''))}&at=after#org="x"`;
      const { elements, addresses, text } = skeletonOf(embedSnippet({ address, title, width: 720, height: 540 }));
      expect([...elements]).toEqual([['iframe height loading src style title width', 1]]);
      expect(addresses).toEqual([address]);
      expect(shown(text)).toBe('');
    }
  });
});

describe('JSON', () => {
  const rows = rowsOf(groupByCause(HOSTILE.comparison));

  test('is the organisation again, and pollutes nothing', () => {
    const { $schema: _, ...file } = fileOf(HOSTILE.organisation);
    expect(JSON.parse(writeOrganisation(HOSTILE.organisation))).toEqual(JSON.parse(JSON.stringify(file)));
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('of a comparison tells every name', () => {
    const { changes } = JSON.parse(writeComparison(HOSTILE.comparison, rows, new RowReader(HOSTILE.comparison)));
    const names = new Set(changes.map((change: { readonly name: string }) => change.name));
    expect(ALL_HOSTILE_TEXTS.filter((text) => !names.has(text))).toEqual([]);
  });

  test('of linked data has the keys of plain words, and leads to the web and within itself only', () => {
    const shapeOf = (value: unknown): unknown => {
      if (Array.isArray(value)) return [...new Set(value.map((each) => JSON.stringify(shapeOf(each))))].toSorted();
      if (typeof value !== 'object' || value === null) return typeof value;
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shapeOf(each)]));
    };
    const [got, plain] = [HOSTILE, PLAIN].map(({ organisation }) => JSON.parse(writeLinkedData(organisation)));
    expect(shapeOf(got)).toEqual(shapeOf(plain));
    const ids: string[] = [];
    JSON.stringify(got['@graph'], (key, value) => {
      if (key === '@id') ids.push(value);
      return value;
    });
    expect(ids.filter((id) => !/^(?:#|https?:|mailto:)[\x21-\x7E]*$/.test(id) && !ADDRESSES.includes(id))).toEqual([]);
  });

  test('of linked data is the same again from a script element of a page', () => {
    const linked = writeLinkedData(HOSTILE.organisation);
    const page = html`<title>x</title><script type="application/ld+json">${asScriptData(linked)}</script><p>after</p>`;
    const { elements, text } = skeletonOf(page);
    expect([...elements.keys()]).toEqual(['p', 'script type', 'title']);
    expect(JSON.parse(text.slice(1, -'after'.length))).toEqual(JSON.parse(linked));
  });

  test('shows nothing that acts on what shows it', () => {
    for (const text of [writeOrganisation(HOSTILE.organisation), writeLinkedData(HOSTILE.organisation)]) {
      expect(text).not.toMatch(
        /(?!\n)\p{Cc}|[\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Surrogate}/u,
      );
    }
    expect(ALL_HOSTILE_TEXTS.map((text) => JSON.parse(asJson(text)))).toEqual(ALL_HOSTILE_TEXTS);
  });
});
