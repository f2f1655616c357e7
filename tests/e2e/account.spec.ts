import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';

async function swipe(page: Page, card: Locator, by: number): Promise<void> {
  const box = await card.boundingBox();
  if (!box) throw new Error('the card has a box');
  const touch = await page.context().newCDPSession(page);
  const start = { x: box.x + box.width / 2, y: box.y + 40 };
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [start] });
  for (const part of [0.5, 1]) {
    const touchPoints = [{ x: start.x + by * part, y: start.y }];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints });
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test.describe('the account', () => {
  test('opens beside the picture, and starts with what happened', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Account', exact: true }).click();
    const account = page.getByRole('complementary', { name: 'Account' });
    await expect(account).toContainText('Between 18 and 31 August 2025, Meta split Meta Superintelligence Labs');
    await expect(account.getByRole('heading', { name: 'What is not known' })).toBeVisible();
    await expect(page).toHaveURL(/aside=account/);
    await account.getByRole('button', { name: 'Close Account' }).click();
    await expect(account).toHaveCount(0);
  });

  test('each sentence leads to its sources, which are listed at the end', async ({ page }) => {
    await page.goto('/?aside=account');
    const account = page.getByRole('complementary', { name: 'Account' });
    const mark = account.getByRole('link', { name: /^Source \d+: Bloomberg, 19 Aug 2025/ }).first();
    await expect(mark).toHaveAttribute('href', /^https:\/\/mobicrazy\.com\//);
    const list = account.getByRole('listitem');
    await expect(list.filter({ hasText: 'Bloomberg, 19 Aug 2025, via mobicrazy.com' })).toHaveCount(1);
    // Without an address a source is in the list alone, so its number leads there.
    await account
      .getByRole('button', { name: /^Source \d+: ifanr/ })
      .first()
      .click();
    await expect(list.filter({ hasText: 'ifanr' })).toBeFocused();
  });

  test('a sentence with many sources shows them all on request', async ({ page }) => {
    await page.goto('/?aside=account');
    const account = page.getByRole('complementary', { name: 'Account' });
    const before = await account.getByRole('link', { name: /^Source / }).count();
    await account
      .getByRole('button', { name: /more sources$/ })
      .first()
      .click();
    expect(await account.getByRole('link', { name: /^Source / }).count()).toBeGreaterThan(before);
  });

  test('a name selects, and what is told of the selected is marked', async ({ page }) => {
    await page.goto('/?aside=account');
    const account = page.getByRole('complementary', { name: 'Account' });
    await account.getByRole('button', { name: 'Aparna Ramani' }).first().press('Enter');
    await expect(page.getByRole('complementary', { name: 'Aparna Ramani' })).toBeVisible();
    await expect(page).toHaveURL(/person=aparna-ramani/);
    await expect(account.locator('[aria-current]')).toContainText(['Aparna Ramani moved from Global infrastructure']);
  });

  test('who is selected elsewhere is brought into sight', async ({ page }) => {
    await page.goto('/?aside=account');
    await page.getByRole('treeitem', { name: /^Ruben Mayer/ }).press('Enter');
    const account = page.getByRole('complementary', { name: 'Account' });
    await expect(account.locator('[aria-current]').filter({ hasText: 'TechCrunch reports' })).toBeInViewport();
  });

  test('is copied as plain text with its sources', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/?aside=account');
    await page.getByRole('button', { name: 'Copy text' }).click();
    await expect(page.getByRole('status')).toContainText('copied');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^Between 18 and 31 August 2025, Meta split .*\[1, 2/);
    expect(text).toMatch(/\nSources\n\[1\] Bloomberg, 19 Aug 2025, via mobicrazy\.com\. https:/);
  });

  test('tells of another comparison, and of one in which nothing changed', async ({ page }) => {
    await page.goto('/?aside=account&before=2025-05-28');
    const account = page.getByRole('complementary', { name: 'Account' });
    await expect(account).toContainText('Joelle Pineau');
    await page.goto('/?aside=account&before=2025-08-20&after=2025-08-20');
    await expect(account).toContainText('Nothing changed between 20 Aug 2025 and 20 Aug 2025.');
  });
});

test.describe('the story', () => {
  const heading = (page: Page, name: RegExp): Locator => page.getByRole('heading', { name });

  test('starts with the button, and the arrow keys turn its steps', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Story', exact: true }).click();
    const story = page.getByRole('region', { name: 'Story' });
    await expect(story).toContainText('Step 1 of 8');
    await expect(page.getByRole('treeitem', { name: /^GenAI/ })).toBeVisible();
    await expect(story.getByRole('link', { name: 'Washington Examiner' })).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('PageDown');
    await expect(story).toContainText('Step 3 of 8');
    await expect(page).toHaveURL(/before=2025-07-01&after=2025-08-18.*step=3/);
    await page.keyboard.press('ArrowLeft');
    await expect(heading(page, /^Step 2 of 8: A new lab above the AI teams$/)).toBeVisible();
    await page.goBack();
    await expect(story).toContainText('Step 3 of 8');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('acquired PlayAI team');
  });

  test('ends are ends', async ({ page }) => {
    await page.goto('/?step=8');
    const story = page.getByRole('region', { name: 'Story' });
    await expect(story.getByRole('button', { name: 'Next' })).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('ArrowRight');
    await expect(story).toContainText('Step 8 of 8');
    await story.getByRole('button', { name: /^Step 1:/ }).click();
    await expect(story.getByRole('button', { name: 'Previous' })).toHaveAttribute('aria-disabled', 'true');
  });

  test('a link to a step opens its picture', async ({ page }) => {
    await page.goto('/?step=5');
    await expect(heading(page, /AGI Foundations is dissolved$/)).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Flow' })).toBeChecked();
    await expect(page).toHaveURL(/view=flow&before=2025-08-18&after=2025-08-20&step=5/);
  });

  test('a step that is not there is left aside with a word', async ({ page }) => {
    await page.goto('/?step=99');
    await expect(page.getByRole('status')).toContainText('step=99');
    await expect(page.getByRole('region', { name: 'Story' })).toHaveCount(0);
  });

  test('does not fight what the reader does, and takes them back on request', async ({ page }) => {
    await page.goto('/?step=4');
    const story = page.getByRole('region', { name: 'Story' });
    const back = story.getByRole('button', { name: 'Return to this step' });
    await expect(story).toContainText('Step 4 of 8');
    await expect(back).toHaveCount(0);
    await page.getByRole('radio', { name: /^Before/ }).check();
    await expect(page.getByRole('radio', { name: /^Before/ })).toBeChecked();
    await back.click();
    await expect(page.getByRole('radio', { name: 'Changes' })).toBeChecked();
    await expect(back).toHaveCount(0);
  });

  test('leaves the arrows to the chart where the focus is there', async ({ page }) => {
    await page.goto('/?step=4');
    const item = page.getByRole('treeitem', { name: /^Meta Superintelligence Labs/ });
    await item.focus();
    await page.keyboard.press('ArrowLeft');
    await expect(item).toHaveAttribute('aria-expanded', 'false');
    await expect(page.getByRole('region', { name: 'Story' })).toContainText('Step 4 of 8');
  });

  test('Escape closes the panel first, then the story, and the picture stays', async ({ page }) => {
    await page.goto('/?step=4');
    const story = page.getByRole('region', { name: 'Story' });
    await story.getByRole('button', { name: 'Nat Friedman' }).click();
    await expect(page.getByRole('complementary', { name: 'Nat Friedman' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('complementary', { name: 'Nat Friedman' })).toHaveCount(0);
    await expect(story).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(story).toHaveCount(0);
    await expect(page).toHaveURL(/before=2025-08-18&after=2025-08-20/);
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

    test('what a step is about is in sight above the card', async ({ page }) => {
      await page.goto('/?step=5');
      const unit = page.getByRole('button', { name: /^AGI Foundations/ }).first();
      await expect(page.getByRole('region', { name: 'Story' })).toContainText('Step 5 of 8');
      const card = await page.getByRole('region', { name: 'Story' }).boundingBox();
      await expect.poll(async () => (await unit.boundingBox())?.y ?? 0).toBeLessThan(card?.y ?? 0);
    });

    test('a swipe turns the step, a press does not', async ({ page }) => {
      await page.goto('/?step=2');
      const story = page.getByRole('region', { name: 'Story' });
      await expect(story).toContainText('Step 2 of 8');
      await swipe(page, story, -120);
      await expect(story).toContainText('Step 3 of 8');
      await swipe(page, story, 120);
      await expect(story).toContainText('Step 2 of 8');
      await swipe(page, story, 10);
      await expect(story).toContainText('Step 2 of 8');
      const box = await story.boundingBox();
      expect(box?.height ?? 0).toBeLessThan(844 * 0.4);
      await story.getByRole('button', { name: 'Close story' }).tap();
      await expect(story).toHaveCount(0);
    });
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`account and story are accessible in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/?aside=account&person=ethan-knight');
    await expect(page.getByRole('complementary', { name: 'Account' })).toContainText('Ethan Knight');
    await expectAccessible(page);
    await page.goto('/?step=6');
    await expect(page.getByRole('region', { name: 'Story' })).toContainText('Step 6 of 8');
    await page.getByRole('radio', { name: /^After/ }).check();
    await expect(page.getByRole('button', { name: 'Return to this step' })).toBeVisible();
    await expectAccessible(page);
  });
}
