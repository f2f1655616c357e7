import { sceneAsSvg } from '../../render/svg.ts';
import type { Theme } from '../../render/theme.ts';
import type { Camera, ScreenSize } from '../../scene/camera.ts';
import type { Scene } from '../../scene/scene.ts';

const parser = new DOMParser();

export function drawAsSvg(sheet: HTMLElement, scene: Scene, camera: Camera, screen: ScreenSize, theme: Theme): void {
  const picture = parser.parseFromString(sceneAsSvg(scene, camera, screen, theme), 'image/svg+xml');
  sheet.replaceChildren(picture.documentElement);
}
