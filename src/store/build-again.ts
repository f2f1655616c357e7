import { fail, succeed } from '../base/result.ts';
import { createImporter, type Files } from './importer.ts';
import type { OpenResult } from './known-organisations.ts';
import { rememberFilesBehind } from './safe-files.ts';

/** Reads files again that were opened before, as somebody decided then, in a worker of its own. Never rejects. */
export async function buildAgain(files: Files): Promise<OpenResult> {
  const importer = createImporter();
  const outcome = await importer.build(files);
  importer.cancel();
  if (outcome.state !== 'done') {
    const why = outcome.state === 'failed' ? outcome.message : 'their reading was ended';
    return fail([{ path: '', message: `The files that were open here could not be read again: ${why}` }]);
  }
  if (!outcome.value.ok) return fail(outcome.value.problems.map(({ file, message }) => ({ path: file, message })));
  rememberFilesBehind(outcome.value.organisation, files);
  return succeed(outcome.value.organisation);
}
