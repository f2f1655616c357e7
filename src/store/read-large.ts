import { fail } from '../base/result.ts';
import { ImportClient } from '../worker/client.ts';
import type { OpenResult } from './known-organisations.ts';

/** Reads and checks the text of a large data file, or of what is kept, in a worker of its own. Never rejects. */
export async function readLarge(text: string | Blob, name: string, isKept = false): Promise<OpenResult> {
  const client = new ImportClient();
  const outcome = await client.readText(text, name, isKept);
  client.cancel();
  if (outcome.state === 'done') return outcome.value;
  const why = outcome.state === 'failed' ? outcome.message : 'its reading was ended';
  return fail([{ path: '', message: `${name} could not be read: ${why}` }]);
}
