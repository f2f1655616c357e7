/**
 * The structure of a PDF, for those who have it read to them: each page is a picture with what it shows in words, or
 * text that is read as it stands (ISO 32000-2, 14.7 and 14.8).
 */

import type { jsPDF } from 'jspdf';
import { asPdfHex, asPdfNumber, type PdfCode, pdfCode } from '../../base/escape/pdf.ts';
import { atMoment, beginObject, referenceTo, referenceToPage, writeCode } from './pdf-code.ts';

export interface TaggedPage {
  readonly width: number;
  readonly height: number;
  /** What the page shows, in words; undefined: its texts are read. */
  readonly alternative?: string | undefined;
}

export class PdfTags {
  private readonly document: jsPDF;
  private readonly pages: readonly TaggedPage[];
  private root = 0;

  /** Of a document that is still empty. */
  constructor(document: jsPDF, pages: readonly TaggedPage[]) {
    this.document = document;
    this.pages = pages;
    atMoment(document, 'putPage', (page) => this.write(pdfCode`/StructParents ${asPdfNumber(page - 1)} /Tabs /S`));
    atMoment(document, 'postPutResources', () => this.writeTree());
    atMoment(document, 'putCatalog', () => this.writeCatalog());
  }

  /** Before anything is drawn on the page. */
  open({ alternative }: TaggedPage): void {
    this.write(alternative === undefined ? pdfCode`/P <</MCID 0>> BDC` : pdfCode`/Figure <</MCID 0>> BDC`);
  }

  /** After everything. */
  close(): void {
    this.write(pdfCode`EMC`);
  }

  private write(code: PdfCode): void {
    writeCode(this.document, code);
  }

  private writeObject(code: PdfCode): void {
    this.write(code);
    this.write(pdfCode`endobj`);
  }

  /** The root, the document below it, and below that an element for each page. */
  private writeTree(): void {
    const { document, pages } = this;
    this.root = beginObject(document);
    // Objects are numbered in the order in which they begin.
    const whole = this.root + 1;
    const kids = pages.map((_, index) => referenceTo(whole + 1 + index));
    const parents = kids.map((kid, index) => pdfCode`${asPdfNumber(index)} [${kid}]`);
    const parentTree = pdfCode`/ParentTree <</Nums [${inRow(parents)}]>> /ParentTreeNextKey ${asPdfNumber(kids.length)}`;
    this.writeObject(pdfCode`<</Type /StructTreeRoot /K [${referenceTo(whole)}] ${parentTree}>>`);
    beginObject(document);
    const type = pdfCode`/Type /StructElem /S /Document`;
    this.writeObject(pdfCode`<<${type} /P ${referenceTo(this.root)} /K [${inRow(kids)}]>>`);
    for (const [index, page] of pages.entries()) {
      beginObject(document);
      this.writeObject(elementOf(page, referenceToPage(document, index + 1), referenceTo(whole)));
    }
  }

  private writeCatalog(): void {
    this.write(pdfCode`/MarkInfo <</Marked true>> /ViewerPreferences <</DisplayDocTitle true>>`);
    this.write(pdfCode`/StructTreeRoot ${referenceTo(this.root)}`);
  }
}

function elementOf({ width, height, alternative }: TaggedPage, page: PdfCode, parent: PdfCode): PdfCode {
  const common = pdfCode`/Type /StructElem /P ${parent} /Pg ${page} /K 0`;
  if (alternative === undefined) return pdfCode`<<${common} /S /P>>`;
  const box = pdfCode`[0 0 ${asPdfNumber(width)} ${asPdfNumber(height)}]`;
  const layout = pdfCode`/A <</O /Layout /Placement /Block /BBox ${box}>>`;
  return pdfCode`<<${common} /S /Figure /Alt ${asPdfHex(alternative)} ${layout}>>`;
}

function inRow(parts: readonly PdfCode[]): PdfCode {
  return parts.reduce((row, part) => pdfCode`${row} ${part}`, pdfCode``);
}
