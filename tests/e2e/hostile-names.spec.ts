import type { Page } from '@playwright/test';
import { fileOf } from '../../src/io/write/organisation-json.ts';
import { harmless, organisationOfTexts } from '../support/hostile-organisation.ts';
import { ALL_HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { expect, test } from './fixtures.ts';

/** As many as a picture is still quickly drawn of. */
const TEXTS = ALL_HOSTILE_TEXTS.filter((text) => /[<>&"'`:]/.test(text) && text.length < 120);
const FORMS = ['chart', 'side-by-side', 'flow', 'list', 'timeline'];

async function show(page: Page, texts: readonly string[], query: string): Promise<void> {
  await page.route('**/data/meta-ai/organisation.json', (route) =>
    route.fulfill({ json: fileOf(organisationOfTexts(texts).organisation) }),
  );
  await page.goto(`/${query}`);
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(page.getByRole('main')).not.toBeEmpty();
  // Until what is fetched later stands as well.
  await page.waitForLoadState('networkidle');
}

/** The kinds of elements in the page with the kinds of their attributes, and what its links lead to apart from the page. */
function partsOf(page: Page) {
  return page.evaluate(() => {
    const kinds = new Set<string>();
    const addresses = new Set<string>();
    for (const element of document.querySelectorAll('*')) {
      kinds.add(element.localName);
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on') || name === 'srcdoc' || name === 'style') kinds.add(`${element.localName} ${name}`);
        if (['href', 'src', 'action'].includes(name)) addresses.add(new URL(value, document.baseURI).protocol);
      }
    }
    return { kinds: [...kinds].sort(), addresses: [...addresses].sort() };
  });
}

for (const form of FORMS) {
  test(`names are text in the ${form}`, async ({ page }) => {
    const query = `?view=${form}&person=p3&aside=account`;
    await show(page, harmless(TEXTS), query);
    await expect(page.getByRole('complementary').first()).toBeVisible();
    const plain = await partsOf(page);
    await page.unroute('**/data/meta-ai/organisation.json');
    await show(page, TEXTS, query);
    await expect(page.getByRole('complementary', { name: TEXTS[3] ?? '' })).toBeVisible();
    const got = await partsOf(page);
    expect(got.kinds.filter((kind) => !plain.kinds.includes(kind))).toEqual([]);
    expect(got.addresses.filter((address) => !plain.addresses.includes(address))).toEqual([]);
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  });
}
