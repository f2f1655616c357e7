/**
 * What the files themselves tell of comings and goings: start and end dates, and rows of people who are gone or of
 * posts that are no more.
 */

import type { ChangeEvent, Claim } from '../../../model/schema.ts';
import { normalKey } from '../names/normal-key.ts';
import { readName } from '../names/person-names.ts';
import type { AbsentRow, RosterPost } from '../rows/roster.ts';
import type { Seat } from './follow-people.ts';
import type { RosterBook } from './roster-book.ts';

function wordsOfPost(post: RosterPost): string {
  if (post.title !== '') return `The post ${post.title}`;
  return post.name === '' ? `A vacant post${post.unit === '' ? '' : ` in ${post.unit}`}` : `The post of ${post.name}`;
}

const SEVERAL = Symbol('several');

/** The rows of a roster that tell of somebody or of a post that is gone, by id and by name. */
class AbsentRows {
  private readonly byId = new Map<string, AbsentRow>();
  private readonly byName = new Map<string, AbsentRow | typeof SEVERAL>();

  constructor(rows: readonly AbsentRow[]) {
    for (const row of rows) {
      if (row.reason !== 'left' && row.reason !== 'abolished') continue;
      if (row.id !== '') this.byId.set(normalKey(row.id), row);
      if (row.name === '') continue;
      const { key } = readName(row.name);
      this.byName.set(key, this.byName.has(key) ? SEVERAL : row);
    }
  }

  /** By the id of the person or the post; by the name where neither has one. */
  find({ id, post, name }: RosterPost): AbsentRow | undefined {
    const row = this.byId.get(normalKey(id)) ?? (post === '' ? undefined : this.byId.get(normalKey(post)));
    if (row || name === '' || this.byName.size === 0) return row;
    const named = this.byName.get(readName(name).key);
    return named === undefined || named === SEVERAL || (named.id !== '' && normalKey(named.id) !== normalKey(id))
      ? undefined
      : named;
  }
}

/** A row that says so, at the place of its roster. */
interface Told {
  readonly roster: number;
  readonly row: AbsentRow;
}

class EventBuilder {
  private readonly book: RosterBook;
  private readonly absent: readonly (AbsentRows | undefined)[];
  private readonly events: ChangeEvent[] = [];

  constructor(book: RosterBook) {
    this.book = book;
    this.absent = book.rosters.map(({ absent }) => (absent.length > 0 ? new AbsentRows(absent) : undefined));
  }

  build(): ChangeEvent[] {
    this.book.people.seats.forEach((seats, person) => {
      const [first, last] = [seats[0], seats.at(-1)];
      if (first) this.addJoining(person, first);
      if (last) this.addLeaving(person, last);
    });
    return this.events;
  }

  private add(kind: ChangeEvent['kind'], person: number, date: string, summary: string, claims: Claim[]): void {
    this.events.push({
      id: `${kind}-${this.events.length + 1}`,
      date,
      kind,
      people: [this.book.idOf(person)],
      units: [],
      summary,
      status: 'confirmed',
      claims,
    });
  }

  private addJoining(person: number, { roster, post: index }: Seat): void {
    const post = this.book.post(roster, index);
    const date = this.book.dayUpTo(roster, post.start);
    if (date === undefined || post.name === '') return;
    this.add('joined', person, date, `${post.name} started.`, [this.book.claim(roster, post)]);
  }

  private addLeaving(person: number, { roster, post: index }: Seat): void {
    const post = this.book.post(roster, index);
    const ended = this.book.dayUpTo(roster + 1, post.end);
    const told = this.findAbsent(roster, post);
    if (told?.row.reason === 'abolished') this.addAbolition(person, post, told);
    else if (post.name !== '' && (ended !== undefined || told)) {
      const claims = ended === undefined ? [] : [this.book.claim(roster, post)];
      if (told) claims.push(this.claimOf(told));
      const date = ended ?? (told && this.dateOf(told));
      const why = told ? `: ${this.wordsOf(told)}` : '.';
      if (date !== undefined) this.add('left', person, date, `${post.name} left${why}`, claims);
    }
  }

  private addAbolition(person: number, post: RosterPost, told: Told): void {
    this.add('post-abolished', person, this.dateOf(told), `${wordsOfPost(post)} was abolished: ${this.wordsOf(told)}`, [
      this.claimOf(told),
    ]);
  }

  /** The first roster after this one that says what became of it. */
  private findAbsent(roster: number, post: RosterPost): Told | undefined {
    for (let next = roster + 1; next < this.absent.length; next += 1) {
      const row = this.absent[next]?.find(post);
      if (row) return { roster: next, row };
    }
    return undefined;
  }

  private claimOf({ roster, row }: Told): Claim {
    return this.book.claim(roster, row, 'stated', row.why === '' ? undefined : `The row says “${row.why}”.`);
  }

  private dateOf({ roster, row }: Told): string {
    return this.book.dayUpTo(roster, row.why) ?? this.book.roster(roster).date;
  }

  private wordsOf({ roster, row }: Told): string {
    const { rowWord } = this.book.roster(roster);
    return row.why === '' ? `${rowWord} ${row.row} says so.` : `${rowWord} ${row.row} says “${row.why}”.`;
  }
}

export function buildEvents(book: RosterBook): ChangeEvent[] {
  return new EventBuilder(book).build();
}
