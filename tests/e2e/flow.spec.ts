import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';

const SUMMER = '/?view=flow&before=2025-05-28&after=2025-08-31';

async function openFlow(page: Page, address = '/?view=flow'): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('img', { name: /^Flow of the people shown between units/ })).toBeVisible();
}

function placesBefore(page: Page) {
  return page.getByRole('list', { name: /^Before/ });
}

function strands(page: Page) {
  return page.getByRole('list', { name: 'Who went where', exact: true });
}

test('shows the flow by button and by key, with the picture in words', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('radio', { name: 'Flow', exact: true }).check({ force: true });
  await expect(page).toHaveURL(/view=flow/);
  await expect(
    page.getByRole('img', { name: /64 people on 18 Aug 2025 to 53 people on 31 Aug 2025: 5 moved/ }),
  ).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.getByRole('tree', { name: 'Organisation chart' })).toBeVisible();
  await page.keyboard.press('f');
  await expect(page.getByRole('region', { name: 'Flow' })).toBeVisible();
});

test('says where the people of a dissolved unit went', async ({ page }) => {
  await openFlow(page);
  const unit = placesBefore(page).getByRole('button', {
    name: /^AGI Foundations, dissolved: of those shown, 2 to Meta Superintelligence Labs/,
  });
  await unit.hover();
  await expect(page.locator('.flow__words')).toHaveText(
    'AGI Foundations, dissolved: of those shown, 2 to Meta Superintelligence Labs (reported)',
  );
  await unit.click();
  await expect(page).toHaveURL(/unit=agi-foundations/);
  await expect(page.getByRole('complementary', { name: 'AGI Foundations' })).toBeVisible();
  await expect(unit).toHaveAttribute('aria-pressed', 'true');
});

test('a line is pressed near it, and selects its person in every form', async ({ page }) => {
  await openFlow(page);
  const paper = page.locator('.flow__paper');
  const item = strands(page).getByRole('button', { name: /^Aparna Ramani:/ });
  const [box, line] = [await paper.boundingBox(), await item.boundingBox()];
  if (!box || !line) throw new Error('the picture has no place on the page');
  const y = line.y + line.height / 2 - box.y;
  await paper.hover({ position: { x: line.x - box.x + line.width + 12, y: y + 3 } });
  await expect(page.locator('.flow-note')).toContainText(
    'Moved from Global infrastructure and engineering to MSL Infra',
  );
  await paper.click({ position: { x: line.x - box.x + line.width + 12, y: y + 3 } });
  await expect(page.getByRole('complementary', { name: 'Aparna Ramani' })).toBeVisible();
  await expect(item).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('c');
  await expect(page.getByRole('treeitem', { name: /^Aparna Ramani/, selected: true })).toBeVisible();
});

test('the keys walk along a list and across the strands', async ({ page }) => {
  await openFlow(page);
  await placesBefore(page)
    .getByRole('button', { name: /^AI Products/ })
    .focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /^AGI Foundations/ }).first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: /^Ahmad Al-Dahle:/ })).toBeFocused();
  await expect(page.locator('.flow__words')).toContainText(
    'Ahmad Al-Dahle: AGI Foundations to Meta Superintelligence Labs, moved',
  );
  await page.keyboard.press('ArrowRight');
  const after = page.getByRole('list', { name: /^After/ });
  await expect(after.getByRole('button', { name: /^Meta Superintelligence Labs/ })).toBeFocused();
  await page.keyboard.press('End');
  await expect(after.getByRole('button', { name: /^Left:/ })).toBeFocused();
  await page.keyboard.press('Enter');
  const people = page.getByRole('dialog');
  await expect(people).toHaveAccessibleName(/^Left: 7 from MSL staff/);
  await people.getByRole('button', { name: 'Show all 11' }).click();
  await expect(people.getByRole('listitem')).toHaveCount(11);
  await page.keyboard.press('Escape');
  await expect(people).toHaveCount(0);
  await expect(after.getByRole('button', { name: /^Left:/ })).toBeFocused();
});

test('n goes to the next change and brings it into sight', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 600 });
  await openFlow(page);
  const selected = strands(page).locator('[aria-pressed=true]');
  await page.keyboard.press('p');
  await page.keyboard.press('p');
  await expect(selected).toHaveCount(1);
  await expect(selected).toBeInViewport();
  await expect(selected).toBeFocused();
});

test('only changes leaves out who stayed, and says how many', async ({ page }) => {
  await openFlow(page);
  await expect(strands(page).getByRole('button')).toHaveCount(64);
  await page.getByRole('button', { name: 'Only changes' }).click();
  await expect(strands(page).getByRole('button')).toHaveCount(22);
  await expect(page.getByText('42 people stayed where they were and are left out.')).toBeVisible();
});

test('the filter thins the picture and says whom it lets through', async ({ page }) => {
  await openFlow(page, '/?view=flow&kinds=left');
  await expect(page.locator('.flow__words')).toContainText('Showing 11 people.');
  await page.locator('.flow__words').getByRole('button', { name: 'Show all' }).click();
  await expect(page).not.toHaveURL(/kinds=/);
});

test('who joined is a place of its own, and collections are told from units', async ({ page }) => {
  await openFlow(page, SUMMER);
  await expect(
    placesBefore(page).getByRole('button', { name: /^Joined: 20 to MSL staff, unit not reported/ }),
  ).toBeVisible();
  await expect(page.getByText('In italics: no unit, but people whose unit no source names.')).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the columns stand in the width, and a thumb hits a line', async ({ page }) => {
    await openFlow(page);
    const scroll = page.locator('.flow__scroll');
    expect(await scroll.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    const line = await page.getByRole('button', { name: /^Nat Friedman:/ }).boundingBox();
    if (!line) throw new Error('the line has no place on the page');
    await page.touchscreen.tap(line.x + line.width + 15, line.y + line.height / 2 - 4);
    await expect(page.getByRole('complementary', { name: 'Nat Friedman' })).toBeVisible();
  });

  test('is accessible', async ({ page }) => {
    await openFlow(page);
    await expectAccessible(page);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`is accessible (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openFlow(page);
    await page.getByRole('button', { name: /^Ahmad Al-Dahle:/ }).focus();
    await expectAccessible(page);
    await openFlow(page, `${SUMMER}&unit=msl&only=changes`);
    await expect(page.getByRole('complementary')).toBeVisible();
    await expectAccessible(page);
  });
}
