import { type PointerEvent, type Ref, useCallback, useEffect, useImperativeHandle, useRef } from 'react';
import { DARK, LIGHT } from '../../render/theme.ts';
import { buildScene } from '../../scene/build-scene.ts';
import { fitCamera, visibleWorld } from '../../scene/camera.ts';
import { type Chart, chartBounds } from '../../scene/chart.ts';
import { NO_EMPHASIS, NOTHING_COVERED } from '../../scene/frame.ts';
import type { Phase } from '../../scene/phase.ts';
import { useTheme } from '../use-theme.ts';
import type { ChartEngine } from './chart-engine.ts';
import { Surface } from './surface.ts';

interface Props {
  readonly ref: Ref<{ redraw: () => void }>;
  readonly chart: Chart;
  readonly phase: Phase;
  readonly engine: ChartEngine;
}

/** Low enough for the strip below the chart. */
const SIZE = { width: 96, height: 30 };

/** The whole chart, small, with the part that is on the screen; press or drag to go there. */
export function Minimap({ ref, chart, phase, engine }: Props) {
  const theme = useTheme() === 'dark' ? DARK : LIGHT;
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const frameRef = useRef<HTMLDivElement>(null);
  const camera = fitCamera(chartBounds(chart), SIZE, 2);

  const redraw = useCallback((): void => {
    const frame = frameRef.current;
    if (!frame) return;
    const seen = visibleWorld(engine.currentCamera(), engine.currentScreen());
    const fit = fitCamera(chartBounds(chart), SIZE, 2);
    const left = Math.max(0, seen.x * fit.k + fit.x);
    const top = Math.max(0, seen.y * fit.k + fit.y);
    const right = Math.min(SIZE.width, (seen.x + seen.width) * fit.k + fit.x);
    const bottom = Math.min(SIZE.height, (seen.y + seen.height) * fit.k + fit.y);
    frame.style.transform = `translate(${left}px, ${top}px)`;
    frame.style.width = `${Math.max(6, right - left)}px`;
    frame.style.height = `${Math.max(6, bottom - top)}px`;
  }, [engine, chart]);
  useImperativeHandle(ref, () => ({ redraw }), [redraw]);

  useEffect(() => {
    const canvas = canvasRef.current;
    if (!canvas) return undefined;
    const view = fitCamera(chartBounds(chart), SIZE, 2);
    const scene = buildScene(chart, {
      camera: view,
      screen: SIZE,
      phase,
      emphasis: NO_EMPHASIS,
      covered: NOTHING_COVERED,
    });
    const draw = (): void => surface.render({ ...scene, texts: [] }, view, SIZE, theme);
    const surface = new Surface(canvas, draw);
    surface.resize(SIZE);
    draw();
    redraw();
    return () => surface.destroy();
  }, [chart, phase, theme, redraw]);

  const go = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.buttons === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    engine.lookAt((event.clientX - box.left - camera.x) / camera.k, (event.clientY - box.top - camera.y) / camera.k);
  };

  return (
    <div className="minimap" aria-hidden="true" onPointerDown={go} onPointerMove={go}>
      <canvas ref={canvasRef} />
      <div className="minimap__frame" ref={frameRef} />
    </div>
  );
}
