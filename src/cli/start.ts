import { run } from './main.ts';

// Whoever reads the output may stop reading, as head and less do, which is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await run(process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  environment: process.env,
  version: import.meta.env.ORGDIFF_VERSION,
  template: new URL('./standalone.html', import.meta.url),
});
