/** Where the cells of a life-line stand on the axis, and how soft their ends are. */

import { least } from '../../base/lists.ts';
import { fitText, textWidth } from '../../base/text-width.ts';
import { type Day, readEdtf } from '../../model/edtf.ts';
import type { LifeCell, LifeRow } from './life-rows.ts';
import type { TimeScale } from './time-scale.ts';

export interface PlacedCell {
  readonly cell: LifeCell;
  readonly left: number;
  readonly width: number;
  /** Pixels over which the end fades, since nobody says on which day it was. */
  readonly fadeStart: number;
  readonly fadeEnd: number;
  /** As much of what it says as there is room for. */
  readonly text: string;
}

export interface Gap {
  readonly left: number;
  readonly width: number;
}

const LEAST_FADE_PX = 10;
/** "Not contradicted since" is no end: the line fades out. */
const OPEN_FADE_PX = 28;
const TEXT_PX = 11;
const TEXT_INSET_PX = 16;
/** Half of a mark that stands on the line. */
const HALF_GLYPH_PX = 7;
/** Fewer letters say nothing. */
const LEAST_TEXT_PX = 24;

function fadeOf(edtf: string | undefined, scale: TimeScale): number {
  if (edtf === undefined) return 0;
  const { earliest, latest, approximate } = readEdtf(edtf);
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return OPEN_FADE_PX;
  const span = latest > earliest ? scale.x(latest + 1) - scale.x(earliest) : 0;
  return approximate ? Math.max(LEAST_FADE_PX, span) : span;
}

function textFor(text: string, width: number): string {
  const room = width - TEXT_INSET_PX;
  if (room < LEAST_TEXT_PX && textWidth(text, TEXT_PX, 400) > room) return '';
  return fitText(text, room, TEXT_PX, 400);
}

/** The first day of a cell, but for that on which it starts, over which a mark stands: a turn, or a crossing. */
function nextMark({ cells, glyphs }: LifeRow, { from, until, lane }: LifeCell): Day | undefined {
  if (lane === 'lower') return undefined;
  const crossings = cells.filter(({ crossing }) => crossing === 'unit').map((cell) => cell.from);
  const days = [...glyphs.map(({ day }) => day), ...crossings].filter((day) => day > from && day <= until);
  return days.length === 0 ? undefined : least(days);
}

/** The cells of a row that are on the axis. */
export function placeCells(row: LifeRow, scale: TimeScale): PlacedCell[] {
  const { cells } = row;
  return cells.flatMap((cell): PlacedCell[] => {
    const { first, last } = scale.range;
    if (cell.until <= first || cell.from > last) return [];
    const isCut = cell.from < first;
    const isLong = cell.until > last;
    const left = isCut ? 0 : scale.x(cell.from);
    const width = (isLong ? scale.width : scale.x(cell.until)) - left;
    const mark = nextMark(row, cell);
    const room = mark === undefined ? width : Math.min(width, scale.x(mark) - HALF_GLYPH_PX - left);
    const fadeStart = isCut ? 0 : fadeOf(cell.start, scale);
    const fadeEnd = isLong ? (Number.isFinite(cell.until) ? 0 : OPEN_FADE_PX) : fadeOf(cell.end, scale);
    return [
      {
        ...{ cell, left, width },
        fadeStart: Math.min(fadeStart, width / 2),
        fadeEnd: Math.min(fadeEnd, width / 2),
        text: textFor(cell.text, room),
      },
    ];
  });
}

/** Where nothing is recorded between two cells of a line. */
export function gapsOf({ cells }: LifeRow, scale: TimeScale): Gap[] {
  const line = cells.filter((cell) => cell.lane !== 'lower');
  return line.flatMap((cell, index): Gap[] => {
    const last = line[index - 1];
    if (!last || last.until >= cell.from) return [];
    const { first: start, last: end } = scale.range;
    const left = scale.x(Math.max(start, last.until));
    const right = scale.x(Math.min(end, cell.from));
    return right > left ? [{ left, width: right - left }] : [];
  });
}
