/**
 * Builds the Scene of one frame. The tree is walked from the top; a subtree that misses the screen is skipped, and
 * one smaller than a few pixels becomes a single speck, so that a frame costs what is on the screen and not how many
 * people there are.
 *
 * Three readings follow from the scale: far (labels of units, specks in the colour of change), middle (names and
 * badges), near (titles, then the certainty of each line in words).
 */

import { fitText, textWidth } from '../base/text-width.ts';
import { IN_AFTER, SEAT_BRANCH, SEAT_LEAD, type SeatTree } from '../diff/seat-tree.ts';
import type { Status } from '../model/schema.ts';
import type { NodeKey } from '../model/tree.ts';
import { visibleWorld, worldToScreen } from './camera.ts';
import {
  CARD_TEXT_X,
  type Chart,
  HEADING_PX,
  isSeatClosed,
  isSeatVisible,
  NAME_PX,
  NOTE_PX,
  seatBlock,
  seatBox,
  TITLE_PX,
  type WorldBox,
} from './chart.ts';
import { childLink, gutterTo, routeToParent, stemOf } from './connectors.ts';
import type { Frame } from './frame.ts';
import { LabelSpace } from './label-space.ts';
import type {
  BadgeMark,
  CardMark,
  ChangeRole,
  ChipMark,
  ColourRole,
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
import type { Face } from './seat-facts.ts';
import { faceOf, flyingBlock, flyingBox, type PoseKind, poseAlpha, poseKind, standingSeat } from './seat-pose.ts';
import { drawSecondLines } from './second-line-marks.ts';
import { buildTrails } from './trails.ts';

const SPECK_BLOCK_PX = 7;
const CARD_MIN_PX = 5;
const NAME_MIN_CARD_PX = 11.5;
const HEADING_MIN_PX = 5.2;
const TITLE_MIN_CARD_PX = 26;
const STATUS_MIN_CARD_PX = 52;
export const CHANGED_MIN_PX = 3;
/** Below this the bar in the unit's hue gives its room to the name. */
export const ACCENT_MIN_SCALE = 0.6;
const SECOND_LINE_MIN_SCALE = 0.25;
const DIMMED = 0.28;
const FAR_LABELS = 160;
const MAX_NAME_PX = 16;
/** From here on every name fits its card at 11 px; below, smaller print keeps more names whole. */
const LANDING_SCALE = 11 / NAME_PX;
/** Empty space after a heading that reads from left to right, in world pixels: the bus. */
const HEADING_OVERHANG = 8;
const CHIP_MIN_SCALE = 0.6;
const CHIP_TEXT_PX = 10;
const CHIP_EXTRA_PX = 20;
const CHIP_HEIGHT_PX = 15;
const CHIP_GAP_PX = 6;
const MAX_TITLE_PX = 13;
const MAX_TEXT_INSET_PX = 20;

export const STATUS_WORDS: Record<Status, string> = {
  stated: 'line stated',
  reported: 'line reported',
  inferred: 'line inferred',
  disputed: 'line disputed',
  unknown: 'line not known',
};

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

class SceneBuilder {
  private readonly chart: Chart;
  private readonly frame: Frame;
  private readonly view: WorldBox;
  private readonly k: number;
  private readonly labels = new LabelSpace(FAR_LABELS);
  private readonly onRoute = new Set<number>();
  private readonly passed = new Set<number>();
  private visited = 0;
  private readonly territories: TerritoryMark[] = [];
  private readonly trunks: TrunkMark[] = [];
  private readonly lines: LineMark[] = [];
  private readonly routes: RouteMark[] = [];
  private readonly cards: CardMark[] = [];
  private readonly texts: TextMark[] = [];
  private readonly badges: BadgeMark[] = [];
  private readonly chips: ChipMark[] = [];
  private trails: TrailMark[] = [];
  private readonly edges: EdgeMark[] = [];
  private readonly specks = new Map<Specks['role'], SpeckColumn>();

  constructor(chart: Chart, frame: Frame) {
    this.chart = chart;
    this.frame = frame;
    this.k = frame.camera.k;
    this.view = visibleWorld(frame.camera, frame.screen);
  }

  build(): Scene {
    if (this.k >= SECOND_LINE_MIN_SCALE) this.routes.push(...drawSecondLines(this.chart, this.frame.phase));
    this.traceRoute();
    this.walk();
    this.drawFlying();
    this.trails = buildTrails(this.chart, this.frame.phase, this.frame.emphasis);
    this.pointAtSelected();
    return {
      territories: this.territories,
      trunks: this.trunks,
      lines: this.lines,
      routes: this.routes,
      specks: [...this.specks].map(([role, { boxes, count }]) => ({ role, boxes, count })),
      cards: this.cards,
      texts: this.texts,
      badges: this.badges,
      chips: this.chips,
      trails: this.trails,
      edges: this.edges,
      visited: this.visited,
    };
  }

  private misses(box: WorldBox): boolean {
    const { view } = this;
    return (
      box.x > view.x + view.width ||
      box.y > view.y + view.height ||
      box.x + box.width < view.x ||
      box.y + box.height < view.y
    );
  }

  private roleOf(seat: number): ChangeRole | undefined {
    return this.chart.facts.role[seat];
  }

  private dimming(seat: number, face: Face | undefined): number {
    const { roles, statuses } = this.frame.emphasis;
    if (roles.size === 0 && statuses.size === 0) return 1;
    if (this.onRoute.has(seat)) return 1;
    const role = this.roleOf(seat);
    const roleFits = roles.size === 0 || (role !== undefined && roles.has(role));
    const statusFits = statuses.size === 0 || (face !== undefined && statuses.has(face.status));
    return roleFits && statusFits ? 1 : DIMMED;
  }

  private walk(): void {
    const { tree } = this.chart;
    for (let seat = 0; seat < tree.count; ) {
      this.visited += 1;
      const end = tree.end[seat] ?? seat + 1;
      const block = seatBlock(this.chart, seat);
      const kind = poseKind(this.chart, seat, this.frame.phase);
      const closed = isSeatClosed(this.chart, seat);
      if (kind === 'flying' || this.misses(block)) {
        // Those below a seat on its way have ways of their own.
        seat = kind === 'flying' && !closed ? seat + 1 : end;
        continue;
      }
      if (kind === 'absent' && (tree.presence[seat] ?? 0) !== 3 && tree.kind[seat] !== SEAT_BRANCH) {
        seat += 1;
        continue;
      }
      if (end > seat + 1 && Math.max(block.width, block.height) * this.k < SPECK_BLOCK_PX) {
        if (kind !== 'absent') this.drawBlockSpeck(seat, block);
        seat = end;
        continue;
      }
      if (kind !== 'absent') this.drawSeat(seat, block, kind);
      if (!closed && end > seat + 1) this.drawLinks(seat, end);
      seat = closed ? end : seat + 1;
    }
  }

  private drawSeat(seat: number, block: WorldBox, kind: PoseKind): void {
    const { phase } = this.frame;
    const face = faceOf(this.chart, seat, phase);
    if (!face) return;
    const alpha = poseAlpha(this.chart, seat, phase, kind);
    if (this.chart.facts.isUnit[seat] === 1) this.drawUnit(seat, seatBox(this.chart, seat), block, kind, alpha, face);
    else this.drawPerson(seat, seatBox(this.chart, seat), block, kind, alpha, face);
  }

  private drawFlying(): void {
    const { phase } = this.frame;
    if (phase.move <= 0 || phase.move >= 1) return;
    const { tree } = this.chart;
    for (let seat = 0; seat < tree.count; seat += 1) {
      if ((tree.counterpart[seat] ?? -1) < 0 || poseKind(this.chart, seat, phase) !== 'flying') continue;
      if (!isSeatVisible(this.chart, seat)) continue;
      const block = flyingBlock(this.chart, seat, phase);
      if (this.misses(block)) continue;
      const face = faceOf(this.chart, seat, phase);
      if (!face) continue;
      const box = flyingBox(this.chart, seat, phase);
      if (this.chart.facts.isUnit[seat] === 1) this.drawUnit(seat, box, block, 'flying', 1, face);
      else this.drawPerson(seat, box, block, 'flying', 1, face);
    }
  }

  private speck(role: Specks['role'], box: WorldBox): void {
    let column = this.specks.get(role);
    if (!column) {
      column = new SpeckColumn();
      this.specks.set(role, column);
    }
    column.push(box.x, box.y, box.width, box.height);
  }

  /** Changed people keep a least size on the screen, however far away. */
  private changedSpeck(role: ChangeRole, box: WorldBox): void {
    const least = CHANGED_MIN_PX / this.k;
    const width = Math.max(box.width, least);
    const height = Math.max(box.height, least);
    this.speck(role, { x: box.x - (width - box.width) / 2, y: box.y - (height - box.height) / 2, width, height });
  }

  private drawBlockSpeck(seat: number, block: WorldBox): void {
    const { facts } = this.chart;
    this.speck('faint', block);
    const changedSeat = facts.changedSeat[seat] ?? -1;
    const role = changedSeat >= 0 && this.frame.phase.marks > 0.5 ? facts.role[changedSeat] : undefined;
    if (!role) return;
    // As many of the block's pixels carry the colour as people of it changed.
    const share = Math.sqrt((facts.changed[seat] ?? 0) / Math.max(1, (facts.total[seat] ?? 0) + 1));
    this.changedSpeck(role, { x: block.x, y: block.y, width: block.width * share, height: block.height * share });
  }

  private cardState(seat: number): CardMark['state'] {
    const { hovered, selected } = this.frame.emphasis;
    const { counterpart } = this.chart.tree;
    if (seat === selected || (selected >= 0 && counterpart[seat] === selected)) return 'selected';
    if (seat === hovered || (hovered >= 0 && counterpart[seat] === hovered)) return 'hovered';
    return this.onRoute.has(seat) ? 'route' : 'plain';
  }

  private drawPerson(seat: number, box: WorldBox, block: WorldBox, kind: PoseKind, alpha: number, face: Face): void {
    const { marks } = this.frame.phase;
    const role = this.roleOf(seat);
    const heightPx = box.height * this.k;
    const ghost = kind === 'ghost';
    const shown = alpha * this.dimming(seat, face);
    if (heightPx < CARD_MIN_PX) {
      if (ghost) return;
      if (role && marks > 0.5 && shown > DIMMED) this.changedSpeck(role, box);
      else this.speck(shown > DIMMED ? 'plain' : 'faint', box);
      if (this.chart.tree.kind[seat] === SEAT_BRANCH) this.drawFarLabel(face.name, block, 600);
      return;
    }
    const leaves = role === 'left' && marks > 0;
    this.cards.push({
      ...box,
      seat,
      hue: this.chart.facts.hue[seat] ?? 0,
      alpha: shown,
      role,
      roleAlpha: ghost ? 1 : marks,
      ghost,
      dashed: ghost || leaves,
      state: this.cardState(seat),
      muted: role === undefined && marks > 0.5,
    });
    if (ghost) this.writeGhost(seat, box, shown, face);
    else this.writeCard(seat, box, shown, face);
    if (role && marks > 0 && !ghost && heightPx >= 9) {
      this.badges.push({
        x: box.x + box.width,
        y: box.y,
        radiusPx: Math.min(8, Math.max(4, 7.5 * this.k)),
        role,
        alpha: shown * marks,
      });
    }
    if (this.chart.tree.kind[seat] === SEAT_BRANCH && !ghost) this.drawCardChip(seat, box, shown);
  }

  /** Where the text of a card starts: right of the accent, and no farther when the card is close. Screen pixels. */
  private textInset(): number {
    return this.k < ACCENT_MIN_SCALE ? 6 * this.k : Math.min(CARD_TEXT_X * this.k, MAX_TEXT_INSET_PX);
  }

  private writeCard(seat: number, box: WorldBox, alpha: number, face: Face): void {
    const { k } = this;
    const heightPx = box.height * k;
    if (heightPx < NAME_MIN_CARD_PX) return;
    const changed = this.roleOf(seat) !== undefined;
    const marked = this.frame.phase.marks > 0.5;
    const nameRole: ColourRole = marked && !changed ? 'muted' : 'ink';
    const hasTitle = heightPx >= TITLE_MIN_CARD_PX && face.detail !== '';
    const hasStatus = heightPx >= STATUS_MIN_CARD_PX;
    const nameSize = Math.min(MAX_NAME_PX, Math.max(NAME_PX * k, Math.min(k < LANDING_SCALE ? 10 : 11, heightPx - 2)));
    const titleSize = Math.min(MAX_TITLE_PX, Math.max(10, TITLE_PX * k));
    const insetPx = this.textInset();
    const room = (box.width - 4) * k - insetPx;
    const lines = 1 + (hasTitle ? 1 : 0) + (hasStatus ? 1 : 0);
    const blockHeight = nameSize * 1.22 + (lines - 1) * titleSize * 1.3;
    let baseline = (heightPx - blockHeight) / 2 + nameSize * 0.95;
    const hasChip = this.chart.tree.kind[seat] === SEAT_BRANCH && this.hasChip(seat);
    const titleRoom = hasChip ? room - this.chipWidth(seat) - CHIP_GAP_PX : room;
    const write = (text: string, sizePx: number, weight: 400 | 600, role: ColourRole, available = room): void => {
      this.texts.push({
        x: box.x,
        y: box.y,
        dx: insetPx,
        dy: baseline,
        text: fitText(text, available, sizePx, weight),
        sizePx,
        weight,
        italic: false,
        role,
        align: 'left',
        alpha,
        struck: false,
        halo: false,
      });
    };
    write(shortenName(face.name, room, nameSize), nameSize, 600, nameRole);
    baseline += (nameSize * 0.25 + titleSize * 1.05) * 1;
    if (hasTitle) {
      write(face.detail, titleSize, 400, 'muted', hasStatus ? room : titleRoom);
      baseline += titleSize * 1.3;
    }
    if (hasStatus) write(STATUS_WORDS[face.status], Math.min(11, titleSize), 400, 'muted', titleRoom);
  }

  private writeGhost(seat: number, box: WorldBox, alpha: number, face: Face): void {
    const heightPx = box.height * this.k;
    if (heightPx < NAME_MIN_CARD_PX) return;
    const insetPx = this.textInset();
    const room = (box.width - 4) * this.k - insetPx;
    const sizePx = Math.min(13, Math.max(Math.min(10, heightPx - 2), 11.5 * this.k));
    const role: ColourRole = this.roleOf(seat) === 'carried' ? 'carried' : 'moved';
    const to = this.chart.facts.movedTo[seat];
    const two = heightPx >= TITLE_MIN_CARD_PX && to !== undefined;
    const write = (text: string, dy: number, weight: 400 | 600, colour: ColourRole): void => {
      this.texts.push({
        x: box.x,
        y: box.y,
        dx: insetPx,
        dy,
        text: fitText(text, room, sizePx, weight),
        sizePx,
        weight,
        italic: false,
        role: colour,
        align: 'left',
        alpha,
        struck: false,
        halo: false,
      });
    };
    const middle = heightPx / 2;
    write(shortenName(face.name, room, sizePx), two ? middle - sizePx * 0.28 : middle + sizePx * 0.36, 400, role);
    if (two) write(`to ${to}`, middle + sizePx * 1.02, 400, 'muted');
  }

  private drawUnit(seat: number, box: WorldBox, block: WorldBox, kind: PoseKind, alpha: number, face: Face): void {
    const { marks } = this.frame.phase;
    const role = this.roleOf(seat);
    const ghost = kind === 'ghost';
    const depth = this.chart.tree.depth[seat] ?? 0;
    const gone = role === 'left';
    const edge = ghost
      ? 'moved'
      : marks > 0 && (role === 'joined' || role === 'left' || role === 'moved')
        ? role
        : undefined;
    if (depth > 0) {
      this.territories.push({
        ...block,
        seat,
        hue: this.chart.facts.hue[seat] ?? 0,
        alpha,
        edge,
        dashed: ghost || gone,
      });
    }
    if (HEADING_PX * this.k < HEADING_MIN_PX) {
      this.drawFarLabel(face.name, block, 600, ghost ? 'moved' : this.headingRole(role));
      return;
    }
    this.writeHeading(seat, box, block, ghost, alpha, face);
  }

  private headingSize(): number {
    return Math.min(18, Math.max(HEADING_PX * this.k, Math.min(11, Math.max(8.5, 19 * this.k))));
  }

  private headingRole(role: ChangeRole | undefined): ColourRole {
    if (this.frame.phase.marks <= 0.5) return 'ink';
    if (role === 'joined' || role === 'left' || role === 'moved') return role;
    return 'ink';
  }

  private writeHeading(seat: number, box: WorldBox, block: WorldBox, ghost: boolean, alpha: number, face: Face): void {
    const role = this.roleOf(seat);
    const marked = this.frame.phase.marks > 0.5;
    const sizePx = this.headingSize();
    const glyph =
      !marked || ghost ? '' : role === 'joined' ? '+ ' : role === 'left' ? '− ' : role === 'moved' ? '→ ' : '';
    const centred = this.isCentred(seat);
    // Left to right, what is below a unit stands beside its heading.
    const roomy = this.chart.direction === 'down' || isSeatClosed(this.chart, seat);
    const room = (roomy ? block.width : box.width + HEADING_OVERHANG) * this.k - 8;
    const name = ghost ? `${face.name}, to ${this.chart.facts.movedTo[seat] ?? 'elsewhere'}` : glyph + face.name;
    const chipPx = ghost || !this.hasChip(seat) ? 0 : this.chipWidth(seat) + CHIP_GAP_PX;
    const fits = textWidth(name, sizePx, 600) + chipPx <= room;
    // A closed branch keeps the chip that opens it; an open one gives it up for the name.
    const showsChip = chipPx > 0 && (isSeatClosed(this.chart, seat) || (fits && this.k >= CHIP_MIN_SCALE));
    const text = fitText(name, showsChip ? room - chipPx : room, sizePx, 600);
    const textPx = textWidth(text, sizePx, 600);
    const shift = showsChip ? chipPx / 2 : 0;
    const common = {
      x: centred ? box.x + box.width / 2 : box.x,
      y: box.y,
      weight: 600 as const,
      align: centred ? ('center' as const) : ('left' as const),
      alpha,
      halo: false,
    };
    this.texts.push({
      ...common,
      dx: centred ? -shift : 0,
      dy: sizePx * 1.02,
      text,
      sizePx,
      italic: false,
      role: ghost ? 'moved' : this.headingRole(role),
      struck: role === 'left' && marked && !ghost,
    });
    if (showsChip) {
      const startPx = centred ? textPx / 2 - shift + CHIP_GAP_PX : textPx + CHIP_GAP_PX;
      this.pushChip(seat, common.x + startPx / this.k, box.y + (sizePx * 0.66 - CHIP_HEIGHT_PX / 2) / this.k, alpha);
    }
    if (face.detail === '' || ghost || NOTE_PX * this.k < 7.5) return;
    const notePx = Math.min(13, Math.max(10, NOTE_PX * this.k));
    this.texts.push({
      ...common,
      dx: 0,
      dy: sizePx * 1.02 + notePx * 1.35,
      text: fitText(face.detail, room, notePx, 400),
      sizePx: notePx,
      weight: 400,
      italic: true,
      role: 'muted',
      struck: false,
    });
  }

  private isCentred(seat: number): boolean {
    return (
      this.chart.direction === 'down' &&
      this.chart.arrangement.centred[seat + 1] === 1 &&
      !isSeatClosed(this.chart, seat)
    );
  }

  /** A name on the map of a far-away chart: only where there is room for all of it. */
  private drawFarLabel(name: string, block: WorldBox, weight: 400 | 600, role: ColourRole = 'ink'): void {
    const { camera } = this.frame;
    const blockWidth = block.width * this.k;
    const blockHeight = block.height * this.k;
    const sizePx = blockWidth > 260 ? 13 : 11;
    const width = textWidth(name, sizePx, weight);
    if (width + 6 > blockWidth || blockHeight < sizePx + 4) return;
    const at = worldToScreen(camera, block.x, block.y);
    const left = Math.max(at.x, Math.min(4, at.x + blockWidth - width - 6)) + 3;
    const top = Math.max(at.y, Math.min(4, at.y + blockHeight - sizePx - 6)) + 2;
    if (!this.labels.claim(left - 2, top - 1, width + 4, sizePx + 4)) return;
    this.texts.push({
      x: block.x,
      y: block.y,
      dx: left - at.x,
      dy: top - at.y + sizePx * 0.92,
      text: name,
      sizePx,
      weight,
      italic: false,
      role,
      align: 'left',
      alpha: 1,
      struck: false,
      halo: true,
    });
  }

  private hasChip(seat: number): boolean {
    const { tree, facts } = this.chart;
    if ((tree.end[seat] ?? 0) <= seat + 1) return false;
    return (facts.total[seat] ?? 0) > 0 || isSeatClosed(this.chart, seat);
  }

  private chipText(seat: number): string {
    const { facts } = this.chart;
    const direct = facts.direct[seat] ?? 0;
    const total = facts.total[seat] ?? 0;
    return direct === total ? `${total}` : `${direct} · ${total}`;
  }

  private chipWidth(seat: number): number {
    return textWidth(this.chipText(seat), CHIP_TEXT_PX, 600) + CHIP_EXTRA_PX;
  }

  private pushChip(seat: number, x: number, y: number, alpha: number): void {
    this.chips.push({
      seat,
      x,
      y,
      widthPx: this.chipWidth(seat),
      heightPx: CHIP_HEIGHT_PX,
      text: this.chipText(seat),
      open: !isSeatClosed(this.chart, seat),
      alpha,
    });
  }

  /** Under a manager's card, at its right end. */
  private drawCardChip(seat: number, box: WorldBox, alpha: number): void {
    if (!this.hasChip(seat) || this.k < 0.3) return;
    if (this.k < CHIP_MIN_SCALE && !isSeatClosed(this.chart, seat)) return;
    const x = box.x + box.width - (this.chipWidth(seat) + 5) / this.k;
    this.pushChip(seat, x, box.y + box.height - CHIP_HEIGHT_PX / 2 / this.k, alpha);
  }

  /** The comb of one parent. Walked from the last child back, so that shared parts reach as far as someone hangs. */
  private drawLinks(parent: number, end: number): void {
    if ((this.chart.tree.depth[parent] ?? 0) < 0 || CARD_MIN_PX / 34 > this.k) return;
    const { tree, arrangement } = this.chart;
    const children: number[] = [];
    for (let child = parent + 1; child < end; child = tree.end[child] ?? child + 1) {
      if (tree.kind[child] !== SEAT_LEAD) children.push(child);
    }
    let railAlpha = 0;
    let rowAlpha = 0;
    let laterRowsAlpha = 0;
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child === undefined) continue;
      const alpha = this.linkAlpha(child);
      const link = childLink(this.chart, child);
      const next = children[index + 1];
      const sameRow = next !== undefined && arrangement.row[next + 1] === arrangement.row[child + 1];
      const sameColumn =
        sameRow && next !== undefined && arrangement.column[next + 1] === arrangement.column[child + 1];
      if (!sameRow) {
        laterRowsAlpha = Math.max(laterRowsAlpha, rowAlpha);
        rowAlpha = 0;
      }
      railAlpha = sameColumn ? Math.max(railAlpha, alpha) : alpha;
      rowAlpha = Math.max(rowAlpha, alpha);
      const { shared, own } = link;
      const opensColumn = !Number.isNaN(this.chart.layout.busFromX[child + 1] ?? Number.NaN);
      const rails = shared.length / 4 - (opensColumn ? 1 : 0);
      for (let part = 0; part < shared.length / 4; part += 1) {
        const partAlpha = part < rails ? railAlpha : rowAlpha;
        if (partAlpha > 0) this.trunks.push(segment(shared, part * 4, partAlpha));
      }
      if (this.linesElsewhere(child) !== undefined) this.drawStub(child);
      const face = alpha > 0 ? faceOf(this.chart, child, this.frame.phase) : undefined;
      if (face) this.lines.push({ ...segment(own, 0, alpha * this.dimming(child, face)), status: face.status });
      const previous = children[index - 1];
      const opensRow = previous === undefined || arrangement.row[previous + 1] !== arrangement.row[child + 1];
      if (opensRow && (arrangement.row[child + 1] ?? 0) > 0 && rowAlpha > 0) {
        const gutter = gutterTo(this.chart, parent, child);
        this.trunks.push(segment(gutter, 0, rowAlpha), segment(gutter, 4, rowAlpha));
      }
    }
    const stemAlpha = Math.max(laterRowsAlpha, rowAlpha);
    if (stemAlpha > 0) this.trunks.push(segment(stemOf(this.chart, parent), 0, stemAlpha));
  }

  /** The node to which a seat answers, where that is not the one it hangs under. */
  private linesElsewhere(seat: number): NodeKey | undefined {
    const { tree } = this.chart;
    const key = tree.keys[seat];
    if (key === undefined) return undefined;
    const forest =
      standingSeat(this.chart, seat, this.frame.phase) === seat && isInAfter(tree, seat) ? tree.after : tree.before;
    return forest.get(key)?.linesTo;
  }

  /** Who answers to somebody outside hangs on no rail here: a stub shows how sure the line is, the card says to whom. */
  private drawStub(seat: number): void {
    const { phase } = this.frame;
    const kind = poseKind(this.chart, seat, phase);
    const alpha = kind === 'flying' ? 0 : poseAlpha(this.chart, seat, phase, kind);
    const face = faceOf(this.chart, seat, phase);
    if (alpha === 0 || !face) return;
    const { own } = childLink(this.chart, seat);
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = own;
    const start = 0.35;
    this.lines.push({
      x1: x1 + (x2 - x1) * start,
      y1: y1 + (y2 - y1) * start,
      x2,
      y2,
      alpha: alpha * this.dimming(seat, face),
      status: face.status,
    });
  }

  private linkAlpha(child: number): number {
    if (this.linesElsewhere(child) !== undefined) return 0;
    const kind = poseKind(this.chart, child, this.frame.phase);
    return kind === 'flying' ? 0 : poseAlpha(this.chart, child, this.frame.phase, kind);
  }

  /** Lights up the line from the selected seat to the top, and the heads it passes. */
  private traceRoute(): void {
    const { selected } = this.frame.emphasis;
    if (selected < 0) return;
    let seat = standingSeat(this.chart, selected, this.frame.phase);
    if (this.chart.tree.kind[seat] === SEAT_LEAD) {
      this.onRoute.add(seat);
      seat = this.chart.tree.parent[seat] ?? -1;
    }
    while (seat >= 0 && !this.passed.has(seat)) {
      this.passed.add(seat);
      seat = this.traceStep(seat);
    }
  }

  /** One step upwards; gives the seat at which the line goes on, or -1 at the top. */
  private traceStep(seat: number): number {
    const { tree, facts } = this.chart;
    this.onRoute.add(seat);
    const status = faceOf(this.chart, seat, this.frame.phase)?.status ?? 'unknown';
    const elsewhere = this.linesElsewhere(seat);
    const boss = elsewhere === undefined ? undefined : tree.liveSeat.get(elsewhere);
    if (boss !== undefined) {
      if (isSeatVisible(this.chart, seat) && isSeatVisible(this.chart, boss)) {
        const from = seatBox(this.chart, seat);
        const to = seatBox(this.chart, boss);
        const points = [from.x, from.y + from.height / 2, to.x + to.width / 2, to.y + to.height];
        this.routes.push({ points, status, tone: 'lit', alpha: 1 });
      }
      this.onRoute.add(boss);
      return tree.kind[boss] === SEAT_LEAD ? (tree.parent[boss] ?? -1) : boss;
    }
    const parent = tree.parent[seat] ?? -1;
    if (parent < 0) return -1;
    if (isSeatVisible(this.chart, seat)) {
      this.routes.push({ points: routeToParent(this.chart, seat), status, tone: 'lit', alpha: 1 });
    }
    if (facts.isUnit[parent] === 1) {
      for (let child = parent + 1; child < (tree.end[parent] ?? 0); child = tree.end[child] ?? child + 1) {
        if (tree.kind[child] === SEAT_LEAD && poseKind(this.chart, child, this.frame.phase) === 'present')
          this.onRoute.add(child);
      }
    }
    return parent;
  }

  private pointAtSelected(): void {
    const { selected } = this.frame.emphasis;
    if (selected < 0) return;
    const seat = standingSeat(this.chart, selected, this.frame.phase);
    if (!isSeatVisible(this.chart, seat)) return;
    const box = seatBox(this.chart, seat);
    if (!this.misses(box)) return;
    const { camera, screen } = this.frame;
    const target = worldToScreen(camera, box.x + box.width / 2, box.y + box.height / 2);
    const margin = 22;
    const x = Math.min(screen.width - margin, Math.max(margin, target.x));
    const y = Math.min(screen.height - margin, Math.max(margin, target.y));
    const face = faceOf(this.chart, seat, this.frame.phase);
    this.edges.push({ x, y, angle: Math.atan2(target.y - y, target.x - x), label: face?.name ?? '', seat });
  }
}

/** A name that has no room for all of it gives its last word, which is what people are filed under. */
function shortenName(name: string, room: number, sizePx: number): string {
  if (textWidth(name, sizePx, 600) <= room) return name;
  return name.slice(name.lastIndexOf(' ') + 1);
}

function isInAfter(tree: SeatTree, seat: number): boolean {
  return ((tree.presence[seat] ?? 0) & IN_AFTER) !== 0;
}

function segment(points: readonly number[], offset: number, alpha: number): TrunkMark {
  return {
    x1: points[offset] ?? 0,
    y1: points[offset + 1] ?? 0,
    x2: points[offset + 2] ?? 0,
    y2: points[offset + 3] ?? 0,
    alpha,
  };
}

export function buildScene(chart: Chart, frame: Frame): Scene {
  return new SceneBuilder(chart, frame).build();
}
