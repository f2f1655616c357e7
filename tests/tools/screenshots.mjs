// Re-makes the pictures of the README from the built app: `npm run screenshots`.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser } from './browser.mjs';

const folder = fileURLToPath(new URL('../screenshots/', import.meta.url));
const LAPTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

const PICTURES = [
  { name: 'changes', path: '', viewport: LAPTOP },
  { name: 'after', path: '?at=after', viewport: LAPTOP },
  { name: 'person', path: '?person=aparna-ramani', viewport: LAPTOP },
  { name: 'moved', path: '?kinds=moved', viewport: LAPTOP },
  { name: 'lines-dark', path: '?by=lines', viewport: LAPTOP, colorScheme: 'dark' },
  { name: 'side-by-side', path: '?view=side-by-side', viewport: LAPTOP },
  { name: 'flow', path: '?view=flow', viewport: LAPTOP },
  { name: 'list', path: '?view=list', viewport: LAPTOP },
  { name: 'timeline', path: '?view=timeline&track=people', viewport: LAPTOP, colorScheme: 'dark' },
  { name: 'account', path: '?aside=account', viewport: LAPTOP },
  { name: 'phone', path: '', viewport: PHONE },
  { name: 'rust', path: '?data=rust-governance&unit=leadership-council', viewport: LAPTOP },
  { name: 'rust-dark', path: '?data=rust-governance', viewport: LAPTOP, colorScheme: 'dark' },
  { name: 'open', path: '', viewport: LAPTOP, steps: openMerger },
  {
    name: 'opened',
    path: '',
    viewport: LAPTOP,
    steps: async (page) => {
      await openMerger(page);
      await page.getByRole('button', { name: 'Show the comparison' }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    },
  },
];

async function openMerger(page) {
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('button', { name: /^Two start-ups become one/ }).click();
  await page.getByRole('heading', { name: 'Problems' }).waitFor();
}

mkdirSync(folder, { recursive: true });
const server = await preview({ preview: { port: 4329, strictPort: true }, logLevel: 'warn' });
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
});
for (const { name, path, viewport, colorScheme = 'light', steps } of PICTURES) {
  const page = await browser.newPage({ viewport, colorScheme, locale: 'en-GB', timezoneId: 'UTC' });
  await page.goto(`http://localhost:4329/${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  await steps?.(page);
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `${folder}${name}.png` });
  await page.close();
}
await browser.close();
await server.close();
