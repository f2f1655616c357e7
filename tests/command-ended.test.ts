/** The command line that is ended in the middle, that has too little memory, or has nowhere to write to. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AFTER, BEFORE, COMMAND, CommandFolder, type Outcome } from './support/command.ts';

const command = new CommandFolder();
const { path: folder, environment } = command;
const isLinux = process.platform === 'linux';

beforeAll(async () => {
  expect((await command.run(['--version'])).status).toBe(0);
  const list = (length: number): string => {
    const rows = Array.from({ length }, (_, at) => `${at + 9},Worker ${at},Clerk,1,Co`);
    return `${BEFORE}${rows.join('\n')}\n`;
  };
  command.put('before.csv', BEFORE);
  command.put('after.csv', AFTER);
  command.put('some.csv', list(5_000));
  command.put('large.csv', list(60_000));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A line for bash where processes have so much memory; the less there is, the smaller is what needs its own process. */
function shellWith(megabytes: number, line: string): Promise<Outcome> {
  return command.shell(`export NODE_OPTIONS=--max-old-space-size=${megabytes}; ${line}`);
}

function start(args: readonly string[], options = ''): ChildProcess {
  const env = { ...environment, NODE_OPTIONS: options };
  return spawn(process.execPath, [COMMAND, ...args], { cwd: folder, env, stdio: ['pipe', 'ignore', 'ignore'] });
}

/** Files that were begun. */
function begun(): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.tmp'));
}

async function untilBegun(child: ChildProcess): Promise<void> {
  const others = begun().length;
  while (begun().length === others && child.exitCode === null) await wait(1);
}

function isAlive(process: number): boolean {
  try {
    return globalThis.process.kill(process, 0);
  } catch {
    return false;
  }
}

describe('too little memory', () => {
  test('is a failure in one plain line', async () => {
    expect(await shellWith(60, 'orgdiff before.csv large.csv -f html')).toEqual({
      status: 2,
      output: '',
      errors:
        'orgdiff: error: The memory does not suffice for this. Leave out columns or rows that are not needed, or split the files.\n',
    });
  });

  test.runIf(isLinux)(
    'is looked out for without a change in what is read, written and told',
    async () => {
      for (const line of [
        'orgdiff before.csv some.csv -f csv',
        "cp some.csv $'\\xe9.csv'; exec 5< after.csv 7> a.md; orgdiff $'\\xe9.csv' /dev/fd/5 -f md -o /dev/fd/7; e=$?; cat a.md; exit $e",
        'orgdiff some.csv after.csv > /dev/full',
        'orgdiff <(cat some.csv) after.csv 2> /dev/full > /dev/null',
      ]) {
        expect(await shellWith(60, line), line).toEqual(await shellWith(4000, line));
      }
    },
    120_000,
  );

  test.runIf(isLinux)(
    'is looked out for by a process that ends with the one that was started',
    async () => {
      await command.shell('mkfifo endless');
      const endless = openSync(join(folder, 'endless'), 'r+');
      const child = start(['before.csv', 'endless']);
      const children = `/proc/${child.pid}/task/${child.pid}/children`;
      const itsOwn = (): number => Number(readFileSync(children, 'utf8'));
      while (itsOwn() === 0) await wait(5);
      const other = itsOwn();
      child.kill('SIGKILL');
      await once(child, 'exit');
      // It would read what never ends.
      while (isAlive(other)) await wait(5);
      expect(child.signalCode).toBe('SIGKILL');
      closeSync(endless);
    },
    60_000,
  );

  test.runIf(isLinux)('and by one that signals end as well, with nothing left behind', async () => {
    command.put('changes.csv', 'old');
    const child = start(['before.csv', 'large.csv', '-o', 'changes.csv'], '--max-old-space-size=800');
    await untilBegun(child);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([null, 'SIGTERM']);
    expect(readFileSync(join(folder, 'changes.csv'), 'utf8')).toBe('old');
    expect(begun()).toEqual([]);
  });
});

describe.runIf(isLinux)('what a run could not clear up', () => {
  test('is removed by the next one, and nothing that may be of somebody else', async () => {
    const child = start(['before.csv', 'large.csv', '-o', 'changes.csv']);
    await untilBegun(child);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const [left = ''] = begun();
    expect(left).toMatch(/^\.orgdiff-[0-9a-f]{12}-\d+-[0-9a-z]+\.tmp$/);
    const [, mark = ''] = left.split('-').slice(0, 2);
    const others = [
      // Of one that runs, of another system, and of another program.
      left.replace(`-${child.pid}-`, `-${process.pid}-`),
      left.replace(mark, mark.replaceAll(/./g, '0')),
      left.replace('.orgdiff', '.other'),
      left.replace('.tmp', '.old.tmp'),
    ].map((name) => command.put(name, 'theirs'));
    expect((await command.run(['before.csv', 'after.csv', '-o', 'changes.csv'])).status).toBe(1);
    expect(begun().toSorted()).toEqual(others.toSorted());
  });
});

describe.runIf(isLinux)('a standard output that is closed', () => {
  const errors = 'standard output: error: It is closed. Open it, or name a file with -o.\n';

  test.each([
    'orgdiff before.csv after.csv >&-',
    'orgdiff -f html before.csv after.csv >&-',
    '"$NODE" "$COMMAND" before.csv after.csv >&-; exit $?',
    'exec >&-; orgdiff before.csv after.csv',
    'cat before.csv | orgdiff - after.csv >&-',
    'orgdiff --version >&-',
    'orgdiff check before.csv >&-',
  ])('is a failure: %s', async (line) => {
    const named = `NODE=${process.execPath}; COMMAND=${COMMAND}; ${line}`;
    expect(await command.shell(named)).toEqual({ status: 2, output: '', errors });
  });

  test.each([
    'orgdiff -q before.csv after.csv >&-',
    'orgdiff before.csv after.csv -o account.md >&-',
    'orgdiff before.csv after.csv > /dev/null',
    'orgdiff before.csv after.csv >> /dev/null',
  ])('is none where nothing is written to it, or it leads to nothing: %s', async (line) => {
    expect(await command.shell(line)).toMatchObject({ status: 1, output: '' });
  });

  test('is none where a program wants no output', async () => {
    const [status] = await once(start(['before.csv', 'after.csv']), 'exit');
    expect(status).toBe(1);
  });
});
