import type { Locator } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { AFTER, BEFORE, file, openDialog, openPair, show } from './open-files.ts';

test.describe('two files', () => {
  test('are compared after one look', async ({ page }) => {
    const dialog = await openPair(page);
    await expect(dialog.getByText(/^7 people before, 7 after/)).toBeVisible();
    await show(dialog);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('joined');
    await expect(page.getByRole('treeitem', { name: /^Hana Paki, .*joined/ })).toBeVisible();
    await expect(page.getByRole('treeitem', { name: /^Dan Molloy, .*left/ })).toBeVisible();
    await expect(page).toHaveURL(/[?&]data=opened/);
    await expect(page).not.toHaveTitle(/what a reorganisation changed/);
    await expect(page.getByText('Meta', { exact: false })).toHaveCount(0);
    await expectAccessible(page);
  });

  test('going back shows what was there before, and forward the files again', async ({ page }) => {
    const dialog = await openPair(page);
    await show(dialog);
    await expect(page.getByRole('treeitem', { name: /^Hana Paki/ })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('treeitem', { name: /^Yann LeCun/ })).toBeVisible();
    await page.goForward();
    await expect(page.getByRole('treeitem', { name: /^Hana Paki/ })).toBeVisible();
  });

  test('after a reload it is said that the files were not kept', async ({ page }) => {
    const dialog = await openPair(page);
    await show(dialog);
    await expect(page).toHaveURL(/data=opened/);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('These files are not open any more');
    await page.getByRole('button', { name: 'Open files' }).click();
    await expect(page.getByRole('dialog').getByLabel('Before file', { exact: true })).toBeAttached();
    await expectAccessible(page);
  });
});

test('problems name file, row, field and value, and can be fixed and taken back', async ({ page }) => {
  const dialog = await openPair(page);
  const problems = dialog.getByRole('region', { name: 'Problems' });
  const missing = problems.getByRole('listitem').filter({ hasText: '999' }).first();
  await expect(missing).toContainText('may-2025.csv');
  await expect(missing).toContainText('row 7');
  await expect(missing).toContainText('Reports To');
  await expect(problems.getByRole('listitem').filter({ hasText: '007' }).first()).toContainText('row 8');
  const fix = problems.getByRole('button', { name: /^Make the other/ });
  await fix.focus();
  await page.keyboard.press('Enter');
  await expect(problems.getByRole('button', { name: /^Make the other/ })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(problems.getByRole('button', { name: /^Make the other/ })).toBeVisible();

  // What was pressed is gone, and the focus goes on where it was.
  const remove = dialog.getByRole('button', { name: 'Remove june-2025.csv' });
  await remove.focus();
  await page.keyboard.press('Enter');
  await expect(remove).toHaveCount(0);
  await expect(dialog.getByRole('heading', { name: 'Files' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Start over' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Before file', { exact: true })).toBeFocused();
});

test('the report of problems can be downloaded', async ({ page }) => {
  const dialog = await openPair(page);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download the report' }).click();
  const stream = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString('utf8');
  expect(text).toContain('may-2025.csv,7,Reports To,999');
});

test('a wrong column is put right, and the choice is remembered for the same headings', async ({ page }) => {
  const dialog = await openPair(page);
  const columns = dialog.getByRole('region', { name: 'Columns' });
  await columns.getByText('june-2025.csv').click();
  const unit = columns.getByLabel('Unit', { exact: true }).last();
  await unit.selectOption({ label: 'Role' });
  await expect(dialog.getByRole('button', { name: 'Show the comparison' })).toBeEnabled();
  await expect(columns).toContainText('Unit ← Role');
  await show(dialog);
  await page.keyboard.press('o');
  const again = page.getByRole('dialog');
  await again.getByRole('button', { name: 'Start over' }).click();
  await again.getByLabel('Before file', { exact: true }).setInputFiles(file('july-2025.csv', AFTER));
  await expect(again.getByRole('region', { name: 'Columns' })).toContainText('Unit ← Role');
  const kept = await page.evaluate(() => JSON.stringify({ ...window.localStorage }));
  expect(kept).not.toMatch(/Okafor|Designer|Sales/);
});

test('a doubtful pair is accepted or rejected, and two can be paired by hand', async ({ page }) => {
  const dialog = await openPair(
    page,
    BEFORE.replace('004,Dan Molloy', '104,Dan Molloy').replace(/,004/g, ',104'),
    AFTER,
  );
  const people = dialog.getByRole('region', { name: 'People' });
  await expect(dialog.getByText(/^7 people before.* 1 only before, 1 only after$/)).toBeVisible();
  await people.getByText('Pair two people by hand').click();
  await people.getByRole('radio', { name: /Dan Molloy/ }).check();
  await people.getByRole('radio', { name: /Hana Paki/ }).check();
  await people.getByRole('button', { name: 'These are the same person' }).click();
  await expect(dialog.getByText(/^7 people before.* 0 only before, 0 only after$/)).toBeVisible();
  const pair = people.getByRole('listitem').filter({ hasText: 'Dan Molloy' }).filter({ hasText: 'Hana Paki' }).first();
  await pair.getByRole('button', { name: 'Two people' }).click();
  await expect(dialog.getByText(/^7 people before.* 1 only before, 1 only after$/)).toBeVisible();
});

test('of two pairs in doubt one is accepted and one rejected, and the comparison shows both', async ({ page }) => {
  test.slow();
  const dialog = await openPair(
    page,
    BEFORE,
    `Employee ID,Full Name,Job Title,Department,Reports To
001,Ada Okafor,Managing Director,Management,
002,Bo Lindqvist,Head of Design,Design,001
103,Cleo Iyer-Dahl,Designer,Design,002
104,D. Molloy,Head of Sales,Sales,001
005,Eve Haddad,Seller,Sales,104
`,
  );
  const pairs = dialog.getByRole('region', { name: 'People' }).getByRole('list', { name: 'Pairs in doubt' });
  await expect(pairs.getByRole('listitem').filter({ hasText: 'Taken for two people' })).toHaveCount(2);
  const pairOf = (name: RegExp): Locator =>
    pairs.getByRole('listitem').filter({ has: page.getByRole('button', { name }) });
  const renamed = pairOf(/^Cleo Iyer/);
  await renamed.getByRole('button', { name: /^Cleo Iyer → Cleo Iyer-Dahl/, expanded: false }).click();
  await expect(renamed.getByRole('row', { name: 'Id 003 103' })).toBeVisible();
  await expectAccessible(page);
  const accept = renamed.getByRole('button', { name: 'Same person: accept Cleo Iyer → Cleo Iyer-Dahl' });
  await accept.focus();
  await page.keyboard.press('Enter');
  await expect(accept).toHaveAttribute('aria-pressed', 'true');
  await expect(accept).toBeFocused();
  await expect(renamed).toContainText('You said: the same person');

  const other = pairOf(/^Dan Molloy/);
  await other.getByRole('button', { name: 'Two people: reject Dan Molloy → D. Molloy' }).click();
  await expect(other).toContainText('You said: two people');
  await expect(dialog.getByText(/^7 people before, 5 after: 4 the same, 3 only before, 1 only after$/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^People/ })).toContainText('all matched');
  await show(dialog);
  await expect(page.getByRole('treeitem', { name: /^D\. Molloy, .*joined/ })).toBeVisible();
  await expect(page.getByRole('treeitem', { name: /^Dan Molloy, .*left/ })).toBeVisible();
  const stays = page.getByRole('treeitem', { name: /^Cleo Iyer-Dahl/ });
  await expect(stays).toBeVisible();
  await expect(stays).not.toHaveAccessibleName(/joined|left/);
  await page.getByRole('radio', { name: 'Before' }).check();
  await expect(page.getByRole('treeitem', { name: /^Cleo Iyer/ })).toBeVisible();
  await expect(page.getByRole('treeitem', { name: /^D\. Molloy/ })).toHaveCount(0);
});

test('two units in doubt are one by hand, and two again after undo', async ({ page }) => {
  const dialog = await openPair(page, BEFORE, AFTER.replaceAll(';Sales;', ';Trade;'));
  const step = dialog.getByRole('button', { name: /^People/ });
  await expect(step).toContainText('People and units 1 unit in doubt');
  const doubts = dialog.getByRole('list', { name: 'Units in doubt' });
  await doubts.getByRole('button', { name: /^Sales → Trade/, expanded: false }).click();
  await expect(doubts.getByRole('row', { name: 'People 4 3' })).toBeVisible();
  await expectAccessible(page);
  const same = doubts.getByRole('button', { name: 'Same unit: accept Sales → Trade' });
  await same.focus();
  await page.keyboard.press('Enter');
  await expect(doubts).toContainText('You said: the same unit');
  await expect(same).toBeFocused();
  await expect(step).toContainText('all matched');
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(doubts).toContainText('Taken for two units');
  await same.click();
  await expect(doubts).toContainText('You said: the same unit');
  await show(dialog);
  await expect(page.getByRole('treeitem', { name: /^Trade, .*renamed/ })).toBeVisible();
});

test('one file shows an organisation', async ({ page }) => {
  const dialog = await openDialog(page);
  await dialog.getByLabel('Before file', { exact: true }).setInputFiles(file('may-2025.csv', BEFORE));
  await expect(dialog.getByRole('button', { name: 'Show the organisation' })).toBeEnabled();
  await show(dialog);
  await expect(page.getByRole('treeitem', { name: /^Ada Okafor/ })).toBeVisible();
});

test('before and after can be swapped', async ({ page }) => {
  const dialog = await openPair(page);
  await dialog.getByRole('button', { name: 'Swap before and after' }).click();
  await show(dialog);
  await expect(page.getByRole('treeitem', { name: /^Dan Molloy, .*joined/ })).toBeVisible();
});

test('a file that cannot be read leaves the picture as it was', async ({ page }) => {
  const dialog = await openDialog(page);
  await dialog.getByLabel('Before file', { exact: true }).setInputFiles({
    name: 'photo.csv',
    mimeType: 'image/png',
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
  });
  const problems = dialog.getByRole('region', { name: 'Problems' });
  await expect(problems.getByRole('listitem').first()).toContainText('photo.csv');
  await expect(dialog.getByRole('button', { name: 'Show the organisation' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('treeitem', { name: /^Yann LeCun/ })).toBeVisible();
  await expect(page).toHaveURL('/');
});

test('a made-up company is two presses away', async ({ page }) => {
  const dialog = await openDialog(page);
  await dialog.getByRole('button', { name: /^Two start-ups become one/ }).click();
  await expect(dialog.getByRole('region', { name: 'Problems' }).getByRole('listitem').first()).toBeVisible();
  await show(dialog);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tideline');
});

test('the keyboard alone leads from files to the picture', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('tree')).toBeVisible();
  await page.keyboard.press('o');
  const dialog = page.getByRole('dialog', { name: 'Open an organisation' });
  await expect(dialog).toBeVisible();
  const sample = dialog.getByRole('button', { name: /^Two start-ups/ });
  for (
    let presses = 0;
    presses < 20 && !(await sample.evaluate((each) => each === document.activeElement));
    presses += 1
  ) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('heading', { name: 'Files' })).toBeFocused();
  const main = dialog.getByRole('button', { name: 'Show the comparison' });
  await expect(main).toBeEnabled();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('heading', { name: 'Problems' })).toBeFocused();
  await main.focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tideline');
});

test.describe('files that the address names', () => {
  const [before, after] = [
    'data/samples/merger/tideline-and-morrow-2025-06-30.csv',
    'data/samples/merger/tideline-2025-10-31.csv',
  ];

  test('are opened at once, and again after a reload', async ({ page }) => {
    await page.goto(`/?before=${before}&after=${after}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Tideline');
    await page.getByRole('radio', { name: 'After' }).check();
    await page.reload();
    await expect(page.getByRole('radio', { name: 'After' })).toBeChecked();
    expect(new URL(page.url()).searchParams.get('after')).toBe(after);
    await page.keyboard.press('o');
    await expect(page.getByRole('dialog').getByRole('region', { name: 'Problems' })).toContainText('M-999');
  });

  test('are refused where they lie elsewhere', async ({ page }) => {
    await page.goto(`/?before=${encodeURIComponent('https://elsewhere.example/may.csv')}`);
    await expect(page.getByRole('status').filter({ hasText: 'is not beside this page' })).toBeVisible();
    await expect(page.getByRole('treeitem', { name: /^Yann LeCun/ })).toBeVisible();
  });

  test('and are not there are said to be missing', async ({ page, noise }) => {
    noise.allow(/404/);
    await page.goto('/?before=none.csv');
    await expect(page.getByRole('main')).toContainText('none.csv');
    await expect(page.getByRole('button', { name: 'Open files' })).toBeVisible();
  });
});

test.describe('every part of the dialog is accessible', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`in the ${colorScheme} theme`, async ({ page }) => {
      // Everything is looked at twice, with a large picture behind it.
      test.slow();
      await page.emulateMedia({ colorScheme });
      const dialog = await openDialog(page);
      await expectAccessible(page);
      await dialog.getByRole('button', { name: /^Two start-ups/ }).click();
      await expect(dialog.getByRole('button', { name: 'Show the comparison' })).toBeEnabled();
      for (const summary of await dialog.locator('summary').all()) if (await summary.isVisible()) await summary.click();
      await expectAccessible(page);
    });
  }
});

test('on a phone nothing is wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const dialog = await openDialog(page);
  await dialog.getByRole('button', { name: /^Two start-ups/ }).click();
  await expect(dialog.getByRole('button', { name: 'Show the comparison' })).toBeEnabled();
  for (const summary of await dialog.locator('summary').all()) if (await summary.isVisible()) await summary.click();
  expect(await dialog.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeLessThanOrEqual(0);
  await show(dialog);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
