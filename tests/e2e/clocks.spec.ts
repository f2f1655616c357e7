import type { Browser, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { AFTER, BEFORE, file } from './open-files.ts';

/** What a reader is told of days, and what a file says of them. */
async function toldDays(page: Page): Promise<string> {
  await page.goto('/?person=yann-lecun&aside=account');
  const panel = page.getByRole('complementary', { name: 'Yann LeCun' });
  await expect(panel.getByRole('list', { name: 'History' })).toBeVisible();
  const account = page.getByRole('complementary', { name: 'Account' });
  await expect(account).toContainText('Between 18 and 31 August 2025');
  const told = [
    await page.getByRole('heading', { level: 1 }).innerText(),
    await panel.innerText(),
    await account.innerText(),
  ];
  const dates = await page.locator('time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
  await page.goto('/');
  await expect(page.getByRole('tree', { name: 'Organisation chart' })).toBeVisible();
  await page.keyboard.press('o');
  const dialog = page.getByRole('dialog', { name: 'Open an organisation' });
  await dialog.getByLabel('Before file', { exact: true }).setInputFiles(file('staff 2025-01-01.csv', BEFORE));
  await dialog.getByLabel('After file', { exact: true }).setInputFiles(file('staff 30.6.2025.csv', AFTER));
  await dialog.getByRole('button', { name: /^(Compare|Show)/ }).click();
  await expect(page.getByRole('treeitem', { name: /^Hana Paki/ }).first()).toBeVisible();
  const opened = await page.getByRole('radiogroup', { name: 'Moment' }).innerText();
  return JSON.stringify([told, dates, opened], undefined, 1);
}

async function toldIn(browser: Browser, timezoneId: string, now?: string): Promise<string> {
  const context = await browser.newContext({ timezoneId, locale: 'en-GB' });
  const page = await context.newPage();
  if (now !== undefined) await page.clock.setFixedTime(new Date(now));
  const told = await toldDays(page);
  await context.close();
  return told;
}

test('days are the same in every zone, and whatever the clock says', async ({ browser }) => {
  test.slow();
  const told = await toldIn(browser, 'UTC');
  expect(told).toContain('1 Jan');
  expect(told).toContain('30 Jun');
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/St_Johns', 'Asia/Kathmandu']) {
    expect(await toldIn(browser, zone), zone).toBe(told);
  }
  // Shortly before and after midnight, on a day that there is twice, before there were computers, and far from now.
  for (const [zone, now] of [
    ['Europe/Rome', '2025-10-26T00:30:00Z'],
    ['America/Sao_Paulo', '1970-01-01T00:00:00Z'],
    ['Australia/Lord_Howe', '2099-12-31T23:59:59Z'],
  ] as const) {
    expect(await toldIn(browser, zone, now), now).toBe(told);
  }
});

test('a clock that is set back while somebody works takes nothing away', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-03-29T00:59:00Z') });
  await page.goto('/');
  await expect(page.getByRole('tree', { name: 'Organisation chart' })).toBeVisible();
  await page.clock.setSystemTime(new Date('2001-01-01T00:00:00Z'));
  await page.getByRole('radio', { name: /^After/ }).check();
  await page.clock.runFor(4000);
  await page
    .getByRole('treeitem', { name: /^Yann LeCun/ })
    .first()
    .click();
  await expect(page.getByRole('complementary', { name: 'Yann LeCun' })).toBeVisible();
  await page.getByRole('radio', { name: 'Timeline', exact: true }).check();
  await page.clock.runFor(2000);
  await expect(page.getByRole('radio', { name: 'Timeline', exact: true })).toBeChecked();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
