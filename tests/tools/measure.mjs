// npm run measure: what a reader would complain of in the pictures that the page opens with, as a table.
import { runTool } from './run.mjs';

process.env.ORGDIFF_MEASURE = '1';
await runTool('vitest', ['run', '--reporter=dot', 'tests/measured-pictures.test.ts']);
