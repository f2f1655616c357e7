/**
 * PDFs read back with another program, kept as lines of what stands where. To accept a change, read what it changes:
 * npx vitest run src/io/write/approved-pdf.test.ts -u
 */

import { strFromU8, strToU8, unzlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { fontFile } from '../../../tests/support/font-files.ts';
import { pdfLines } from '../../../tests/support/pdf-lines.ts';
import { type Brush, filled, filledAndStroked, type PathStep, stroked, type TextPlace } from '../../render/painter.ts';
import { LIGHT } from '../../render/theme.ts';
import { atOnce, type Draw, inTurn, moved } from './draw.ts';
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
  return fontPiecesOf(inTurn(pages.map(({ draw }) => draw))).map((piece) => ({ ...piece, bytes: fontFile(piece) }));
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

const page = (draws: readonly Draw[], more: Partial<PdfPage> = {}): PdfPage => ({
  ...{ width: 300, height: 200, draw: inTurn(draws) },
  ...more,
});

const BOX = { x: 10, y: 20, width: 50, height: 30 };
const NONE: Brush = { ...filled('#000000'), fill: undefined };

function dashed(fill: Brush, alpha = 1): Brush {
  return filledAndStroked(fill, stroked('#aa0000', alpha, { width: 3, dash: [4, 2], cap: 'round' }));
}

const box = (brush: Brush, x = BOX.x, radius = 0): Draw =>
  atOnce((painter) => painter.rectangle({ ...BOX, x }, radius, brush));
const circle = (x: number, brush: Brush): Draw => atOnce((painter) => painter.circle(x, 90, 12, brush));
const path = (steps: readonly PathStep[], brush: Brush): Draw => atOnce((painter) => painter.path(steps, brush));
const step = (kind: PathStep['kind'], ...points: readonly number[]): PathStep => ({ kind, points });
const line = (from: readonly number[], ...to: readonly (readonly number[])[]): PathStep[] => [
  step('M', ...from),
  ...to.map((point) => step('L', ...point)),
];

const SHAPES: readonly Draw[] = [
  box(filled('#112233')),
  box(stroked('#445566', 1, { width: 2 }), 70, 6),
  box(dashed(filled('#778899', 0.5)), 130, 6),
  box(dashed(filled('#778899'), 0.25), 190),
  // Of these only what is to be seen is painted.
  box(NONE),
  box(dashed(filled('#010101', 0))),
  box(filledAndStroked(filled('#020202'), stroked('#030303', 1, { width: 0 }))),
  box(filledAndStroked(filled('#040404'), stroked('#050505', 0, { width: 1 }))),
  circle(40, filled('#00aa00')),
  circle(80, NONE),
  path([...line([10, 120], [60, 120], [60, 150]), step('Z')], filled('#0000aa')),
  path(
    [step('M', 70, 120), step('Q', 95, 100, 120, 120), step('C', 130, 130, 140, 150, 160, 150)],
    stroked('#0a0a0a', 1, { width: 1 }),
  ),
  path(
    [...line([170, 120], [200, 120], [200, 140], [190, 145], [170, 145]), step('Z')],
    filledAndStroked(filled('#0b0b0b'), stroked('#0c0c0c', 1, { width: 1, cap: 'square' })),
  ),
  path(line([0, 0], [5, 5]), NONE),
  moved(
    100,
    150,
    inTurn([
      box(filledAndStroked(filled('#0d0d0d', 0.5), stroked('#0e0e0e', 0.5, { width: 2 }))),
      path([step('M', 0, 0), step('Q', 20, 0, 20, 20)], stroked('#0f0f0f', 0.5, { width: 2 })),
    ]),
    0.5,
  ),
];

test('shapes', async () => {
  await expectApproved('shapes', await write([page(SHAPES), page(SHAPES.slice(2, 4))]));
});

const PLACE: TextPlace = { x: 150, y: 0, size: 10, weight: 400, italic: false, align: 'left', alpha: 1 };

const said = (y: number, text: string, more: Partial<TextPlace> = {}): Draw =>
  atOnce((painter) => painter.text(text, '#111111', { ...PLACE, y, ...more }));

const TEXTS: readonly Draw[] = [
  said(10, 'On the left'),
  said(20, 'In the middle', { align: 'center', weight: 600 }),
  said(30, 'On the right', { align: 'right', italic: true, alpha: 0.5 }),
  said(40, 'Łódź Иван Ελένη Nguyễn', { align: 'center' }),
  said(50, 'Zoe\u0308 \u200Dand\u00A0\tco', { align: 'right' }),
  said(60, 'Lab → Shop → ', { align: 'center' }),
  said(70, '→', { weight: 600 }),
  said(80, '山田 太郎 x', { align: 'right' }),
  said(90, '   '),
  said(100, '', { align: 'center' }),
  said(110, '𝔄 and e\u0323', { italic: true }),
  atOnce((painter) =>
    painter.runs(
      [
        { text: 'Old name', fill: '#aa0000', isStruck: true },
        { text: ' new → 名', fill: '#00aa00' },
      ],
      { ...PLACE, x: 20, y: 120, size: 12, weight: 600 },
    ),
  ),
  moved(10, 130, said(5, 'Twice as large', { x: 5 }), 2),
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
  const grey = atOnce((painter) => painter.rectangle({ x: 0, y: 0, width, height }, 0, filled('#eeeeee')));
  const draw = inTurn([grey, said(20, 'A figure')]);
  return { width, height, title: '', description: '', theme: LIGHT, hasPaper: false, draw };
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
  const pieces = fontPiecesOf(inTurn([...TEXTS, ...SHAPES])).map((piece) => ({ ...piece, bytes }));
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
