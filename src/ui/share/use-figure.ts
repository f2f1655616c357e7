import { useEffect, useState } from 'react';
import { reasonOf } from '../../base/reason.ts';
import type { Figure } from '../../io/write/figure.ts';
import { drawPicture, type PictureChoice } from './picture-choice.ts';
import type { ShareContent } from './share-content.ts';

/** Choices that follow each other quickly draw one figure. */
const WAIT_MS = 60;

export interface DrawnFigure {
  /** The latest that is finished; it may be of an earlier choice. */
  readonly figure: Figure | undefined;
  /** What that shows. */
  readonly shown: PictureChoice | undefined;
  readonly isDrawing: boolean;
  readonly failure: string | undefined;
}

const NONE: DrawnFigure = { figure: undefined, shown: undefined, isDrawing: true, failure: undefined };

export function useFigure(content: ShareContent, choice: PictureChoice, aspect: number): DrawnFigure {
  const [drawn, setDrawn] = useState<DrawnFigure>(NONE);
  const { comparison, organisation, view } = content;
  const { states, branch, opensAll, theme, words } = choice;
  useEffect(() => {
    const job = new AbortController();
    const { signal } = job;
    setDrawn(({ figure, shown }) => ({ figure, shown, isDrawing: true, failure: undefined }));
    const timer = setTimeout(() => {
      const shown = { states, branch, opensAll, theme, words };
      drawPicture({ comparison, organisation, view }, shown, aspect, signal).then(
        (figure) => !signal.aborted && setDrawn({ figure, shown, isDrawing: false, failure: undefined }),
        (cause: unknown) =>
          !signal.aborted &&
          setDrawn({ ...NONE, isDrawing: false, failure: `The picture could not be drawn: ${reasonOf(cause)}` }),
      );
    }, WAIT_MS);
    return () => {
      job.abort();
      clearTimeout(timer);
    };
  }, [comparison, organisation, view, states, branch, opensAll, theme, words, aspect]);
  return drawn;
}
