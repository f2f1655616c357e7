/**
 * What somebody is called in the rosters, one after the other. The latest name is the name; what was the name before
 * it keeps its days. A name that is only written otherwise, or that a file itself gives beside the other, is a
 * spelling of the same. Where a file does not say who holds a post, that stands in the place of the name.
 */

import { itemAt } from '../../../base/lists.ts';
import type { Claim, DatedName, Person, PersonId } from '../../../model/schema.ts';
import { compareNames, type PersonName, readName } from '../names/person-names.ts';
import type { RosterPost } from '../rows/roster.ts';
import type { FollowedPeople } from './follow-people.ts';
import type { RosterBook } from './roster-book.ts';

type Called = Pick<Person, 'name' | 'names' | 'aliases'>;

/** The entry of a post needs a name where nobody has one. */
function nameOfPost({ title, unit }: RosterPost, words: string): string {
  if (title !== '') return `${words} (${title})`;
  return unit === '' ? words : `${words} in ${unit}`;
}

export function nameOfVacancy(post: RosterPost): string {
  return nameOfPost(post, 'Vacant post');
}

function nameOfUndisclosed(post: RosterPost): string {
  return nameOfPost(post, 'Not disclosed');
}

interface NameSpan {
  /** The latest spelling. */
  name: string;
  readonly isNamed: boolean;
  /** The place of the first roster with it. */
  readonly first: number;
  /** All spellings of it, and names that the files give beside it. */
  readonly known: PersonName[];
  readonly claims: Claim[];
}

function isAmong(known: readonly PersonName[], name: string): boolean {
  const read = readName(name);
  return known.some((each) => compareNames(each, read) === 'same');
}

function isOneName({ isNamed, name, known }: NameSpan, post: RosterPost): boolean {
  if (post.name === '') return !isNamed;
  if (!isNamed) return false;
  return name === post.name || [post.name, ...post.otherNames].some((other) => isAmong(known, other));
}

class NameReader {
  private readonly spans: NameSpan[] = [];
  private readonly spellings = new Set<string>();
  private readonly book: RosterBook;
  private readonly id: PersonId;

  constructor(book: RosterBook, id: PersonId) {
    this.book = book;
    this.id = id;
  }

  add(roster: number, post: RosterPost): void {
    const isNamed = post.name !== '';
    const name = isNamed ? post.name : post.isUndisclosed ? nameOfUndisclosed(post) : this.id;
    const claim = this.book.claim(roster, post);
    let span = this.spans.at(-1);
    if (span && isOneName(span, post)) {
      span.name = name;
      span.claims.push(claim);
    } else {
      span = { name, isNamed, first: roster, known: [], claims: [claim] };
      this.spans.push(span);
    }
    if (!isNamed) return;
    for (const each of [name, ...post.otherNames]) {
      if (this.spellings.has(each) && isAmong(span.known, each)) continue;
      span.known.push(readName(each));
      this.spellings.add(each);
    }
  }

  private dated(span: NameSpan, index: number): DatedName {
    const next = this.spans[index + 1];
    return {
      name: span.name,
      ...(index === 0 ? {} : { from: this.book.roster(span.first).date }),
      ...(next ? { to: this.book.roster(next.first).date } : {}),
      claims: span.claims,
    };
  }

  read(): Called {
    const current = this.spans.findLast(({ isNamed }) => isNamed) ?? itemAt(this.spans, this.spans.length - 1);
    const names = this.spans.flatMap((span, index) =>
      span !== current && !isAmong(current.known, span.name) ? [this.dated(span, index)] : [],
    );
    this.spellings.delete(current.name);
    for (const { name } of names) this.spellings.delete(name);
    return { name: current.name, ...(names.length === 0 ? {} : { names }), aliases: [...this.spellings] };
  }
}

/** Most people are called the same throughout, which is told without a closer look. */
function soleName(posts: readonly RosterPost[]): string | undefined {
  const first = itemAt(posts, 0);
  if (first.name === '') return undefined;
  return posts.every(({ name, otherNames }) => name === first.name && otherNames.length === 0) ? first.name : undefined;
}

/** The seats of one person with their posts, the earliest first. */
export function namesOverTime(
  book: RosterBook,
  id: PersonId,
  seats: FollowedPeople['seats'][number],
  posts: readonly RosterPost[],
): Called {
  const sole = soleName(posts);
  if (sole !== undefined) return { name: sole, aliases: [] };
  const reader = new NameReader(book, id);
  seats.forEach(({ roster }, index) => {
    reader.add(roster, itemAt(posts, index));
  });
  return reader.read();
}
