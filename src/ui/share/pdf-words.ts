import type { Pdf } from '../../io/write/pdf.ts';

function texts(count: number): string {
  return count === 1 ? 'One text is' : `${count.toLocaleString('en')} texts are`;
}

/** Of pictures that are drawn here, where an SVG is drawn wherever it is opened. */
export function wordsOfLost(count: number): string {
  const some =
    count === 1 ? 'One text cannot be read: it has' : `${count.toLocaleString('en')} texts cannot be read: they have`;
  return `${some} letters that no font of this device has. An SVG shows them wherever there is such a font.`;
}

/** What a finished PDF does not have as one would expect it; undefined where there is nothing to say. */
export function wordsOfPdf({
  drawnTexts,
  lostTexts,
  largerPages = 0,
}: Pick<Pdf, 'drawnTexts' | 'lostTexts'> & { readonly largerPages?: number }): string | undefined {
  const sentences: string[] = [];
  if (largerPages > 0) {
    const pages = largerPages === 1 ? 'One page is' : `${largerPages.toLocaleString('en')} pages are`;
    sentences.push(
      `${pages} larger than the sheet, since something on ${largerPages === 1 ? 'it' : 'them'} would otherwise be too small to read.`,
    );
  }
  if (drawnTexts > 0) {
    const how = drawnTexts === 1 ? 'drawn as a picture' : 'drawn as pictures';
    const words = 'in letters that the font Inter does not have';
    sentences.push(`${texts(drawnTexts)} ${words}: ${how}, and still found and copied as text.`);
  }
  if (lostTexts > 0) {
    sentences.push(wordsOfLost(lostTexts));
  }
  return sentences.length === 0 ? undefined : sentences.join(' ');
}
