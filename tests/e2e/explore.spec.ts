import type { Locator } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';

/** Where an item is once the camera has come to rest. */
async function restingBox(item: Locator) {
  let last = await item.boundingBox();
  await expect
    .poll(
      async () => {
        const before = last;
        last = await item.boundingBox();
        return JSON.stringify(before) === JSON.stringify(last);
      },
      { intervals: [200] },
    )
    .toBe(true);
  return last;
}

const tree = { name: 'Organisation chart' };

test.describe('opening the page', () => {
  test('shows the sentence, the switch and the chart', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('AGI Foundations');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('moved');
    await expect(page.getByRole('radio', { name: 'Changes' })).toBeChecked();
    await expect(page.getByRole('tree', tree)).toBeVisible();
    await expect(page.getByRole('treeitem', { name: /^Alexandr Wang, Chief AI Officer/ })).toBeVisible();
    await expect(page.getByRole('treeitem', { name: /^AGI Foundations, unit.*dissolved/ })).toBeVisible();
    await expect(page).toHaveTitle(/Orgdiff/);
  });

  test('marks its stages', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('tree', tree)).toBeVisible();
    const marks = await page.evaluate(() => performance.getEntriesByType('mark').map((mark) => mark.name));
    expect(marks).toEqual(expect.arrayContaining(['orgdiff:parsed', 'orgdiff:laid-out', 'orgdiff:first-picture']));
  });

  test('a unit comes before its head, and the head before the members', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('treeitem', { name: /^Yann LeCun/ })).toBeVisible();
    const names = await page
      .getByRole('treeitem')
      .evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''));
    const fair = names.findIndex((name) => name.startsWith('FAIR'));
    expect(names[fair + 1]).toMatch(/^Rob Fergus/);
    expect(names[fair + 2]).toBe('Yann LeCun, Chief scientist of FAIR, reports to Alexandr Wang');
  });
});

test.describe('Before, Changes and After', () => {
  test('who left is in Before and not in After; who moved has a former place in Changes', async ({ page }) => {
    await page.goto('/');
    const knight = page.getByRole('treeitem', { name: /^Ethan Knight/ });
    await expect(knight).toHaveAccessibleName(/left$/);
    await expect(page.getByRole('treeitem', { name: 'Aparna Ramani, former place, moved to MSL Infra' })).toBeVisible();
    await expect(page.getByRole('treeitem', { name: /^Aparna Ramani, Head of MSL Infra, moved/ })).toBeVisible();

    await page.getByRole('radio', { name: 'After' }).check();
    await expect(knight).toHaveCount(0);
    await expect(page.getByRole('treeitem', { name: /^AGI Foundations/ })).toHaveCount(0);
    await expect(page.getByRole('treeitem', { name: /former place/ })).toHaveCount(0);

    await page.getByRole('radio', { name: 'Before' }).check();
    await expect(knight).toHaveAccessibleName('Ethan Knight, Member');
    await expect(page.getByRole('treeitem', { name: /^MSL Infra/ })).toHaveCount(0);
    await expect(page.getByRole('status')).toContainText('Before, 18 Aug 2025');
  });

  test('whoever did not change keeps the very same place', async ({ page }) => {
    await page.goto('/');
    const fergus = page.getByRole('treeitem', { name: /^Rob Fergus/ });
    const places = [];
    for (const name of ['Before', 'Changes', 'After']) {
      await page.getByRole('radio', { name }).check();
      places.push(await fergus.boundingBox());
    }
    expect(places[1]).toEqual(places[0]);
    expect(places[2]).toEqual(places[0]);
  });

  test('a summer-long comparison can be picked, and any two moments', async ({ page }) => {
    // Large enough for everybody.
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.goto('/');
    await page.getByRole('button', { name: /The August split/ }).click();
    await page.getByRole('button', { name: /The whole summer/ }).click();
    await expect(page.getByRole('radio', { name: 'Before' })).toBeVisible();
    await expect(page.getByText('· 28 May')).toBeVisible();
    await expect(page.getByRole('treeitem', { name: /^Joelle Pineau.*left$/ })).toBeVisible();

    await page.getByRole('button', { name: /The whole summer/ }).click();
    await page.getByLabel('To', { exact: true }).selectOption('2026-04-30');
    await expect(page).toHaveURL(/after=2026-04-30/);
    await expect(page.getByRole('treeitem', { name: /^Yann LeCun.*left$/ })).toBeVisible();
  });
});

test.describe('a person', () => {
  for (const [name, title, source] of [
    ['Yann LeCun', /Chief scientist of FAIR/, /The Decoder/],
    ['Shengjia Zhao', /Chief Scientist/, /Mint/],
    ['Loredana Crisan', /generative AI/i, /Cryptopolitan|MEXC/],
  ] as const) {
    test(`${name}: history with dates and sources`, async ({ page }) => {
      await page.goto('/');
      await page.getByRole('treeitem', { name: new RegExp(`^${name}`) }).click();
      const panel = page.getByRole('complementary', { name });
      await expect(panel).toBeVisible();
      await expect(panel).toContainText(title);
      const history = panel.getByRole('list', { name: 'History' });
      await expect(history.locator('time[datetime]').first()).toBeVisible();
      const link = history.getByRole('link', { name: source }).first();
      await expect(link).toHaveAttribute('href', /^https:\/\//);
      await expect(panel.getByRole('list', { name: 'Reports to' })).toContainText('Mark Zuckerberg');
      await expect(page).toHaveURL(/person=/);
    });
  }

  test('contradicting claims stand side by side', async ({ page }) => {
    await page.goto('/?person=shengjia-zhao');
    const panel = page.getByRole('complementary', { name: 'Shengjia Zhao' });
    await expect(panel.getByText('Sources disagree').first()).toBeVisible();
    await expect(panel).toContainText('Storyboard18');
  });

  test('an erratum is readable: the second Chaya Nayak is Loredana Crisan', async ({ page }) => {
    await page.goto('/?person=loredana-crisan');
    await expect(page.getByRole('complementary', { name: 'Loredana Crisan' })).toContainText('Chaya Nayak');
  });
});

test('a unit says who came from where and who went where', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('treeitem', { name: /^AGI Foundations, unit/ }).click();
  const panel = page.getByRole('complementary', { name: 'AGI Foundations' });
  await expect(panel).toContainText('Ahmad Al-Dahle');
  await expect(panel).toContainText(/dissolved/i);
  await expect(panel.getByRole('list', { name: 'History' })).toBeVisible();
});

test.describe('find', () => {
  test('by another spelling, and Enter goes there', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('tree', tree)).toBeVisible();
    await page.keyboard.press('/');
    const search = page.getByRole('combobox', { name: 'Search' });
    await expect(search).toBeFocused();
    await search.fill('alexander wang');
    await expect(page.getByRole('option').first()).toContainText('Alexandr Wang');
    await search.press('Enter');
    await expect(page.getByRole('complementary', { name: 'Alexandr Wang' })).toBeVisible();
  });

  test('Control+K works too, and nothing found says so', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('tree', tree)).toBeVisible();
    await page.keyboard.press('Control+k');
    const search = page.getByRole('combobox', { name: 'Search' });
    await search.fill('Zhao Shengjia');
    await expect(page.getByRole('option').first()).toContainText('Shengjia Zhao');
    await search.fill('qqqqqqqq');
    await expect(page.getByText(/^No matches/).first()).toBeVisible();
    await search.press('Escape');
    await expect(page.getByRole('listbox')).toHaveCount(0);
  });

  test('opens the branch that hides whoever is looked for', async ({ page }) => {
    await page.goto('/?closed=unit:tbd-lab');
    await expect(page.getByRole('treeitem', { name: /^TBD Lab, unit/ })).toHaveAttribute('aria-expanded', 'false');
    await expect(page.getByRole('treeitem', { name: /^Jack Rae/ })).toHaveCount(0);
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search' }).fill('Jack Rae');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('treeitem', { name: /^Jack Rae/ })).toHaveAttribute('aria-selected', 'true');
  });
});

test('the keyboard alone: walk, close, open, select, step through the changes', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('treeitem', { name: /^Meta Platforms/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('treeitem', { name: /^Mark Zuckerberg/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const product = page.getByRole('treeitem', { name: /^Product organisation/ });
  await expect(product).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(product).toHaveAttribute('aria-expanded', 'false');
  await expect(product).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(product).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('treeitem', { name: /^Chris Cox/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Chris Cox' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await page.keyboard.press('End');
  await expect(page.getByRole('treeitem', { name: /^Aparna Ramani, former place/ })).toBeFocused();

  await page.keyboard.press('3');
  await expect(page.getByRole('radio', { name: 'After' })).toBeChecked();
  await page.keyboard.press('2');
  await page.keyboard.press('n');
  await expect(page.getByRole('status')).toContainText(/^Change 1 of \d+/);
  await expect(page.getByRole('complementary')).toBeVisible();
  await page.keyboard.press('p');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test.describe('the address', () => {
  test('restores the picture after a reload and in another page', async ({ page, context }) => {
    await page.goto('/');
    await page.getByRole('radio', { name: 'After' }).check();
    await page.getByRole('radio', { name: 'Reporting lines' }).check();
    await page.getByRole('treeitem', { name: /^Nat Friedman/ }).click();
    await expect(page).toHaveURL(/person=nat-friedman/);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const box = await restingBox(page.getByRole('treeitem', { name: /^Nat Friedman/ }));
    await expect(page).toHaveURL(/cam=/);
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(other.getByRole('radio', { name: 'After' })).toBeChecked();
    await expect(other.getByRole('radio', { name: 'Reporting lines' })).toBeChecked();
    await expect(other.getByRole('complementary', { name: 'Nat Friedman' })).toBeVisible();
    const restored = await other.getByRole('treeitem', { name: /^Nat Friedman/ }).boundingBox();
    expect(restored?.x).toBeCloseTo(box?.x ?? 0, -0.5);
    expect(restored?.y).toBeCloseTo(box?.y ?? 0, -0.5);
  });

  test('back and forward step through the choices', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('radio', { name: 'After' }).check();
    await page.getByRole('treeitem', { name: /^Rob Fergus/ }).click();
    await page.goBack();
    await expect(page.getByRole('complementary')).toHaveCount(0);
    await page.goBack();
    await expect(page.getByRole('radio', { name: 'Changes' })).toBeChecked();
    await page.goForward();
    await expect(page.getByRole('radio', { name: 'After' })).toBeChecked();
  });

  test('a damaged parameter falls back alone, with a quiet word', async ({ page }) => {
    await page.goto('/?at=sideways&person=rob-fergus');
    await expect(page.getByRole('radio', { name: 'Changes' })).toBeChecked();
    await expect(page.getByRole('complementary', { name: 'Rob Fergus' })).toBeVisible();
    await expect(page.getByRole('status')).toContainText('at=sideways');
  });

  test('somebody who is not in the data set is left aside, with a quiet word', async ({ page }) => {
    await page.goto('/?person=nobody-at-all&at=after');
    await expect(page.getByRole('radio', { name: 'After' })).toBeChecked();
    await expect(page.getByRole('complementary')).toHaveCount(0);
    await expect(page.getByRole('status')).toContainText('nobody-at-all');
    await expect(page).not.toHaveURL(/nobody-at-all/);
  });

  test('a data set that is not there is explained', async ({ page, noise }) => {
    noise.allow(/404/);
    await page.goto('/?data=nowhere');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This organisation cannot be shown');
    await expect(page.getByRole('region', { name: 'Problems' })).toContainText('nowhere');
  });
});

test.describe('bad files', () => {
  test('an invalid file gives a report with paths, never a blank page', async ({ page }) => {
    await page.route('**/data/meta-ai/organisation.json', async (route) => {
      const response = await route.fetch();
      const file = await response.json();
      file.memberships[12].reportsTo = { person: 'nobody-at-all' };
      await route.fulfill({ json: file });
    });
    await page.goto('/');
    await expect(page.getByRole('region', { name: 'Problems' })).toContainText(
      'memberships[12].reportsTo: no person "nobody-at-all"',
    );
  });
});

test.describe('mouse', () => {
  test('drag pans, wheel zooms, paper clears, double click focuses a team', async ({ page }) => {
    await page.goto('/');
    const item = page.getByRole('treeitem', { name: /^Rob Fergus/ });
    const before = await item.boundingBox();
    await page.mouse.move(40, 700);
    await page.mouse.down();
    await page.mouse.move(140, 650, { steps: 5 });
    await page.mouse.up();
    const panned = await item.boundingBox();
    expect((panned?.x ?? 0) - (before?.x ?? 0)).toBeCloseTo(100, 0);
    await page.mouse.wheel(0, -300);
    await expect.poll(async () => (await item.boundingBox())?.width ?? 0).toBeGreaterThan(before?.width ?? 0);
    await page.getByRole('button', { name: 'Fit' }).click();
    await expect.poll(async () => (await item.boundingBox())?.x ?? 0).toBeCloseTo(before?.x ?? 0, 0);
    await item.click();
    await expect(page.getByRole('complementary', { name: 'Rob Fergus' })).toBeVisible();
    await page.mouse.click(60, 760);
    await expect(page.getByRole('complementary')).toHaveCount(0);
    await item.dblclick();
    await expect.poll(async () => (await item.boundingBox())?.width ?? 0).toBeGreaterThan((before?.width ?? 0) * 1.3);
  });
});

test('the chosen theme is remembered', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the legend filters, and the filter is in the address', async ({ page }) => {
  await page.goto('/');
  const moved = page.getByRole('button', { name: /^moved \d+/ });
  await moved.click();
  await expect(moved).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/kinds=moved/);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page).not.toHaveURL(/kinds=/);
});

test('the sources and errata are readable', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Sources and errata' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('not affiliated with Meta');
  await expect(dialog).toContainText('Loredana Crisan');
  await expect(dialog.getByRole('link').first()).toHaveAttribute('href', /^https?:/);
});

test.describe('small screen', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the chart fits, a person opens as a sheet, the switch works', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('treeitem', { name: /^Meta Platforms/ })).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole('treeitem', { name: /^Mark Zuckerberg/ }).tap();
    const sheet = page.getByRole('complementary', { name: 'Mark Zuckerberg' });
    await expect(sheet).toBeVisible();
    expect((await sheet.boundingBox())?.y).toBeGreaterThan(250);
    await page.getByRole('button', { name: 'Close panel' }).tap();
    const tree = page.getByRole('tree', { name: 'Organisation chart' });
    await expect(tree.getByRole('treeitem', { name: /^AI Products/ })).toHaveCount(1);
    await page.getByRole('radio', { name: 'After' }).check();
    await expect(tree.getByRole('treeitem', { name: /^AI Products/ })).toHaveCount(0);
  });
});

test.describe('less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the switch cross-fades and comes to rest', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('radio', { name: 'After' }).check();
    await expect(page.locator('canvas')).toHaveCount(1);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`accessible, ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const [what, path] of [
      ['changes', '/'],
      ['before', '/?at=before'],
      ['after, by lines', '/?at=after&by=lines'],
      ['a person', '/?person=shengjia-zhao'],
      ['a unit', '/?unit=agi-foundations'],
      ['left to right', '/?dir=right'],
    ] as const) {
      test(what, async ({ page }) => {
        await page.goto(path);
        await expect(page.getByRole('tree', tree)).toBeVisible();
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        await expectAccessible(page);
      });
    }

    test('dialogs, search and picker', async ({ page }) => {
      await page.goto('/');
      await page.getByRole('button', { name: 'Sources and errata' }).click();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /The August split/ }).click();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page.getByRole('combobox', { name: 'Search' }).fill('meta');
      await expectAccessible(page);
    });
  });
}
