import { writeSync } from 'node:fs';
import { wholeArguments } from './file-names.ts';
import { run, UNUSABLE } from './main.ts';
import { lineOfProblem } from './problem-lines.ts';
import { unforeseen } from './unusable.ts';

// Whoever ends this before the comparison has ended it.
process.exitCode = UNUSABLE;

/** Nothing is awaited any more, so what can still be said is said at once. */
function giveUp(error: unknown): never {
  try {
    writeSync(process.stderr.fd, `${unforeseen(error).problems.map(lineOfProblem).join('\n')}\n`);
  } catch {
    // The status has to do.
  }
  process.exit(UNUSABLE);
}

process.on('uncaughtException', giveUp);
process.on('unhandledRejection', giveUp);
// Whoever writes to a stream is told what became of it; without a listener it would be an exception besides.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const status = await run(wholeArguments(process.argv.slice(2)), {
  input: () => process.stdin,
  output: process.stdout,
  errors: process.stderr,
  environment: process.env,
  version: import.meta.env.ORGDIFF_VERSION,
  template: new URL('./standalone.html', import.meta.url),
});
// All is written. What waits still, such as an input that never ends, is waited for by nobody.
process.exit(status);
