import { expect, test } from 'vitest';
import { workInSlices } from './slices.ts';
import type { Work } from './work.ts';

function* spin(onStep: (step: number) => void): Work<string> {
  for (let step = 0; step < 40; step += 1) {
    const begun = performance.now();
    while (performance.now() - begun < 2);
    onStep(step);
    yield;
  }
  return 'done';
}

test('others have their turn while the work goes on', async () => {
  const turns: string[] = [];
  setTimeout(() => turns.push('timer'), 0);
  const result = await workInSlices(
    spin((step) => step === 39 && turns.push('last step')),
    new AbortController().signal,
  );
  expect(result).toEqual({ value: 'done' });
  expect(turns).toEqual(['timer', 'last step']);
});

test('work that is no longer wanted stops where it is', async () => {
  const controller = new AbortController();
  let steps = 0;
  const result = await workInSlices(
    spin((step) => {
      steps += 1;
      if (step === 3) controller.abort();
    }),
    controller.signal,
  );
  expect(result).toBeUndefined();
  expect(steps).toBe(4);
});
