/**
 * How often to run a property whose cases are whole charts. After twenty seconds it comes to an end, so that a slow
 * machine tries fewer cases, and a failure is reported with the smallest case found until then.
 */
export function chartRuns(numRuns: number): { numRuns: number; interruptAfterTimeLimit: number } {
  return { numRuns, interruptAfterTimeLimit: 20_000 };
}
