/** What was opened and made way for something else leaves memory again. */

import type { CDPSession, Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { show } from './open-files.ts';

const PEOPLE = 500;
const ROUNDS = 30;

/**
 * The engine goes on for dozens of rounds to make machine code of what runs often, which lies in the same memory and is
 * no data of anybody: with it a round takes up more than the one before, and without it no round does.
 */
test.use({
  launchOptions: [
    async ({ launchOptions }, provide) => {
      const args = [...(launchOptions.args ?? []), '--js-flags=--no-opt --no-maglev --no-sparkplug'];
      await provide({ ...launchOptions, args });
    },
    { scope: 'worker' },
  ],
});

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

/** As from a file that somebody chose; what drives the browser holds on to a field through which it chose one itself. */
async function choose(field: Locator, name: string, text: string): Promise<void> {
  await field.evaluate(
    (input: HTMLInputElement, [called = '', content = '']) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([content], called, { type: 'text/csv' }));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [name, text],
  );
}

async function compareLists(page: Page, round: number): Promise<void> {
  await page.keyboard.press('o');
  const dialog = page.getByRole('dialog', { name: 'Open an organisation' });
  const startOver = dialog.getByRole('button', { name: 'Start over' });
  if (round > 1) await startOver.click();
  await choose(dialog.getByLabel('Before file', { exact: true }), 'may-2025.csv', list(0));
  await expect(dialog.getByRole('button', { name: 'Show the organisation' })).toBeEnabled();
  await choose(dialog.getByLabel('After file', { exact: true }), 'june-2025.csv', list(round));
  await expect(dialog.getByRole('button', { name: 'Show the comparison' })).toBeEnabled();
  await show(dialog);
  await expect(page.getByRole('treeitem', { name: /^Person Number0/ }).first()).toBeVisible();
}

test('thirty comparisons, one after the other, take up no more than the first', async ({ page }) => {
  test.slow();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto('/');
  await expect(page.getByRole('tree')).toBeVisible();
  await compareLists(page, 1);
  const first = await measure(session);
  for (let round = 2; round <= ROUNDS; round += 1) await compareLists(page, round);
  const last = await measure(session);
  expect(last.heap).toBeLessThan(first.heap * 1.1);
  expect(last.nodes).toBeLessThan(first.nodes * 1.1);
});
