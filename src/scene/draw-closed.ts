/** A closed branch: its name, how many people are inside, what happened to them as a bar, and who heads it. */

import { inDigits } from '../base/counted.ts';
import { fitText } from '../base/text-width.ts';
import { type Counts, INSIDE_PARTS, type InsidePart } from '../diff/inside-seats.ts';
import { IN_AFTER, IN_BEFORE, SEAT_BRANCH } from '../diff/seat-tree.ts';
import {
  CARD_TEXT_X,
  CHIP_GAP_PX,
  CHIP_INSET_PX,
  CLOSED_SHORT_HEIGHT,
  countsText,
  LEAST_NAME_PX,
  NAME_PX,
  NOTE_PX,
  TITLE_PX,
  widthOfChip,
} from './box-sizes.ts';
import type { WorldBox } from './chart.ts';
import { CHIP_HEIGHT_PX } from './chips.ts';
import type { Face } from './faces.ts';
import type { BarSegment, ColourRole } from './scene.ts';
import type { SceneDraft } from './scene-draft.ts';
import { shortenName } from './short-names.ts';

const MOST_NAME_PX = 16;
const LEAST_NOTE_PX = 10;
const MOST_NOTE_PX = 13;
const BAR_HEIGHT_PX = 5;
/** A part that is there is seen, however few it is of. */
const LEAST_SEGMENT_PX = 1.5;
const SEGMENT_GAP_PX = 1;
/** World pixels from the top of the card to the baseline of its name, its bar and the baseline of its note. */
const NAME_Y = 15.5;
const CHIP_Y = 4;
const BAR_Y = 23;
const NOTE_Y = 41;

function isPartShown(draft: SceneDraft, part: InsidePart): boolean {
  const { leave, move, join, ghosts } = draft.frame.phase;
  if (part === 'joined') return join > 0.5;
  if (part === 'left') return leave < 0.5;
  if (part === 'moved-in') return move > 0.5;
  if (part === 'moved-out') return move < 0.5 || ghosts > 0.5;
  return true;
}

/**
 * How many people are in a branch before and after, wherever it stood and stands; 0 in a state in which it is not there.
 */
function countsInside(draft: SceneDraft, seat: number): { readonly before: number; readonly after: number } {
  const { facts, tree } = draft.chart;
  const here = tree.presence[seat] ?? 0;
  const other = tree.counterpart[seat] ?? -1;
  const countAt = (bit: number, counts: Counts): number => {
    const at = (here & bit) !== 0 ? seat : other;
    return at < 0 ? 0 : (counts.total[at] ?? 0);
  };
  return { before: countAt(IN_BEFORE, facts.countsBefore), after: countAt(IN_AFTER, facts.countsAfter) };
}

/** As the state that is shown has it; both where the difference between them is. */
function wordsOfCounts(draft: SceneDraft, seat: number): string {
  const { move, ghosts } = draft.frame.phase;
  const { before, after } = countsInside(draft, seat);
  if (ghosts > 0.5) return countsText(before, after);
  return inDigits(move < 0.5 ? before : after);
}

/** The parts of a bar in its order, in shares of its length. */
function sharesOf(draft: SceneDraft, seat: number): { readonly part: InsidePart; readonly share: number }[] {
  const { parts } = draft.chart.facts;
  const { before, after } = countsInside(draft, seat);
  const shown = INSIDE_PARTS.filter((part) => isPartShown(draft, part)).map((part) => ({
    part,
    people: parts[part][seat] ?? 0,
  }));
  const came = shown.reduce(
    (sum, { part, people }) => sum + (part === 'joined' || part === 'moved-in' ? people : 0),
    0,
  );
  const stood = draft.frame.phase.leave > 0.5 ? after : before + came;
  const all = Math.max(
    stood,
    shown.reduce((sum, { people }) => sum + people, 0),
    1,
  );
  return shown.filter(({ people }) => people > 0).map(({ part, people }) => ({ part, share: people / all }));
}

/** What happened to the people inside, as a bar whose whole length is all of them. */
function pushBar(draft: SceneDraft, seat: number, at: WorldBox, dx: number, dy: number, alpha: number): void {
  const widthPx = at.width * draft.k - 2 * dx;
  if (draft.frame.phase.marks < 0.5 || widthPx < 12) return;
  const segments: BarSegment[] = [];
  let from = 0;
  for (const { part, share } of sharesOf(draft, seat)) {
    const to = Math.min(widthPx, from + Math.max(LEAST_SEGMENT_PX, share * widthPx));
    segments.push({ role: part, from, to: Math.max(from + 1, to - SEGMENT_GAP_PX) });
    from = to;
  }
  if (from < widthPx) segments.push({ role: 'rest', from, to: widthPx });
  draft.bars.push({ x: at.x, y: at.y, dx, dy, heightPx: BAR_HEIGHT_PX, segments, alpha });
}

export function drawClosed(draft: SceneDraft, seat: number, box: WorldBox, alpha: number, face: Face): void {
  const { k } = draft;
  const namePx = Math.min(MOST_NAME_PX, Math.max(LEAST_NAME_PX, NAME_PX * k));
  const notePx = Math.min(MOST_NOTE_PX, Math.max(LEAST_NOTE_PX, TITLE_PX * k));
  const insetPx = Math.min(CARD_TEXT_X * k, 16);
  const counts = wordsOfCounts(draft, seat);
  const chipPx = widthOfChip(counts);
  const chipLeft = box.width * k - chipPx - CHIP_INSET_PX;
  const role = draft.roleOf(seat);
  const marked = draft.frame.phase.marks > 0.5;
  const isUnit = draft.chart.facts.isUnit[seat] === 1;
  const isGone = isUnit && marked && role === 'left' && draft.chart.facts.isUnsaid[seat] !== 1;
  const write = (
    text: string,
    dy: number,
    sizePx: number,
    weight: 400 | 600,
    colour: ColourRole,
    room: number,
  ): void => {
    draft.texts.push({
      ...{ x: box.x, y: box.y, dx: insetPx, dy, text: fitText(text, room, sizePx, weight), sizePx, weight },
      ...{ italic: false, role: colour, align: 'left', alpha, struck: weight === 600 && isGone, halo: false },
    });
  };
  const own: ColourRole = isUnit && marked && (role === 'joined' || role === 'left' || role === 'moved') ? role : 'ink';
  const nameRoom = chipLeft - insetPx - CHIP_GAP_PX;
  const name = isUnit ? face.name : shortenName(draft.chart.facts, face.name, nameRoom, namePx);
  write(name, NAME_Y * k, namePx, 600, own, nameRoom);
  draft.chips.push({
    ...{ seat, x: box.x + chipLeft / k, y: box.y + CHIP_Y, widthPx: chipPx, heightPx: CHIP_HEIGHT_PX },
    ...{ text: counts, open: false, alpha },
  });
  pushBar(draft, seat, box, insetPx, BAR_Y * k, alpha);
  if (face.detail !== '' && box.height > CLOSED_SHORT_HEIGHT) {
    write(face.detail, NOTE_Y * k, notePx, 400, 'muted', box.width * k - insetPx - 6);
  }
}

/** What an open branch has no room for, in words. */
export function drawRest(draft: SceneDraft, box: WorldBox, alpha: number, face: Face): void {
  const sizePx = Math.min(MOST_NOTE_PX, Math.max(LEAST_NAME_PX, NOTE_PX * draft.k));
  const insetPx = Math.min(CARD_TEXT_X * draft.k, 16) / 2;
  const room = box.width * draft.k - 2 * insetPx;
  const middle = (box.height * draft.k) / 2;
  const write = (text: string, dy: number): void => {
    draft.texts.push({
      ...{ x: box.x, y: box.y, dx: insetPx, dy, sizePx, weight: 400, text: fitText(text, room, sizePx, 400) },
      ...{ italic: true, role: 'muted', align: 'left', alpha, struck: false, halo: false },
    });
  };
  write(face.name, middle - sizePx * 0.24);
  write(face.detail, middle + sizePx * 0.96);
}

/** Whether a seat stands for all that is below it. */
export function standsForBranch(draft: SceneDraft, seat: number): boolean {
  const { condensed, kind, ids } = draft.chart.tree;
  return kind[seat] === SEAT_BRANCH && condensed !== undefined && condensed.closed.has(ids[seat] ?? '');
}
