/** The command line, as it is run: by its output and its exit status. */

import { execFile, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { AFTER, BEFORE, COMMAND, CommandFolder } from './support/command.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const command = new CommandFolder();
const { path: folder, environment } = command;

const runCommand = command.run.bind(command);
const put = command.put.bind(command);

beforeAll(async () => {
  put('before.csv', BEFORE);
  put('after.csv', AFTER);
  // Builds it, which is said on the standard error alone.
  const { output, errors, status } = await runCommand(['--version']);
  expect(output).toBe(`${JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version}\n`);
  expect(errors).toContain('Building');
  expect(status).toBe(0);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the summary', () => {
  test('tells what changed, in plain text, and 1 says that something did', async () => {
    const { status, output, errors } = await runCommand(['before.csv', 'after.csv']);
    expect(output).toContain('1 person moved, 1 joined and 1 was given a new role.');
    expect(output).toMatch(/^People +4 → +5 +\+1$/m);
    expect(output).toContain('  → Cy: Moved from Lab to Shop; now reports to Eva (before: Bea)\n');
    expect(output).not.toContain('\u001B');
    expect(errors).toBe('');
    expect(status).toBe(1);
  });

  test('says that nothing changed, with 0', async () => {
    const { status, output } = await runCommand(['before.csv', 'before.csv']);
    expect(output).toContain('Nothing changed.');
    expect(status).toBe(0);
  });

  test('a file beside itself is no change either, though its name tells one day for both', async () => {
    put('staff-2025-08-18.csv', BEFORE);
    put('staff-2025-08-18-final.csv', AFTER);
    expect((await runCommand(['staff-2025-08-18.csv', 'staff-2025-08-18.csv'])).status).toBe(0);
    expect((await runCommand(['staff-2025-08-18.csv', 'staff-2025-08-18-final.csv'])).status).toBe(1);
  });

  test('is left out where only the status is asked for', async () => {
    expect(await runCommand(['--quiet', 'before.csv', 'after.csv'])).toEqual({ status: 1, output: '', errors: '' });
  });

  test('goes from the first file to the last one, over those in between', async () => {
    put('middle.csv', AFTER.replace('5,Gil,Clerk,4,Shop\n', ''));
    const files = ['before.csv', 'middle.csv', 'after.csv'];
    const { output } = await runCommand(files);
    expect(output).toContain('1 person moved, 1 joined and 1 was given a new role.');
    const dated = ['2025-01-01.csv', '2025-02-01.csv', '2025-03-01.csv'];
    for (const [index, name] of dated.entries()) put(name, readFileSync(join(folder, files[index] ?? '')));
    const some = await runCommand(['--days', '2025-02-01,2025-03-01', ...dated]);
    expect(some.output).toContain('1 person joined.');
    expect(some.output).toContain('1 Feb 2025 → 1 Mar 2025');
  });

  test('is read from the standard input as well', async () => {
    const { status, output } = await runCommand(['before.csv', '-'], AFTER);
    expect(output).toContain('1 person moved, 1 joined');
    expect(status).toBe(1);
  });

  test('stops when nobody reads on', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `${index + 2},Worker ${index},Clerk,1,Co`);
    put('large.csv', `id,name,title,manager,unit\n1,Ada,CEO,,Co\n${rows.join('\n')}\n`);
    put('small.csv', 'id,name,title,manager,unit\n1,Ada,CEO,,Co\n2,Worker 0,Clerk,1,Co\n');
    const child = spawn(process.execPath, [COMMAND, 'small.csv', 'large.csv'], { cwd: folder, env: environment });
    let errors = '';
    child.stderr.on('data', (data) => {
      errors += data;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(errors).toBe('');
    expect(status).toBe(1);
  });
});

describe('the formats', () => {
  const days = ['--before-date', '2025-01-01', '--after-date', '2025-03-01'];

  test('JSON is the comparison, and nothing else stands on the standard output', async () => {
    const { status, output, errors } = await runCommand(['-f', 'json', ...days, 'before.csv', 'after.csv']);
    const comparison = JSON.parse(output);
    expect(comparison.changes.map(({ name }: { name: string }) => name).toSorted()).toEqual(['Bea', 'Cy', 'Gil']);
    expect(errors).toBe('');
    expect(status).toBe(1);
  });

  test('days that are made up are told of', async () => {
    const { errors } = await runCommand(['-f', 'json', 'before.csv', 'after.csv']);
    expect(errors).toMatch(/^before\.csv: note: The name of the file tells no day\./m);
  });

  test('CSV has a row for each change', async () => {
    const { output } = await runCommand(['-f', 'csv', ...days, 'before.csv', 'after.csv']);
    const rows = Papa.parse<Record<string, string>>(output, { header: true, skipEmptyLines: true }).data;
    expect(rows.map(({ Name }) => Name).toSorted()).toEqual(['Bea', 'Cy', 'Gil']);
  });

  test('Markdown is the account', async () => {
    const { output } = await runCommand(['-f', 'md', ...days, 'before.csv', 'after.csv']);
    expect(output).toContain('what changed between 1 January and 1 March 2025');
    expect(output).toMatch(/^- Cy moved from Lab to Shop/m);
  });

  test('a file says its format by its name, and HTML is the page that is one file', async () => {
    const { status, output } = await runCommand(['-o', 'page.html', 'before.csv', 'after.csv']);
    const page = readFileSync(join(folder, 'page.html'), 'utf8');
    expect(page).toContain('"name":"Gil"');
    expect(page).toContain("default-src 'none'; script-src 'sha256-");
    expect(page.length).toBeLessThan(1_390_000);
    expect(output).toBe('');
    expect(status).toBe(1);
  });

  test('what cannot be written is said', async () => {
    const { status, errors } = await runCommand(['-o', 'no/such/folder.md', 'before.csv', 'after.csv']);
    expect(errors).toBe('no/such/folder.md: error: There is no such folder. Make it first, or name another one.\n');
    expect(status).toBe(2);
  });
});

describe('files of all kinds', () => {
  test('columns that are named on the command line', async () => {
    const turned = (text: string): string =>
      text.replace('id,name,title,manager,unit', 'Nr,Wer,Was,"Boss, direct",Wo').replaceAll(/^(\d),(\w+)/gm, 'x$1,$2');
    put('a.csv', turned(BEFORE).replaceAll(/,(\d),/g, ',x$1,'));
    put('b.csv', turned(AFTER).replaceAll(/,(\d),/g, ',x$1,'));
    const map = ['--map', 'manager=Boss, direct,id=nr', '--map', 'name=B', '--map', 'unit=5,title=Was'];
    const { output, status } = await runCommand([...map, 'a.csv', 'b.csv']);
    expect(output).toContain('→ Cy: Moved from Lab to Shop; now reports to Eva (before: Bea)');
    expect(status).toBe(1);
    const wrong = await runCommand(['--map-after', 'manager=Chef', 'a.csv', 'b.csv']);
    expect(wrong.errors).toContain(
      'b.csv: error: There is no column "Chef" for the field manager. The columns are "Nr"',
    );
    expect(wrong.status).toBe(2);
    const none = await runCommand(['--sheet', '2', 'before.csv', 'after.csv']);
    expect(none.errors).toContain('before.csv: error: There is no sheet "2". It holds one table and no sheets.\n');
  });

  test('a column that is named holds also where it was taken for a level of the hierarchy', async () => {
    const levels =
      'Name,Level 1,Level 2,Level 3\nAnn Lee,,,\nBo Ek,Ann Lee,,\nCy Roy,Ann Lee,Bo Ek,\nDi Orr,Ann Lee,Bo Ek,Cy Roy\n';
    put('a.csv', levels);
    put('b.csv', levels.replace('Bo Ek,Cy Roy', 'Bo Ek,'));
    const found = await runCommand(['a.csv', 'b.csv']);
    expect(found.output).toContain('Di Orr: Now reports to Bo Ek (before: Cy Roy)');
    expect(found.errors).toContain('Who reports to whom is read from the levels in columns “Level 1” to “Level 3”.');
    const named = await runCommand(['--map', 'manager=Level 2', 'a.csv', 'b.csv']);
    expect(named.status).toBe(0);
  });

  test('Windows-1252 with semicolons, as spreadsheets write it', async () => {
    const bytes = (text: string): Uint8Array => Buffer.from(text.replaceAll(',', ';'), 'latin1');
    put('alt.csv', bytes(BEFORE.replace('Bea', 'Bärbel Müller')));
    put('neu.csv', bytes(AFTER.replace('Bea', 'Bärbel Müller')));
    const { output, status } = await runCommand(['alt.csv', 'neu.csv']);
    expect(output).toContain('• Bärbel Müller: Now listed as “Director”');
    expect(status).toBe(1);
  });

  test('an organisation in Orgdiff’s own format, alone, at its own days or others', async () => {
    const meta = join(ROOT, 'data/meta-ai/organisation.json');
    const { output, status } = await runCommand([meta]);
    expect(output).toContain('Meta split Meta Superintelligence Labs into four units');
    expect(status).toBe(1);
    const same = await runCommand(['--days', '2025-08-31,2025-08-31', meta]);
    expect(same.output).toContain('Nothing changed.');
    expect(same.status).toBe(0);
  });

  test('a sheet of a workbook, by its name or its number', async () => {
    const cells = (text: string) =>
      text
        .trim()
        .split('\n')
        .map((line) => line.split(',').map((value) => ({ value })));
    const sheets = [
      { data: cells(BEFORE), sheet: 'May' },
      { data: cells(AFTER), sheet: 'June' },
    ];
    await writeXlsxFile(sheets).toFile(join(folder, 'book.xlsx'));
    const { output, status } = await runCommand(['--sheet', 'May', '--sheet', '2', 'book.xlsx', 'book.xlsx']);
    expect(output).toContain('1 person moved, 1 joined');
    expect(status).toBe(1);
    const wrong = await runCommand(['--sheet', 'July', 'book.xlsx', 'book.xlsx']);
    expect(wrong.errors).toContain('There is no sheet "July". The sheets are "May", "June".');
    expect(wrong.status).toBe(2);
  });
});

describe('what cannot be used', () => {
  test.each<[string[], string]>([
    [['before.csv', 'nowhere.csv'], 'nowhere.csv: error: There is no such file.'],
    [['before.csv', '.'], 'error: This is a folder, not a file.'],
    [['before.csv'], 'orgdiff: error: One file is one state.'],
    [[], 'Name the files to compare.'],
    [['--colour', 'before.csv'], "orgdiff: error: Unknown option '--colour'. Try orgdiff --help.\n"],
    [
      ['--format', 'doc', 'before.csv', 'after.csv'],
      '--format is one of text, json, md, csv, html, svg, pdf, not "doc".',
    ],
    [['--before-date', '2025-02-30', 'before.csv', 'after.csv'], '--before-date takes a day'],
    [
      ['--before-date', '2025-03-01', '--after-date', '2025-01-01', 'before.csv', 'after.csv'],
      '--before-date 2025-03-01 is not before --after-date 2025-01-01.',
    ],
    [['--map', 'boss=x', 'before.csv', 'after.csv'], '--map takes FIELD=COLUMN, not "boss=x"'],
    [['-', '-'], 'The standard input (-) can be one of the files only.'],
  ])('%j', async (args, message) => {
    const { status, output, errors } = await runCommand(args);
    expect(errors).toContain(message);
    expect(output).toBe('');
    expect(status).toBe(2);
  });

  test('an empty file', async () => {
    put('empty.csv', '');
    const { status, errors } = await runCommand(['before.csv', 'empty.csv']);
    expect(errors).toMatch(/^empty\.csv: error: /);
    expect(status).toBe(2);
  });

  test('letters in another encoding are told of, with the option that helps', async () => {
    put('western.csv', Buffer.from(AFTER.replace('Gil', 'Zoë'), 'latin1'));
    const { errors } = await runCommand(['before.csv', 'western.csv']);
    expect(errors).toMatch(/^western\.csv: note: .*Windows-1252.* choose another encoding with --encoding\.$/m);
    expect((await runCommand(['--encoding', 'windows-1252', 'before.csv', 'western.csv'])).errors).toBe('');
  });

  test('what had to be put right is a line with file and row, and the rest is compared', async () => {
    put('odd.csv', `${AFTER}6,Hal\u001B[31m,Clerk,99,Shop\n`);
    const { status, output, errors } = await runCommand(['before.csv', 'odd.csv']);
    expect(errors).toMatch(/^odd\.csv:7: warning: .*99/m);
    expect(errors + output).not.toContain('\u001B');
    expect(output).toContain('2 joined');
    expect(status).toBe(1);
  });
});

describe('checking data sets', () => {
  const bea = { id: 'bea', name: 'Bea' };
  const seat = { person: 'bea', from: '2025', status: 'stated', claims: [{ source: 'memo', status: 'stated' }] };
  const dataSet = (more: object): string =>
    JSON.stringify({
      format: 'orgdiff/2',
      id: 'co',
      name: 'Co',
      coverage: { completeness: 'complete' },
      people: [bea],
      units: [],
      memberships: [{ id: 'm1', ...seat }],
      sources: [{ id: 'memo', publisher: 'The Example' }],
      moments: [{ id: 'now', date: '2025-06-01', label: 'Now' }],
      ...more,
    });

  test('nothing is lacking in the data set whose every claim says where it stands', async () => {
    const file = join(ROOT, 'data/rust-governance/organisation.json');
    const { status, output, errors } = await runCommand(['check', file]);
    expect(output).toMatch(/The Rust project \(\d+ people, .*\)\nNothing is lacking\.\n$/);
    expect(errors).toBe('');
    expect(status).toBe(0);
    expect(await runCommand(['check', '-q', file])).toEqual({ status: 0, output: '', errors: '' });
  });

  test('what is lacking is told by kind, with path and name, and the first few of many', async () => {
    const memberships = Array.from({ length: 9 }, (_, index) => ({
      ...seat,
      id: `m${index}`,
      from: `20${index + 10}`,
      to: `20${index + 10}`,
    }));
    put('co.json', dataSet({ memberships, moments: [{ id: 'then', date: '2012-06-01', label: 'Then' }] }));
    const { status, output } = await runCommand(['check', 'co.json']);
    expect(output).toContain('9 claims do not say where in their sources:\n  memberships[0].claims[0]: Bea · memo\n');
    expect(output).toContain('  … and 4 more (--all lists them)\n');
    expect(status).toBe(1);
    const all = await runCommand(['check', '--all', 'co.json']);
    expect(all.output).toContain('  memberships[8].claims[0]: Bea · memo\n');
    expect(all.output).not.toContain('--all');
  });

  test('ids that lead nowhere, dates out of order and two seats at a time', async () => {
    const lost = dataSet({ memberships: [{ ...seat, id: 'm1', unit: 'nowhere', to: '2024' }] });
    const { status, output } = await runCommand(['check', '-'], lost);
    expect(output).toContain('standard input: Co');
    expect(output).toContain('  memberships[0].unit: no unit "nowhere"\n');
    expect(output).toContain('  memberships[0]: it ends (2024) before it starts (2025)\n');
    expect(status).toBe(1);
    const twice = dataSet({
      memberships: [
        { id: 'm1', ...seat },
        { id: 'm2', ...seat },
      ],
    });
    expect((await runCommand(['check', '-'], twice)).output).toContain('memberships[1]: Bea has two live seats');
  });

  test('everything as JSON, for each file', async () => {
    put('a.json', dataSet({}));
    const { status, output } = await runCommand(['check', '--format', 'json', 'a.json', 'a.json']);
    const { format, files } = JSON.parse(output);
    expect(format).toBe('orgdiff-check/1');
    expect(files).toHaveLength(2);
    expect(files[0]).toEqual({
      file: 'a.json',
      name: 'Co',
      lacks: [{ kind: 'no-locator', path: 'memberships[0].claims[0]', name: 'Bea', detail: 'memo' }],
    });
    expect(status).toBe(1);
  });

  test('what is no data set cannot be checked', async () => {
    const list = await runCommand(['check', 'before.csv']);
    expect(list).toMatchObject({ status: 2, output: '' });
    expect(list.errors).toContain('before.csv: error: It is not JSON');
    const empty = await runCommand(['check', '-'], '{}');
    expect(empty.status).toBe(2);
    expect(empty.errors).toContain('standard input: error: format: this field is missing.\n');
    expect(await runCommand(['check', 'nowhere.json'])).toMatchObject({ status: 2 });
    expect((await runCommand(['check'])).errors).toContain('Name the data sets to check.');
    expect((await runCommand(['check', '--format', 'csv', 'a.json'])).errors).toContain('text, json here');
    expect((await runCommand(['check', '--help'])).output).toContain('Usage: orgdiff');
  });
});

describe('who counts, and what is compared', () => {
  const list = (rows: readonly string[]): string =>
    ['id,name,title,manager,status,site,remarks', ...rows, ''].join('\n');
  const ADA = '1,Ada Moss,CEO,,Active,Rome,speaks at conferences now and then';
  const BEA = '2,Bea Lund,Head,1,Active,Rome,writes the newsletter every month';
  const CY = '3,Cy Hart,Clerk,2,Active,Rome,helps with the annual report too';
  put('all.csv', list([ADA, BEA, CY]));
  put('gone.csv', list([ADA, BEA.replace('Rome', 'Oslo'), CY.replace('Active', 'Terminated')]));
  put('memo.csv', list([ADA, BEA, CY.replace('annual', 'monthly')]));
  const told = async (...args: string[]) => JSON.parse((await runCommand(['-f', 'json', ...args])).output);
  const changesOf = async (...args: string[]): Promise<string[]> =>
    (await told(...args)).changes.map(({ name, kinds }: { name: string; kinds: string[] }) => `${name}: ${kinds}`);

  test('is read from a column of states, or said by its values', async () => {
    expect(await changesOf('all.csv', 'gone.csv')).toEqual(['Cy Hart: left', 'Bea Lund: attribute-changed']);
    expect(await changesOf('--present', 'terminated', 'all.csv', 'gone.csv')).toEqual(['Bea Lund: attribute-changed']);
    expect(await changesOf('--absent', 'site=Oslo', 'all.csv', 'gone.csv')).toContain('Bea Lund: left');
  });

  test('rows can be left out, and columns compared or not', async () => {
    expect(await changesOf('--leave-out', 'gone.csv:3', 'all.csv', 'gone.csv')).toContain('Bea Lund: left');
    put('paid.csv', list([ADA, BEA, CY]).replaceAll('remarks', 'grade'));
    put('raised.csv', list([ADA, BEA, CY]).replaceAll('remarks', 'grade').replace('every month', 'every week'));
    expect(await changesOf('paid.csv', 'raised.csv')).toEqual(['Bea Lund: attribute-changed']);
    expect(await changesOf('--compare', 'none', 'paid.csv', 'raised.csv')).toEqual([]);
    expect(await changesOf('--compare', 'remarks', 'all.csv', 'memo.csv')).toEqual(['Cy Hart: attribute-changed']);
    const { status, errors } = await runCommand(['--compare', 'shoe size', 'all.csv', 'memo.csv']);
    expect(errors).toContain('There is no column "shoe size" to compare in all.csv.');
    expect(status).toBe(2);
  });

  test('what differs and is not compared comes first, and is no sameness', async () => {
    const { status, output } = await runCommand(['all.csv', 'memo.csv']);
    expect(output).toMatch(/^Not compared: “remarks” differs for 1 person\.\n/);
    expect(output).toContain('Nothing else changed.');
    expect(status).toBe(1);
    expect((await told('all.csv', 'memo.csv')).sentence).toMatch(/^Not compared: “remarks”/);
  });

  test('pairs in doubt are counted in a line, listed, and decided', async () => {
    const people = (name: string) => `id,name,title,manager\n1,Ada Moss,CEO,\n2,Bea Lund,Head,1\n${name}\n`;
    put('doubt-1.csv', people('7,Cy Hart,Clerk,2'));
    put('doubt-2.csv', people('7,Dana Wolf,Driver,1'));
    const { errors, output } = await runCommand(['doubt-1.csv', 'doubt-2.csv']);
    expect(errors).toContain('orgdiff: note: 1 pair of people is in doubt; --doubts lists it.');
    expect(output).toContain('Dana Wolf');
    const listed = await runCommand(['--doubts', 'doubt-1.csv', 'doubt-2.csv']);
    expect(listed.status).toBe(1);
    expect(listed.output).toMatch(/^People in doubt\n {2}Cy Hart \(Clerk, .*\) → Dana Wolf \(Driver, /);
    expect(listed.output).toContain('otherwise: --same 7=7');
    expect(await changesOf('--same', '7=7', 'doubt-1.csv', 'doubt-2.csv')).toEqual([
      expect.stringMatching(/^Dana Wolf: .*renamed/),
    ]);
    expect((await runCommand(['--doubts', 'all.csv', 'all.csv'])).output).toBe('Nothing is in doubt.\n');
  });
});

test('runs by npm from any folder of the checkout, with nothing else on the standard output', async () => {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { output, code } = await new Promise<{ output: string; code: unknown }>((resolve) => {
    const env = { ...environment, INIT_CWD: undefined, npm_lifecycle_event: undefined };
    const args = [
      '--prefix',
      ROOT,
      'run',
      '--silent',
      'orgdiff',
      '--',
      join(folder, 'before.csv'),
      join(folder, 'after.csv'),
    ];
    const child = execFile(npm, args, { cwd: folder, env }, (_error, text) =>
      resolve({ output: text, code: child.exitCode }),
    );
  });
  expect(output).toMatch(/^\S.* → .*\n1 person moved/);
  expect(code).toBe(1);
});
