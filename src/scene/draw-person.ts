/** A person on the chart: a speck from far away, then a card with a name, a title and the certainty of the line. */

import { fitText } from '../base/text-width.ts';
import { IN_BEFORE, SEAT_BRANCH } from '../diff/seat-tree.ts';
import { CARD_HEIGHT, CARD_TEXT_X, CHIP_GAP_PX, GHOST_PX, NAME_PX, READABLE_SCALE, TITLE_PX } from './box-sizes.ts';
import type { WorldBox } from './chart.ts';
import { chipWidth, drawCardChip, hasChip } from './chips.ts';
import { drawClosed, drawRest, standsForBranch } from './draw-closed.ts';
import { certaintyOfFace, type Face, isPlaceUnsure, wordsAlsoTo } from './faces.ts';
import { drawFarLabel } from './far-label.ts';
import type { CardMark, ColourRole } from './scene.ts';
import { DIMMED, type SceneDraft } from './scene-draft.ts';
import type { PoseKind } from './seat-pose.ts';
import { shortenName } from './short-names.ts';

/** Smaller cards are specks. */
const CARD_MIN_PX = 7;
export const NAME_MIN_CARD_PX = 11.5;
const TITLE_MIN_CARD_PX = 26;
const STATUS_MIN_CARD_PX = 52;
/** Lines of text may come so near to the edges of a card. */
const SLACK_PX = 1;
/** Below this the bar in the unit's hue gives its room to the name. */
export const ACCENT_MIN_SCALE = 0.6;
const MAX_NAME_PX = 16;
const MAX_TITLE_PX = 13;
const MAX_TEXT_INSET_PX = 20;

export function drawPerson(
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
  const heightPx = box.height * draft.k;
  const ghost = kind === 'ghost';
  const isRest = draft.chart.tree.condensed?.rest.has(seat) === true;
  const folded = draft.chart.tree.folded.has(seat) || isRest;
  const shown = alpha * draft.dimming(seat);
  if (heightPx < CARD_MIN_PX) {
    if (ghost) return;
    if (role && marks > 0.5 && shown > DIMMED) draft.changedSpeck(role, box);
    else draft.speck(shown > DIMMED ? 'plain' : 'faint', box);
    if (draft.chart.tree.kind[seat] === SEAT_BRANCH) drawFarLabel(draft, face.name, block, 600);
    return;
  }
  const isOfBefore = draft.chart.tree.presence[seat] === IN_BEFORE;
  const leaves = (role === 'left' || role === 'not-shown' || (role === 'post' && isOfBefore)) && marks > 0;
  draft.cards.push({
    ...box,
    seat,
    hue: draft.chart.facts.hue[seat] ?? 0,
    alpha: shown,
    role,
    roleAlpha: ghost ? 1 : marks,
    ghost: ghost || folded,
    dashed: ghost || folded || leaves,
    unsaid: role !== undefined && draft.chart.facts.isUnsaid[seat] === 1,
    unsure: !ghost && !folded && isPlaceUnsure(face),
    state: cardState(draft, seat),
    muted: role === undefined && marks > 0.5,
  });
  const isClosed = standsForBranch(draft, seat);
  if (ghost) writeGhost(draft, seat, box, shown, face);
  else if (isRest) drawRest(draft, box, shown, face);
  else if (isClosed) drawClosed(draft, seat, box, shown, face);
  else writeCard(draft, seat, box, shown, face);
  if (role && marks > 0 && !ghost && heightPx >= 9) {
    draft.badges.push({
      x: box.x + box.width,
      // On a low card beside the name, so that it does not lie over the card above.
      y: box.height < CARD_HEIGHT ? box.y + box.height / 2 : box.y,
      radiusPx: Math.min(8, Math.max(4, 7.5 * draft.k)),
      role,
      alpha: shown * marks,
    });
  }
  if (draft.chart.tree.kind[seat] === SEAT_BRANCH && !ghost && !isClosed) drawCardChip(draft, seat, box, shown);
}

function cardState(draft: SceneDraft, seat: number): CardMark['state'] {
  const { hovered, selected } = draft.frame.emphasis;
  const { counterpart } = draft.chart.tree;
  if (seat === selected || (selected >= 0 && counterpart[seat] === selected)) return 'selected';
  if (seat === hovered || (hovered >= 0 && counterpart[seat] === hovered)) return 'hovered';
  return draft.onRoute.has(seat) ? 'route' : 'plain';
}

/** Where the text of a card starts: right of the accent, and no farther when the card is close. Screen pixels. */
function textInset(draft: SceneDraft): number {
  return draft.k < ACCENT_MIN_SCALE ? 6 * draft.k : Math.min(CARD_TEXT_X * draft.k, MAX_TEXT_INSET_PX);
}

function writeCard(draft: SceneDraft, seat: number, box: WorldBox, alpha: number, face: Face): void {
  const { k } = draft;
  const heightPx = box.height * k;
  if (heightPx < NAME_MIN_CARD_PX) return;
  const changed = draft.roleOf(seat) !== undefined;
  const marked = draft.frame.phase.marks > 0.5;
  const nameRole: ColourRole = marked && !changed ? 'muted' : 'ink';
  const nameSize = Math.min(MAX_NAME_PX, Math.max(NAME_PX * k, Math.min(k < READABLE_SCALE ? 10 : 11, heightPx - 2)));
  const titleSize = Math.min(MAX_TITLE_PX, Math.max(10, TITLE_PX * k));
  // Below the name, what there is room for: a second line has no other words, a title is known to whoever hovers.
  let rows = Math.floor((heightPx + SLACK_PX - nameSize * 1.22) / (titleSize * 1.3));
  const takesRow = (isWanted: boolean): boolean => {
    if (!isWanted || rows < 1) return false;
    rows -= 1;
    return true;
  };
  const hasAlso = takesRow(face.alsoTo !== '' && CARD_HEIGHT * k >= TITLE_MIN_CARD_PX);
  const hasTitle = takesRow(face.detail !== '' && CARD_HEIGHT * k >= TITLE_MIN_CARD_PX);
  const hasStatus = takesRow(CARD_HEIGHT * k >= STATUS_MIN_CARD_PX);
  const insetPx = textInset(draft);
  const room = (box.width - 4) * k - insetPx;
  const lines = 1 + Number(hasTitle) + Number(hasAlso) + Number(hasStatus);
  const blockHeight = nameSize * 1.22 + (lines - 1) * titleSize * 1.3;
  let baseline = (heightPx - blockHeight) / 2 + nameSize * 0.95;
  const showsChip = draft.chart.tree.kind[seat] === SEAT_BRANCH && hasChip(draft, seat);
  const titleRoom = showsChip ? room - chipWidth(draft, seat) - CHIP_GAP_PX : room;
  const write = (
    text: string,
    sizePx: number,
    weight: 400 | 600,
    role: ColourRole,
    available = room,
    italic = false,
  ): void => {
    draft.texts.push({
      x: box.x,
      y: box.y,
      dx: insetPx,
      dy: baseline,
      text: fitText(text, available, sizePx, weight),
      sizePx,
      weight,
      italic,
      role,
      align: 'left',
      alpha,
      struck: false,
      halo: false,
    });
  };
  if (face.isVacant) write(face.name, nameSize, 400, 'muted', room, true);
  else {
    // On a low card the chip stands beside the name.
    const nameRoom = box.height < CARD_HEIGHT ? titleRoom : room;
    write(shortenName(draft.chart.facts, face.name, nameRoom, nameSize), nameSize, 600, nameRole, nameRoom);
  }
  baseline += nameSize * 0.25 + titleSize * 1.05;
  if (hasTitle) {
    write(face.detail, titleSize, 400, 'muted', hasStatus || hasAlso ? room : titleRoom);
    baseline += titleSize * 1.3;
  }
  if (hasAlso) {
    write(wordsAlsoTo(face), titleSize, 400, 'muted', hasStatus ? room : titleRoom, true);
    baseline += titleSize * 1.3;
  }
  if (hasStatus) write(certaintyOfFace(face), Math.min(11, titleSize), 400, 'muted', titleRoom);
}

function writeGhost(draft: SceneDraft, seat: number, box: WorldBox, alpha: number, face: Face): void {
  const heightPx = box.height * draft.k;
  if (heightPx < NAME_MIN_CARD_PX) return;
  const insetPx = textInset(draft);
  const room = (box.width - 4) * draft.k - insetPx;
  const sizePx = Math.min(13, Math.max(Math.min(10, heightPx - 2), GHOST_PX * draft.k));
  const role: ColourRole = draft.roleOf(seat) === 'carried' ? 'carried' : 'moved';
  const to = draft.chart.facts.movedTo[seat];
  const two = heightPx >= TITLE_MIN_CARD_PX && to !== undefined;
  const write = (text: string, dy: number, weight: 400 | 600, colour: ColourRole): void => {
    draft.texts.push({
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
  write(
    shortenName(draft.chart.facts, face.name, room, sizePx),
    two ? middle - sizePx * 0.28 : middle + sizePx * 0.36,
    400,
    role,
  );
  if (two) write(`to ${to}`, middle + sizePx * 1.02, 400, 'muted');
}
