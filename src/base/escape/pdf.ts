/** Text in a PDF outside of what is drawn: titles, and what stands for text that is drawn as a picture (ISO 32000-2, 7.9.2). */

import { asOneLine } from './unseen.ts';
import { assemble, type Written } from './written.ts';

/** The bytes of a string as characters, for a writer that puts brackets around them and escapes what they mean. */
export type PdfText = Written<'pdf text'>;
/** A line of the page's own language. */
export type PdfCode = Written<'pdf code'>;

const CARRIAGE_RETURN = '\r';

function bytesOf(text: string): string {
  let bytes = '\u00FE\u00FF';
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    bytes += String.fromCharCode(code >> 8, code & 0xff);
  }
  return bytes;
}

function utf8BytesOf(text: string): string {
  let bytes = '\u00EF\u00BB\u00BF';
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return bytes;
}

/**
 * In UTF-16, which every reader knows; where one of its bytes would be a carriage return, which readers take for a line
 * feed, as of 不 or č, in UTF-8.
 */
export function asPdfText(text: string): PdfText {
  const line = asOneLine(text);
  if (/^[\x20-\x7E]*$/.test(line)) return line as PdfText;
  const bytes = bytesOf(line);
  return (bytes.includes(CARRIAGE_RETURN) ? utf8BytesOf(line) : bytes) as PdfText;
}

/** "<FEFF0041>" */
export function asPdfHex(text: string): PdfCode {
  let hex = 'FEFF';
  for (let index = 0; index < text.length; index += 1) hex += text.charCodeAt(index).toString(16).padStart(4, '0');
  return `<${hex.toUpperCase()}>` as PdfCode;
}

/** To hundredths, without an exponent. */
export function asPdfNumber(value: number): PdfCode {
  if (!Number.isFinite(value)) throw new Error('no number of a PDF');
  return String(Math.round(value * 100) / 100 + 0) as PdfCode;
}

export function pdfCode(pieces: TemplateStringsArray, ...values: readonly PdfCode[]): PdfCode {
  return assemble(pieces, values) as PdfCode;
}
