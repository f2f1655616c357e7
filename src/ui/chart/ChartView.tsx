import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import type { SeatTree } from '../../diff/seat-tree.ts';
import type { Hit } from '../../render/hit-test.ts';
import { DARK, LIGHT } from '../../render/theme.ts';
import { buildChart, type Chart, reopenChart } from '../../scene/chart.ts';
import { PHASES } from '../../scene/phase.ts';
import { useActions, useApp, useAppState } from '../app-context.ts';
import { useTheme } from '../use-theme.ts';
import { ChartControls } from './ChartControls.tsx';
import { ChartTree } from './ChartTree.tsx';
import { useChartCommands } from './chart-commands.ts';
import { ChartEngine, cameraFromView } from './chart-engine.ts';
import { type Hovered, HoverNote } from './HoverNote.tsx';
import { Minimap } from './Minimap.tsx';
import { seatOfSelection, selectionOfSeat } from './seat-selection.ts';
import './chart.css';

interface Props {
  readonly comparison: Comparison;
  readonly tree: SeatTree;
  /** Screen pixels at the right and at the bottom that a panel covers. */
  readonly insets: { readonly right: number; readonly bottom: number };
}

/** A chart is laid out anew only when the window has become clearly another shape. */
const RESHAPE_RATIO = 1.35;
const SAME_ASPECT = 0.002;

function useBuiltChart(comparison: Comparison, tree: SeatTree, aspect: number): Chart | undefined {
  const direction = useAppState((state) => state.view.direction);
  const shape = useAppState((state) => (state.view.reading === 'lines' ? state.view.shape : 'compact'));
  const closed = useAppState((state) => state.view.closed);
  const base = useMemo(() => {
    if (aspect === 0) return undefined;
    const chart = buildChart(comparison, tree, {
      direction,
      shape,
      closed: new Set(),
      screen: { width: aspect * 1000, height: 1000 },
    });
    performance.mark('orgdiff:laid-out');
    return chart;
  }, [comparison, tree, direction, shape, aspect]);
  return useMemo(() => (base && closed.size > 0 ? reopenChart(base, closed) : base), [base, closed]);
}

export function ChartView({ comparison, tree, insets }: Props) {
  const { store } = useApp();
  const actions = useActions();
  const theme = useTheme();
  const at = useAppState((state) => state.view.at);
  const selection = useAppState((state) => state.view.selection);
  const categories = useAppState((state) => state.view.categories);
  const statuses = useAppState((state) => state.view.statuses);
  const focusRequest = useAppState((state) => state.session.focusRequest);
  const stageRef = useRef<HTMLDivElement>(null);
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const overlayRef = useRef<HTMLDivElement>(null);
  const minimapRef = useRef<{ redraw: () => void }>(null);
  const [engine, setEngine] = useState<ChartEngine>();
  const [aspect, setAspect] = useState(() => store.getState().view.camera?.aspect ?? 0);
  const [hovered, setHovered] = useState<Hovered>();
  const [fitted, setFitted] = useState(true);
  const chart = useBuiltChart(comparison, tree, aspect);
  const aspectRef = useRef(aspect);
  aspectRef.current = aspect;

  useEffect(() => {
    const stage = stageRef.current;
    const canvas = canvasRef.current;
    if (!stage || !canvas) return undefined;
    const created = new ChartEngine(stage, canvas, LIGHT, {
      onCamera: (camera) => {
        if (overlayRef.current) {
          overlayRef.current.style.transform = `translate(${camera.x}px, ${camera.y}px) scale(${camera.k})`;
          overlayRef.current.style.setProperty('--scale', String(camera.k));
        }
        setHovered(undefined);
      },
      onRest: (camera, isFitted) => {
        setFitted(isFitted);
        const { width, height } = created.currentScreen();
        const x = (width / 2 - camera.x) / camera.k;
        const y = (height / 2 - camera.y) / camera.k;
        actions.rememberCamera(isFitted ? undefined : { x, y, k: camera.k, aspect: aspectRef.current });
      },
      onScene: () => minimapRef.current?.redraw(),
      onHover: (hit, x, y) =>
        setHovered(hit.kind === 'card' || hit.kind === 'unit' ? { seat: hit.seat, x, y, kind: hit.kind } : undefined),
    });
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = stage;
      if (width === 0 || height === 0) return;
      const now = width / height;
      setAspect((then) => (then === 0 || now / then > RESHAPE_RATIO || then / now > RESHAPE_RATIO ? now : then));
      created.resize({ width, height });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(stage);
    const redraw = (): void => created.requestFrame();
    document.fonts.ready.then(redraw, redraw);
    setEngine(created);
    return () => {
      observer.disconnect();
      created.destroy();
    };
  }, [actions]);

  useEffect(() => engine?.setTheme(theme === 'dark' ? DARK : LIGHT), [engine, theme]);
  useEffect(() => engine?.setInsets(insets), [engine, insets]);

  const shown = useRef<{ chart: Chart; base: Chart['layoutTree'] }>(undefined);
  useEffect(() => {
    if (!engine || !chart) return;
    const last = shown.current;
    if (last && last.base === chart.layoutTree) {
      const touched = [...new Set([...last.chart.closed, ...chart.closed])].find(
        (id) => last.chart.closed.has(id) !== chart.closed.has(id),
      );
      engine.updateChart(chart, touched === undefined ? -1 : (chart.tree.indexOfId.get(touched) ?? -1));
    } else {
      const { camera, at: shownSide } = store.getState().view;
      // A camera is of a chart laid out for one shape of screen; on another the same numbers show something else.
      const isOfThisShape = camera !== undefined && Math.abs(camera.aspect - aspectRef.current) < SAME_ASPECT;
      const restored = isOfThisShape ? cameraFromView(camera, engine.currentScreen()) : undefined;
      engine.setPhase(PHASES[shownSide], false);
      engine.showChart(chart, restored);
      const isLost = restored !== undefined && !engine.isChartInSight();
      if (isLost) {
        engine.fit(false);
        actions.announce('The place in the address lies outside the chart, so the whole chart is shown', true);
      }
      if (camera !== undefined && (isLost || !isOfThisShape)) actions.rememberCamera(undefined);
      setFitted(restored === undefined || isLost);
      engine.drawNow();
    }
    shown.current = { chart, base: chart.layoutTree };
  }, [engine, chart, store, actions]);

  const shownAt = useRef(at);
  useEffect(() => {
    if (!engine || shownAt.current === at) return;
    shownAt.current = at;
    engine.setPhase(PHASES[at], true);
  }, [engine, at]);

  const selected = chart && selection ? seatOfSelection(chart, selection) : -1;
  useEffect(() => {
    if (!chart) return;
    engine?.setEmphasis({ selected, roles: categories, statuses });
  }, [engine, chart, selected, categories, statuses]);

  const sought = useRef<typeof selection>(undefined);
  const isFirstSight = useRef(true);
  useEffect(() => {
    if (!engine || !chart) return;
    // A link that says where the camera stands is taken at its word.
    const isRestored = isFirstSight.current && store.getState().view.camera !== undefined;
    isFirstSight.current = false;
    if (selection !== sought.current && selected >= 0 && !isRestored) engine.bringIntoSight(selected);
    sought.current = selection;
  }, [engine, chart, selection, selected, store]);

  const handledFocus = useRef(0);
  useEffect(() => {
    if (!engine || !chart || !focusRequest || handledFocus.current === focusRequest.serial) return;
    if (focusRequest.target === 'fit') {
      handledFocus.current = focusRequest.serial;
      engine.fit(true);
      return;
    }
    const seat = seatOfSelection(chart, focusRequest.target);
    const hidden = closedAbove(chart, seat);
    if (hidden.length > 0) {
      const closed = new Set(store.getState().view.closed);
      for (const id of hidden) closed.delete(id);
      actions.setClosed(closed);
      return;
    }
    handledFocus.current = focusRequest.serial;
    if (seat >= 0) engine.centreOn(seat);
  }, [engine, chart, focusRequest, store, actions]);

  useChartCommands(engine, chart);

  const handlePress = useEffectEvent((hit: Hit, double: boolean): void => {
    if (!chart || !engine) return;
    if (hit.kind === 'paper') {
      if (!double) actions.select(undefined);
      return;
    }
    if (hit.kind === 'chip') {
      if (!double) actions.toggleClosed(chart.tree.ids[hit.seat] ?? '');
      return;
    }
    if (hit.kind === 'edge') {
      engine.centreOn(hit.seat);
      return;
    }
    if (double) {
      const parent = chart.tree.parent[hit.seat] ?? -1;
      const leaf = (chart.tree.end[hit.seat] ?? 0) <= hit.seat + 1;
      engine.focusBlock(leaf && parent >= 0 ? parent : hit.seat);
      return;
    }
    actions.select(selectionOfSeat(chart, hit.seat));
  });
  const handleFocusSeat = useCallback(
    (seat: number): void => {
      engine?.hoverSeat(seat);
      if (seat >= 0) engine?.bringIntoSight(seat);
    },
    [engine],
  );
  useEffect(() => engine?.listenToPresses((hit, double) => handlePress(hit, double)), [engine]);

  return (
    <>
      <div className="chart" ref={stageRef}>
        <canvas className="chart__canvas" ref={canvasRef} />
        {chart && (
          <ChartTree chart={chart} at={at} selected={selected} overlayRef={overlayRef} onFocusSeat={handleFocusSeat} />
        )}
      </div>
      {chart && engine && hovered && <HoverNote chart={chart} at={at} hovered={hovered} />}
      {chart && engine && (
        <ChartControls
          engine={engine}
          insets={insets}
          minimap={fitted ? undefined : <Minimap ref={minimapRef} chart={chart} at={at} engine={engine} />}
        />
      )}
    </>
  );
}

/** The ids of the closed branches that hide a seat. */
function closedAbove(chart: Chart, seat: number): string[] {
  const hidden: string[] = [];
  for (let above = chart.tree.parent[seat] ?? -1; above >= 0; above = chart.tree.parent[above] ?? -1) {
    const id = chart.tree.ids[above] ?? '';
    if (chart.closed.has(id)) hidden.push(id);
  }
  return hidden;
}
