/** Starts a worker from what was fetched ahead, or, where it was not, from its address. */

import { heldFile } from '../io/held-files.ts';

export function startWorker(address: string, name: string): Worker {
  const file = heldFile(address);
  if (!file) return new Worker(address, { type: 'module', name });
  const held = URL.createObjectURL(file);
  const worker = new Worker(held, { type: 'module', name });
  // The browser reads it when the worker starts; whatever the worker says, it has started.
  worker.addEventListener('message', () => URL.revokeObjectURL(held), { once: true });
  return worker;
}
