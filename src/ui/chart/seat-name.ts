/** What a screen reader says of a seat, and the page's words for what happened to it. */

import { counted } from '../../base/counted.ts';
import { IN_AFTER, IN_BEFORE } from '../../diff/seat-tree.ts';
import { changeWords } from '../../diff/summary.ts';
import { unitChangeWords } from '../../diff/unit-words.ts';
import { wordOfStatus } from '../../model/statuses.ts';
import { personOf, unitOf } from '../../model/tree.ts';
import { type Chart, isSeatClosed } from '../../scene/chart.ts';
import { type Face, isPlaceUnsure } from '../../scene/faces.ts';
import { countsOf } from '../../scene/seat-facts.ts';
import type { At } from '../../store/view.ts';

/** Whether a seat is on the chart as it is shown. */
export function isSeatShown(chart: Chart, seat: number, at: At): boolean {
  const presence = chart.tree.presence[seat] ?? 0;
  if (at === 'before') return (presence & IN_BEFORE) !== 0;
  if (at === 'after') return (presence & IN_AFTER) !== 0;
  return true;
}

export function faceAt(chart: Chart, seat: number, at: At): Face | undefined {
  const before = chart.facts.before[seat];
  const after = chart.facts.after[seat];
  return at === 'before' ? before : (after ?? before);
}

export function isGhost(chart: Chart, seat: number, at: At): boolean {
  return at === 'changes' && chart.tree.presence[seat] === IN_BEFORE && (chart.tree.counterpart[seat] ?? -1) >= 0;
}

/** What happened to the seat's person or unit, in a few words; empty where nothing did. */
export function changeOfSeat(chart: Chart, seat: number): string {
  const key = chart.tree.keys[seat];
  if (key === undefined) return '';
  const person = personOf(key);
  if (person !== undefined) {
    const change = chart.comparison.people.get(person);
    return change ? changeWords(change, chart.comparison) : '';
  }
  const unit = unitOf(key);
  const change = unit === undefined ? undefined : chart.comparison.units.get(unit);
  return change ? unitChangeWords(change, chart.comparison) : '';
}

export function nameOfSeat(chart: Chart, seat: number, at: At, tellsChanges: boolean): string {
  const face = faceAt(chart, seat, at);
  if (!face) return '';
  if (isGhost(chart, seat, at)) {
    return `${face.name}, former place, moved to ${chart.facts.movedTo[seat] ?? 'elsewhere'}`;
  }
  if (chart.tree.condensed?.rest.has(seat)) return `${face.name}, ${face.title}, press to show more`;
  if (chart.tree.folded.has(seat)) return `${face.name}, ${face.title}, press to show them`;
  const isUnit = chart.facts.isUnit[seat] === 1;
  const counts = countsOf(chart.facts, chart.tree.presence[seat] ?? 0, at === 'before');
  const total = counts.total[seat] ?? 0;
  const parts = [face.isVacant ? 'Vacant post' : face.name];
  if (isUnit) parts.push('unit');
  if (face.title) parts.push(face.title);
  if (face.answersTo) parts.push(`reports to ${face.answersTo}`);
  if (face.alsoTo) parts.push(`also reports to ${face.alsoTo}`);
  if (isPlaceUnsure(face)) parts.push(`place ${wordOfStatus(face.place)}`);
  if (isUnit || total > 0) parts.push(total === 1 ? '1 person' : `${total} people`);
  if (tellsChanges) parts.push(changeOfSeat(chart, seat));
  const inside = isSeatClosed(chart, seat) ? (chart.facts.changed[seat] ?? 0) - (chart.facts.role[seat] ? 1 : 0) : 0;
  if (tellsChanges && inside > 0) parts.push(counted(inside, 'change inside', 'changes inside'));
  return parts.filter(Boolean).join(', ');
}
