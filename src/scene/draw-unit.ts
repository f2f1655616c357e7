/** A unit on the chart: its territory, and its name as a heading or, from far away, as a label on the map. */

import { fitText, textWidth } from '../base/text-width.ts';
import { CARD_HEIGHT, CHIP_GAP_PX, HEADING_HEIGHT, HEADING_PX, NOTE_PX } from './box-sizes.ts';
import { isSeatClosed, type WorldBox } from './chart.ts';
import { CHIP_HEIGHT_PX, CHIP_MIN_SCALE, chipWidth, hasChip, pushChip } from './chips.ts';
import { NAME_MIN_CARD_PX } from './draw-person.ts';
import type { Face } from './faces.ts';
import { drawFarLabel } from './far-label.ts';
import type { ChangeRole, ColourRole } from './scene.ts';
import type { SceneDraft } from './scene-draft.ts';
import type { PoseKind } from './seat-pose.ts';
import { PAPER_HUE } from './unit-hues.ts';

/** A smaller territory would be hidden by what stands in it. */
const TERRITORY_MIN_PX = 5;
/** Smaller headings are labels on the map; from here on the cards below them have names, which labels would cover. */
const HEADING_MIN_SCALE = NAME_MIN_CARD_PX / CARD_HEIGHT;
/** Kept free of a heading at both ends together, in world pixels. */
const HEADING_MARGIN = 14;
/** Empty space after a heading that reads from left to right, in world pixels: the bus. */
const HEADING_OVERHANG = 8;

export function drawUnit(
  draft: SceneDraft,
  seat: number,
  box: WorldBox,
  block: WorldBox,
  kind: PoseKind,
  alpha: number,
  face: Face,
): void {
  const { marks } = draft.frame.phase;
  const role = draft.roleOf(seat);
  const ghost = kind === 'ghost';
  const depth = draft.chart.tree.depth[seat] ?? 0;
  const shown = alpha * draft.dimming(seat);
  const gone = role === 'left';
  const edge = ghost
    ? 'moved'
    : marks > 0 && (role === 'joined' || role === 'left' || role === 'moved')
      ? role
      : undefined;
  if (depth > 0 && Math.min(block.width, block.height) * draft.k >= TERRITORY_MIN_PX) {
    draft.territories.push({
      ...block,
      seat,
      hue: draft.chart.facts.hue[seat] ?? 0,
      alpha: shown,
      edge,
      dashed: ghost || gone,
      unsaid: draft.chart.facts.isUnsaid[seat] === 1,
    });
  }
  if (draft.k < HEADING_MIN_SCALE) {
    drawFarLabel(
      draft,
      glyphBefore(draft, role, ghost) + face.name,
      block,
      600,
      ghost ? 'moved' : headingRole(draft, role),
    );
    return;
  }
  // The top unit has no territory of its own, but its heading answers the pointer like any other.
  if (depth === 0) {
    draft.territories.push({ ...box, seat, hue: PAPER_HUE, alpha, edge: undefined, dashed: false, unsaid: false });
  }
  writeHeading(draft, seat, box, block, ghost, shown, face);
}

function headingSize(draft: SceneDraft): number {
  return Math.min(18, Math.max(HEADING_PX * draft.k, Math.min(11, Math.max(8.5, HEADING_HEIGHT * draft.k))));
}

function headingRole(draft: SceneDraft, role: ChangeRole | undefined): ColourRole {
  if (draft.frame.phase.marks <= 0.5) return 'ink';
  if (role === 'joined' || role === 'left' || role === 'moved') return role;
  return 'ink';
}

/** What a colour says of a unit, as a sign before its name. */
function glyphBefore(draft: SceneDraft, role: ChangeRole | undefined, isGhost: boolean): string {
  if (draft.frame.phase.marks <= 0.5 || isGhost) return '';
  return role === 'joined' ? '+ ' : role === 'left' ? '− ' : role === 'moved' ? '→ ' : '';
}

function writeHeading(
  draft: SceneDraft,
  seat: number,
  box: WorldBox,
  block: WorldBox,
  ghost: boolean,
  alpha: number,
  face: Face,
): void {
  const role = draft.roleOf(seat);
  const marked = draft.frame.phase.marks > 0.5;
  const sizePx = headingSize(draft);
  const glyph = glyphBefore(draft, role, ghost);
  // Print that is large for its heading moves up into the padding rather than down onto the card.
  const baseline = Math.min(sizePx * 1.02, HEADING_HEIGHT * draft.k - 0.5);
  const centred = isCentred(draft, seat);
  // Left to right, what is below a unit stands beside its heading.
  const roomy = draft.chart.direction === 'down' || isSeatClosed(draft.chart, seat);
  const room = (roomy ? block.width : box.width + HEADING_OVERHANG) * draft.k - Math.min(8, HEADING_MARGIN * draft.k);
  const full = ghost ? `${face.name}, to ${draft.chart.facts.movedTo[seat] ?? 'elsewhere'}` : glyph + face.name;
  // A destination is left to the trail rather than cut.
  const name = ghost && textWidth(full, sizePx, 600) > room ? face.name : full;
  const chipPx = ghost || !hasChip(draft, seat) ? 0 : chipWidth(draft, seat) + CHIP_GAP_PX;
  const fits = textWidth(name, sizePx, 600) + chipPx <= room;
  // A closed branch keeps the chip that opens it; an open one gives it up for the name.
  const showsChip = chipPx > 0 && (isSeatClosed(draft.chart, seat) || (fits && draft.k >= CHIP_MIN_SCALE));
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
  draft.texts.push({
    ...common,
    dx: centred ? -shift : 0,
    dy: baseline,
    text,
    sizePx,
    italic: false,
    role: ghost ? 'moved' : headingRole(draft, role),
    // What is only taken to have ended is not struck out.
    struck: role === 'left' && marked && !ghost && draft.chart.facts.isUnsaid[seat] !== 1,
  });
  if (showsChip) {
    const startPx = centred ? textPx / 2 - shift + CHIP_GAP_PX : textPx + CHIP_GAP_PX;
    pushChip(draft, seat, common.x + startPx / draft.k, box.y + (sizePx * 0.66 - CHIP_HEIGHT_PX / 2) / draft.k, alpha);
  }
  if (face.detail === '' || ghost || NOTE_PX * draft.k < 7.5) return;
  const notePx = Math.min(13, Math.max(10, NOTE_PX * draft.k));
  draft.texts.push({
    ...common,
    dx: 0,
    dy: baseline + notePx * 1.35,
    text: fitText(face.detail, room, notePx, 400),
    sizePx: notePx,
    weight: 400,
    italic: true,
    role: 'muted',
    struck: false,
  });
}

function isCentred(draft: SceneDraft, seat: number): boolean {
  return (
    draft.chart.direction === 'down' &&
    draft.chart.arrangement.centred[seat + 1] === 1 &&
    !isSeatClosed(draft.chart, seat)
  );
}
