/** What is written beside a place of the flow, or above it where there is little width, and the room that it takes. */

import { greatest } from '../base/lists.ts';
import { fitText, textWidth } from '../base/text-width.ts';
import type { FlowEnd, FlowGraph } from '../diff/flow-strands.ts';
import type { Side } from '../diff/names.ts';
import type { FlowBox } from '../layout/flow-layout.ts';
import type { Box } from './scene.ts';

export const LABEL_PX = 12.5;
export const NOTE_PX = 11;
export const LINE_PX = 16;
/** What a finger or an unsteady hand needs. */
const TARGET_PX = 24;
/** Between a bar and what is written beside it. */
export const GAP_PX = 8;
const INDENT_PX = 12;
/** In front of a note that opens or folds something: the triangle. */
export const OPENER_PX = 11;

const DEEPEST = 4;

/** With a line it makes a target. */
const BOX_GAP = TARGET_PX - LINE_PX;
const GROUP_GAP = 12;
const OTHER_GAP = 20;

export interface EndLabel {
  readonly end: FlowEnd;
  readonly lines: readonly string[];
  readonly count: string;
  readonly note: string;
  /** Whether the note stands behind the name, else below it. */
  readonly isNoteInline: boolean;
  readonly indent: number;
}

/** How much wider the arrow in front of a name is than the table of widths knows. */
const ARROW_PX = 5;

export function nameWidth(line: string): number {
  return textWidth(line, LABEL_PX, 600) + (line.startsWith('→') ? ARROW_PX : 0);
}

/** Breaks a text between words into a few lines; the first leaves room for the count. */
function wrap(text: string, widths: readonly number[]): string[] {
  const lines: string[] = [];
  let rest = text.split(' ');
  while (rest.length > 0) {
    const width = widths[lines.length] ?? 0;
    const isLast = lines.length === widths.length - 1;
    let count = isLast ? rest.length : 1;
    while (!isLast && count < rest.length && nameWidth(rest.slice(0, count + 1).join(' ')) <= width) {
      count += 1;
    }
    lines.push(fitText(rest.slice(0, count).join(' '), width, LABEL_PX, 600));
    rest = rest.slice(count);
  }
  return lines;
}

/** What became of a unit, as on the chart. */
export function signOf({ change }: FlowEnd): '' | '−' | '+' | '→' {
  if (!change) return '';
  if (!change.after) return change.kinds.includes('not-shown') ? '' : '−';
  if (!change.before) return change.kinds.includes('shown') ? '' : '+';
  return change.kinds.includes('re-parented') ? '→' : '';
}

function linesOf(end: FlowEnd, widths: readonly number[]): string[] {
  const sign = signOf(end);
  const signed = (name: string): string => (sign === '' ? name : `${sign} ${name}`);
  const lines = wrap(signed(end.name), widths);
  const isCut = lines.some((line) => line.endsWith('…'));
  return isCut && end.initials !== undefined ? wrap(signed(end.initials), widths) : lines;
}

function countOf({ people, drawn }: FlowEnd): string {
  if (drawn === 0) return '';
  const all = people.toLocaleString('en');
  return drawn === people ? all : `${drawn.toLocaleString('en')} of ${all}`;
}

function noteOf({ unit, people, total, gathered, opener }: FlowEnd): string {
  if (opener?.isOpen) return 'fold its units';
  if (gathered > 0 && unit !== undefined) return `${gathered} ${gathered === 1 ? 'unit' : 'units'} inside`;
  if (opener) return 'show them';
  if (unit !== undefined && total === 0) return 'nobody named';
  return total > people ? `${total.toLocaleString('en')} in all` : '';
}

function indentOf(end: FlowEnd, ends: readonly FlowEnd[]): number {
  // One unit around all others needs no step of its own.
  const tops = ends.filter(({ unit, depth }) => unit !== undefined && depth === 0).length;
  return Math.min(DEEPEST, Math.max(0, end.depth - Number(tops === 1))) * INDENT_PX;
}

export function notePx(label: EndLabel): number {
  return label.note === '' ? 0 : textWidth(label.note, NOTE_PX, 400) + (label.end.opener ? OPENER_PX : 0);
}

export function countPx(label: EndLabel): number {
  return textWidth(label.count, LABEL_PX, 400);
}

/** Room for the labels of one column. */
export interface LabelRoom {
  /** For the name and the count together. */
  readonly width: number;
  /** Whether labels stand above their strands, else beside them. */
  readonly isAbove: boolean;
  /** Whether the counts have a column of their own, so that the names behind them begin at one line. */
  readonly hasCountColumn: boolean;
}

export function labelEnds(graph: FlowGraph, side: Side, { width, isAbove, hasCountColumn }: LabelRoom): EndLabel[] {
  const ends = graph[side];
  const counts = ends.map((end) => textWidth(countOf(end), LABEL_PX, 400));
  const widest = greatest(counts, 0);
  return ends.map((end, index) => {
    const indent = isAbove ? 0 : indentOf(end, ends);
    const ownCount = hasCountColumn ? widest : (counts[index] ?? 0);
    const besideCount = width - indent - (ownCount === 0 ? 0 : ownCount + GAP_PX);
    const otherPx = hasCountColumn ? besideCount : width - indent;
    const lines = linesOf(end, isAbove ? [besideCount, otherPx, otherPx] : [besideCount, otherPx]);
    const label: EndLabel = { end, lines, count: countOf(end), note: noteOf(end), isNoteInline: false, indent };
    const firstPx = nameWidth(lines[0] ?? '');
    const fits = lines.length === 1 && firstPx + GAP_PX + notePx(label) <= besideCount;
    return { ...label, isNoteInline: fits && label.note !== '' && !end.opener };
  });
}

/** The width at which no name is broken. */
export function wantedWidth(labels: readonly EndLabel[], hasCountColumn: boolean): number {
  const widest = greatest(labels.map(countPx), 0);
  return greatest(
    labels.map((label) => {
      const count = hasCountColumn ? widest : countPx(label);
      return label.indent + nameWidth(label.lines[0] ?? '') + count + 2 * GAP_PX;
    }),
    0,
  );
}

/** What stands below the name. */
export function noteHeight({ end, note, isNoteInline }: EndLabel): number {
  if (note === '' || isNoteInline) return 0;
  return end.opener ? TARGET_PX : LINE_PX;
}

function labelHeight(label: EndLabel): number {
  return label.lines.length * LINE_PX + noteHeight(label);
}

/** A box of the height of a line or more, grown into the gaps around it until it can be hit. */
export function asTarget(box: Box): Box {
  const missing = Math.max(0, TARGET_PX - box.height);
  return { ...box, y: box.y - missing / 2, height: box.height + missing };
}

function gapAbove(label: EndLabel, previous: EndLabel | undefined): number {
  if (!previous) return 0;
  if (label.end.unit === undefined) return previous.end.unit === undefined ? GROUP_GAP : OTHER_GAP;
  return label.indent === 0 ? GROUP_GAP : BOX_GAP;
}

export function boxesOf(labels: readonly EndLabel[], isAbove: boolean): FlowBox[] {
  return labels.map((label, index) => {
    const height = labelHeight(label);
    return {
      gap: gapAbove(label, labels[index - 1]),
      head: isAbove ? height + 2 : 0,
      line: isAbove ? 0 : LINE_PX,
      least: isAbove ? height + 4 : height,
    };
  });
}
