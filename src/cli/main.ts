/** The command: reads what is asked, compares, writes, and tells by its exit status what it found. */

import { readFileSync } from 'node:fs';
import { asLine, type Line, line } from '../base/escape/terminal.ts';
import { groupByCause } from '../diff/cause-groups.ts';
import { diff } from '../diff/diff.ts';
import { notComparedIn } from '../diff/not-compared.ts';
import { readEdtf } from '../model/edtf.ts';
import { snapshotAt } from '../model/snapshot.ts';
import { comparedDays, DEFAULT_VIEW } from '../store/view.ts';
import { type Ask, type Request, readArguments } from './arguments.ts';
import { checkedAsJson, checkFiles } from './check.ts';
import type { CheckRequest } from './check-arguments.ts';
import { checkLines } from './check-lines.ts';
import { doubtLines, doubtsInWords } from './doubt-lines.ts';
import { HELP } from './help.ts';
import { openFiles } from './open-files.ts';
import { type StandardOutput, settleOutput } from './output.ts';
import { lineOfProblem } from './problem-lines.ts';
import { painterFor, widthOf } from './terminal.ts';
import { problemIn, UNUSABLE, Unusable, unforeseen } from './unusable.ts';
import { type Outlet, writeParts } from './write-parts.ts';
import { writePicture } from './write-picture.ts';
import { writeResult } from './write-result.ts';

const SAME = 0;
const CHANGED = 1;

export interface Surroundings {
  /** Asked for only where it is read. */
  readonly input: () => NodeJS.ReadableStream;
  readonly output: Outlet;
  /** Then `output` leads nowhere. */
  readonly isOutputClosed: boolean;
  readonly errors: Outlet;
  readonly environment: NodeJS.ProcessEnv;
  readonly version: string;
  /** Where the template of the page that is one file lies. */
  readonly template: URL;
  /** The folder where the files of the font lie. */
  readonly fonts: URL;
}

function* linesOf(lines: Iterable<Line>): Generator<Line> {
  for (const each of lines) yield line`${each}\n`;
}

/** Whoever wants nothing to be written needs none. */
function standardOutput(
  { output, isOutputClosed }: Surroundings,
  { isQuiet }: Pick<Request, 'isQuiet'>,
): StandardOutput {
  return { outlet: output, isClosed: isOutputClosed && !isQuiet };
}

const NOT_ON_SCREEN = problemIn('', 'A PDF is nothing for a screen.', 'Name a file for it, such as -o chart.pdf.');

function noteOnLost(count: number): Line {
  const texts = count === 1 ? 'One text has' : `${count.toLocaleString('en')} texts have`;
  const words = 'letters that the font Inter does not have; they are left out of the PDF. An SVG has them.';
  return line`orgdiff: note: ${asLine(`${texts} ${words}`)}\n`;
}

async function compare(request: Request, surroundings: Surroundings): Promise<number> {
  const { output, errors, environment, template } = surroundings;
  if (request.format === 'pdf' && request.output === undefined && output.terminal) throw new Unusable([NOT_ON_SCREEN]);
  const target = await settleOutput(request.output, request.files, standardOutput(surroundings, request));
  const { organisation, days, problems, inspection } = await openFiles(request, surroundings.input);
  if (!request.isQuiet) await writeParts(linesOf(problems.map(lineOfProblem)), errors);
  const doubts = doubtsInWords(inspection);
  if (request.listsDoubts) {
    if (!request.isQuiet) await target.write(linesOf(doubtLines(inspection)));
    return doubts === undefined ? SAME : CHANGED;
  }
  if (doubts !== undefined && !request.isQuiet) await writeParts([line`orgdiff: note: ${asLine(doubts)}\n`], errors);
  const asked = request.days ?? days;
  const pair = comparedDays(organisation, { ...DEFAULT_VIEW, ...asked });
  const on = (day: string) => snapshotAt(organisation, readEdtf(day).earliest);
  const comparison = diff(on(pair.before), on(pair.after));
  const isSame = comparison.people.size + comparison.units.size === 0 && notComparedIn(comparison) === undefined;
  const status = isSame ? SAME : CHANGED;
  const isFile = request.output !== undefined;
  if (request.isQuiet && !isFile) return status;
  const result = { comparison, groups: groupByCause(comparison), days: asked };
  if (request.format === 'svg' || request.format === 'pdf') {
    const { parts, lostTexts } = await writePicture(request.format, result, request.picture, surroundings.fonts);
    if (lostTexts > 0 && !request.isQuiet) await writeParts([noteOnLost(lostTexts)], errors);
    await target.write(parts);
    return status;
  }
  const parts = writeResult(request.format, result, {
    isFile,
    width: widthOf(isFile ? undefined : output.terminal),
    paint: painterFor(isFile ? undefined : output.terminal, environment),
    template: () => readFileSync(template, 'utf8'),
  });
  await target.write(parts);
  return status;
}

async function check(request: CheckRequest, surroundings: Surroundings): Promise<number> {
  const target = await settleOutput(undefined, request.files, standardOutput(surroundings, request));
  const checked = await checkFiles(request, surroundings.input);
  const parts = request.format === 'json' ? [checkedAsJson(checked)] : linesOf(checkLines(checked, request.listsAll));
  if (!request.isQuiet) await target.write(parts);
  return checked.every(({ lacks }) => lacks.length === 0) ? SAME : CHANGED;
}

async function answer(ask: Ask, surroundings: Surroundings): Promise<number> {
  switch (ask.ask) {
    case 'check':
      return check(ask.request, surroundings);
    case 'compare':
      return compare(ask.request, surroundings);
    default: {
      const target = await settleOutput(undefined, [], standardOutput(surroundings, { isQuiet: false }));
      await target.write([ask.ask === 'help' ? HELP : line`${asLine(surroundings.version)}\n`]);
      return SAME;
    }
  }
}

/** The exit status: a failure of any kind, and one to tell of it too, is never that of a finished comparison. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    const asked = readArguments(args);
    if (!asked.ok) throw new Unusable([problemIn('', asked.error, 'Try orgdiff --help.')]);
    return await answer(asked.value, surroundings);
  } catch (error) {
    const { problems } = unforeseen(error);
    // Where not even this can be written, the status has to do.
    await writeParts(linesOf(problems.map(lineOfProblem)), surroundings.errors).catch(() => undefined);
    return UNUSABLE;
  }
}
