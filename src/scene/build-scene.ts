/**
 * Builds the Scene of one frame. The tree is walked from the top; a subtree that misses the screen is skipped, and
 * one smaller than a few pixels becomes a single speck, so that a frame costs what is on the screen and not how many
 * people there are.
 *
 * Three readings follow from the scale: far (labels of units, specks in the colour of change), middle (names and
 * badges), near (titles, then the certainty of each line in words).
 */

import { append } from '../base/lists.ts';
import { finish, type Work } from '../base/work.ts';
import { SEAT_BRANCH } from '../diff/seat-tree.ts';
import { type Chart, isSeatClosed, isSeatVisible, seatBlock, seatBox, type WorldBox } from './chart.ts';
import { standsForBranch } from './draw-closed.ts';
import { drawLinks } from './draw-links.ts';
import { drawPerson } from './draw-person.ts';
import { drawUnit } from './draw-unit.ts';
import { pointAlongTrails, pointAtSelected } from './edge-marks.ts';
import type { Frame } from './frame.ts';
import type { Scene } from './scene.ts';
import { SceneDraft } from './scene-draft.ts';
import { countsOf } from './seat-facts.ts';
import { faceOf, flyingBlock, flyingBox, type PoseKind, poseAlpha, poseKind } from './seat-pose.ts';
import { drawSecondLines } from './second-line-marks.ts';
import { traceRoute } from './trace-route.ts';
import { buildTrails } from './trails.ts';

/** A smaller subtree is one speck. */
const SPECK_BLOCK_PX = 11;
const SECOND_LINE_MIN_SCALE = 0.25;

/** So many seats are looked at in a stretch. */
const STRETCH = 256;

export function buildScene(chart: Chart, frame: Frame): Scene {
  return finish(buildSceneInParts(chart, frame));
}

export function* buildSceneInParts(chart: Chart, frame: Frame): Work<Scene> {
  const draft = new SceneDraft(chart, frame);
  if (draft.k >= SECOND_LINE_MIN_SCALE) append(draft.routes, drawSecondLines(chart, frame.phase, frame.emphasis));
  traceRoute(draft);
  yield* walk(draft);
  drawFlying(draft);
  yield;
  const trails = buildTrails(chart, frame.phase, frame.emphasis);
  for (const { mark } of trails) draft.trails.push(mark);
  yield;
  pointAtSelected(draft);
  pointAlongTrails(draft, trails);
  return draft.finish();
}

function* walk(draft: SceneDraft): Work<void> {
  const { tree } = draft.chart;
  for (let seat = 0; seat < tree.count; ) {
    draft.visited += 1;
    if (draft.visited % STRETCH === 0) yield;
    const end = tree.end[seat] ?? seat + 1;
    const block = seatBlock(draft.chart, seat);
    const kind = poseKind(draft.chart, seat, draft.frame.phase);
    const closed = isSeatClosed(draft.chart, seat);
    if (kind === 'flying' || draft.misses(block)) {
      // Those below a seat on its way have ways of their own.
      seat = kind === 'flying' && !closed ? seat + 1 : end;
      continue;
    }
    if (kind === 'absent' && (tree.presence[seat] ?? 0) !== 3 && tree.kind[seat] !== SEAT_BRANCH) {
      seat += 1;
      continue;
    }
    if (end > seat + 1 && Math.max(block.width, block.height) * draft.k < SPECK_BLOCK_PX) {
      if (kind !== 'absent') drawBlockSpeck(draft, seat, block);
      seat = end;
      continue;
    }
    if (kind !== 'absent') drawSeat(draft, seat, block, kind);
    if (!closed && end > seat + 1) drawLinks(draft, seat, end);
    seat = closed ? end : seat + 1;
  }
}

function drawSeat(draft: SceneDraft, seat: number, block: WorldBox, kind: PoseKind): void {
  const { phase } = draft.frame;
  const face = faceOf(draft.chart, seat, phase);
  if (!face) return;
  const alpha = poseAlpha(draft.chart, seat, phase, kind);
  const isTerritory = draft.chart.facts.isUnit[seat] === 1 && !standsForBranch(draft, seat);
  if (isTerritory) drawUnit(draft, seat, seatBox(draft.chart, seat), block, kind, alpha, face);
  else drawPerson(draft, seat, seatBox(draft.chart, seat), block, kind, alpha, face);
}

function drawFlying(draft: SceneDraft): void {
  const { phase } = draft.frame;
  if (phase.move <= 0 || phase.move >= 1) return;
  const { tree } = draft.chart;
  for (let seat = 0; seat < tree.count; seat += 1) {
    if ((tree.counterpart[seat] ?? -1) < 0 || poseKind(draft.chart, seat, phase) !== 'flying') continue;
    if (!isSeatVisible(draft.chart, seat)) continue;
    const block = flyingBlock(draft.chart, seat, phase);
    if (draft.misses(block)) continue;
    const face = faceOf(draft.chart, seat, phase);
    if (!face) continue;
    const box = flyingBox(draft.chart, seat, phase);
    const isTerritory = draft.chart.facts.isUnit[seat] === 1 && !standsForBranch(draft, seat);
    if (isTerritory) drawUnit(draft, seat, box, block, 'flying', 1, face);
    else drawPerson(draft, seat, box, block, 'flying', 1, face);
  }
}

function drawBlockSpeck(draft: SceneDraft, seat: number, block: WorldBox): void {
  const { facts } = draft.chart;
  draft.speck('faint', block);
  const changedSeat = facts.changedSeat[seat] ?? -1;
  const role = changedSeat >= 0 && draft.frame.phase.marks > 0.5 ? facts.role[changedSeat] : undefined;
  if (!role) return;
  // As many of the block's pixels carry the colour as people of it changed.
  const share = Math.sqrt(
    (facts.changed[seat] ?? 0) /
      Math.max(1, (countsOf(facts, draft.chart.tree.presence[seat] ?? 0, false).total[seat] ?? 0) + 1),
  );
  draft.changedSpeck(role, { x: block.x, y: block.y, width: block.width * share, height: block.height * share });
}
