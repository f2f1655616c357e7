import type { Camera, ScreenSize } from '../scene/camera.ts';
import type { Scene } from '../scene/scene.ts';
import type { Theme } from './theme.ts';

/** Draws a Scene as seen by a camera. A renderer knows marks and paint, and nothing of people or units. */
export interface Renderer<Output> {
  render(scene: Scene, camera: Camera, screen: ScreenSize, theme: Theme): Output;
}

/** Width of the halo of paper around a text that stands on marks. Screen pixels. */
export const HALO_PX = 3;
