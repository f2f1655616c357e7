/** The scene of one frame while it is being drawn: what is looked at, the marks so far, and what all drawing shares. */

import { visibleWorld } from './camera.ts';
import type { Chart, WorldBox } from './chart.ts';
import { CHAIN_SEAT, type Frame, KEPT_SEAT } from './frame.ts';
import { LabelSpace } from './label-space.ts';
import type {
  BadgeMark,
  BarMark,
  CardMark,
  ChangeRole,
  ChipMark,
  EdgeMark,
  LineMark,
  RouteMark,
  Scene,
  Specks,
  TerritoryMark,
  TextMark,
  TrailMark,
  TrunkMark,
} from './scene.ts';

/** Changed people keep this size on the screen, however far away. */
export const CHANGED_MIN_PX = 3;
export const DIMMED = 0.28;
const CHAIN = 0.7;
const FAR_LABELS = 160;

class SpeckColumn {
  boxes = new Float32Array(1024);
  count = 0;

  push(x: number, y: number, width: number, height: number): void {
    if (this.count * 4 + 4 > this.boxes.length) {
      const larger = new Float32Array(this.boxes.length * 2);
      larger.set(this.boxes);
      this.boxes = larger;
    }
    this.boxes.set([x, y, width, height], this.count * 4);
    this.count += 1;
  }
}

export class SceneDraft {
  readonly chart: Chart;
  readonly frame: Frame;
  readonly view: WorldBox;
  readonly k: number;
  readonly labels = new LabelSpace(FAR_LABELS);
  readonly edgeLabels = new LabelSpace(FAR_LABELS);
  /** The seats on the lit-up line to the top. */
  readonly onRoute = new Set<number>();
  visited = 0;
  readonly territories: TerritoryMark[] = [];
  readonly trunks: TrunkMark[] = [];
  readonly lines: LineMark[] = [];
  readonly routes: RouteMark[] = [];
  readonly cards: CardMark[] = [];
  readonly texts: TextMark[] = [];
  readonly badges: BadgeMark[] = [];
  readonly bars: BarMark[] = [];
  readonly chips: ChipMark[] = [];
  readonly trails: TrailMark[] = [];
  readonly edges: EdgeMark[] = [];
  private readonly specks = new Map<Specks['role'], SpeckColumn>();

  constructor(chart: Chart, frame: Frame) {
    this.chart = chart;
    this.frame = frame;
    this.k = frame.camera.k;
    this.view = visibleWorld(frame.camera, frame.screen);
  }

  finish(): Scene {
    const { territories, trunks, lines, routes, cards, texts, badges, bars, chips, trails, edges, visited } = this;
    const specks = [...this.specks].map(([role, { boxes, count }]) => ({ role, boxes, count }));
    return { territories, trunks, lines, routes, specks, cards, texts, badges, bars, chips, trails, edges, visited };
  }

  misses(box: WorldBox): boolean {
    const { view } = this;
    return (
      box.x > view.x + view.width ||
      box.y > view.y + view.height ||
      box.x + box.width < view.x ||
      box.y + box.height < view.y
    );
  }

  roleOf(seat: number): ChangeRole | undefined {
    return this.chart.facts.role[seat];
  }

  /** How much of its ink a seat keeps beside what is picked out. */
  dimming(seat: number): number {
    const { kept } = this.frame.emphasis;
    if (!kept || this.onRoute.has(seat)) return 1;
    const level = kept[seat];
    if (level === KEPT_SEAT) return 1;
    return level === CHAIN_SEAT ? CHAIN : DIMMED;
  }

  speck(role: Specks['role'], box: WorldBox): void {
    let column = this.specks.get(role);
    if (!column) {
      column = new SpeckColumn();
      this.specks.set(role, column);
    }
    column.push(box.x, box.y, box.width, box.height);
  }

  /** Changed people keep a least size on the screen, however far away. */
  changedSpeck(role: ChangeRole, box: WorldBox): void {
    const least = CHANGED_MIN_PX / this.k;
    const width = Math.max(box.width, least);
    const height = Math.max(box.height, least);
    this.speck(role, { x: box.x - (width - box.width) / 2, y: box.y - (height - box.height) / 2, width, height });
  }
}
