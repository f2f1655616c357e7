/** A place of the flow: its bar, its name, how many people, and what opens or folds it. */

import { LABEL_PX, NOTE_PX, signOf } from '../scene/flow-labels.ts';
import type { EndMark, FlowText } from '../scene/flow-marks.ts';
import { filled, filledAndStroked, type PagePainter, type PathStep, stroked, type TextPlace } from './painter.ts';
import type { Theme } from './theme.ts';

/** A tenth of a pixel is enough, and keeps the page small. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

export function drawFlowPlace(painter: PagePainter, mark: EndMark, theme: Theme): void {
  const { leader, count, note, opener } = mark;
  const paint = placePaint(theme, mark);
  const quiet = theme.text.muted;
  if (leader) {
    const y = tenth(leader.y);
    painter.segments([tenth(leader.from), y, tenth(leader.to), y], stroked(theme.mutedEdge, 1, { width: 1 }));
  }
  drawBar(painter, mark, theme, paint === theme.text.ink ? quiet : paint);
  const name = { size: LABEL_PX, weight: 600, italic: isVague(mark) } as const;
  const isGone = signOf(mark.end) === '−';
  for (const line of mark.lines) drawName(painter, line.text, paint, placeOf(line, name), isGone);
  if (count) painter.text(count.text, quiet, placeOf(count, { size: LABEL_PX, weight: 400, italic: false }));
  if (note) {
    const style = { size: NOTE_PX, weight: 400, italic: mark.end.total === 0 } as const;
    painter.text(note.text, opener ? theme.text.accent : quiet, placeOf(note, style));
  }
  if (opener) painter.path(triangle(opener, mark.end.opener?.isOpen === true), filled(theme.text.accent));
}

function placePaint(theme: Theme, { end }: EndMark): string {
  switch (end.kind) {
    case 'joined':
    case 'left':
    case 'shown':
    case 'not-shown':
      return theme.change[end.kind];
  }
  const sign = signOf(end);
  if (sign === '') return end.drawn === 0 ? theme.text.muted : theme.text.ink;
  return theme.change[sign === '−' ? 'left' : sign === '+' ? 'joined' : 'moved'];
}

/** Not a unit, but people of whom something is not known. */
function isVague({ end: { kind } }: EndMark): boolean {
  return kind === 'collection' || kind === 'no-unit' || kind === 'shown' || kind === 'not-shown';
}

function drawBar(painter: PagePainter, mark: EndMark, theme: Theme, paint: string): void {
  const { x, y, width, height } = mark.bar;
  if (height <= 0) return;
  const vague = isVague(mark);
  const inset = vague ? 0.5 : 0;
  const box = {
    ...{ x: tenth(x + inset), y: tenth(y + inset), width: width - 2 * inset },
    height: tenth(Math.max(1, height - 2 * inset)),
  };
  const edge = stroked(theme.text.muted, 1, { width: 1, dash: [2, 2] });
  painter.rectangle(box, 0, vague ? filledAndStroked(filled(theme.paper), edge) : filled(paint));
}

function placeOf({ x, y, anchor }: FlowText, style: Pick<TextPlace, 'size' | 'weight' | 'italic'>): TextPlace {
  return { x: tenth(x), y: tenth(y), align: anchor === 'end' ? 'right' : 'left', alpha: 1, ...style };
}

/** The sign of what is gone stands before its name, and is not struck out with it. */
const GONE = '− ';

function drawName(painter: PagePainter, text: string, fill: string, place: TextPlace, isGone: boolean): void {
  if (!isGone) {
    painter.text(text, fill, place);
    return;
  }
  const sign = text.startsWith(GONE) ? GONE : '';
  const name = { text: text.slice(sign.length), fill, isStruck: true };
  painter.runs(sign === '' ? [name] : [{ text: sign, fill }, name], place);
}

/** Down where it folds, else to the right. */
function triangle({ x, y }: { readonly x: number; readonly y: number }, isOpen: boolean): PathStep[] {
  const [left, top] = isOpen ? [tenth(x), tenth(y - 2)] : [tenth(x + 1), tenth(y - 3.5)];
  const [second, third] = isOpen
    ? [
        [left + 7, top],
        [left + 3.5, top + 5],
      ]
    : [
        [left, top + 7],
        [left + 5, top + 3.5],
      ];
  return [
    { kind: 'M', points: [left, top] },
    { kind: 'L', points: second },
    { kind: 'L', points: third },
    { kind: 'Z', points: [] },
  ];
}
