/** Chips say how many are below, and open or close the branch. */

import { inDigits } from '../base/counted.ts';
import { CARD_HEIGHT, widthOfChip } from './box-sizes.ts';
import { isSeatClosed, type WorldBox } from './chart.ts';
import type { SceneDraft } from './scene-draft.ts';
import { countsOf } from './seat-facts.ts';

export const CHIP_MIN_SCALE = 0.6;
export const CHIP_HEIGHT_PX = 15;
/** How far a chip sticks out below its card: the next card is close. */
const CHIP_OVERHANG_PX = 6;
/** On a low card a badge stands at its right edge. */
const BADGE_INSET_PX = 10;

function countsAt(draft: SceneDraft, seat: number): { direct: number; total: number } {
  const { tree, facts } = draft.chart;
  const counts = countsOf(facts, tree.presence[seat] ?? 0, draft.frame.phase.move < 0.5);
  return { direct: counts.direct[seat] ?? 0, total: counts.total[seat] ?? 0 };
}

export function hasChip(draft: SceneDraft, seat: number): boolean {
  const { tree } = draft.chart;
  if (!isSeatClosed(draft.chart, seat) && (tree.end[seat] ?? 0) <= seat + 1) return false;
  return countsAt(draft, seat).total > 0 || isSeatClosed(draft.chart, seat);
}

function chipText(draft: SceneDraft, seat: number): string {
  const { direct, total } = countsAt(draft, seat);
  return direct === total ? inDigits(total) : `${inDigits(direct)} · ${inDigits(total)}`;
}

export function chipWidth(draft: SceneDraft, seat: number): number {
  return widthOfChip(chipText(draft, seat));
}

export function pushChip(draft: SceneDraft, seat: number, x: number, y: number, alpha: number): void {
  draft.chips.push({
    seat,
    x,
    y,
    widthPx: chipWidth(draft, seat),
    heightPx: CHIP_HEIGHT_PX,
    text: chipText(draft, seat),
    open: !isSeatClosed(draft.chart, seat),
    alpha,
  });
}

/** Under a manager's card, at its right end; on a low one beside the name. */
export function drawCardChip(draft: SceneDraft, seat: number, box: WorldBox, alpha: number): void {
  if (!hasChip(draft, seat) || draft.k < 0.3) return;
  if (draft.k < CHIP_MIN_SCALE && !isSeatClosed(draft.chart, seat)) return;
  const isLow = box.height < CARD_HEIGHT;
  const inset = isLow && draft.roleOf(seat) !== undefined ? BADGE_INSET_PX : 5;
  const x = box.x + box.width - (chipWidth(draft, seat) + inset) / draft.k;
  const fromBottom = isLow ? (box.height * draft.k + CHIP_HEIGHT_PX) / 2 : CHIP_HEIGHT_PX - CHIP_OVERHANG_PX;
  pushChip(draft, seat, x, box.y + box.height - fromBottom / draft.k, alpha);
}
