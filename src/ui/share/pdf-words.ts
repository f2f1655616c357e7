import type { Pdf } from '../../io/write/pdf.ts';

function texts(count: number): string {
  return count === 1 ? 'One text is' : `${count.toLocaleString('en')} texts are`;
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
    sentences.push(
      `${texts(lostTexts)} missing, since no font of this device has ${lostTexts === 1 ? 'its' : 'their'} letters. An SVG keeps all texts.`,
    );
  }
  return sentences.length === 0 ? undefined : sentences.join(' ');
}
