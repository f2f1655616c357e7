import { expect, test } from './fixtures.ts';

test('the page has a policy that lets no script or style of others run', async ({ page, noise }) => {
  noise.allow(/Content Security Policy/);
  await page.goto('/');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  for (const rule of ["default-src 'none'", "script-src 'self' 'sha256-", "form-action 'none'", "base-uri 'none'"]) {
    expect(policy).toContain(rule);
  }
  expect(policy).not.toMatch(/unsafe|\*/);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.script = "ran"';
    const image = document.createElement('div');
    image.innerHTML = '<img src="data:," onerror="document.documentElement.dataset.handler = \'ran\'">';
    document.body.append(script, image);
  });
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toEqual({
    theme: expect.any(String),
  });
});

test('names that bring markup along stay text in every form', async ({ page }) => {
  const name = '<img src=x onerror="document.documentElement.dataset.bad=1">Eve';
  await page.route('**/data/hostile/organisation.json', (route) =>
    route.fulfill({
      json: {
        ...{ format: 'orgdiff/2', id: 'hostile', name, coverage: { completeness: 'complete' }, units: [] },
        people: [
          { id: 'a', name: 'Ada' },
          { id: 'e', name },
        ],
        memberships: [
          { id: 'm1', person: 'a', title: name, from: '2025-01-01', status: 'stated', claims: [] },
          ...['2025-01-01', '2025-06-01'].map((from, index) => ({
            ...{ id: `m${index + 2}`, person: 'e', title: `${name} ${index}`, reportsTo: { person: 'a' } },
            ...{ from, ...(index === 0 ? { to: '2025-06-01' } : {}), status: 'stated', claims: [] },
          })),
        ],
        moments: [
          { id: 'x', date: '2025-01-01', label: name },
          { id: 'y', date: '2025-06-01', label: name },
        ],
      },
    }),
  );
  for (const view of ['chart', 'side-by-side', 'flow', 'list', 'timeline']) {
    await page.goto(`/?data=hostile&view=${view}&person=e&aside=account`);
    await expect(page.getByRole('complementary', { name })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.dataset.bad)).toBeUndefined();
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
  }
});
