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
  readonly isDrawing: boolean;
  readonly failure: string | undefined;
}

export function useFigure(content: ShareContent, choice: PictureChoice, aspect: number): DrawnFigure {
  const [drawn, setDrawn] = useState<DrawnFigure>({ figure: undefined, isDrawing: true, failure: undefined });
  const { comparison, organisation, view } = content;
  const { states, branch, keepClosed, theme } = choice;
  useEffect(() => {
    const job = new AbortController();
    const { signal } = job;
    setDrawn(({ figure }) => ({ figure, isDrawing: true, failure: undefined }));
    const timer = setTimeout(() => {
      drawPicture({ comparison, organisation, view }, { states, branch, keepClosed, theme }, aspect, signal).then(
        (figure) => !signal.aborted && setDrawn({ figure, isDrawing: false, failure: undefined }),
        (cause: unknown) =>
          !signal.aborted &&
          setDrawn({
            figure: undefined,
            isDrawing: false,
            failure: `The picture could not be drawn: ${reasonOf(cause)}`,
          }),
      );
    }, WAIT_MS);
    return () => {
      job.abort();
      clearTimeout(timer);
    };
  }, [comparison, organisation, view, states, branch, keepClosed, theme, aspect]);
  return drawn;
}
