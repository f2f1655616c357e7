/** What is drawn at a place of a page: the same as on the page itself, moved and scaled. */

import { expect, test } from 'vitest';
import { paintedLines } from '../../../tests/support/painted-lines.ts';
import { filled, filledAndStroked, type PagePainter, stroked, type TextPlace } from '../../render/painter.ts';
import { SvgPen } from '../../render/svg.ts';
import { writeSvgNode } from '../../render/svg-node.ts';
import { atOnce, inTurn, moved } from './draw.ts';
import { fontPiecesOf } from './figure-fonts.ts';

const PLACE: TextPlace = {
  ...{ x: 10, y: 20, size: 10, weight: 600, italic: false, align: 'left', alpha: 1 },
  halo: { colour: '#ffffff', width: 3 },
};
const DASHED = stroked('#111111', 1, { width: 2, dash: [4, 1] });

function paintAll(painter: PagePainter): void {
  painter.rectangle({ x: 1, y: 2, width: 30, height: 40 }, 5, filledAndStroked(filled('#222222'), DASHED));
  painter.rectangles([1, 2, 3, 4, 5, 6, 7, 8], 1, [filled('#333333'), DASHED]);
  painter.circle(7, 8, 9, filled('#444444'));
  painter.segments([0, 1, 2, 3, 4, 5, 6, 7], DASHED);
  painter.lines(
    [
      [0, 1, 2, 3],
      [4, 5],
    ],
    DASHED,
  );
  painter.path(
    [
      { kind: 'M', points: [0, 1] },
      { kind: 'C', points: [1, 2, 3, 4, 5, 6] },
      { kind: 'Z', points: [] },
    ],
    DASHED,
  );
  painter.text('Ada', '#555555', PLACE);
  painter.runs([{ text: 'Bea', fill: '#666666' }], { ...PLACE, align: 'right' });
}

test('everything is moved and scaled, widths, dashes, print and halos too', () => {
  expect(paintedLines(moved(100, 200, atOnce(paintAll), 2))).toMatchInlineSnapshot(`
    [
      "box 102 204 60 80 r10 filled #222222 drawn #111111 4 butt dashed 8 2",
      "box 102 204 6 8 r2 filled #333333",
      "box 110 212 14 16 r2 filled #333333",
      "box 102 204 6 8 r2 drawn #111111 4 butt dashed 8 2",
      "box 110 212 14 16 r2 drawn #111111 4 butt dashed 8 2",
      "circle 114 216 18 filled #444444",
      "path M100 202L104 206M108 210L112 214 drawn #111111 4 butt dashed 8 2",
      "path M100 202L104 206M108 210 drawn #111111 4 butt dashed 8 2",
      "path M100 202C102 204 106 208 110 212Z drawn #111111 4 butt dashed 8 2",
      "box 117 223.2 44.4 19 r4 filled #ffffff/0.85",
      "text 120 240 20px 600 left: "Ada" #555555",
      "text 120 240 20px 600 right: "Bea" #666666",
    ]
  `);
});

test('a place within a place is the place of both, and so is one in a group of an SVG', () => {
  const [all, twice] = [atOnce(paintAll), moved(10, 20, moved(3, 4, atOnce(paintAll), 3), 2)];
  expect(paintedLines(twice)).toEqual(paintedLines(moved(16, 28, all, 6)));
  const pen = new SvgPen('paper');
  const inner = pen.at({ k: 2, x: 10.126, y: 20 }).at({ k: 1, x: 3, y: 4 });
  inner.circle(1, 2, 3, filled('#444444'));
  expect(pen.nodes.map(writeSvgNode).join('').replaceAll('\n', '')).toBe(
    '<g transform="translate(10.13 20) scale(2)"><g transform="translate(3 4)"><circle cx="1" cy="2" r="3" fill="#444444"/></g></g>',
  );
});

test('a text is as wide there as it will be, in its own units', () => {
  const widths: number[] = [];
  const measure = atOnce((painter) => widths.push(painter.measure('Ada', PLACE)));
  paintedLines(moved(5, 5, measure, 7));
  const [width] = widths;
  expect(width).toBeCloseTo(new SvgPen('paper').measure('Ada', PLACE), 6);
});

test('whoever has to know what is written hears every text, wherever it stands', () => {
  const draw = inTurn([moved(1, 2, atOnce(paintAll), 3), atOnce((painter) => painter.text('Иван', '', PLACE))]);
  expect(fontPiecesOf(draw)).toEqual(['latin', 'cyrillic'].map((subset) => ({ cut: 'semibold', subset })));
});
