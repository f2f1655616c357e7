import { expect, expectAccessible, test } from './fixtures.ts';

const organisations = { name: 'Organisations' };
const RUST = /^The Rust project created/;

test.describe('the organisations that come with the page', () => {
  test('the Rust project is one press away: its comparison, the Council, its members and sources', async ({ page }) => {
    await page.goto('/');
    const links = page.getByRole('navigation', organisations).getByRole('link');
    await expect(links).toHaveText(['Meta AI', 'Rust']);
    await expect(links.first()).toHaveAttribute('aria-current', 'page');
    await links.last().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(RUST);
    await expect(page).toHaveTitle('The Rust project — Orgdiff');
    await expect(page).toHaveURL(/\?data=rust-governance$/);
    await expect(links.last()).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('button', { name: 'From the core team to the Council' })).toBeVisible();
    await expect(page.getByRole('radiogroup', { name: 'Group by' })).toBeHidden();

    await page.getByRole('combobox', { name: 'Search' }).fill('leadership council');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Leadership Council' });
    await expect(panel.getByRole('list', { name: 'Members', exact: true })).toContainText(
      'Represents the compiler team',
    );
    const elsewhere = panel.getByRole('list', { name: 'Members with a seat elsewhere' });
    await expect(elsewhere.getByRole('listitem')).toHaveCount(5);
    await expect(elsewhere).toContainText('Mara BosRepresents the library team');
    await expect(panel.getByText('The Leadership Council is set up', { exact: false })).toBeVisible();
    const rfc = panel.getByRole('link', { name: /^Rust RFCs, 16/ });
    await expect(rfc.first()).toHaveAttribute('href', 'https://rust-lang.github.io/rfcs/3392-leadership-council.html');
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(RUST);
    await page.getByRole('navigation', organisations).getByRole('link', { name: 'Meta AI' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Meta');
    await expect(page).toHaveTitle(/^Orgdiff/);
  });

  test('a story of six steps leads through it', async ({ page }) => {
    await page.goto('/?data=rust-governance');
    await page.getByRole('button', { name: 'Story' }).click();
    const told = page.getByRole('region', { name: 'Story' });
    for (const title of [
      'A project made of teams',
      'The moderators resign',
      'Looking for a structure',
      'A council of representatives',
      'A home for teams without one',
      'The same frame, more teams',
    ]) {
      await expect(told.getByRole('heading', { name: title })).toBeVisible();
      if (title !== 'The same frame, more teams') await told.getByRole('button', { name: /next/i }).click();
    }
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`on a phone, ${colorScheme}`, () => {
      test.use({ viewport: { width: 390, height: 844 }, colorScheme });

      test('the list of comparisons leads to it', async ({ page }) => {
        await page.goto('/');
        await page.getByRole('button', { name: /The August split/ }).click();
        const menu = page.getByRole('region', { name: 'Compared moments' });
        await expect(menu).toBeInViewport({ ratio: 1 });
        await expectAccessible(page);
        await menu.getByRole('link', { name: /How the Rust project governs itself/ }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(RUST);
        await expect(page.getByRole('button', { name: /The Rust project.*From the core team/ })).toBeVisible();
        await expectAccessible(page);
      });
    });
  }
});

test('what somebody opened stands alone', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('button', { name: /^Two start-ups become one/ }).click();
  await page.getByRole('button', { name: 'Show the comparison' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('navigation', organisations)).toBeHidden();
});
