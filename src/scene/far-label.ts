import { textWidth } from '../base/text-width.ts';
import { worldToScreen } from './camera.ts';
import type { WorldBox } from './chart.ts';
import type { ColourRole } from './scene.ts';
import type { SceneDraft } from './scene-draft.ts';

/** A name on the map of a far-away chart: only where there is room for all of it. */
export function drawFarLabel(
  draft: SceneDraft,
  name: string,
  block: WorldBox,
  weight: 400 | 600,
  role: ColourRole = 'ink',
): void {
  const { camera } = draft.frame;
  const blockWidth = block.width * draft.k;
  const blockHeight = block.height * draft.k;
  const sizePx = blockWidth > 260 ? 13 : 11;
  const width = textWidth(name, sizePx, weight);
  if (width + 6 > blockWidth || blockHeight < sizePx + 4) return;
  const at = worldToScreen(camera, block.x, block.y);
  const left = Math.max(at.x, Math.min(4, at.x + blockWidth - width - 6)) + 3;
  const top = Math.max(at.y, Math.min(4, at.y + blockHeight - sizePx - 6)) + 2;
  if (!draft.labels.claim(left - 2, top - 1, width + 4, sizePx + 4)) return;
  draft.texts.push({
    x: block.x,
    y: block.y,
    dx: left - at.x,
    dy: top - at.y + sizePx * 0.92,
    text: name,
    sizePx,
    weight,
    italic: false,
    role,
    align: 'left',
    alpha: 1,
    struck: false,
    halo: true,
  });
}
