import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

test('whose work is in the program, and under which licences, is a press away', async ({ page, request }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Sources and errata' }).click();
  const link = page
    .getByRole('dialog', { name: 'Sources and errata' })
    .getByRole('link', { name: 'third-party notices' });
  const address = new URL((await link.getAttribute('href')) ?? '', page.url());
  const text = await (await request.get(address.href)).text();
  const missing = Object.entries(dependencies).filter(([name, version]) => !text.includes(`\n${name} ${version} (`));
  expect(missing).toEqual([]);
  // Of the packages that these bring along, in a worker, in a part that is fetched later and on the first page.
  for (const name of ['saxen', 'fast-png', 'scheduler']) expect(text).toMatch(new RegExp(`^${name} \\d+\\.`, 'm'));
});
