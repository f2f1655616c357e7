/** The worker's side: takes one question after the other to the session, and cuts what it answers into messages. */

import { reasonOf } from '../base/reason.ts';
import type { ImportSession } from '../io/import/session/import-session.ts';
import { readOrganisationText } from '../io/read-organisation-text.ts';
import { type SalvagedText, salvageText } from '../io/salvage-text.ts';
import { fileOf } from '../io/write/organisation-json.ts';
import type { OrganisationFile } from '../model/schema.ts';
import { type Answer, type Question, SLICED, type Slice } from './protocol.ts';

/** So many entries cross over at once: few enough that the page takes them in between two frames. */
const SLICE = 2000;

export class ImportDesk {
  private readonly session: ImportSession;
  private readonly post: (answer: Answer) => void;
  private readonly open = new Map<number, AbortController>();
  private last: Promise<void> = Promise.resolve();

  constructor(session: ImportSession, post: (answer: Answer) => void) {
    this.session = session;
    this.post = post;
  }

  /** Resolves when this question and all before it are answered. */
  take(question: Question): Promise<void> {
    if (question.ask === 'never-mind') {
      this.open.get(question.id)?.abort();
      return this.last;
    }
    const controller = new AbortController();
    this.open.set(question.id, controller);
    this.last = this.last.then(() => this.answer(question, controller.signal));
    return this.last;
  }

  private async answer(question: Exclude<Question, { ask: 'never-mind' }>, signal: AbortSignal): Promise<void> {
    const { id } = question;
    const tell = (words: string, share: number): void => {
      if (!signal.aborted) this.post({ id, say: 'progress', words, share });
    };
    try {
      signal.throwIfAborted();
      if (question.ask === 'read-text') {
        const { text, name, isKept } = question;
        const all = typeof text === 'string' ? text : await text.text();
        const read: SalvagedText = isKept ? salvageText(all) : readOrganisationText(all, name);
        if (read.ok) this.postOrganisation(id, fileOf(read.value), read.note);
        else this.post({ id, say: 'refused', problems: read.error });
        return;
      }
      const { files, settings } = question.of;
      if (question.ask === 'inspect') {
        const inspection = await this.session.inspect(files, settings, { signal, tell });
        this.post({ id, say: 'inspected', inspection });
      } else if (question.ask === 'find-posts') {
        const posts = await this.session.findPosts(files, settings, question.query, { signal, tell });
        this.post({ id, say: 'posts', posts });
      } else {
        const built = await this.session.build(files, settings, { signal, tell });
        if (built.ok) this.postOrganisation(id, fileOf(built.value));
        else this.post({ id, say: 'not-built', problems: built.error });
      }
    } catch (error) {
      if (signal.aborted) this.post({ id, say: 'dropped' });
      else this.post({ id, say: 'failed', message: reasonOf(error) });
    } finally {
      this.open.delete(id);
    }
  }

  private postOrganisation(id: number, organisation: OrganisationFile, note?: string): void {
    const { people, units, memberships, events, figures, errata, sources, ...rest } = organisation;
    const lists = { people, units, memberships, events, figures, errata, sources };
    for (const list of SLICED) {
      for (let start = 0; start < lists[list].length; start += SLICE) {
        const entries = lists[list].slice(start, start + SLICE);
        this.post({ id, say: 'slice', slice: { list, entries } as Slice });
      }
    }
    this.post({ id, say: 'built', rest, note });
  }
}
