/** Runs inside the page before its own scripts: writes down frames, draws and key presses for run.mjs. */

/** @returns {void} Sets `window.benchProbe`. Everything it needs is inside: Playwright sends its source text. */
export function installProbe() {
  const nativeFrame = window.requestAnimationFrame.bind(window);
  const busyOfFrame = new Map();
  const drawnFrames = new Set();
  let lastDraw = 0;
  let onFrameEnd;
  let sampling;
  /** Of each frame: when it started and how long it took until it was painted. */
  let work = [];

  window.requestAnimationFrame = (callback) =>
    nativeFrame((now) => {
      const begun = performance.now();
      callback(now);
      const ended = performance.now();
      if (sampling) busyOfFrame.set(now, (busyOfFrame.get(now) ?? 0) + ended - begun);
      if (lastDraw >= begun) drawnFrames.add(now);
      onFrameEnd?.(ended);
    });

  // The renderer sets the transform once for each picture, so this tells draws without slowing them. The minimap's
  // canvas is smaller; `width` is the attribute, which can be read without a layout.
  const { prototype } = CanvasRenderingContext2D;
  const setTransform = prototype.setTransform;
  prototype.setTransform = function (...args) {
    if (this.canvas.width > 400) lastDraw = performance.now();
    return setTransform.apply(this, args);
  };

  /** A task of its own after a frame's callbacks runs when style, layout and paint of that frame are done. */
  const afterPaint = (then) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => then(performance.now());
    channel.port2.postMessage(undefined);
  };

  let paintedAt;
  const mark = performance.mark.bind(performance);
  performance.mark = (name, options) => {
    const entry = mark(name, options);
    if (name === 'orgdiff:first-picture' && paintedAt === undefined) {
      nativeFrame(() =>
        afterPaint((now) => {
          paintedAt ??= now;
        }),
      );
    }
    return entry;
  };

  const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

  window.benchProbe = {
    painted: () => paintedAt,

    idleFor: () => performance.now() - lastDraw,

    /** Starts sampling; a loop of its own keeps frames coming whether or not the page asks for any. */
    start() {
      busyOfFrame.clear();
      drawnFrames.clear();
      const times = [];
      sampling = times;
      work = [];
      const tick = (now) => {
        if (sampling !== times) return;
        times.push(now);
        nativeFrame(tick);
        afterPaint((painted) => work.push({ now, took: painted - now }));
      };
      nativeFrame(tick);
    },

    stop() {
      const times = sampling;
      sampling = undefined;
      // Between pictures where the page drew; a page that draws nothing is measured in all of its frames.
      const drawn = drawnFrames.size === 0 ? times : times.filter((now) => drawnFrames.has(now));
      const gaps = (list) => list.slice(1).map((now, index) => now - list[index]);
      const frames = gaps(drawn);
      const everyFrame = gaps(times).toSorted((a, b) => a - b);
      const sorted = frames.toSorted((a, b) => a - b);
      const busy = drawn.map((now) => busyOfFrame.get(now) ?? 0);
      const isDrawn = new Set(drawn);
      const painted = work.filter(({ now }) => isDrawn.has(now)).map(({ took }) => took);
      const sortedBusy = busy.toSorted((a, b) => a - b);
      const sortedPainted = painted.toSorted((a, b) => a - b);
      return {
        median: quantile(sorted, 0.5),
        p95: quantile(sorted, 0.95),
        max: sorted.at(-1) ?? 0,
        everyP95: quantile(everyFrame, 0.95),
        pictures: drawnFrames.size,
        slow: frames.filter((frame) => frame > 20).length / Math.max(1, frames.length),
        busyMedian: quantile(sortedBusy, 0.5),
        busyP95: quantile(sortedBusy, 0.95),
        paintedMedian: quantile(sortedPainted, 0.5),
        paintedP95: quantile(sortedPainted, 0.95),
      };
    },

    /** Resolves with the time from the next key press to the end of the frame that drew the chart, and to its paint. */
    nextKey() {
      return new Promise((resolve) => {
        window.addEventListener(
          'keydown',
          () => {
            const pressed = performance.now();
            onFrameEnd = (ended) => {
              if (lastDraw < pressed) return;
              onFrameEnd = undefined;
              afterPaint((painted) => resolve({ drawn: ended - pressed, painted: painted - pressed }));
            };
          },
          { capture: true, once: true },
        );
      });
    },
  };
}
