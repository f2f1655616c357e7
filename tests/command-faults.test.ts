/** The command line where something fails: status 2 and one plain line, and no file is lost or left half. */

import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AFTER, BEFORE, COMMAND, CommandFolder } from './support/command.ts';

const command = new CommandFolder();
const { path: folder, environment } = command;
const FULL = 'The disk is full. Make room, or name another place.';

beforeAll(async () => {
  expect((await command.run(['--version'])).status).toBe(0);
}, 120_000);

beforeEach(() => {
  command.put('before.csv', BEFORE);
  command.put('after.csv', AFTER);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function contentOf(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** What is left of files that were begun. */
function remains(): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.tmp'));
}

/** What cannot be said by files of tests elsewhere: a full disk, and the limit of what a process may write. */
const isLinux = process.platform === 'linux';

describe.runIf(isLinux)('what cannot be written is a failure', () => {
  test.each<[string, string]>([
    ['orgdiff before.csv after.csv > /dev/full', `standard output: error: ${FULL}\n`],
    ['orgdiff -f html before.csv after.csv 2> /dev/null > /dev/full', ''],
    ['orgdiff --help > /dev/full', `standard output: error: ${FULL}\n`],
    ['orgdiff --version > /dev/full', `standard output: error: ${FULL}\n`],
    ['orgdiff check before.csv 2> /dev/full', ''],
    ['orgdiff before.csv after.csv -o /dev/full', `/dev/full: error: ${FULL}\n`],
    ['orgdiff before.csv nowhere.csv 2> /dev/full', ''],
    ['orgdiff --colour 2> /dev/full', ''],
    // A note that nobody can read: the days are made up.
    ['orgdiff -f json before.csv after.csv 2> /dev/full > /dev/null', ''],
  ])('%s', async (line, errors) => {
    expect(await command.shell(line)).toEqual({ status: 2, output: '', errors });
  });

  test('a disk that fills up under the standard output', async () => {
    const { status, errors } = await command.shell('ulimit -f 1; orgdiff -f html before.csv after.csv > page.html');
    expect(errors).toContain('standard output: error: The file would be larger than files may be here.');
    expect(status).toBe(2);
    // All that goes out at once, and of which the first part still has room.
    command.put(
      'list.csv',
      `${BEFORE}${Array.from({ length: 40 }, (_, at) => `${at + 9},P ${at},Clerk,1,Co`).join('\n')}`,
    );
    const short = await command.shell('ulimit -f 1; orgdiff -f csv list.csv before.csv > changes.csv');
    expect(short.status).toBe(2);
    expect(statSync(join(folder, 'changes.csv')).size).toBe(1024);
  });

  test('and leaves the file that was to be replaced as it is', async () => {
    command.put('page.html', 'the old page');
    const { status, errors } = await command.shell('ulimit -f 8; orgdiff before.csv after.csv -o page.html');
    expect(errors).toContain('page.html: error: The file would be larger than files may be here. Name another place.');
    expect(status).toBe(2);
    expect(contentOf('page.html')).toBe('the old page');
    expect(remains()).toEqual([]);
  });
});

describe.runIf(isLinux)('a pipe that others write to as well', () => {
  const list = (title: string): string =>
    `id,name,title\n${Array.from({ length: 2000 }, (_, at) => `${at},Person ${at},${title}`).join('\n')}\n`;

  test.each([
    ['is left alone where the result goes elsewhere', 'orgdiff -qf json one.csv two.csv -o >(cat)', 1],
    [
      'takes all that each of them writes',
      '{ cat whole.json <(sleep 1) whole.json & orgdiff -f json one.csv two.csv 2> /dev/null; wait; }',
      3,
    ],
  ])('%s', async (_what, line, times) => {
    command.put('one.csv', list('Clerk'));
    command.put('two.csv', list('Head'));
    await command.shell('orgdiff -f json one.csv two.csv > whole.json 2> /dev/null');
    const size = statSync(join(folder, 'whole.json')).size;
    expect(size).toBeGreaterThan(200_000);
    // Whoever reads it is slow, so that there is no room in it while orgdiff runs.
    const { output, errors } = await command.shell(`${line} | { sleep 3; wc -c; }`);
    expect([Number(output), errors]).toEqual([times * size, '']);
  });
});

describe('the file that is written', () => {
  test.each([['before.csv'], ['./after.csv'], ['hard.csv']])(
    'is never one of those that are compared: %s',
    async (name) => {
      rmSync(join(folder, 'hard.csv'), { force: true });
      linkSync(join(folder, 'before.csv'), join(folder, 'hard.csv'));
      const { status, errors, output } = await command.run(['before.csv', 'after.csv', '-o', name]);
      expect(errors).toContain(`${name}: error: It is`);
      expect(errors).toContain('one of the files to compare and would be overwritten. Name another file.');
      expect({ status, output }).toEqual({ status: 2, output: '' });
      expect(contentOf('before.csv')).toBe(BEFORE);
      expect(contentOf('after.csv')).toBe(AFTER);
    },
  );

  test('nor the standard input, nor is the standard output a file that is compared', async () => {
    expect((await command.shell('orgdiff - after.csv -o before.csv < before.csv')).status).toBe(2);
    expect((await command.shell('orgdiff before.csv after.csv >> before.csv')).status).toBe(2);
    expect(contentOf('before.csv')).toBe(BEFORE);
  });

  test.each(['before.csv', 'elsewhere.md'])('is not written through a link (%s)', async (target) => {
    rmSync(join(folder, 'link.md'), { force: true });
    symlinkSync(target, join(folder, 'link.md'));
    const { status, errors } = await command.run(['before.csv', 'after.csv', '-o', 'link.md']);
    expect(errors).toBe(
      `link.md: error: It is a link to ${target}, and nothing is written through links. Name that file, or remove the link.\n`,
    );
    expect(status).toBe(2);
    expect(contentOf('before.csv')).toBe(BEFORE);
    expect(existsSync(join(folder, 'elsewhere.md'))).toBe(false);
  });

  test('keeps the permissions of the one that it replaces, and nothing else stays', async () => {
    command.put('account.md', 'old');
    chmodSync(join(folder, 'account.md'), 0o640);
    expect((await command.run(['before.csv', 'after.csv', '-o', 'account.md'])).status).toBe(1);
    expect(contentOf('account.md')).toContain('Cy moved');
    if (process.platform !== 'win32') expect(statSync(join(folder, 'account.md')).mode & 0o777).toBe(0o640);
    expect(remains()).toEqual([]);
  });

  test('is settled before anything is read', async () => {
    const { errors } = await command.run(['nowhere.csv', 'after.csv', '-o', 'no/such/folder.md']);
    expect(errors).toMatch(/^no\/such\/folder\.md: error: There is no such folder\./);
    mkdirSync(join(folder, 'kept'), { recursive: true });
    for (const name of ['kept', 'kept/', 'new/']) {
      const asked = await command.run(['before.csv', 'after.csv', '-o', name]);
      expect(asked).toEqual({ status: 2, output: '', errors: `${name}: error: This is a folder. Name a file.\n` });
    }
  });

  test.runIf(isLinux)('may be a pipe or a device, which nothing is put in the place of', async () => {
    const { output, status } = await command.shell('orgdiff before.csv after.csv -o /dev/stdout -f text | cat');
    expect(output).toContain('1 person moved');
    expect(status).toBe(0);
    await command.shell('mkfifo pipe; cat pipe > piped.md & orgdiff before.csv after.csv -f md -o pipe; wait');
    expect(contentOf('piped.md')).toContain('Cy moved');
    expect(statSync(join(folder, 'pipe')).isFIFO()).toBe(true);
    expect((await command.shell('orgdiff before.csv after.csv -o /dev/null')).status).toBe(1);
    expect((await command.shell('orgdiff before.csv after.csv -f html -o >(head -c 1)')).status).toBe(1);
  });

  test.runIf(isLinux).each(['SIGTERM', 'SIGINT'] as const)('is whole or not there after %s', async (signal) => {
    const rows = Array.from({ length: 60_000 }, (_, at) => `${at + 9},Worker ${at},Clerk,1,Co`).join('\n');
    command.put('large.csv', `${BEFORE}${rows}\n`);
    command.put('changes.csv', 'old');
    const args = [COMMAND, 'before.csv', 'large.csv', '-o', 'changes.csv'];
    const child = spawn(process.execPath, args, { cwd: folder, env: environment, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('close', (_status, by) => resolve(by)));
    while (remains().length === 0 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 1));
    child.kill(signal);
    expect(await ended).toBe(signal);
    expect(contentOf('changes.csv')).toBe('old');
    expect(remains()).toEqual([]);
  });
});

describe('what is read', () => {
  test
    .runIf(isLinux)
    .each([
      ['orgdiff /dev/zero after.csv'],
      ['yes | orgdiff before.csv -'],
      ['orgdiff before.csv <(yes)'],
      ['yes | orgdiff check -'],
    ])('has an end: %s', async (line) => {
    const { status, errors, output } = await command.shell(line);
    expect(errors).toMatch(
      /^[^\n]+: error: It goes on after 256 MB, and 256 MB is the most that can be read\. Leave out .*\n$/,
    );
    expect({ status, output }).toEqual({ status: 2, output: '' });
  });

  test.runIf(isLinux)('is refused by its size alone where that is known', async () => {
    const { status, errors } = await command.shell('truncate -s 200G huge.csv; orgdiff huge.csv after.csv');
    expect(errors).toBe(
      'huge.csv: error: The file has 204,800 MB, and 256 MB is the most that can be read. Leave out columns that are not needed, or split it.\n',
    );
    expect(status).toBe(2);
  });

  test.runIf(isLinux)('is one state of a file, not two', async () => {
    const line = 'head -c 100000000 /dev/zero > log.csv; (while :; do echo; sleep 0.001; done) >> log.csv & writer=$!';
    const { status, errors } = await command.shell(`${line}; orgdiff log.csv after.csv; echo $? >&2; kill $writer`);
    expect(errors).toContain(
      'log.csv: error: The file changed while it was read. Try again when nothing writes to it.',
    );
    expect(errors).toMatch(/^2$/m);
    expect(status).toBe(0);
  });

  test('is no folder, under any name', async () => {
    mkdirSync(join(folder, 'folder.csv'), { recursive: true });
    const errors = 'folder.csv: error: This is a folder, not a file.\n';
    expect(await command.run(['folder.csv', 'after.csv'])).toEqual({ status: 2, output: '', errors });
    if (isLinux) expect((await command.shell('orgdiff - after.csv < folder.csv')).errors).toContain('This is a folder');
  });

  test.runIf(isLinux)('may have a name that is not UTF-8', async () => {
    const line = "cp before.csv $'\\xe9t\\xe9.csv'; cp after.csv $'\\xc3\\xa9t\\xe9.csv';";
    const { status, output } = await command.shell(
      `${line} orgdiff $'\\xe9t\\xe9.csv' $'\\xc3\\xa9t\\xe9.csv' -f md -o $'\\xff.md'; e=$?; cat $'\\xff.md'; exit $e`,
    );
    expect(output).toContain('Cy moved from Lab to Shop');
    expect(status).toBe(1);
    const missing = await command.shell("orgdiff $'\\xe8.csv' after.csv");
    expect(missing).toEqual({ status: 2, output: '', errors: '\ufffd.csv: error: There is no such file.\n' });
  });
});

describe('what is said', () => {
  test.each([
    [['--format', '\u001B[31mred', 'before.csv', 'after.csv']],
    [['before.csv', 'after.csv', '--format']],
    [['--\u001B]0;title\u0007', 'before.csv']],
    [['--map', 'x\r\n=y', 'before.csv', 'after.csv']],
    [['check', '--format', '\u009B31m', 'before.csv']],
    [['before.csv', '\u001B[2J\nx.csv']],
    [['before.csv', 'after.csv', '-o', '\u001B[2J\n/x.md']],
  ])('is one plain line: %j', async (args) => {
    const { status, output, errors } = await command.run(args);
    expect(errors).toMatch(/^[^\p{Cc}]+\.\n$/u);
    expect(errors).not.toMatch(/[^.] Try /);
    expect({ status, output }).toEqual({ status: 2, output: '' });
  });

  test('is a line without a trace also where nobody foresaw it', async () => {
    rmSync(join(folder, 'other'), { recursive: true, force: true });
    const { errors, status } = await command.shell(
      'cp -r built other; rm other/standalone.html; touch other/*; ORGDIFF_COMMAND_FOLDER=other orgdiff before.csv after.csv -o page.html',
    );
    expect(errors).toMatch(/^orgdiff: error: Something went wrong: ENOENT.*please report it\.\n$/m);
    expect(errors).not.toMatch(/^\s+at /m);
    expect(status).toBe(2);
  });
});
