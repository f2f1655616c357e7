/** The `test` of every end-to-end test: it fails on noise in the console and on requests to other origins. */

import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect as baseExpect, type Page } from '@playwright/test';

export const expect = baseExpect;

interface Fixtures {
  /** For a test that provokes an error: `noise.allow(/404/)` lets messages pass that match. */
  readonly noise: { allow(message: RegExp): void };
}

export const test = base.extend<Fixtures>({
  noise: [
    async ({ context, baseURL }, provide) => {
      const allowed: RegExp[] = [];
      const heard: string[] = [];
      context.on('console', (message) => {
        const type = message.type();
        if (type === 'error' || type === 'warning') {
          heard.push(`console ${type}: ${message.text()} (${message.location().url})`);
        }
      });
      context.on('weberror', (error) => heard.push(`page error: ${error.error().stack ?? error.error().message}`));
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith('http') && origin !== new URL(baseURL ?? '').origin) {
          heard.push(`request to another origin: ${request.url()}`);
        }
      });
      await provide({ allow: (message) => allowed.push(message) });
      expect(
        heard.filter((message) => !allowed.some((pattern) => pattern.test(message))),
        'no console errors or warnings, page errors or requests to other origins',
      ).toEqual([]);
    },
    { auto: true },
  ],
});

/** Holds the whole page as it stands now against WCAG 2.2 AA and axe's best practices. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html }) => html) }));
  expect(found, 'no accessibility violations').toEqual([]);
}
