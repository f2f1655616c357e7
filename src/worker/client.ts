/**
 * The page's side of the worker that reads files. Of each kind of question only the newest is answered. Whatever is
 * cancelled ends at once, since the worker ends with it; the next question starts another one.
 */

import { reasonOf } from '../base/reason.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import { workInSlices } from '../base/slices.ts';
import type { Inspection, PostView } from '../io/import/session/inspection.ts';
import type { ImportProblem } from '../io/table/import-problem.ts';
import { indexInParts, type Organisation } from '../model/organisation.ts';
import type { Problem } from '../model/problem.ts';
import type { OrganisationFile } from '../model/schema.ts';
import importEntry from './import-entry.ts?worker&url';
import type { Answer, Files, PostQuery, Question, Slice, Sliced } from './protocol.ts';
import { startWorker } from './start-worker.ts';

/** dropped: cancelled, or a newer question took its place. failed: the worker broke down. */
export type Outcome<Value> =
  | { readonly state: 'done'; readonly value: Value }
  | { readonly state: 'dropped' }
  | { readonly state: 'failed'; readonly message: string };

/** Words for what is being done, and the share of it that is done, from 0 to 1. */
export type Tell = (words: string, share: number) => void;

export type Build =
  | { readonly ok: true; readonly organisation: Organisation }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

/** The note says what was left out. */
export type ReadText = Result<Organisation, Problem[]> & { readonly note?: string | undefined };

interface Waiting {
  readonly ask: Question['ask'];
  readonly take: (answer: Answer) => Promise<void>;
  readonly end: (
    outcome: { readonly state: 'dropped' } | { readonly state: 'failed'; readonly message: string },
  ) => void;
}

type QuestionBody = Question extends infer Each ? (Each extends Question ? Omit<Each, 'id'> : never) : never;

const NOT_STARTED = 'the part of Orgdiff that reads files could not be fetched. Check the connection, and try again.';
const OUT_OF_MEMORY = 'there was not enough memory for it. Close other pages, or try with fewer columns or people.';

export class ImportClient {
  private worker: Worker | undefined;
  private serial = 0;
  private readonly waiting = new Map<number, Waiting>();

  inspect(of: Files, tell: Tell = () => undefined): Promise<Outcome<Inspection>> {
    return this.ask({ ask: 'inspect', of }, tell, async (answer, done) => {
      if (answer.say === 'inspected') done(answer.inspection);
    });
  }

  findPosts(of: Files, query: PostQuery): Promise<Outcome<readonly PostView[]>> {
    return this.ask(
      { ask: 'find-posts', of, query },
      () => undefined,
      async (answer, done) => {
        if (answer.say === 'posts') done(answer.posts);
      },
    );
  }

  build(of: Files, tell: Tell = () => undefined): Promise<Outcome<Build>> {
    const lists = new ListBuilder();
    return this.ask<Build>({ ask: 'build', of }, tell, async (answer, done, signal) => {
      if (answer.say === 'slice') lists.add(answer.slice);
      if (answer.say === 'not-built') done({ ok: false, problems: answer.problems });
      if (answer.say !== 'built') return;
      const indexed = await workInSlices(indexInParts(lists.complete(answer.rest)), signal);
      if (indexed) done({ ok: true, organisation: indexed.value });
    });
  }

  /** Reads the text of a data file, or of what is kept, as far as it can be read; `name` is what problems call it. */
  readText(text: string | Blob, name: string, isKept = false): Promise<Outcome<ReadText>> {
    const lists = new ListBuilder();
    return this.ask<ReadText>(
      { ask: 'read-text', text, name, isKept },
      () => undefined,
      async (answer, done, signal) => {
        if (answer.say === 'slice') lists.add(answer.slice);
        if (answer.say === 'refused') done(fail([...answer.problems]));
        if (answer.say !== 'built') return;
        const indexed = await workInSlices(indexInParts(lists.complete(answer.rest)), signal);
        if (indexed) done({ ...succeed(indexed.value), note: answer.note });
      },
    );
  }

  /** Ends whatever is under way. */
  cancel(): void {
    this.stop({ state: 'dropped' });
  }

  private ask<Value>(
    body: QuestionBody,
    tell: Tell,
    take: (answer: Answer, done: (value: Value) => void, signal: AbortSignal) => Promise<void>,
  ): Promise<Outcome<Value>> {
    for (const [id, each] of this.waiting) {
      if (each.ask !== body.ask) continue;
      this.post({ id, ask: 'never-mind' });
      this.settle(id)?.end({ state: 'dropped' });
    }
    const id = this.serial;
    this.serial += 1;
    const controller = new AbortController();
    return new Promise((resolve) => {
      const done = (value: Value): void => {
        this.settle(id);
        resolve({ state: 'done', value });
      };
      this.waiting.set(id, {
        ask: body.ask,
        take: async (answer) => {
          if (answer.say === 'progress') tell(answer.words, answer.share);
          else await take(answer, done, controller.signal);
        },
        end: (outcome) => {
          controller.abort();
          resolve(outcome);
        },
      });
      try {
        this.post({ ...body, id });
      } catch {
        // Some browsers refuse at once to start a worker, such as for a page that was opened from a disk.
        this.stop({ state: 'failed', message: NOT_STARTED });
      }
    });
  }

  private settle(id: number): Waiting | undefined {
    const settled = this.waiting.get(id);
    this.waiting.delete(id);
    return settled;
  }

  private post(question: Question): void {
    this.worker ??= this.start();
    this.worker.postMessage(question);
  }

  private start(): Worker {
    const worker = startWorker(importEntry, 'orgdiff-import');
    let hasAnswered = false;
    const broke = (message: string): void => {
      if (this.worker === worker) this.stop({ state: 'failed', message });
    };
    worker.addEventListener('message', (event: MessageEvent<Answer>) => {
      hasAnswered = true;
      this.hear(event.data);
    });
    worker.addEventListener('messageerror', () => broke('an answer could not be read'));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      broke(event.message || (hasAnswered ? OUT_OF_MEMORY : NOT_STARTED));
    });
    return worker;
  }

  private hear(answer: Answer): void {
    const end = (message: string): void => this.settle(answer.id)?.end({ state: 'failed', message });
    if (answer.say === 'dropped') this.settle(answer.id)?.end({ state: 'dropped' });
    else if (answer.say === 'failed') end(answer.message);
    else
      this.waiting
        .get(answer.id)
        ?.take(answer)
        .catch((error: unknown) => end(reasonOf(error)));
  }

  private stop(outcome: { readonly state: 'dropped' } | { readonly state: 'failed'; readonly message: string }): void {
    this.worker?.terminate();
    this.worker = undefined;
    const stopped = [...this.waiting.values()];
    this.waiting.clear();
    for (const each of stopped) each.end(outcome);
  }
}

/** Puts an organisation file together from its slices. */
class ListBuilder {
  private readonly lists: { -readonly [List in Sliced]: OrganisationFile[List] } = {
    people: [],
    units: [],
    memberships: [],
    events: [],
    figures: [],
    errata: [],
    sources: [],
  };

  add({ list, entries }: Slice): void {
    const all: unknown[] = this.lists[list];
    for (const entry of entries) all.push(entry);
  }

  complete(rest: Omit<OrganisationFile, Sliced>): OrganisationFile {
    return { ...rest, ...this.lists };
  }
}
