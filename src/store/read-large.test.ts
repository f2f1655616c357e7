/** What becomes of a large data file that is read beside the page, by the real reader behind a worker's messages. */

import { afterEach, expect, test, vi } from 'vitest';
import { ImportSession } from '../io/import/session/import-session.ts';
import { fileOf } from '../io/write/organisation-json.ts';
import { readOrganisation } from '../model/validate.ts';
import { ImportDesk } from '../worker/import-desk.ts';
import type { Question } from '../worker/protocol.ts';
import { readLarge } from './read-large.ts';

const SURE = { from: '2024', status: 'stated', claims: [] };
const numbers = Array.from({ length: 5000 }, (_, index) => index);
const HERE = readOrganisation({
  ...{ format: 'orgdiff/2', id: 'big', name: 'Big', coverage: { completeness: 'complete' }, sources: [] },
  moments: [{ id: 'now', date: '2025-06-01', label: 'Now' }],
  people: numbers.map((at) => ({ id: `p${at}`, name: `Person ${at}` })),
  units: numbers
    .slice(0, 100)
    .map((at) => ({ id: `u${at}`, name: `Unit ${at}`, kind: 'unit', heads: [], spans: [SURE] })),
  memberships: numbers.map((at) => ({ id: `m${at}`, person: `p${at}`, unit: `u${at % 100}`, ...SURE })),
});
if (!HERE.ok) throw new Error(JSON.stringify(HERE.error.slice(0, 3)));
const FILE = fileOf(HERE.value);

/** Messages are cloned and come later, as those of a worker do; after its end none come. */
class DeskWorker extends EventTarget {
  static readonly started: DeskWorker[] = [];
  isEnded = false;
  private readonly desk = new ImportDesk(new ImportSession(), (answer) => this.say('message', structuredClone(answer)));

  constructor() {
    super();
    DeskWorker.started.push(this);
  }

  postMessage(question: Question): void {
    const asked = structuredClone(question);
    setTimeout(() => this.desk.take(asked));
  }

  terminate(): void {
    this.isEnded = true;
  }

  protected say(type: string, data?: unknown): void {
    setTimeout(() => {
      if (!this.isEnded) this.dispatchEvent(new MessageEvent(type, { data, cancelable: true }));
    });
  }
}

/** Breaks down when it is asked, or after its first answer. */
class FailingWorker extends DeskWorker {
  readonly type: string = 'error';
  override postMessage(_question: Question): void {
    this.say(this.type);
  }
}

class MuddledWorker extends FailingWorker {
  override readonly type = 'messageerror';
}

class ExhaustedWorker extends DeskWorker {
  override postMessage(question: Question): void {
    this.say('message', { id: question.id, say: 'slice', slice: { list: 'people', entries: [] } });
    this.say('error');
  }
}

class ForbiddenWorker {
  constructor() {
    throw new DOMException('Script cannot be accessed from origin null', 'SecurityError');
  }
}

function useWorker(worker: typeof DeskWorker | typeof ForbiddenWorker): void {
  DeskWorker.started.length = 0;
  vi.stubGlobal('Worker', worker);
}

function messagesOf(read: Awaited<ReturnType<typeof readLarge>>): string[] {
  return read.ok ? [] : read.error.map(({ path, message }) => `${path}|${message}`);
}

function areAllEnded(): boolean {
  return DeskWorker.started.every(({ isEnded }) => isEnded);
}

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['as a text', (text: string) => text],
  ['as a Blob that no page has read', (text: string) => new Blob([text])],
])('a whole file comes back as it is read on the page, %s', async (_how, wrap) => {
  useWorker(DeskWorker);
  const read = await readLarge(wrap(JSON.stringify(FILE)), 'data/big/organisation.json');
  if (!read.ok) throw new Error(messagesOf(read).join('; '));
  expect(fileOf(read.value)).toEqual(FILE);
  expect(read.value.personById.size).toBe(FILE.people.length);
  expect([DeskWorker.started.length, areAllEnded()]).toEqual([1, true]);
});

test('each reading has a worker of its own, so that none ends another', async () => {
  useWorker(DeskWorker);
  const reads = await Promise.all([
    readLarge(JSON.stringify(FILE), 'one.json'),
    readLarge('{"format": ', 'two.json'),
    readLarge(JSON.stringify({ ...FILE, name: 'Three' }), 'three.json'),
  ]);
  expect(reads.map(({ ok }) => ok)).toEqual([true, false, true]);
  expect([DeskWorker.started.length, areAllEnded()]).toEqual([3, true]);
});

test('a broken file is refused with its name or with the places of its mistakes', async () => {
  useWorker(DeskWorker);
  const cut = JSON.stringify(FILE).slice(0, -2000);
  expect(messagesOf(await readLarge(cut, 'big.json'))).toEqual([expect.stringMatching(/^\|big\.json is not JSON: /)]);
  const [first, ...rest] = FILE.memberships;
  const lost = { ...FILE, memberships: [{ ...first, person: 'nobody' }, ...rest] };
  expect(messagesOf(await readLarge(JSON.stringify(lost), 'big.json'))).toEqual([
    'memberships[0].person|no person "nobody"',
  ]);
  expect(areAllEnded()).toBe(true);
});

test('what is kept opens without what cannot be read, and says so', async () => {
  useWorker(DeskWorker);
  const newer = JSON.stringify({ ...FILE, shoes: 1 });
  expect((await readLarge(newer, 'What is kept')).ok).toBe(false);
  const read = await readLarge(newer, 'What is kept', true);
  expect(read).toMatchObject({ ok: true, note: expect.stringContaining('shoes') });
});

test('a file that goes away while it is read is told of by its name', async () => {
  useWorker(DeskWorker);
  vi.stubGlobal('structuredClone', (value: unknown) => value);
  const gone = Object.assign(new Blob(), { text: () => Promise.reject(new DOMException('The file is gone.')) });
  expect(messagesOf(await readLarge(gone, 'big.json'))).toEqual(['|big.json could not be read: The file is gone.']);
  expect(areAllEnded()).toBe(true);
});

test.each([
  ['cannot be fetched', FailingWorker, 'the part of Orgdiff that reads files could not be fetched'],
  ['may not be started', ForbiddenWorker, 'the part of Orgdiff that reads files could not be fetched'],
  ['has no memory left', ExhaustedWorker, 'there was not enough memory for it'],
  ['says what cannot be understood', MuddledWorker, 'an answer could not be read'],
])('a worker that %s is a plain word, and nothing is waited for', async (_what, worker, words) => {
  useWorker(worker);
  const messages = messagesOf(await readLarge(JSON.stringify(FILE), 'big.json'));
  expect(messages).toEqual([expect.stringContaining(`|big.json could not be read: ${words}`)]);
  expect(areAllEnded()).toBe(true);
});
