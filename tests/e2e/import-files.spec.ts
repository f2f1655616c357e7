import { writtenWorkbook } from '../support/workbooks.ts';
import { expect, test } from './fixtures.ts';
import { AFTER, BEFORE, dragged, file, openDialog, show } from './open-files.ts';

test('a table is pasted where no field has the focus, and into the box', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('tree')).toBeVisible();
  const paste = (text: string) =>
    page.evaluate((pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    }, text);
  await paste(BEFORE.replaceAll(',', '\t'));
  const dialog = page.getByRole('dialog', { name: 'Open an organisation' });
  await expect(dialog.getByText('7 people in 7 rows')).toBeVisible();
  await dialog.getByText('Paste a table').click();
  await dialog.getByLabel(/^Cells copied/).fill(AFTER);
  await dialog.getByRole('button', { name: 'Open the table' }).click();
  await expect(dialog.getByText(/^7 people before, 7 after/)).toBeVisible();
});

test('files are dropped anywhere on the page', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('tree')).toBeVisible();
  const transfer = await page.evaluateHandle(
    ([before, after]) => {
      const data = new DataTransfer();
      data.items.add(new File([before ?? ''], 'may-2025.csv', { type: 'text/csv' }));
      data.items.add(new File([after ?? ''], 'june-2025.csv', { type: 'text/csv' }));
      return data;
    },
    [BEFORE, AFTER],
  );
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: transfer });
  await expect(page.getByText('Drop 2 files to compare them')).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  const dialog = page.getByRole('dialog', { name: 'Open an organisation' });
  await expect(dialog.getByText(/^7 people before, 7 after/)).toBeVisible();
});

test('one file is dropped on its side, and a sheet of a workbook is chosen for the other', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('tree')).toBeVisible();
  const after = await dragged(page, 'list.csv', AFTER);
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: after });
  const hint = page.getByText('Drop the file to open it');
  await expect(hint).toBeVisible();
  const side = page.getByText('After file', { exact: true });
  await side.dispatchEvent('dragover', { dataTransfer: after });
  await side.dispatchEvent('drop', { dataTransfer: after });
  await expect(hint).toHaveCount(0);
  const dialog = page.getByRole('dialog', { name: 'Open an organisation' });
  await expect(dialog.getByText('7 people in 7 rows')).toBeVisible();

  const before = await dragged(page, 'wrong.csv', AFTER);
  await dialog.getByLabel('Before file', { exact: true }).dispatchEvent('drop', { dataTransfer: before });
  await expect(dialog.getByRole('region', { name: 'wrong.csv' })).toBeVisible();
  const rows = (text: string) =>
    text
      .trim()
      .split('\n')
      .map((line) => line.split(','));
  const book = await writtenWorkbook([rows('Id,Name,Manager\n1,Nobody Here,\n2,Zed Quill,1'), rows(BEFORE)]);
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await dialog
    .getByLabel('Before file', { exact: true })
    .setInputFiles({ name: 'staff.xlsx', mimeType, buffer: Buffer.from(book) });
  const card = dialog.getByRole('region', { name: 'staff.xlsx' });
  await expect(card.getByText('7 people in 7 rows')).toBeVisible();
  await card.getByLabel('Sheet').selectOption({ label: 'Sheet 1' });
  await expect(card.getByText('2 people in 2 rows')).toBeVisible();
  await card.getByLabel('Sheet').selectOption({ label: 'Sheet 2' });
  await expect(card.getByText('7 people in 7 rows')).toBeVisible();
  await expect(dialog.getByRole('region', { name: 'wrong.csv' })).toHaveCount(0);
  await expect(dialog.getByText(/^7 people before, 7 after/)).toBeVisible();
  await show(dialog);
  await expect(page.getByRole('treeitem', { name: /^Hana Paki, .*joined/ })).toBeVisible();
  await expect(page.getByRole('treeitem', { name: /^Dan Molloy, .*left/ })).toBeVisible();
});

test('three files make a timeline, whose days are in their names or said', async ({ page }) => {
  const dialog = await openDialog(page);
  await dialog
    .getByLabel('Several files at once')
    .setInputFiles([file('acme-2025-05-01.csv', BEFORE), file('acme-2025-06-01.csv', AFTER), file('acme.csv', AFTER)]);
  const last = dialog.getByRole('region', { name: 'acme.csv', exact: true });
  await expect(last.getByText('7 people in 7 rows')).toBeVisible();
  await last.getByLabel('As of').fill('2025-09-15');
  await expect(last.getByText('set by you')).toBeVisible();
  await expect(dialog.getByRole('region', { name: 'acme-2025-05-01.csv' }).getByLabel('As of')).toHaveValue(
    '2025-05-01',
  );
  await expect(dialog.getByText('7, 7, 7 people at 3 moments', { exact: true })).toBeVisible();
  await expect(dialog.getByLabel('Organisation name')).toHaveValue('Acme');
  await show(dialog);
  await page.getByRole('radio', { name: 'Timeline' }).check();
  const day = page.getByRole('slider', { name: 'Day' });
  await day.focus();
  await page.keyboard.press('End');
  // The axis ends a few days after the last file.
  await expect(day).toHaveAttribute('aria-valuetext', /As since 15 Sep 2025/);
  await expect(page.getByRole('treeitem', { name: /^Hana Paki/ })).toBeVisible();
  await expect(page.getByRole('treeitem', { name: /^Dan Molloy/ })).toHaveCount(0);
});

test('a circle is reported with everybody in it, and letters that look wrong are read as somebody says', async ({
  page,
}) => {
  const dialog = await openDialog(page);
  // 田中 and 佐藤 in Shift_JIS, among headings in plain letters.
  const [tanaka, sato] = [
    [0x93, 0x63, 0x92, 0x86],
    [0x8d, 0xb2, 0x93, 0xa1],
  ];
  const text = (plain: string): number[] => [...Buffer.from(plain)];
  const bytes = [
    ...[...text('Id,Name,Reports To\n1,'), ...(tanaka ?? []), ...text(',2\n2,'), ...(sato ?? []), ...text(',3\n')],
    ...text('3,Cleo Iyer,1\n4,Dan Molloy,3\n'),
  ];
  await dialog
    .getByLabel('Before file', { exact: true })
    .setInputFiles({ name: 'staff.csv', mimeType: 'text/csv', buffer: Buffer.from(bytes) });
  const problems = dialog.getByRole('region', { name: 'Problems' });
  await expect(problems.getByRole('listitem').filter({ hasText: 'its letters look wrong' }).first()).toBeVisible();
  const card = dialog.getByRole('region', { name: 'staff.csv' });
  await card.getByLabel('Encoding').selectOption({ label: 'Shift_JIS, Japanese' });
  const circle = problems.getByRole('listitem').filter({ hasText: 'in a circle' }).first();
  await expect(circle).toContainText('“田中” (row 2) → “佐藤” (row 3) → “Cleo Iyer” (row 4) → “田中”');
  await expect(circle).toContainText('row 4, Reports To: 1');
  await expect(circle).toContainText('The line from “田中” to “佐藤” is left out');
  await expect(problems.getByText('its letters look wrong')).toHaveCount(0);
  await show(dialog);
  await expect(page.getByRole('treeitem', { name: /^田中/ })).toBeVisible();
});
