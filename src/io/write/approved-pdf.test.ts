/**
 * PDFs read back with another program, kept as lines of what stands where. To accept a change, read what it changes:
 * npx vitest run src/io/write/approved-pdf.test.ts -u
 */

import { strFromU8, strToU8, unzlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { fontFile } from '../../../tests/support/font-files.ts';
import { pdfLines } from '../../../tests/support/pdf-lines.ts';
import { element, group, type SvgNode } from '../../render/svg-node.ts';
import { LIGHT } from '../../render/theme.ts';
import type { Figure } from './figure.ts';
import { fontPiecesOf, fontStyle } from './figure-fonts.ts';
import { pageAroundFigure, pageOnSheet } from './figure-page.ts';
import { type Pdf, type PdfOptions, type PdfPage, writePdf } from './pdf.ts';
import type { DrawnText, TextLook } from './pdf-painter.ts';

/** One transparent pixel. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function fontsOf(pages: readonly PdfPage[]): PdfOptions['fonts'] {
  return fontPiecesOf(pages.flatMap(({ nodes }) => nodes)).map((piece) => ({ ...piece, bytes: fontFile(piece) }));
}

function write(pages: readonly PdfPage[], options: Partial<PdfOptions> = {}): Promise<Pdf> {
  return writePdf(pages, { title: 'Łódź 不 č', description: 'A (test)', fonts: fontsOf(pages), ...options });
}

/** What a picture of a text says to whoever searches or copies. */
function textsBesidePictures({ bytes }: Pdf): string[] {
  const file = strFromU8(bytes, true);
  return [...file.matchAll(/stream\r?\n(.*?)\r?\nendstream/gs)].flatMap(([, packed = '']) => {
    // Fonts and pictures are streams as well, some of them packed otherwise.
    if (!packed.startsWith('x')) return [];
    const stream = strFromU8(unzlibSync(strToU8(packed, true)), true);
    return [...stream.matchAll(/\/Span <<\/ActualText <([0-9A-F]+)>>> BDC|^EMC$/gm)].map(([line, hex]) =>
      hex === undefined
        ? line
        : `beside a picture: ${(hex.slice(4).match(/.{4}/g) ?? []).map((code) => String.fromCharCode(Number.parseInt(code, 16))).join('')}`,
    );
  });
}

async function expectApproved(name: string, pdf: Pdf, more: readonly string[] = []): Promise<void> {
  const counts = `${pdf.drawnTexts} drawn as pictures, ${pdf.lostTexts} lost`;
  const lines = [...(await pdfLines(pdf.bytes)), counts, ...more, ''];
  await expect(lines.join('\n')).toMatchFileSnapshot(`../../../tests/golden/written/pdf-${name}.txt`);
}

const page = (nodes: readonly SvgNode[], more: Partial<PdfPage> = {}): PdfPage => ({
  ...{ width: 300, height: 200, nodes },
  ...more,
});

const BOX = { x: 10, y: 20, width: 50, height: 30 };
const DASHED = { stroke: '#aa0000', 'stroke-width': 3, 'stroke-dasharray': '4 2', 'stroke-linecap': 'round' };

const SHAPES: readonly SvgNode[] = [
  element('rect', { ...BOX, fill: '#112233' }),
  element('rect', { ...BOX, x: 70, rx: 6, fill: 'none', stroke: '#445566', 'stroke-width': 2 }),
  element('rect', { ...BOX, x: 130, rx: 6, fill: '#778899', 'fill-opacity': 0.5, ...DASHED }),
  element('rect', { ...BOX, x: 190, fill: '#778899', ...DASHED, 'stroke-opacity': 0.25 }),
  // Of these only what is to be seen is painted.
  element('rect', { ...BOX, fill: 'none' }),
  element('rect', { ...BOX, fill: '#010101', 'fill-opacity': 0, ...DASHED }),
  element('rect', { ...BOX, fill: '#020202', stroke: '#030303', 'stroke-width': 0 }),
  element('rect', { ...BOX, fill: '#040404', stroke: '#050505', 'stroke-opacity': 0 }),
  element('circle', { cx: 40, cy: 90, r: 12, fill: '#00aa00' }),
  element('circle', { cx: 80, cy: 90, r: 12, fill: 'none' }),
  element('path', { d: 'M10 120L60 120L60 150Z', fill: '#0000aa' }),
  element('path', { d: 'M70 120Q95 100 120 120C130 130 140 150 160 150', fill: 'none', stroke: '#0a0a0a' }),
  element('path', { d: 'M170 120h30v20l-10 5H170Z', fill: '#0b0b0b', stroke: '#0c0c0c', 'stroke-linecap': 'square' }),
  element('path', { d: 'M0 0L5 5', fill: 'none' }),
  group({ transform: 'translate(100 150) scale(0.5)', opacity: 0.5 }, [
    element('rect', { ...BOX, fill: '#0d0d0d', stroke: '#0e0e0e', 'stroke-width': 2 }),
    element('path', { d: 'M0 0Q20 0 20 20', fill: 'none', stroke: '#0f0f0f', 'stroke-width': 2 }),
  ]),
];

test('shapes', async () => {
  await expectApproved('shapes', await write([page(SHAPES), page(SHAPES.slice(2, 4))]));
});

const said = (y: number, text: string, more: object = {}): SvgNode =>
  element('text', { x: 150, y, 'font-size': 10, 'font-weight': 400, fill: '#111111', ...more }, text);

const TEXTS: readonly SvgNode[] = [
  said(10, 'On the left'),
  said(20, 'In the middle', { 'text-anchor': 'middle', 'font-weight': 600 }),
  said(30, 'On the right', { 'text-anchor': 'end', 'font-style': 'italic', 'fill-opacity': 0.5 }),
  said(40, 'Łódź Иван Ελένη Nguyễn', { 'text-anchor': 'middle' }),
  said(50, 'Zoe\u0308 \u200Dand\u00A0\tco', { 'text-anchor': 'end' }),
  said(60, 'Lab → Shop → ', { 'text-anchor': 'middle' }),
  said(70, '→', { 'font-weight': 600 }),
  said(80, '山田 太郎 x', { 'text-anchor': 'end' }),
  said(90, '   '),
  said(100, '', { 'text-anchor': 'middle' }),
  said(110, '𝔄 and e\u0323', { 'font-style': 'italic' }),
  {
    name: 'text',
    attributes: { x: 20, y: 120, 'font-size': 12, 'font-weight': 600, 'text-anchor': 'start' },
    children: [
      element('tspan', { fill: '#aa0000', 'text-decoration': 'line-through' }, 'Old name'),
      element('tspan', { fill: '#00aa00' }, ' new → 名'),
    ],
  },
  group({ transform: 'translate(10 130) scale(2)' }, [said(5, 'Twice as large', { x: 5 })]),
];

test('texts in the pieces of a font', async () => {
  await expectApproved('texts', await write([page(TEXTS)]));
});

test('texts that are drawn, by whoever has a font for them', async () => {
  const asked: string[] = [];
  const rasterise = (text: string, { size, weight, italic, colour }: TextLook): DrawnText | undefined => {
    asked.push(`asked for ${JSON.stringify(text)}, ${size} ${weight} ${italic} ${colour}`);
    if (text.startsWith('𝔄')) return undefined;
    return { bytes: DOT, width: 4 * size, height: 1.2 * size, ascent: 0.9 * size, isIncomplete: text.includes('名') };
  };
  const pdf = await write([page(TEXTS)], { rasterise });
  await expectApproved('drawn-texts', pdf, [...asked, ...textsBesidePictures(pdf)]);
});

test('pages with links and a list of contents', async () => {
  const progress: number[] = [];
  const link = { box: { x: 10, y: 20, width: 30, height: 40 }, page: 2 };
  const pdf = await write(
    [
      page([said(20, 'One 名')], { links: [link, { ...link, page: 3 }], bookmark: 'First (1) 不' }),
      page([said(20, 'Two 名'), said(40, '名')], { width: 200, height: 300, links: [{ ...link, page: 1 }] }),
      page([said(20, 'Three')], { width: 200, height: 200, bookmark: 'Third' }),
    ],
    { onProgress: (share) => progress.push(Math.round(share * 100)) },
  );
  await expectApproved('pages', pdf, [`progress ${progress.join(' ')}`]);
  await expect(writePdf([], { title: '', description: '', fonts: [] })).rejects.toThrow('at least one page');
});

function figureOf(width: number, height: number): Figure {
  const nodes = [element('rect', { x: 0, y: 0, width, height, fill: '#eeeeee' }), said(20, 'A figure')];
  return { width, height, title: '', description: '', theme: LIGHT, nodes };
}

test('a figure on a page of its size, on one as large as there are, and on sheets', async () => {
  const [small, wide, tall] = [figureOf(400, 300), figureOf(40_000, 10_000), figureOf(3_000, 30_000)];
  const [landscape, portrait] = [
    { width: 800, height: 500 },
    { width: 500, height: 800 },
  ];
  const pages = [
    ...[small, wide, tall].map(pageAroundFigure),
    ...[landscape, portrait].flatMap((sheet) => [small, wide, tall].map((each) => pageOnSheet(each, sheet))),
  ];
  await expectApproved('figures', await write(pages));
});

test('the style that brings fonts along names each piece once, with what it is for', async () => {
  const bytes = Uint8Array.of(0, 255, 62);
  const pieces = fontPiecesOf([...TEXTS, ...SHAPES]).map((piece) => ({ ...piece, bytes }));
  expect(pieces.map(({ cut, subset }) => `${cut} ${subset}`).toSorted()).toEqual(
    [
      ...['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'].map((subset) => `regular ${subset}`),
      ...['latin'].map((subset) => `semibold ${subset}`),
      ...['latin', 'vietnamese'].map((subset) => `italic ${subset}`),
    ].toSorted(),
  );
  const few = pieces.filter(({ cut, subset }) => subset === 'greek' || cut !== 'regular');
  await expect(`${fontStyle(few)}\n`).toMatchFileSnapshot('../../../tests/golden/written/fonts.css');
});
