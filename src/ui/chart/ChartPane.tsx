import { type ReactNode, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { EVERY_BRANCH } from '../../diff/condense-seats.ts';
import type { SeatTree } from '../../diff/seat-tree.ts';
import type { PersonId, UnitId } from '../../model/schema.ts';
import type { Hit } from '../../render/hit-test.ts';
import { DARK, LIGHT } from '../../render/theme.ts';
import type { Camera } from '../../scene/camera.ts';
import { type Chart, isSeatClosed } from '../../scene/chart.ts';
import type { Phase } from '../../scene/phase.ts';
import { standingSeat } from '../../scene/seat-pose.ts';
import type { At, Selection } from '../../store/view.ts';
import { useActions, useApp, useAppState } from '../app-context.ts';
import { fetched } from '../faults/fetched.tsx';
import type { Insets } from '../form-props.ts';
import { useKeyIntents } from '../use-key-intents.ts';
import { useTheme } from '../use-theme.ts';
import { ChartTree } from './ChartTree.tsx';
import type { CameraLink } from './camera-link.ts';
import { ChartEngine, CONTROLS_PX, cameraFromView, ZOOM_STEP } from './chart-engine.ts';
import type { Hovered } from './HoverNote.tsx';
import { foldedBelow, isRest, keyOfSelection, seatOfSelection, selectionOfSeat } from './seat-selection.ts';
import { useEmphasis } from './use-emphasis.ts';
import './chart.css';

// Not part of what the first picture waits for; the whole chart needs no map of itself.
const ChartControls = fetched(async () => (await import('./ChartControls.tsx')).ChartControls, {
  what: 'The buttons of the chart',
  place: 'nowhere',
});
const HoverNote = fetched(async () => (await import('./HoverNote.tsx')).HoverNote, {
  what: 'The note',
  place: 'nowhere',
});
const Minimap = fetched(async () => (await import('./Minimap.tsx')).Minimap, { what: 'The map', place: 'nowhere' });

interface Props {
  /** Undefined until the shape of the stage is known. */
  readonly chart: Chart | undefined;
  /** Where the chart morphs to, and of which side its tree tells. */
  readonly phase: Phase;
  readonly at: At;
  /** Where a comparison of the same seats starts from; left out: at `phase` at once. */
  readonly from?: Phase;
  /** Of the tree, for screen readers. */
  readonly label: string;
  readonly insets: Insets;
  /** Width over height that the chart was laid out for, to be remembered with the camera. */
  readonly aspect: number;
  /** The scale from which on the chart can be read, where it is to be kept to as far as that can be. */
  readonly leastScale?: number;
  /** Other panes with the same seats, and whether this one is in charge of the camera. */
  readonly link?: CameraLink;
  readonly leads?: boolean;
  /** Whether it shows as much as can be read, and more or less by hand. */
  readonly opensBranches?: boolean;
  readonly onHoverSeat?: (seat: number) => void;
}

const SAME_ASPECT = 0.002;

/** One picture of a chart with all that can be done with it: camera, hover, presses, keys, the tree over it. */
export function ChartPane(props: Props) {
  const {
    chart,
    phase,
    at,
    from,
    label,
    insets,
    aspect,
    leastScale = 0,
    link,
    leads = true,
    opensBranches = true,
    onHoverSeat,
  } = props;
  const { store } = useApp();
  const actions = useActions();
  const theme = useTheme();
  const selection = useAppState((state) => state.view.selection);
  const focusRequest = useAppState((state) => state.session.focusRequest);
  const stageRef = useRef<HTMLDivElement>(null);
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const overlayRef = useRef<HTMLDivElement>(null);
  const minimapRef = useRef<{ redraw: () => void }>(null);
  const [engine, setEngine] = useState<ChartEngine>();
  const [hovered, setHovered] = useState<Hovered>();
  const [fitted, setFitted] = useState(true);
  const shown = useRef<Chart>(undefined);
  /** The id of the seat that was pressed last: it stays where it is while branches open and close. */
  const touched = useRef<string>(undefined);
  const latest = useRef({ aspect, leads, onHoverSeat });
  latest.current = { aspect, leads, onHoverSeat };

  useEffect(() => {
    const stage = stageRef.current;
    const canvas = canvasRef.current;
    if (!stage || !canvas) return undefined;
    const created = new ChartEngine(stage, canvas, LIGHT, {
      onCamera: (camera, isFitted) => {
        if (overlayRef.current) place(overlayRef.current, camera);
        setHovered(undefined);
        link?.passCamera(created, camera, isFitted);
      },
      onRest: (camera, isFitted) => {
        setFitted(isFitted);
        if (!latest.current.leads && !link) return;
        const { width, height } = created.currentScreen();
        const x = (width / 2 - camera.x) / camera.k;
        const y = (height / 2 - camera.y) / camera.k;
        actions.rememberCamera(isFitted ? undefined : { x, y, k: camera.k, aspect: latest.current.aspect });
      },
      onScene: () => minimapRef.current?.redraw(),
      onHover: (hit, x, y) => {
        setHovered(hit.kind === 'card' || hit.kind === 'unit' ? { seat: hit.seat, x, y, kind: hit.kind } : undefined);
        const seat = hit.kind === 'card' ? hit.seat : -1;
        link?.passHover(created, seat);
        latest.current.onHoverSeat?.(seat);
      },
      onNearer: (id) => {
        touched.current = id;
        actions.openBranches([id], true);
      },
      onFarther: (ids) => {
        touched.current = ids.at(-1);
        actions.releaseBranches(ids);
      },
    });
    const leave = link?.join(created);
    created.setPaired(link !== undefined);
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = stage;
      if (width > 0 && height > 0) created.resize({ width, height });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(stage);
    const redraw = (): void => created.requestFrame();
    document.fonts.ready.then(redraw, redraw);
    setEngine(created);
    return () => {
      observer.disconnect();
      leave?.();
      created.destroy();
    };
  }, [actions, link]);

  useEffect(() => engine?.setTheme(theme === 'dark' ? DARK : LIGHT), [engine, theme]);
  const footPx = opensBranches ? CONTROLS_PX : 0;
  useEffect(
    () => engine?.setInsets({ ...insets, bottom: Math.max(0, insets.bottom - footPx) }),
    [engine, insets, footPx],
  );
  useEffect(() => engine?.setLeastScale(leastScale), [engine, leastScale]);

  // Before the chart makes room for whoever is selected, the picture is remembered; afterwards it comes back.
  const wasSelected = useRef(selection !== undefined);
  useEffect(() => {
    if (engine && leads && selection && !wasSelected.current) engine.remember();
  }, [engine, leads, selection]);
  const readPhases = useEffectEvent(() => ({ phase, from }));
  useEffect(() => {
    if (!engine || !chart) return;
    const last = shown.current;
    shown.current = chart;
    const phases = readPhases();
    if (last && isOtherOpening(last, chart)) {
      engine.updateChart(chart, touched.current);
      if (touched.current === EVERY_BRANCH) engine.fit(false);
      touched.current = undefined;
      setFitted(engine.isFitted());
      return;
    }
    if (last?.layoutTree === chart.layoutTree) {
      engine.replaceChart(chart);
      engine.setPhase(phases.from ?? phases.phase, false);
      if (phases.from) engine.setPhase(phases.phase, true);
      return;
    }
    const { camera } = store.getState().view;
    // A camera is of a chart laid out for one shape of screen; on another the same numbers show something else.
    const isOfThisShape = camera !== undefined && Math.abs(camera.aspect - latest.current.aspect) < SAME_ASPECT;
    const restored = isOfThisShape ? cameraFromView(camera, engine.currentScreen()) : undefined;
    engine.setPhase(phases.phase, false);
    engine.showChart(chart, restored);
    const isLost = restored !== undefined && !engine.isChartInSight();
    if (isLost) {
      engine.fit(false);
      actions.announce('The place in the address lies outside the chart, so the whole chart is shown', true);
    }
    if (camera !== undefined && (isLost || !isOfThisShape)) actions.rememberCamera(undefined);
    setFitted(restored === undefined || isLost);
    engine.drawNow();
  }, [engine, chart, store, actions]);

  const shownPhase = useRef(phase);
  useEffect(() => {
    if (!engine || shownPhase.current === phase) return;
    shownPhase.current = phase;
    engine.setPhase(phase, true);
  }, [engine, phase]);

  const selected = chart && selection ? seatOfSelection(chart, selection) : -1;
  const emphasis = useEmphasis(chart, selected);
  useEffect(() => engine?.setEmphasis(emphasis), [engine, emphasis]);

  const setOverlay = useCallback(
    (overlay: HTMLDivElement | null): void => {
      overlayRef.current = overlay;
      if (overlay && engine) place(overlay, engine.currentCamera());
    },
    [engine],
  );

  const sought = useRef<typeof selection>(undefined);
  const isFirstSight = useRef(true);
  useEffect(() => {
    if (!engine || !chart) return;
    // A link that says where the camera stands is taken at its word.
    const isRestored = isFirstSight.current && store.getState().view.camera !== undefined;
    isFirstSight.current = false;
    if (leads && selection !== sought.current && selected >= 0 && !isRestored) engine.bringIntoSight(selected);
    sought.current = selection;
    if (leads && wasSelected.current && !selection) engine.recall();
    wasSelected.current = selection !== undefined;
  }, [engine, chart, selection, selected, store, leads]);

  /** Whether somebody is only left out of the chart, and is now put back. */
  const unfoldFor = useEffectEvent((on: Chart, { person, unit }: { person?: PersonId; unit?: UnitId }): boolean => {
    const { before, after } = on.comparison;
    const isThere = [before, after].some(
      (side) => (person !== undefined && side.people.has(person)) || (unit !== undefined && side.units.has(unit)),
    );
    const { onlyChanges, team } = store.getState().view;
    if (!isThere || !(onlyChanges || team)) return false;
    actions.refine({ onlyChanges: false, team: undefined });
    actions.announce('Everybody is shown again, since who was looked for was not among those shown', true);
    return true;
  });
  useEffect(() => {
    if (!engine || !chart || !leads || !focusRequest) return;
    const { target } = focusRequest;
    if (target === 'fit') engine.fit(true);
    // Asked for by a story, or of whoever is selected still; what was asked for in another form may be out of date.
    else if (store.getState().view.step !== undefined || target === store.getState().view.selection) {
      const seat = seatOfSelection(chart, target);
      const { closed } = store.getState().view;
      const hidden = closedAbove(chart, target, closed);
      if (hidden.length > 0) {
        actions.setClosed(new Set([...closed].filter((id) => !hidden.includes(id))));
        return;
      }
      if (seat >= 0) engine.centreOn(seat);
      else if (unfoldFor(chart, target)) return;
    }
    actions.focusDone();
  }, [engine, chart, focusRequest, leads, store, actions]);

  useKeyIntents(
    {
      'zoom-in': () => engine?.zoomBy(ZOOM_STEP),
      'zoom-out': () => engine?.zoomBy(1 / ZOOM_STEP),
      fit: () => actions.fit(),
    },
    leads,
  );

  const openBranch = (on: Chart, seat: number, isOpen: boolean): void => {
    const id = on.tree.ids[seat] ?? '';
    // The word about others goes as it is pressed; the branch that it stands in stays.
    touched.current = isRest(on, seat) ? on.tree.ids[on.tree.parent[seat] ?? -1] : id;
    actions.openBranches([id], isOpen);
  };
  const pressSeat = (on: Chart, seat: number): void => {
    touched.current = on.tree.ids[seat];
    if (isRest(on, seat)) {
      openBranch(on, seat, true);
      return;
    }
    const folded = foldedBelow(on, seat);
    if (folded === undefined) actions.select(selectionOfSeat(on, seat));
    else actions.refine({ unfolded: new Set([...store.getState().view.unfolded, folded]) });
  };
  const handleOpen = useCallback(
    (seat: number, ids: readonly string[], isOpen: boolean): void => {
      touched.current = shown.current?.tree.ids[seat];
      actions.openBranches(ids, isOpen);
    },
    [actions],
  );
  const handlePress = useEffectEvent((hit: Hit, double: boolean): void => {
    if (!chart || !engine) return;
    if (hit.kind === 'paper') {
      if (!double) actions.select(undefined);
      return;
    }
    if (hit.kind === 'chip') {
      if (!double) openBranch(chart, hit.seat, isSeatClosed(chart, hit.seat));
      return;
    }
    if (hit.kind === 'edge') {
      engine.centreOn(hit.seat);
      return;
    }
    if (double && isSeatClosed(chart, hit.seat)) {
      openBranch(chart, hit.seat, true);
      return;
    }
    if (double) {
      const parent = chart.tree.parent[hit.seat] ?? -1;
      const leaf = (chart.tree.end[hit.seat] ?? 0) <= hit.seat + 1;
      engine.focusBlock(leaf && parent >= 0 ? parent : hit.seat);
      return;
    }
    pressSeat(chart, hit.seat);
  });
  const handleFocusSeat = useCallback(
    (seat: number): void => {
      if (!engine) return;
      engine.hoverSeat(seat);
      link?.passHover(engine, seat);
      latest.current.onHoverSeat?.(seat);
      if (seat >= 0) engine.bringIntoSight(seat);
    },
    [engine, link],
  );
  useEffect(() => engine?.listenToPresses((hit, double) => handlePress(hit, double)), [engine]);

  const map: ReactNode = chart && engine && !fitted && !link && (
    <Minimap ref={minimapRef} chart={chart} phase={phase} engine={engine} />
  );
  return (
    <>
      <div className="chart" ref={stageRef} style={{ bottom: footPx }}>
        <canvas className="chart__canvas" ref={canvasRef} />
        {chart && engine && (
          <ChartTree
            chart={chart}
            at={at}
            tellsChanges={phase.marks > 0}
            label={label}
            selected={selected < 0 ? -1 : standingSeat(chart, selected, phase)}
            overlayRef={setOverlay}
            onFocusSeat={handleFocusSeat}
            onOpen={handleOpen}
          />
        )}
      </div>
      {chart && engine && hovered && (
        <HoverNote chart={chart} at={at} tellsChanges={phase.marks > 0} hovered={hovered} />
      )}
      {chart && engine && leads && (
        <ChartControls
          engine={engine}
          chart={chart}
          insets={insets}
          minimap={map}
          opensBranches={opensBranches}
          selected={selected}
          showsBothPlaces={link !== undefined || at === 'changes'}
          onTouchAll={() => {
            touched.current = EVERY_BRANCH;
          }}
        />
      )}
    </>
  );
}

/** Moves what lies over the canvas as the camera has moved what is on it. */
function place({ style }: HTMLElement, { k, x, y }: Camera): void {
  style.transform = `translate(${x}px, ${y}px) scale(${k})`;
  style.setProperty('--scale', String(k));
}

/** Whether two charts are of the same people on the same paper, with other branches open. */
function isOtherOpening(last: Chart, next: Chart): boolean {
  const originOf = ({ tree }: Chart): SeatTree => tree.condensed?.of ?? tree;
  return (
    last.comparison === next.comparison &&
    originOf(last) === originOf(next) &&
    last.direction === next.direction &&
    last.shape === next.shape &&
    last.screen.width === next.screen.width &&
    last.screen.height === next.screen.height
  );
}

/** The ids of the branches closed by hand that hide whoever is selected. */
function closedAbove({ tree }: Chart, selection: Selection, closed: ReadonlySet<string>): string[] {
  const whole = tree.condensed?.of ?? tree;
  const hidden: string[] = [];
  const seat = whole.liveSeat.get(keyOfSelection(selection)) ?? -1;
  for (let above = whole.parent[seat] ?? -1; above >= 0; above = whole.parent[above] ?? -1) {
    const id = whole.ids[above] ?? '';
    if (closed.has(id)) hidden.push(id);
  }
  return hidden;
}
