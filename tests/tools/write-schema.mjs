// Writes the schemas under public/schema/ from those in code: `npm run schema`.
import { spawnSync } from 'node:child_process';

const run = spawnSync('npx', ['vitest', 'run', 'tests/schema.test.ts', '--update'], { stdio: 'inherit' });
process.exit(run.status ?? 1);
