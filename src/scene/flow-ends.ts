/** Writes what stands at the places of the flow: the bar, the name, the count and the note. */

import type { Side } from '../diff/names.ts';
import type { PlacedColumn } from '../layout/flow-layout.ts';
import {
  asTarget,
  countPx,
  type EndLabel,
  GAP_PX,
  LABEL_PX,
  LINE_PX,
  NOTE_PX,
  nameWidth,
  noteHeight,
  notePx,
  OPENER_PX,
} from './flow-labels.ts';
import { BAR_PX, type Columns, type EndMark, type FlowText, MIDDLE } from './flow-marks.ts';
import type { Box } from './scene.ts';

const LEAST_LEADER_PX = 16;
const LEADER_GAP_PX = 6;

/** Of one column. */
export class EndWriter {
  private readonly columns: Columns;
  private readonly side: Side;
  private readonly placed: PlacedColumn;
  private readonly isRightAligned: boolean;

  constructor(columns: Columns, side: Side, placed: PlacedColumn) {
    this.columns = columns;
    this.side = side;
    this.placed = placed;
    this.isRightAligned = columns.isNarrow && side === 'after';
  }

  write(label: EndLabel, place: number): EndMark {
    const { bars } = this.columns;
    const top = this.placed.tops[place] ?? 0;
    const x = this.nameX(label);
    const nameEnd = this.onwards(x, nameWidth(label.lines[0] ?? ''));
    // Where labels stand above, the count follows the name; else it has a column of its own.
    const countEnd = this.columns.isNarrow ? this.onwards(nameEnd, GAP_PX + countPx(label)) : nameEnd;
    const noteX = label.isNoteInline ? this.onwards(countEnd, GAP_PX) : x;
    const wordsEnd = label.isNoteInline ? this.onwards(noteX, notePx(label)) : nameEnd;
    const baseline = top + LINE_PX / 2 + MIDDLE * LABEL_PX;
    return {
      end: label.end,
      bar: {
        x: bars[this.side],
        y: this.placed.starts[place] ?? 0,
        width: BAR_PX,
        height: this.placed.contents[place] ?? 0,
      },
      lines: label.lines.map((text, line) => this.text(text, x, baseline + line * LINE_PX)),
      count: this.count(label, nameEnd, baseline),
      leader: this.leader(label, wordsEnd, baseline),
      ...this.note(label, noteX, top),
      box: this.box(label, place),
    };
  }

  /** Further from where a line of text begins. */
  private onwards(x: number, px: number): number {
    return this.isRightAligned ? x - px : x + px;
  }

  private text(text: string, x: number, y: number): FlowText {
    return { text, x, y, anchor: this.isRightAligned ? 'end' : 'start' };
  }

  private nameX(label: EndLabel): number {
    const { isNarrow, bars, countPx: countColumn } = this.columns;
    if (this.side === 'before') return isNarrow ? bars.before + BAR_PX + GAP_PX : label.indent;
    return isNarrow ? bars.after - GAP_PX : bars.after + BAR_PX + 2 * GAP_PX + countColumn + label.indent;
  }

  private count({ count }: EndLabel, nameEnd: number, y: number): FlowText | undefined {
    const { isNarrow, bars } = this.columns;
    if (count === '') return undefined;
    if (isNarrow) return this.text(count, this.onwards(nameEnd, GAP_PX), y);
    return this.side === 'before'
      ? { text: count, x: bars.before - GAP_PX, y, anchor: 'end' }
      : { text: count, x: bars.after + BAR_PX + GAP_PX, y, anchor: 'start' };
  }

  private leader(label: EndLabel, wordsEnd: number, baseline: number): EndMark['leader'] {
    const { isNarrow, bars } = this.columns;
    if (isNarrow || this.side === 'after' || label.count === '') return undefined;
    const [from, to] = [wordsEnd + LEADER_GAP_PX, bars.before - GAP_PX - countPx(label) - LEADER_GAP_PX];
    return to - from < LEAST_LEADER_PX ? undefined : { from, to, y: baseline - 0.3 * LABEL_PX };
  }

  private note(label: EndLabel, x: number, top: number): Pick<EndMark, 'note' | 'opener' | 'openerBox'> {
    if (label.note === '') return { note: undefined, opener: undefined, openerBox: undefined };
    const y = label.isNoteInline ? top : top + label.lines.length * LINE_PX;
    const height = label.isNoteInline ? LINE_PX : noteHeight(label);
    const middle = y + height / 2;
    const width = notePx(label);
    const left = this.isRightAligned ? x - width : x;
    const opens = label.end.opener !== undefined;
    return {
      // Beside a name the smaller print stands on its baseline.
      note: this.text(
        label.note,
        opens && !this.isRightAligned ? x + OPENER_PX : x,
        middle + MIDDLE * (label.isNoteInline ? LABEL_PX : NOTE_PX),
      ),
      opener: opens ? { x: left, y: middle } : undefined,
      openerBox: opens ? { x: left - 3, y, width: width + 8, height } : undefined,
    };
  }

  private box(label: EndLabel, place: number): Box {
    const { isNarrow, bars, labelPx } = this.columns;
    const [top, height] = [this.placed.tops[place] ?? 0, this.placed.heights[place] ?? 0];
    const width = isNarrow ? labelPx : labelPx + GAP_PX + BAR_PX;
    const x = this.side === 'before' ? 0 : bars.after + (isNarrow ? BAR_PX - width : 0);
    const isLabelOnly = isNarrow || label.end.opener !== undefined;
    return asTarget({ x, y: top, width, height: isLabelOnly ? label.lines.length * LINE_PX : height });
  }
}
