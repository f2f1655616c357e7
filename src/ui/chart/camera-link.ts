import type { Camera } from '../../scene/camera.ts';
import type { ChartEngine } from './chart-engine.ts';

/** Charts that show the same seats: what one of them looks at, and whom it lights up, so do the others. */
export class CameraLink {
  private readonly engines = new Set<ChartEngine>();
  private isPassing = false;

  /** Returns how to leave. */
  join(engine: ChartEngine): () => void {
    this.engines.add(engine);
    return () => this.engines.delete(engine);
  }

  passCamera(from: ChartEngine, camera: Camera, fitted: boolean): void {
    this.pass(from, (engine) => engine.follow(camera, fitted));
  }

  passHover(from: ChartEngine, seat: number): void {
    this.pass(from, (engine) => engine.hoverSeat(seat));
  }

  /** Whoever follows would pass it on again. */
  private pass(from: ChartEngine, tell: (engine: ChartEngine) => void): void {
    if (this.isPassing) return;
    this.isPassing = true;
    for (const engine of this.engines) if (engine !== from) tell(engine);
    this.isPassing = false;
  }
}
