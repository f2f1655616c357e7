import { useEffect, useRef, useState } from 'react';
import type { DrawnFigure } from './use-figure.ts';

const MOST = { width: 400, height: 300 };

/** What will be in the file, small. */
export function PicturePreview({ figure, isDrawing, failure }: DrawnFigure) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    const [target, around] = [canvas.current, frame.current];
    if (!figure || !target || !around) return;
    const job = new AbortController();
    const width = Math.min(MOST.width, around.clientWidth);
    // Loaded when it is wanted, like the figure itself.
    import('./picture-canvas.ts')
      .then(({ paintPreview }) => paintPreview(target, figure, width, MOST.height, job.signal))
      .catch(() => setFailed(true));
    return () => job.abort();
  }, [figure]);
  return (
    <div className="picture__preview" ref={frame} aria-busy={isDrawing}>
      {figure && <canvas ref={canvas} role="img" aria-label={`Preview: ${figure.title}`} />}
      {failure !== undefined && <p role="alert">{failure}</p>}
      {hasFailed && <p role="alert">The preview could not be drawn.</p>}
      {!figure && isDrawing && <p className="picture__wait">Drawing …</p>}
    </div>
  );
}
