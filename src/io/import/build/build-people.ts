/** The entries of people, and of posts that nobody holds. */

import { isOwnPicture } from '../../../model/own-picture.ts';
import type { Person } from '../../../model/schema.ts';
import type { RosterPost } from '../rows/roster.ts';
import { type FollowedPeople, readDate } from './follow-people.ts';
import { nameOfVacancy, namesOverTime } from './names-over-time.ts';
import type { RosterBook } from './roster-book.ts';

type Seats = FollowedPeople['seats'][number];

/** The ids of people in the files; undefined where there are none but the one by which the person goes here. */
function idsInFiles(book: RosterBook, seats: Seats, id: string): string[] | undefined {
  const ids = new Set<string>();
  for (const { roster, post: place } of seats) {
    const post = book.post(roster, place);
    if (!post.isIdMadeUp && book.roster(roster).idsAre === 'people') ids.add(post.id);
  }
  return ids.size === 0 || (ids.size === 1 && ids.has(id)) ? undefined : [...ids];
}

/** The start dates that the files give, but for those that are told as a joining. */
function careerOf(book: RosterBook, seats: Seats, posts: readonly RosterPost[]): Person['career'] {
  const career: Person['career'] = [];
  seats.forEach(({ roster }, place) => {
    const post = posts[place];
    const start = post && readDate(post.start);
    if (!post || start === undefined || (place === 0 && book.dayUpTo(roster, post.start) !== undefined)) return;
    const claim = book.claim(roster, post);
    const known = career.find((entry) => entry.date === start);
    if (known) known.claims.push(claim);
    else career.push({ date: start, text: 'Start date', status: 'confirmed', claims: [claim] });
  });
  return career;
}

function personOf(book: RosterBook, person: number, seats: Seats): Person {
  const posts = seats.map(({ roster, post }) => book.post(roster, post));
  const latest = posts.at(-1);
  if (!latest) throw new Error(`person ${person} has no seat`);
  const id = book.idOf(person);
  const ids = idsInFiles(book, seats, id);
  const base = ids ? { id, ids } : { id };
  if (latest.isVacant) return { ...base, name: nameOfVacancy(latest), vacant: true, aliases: [], career: [] };
  const entry: Person = {
    ...base,
    ...namesOverTime(book, id, seats, posts),
    career: careerOf(book, seats, posts),
  };
  for (const { email, photo } of posts) {
    if (email !== '') entry.email = email;
    // A path would be asked for from wherever the page comes from, and that nobody's data may be.
    if (photo.startsWith('data:') && isOwnPicture(photo)) entry.photo = photo;
  }
  return entry;
}

export function buildPeople(book: RosterBook): Person[] {
  return book.people.seats.map((seats, person) => personOf(book, person, seats));
}
