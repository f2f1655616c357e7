/** What a reader does with a comparison after it has been opened, for bench/open.mjs. */

const QUIET_MS = 700;

/** Nothing is being computed any more that the page has words for, and for a while nothing has held it up. */
export async function settle(page) {
  await page.evaluate(() => {
    window.lastLongTask = performance.now();
  });
  await page.waitForFunction((quiet) => {
    const isBusy = /One moment|Counting …|Laying out|Reading the organisation/.test(document.body.innerText);
    return !isBusy && document.querySelector('progress') === null && performance.now() - window.lastLongTask > quiet;
  }, QUIET_MS);
}

const radio = (name) => (page) => page.getByRole('radio', { name, exact: true }).click();
const button = (name) => (page) => page.getByRole('button', { name, exact: true }).click();
const see = (role, name) => (page) => page.getByRole(role, { name }).first().waitFor();

async function closeFirst(page) {
  await page.getByRole('treeitem').first().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
}

async function lightUp(page) {
  const table = page.getByRole('table', { name: 'Numbers before and after' });
  await table
    .getByRole('button', { name: /change$/ })
    .first()
    .click();
}

async function search(page) {
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search' }).pressSequentially('an', { delay: 150 });
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
}

const TREE = see('tree', 'Organisation chart');

/** In this order; the first two while what they need may still be in the making. */
export const STEPS = [
  { name: 'Account at once', run: button('Account'), wait: see('complementary', 'Account') },
  { name: 'List at once', run: radio('List'), wait: see('grid', 'Changes') },
  { name: 'Chart', run: radio('Chart'), wait: TREE },
  { name: 'close Account', run: button('Account') },
  { name: 'close a large branch', run: closeFirst },
  { name: 'open it again', run: (page) => page.keyboard.press('ArrowRight') },
  { name: 'Only changes', run: button('Only changes') },
  { name: 'everybody again', run: button('Only changes') },
  { name: 'Numbers', run: button('Numbers'), wait: see('table', 'Numbers before and after') },
  { name: 'light up a number', run: lightUp },
  { name: 'let go of it', run: lightUp },
  { name: 'close Numbers', run: button('Numbers') },
  { name: 'search', run: search },
  { name: 'Before', run: radio('Before') },
  { name: 'Changes', run: radio('Changes') },
  { name: 'Side by side', run: radio('Side by side'), wait: see('tree', /before$/) },
  { name: 'Flow', run: radio('Flow'), wait: see('region', 'Flow') },
  { name: 'Only changes in Flow', run: button('Only changes') },
  { name: 'everybody in Flow', run: button('Only changes') },
  { name: 'Timeline', run: radio('Timeline'), wait: see('tree', /^Organisation chart/) },
  { name: 'Chart again', run: radio('Chart'), wait: TREE },
  { name: 'Reporting lines', run: radio('Reporting lines'), where: (page) => page.getByText('Reporting lines') },
  { name: 'ranks', run: button('One row for each rank'), wait: TREE },
];
