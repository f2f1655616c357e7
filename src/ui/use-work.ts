import { useEffect, useState } from 'react';
import type { RememberedWork } from '../base/remember.ts';
import { workInSlices } from '../base/slices.ts';

/**
 * What remembered work comes to: at once where `isAtOnce`, else in slices, and undefined until then. The arguments are
 * a list that stays the same object for as long as they do; undefined: there is nothing to do yet.
 */
export function useWork<Arguments extends readonly unknown[], Value>(
  work: RememberedWork<Arguments, Value>,
  args: Arguments | undefined,
  isAtOnce: boolean,
): Value | undefined {
  const [done, setDone] = useState<{ readonly args: Arguments; readonly value: Value }>();
  const known = args && (done?.args === args ? done.value : isAtOnce ? work(...args) : work.known(...args));
  const isMissing = known === undefined;
  useEffect(() => {
    if (!isMissing || !args) return undefined;
    const controller = new AbortController();
    const run = async (): Promise<void> => {
      const result = await workInSlices(work.inParts(...args), controller.signal);
      if (result) setDone({ args, value: result.value });
    };
    run().catch((error) => {
      throw error;
    });
    return () => controller.abort();
  }, [isMissing, work, args]);
  return known;
}

/** What there is, else the last that there was of the same thing: a picture stands until the next one is ready. */
export function useLast<Value>(value: Value | undefined, of: unknown): Value | undefined {
  const [last, setLast] = useState<{ readonly value: Value; readonly of: unknown }>();
  if (value !== undefined && (last?.value !== value || last.of !== of)) setLast({ value, of });
  return value ?? (last?.of === of ? last?.value : undefined);
}
