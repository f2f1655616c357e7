/**
 * Runs the chart: camera, hover and morph live here and never pass through React. Whatever changes marks the frame
 * dirty; one scheduler then builds one scene and draws it.
 */

import { PanZoom } from '../../input/pan-zoom.ts';
import { type Hit, hitTest } from '../../render/hit-test.ts';
import type { Theme } from '../../render/theme.ts';
import { READABLE_SCALE } from '../../scene/box-sizes.ts';
import { buildScene } from '../../scene/build-scene.ts';
import {
  type Camera,
  clampScale,
  fitCamera,
  MAX_SCALE,
  MIN_SCALE,
  type ScreenSize,
  visibleWorld,
} from '../../scene/camera.ts';
import {
  type Chart,
  chartBounds,
  isSeatVisible,
  seatBlock,
  seatBox,
  visibleSeat,
  type WorldBox,
} from '../../scene/chart.ts';
import { type Emphasis, NO_EMPHASIS } from '../../scene/frame.ts';
import { type Morph, PHASES, type Phase, phaseAt, planMorph } from '../../scene/phase.ts';
import type { Scene } from '../../scene/scene.ts';
import { standingSeat } from '../../scene/seat-pose.ts';
import type { Insets } from '../form-props.ts';
import { findAnchor } from './find-anchor.ts';
import { Surface } from './surface.ts';
import { ZoomOpenings } from './zoom-openings.ts';

export interface EngineEvents {
  readonly onCamera: (camera: Camera, fitted: boolean) => void;
  /** The camera has come to rest; `fitted` while it shows the whole chart because nobody moved it. */
  readonly onRest: (camera: Camera, fitted: boolean) => void;
  readonly onScene: (scene: Scene, camera: Camera) => void;
  readonly onHover: (hit: Hit, x: number, y: number) => void;
  /** Somebody comes so near to a closed branch that it opens. */
  readonly onNearer: (id: string) => void;
  /** Branches that were opened so are far enough to be closed again. */
  readonly onFarther: (ids: readonly string[]) => void;
}

const FIT_MARGIN_PX = 14;
/** Height of the strip below a chart that has its buttons, which would cover cards. Screen pixels. */
export const CONTROLS_PX = 40;
export const ZOOM_STEP = 1.35;
const FOCUS_SCALE = 1;
const FOCUS_BLOCK_MAX = 2;
/** More than this the whole chart is not enlarged to be read: too little of it would be in sight. */
const MOST_ENLARGED = 1.5;
/** Who is nearer to the edge is not in sight; who has to be brought there gets more room. */
const IN_SIGHT_PX = 10;
const SIGHT_MARGIN_PX = 60;

export class ChartEngine {
  private readonly stage: HTMLElement;
  private readonly events: EngineEvents;
  private readonly panZoom: PanZoom;
  private readonly still: MediaQueryList;
  private readonly surface: Surface;
  private theme: Theme;
  private screen: ScreenSize = { width: 0, height: 0 };
  private insets: Insets = { left: 0, right: 0, bottom: 0 };
  private paired = false;
  private camera: Camera = { k: 1, x: 0, y: 0 };
  private fitted = true;
  private leastScale = 0;
  /** Whether all of the chart is asked for, whether or not it can be read. */
  private wantsWhole = false;
  private chart: Chart | undefined;
  private phase: Phase = PHASES.changes;
  private morph: { plan: Morph; start: number } | undefined;
  private emphasis: Emphasis = NO_EMPHASIS;
  private lastScene: Scene | undefined;
  private frame = 0;
  private drawn = false;
  private readonly openings = new ZoomOpenings();
  /** Where on the stage the pointer was last; undefined: not on it. */
  private pointer: { readonly x: number; readonly y: number } | undefined;
  private isZooming = false;
  /** Where the camera was before it went to somebody; undefined once a hand has moved it since. */
  private remembered: { readonly camera: Camera; readonly fitted: boolean } | undefined;

  constructor(stage: HTMLElement, canvas: HTMLCanvasElement, theme: Theme, events: EngineEvents) {
    this.stage = stage;
    this.events = events;
    this.theme = theme;
    this.surface = new Surface(canvas, () => this.requestFrame());
    this.still = window.matchMedia('(prefers-reduced-motion: reduce)');
    this.panZoom = new PanZoom(stage, {
      scaleExtent: [MIN_SCALE, MAX_SCALE],
      prefersStill: () => this.still.matches,
      screen: () => this.screen,
      onCamera: (camera, byHand) => {
        this.camera = camera;
        if (byHand) {
          this.fitted = false;
          this.remembered = undefined;
        }
        this.events.onCamera(camera, this.fitted);
        this.requestFrame();
        if (byHand) this.openByNearness(this.pointer);
      },
      onRest: (camera) => {
        this.events.onRest(camera, this.fitted);
        if (this.isZooming) this.openByNearness(undefined);
        this.isZooming = false;
      },
    });
    stage.addEventListener('pointermove', this.handlePointerMove);
    stage.addEventListener('pointerleave', this.handlePointerLeave);
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    this.panZoom.destroy();
    this.surface.destroy();
    this.stage.removeEventListener('pointermove', this.handlePointerMove);
    this.stage.removeEventListener('pointerleave', this.handlePointerLeave);
  }

  /** A click, or the second click of two, and what lies under it. Returns how to stop listening. */
  listenToPresses(onPress: (hit: Hit, double: boolean) => void): () => void {
    const handleClick = (event: MouseEvent): void => onPress(this.hitAt(event.clientX, event.clientY), false);
    const handleDouble = (event: MouseEvent): void => onPress(this.hitAt(event.clientX, event.clientY), true);
    this.stage.addEventListener('click', handleClick);
    this.stage.addEventListener('dblclick', handleDouble);
    return () => {
      this.stage.removeEventListener('click', handleClick);
      this.stage.removeEventListener('dblclick', handleDouble);
    };
  }

  /** Opens or closes by how near the camera has come to where the pointer is, or to the middle. */
  private openByNearness(at: { readonly x: number; readonly y: number } | undefined): void {
    if (!this.chart?.tree.condensed && !this.openings.isAny()) return;
    const far = this.openings.farther(this.camera);
    if (far.length > 0) this.events.onFarther(far);
    if (!this.chart) return;
    const { x, y } = at ?? { x: this.screen.width / 2, y: this.screen.height / 2 };
    const id = this.openings.nearer(this.chart, this.camera, this.readableScale(), x, y);
    if (id !== undefined) this.events.onNearer(id);
  }

  /** The scale at which the chart was opened as far as it can be read. */
  private readableScale(): number {
    return Math.max(READABLE_SCALE, Math.min(1, this.fitting().k));
  }

  requestFrame(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(this.draw);
  }

  private readonly draw = (now: number): void => {
    this.frame = 0;
    if (!this.chart || this.screen.width === 0) return;
    if (this.morph) {
      const elapsed = now - this.morph.start;
      this.phase = phaseAt(this.morph.plan, elapsed);
      if (elapsed >= this.morph.plan.durationMs) this.morph = undefined;
      else this.requestFrame();
    }
    this.lastScene = buildScene(this.chart, {
      camera: this.camera,
      screen: this.screen,
      phase: this.phase,
      emphasis: this.emphasis,
      covered: this.insets,
    });
    this.surface.render(this.lastScene, this.camera, this.screen, this.theme);
    this.events.onScene(this.lastScene, this.camera);
    if (!this.drawn) {
      this.drawn = true;
      performance.mark('orgdiff:first-picture');
    }
  };

  /** Draws within this task, for the first picture: no frame is waited for. */
  drawNow(): void {
    cancelAnimationFrame(this.frame);
    this.draw(performance.now());
  }

  resize(screen: ScreenSize): void {
    if (screen.width === this.screen.width && screen.height === this.screen.height) return;
    const before = this.screen;
    this.screen = screen;
    this.surface.resize(screen);
    if (this.fitted) this.setCamera(this.fitting());
    else if (before.width > 0) {
      // What was in the middle stays there.
      const { k, x, y } = this.camera;
      this.setCamera({ k, x: x + (screen.width - before.width) / 2, y: y + (screen.height - before.height) / 2 });
    }
    this.drawNow();
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    this.requestFrame();
  }

  setInsets(insets: Insets): void {
    const was = this.fitting();
    this.insets = insets;
    this.requestFrame();
    if (!this.fitted || !this.drawn) return;
    if (!isSameCamera(was, this.fitting())) this.refit(true);
  }

  /** On a low stage: below this scale nothing can be read, and rather a little less of the chart is shown. */
  setLeastScale(scale: number): void {
    this.leastScale = scale;
  }

  /** The same seats stand beside each other in two states: who moved is to be in sight at both places. */
  setPaired(paired: boolean): void {
    this.paired = paired;
  }

  /** The part of the screen that nothing covers. */
  private free(): ScreenSize {
    const { left, right, bottom } = this.insets;
    return { width: this.screen.width - left - right, height: this.screen.height - bottom };
  }

  /** A camera for the free part, as one for the whole screen. */
  private fromFree(camera: Camera): Camera {
    return { ...camera, x: camera.x + this.insets.left };
  }

  /** Looks where another chart of the same seats looks. */
  follow(camera: Camera, fitted: boolean): void {
    this.fitted = fitted;
    this.setCamera(camera);
  }

  /** Remembers the picture that `recall` brings back, as long as nobody looks elsewhere by hand. */
  remember(): void {
    this.remembered = { camera: this.camera, fitted: this.fitted };
  }

  recall(): void {
    const { remembered } = this;
    this.remembered = undefined;
    if (!remembered) return;
    if (remembered.fitted) this.refit(true);
    else this.goTo(remembered.camera, true);
  }

  private setCamera(camera: Camera): void {
    this.panZoom.set(camera);
  }

  private fitting(): Camera {
    if (!this.chart) return this.camera;
    // What is read beside the chart takes its room; a panel about somebody on it does so where all can be read still.
    const { left, right } = this.insets;
    const { height } = this.screen;
    const bounds = chartBounds(this.chart);
    const beside = fitCamera(bounds, { width: this.screen.width - left - right, height }, FIT_MARGIN_PX);
    if (right > 0 && beside.k >= READABLE_SCALE) return this.fromFree(beside);
    const whole = fitCamera(bounds, { width: this.screen.width - left, height }, FIT_MARGIN_PX);
    const k = this.leastScale;
    if (this.wantsWhole || k <= whole.k || k > whole.k * MOST_ENLARGED) return this.fromFree(whole);
    const x = whole.x + (bounds.x + bounds.width / 2) * (whole.k - k);
    return this.fromFree({ k, x, y: FIT_MARGIN_PX - bounds.y * k });
  }

  /** A chart of other seats: it is fitted, or shown as `camera` says. */
  showChart(chart: Chart, camera: Camera | undefined): void {
    this.chart = chart;
    this.emphasis = { ...this.emphasis, hovered: -1 };
    this.fitted = camera === undefined;
    if (this.screen.width > 0) this.setCamera(camera ?? this.fitting());
    this.requestFrame();
  }

  /** Whether anything of the chart is on the screen. */
  isChartInSight(): boolean {
    if (!this.chart) return false;
    const bounds = chartBounds(this.chart);
    const seen = visibleWorld(this.camera, this.screen);
    return (
      bounds.x < seen.x + seen.width &&
      bounds.y < seen.y + seen.height &&
      bounds.x + bounds.width > seen.x &&
      bounds.y + bounds.height > seen.y
    );
  }

  isFitted(): boolean {
    return this.fitted;
  }

  /**
   * The same people with other branches open. The touched seat stays where it is on the screen; where none was, what is
   * fitted stays so as long as it can be read.
   */
  updateChart(chart: Chart, touched: string | undefined): void {
    const before = this.chart;
    const anchor = before && findAnchor(before, chart, touched, visibleWorld(this.camera, this.screen));
    this.chart = chart;
    this.emphasis = { ...this.emphasis, hovered: -1 };
    const staysFitted = this.fitted && touched === undefined && this.fitting().k >= READABLE_SCALE;
    if (staysFitted || !anchor) this.setCamera(this.fitting());
    else {
      const { k, x, y } = this.camera;
      const { was, is } = anchor;
      this.setCamera({ k, x: x + (was.x - is.x) * k, y: y + (was.y - is.y) * k });
      this.fitted = false;
    }
    this.events.onRest(this.camera, this.fitted);
    this.requestFrame();
  }

  /** The same seats at the same places, of another comparison. */
  replaceChart(chart: Chart): void {
    this.chart = chart;
    this.requestFrame();
  }

  setEmphasis(emphasis: Omit<Emphasis, 'hovered'>): void {
    this.emphasis = { ...emphasis, hovered: this.emphasis.hovered };
    this.requestFrame();
  }

  /** Goes to a phase from wherever the last morph has come to. */
  setPhase(to: Phase, animated: boolean): void {
    if (!animated) {
      this.morph = undefined;
      this.phase = to;
    } else if (this.still.matches) {
      this.crossFade(to);
    } else {
      this.morph = { plan: planMorph(this.phase, to), start: performance.now() };
    }
    this.requestFrame();
  }

  /** Where motion is not wanted the old picture fades over the new one, and nothing travels. */
  private crossFade(to: Phase): void {
    const old = this.surface.copy();
    this.morph = undefined;
    this.phase = to;
    old?.animate([{ opacity: 1 }, { opacity: 0 }], { duration: 200, fill: 'forwards' }).finished.then(
      () => old.remove(),
      () => old.remove(),
    );
  }

  fit(animated: boolean): void {
    this.wantsWhole = true;
    const near = this.openings.forget();
    if (near.length > 0) this.events.onFarther(near);
    this.refit(animated);
  }

  private refit(animated: boolean): void {
    this.fitted = true;
    const target = this.fitting();
    if (animated) this.panZoom.flyTo(this.camera, target, this.screen);
    else this.setCamera(target);
  }

  private standing(seat: number): number {
    return this.chart ? standingSeat(this.chart, seat, this.morph?.plan.to ?? this.phase) : seat;
  }

  /** Where a seat's person or unit is to be seen: in one box, or, of two states side by side, in two. */
  private sightBox(chart: Chart, seat: number): WorldBox {
    const other = chart.tree.counterpart[seat] ?? -1;
    if (!this.paired || other < 0 || !isSeatVisible(chart, other)) return seatBox(chart, this.standing(seat));
    const [a, b] = [seatBox(chart, seat), seatBox(chart, other)];
    const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
    return {
      x,
      y,
      width: Math.max(a.x + a.width, b.x + b.width) - x,
      height: Math.max(a.y + a.height, b.y + b.height) - y,
    };
  }

  /** Brings a seat to the middle of the free part of the screen, at a scale at which it can be read. */
  centreOn(seat: number, animated = true): void {
    if (!this.chart) return;
    const box = this.sightBox(this.chart, seat);
    const closest = Math.max(this.camera.k, FOCUS_SCALE);
    this.goTo(this.fromFree(fitCamera(box, this.free(), SIGHT_MARGIN_PX, closest)), animated);
  }

  /** Of the two places of whoever moved, shows the one that is farther from the middle: by turns, if asked again. */
  turnBetween(seat: number, other: number): void {
    const { chart } = this;
    if (!chart) return;
    const free = this.free();
    const middle = { x: this.insets.left + free.width / 2, y: free.height / 2 };
    const boxes = [seat, other].map((each) => seatBox(chart, visibleSeat(chart, each)));
    const distance = (box: WorldBox): number =>
      Math.hypot(
        (box.x + box.width / 2) * this.camera.k + this.camera.x - middle.x,
        (box.y + box.height / 2) * this.camera.k + this.camera.y - middle.y,
      );
    const [farther] = boxes.toSorted((a, b) => distance(b) - distance(a));
    if (farther) this.goTo(this.fromFree(fitCamera(farther, free, SIGHT_MARGIN_PX, this.camera.k)), true);
  }

  private goTo(camera: Camera, animated: boolean): void {
    this.fitted = false;
    if (animated) this.panZoom.flyTo(this.camera, camera, this.screen);
    else this.setCamera(camera);
  }

  /** Fills the free part of the screen with a team. */
  focusBlock(seat: number): void {
    if (!this.chart) return;
    const block = seatBlock(this.chart, this.standing(seat));
    this.goTo(this.fromFree(fitCamera(block, this.free(), 28, FOCUS_BLOCK_MAX)), true);
  }

  /** Moves just as far as needed for a seat to be in sight; not at all where it is. */
  bringIntoSight(seat: number): void {
    if (!this.chart) return;
    const standing = this.standing(seat);
    if (!isSeatVisible(this.chart, standing)) return;
    const box = this.sightBox(this.chart, seat);
    const free = this.free();
    if (this.camera.k < this.leastScale) {
      this.goTo(this.fromFree(fitCamera(box, free, SIGHT_MARGIN_PX, this.leastScale)), true);
      return;
    }
    const { left } = this.insets;
    // From the fitted picture rather than from the way to it, or from where it was last left for somebody.
    const { k, x, y } = this.fitted ? this.fitting() : this.camera;
    if (this.paired && (box.width * k > free.width || box.height * k > free.height)) {
      this.goTo(this.fromFree(fitCamera(box, free, SIGHT_MARGIN_PX / 2, k)), true);
      return;
    }
    const shift = (start: number, end: number, from: number, room: number): number => {
      if (start >= from + IN_SIGHT_PX && end <= from + room - IN_SIGHT_PX) return 0;
      const margin = Math.min(SIGHT_MARGIN_PX, room / 6);
      if (end - start > room - 2 * margin || start < from + margin) return from + margin - start;
      return end > from + room - margin ? from + room - margin - end : 0;
    };
    const dx = shift(box.x * k + x, (box.x + box.width) * k + x, left, free.width);
    const dy = shift(box.y * k + y, (box.y + box.height) * k + y, 0, free.height);
    const target = { k, x: x + dx, y: y + dy };
    if (!isSameCamera(target, this.camera)) this.panZoom.flyTo(this.camera, target, this.screen, 260);
  }

  zoomBy(factor: number): void {
    const free = this.free();
    this.isZooming = true;
    this.remembered = undefined;
    this.fitted = false;
    this.panZoom.zoomBy(this.camera, factor, { x: this.insets.left + free.width / 2, y: free.height / 2 }, this.screen);
  }

  /** Moves the camera so that a world point is in the middle of the free part of the screen. */
  lookAt(worldX: number, worldY: number): void {
    const free = this.free();
    const { k } = this.camera;
    this.fitted = false;
    this.setCamera(this.fromFree({ k, x: free.width / 2 - worldX * k, y: free.height / 2 - worldY * k }));
  }

  hitAt(clientX: number, clientY: number): Hit {
    const box = this.stage.getBoundingClientRect();
    if (!this.lastScene) return { kind: 'paper' };
    return hitTest(this.lastScene, this.camera, clientX - box.left, clientY - box.top);
  }

  currentCamera(): Camera {
    return this.camera;
  }

  currentScreen(): ScreenSize {
    return this.screen;
  }

  private setHovered(seat: number): void {
    if (seat === this.emphasis.hovered) return;
    this.emphasis = { ...this.emphasis, hovered: seat };
    this.requestFrame();
  }

  /** Lights up a seat that has the keyboard focus, as the pointer would. */
  hoverSeat(seat: number): void {
    this.setHovered(seat);
  }

  private readonly handlePointerMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const { left, top } = this.stage.getBoundingClientRect();
    this.pointer = { x: event.clientX - left, y: event.clientY - top };
    const hit = event.buttons === 0 ? this.hitAt(event.clientX, event.clientY) : { kind: 'paper' as const };
    this.setHovered(hit.kind === 'card' ? hit.seat : -1);
    this.stage.style.cursor = event.buttons !== 0 ? 'grabbing' : hit.kind === 'paper' ? 'grab' : 'pointer';
    this.events.onHover(hit, event.clientX, event.clientY);
  };

  private readonly handlePointerLeave = (): void => {
    this.pointer = undefined;
    this.setHovered(-1);
    this.events.onHover({ kind: 'paper' }, 0, 0);
  };
}

function isSameCamera(a: Camera, b: Camera): boolean {
  return a.k === b.k && a.x === b.x && a.y === b.y;
}

export function cameraFromView(view: { x: number; y: number; k: number }, screen: ScreenSize): Camera {
  const k = clampScale(view.k);
  return { k, x: screen.width / 2 - view.x * k, y: screen.height / 2 - view.y * k };
}
