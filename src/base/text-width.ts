/**
 * How wide a text will be, without a DOM: the advance widths of Inter, so that the layout is the same in a worker, in
 * Node and on every screen. Widths are in hundredths of an em, two base-36 digits each, for U+0020–U+007E and then
 * U+00A0–U+017F, measured in Chromium at 1000 px without kerning.
 */

export type FontWeight = 400 | 600;

const REGULAR =
  '0s0t1b1r1s2q1s0u10101e1u0t1a0t101r151p1q1t1n1q1l1q1q0t0u1u1u1u1f2p1x1t21201o1n23220r1l1v1l2i23241s241s1s1t221x2r' +
  '1w1w1r1010101b1a0w1k1p1l1p1m111p1n0o0o1j0o2g1n1o1p1p121h0x1n1k2a1j1k1j170x171u0s0t1l1p201j0r1l1n2j191m1u001v1c1a' +
  '1u18190w1n1o0t0r0u1c1m282d2g1f1x1x1x1x1x1x2r211o1o1o1o0r0r0r0r212324242424241u24222222221w1s1q1k1k1k1k1k1k2k1l1m' +
  '1m1m1m0o0o0o0o1m1n1o1o1o1o1o1u1o1n1n1n1n1k1p1k1x1k1x1k1x1k211l211l211l211l201z211p1o1m1o1m1o1m1o1m1o1m231p231p23' +
  '1p231p221n261n0r0o0r0o0r0o0r0o0r0s2c1c1l0o1v1j1h1l0o1l0o1l0y1k101n0o231n231n231n1o231n241o241o241o2h201s121s121s' +
  '121s1h1s1h1s1h1s1h1t0x1t121t0x221n221n221n221n221n221n2r2a1w1k1w1r1j1r1j1r1j0v';
const SEMIBOLD =
  '0p0w1g1s1t2s1u0x11111i1v0w1b0w121u161q1s1v1p1s1m1s1s0w0x1v1v1v1i2s211u22201p1n23230s1m1y1l2k24251t251t1t1u22212u' +
  '201z1t1112111c1b0z1l1q1m1q1n131r1p0q0q1l0q2i1p1p1q1q141j0z1p1n2c1l1n1l1910191v0p0w1m1r231k0w1l1p2j1a1r1v001u191a' +
  '1v191a0z1p1o0w0x0w1d1r2b2f2j1i2121212121212t221p1p1p1p0s0s0s0s232425252525251v25222222221z1u1s1l1l1l1l1l1l2j1m1n' +
  '1n1n1n0q0q0q0q1n1p1p1p1p1p1p1v1p1p1p1p1p1n1q1n211l211l211l221m221m221m221m2022231q1p1n1p1n1p1n1p1n1p1n231r231r23' +
  '1r231r231p281p0s0q0s0q0s0q0s0q0s0s2e1g1m0q1y1l1l1l0q1l0q1l121l161o0q241p241p241p21241p251p251p251p2s201t141t141t' +
  '141t1j1t1j1t1j1t1j1u0z1u161u0z221p221p221p221p221p221p2u2c1z1n1z1t1l1t1l1t1l0x';

function decode(table: string): Uint8Array {
  const widths = new Uint8Array(table.length / 2);
  for (let index = 0; index < widths.length; index += 1) {
    widths[index] = Number.parseInt(table.slice(index * 2, index * 2 + 2), 36);
  }
  return widths;
}

const WIDTHS: Record<FontWeight, Uint8Array> = { 400: decode(REGULAR), 600: decode(SEMIBOLD) };
const FULL_WIDTH = 100;
const ELLIPSIS = '…';
const ELLIPSIS_WIDTH = 91;

/** In hundredths of an em; undefined for what Inter is not told of here. */
function advance(code: number, widths: Uint8Array): number | undefined {
  if (code >= 0x20 && code <= 0x7e) return widths[code - 0x20];
  if (code >= 0xa0 && code <= 0x17f) return widths[code - 0xa0 + 95];
  if (code < 0x20 || (code >= 0x200b && code <= 0x200f)) return 0;
  return code === 0x2026 ? ELLIPSIS_WIDTH : undefined;
}

const NO_WIDTH = /\p{Mn}|\p{Me}|\p{Emoji_Modifier}|[\u2066-\u2069]/u;
const SPACING_MARK = /\p{Mc}/u;
const PICTURE = /\p{Extended_Pictographic}/u;
const WIDE_SCRIPT = /[\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Myanmar}\p{Script=Khmer}]/u;
const CAPITAL = /\p{Lu}/u;

/** What other fonts give such a letter, rather too much than too little. */
function estimate(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (NO_WIDTH.test(character)) return 0;
  if (PICTURE.test(character)) return 140;
  if (code >= 0x2e80 && code !== 0xfeff) return FULL_WIDTH;
  if (SPACING_MARK.test(character)) return 40;
  if (WIDE_SCRIPT.test(character)) return 88;
  return CAPITAL.test(character) ? 72 : 62;
}

/** The width of letters beyond those of the table, in hundredths of an em. */
type Measure = (letters: string, weight: FontWeight) => number;

function estimateAll(letters: string): number {
  let sum = 0;
  for (const letter of letters) sum += estimate(letter);
  return sum;
}

let measureOthers: Measure = estimateAll;

/** Where there is a canvas, letters that Inter has not, or not in the table, are measured with the font that draws them. */
export function measureOthersWith(measure: Measure = estimateAll): void {
  measureOthers = measure;
}

function hundredthsOf(text: string, weight: FontWeight): number {
  const widths = WIDTHS[weight];
  let sum = 0;
  // Letters of other scripts change their shape beside each other, so they are measured together.
  let others = '';
  for (const character of text) {
    const width = advance(character.codePointAt(0) ?? 0, widths);
    if (width === undefined) {
      others += character;
      continue;
    }
    if (others !== '') sum += measureOthers(others, weight);
    others = '';
    sum += width;
  }
  return others === '' ? sum : sum + measureOthers(others, weight);
}

/** The width of a text in pixels at a font size in pixels. */
export function textWidth(text: string, fontPx: number, weight: FontWeight): number {
  return (hundredthsOf(text, weight) * fontPx) / 100;
}

let segmenter: Intl.Segmenter | undefined;

/** What a reader takes for one letter: with its marks, and emoji in one piece. */
function lettersOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The text if it fits in `maxPx`, else as much of it as fits with an ellipsis; empty where not even that fits. */
export function fitText(text: string, maxPx: number, fontPx: number, weight: FontWeight): string {
  const max = (maxPx * 100) / fontPx;
  if (hundredthsOf(text, weight) <= max) return text;
  let fits = '';
  let sum = 0;
  for (const letter of lettersOf(text)) {
    const own = hundredthsOf(letter, weight);
    if (sum + own + ELLIPSIS_WIDTH > max) break;
    sum += own;
    fits += letter;
  }
  // Letters that join may take more room together than each by itself.
  while (fits !== '' && hundredthsOf(fits, weight) + ELLIPSIS_WIDTH > max) fits = lettersOf(fits).slice(0, -1).join('');
  return fits === '' ? '' : `${fits.trimEnd()}${ELLIPSIS}`;
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** With a base direction of its own, that of its first letter, wherever it is written. */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

/** As it was before it was isolated. */
export function withoutIsolates(text: string): string {
  return text.replaceAll(/[\u2068\u2069]/g, '');
}
