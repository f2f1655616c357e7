/** Opens the files beside the page that its address names, as if they had been dropped on it. */

import { fail, type Result, succeed } from '../base/result.ts';
import { fetchBeside, isUnanswered, NO_ANSWER } from '../io/fetch-beside.ts';
import type { Problem } from '../model/problem.ts';
import { filesOfData } from './file-address.ts';
import type { NewFile } from './import-store.ts';
import type { OpenResult } from './known-organisations.ts';
import { openSession } from './open-session.ts';
import { markSafe } from './safe-files.ts';

async function fetchFile(path: string): Promise<Result<NewFile, Problem>> {
  const problem = (message: string): Result<never, Problem> => fail({ path, message });
  try {
    const response = await fetchBeside(path);
    const type = response.headers.get('content-type') ?? '';
    // Some servers answer with the page itself where there is no file.
    if (!response.ok || type.includes('html')) return problem('this file was not found beside the page');
    return succeed({ name: path.split('/').at(-1) ?? path, content: await response.blob() });
  } catch (error) {
    if (isUnanswered(error)) return problem(`this file ${NO_ANSWER}`);
    return problem('this file could not be fetched; check the connection and try again');
  }
}

/** `data` is "files:" and the paths, as file-address.ts has it. Never throws. */
export async function openFiles(data: string): Promise<OpenResult> {
  const { before, after } = filesOfData(data) ?? {};
  const { store, actions } = openSession;
  actions.startOver();
  for (const [side, path] of [['before', before] as const, ['after', after] as const]) {
    if (path === undefined) continue;
    const fetched = await fetchFile(path);
    if (!fetched.ok) return fail([fetched.error]);
    await actions.addAndRead([fetched.value], side);
  }
  markSafe(store.getState(), 'address');
  const organisation = await actions.build();
  const { inspection, failure } = store.getState();
  const problems = inspection?.problems ?? [];
  if (!organisation) {
    const errors = problems.filter(({ severity }) => severity === 'error');
    const named = errors.map(({ file, message }) => ({ path: file, message }));
    return fail(named.length > 0 ? named : [{ path: '', message: failure ?? 'The files could not be read' }]);
  }
  const count = problems.filter(({ severity }) => severity !== 'note').length;
  const note = count === 0 ? undefined : `${count === 1 ? 'One problem' : `${count} problems`} in the files: see Open`;
  return { ...succeed(organisation), note };
}
