/** How journeys bring files in: two small lists of one company, and the way through the dialog. */

import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

export const BEFORE = `Employee ID,Full Name,Job Title,Department,Reports To
001,Ada Okafor,Managing Director,Management,
002,Bo Lindqvist,Head of Design,Design,001
003,Cleo Iyer,Designer,Design,002
004,Dan Molloy,Head of Sales,Sales,001
005,Eve Haddad,Seller,Sales,004
006,Finn Araki,Seller,Sales,999
007,Gus Baran,Seller,Sales,007
`;
export const AFTER = `Nr;Name;Role;Team;Boss
001;Ada Okafor;Managing Director;Management;
002;Bo Lindqvist;Head of Design;Design;Ada Okafor
003;Cleo Iyer-Dahl;Designer;Design;Bo Lindqvist
005;Eve Haddad;Head of Sales;Sales;Ada Okafor
006;Finn Araki;Seller;Design;Bo Lindqvist
007;Gus Baran;Seller;Sales;Eve Haddad
008;Hana Paki;Seller;Sales;Eve Haddad
`;

export function file(name: string, text: string) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/** A file as the system hands it to the page while it is dragged. */
export function dragged(page: Page, name: string, text: string) {
  return page.evaluateHandle(
    ([called = '', content = '']) => {
      const data = new DataTransfer();
      data.items.add(new File([content], called, { type: 'text/csv' }));
      return data;
    },
    [name, text],
  );
}

export async function openDialog(page: Page): Promise<Locator> {
  await page.goto('/');
  await expect(page.getByRole('tree')).toBeVisible();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Open an organisation' });
  await expect(dialog).toBeVisible();
  return dialog;
}

export async function openPair(page: Page, before = BEFORE, after = AFTER): Promise<Locator> {
  const dialog = await openDialog(page);
  await dialog.getByLabel('Before file', { exact: true }).setInputFiles(file('may-2025.csv', before));
  await expect(dialog.getByText('6 people').or(dialog.getByText('7 people')).first()).toBeVisible();
  await dialog.getByLabel('After file', { exact: true }).setInputFiles(file('june-2025.csv', after));
  await expect(dialog.getByRole('button', { name: 'Show the comparison' })).toBeEnabled();
  return dialog;
}

export async function show(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: /^Show the (comparison|organisation)$/ }).click();
  await expect(dialog).toBeHidden();
}
