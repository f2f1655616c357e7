import { expect, expectAccessible, test } from './fixtures.ts';
import { file, openDialog, openPair, show } from './open-files.ts';

const REPORT = `Employee ID,Full Name,Job Title,Department,Reports To,Status,Grade,Phone
1,Ada Okafor,Managing Director,Management,,Active,E15,555-1
2,Bo Lindqvist,Head of Design,Design,1,Active,E13,555-2
3,Cleo Iyer,Designer,Design,2,Resting,E11,555-3
4,Dan Molloy,Head of Sales,Sales,1,Terminated,E13,555-4
5,Eve Haddad,Seller,Sales,1,Active,E9,555-5
6,Finn Araki,Seller,Sales,5,Active,E9,555-6
7,Gus Baran,Seller,Sales,5,Active,E9,555-7
8,Hana Paki,Seller,Sales,5,Pre-hire,E9,555-8
Total,8,,,,,,
`;
const LATER = REPORT.replace('Pre-hire', 'Active').replace('E11,555-3', 'E12,555-30');

test('who is there is read from a status, can be chosen, and is taken back by undo', async ({ page }) => {
  const dialog = await openPair(page, REPORT, LATER);
  const may = dialog.getByRole('region', { name: 'may-2025.csv', exact: true });
  await expect(may).toContainText('6 people in 9 rows; 1 has left, 1 not there yet, 1 row is not a person');
  const there = dialog.getByRole('region', { name: 'Who is there in may-2025.csv' });
  const resting = there.getByLabel('Resting');
  await expect(resting).toHaveValue('present');
  await expect(there.getByLabel('Terminated')).toHaveValue('left');
  await resting.focus();
  await resting.selectOption({ label: 'has left' });
  await expect(may).toContainText('5 people in 9 rows; 2 have left');
  await expect(resting).toBeFocused();
  await expect(dialog.getByRole('region', { name: 'Who is there in june-2025.csv' }).getByLabel('Resting')).toHaveValue(
    'left',
  );

  await there.getByText('Rows left out: 4').click();
  await expectAccessible(page);
  const keep = there.getByRole('button', { name: 'Keep this row: 10, Total' });
  await keep.focus();
  await page.keyboard.press('Enter');
  await expect(may).toContainText('6 people in 9 rows; 2 have left, 1 not there yet');
  await expect(dialog.getByRole('heading', { name: 'Who is there' })).toBeFocused();
  await expect(there.getByRole('list', { name: 'Rows kept in may-2025.csv' })).toContainText('Row 10 is kept by hand');
  const undo = dialog.getByRole('button', { name: 'Undo' });
  await undo.click();
  await expect(may).toContainText('1 row is not a person');
  await undo.click();
  await expect(may).toContainText('6 people in 9 rows; 1 has left');
  await expect(resting).toHaveValue('present');
});

test('a row is left out by its number, and another column is compared', async ({ page }) => {
  const dialog = await openPair(page, REPORT, LATER);
  const columns = dialog.getByRole('region', { name: 'Columns' });
  await expect(columns).toContainText('Also compared: Grade · Not compared: Phone');
  await columns.getByText('june-2025.csv').click();
  await columns.getByText('Other columns that are compared: 1 of 3').last().click();
  await columns
    .getByRole('checkbox', { name: /^Phone/ })
    .last()
    .check();
  await expect(columns.getByText('Also compared: Grade, Phone')).toHaveCount(2);
  await columns.getByLabel('Row number').last().fill('8');
  await columns.getByRole('button', { name: 'Leave out' }).last().click();
  const june = dialog.getByRole('region', { name: 'june-2025.csv', exact: true });
  await expect(june).toContainText('6 people in 9 rows; 1 has left, 2 rows are not people');
  await show(dialog);
  await expect(page.getByRole('treeitem', { name: /^Gus Baran, .*left/ })).toBeVisible();
});

test('a hierarchy in levels is said on the card, and can be left alone', async ({ page }) => {
  const dialog = await openDialog(page);
  await dialog.getByLabel('Before file', { exact: true }).setInputFiles(
    file(
      'levels-2025-05-31.csv',
      `Name,Title,Level 1,Level 2,Level 3
Ada Okafor,Managing Director,Ada Okafor,,
Bo Lindqvist,Head of Design,Ada Okafor,Bo Lindqvist,
Cleo Iyer,Designer,Ada Okafor,Bo Lindqvist,Cleo Iyer
Dan Molloy,Head of Sales,Ada Okafor,Dan Molloy,
`,
    ),
  );
  const card = dialog.getByRole('region', { name: 'levels-2025-05-31.csv' });
  const found = 'Who reports to whom is read from the levels in columns “Level 1” to “Level 3”.';
  await expect(card).toContainText(found);
  await card.getByRole('button', { name: /^Read the columns as they stand/ }).click();
  await expect(card).not.toContainText(found);
  await card.getByRole('button', { name: /^Look for a hierarchy/ }).click();
  await expect(card).toContainText(found);
  const problems = dialog.getByRole('region', { name: 'Problems' });
  await problems.getByRole('button', { name: 'Read the columns as they stand' }).click();
  await expect(card).not.toContainText(found);
  await expectAccessible(page);
});

test('ordinary files are shown without a step about who is there', async ({ page }) => {
  const dialog = await openPair(page);
  await expect(dialog.getByRole('navigation', { name: 'Steps' }).getByRole('button')).toHaveText([
    /^Files/,
    /^Columns/,
    /^Problems/,
    /^People/,
  ]);
  await expect(dialog.getByRole('region', { name: 'Who is there' })).toHaveCount(0);
});

test('a file that holds a history shows its days, and those that are chosen', async ({ page }) => {
  const dialog = await openDialog(page);
  await dialog.getByLabel('Before file', { exact: true }).setInputFiles(
    file(
      'history.csv',
      `Emp ID;Name;Manager;Department;Effective from;Effective to
1;Ada Okafor;;Board;2024-01-01;9999-12-31
2;Bo Lindqvist;1;Design;2024-01-01;2025-02-28
2;Bo Lindqvist;1;Studio;2025-03-01;9999-12-31
3;Cleo Iyer;2;Design;2024-06-01;2025-02-28
3;Cleo Iyer;2;Studio;2025-03-01;2025-12-31
4;Dan Molloy;1;Sales;2024-01-01;9999-12-31
`,
    ),
  );
  const card = dialog.getByRole('region', { name: 'history.csv', exact: true });
  await expect(card).toContainText('A history from 1 Jan 2024 to 1 Jan 2026.');
  const days = card.getByRole('list', { name: 'Days shown of history.csv' }).getByRole('listitem');
  await expect(days).toHaveText([/^1 Jan 2024/, /^1 Jun 2024/, /^1 Mar 2025/, /^1 Jan 2026/]);
  await card.getByRole('button', { name: 'Don’t show 1 Jan 2026' }).click();
  await card.getByRole('button', { name: 'Don’t show 1 Jan 2024' }).click();
  await expect(days).toHaveText([/^1 Jun 2024/, /^1 Mar 2025/]);
  await expect(card).toContainText('4 people on 1 Mar 2025');
  await card.getByLabel('Another day').fill('2025-09-30');
  await card.getByRole('button', { name: 'Show it' }).click();
  await expect(days).toHaveCount(3);
  await expectAccessible(page);
  await card.getByRole('button', { name: 'Read it as one state' }).click();
  await expect(card).toContainText('The rows are read as one state');
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(days).toHaveCount(3);
  await show(dialog);
  await expect(page.getByRole('treeitem', { name: /^Bo Lindqvist/ })).toBeVisible();
});
