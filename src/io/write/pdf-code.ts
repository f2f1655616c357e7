/** What the writer of PDFs keeps to itself, for what it has no words for. Nothing but code of a PDF goes in. */

import type { jsPDF } from 'jspdf';
import { asPdfNumber, type PdfCode, pdfCode } from '../../base/escape/pdf.ts';

interface Internal {
  readonly write: (text: string) => void;
  readonly newObject: () => number;
  readonly getPageInfo: (page: number) => { readonly objId: number };
  readonly events: { readonly subscribe: (topic: string, listen: (event: PageEvent) => void) => void };
}

interface PageEvent {
  readonly pageNumber: number;
}

/** When the entries of a page are written, when objects can be added, and when those of the whole document are. */
export type Moment = 'putPage' | 'postPutResources' | 'putCatalog';

function internalOf(document: jsPDF): Internal {
  return document.internal as unknown as Internal;
}

/** A line of the page's own language, or of the object that is being written. */
export function writeCode(document: jsPDF, line: PdfCode): void {
  internalOf(document).write(line);
}

/** `listen` hears the number of the page, where it is one, from 1 on. */
export function atMoment(document: jsPDF, moment: Moment, listen: (page: number) => void): void {
  internalOf(document).events.subscribe(moment, (event) => listen(event?.pageNumber ?? 0));
}

/** Begins an object; gives its number. */
export function beginObject(document: jsPDF): number {
  return internalOf(document).newObject();
}

/** How an object is referred to by its number. */
export function referenceTo(object: number): PdfCode {
  return pdfCode`${asPdfNumber(object)} 0 R`;
}

export function referenceToPage(document: jsPDF, page: number): PdfCode {
  return referenceTo(internalOf(document).getPageInfo(page).objId);
}
