/** npm start: installs, builds and serves the build. Arguments go to the server: npm start -- --port 8080 */

import { install } from './install.mjs';
import { runTool } from './run.mjs';

try {
  await install();
  const built = await runTool('vite', ['build', '--logLevel', 'warn']);
  process.exitCode = built === 0 ? await runTool('vite', ['preview', ...process.argv.slice(2)]) : built;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
