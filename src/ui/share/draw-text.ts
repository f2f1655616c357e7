import type { DrawnText, TextLook } from '../../io/write/pdf-painter.ts';
import { FONT_FAMILY } from '../../render/theme.ts';
import { hasMissingLetters } from './missing-letters.ts';

/** Pixels per point: as sharp as print at 600 dots per inch. */
const SHARPNESS = 600 / 72;
const ROOM = 2;

/** A text in whatever fonts the system has for its script, as a picture with nothing around the letters. */
export function drawText(text: string, { size, weight, italic, colour }: TextLook): DrawnText | undefined {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  const font = `${italic ? 'italic ' : ''}${weight} ${size * SHARPNESS}px ${FONT_FAMILY}`;
  context.font = font;
  const measured = context.measureText(text);
  const ascent = Math.ceil(measured.actualBoundingBoxAscent) + ROOM;
  const width = Math.ceil(measured.width);
  const height = ascent + Math.ceil(measured.actualBoundingBoxDescent) + ROOM;
  if (width <= 0 || width > 16_000) return undefined;
  canvas.width = width;
  canvas.height = height;
  context.font = font;
  context.fillStyle = colour;
  context.fillText(text, 0, ascent);
  const [, base64 = ''] = canvas.toDataURL('image/png').split(',');
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const isIncomplete = hasMissingLetters(text);
  return { bytes, width: width / SHARPNESS, height: height / SHARPNESS, ascent: ascent / SHARPNESS, isIncomplete };
}
