import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PORT = process.env.ORGDIFF_E2E_PORT ?? '4319';
const ADDRESS = `http://localhost:${PORT}/`;

// Kept in the environment, because every worker process reads this file again.
process.env.ORGDIFF_CHROMIUM ||= execFileSync(process.execPath, ['tests/tools/browser.mjs'], {
  cwd: ROOT,
  encoding: 'utf8',
}).trim();
const report = process.env.ORGDIFF_E2E_REPORT;

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  // For machines that have other things to do as well: nothing is timed here.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort`,
    cwd: ROOT,
    url: ADDRESS,
    reuseExistingServer: false,
  },
  use: {
    baseURL: ADDRESS,
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    contextOptions: { reducedMotion: 'no-preference' },
    launchOptions: {
      executablePath: process.env.ORGDIFF_CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--font-render-hinting=none',
      ],
    },
  },
});
