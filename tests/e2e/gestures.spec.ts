import { expect, test } from './fixtures.ts';

test('the chip under a manager closes and opens the branch, which stays where it is', async ({ page }) => {
  await page.goto('/');
  const manager = page.getByRole('treeitem', { name: /^Johan Schalkwyk/ });
  await expect(manager).toHaveAttribute('aria-expanded', 'true');
  const box = await manager.boundingBox();
  if (!box) throw new Error('the manager has a box');
  await page.mouse.click(box.x + box.width - 16, box.y + box.height / 2);
  await expect(manager).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByRole('treeitem', { name: /^Alexis Conneau/ })).toHaveCount(0);
  await expect(page).toHaveURL(/closed=person:johan-schalkwyk/);
  const after = await manager.boundingBox();
  expect(after?.x).toBeCloseTo(box.x, 0);
  expect(after?.y).toBeCloseTo(box.y, 0);
  await page.goBack();
  await expect(manager).toHaveAttribute('aria-expanded', 'true');
});

test('the heading at the top answers the pointer too', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('treeitem', { name: /^Meta Platforms/ }).click();
  await expect(page.getByRole('complementary', { name: 'Meta Platforms' })).toBeVisible();
});

test('the map of the whole comes with the zoom, and leads elsewhere', async ({ page }) => {
  await page.goto('/');
  const map = page.locator('.minimap');
  await expect(page.getByRole('tree')).toBeVisible();
  await expect(map).toHaveCount(0);
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('+');
  await expect(map).toBeVisible();
  const item = page.getByRole('treeitem', { name: /^Santosh Janardhan/ });
  const box = await map.boundingBox();
  if (!box) throw new Error('the map has a box');
  await page.mouse.click(box.x + box.width * 0.74, box.y + box.height * 0.35);
  await expect(item).toBeInViewport();
  await page.keyboard.press('0');
  await expect(map).toHaveCount(0);
});

test.describe('touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('two fingers zoom the chart, not the page', async ({ page }) => {
    await page.goto('/');
    const item = page.getByRole('treeitem', { name: /^Meta Superintelligence Labs/ });
    await expect(item).toBeVisible();
    const before = await item.boundingBox();
    const touch = await page.context().newCDPSession(page);
    const fingers = (gap: number) => [
      { x: 195 - gap, y: 450, id: 0 },
      { x: 195 + gap, y: 450, id: 1 },
    ];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(40) });
    for (const gap of [60, 80, 100, 120]) {
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(gap) });
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(async () => (await item.boundingBox())?.width ?? 0).toBeGreaterThan((before?.width ?? 0) * 2);
    expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
  });
});

test('a morph can be turned round on its way', async ({ page }) => {
  await page.goto('/?at=before');
  const moved = page.getByRole('treeitem', { name: /^Connor Hayes/ });
  await expect(moved).toBeVisible();
  const start = await moved.boundingBox();
  await page.getByRole('radio', { name: 'After' }).check();
  await page.getByRole('radio', { name: 'Before' }).check();
  expect(await moved.boundingBox()).toEqual(start);
  await expect(page.getByRole('status')).toContainText('Before, 18 Aug 2025');
});
