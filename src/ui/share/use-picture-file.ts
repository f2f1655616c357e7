import { useCallback, useEffect, useRef, useState } from 'react';
import { reasonOf } from '../../base/reason.ts';
import { workInSlices } from '../../base/slices.ts';
import type { Figure } from '../../io/write/figure.ts';
import { nameOfPicture } from '../../io/write/file-names.ts';
import { useActions } from '../app-context.ts';
import { saveFile } from '../save-file.ts';
import type { PdfChoice } from './PdfOptions.tsx';
import { wordsOfLost, wordsOfPdf } from './pdf-words.ts';
import { isPageable, type PictureChoice } from './picture-choice.ts';
import { fittingScale, leastPrint, pixelSize } from './picture-size.ts';
import type { ShareContent } from './share-content.ts';
import type { Progress } from './use-writing.ts';

export interface PictureFile {
  readonly isWorking: boolean;
  readonly failure: string | undefined;
  /** How large the file's picture will be. */
  readonly words: (format: 'svg' | 'png', scale: number) => string;
  readonly pdfWords: (choice: PdfChoice) => string;
  readonly saveSvg: (embedsFont: boolean) => Promise<void>;
  readonly savePng: (scale: number) => Promise<void>;
  readonly copyPng: (scale: number) => Promise<void>;
  /** What whoever has just taken a file should know of it. */
  readonly note: string | undefined;
  /** What is being made, and how far it is, where that takes a while. */
  readonly progress: Progress | undefined;
  readonly cancel: () => void;
  readonly savePdf: (picture: PictureChoice, choice: PdfChoice) => Promise<void>;
}

/** Shorter work needs no word. */
const PATIENCE_MS = 300;
const MAKING = 'Making the picture';

/** Print smaller than this takes a magnifying glass. Points. */
const LEAST_READABLE = 5;

/** A chart on paper of its own size stays on one page. */
function isPaged({ leastPoints, paper }: PdfChoice, states: PictureChoice['states']): boolean {
  return leastPoints !== undefined && paper !== 'chart' && isPageable(states);
}

function sizeWords({ width, height }: { readonly width: number; readonly height: number }): string {
  return `${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels`;
}

/** Takes a figure out of the page. */
export function usePictureFile(
  content: ShareContent,
  states: PictureChoice['states'],
  figure: Figure | undefined,
): PictureFile {
  const actions = useActions();
  const [isWorking, setIsWorking] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [note, setNote] = useState<string>();
  const [progress, setProgress] = useState<Progress>();
  const job = useRef<AbortController>(undefined);
  const cancel = useCallback(() => job.current?.abort(), []);
  useEffect(() => cancel, [cancel]);

  const work = async (write: (figure: Figure, signal: AbortSignal) => Promise<string>): Promise<void> => {
    if (!figure) return;
    const current = new AbortController();
    job.current = current;
    const { signal } = current;
    const slow = setTimeout(() => setProgress((known) => known ?? { words: MAKING, share: undefined }), PATIENCE_MS);
    setIsWorking(true);
    setFailure(undefined);
    setNote(undefined);
    // The page says that it is at work before it is.
    await new Promise((resolve) => setTimeout(resolve, 30));
    try {
      actions.announce(await write(figure, signal), true);
    } catch (cause) {
      if (signal.aborted) actions.announce('No file has been made', true);
      else setFailure(reasonOf(cause));
    } finally {
      clearTimeout(slow);
      setProgress(undefined);
      setIsWorking(false);
    }
  };

  return {
    isWorking,
    failure,
    note,
    words: (format, scale) => {
      if (!figure) return '';
      if (format === 'svg') return `${sizeWords(figure)} at its own size; it is sharp at any.`;
      const fits = fittingScale(figure, scale);
      const size = sizeWords(pixelSize(figure, fits));
      if (fits === scale) return `${size}.`;
      return `${size}, at ${fits.toFixed(2)}×: browsers cannot make a larger picture. An SVG has no such limit.`;
    },
    pdfWords: (choice) => {
      if (!figure) return '';
      if (isPaged(choice, states)) {
        return `Print of ${choice.leastPoints} points or more, on as many pages as it takes, with an overview first.`;
      }
      const points = leastPrint(figure, choice);
      const size = `The smallest print on the page is ${points.toFixed(1)} points high`;
      return points < LEAST_READABLE ? `${size}, too small to read: take larger paper, or many pages.` : `${size}.`;
    },
    saveSvg: (embedsFont) =>
      work(async (drawn, signal) => {
        const { figureAsSvgInParts } = await import('../../io/write/figure.ts');
        const style = embedsFont ? await fontStyleFor(drawn, signal) : undefined;
        const svg = await workInSlices(figureAsSvgInParts(drawn, style), signal);
        if (!svg) throw new Error('the work was given up');
        saveFile(svg.value, nameOfPicture(content.comparison, states, 'svg'), 'image/svg+xml');
        return 'The picture has been downloaded';
      }),
    savePng: (scale) =>
      work(async (drawn, signal) => {
        const { figureAsPng } = await import('./picture-canvas.ts');
        const png = await figureAsPng(drawn, scale, signal);
        saveFile(png.blob, nameOfPicture(content.comparison, states, 'png'), 'image/png');
        setNote(await noteOnLetters(drawn, signal));
        return `The picture of ${sizeWords(png)} has been downloaded`;
      }),
    progress,
    cancel,
    savePdf: (picture, choice) =>
      work(async (drawn, signal) => {
        const { figureAsPdf, pagesAsPdf } = await import('./picture-pdf.ts');
        if (!isPaged(choice, states)) {
          const pdf = await figureAsPdf(drawn, choice, signal);
          saveFile(pdf.bytes, nameOfPicture(content.comparison, states, 'pdf'), 'application/pdf');
          setNote(wordsOfPdf(pdf));
          return 'The PDF has been downloaded';
        }
        let words = 'Putting the chart on pages';
        setProgress({ words, share: 0 });
        const pdf = await pagesAsPdf(content, picture, choice, {
          signal,
          onProgress: (share) => setProgress({ words, share }),
          onPages: (pages) => {
            words = `Writing ${pages.toLocaleString('en')} pages`;
          },
        });
        saveFile(pdf.bytes, nameOfPicture(content.comparison, states, 'pdf'), 'application/pdf');
        setNote(wordsOfPdf(pdf));
        return `The PDF of ${pdf.pages} pages has been downloaded`;
      }),
    copyPng: (scale) =>
      work(async (drawn, signal) => {
        if (typeof ClipboardItem === 'undefined') {
          throw new Error('This browser does not let a page copy pictures. Download it instead.');
        }
        const { figureAsPng } = await import('./picture-canvas.ts');
        // As a promise: Safari asks for the item while the click is still going on.
        const blob = figureAsPng(drawn, scale, signal).then((png) => png.blob);
        try {
          await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
        } catch {
          await blob;
          throw new Error('The browser did not let the picture be copied. Download it instead.');
        }
        return 'The picture has been copied';
      }),
  };
}

async function noteOnLetters({ draw }: Figure, signal: AbortSignal): Promise<string | undefined> {
  const { countIncompleteInParts } = await import('./missing-letters.ts');
  const count = (await workInSlices(countIncompleteInParts(draw), signal))?.value ?? 0;
  return count > 0 ? wordsOfLost(count) : undefined;
}

async function fontStyleFor({ draw }: Figure, signal: AbortSignal): Promise<string> {
  const [{ fontPiecesInParts, fontStyle }, { loadFontPieces }] = await Promise.all([
    import('../../io/write/figure-fonts.ts'),
    import('./picture-fonts.ts'),
  ]);
  const pieces = await workInSlices(fontPiecesInParts(draw), signal);
  return fontStyle(await loadFontPieces(pieces?.value ?? []));
}
