import { writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isOutputClosed } from './closed-output.ts';
import { wholeArguments } from './file-names.ts';
import { mayNeedMuch, runApart, startedByAnother } from './own-process.ts';
import { lineOfProblem } from './problem-lines.ts';
import { UNUSABLE, unforeseen } from './unusable.ts';
import { outletOf } from './write-parts.ts';

const STANDARD_ERROR = 2;

// Whoever ends this before the comparison has ended it.
process.exitCode = UNUSABLE;

/** Nothing is awaited any more, so what can still be said is said at once. */
function giveUp(error: unknown): never {
  try {
    writeSync(STANDARD_ERROR, `${unforeseen(error).problems.map(lineOfProblem).join('\n')}\n`);
  } catch {
    // The status has to do.
  }
  process.exit(UNUSABLE);
}

process.on('uncaughtException', giveUp);
process.on('unhandledRejection', giveUp);

/** In this process. */
async function runHere(args: readonly string[], isClosed: boolean): Promise<number> {
  // What takes long to load is not needed by a process that waits for another one.
  const { run } = await import('./main.ts');
  return run(args, {
    input: () => process.stdin,
    output: outletOf(1),
    isOutputClosed: isClosed,
    errors: outletOf(STANDARD_ERROR),
    environment: process.env,
    version: import.meta.env.ORGDIFF_VERSION,
    template: new URL('./standalone.html', import.meta.url),
    fonts: new URL('./fonts/', import.meta.url),
  });
}

/** Once the process that started this one is ended, nobody waits for it any more. A signal also ends what still reads. */
function endWithOther(): void {
  const end = (): boolean => process.kill(process.pid, 'SIGTERM');
  process.on('disconnect', end);
  if (!process.connected) end();
}

async function runAsked(): Promise<number> {
  const given = process.argv.slice(2);
  const other = startedByAnother();
  if (other) {
    endWithOther();
    return runHere(wholeArguments(given, process.ppid), other.isOutputClosed);
  }
  const args = wholeArguments(given, process.pid);
  const isClosed = isOutputClosed();
  const script = fileURLToPath(import.meta.url);
  const status = mayNeedMuch(args) ? await runApart(script, args, isClosed) : undefined;
  return status ?? runHere(args, isClosed);
}

const status = await runAsked();
// All is written. What waits still, such as an input that never ends, is waited for by nobody.
process.exit(status);
