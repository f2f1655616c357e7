/** Letters that no font of this device has: they are drawn as boxes, and the browser does not say so. */

import type { Work } from '../../base/work.ts';
import type { Draw } from '../../io/write/draw.ts';
import { subsetOf } from '../../io/write/font-subsets.ts';
import { TextListener } from '../../render/text-listener.ts';
import { FONT_FAMILY } from '../../render/theme.ts';

const SIZE = 24;
/** Never a letter (Unicode 16, 23.7), so no font has it. */
const NO_LETTER = '\u{10fffe}';
/** What is only told to programs, or is drawn on another letter. */
const WITHOUT_SHAPE = /[\p{Cf}\p{M}\s]/u;

const known = new Map<string, boolean>();
let canvas: CanvasRenderingContext2D | null | undefined;
let box: string | undefined;

function pictureOf(context: CanvasRenderingContext2D, letter: string): string {
  context.clearRect(0, 0, 2 * SIZE, 2 * SIZE);
  context.fillText(letter, 4, 1.4 * SIZE);
  return context.getImageData(0, 0, 2 * SIZE, 2 * SIZE).data.join();
}

function isMissing(letter: string): boolean {
  const told = known.get(letter);
  if (told !== undefined) return told;
  if (canvas === undefined) {
    const element = document.createElement('canvas');
    element.width = 2 * SIZE;
    element.height = 2 * SIZE;
    canvas = element.getContext('2d', { willReadFrequently: true });
    if (canvas) canvas.font = `${SIZE}px ${FONT_FAMILY}`;
  }
  if (!canvas) return false;
  box ??= pictureOf(canvas, NO_LETTER);
  const answer = pictureOf(canvas, letter) === box;
  known.set(letter, answer);
  return answer;
}

export function hasMissingLetters(text: string): boolean {
  for (const letter of text.normalize('NFC')) {
    if (subsetOf(letter.codePointAt(0) ?? 0) !== undefined || WITHOUT_SHAPE.test(letter)) continue;
    if (isMissing(letter)) return true;
  }
  return false;
}

/** How many texts of a picture have such letters. */
export function* countIncompleteInParts(draw: Draw): Work<number> {
  let count = 0;
  yield* draw(
    new TextListener((text) => {
      if (hasMissingLetters(text)) count += 1;
    }),
  );
  return count;
}
