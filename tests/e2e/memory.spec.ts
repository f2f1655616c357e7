/** What was opened and made way for something else leaves memory again. */

import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { file, show } from './open-files.ts';

const PEOPLE = 2000;
const ROUNDS = 8;
/** In the first two rounds the browser compiles what it runs. */
const WARM = 2;

function list(round: number): string {
  const rows = ['Id,Name,Title,Team,Manager'];
  for (let id = 0; id < PEOPLE; id += 1) {
    const team = Math.floor(id / 40) + (id % 37 === 0 ? round : 0);
    const manager = id === 0 ? '' : Math.floor((id - 1) / 8);
    rows.push(`${id},Person Number${id} Of${(id * 7) % 1013},Title ${id % 20},Team ${team},${manager}`);
  }
  return rows.join('\n');
}

async function measure(session: CDPSession): Promise<{ readonly heap: number; readonly nodes: number }> {
  for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((each) => each.name === name)?.value ?? 0;
  return { heap: metric('JSHeapUsedSize'), nodes: metric('Nodes') };
}

async function compareLists(page: Page, round: number): Promise<void> {
  await page.keyboard.press('o');
  const dialog = page.getByRole('dialog', { name: 'Open an organisation' });
  const startOver = dialog.getByRole('button', { name: 'Start over' });
  if (round > 1) await startOver.click();
  await dialog.getByLabel('Before file', { exact: true }).setInputFiles(file('may-2025.csv', list(0)));
  await expect(dialog.getByRole('button', { name: 'Show the organisation' })).toBeEnabled();
  await dialog.getByLabel('After file', { exact: true }).setInputFiles(file('june-2025.csv', list(round)));
  await expect(dialog.getByRole('button', { name: 'Show the comparison' })).toBeEnabled();
  await show(dialog);
  await expect(page.getByRole('treeitem', { name: /^Person Number0/ }).first()).toBeVisible();
}

test('one comparison after the other takes up no more than the first ones', async ({ page }) => {
  test.slow();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto('/');
  await expect(page.getByRole('tree')).toBeVisible();
  let warm = { heap: 0, nodes: 0 };
  for (let round = 1; round <= ROUNDS; round += 1) {
    await compareLists(page, round);
    if (round === WARM) warm = await measure(session);
  }
  const last = await measure(session);
  expect(last.heap).toBeLessThan(warm.heap * 1.1);
  // The browser holds on to each field through which a file was chosen for as long as it is driven from outside.
  expect(last.nodes - warm.nodes).toBeLessThan((ROUNDS - WARM) * 40);
});
