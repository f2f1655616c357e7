/** Hostile texts through pictures: SVG read as XML and as HTML, and PDF. */

import { Parser } from 'saxen';
import { describe, expect, test } from 'vitest';
import { asOneLine } from '../../src/base/escape/unseen.ts';
import { asXmlName } from '../../src/base/escape/xml.ts';
import { writeAccount } from '../../src/diff/account.ts';
import { groupByCause } from '../../src/diff/cause-groups.ts';
import { drawNothing } from '../../src/io/write/draw.ts';
import { drawFigure, type Figure, figureAsSvg } from '../../src/io/write/figure.ts';
import { fontPiecesOf } from '../../src/io/write/figure-fonts.ts';
import { pageAroundFigure } from '../../src/io/write/figure-page.ts';
import { figureWords } from '../../src/io/write/figure-words.ts';
import { writePdf } from '../../src/io/write/pdf.ts';
import { element, group, writeSvgNode } from '../../src/render/svg-node.ts';
import { LIGHT } from '../../src/render/theme.ts';
import { chartOf } from '../support/charts.ts';
import { fontFile } from '../support/font-files.ts';
import { harmless, type OfTexts, organisationOfTexts } from '../support/hostile-organisation.ts';
import { ALL_HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { readPdf } from '../support/read-pdf.ts';
import { skeletonOf } from '../support/skeleton.ts';

function figureOf({ comparison }: OfTexts): Figure {
  const account = writeAccount(comparison, groupByCause(comparison));
  const states = 'both';
  const words = figureWords({
    ...{ comparison, account, states, branch: undefined, filters: [], madeOn: '2026-11-25' },
  });
  const chart = {
    ...{ comparison, tree: chartOf(comparison).tree, direction: 'down' as const, shape: 'compact' as const },
    ...{ closed: new Set<string>(), picked: undefined, trails: true },
  };
  return drawFigure({ chart, states, words, theme: LIGHT, aspect: 1.4 });
}

interface ReadXml {
  readonly faults: readonly string[];
  readonly names: readonly string[];
  readonly texts: readonly string[];
  readonly values: readonly string[];
}

/** Strictly: whatever is not well formed is a fault. */
function readXml(text: string): ReadXml {
  const [faults, names, texts, values] = [[], [], [], []] as string[][] as [string[], string[], string[], string[]];
  const parser = new Parser();
  parser.on('openTag', (name, attributesOf, decode) => {
    const attributes = attributesOf();
    names.push(name, ...Object.keys(attributes === false ? {} : attributes).map((key) => `${name} ${key}`));
    for (const value of Object.values(attributes === false ? {} : attributes)) values.push(decode(value));
  });
  parser.on('text', (found, decode) => {
    if (found.trim() !== '') texts.push(decode(found));
  });
  parser.on('cdata', (found) => faults.push(`CDATA ${found}`));
  parser.on('attention', (found) => faults.push(`declaration ${found}`));
  parser.on('error', ({ message }) => faults.push(message));
  parser.on('warn', ({ message }) => faults.push(message));
  parser.write(text);
  parser.end();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/u.test(text)) faults.push('no character of XML');
  return { faults, names, texts, values };
}

/** What XML can hold of a text. */
function kept(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return text.replace(/(?![\t\r\n])[\0-\x1F]|\p{Surrogate}|[\uFFFE\uFFFF]/gu, '\uFFFD');
}

describe('SVG', () => {
  const [figure, plain] = [ALL_HOSTILE_TEXTS, harmless(ALL_HOSTILE_TEXTS)].map((texts) => {
    const svg = figureAsSvg(figureOf(organisationOfTexts(texts)));
    return { svg, xml: readXml(svg), html: skeletonOf(svg) };
  });

  test('has elements and attributes of the kinds that one of plain words has, for both kinds of readers', () => {
    expect(figure?.xml.faults).toEqual([]);
    expect(new Set(figure?.xml.names)).toEqual(new Set(plain?.xml.names));
    expect(new Set(figure?.html.elements.keys())).toEqual(new Set(plain?.html.elements.keys()));
    expect(figure?.html.comments).toBe(0);
    expect(figure?.html.addresses).toEqual([]);
  });

  test.each(ALL_HOSTILE_TEXTS.map((text) => [text.slice(0, 60), text]))('tells %j as it is', (_start, text) => {
    const node = group({ 'aria-label': text }, [element('title', {}, text), element('text', { x: 1 }, text)]);
    const { faults, names, texts, values } = readXml(writeSvgNode(node));
    expect(faults).toEqual([]);
    expect(names).toEqual(['g', 'g aria-label', 'title', 'text', 'text x']);
    expect(texts.filter((each) => each !== kept(text))).toEqual([]);
    expect(values).toEqual([kept(text), '1']);
  });

  test('has no element or attribute whose name is data', () => {
    for (const text of [
      'a b',
      'x=y',
      'on"',
      '',
      '1a',
      'a:b:c',
      '<a',
      ...ALL_HOSTILE_TEXTS.filter((each) => /[^\w.:-]/.test(each)),
    ]) {
      expect(() => asXmlName(text)).toThrow('no name of XML');
    }
    expect(asXmlName('xml:space')).toBe('xml:space');
  });
});

const TEXTS = ALL_HOSTILE_TEXTS.join(' ');

describe('PDF', () => {
  test('has the texts as title and list of contents, and nothing that runs or leads anywhere', async () => {
    const figure = figureOf(organisationOfTexts(['Plain words']));
    const page = pageAroundFigure(figure);
    const { bytes } = await writePdf(
      ALL_HOSTILE_TEXTS.map((bookmark) => ({ ...page, draw: drawNothing, bookmark })),
      { title: TEXTS, description: TEXTS, fonts: [] },
    );
    const read = await readPdf(bytes);
    expect(read.runs).toBe(false);
    expect(read.pages.flatMap(({ links, addresses }) => [...links, ...addresses])).toEqual([]);
    expect(read.pages).toHaveLength(ALL_HOSTILE_TEXTS.length);
    expect(read.title).toBe(asOneLine(TEXTS));
    expect(read.bookmarks).toEqual(ALL_HOSTILE_TEXTS.map(asOneLine));
  });

  test('draws a chart whose every text is hostile with these texts as text', async () => {
    const names = [
      '(a) Tj ET Q',
      ') Tj (',
      '\\) \\( \\101',
      '>> endobj stream',
      '<</S/JavaScript>>',
      '<FEFF0041>',
      '%PDF %%EOF',
    ];
    const figure = figureOf(organisationOfTexts(names));
    const fonts = fontPiecesOf(figure.draw).map((piece) => ({ ...piece, bytes: fontFile(piece) }));
    const { title, description } = figure;
    const { bytes, lostTexts } = await writePdf([pageAroundFigure(figure)], { title, description, fonts });
    const read = await readPdf(bytes);
    expect(lostTexts).toBe(0);
    expect(read.runs).toBe(false);
    const drawn = read.pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join('\n');
    expect(names.filter((name) => !drawn.includes(name))).toEqual([]);
  });
});
