/** The command: reads what is asked, compares, writes, and tells by its exit status what it found. */

import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { WriteStream } from 'node:tty';
import { groupByCause } from '../diff/cause-groups.ts';
import { diff } from '../diff/diff.ts';
import { notComparedIn } from '../diff/not-compared.ts';
import type { ImportProblem } from '../io/table/import-problem.ts';
import { readEdtf } from '../model/edtf.ts';
import { snapshotAt } from '../model/snapshot.ts';
import { comparedDays, DEFAULT_VIEW } from '../store/view.ts';
import { type Request, readArguments } from './arguments.ts';
import { checkedAsJson, checkFiles } from './check.ts';
import type { CheckRequest } from './check-arguments.ts';
import { checkLines } from './check-lines.ts';
import { doubtLines, doubtsInWords } from './doubt-lines.ts';
import { HELP } from './help.ts';
import { openFiles, Unusable } from './open-files.ts';
import { lineOfProblem } from './problem-lines.ts';
import { painterFor, widthOf } from './terminal.ts';
import { writeResult } from './write-result.ts';

const SAME = 0;
const CHANGED = 1;
const UNUSABLE = 2;

export interface Surroundings {
  readonly input: NodeJS.ReadableStream;
  readonly output: WriteStream;
  readonly errors: NodeJS.WritableStream;
  readonly environment: NodeJS.ProcessEnv;
  readonly version: string;
  /** Where the template of the page that is one file lies. */
  readonly template: URL;
}

const CHUNK = 1 << 16;

/** Whether it was taken; false where nobody reads any more, as after head and less. */
async function write(text: string, stream: NodeJS.WritableStream): Promise<boolean> {
  if (!stream.writable) return false;
  if (stream.write(text)) return true;
  try {
    await once(stream, 'drain');
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return false;
    throw error;
  }
}

/** In few large writes, and no faster than they are taken. */
async function writeAll(parts: Iterable<string>, stream: NodeJS.WritableStream): Promise<void> {
  let chunk = '';
  for (const part of parts) {
    chunk += part;
    if (chunk.length < CHUNK) continue;
    if (!(await write(chunk, stream))) return;
    chunk = '';
  }
  if (chunk !== '') await write(chunk, stream);
}

function report(problems: readonly ImportProblem[], errors: NodeJS.WritableStream): void {
  if (problems.length > 0) errors.write(`${problems.map(lineOfProblem).join('\n')}\n`);
}

function* linesOf(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

async function compare(request: Request, surroundings: Surroundings): Promise<number> {
  const { output, errors, environment, template } = surroundings;
  const { organisation, days, problems, inspection } = await openFiles(request, surroundings.input);
  if (!request.isQuiet) report(problems, errors);
  const doubts = doubtsInWords(inspection);
  if (request.listsDoubts) {
    if (!request.isQuiet) await writeAll(linesOf(doubtLines(inspection)), output);
    return doubts === undefined ? SAME : CHANGED;
  }
  if (doubts !== undefined && !request.isQuiet) errors.write(`orgdiff: note: ${doubts}\n`);
  const asked = request.days ?? days;
  const pair = comparedDays(organisation, { ...DEFAULT_VIEW, ...asked });
  const on = (day: string) => snapshotAt(organisation, readEdtf(day).earliest);
  const comparison = diff(on(pair.before), on(pair.after));
  const isSame = comparison.people.size + comparison.units.size === 0 && notComparedIn(comparison) === undefined;
  const status = isSame ? SAME : CHANGED;
  const isFile = request.output !== undefined;
  if (request.isQuiet && !isFile) return status;
  const result = { comparison, groups: groupByCause(comparison), days: asked };
  const parts = writeResult(request.format, result, {
    isFile,
    width: isFile ? widthOf({ isTTY: false, columns: 0 }) : widthOf(output),
    paint: painterFor(isFile ? { isTTY: false } : output, environment),
    template: () => readFileSync(template, 'utf8'),
  });
  if (request.output !== undefined) {
    const file = createWriteStream(request.output);
    const written = finished(file);
    await Promise.all([writeAll(parts, file).then(() => file.end()), written]);
  } else await writeAll(parts, output);
  return status;
}

async function check(request: CheckRequest, { input, output }: Surroundings): Promise<number> {
  const checked = await checkFiles(request, input);
  const parts = request.format === 'json' ? [checkedAsJson(checked)] : linesOf(checkLines(checked, request.listsAll));
  if (!request.isQuiet) await writeAll(parts, output);
  return checked.every(({ lacks }) => lacks.length === 0) ? SAME : CHANGED;
}

/** The exit status. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { output, errors } = surroundings;
  const asked = readArguments(args);
  if (!asked.ok) {
    errors.write(`orgdiff: ${asked.error}\nTry orgdiff --help.\n`);
    return UNUSABLE;
  }
  const { ask } = asked.value;
  if (ask === 'compare' || ask === 'check') {
    try {
      return await (ask === 'check'
        ? check(asked.value.request, surroundings)
        : compare(asked.value.request, surroundings));
    } catch (error) {
      if (error instanceof Unusable) report(error.problems, errors);
      else errors.write(`orgdiff: ${error instanceof Error ? error.message : String(error)}\n`);
      return UNUSABLE;
    }
  }
  await writeAll([ask === 'help' ? HELP : `${surroundings.version}\n`], output);
  return SAME;
}
