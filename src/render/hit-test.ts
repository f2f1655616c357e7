/** What of a Scene lies under a point of the screen: exactly what was drawn there, topmost first. */

import { type Camera, screenToWorld } from '../scene/camera.ts';
import type { Box, ChipMark, Scene } from '../scene/scene.ts';
import { edgeLabelBox } from './mark-geometry.ts';

export type Hit =
  | { readonly kind: 'chip' | 'card' | 'unit' | 'edge'; readonly seat: number }
  | { readonly kind: 'paper' };

/** Half of the least target size of WCAG 2.2 (2.5.8). */
const LEAST_TARGET_PX = 12;

/** What has faded further than this is not seen. */
const LEAST_ALPHA = 0.05;

function holds(box: Box, x: number, y: number): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

function isOnChip(chip: ChipMark, camera: Camera, screenX: number, screenY: number): boolean {
  const centreX = chip.x * camera.k + camera.x + chip.widthPx / 2;
  const centreY = chip.y * camera.k + camera.y + chip.heightPx / 2;
  const reachX = Math.max(chip.widthPx / 2, LEAST_TARGET_PX);
  const reachY = chip.heightPx / 2;
  return Math.abs(screenX - centreX) <= reachX && Math.abs(screenY - centreY) <= reachY;
}

export function hitTest(scene: Scene, camera: Camera, screenX: number, screenY: number): Hit {
  for (const edge of scene.edges) {
    const isOnArrow = Math.hypot(screenX - edge.x, screenY - edge.y) <= LEAST_TARGET_PX + 4;
    const isOnLabel = edge.label !== '' && holds(edgeLabelBox(edge), screenX, screenY);
    if (isOnArrow || isOnLabel) return { kind: 'edge', seat: edge.seat };
  }
  const chip = scene.chips.findLast((mark) => mark.alpha > LEAST_ALPHA && isOnChip(mark, camera, screenX, screenY));
  if (chip) return { kind: 'chip', seat: chip.seat };
  const { x, y } = screenToWorld(camera, screenX, screenY);
  for (let index = scene.cards.length - 1; index >= 0; index -= 1) {
    const card = scene.cards[index];
    if (card && card.alpha > LEAST_ALPHA && holds(card, x, y)) return { kind: 'card', seat: card.seat };
  }
  for (let index = scene.territories.length - 1; index >= 0; index -= 1) {
    const territory = scene.territories[index];
    if (territory && territory.alpha > LEAST_ALPHA && holds(territory, x, y))
      return { kind: 'unit', seat: territory.seat };
  }
  return { kind: 'paper' };
}
