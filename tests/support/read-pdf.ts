/** Reads PDFs with PDF.js: what stands where on each page, in points from the top left. */

import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
}

export interface ReadPdfPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PdfText[];
  /** Numbers of the pages that its links lead to. */
  readonly links: readonly number[];
  /** What else its links lead to. */
  readonly addresses: readonly string[];
  /** What its parts are, each with what stands for it in words. */
  readonly parts: readonly { readonly role: string; readonly alternative: string | undefined }[];
}

export interface ReadPdf {
  readonly title: unknown;
  readonly language: unknown;
  /** Whether it holds a script. */
  readonly runs: boolean;
  readonly pages: readonly ReadPdfPage[];
  readonly bookmarks: readonly string[];
}

type Parts = ReadPdfPage['parts'];
type Tree = Awaited<ReturnType<PDFPageProxy['getStructTree']>>;

/** Those that hold something of the page. */
function partsOf(tree: Tree): Parts {
  return (tree?.children ?? []).flatMap((child): Parts => {
    if (!('role' in child)) return [];
    const holds = child.children.some((each) => !('role' in each));
    return holds ? [{ role: child.role, alternative: 'alt' in child ? String(child.alt) : undefined }] : partsOf(child);
  });
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false }).promise;
  const info = (await document.getMetadata()).info as Readonly<Record<string, unknown>>;
  const pages: ReadPdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item): PdfText[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , size = 0, left = 0, bottom = 0] = item.transform as number[];
      return [{ text: item.str, left, right: left + item.width, y: height - bottom, size }];
    });
    const annotations = (await page.getAnnotations()) as {
      readonly dest?: readonly unknown[];
      readonly url?: string;
      readonly unsafeUrl?: string;
    }[];
    const links: number[] = [];
    for (const { dest } of annotations) {
      const target = dest?.[0];
      if (target === undefined) continue;
      links.push(typeof target === 'number' ? target + 1 : (await document.getPageIndex(target as never)) + 1);
    }
    const addresses = annotations.flatMap(({ url, unsafeUrl }) => url ?? unsafeUrl ?? []);
    const parts = partsOf(await page.getStructTree());
    pages.push({ width, height, texts, links, addresses, parts });
  }
  const outline = (await document.getOutline()) ?? [];
  const runs = (await document.getJSActions()) !== null;
  await document.loadingTask.destroy();
  return { title: info.Title, language: info.Language, runs, pages, bookmarks: outline.map(({ title }) => title) };
}
