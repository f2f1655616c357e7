import { useEffect, useEffectEvent, useState } from 'react';

export const SPEEDS = ['0.5', '1', '2'] as const;
export type Speed = (typeof SPEEDS)[number];

export interface Player {
  readonly isPlaying: boolean;
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
  readonly play: () => void;
  readonly pause: () => void;
}

const STEP_MS = 1200;
/** A step is not over before the chart has come to rest. */
const REST_MS = 120;

interface Course {
  readonly step: number;
  readonly lastStep: number;
  readonly morphMs: number;
  readonly goToStep: (step: number) => void;
  readonly onEnd: () => void;
}

/** Goes from step to step until the last; started there, from the first. */
export function usePlayer({ step, lastStep, morphMs, goToStep, onEnd }: Course): Player {
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>('1');
  const advance = useEffectEvent((to: number): void => {
    goToStep(to);
    if (to < lastStep) return;
    setPlaying(false);
    onEnd();
  });
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setTimeout(() => advance(step + 1), Math.max(STEP_MS / Number(speed), morphMs + REST_MS));
    return () => clearTimeout(timer);
  }, [isPlaying, speed, morphMs, step]);
  return {
    isPlaying,
    speed,
    setSpeed,
    play: () => {
      if (step >= lastStep) goToStep(0);
      setPlaying(true);
    },
    pause: () => setPlaying(false),
  };
}
