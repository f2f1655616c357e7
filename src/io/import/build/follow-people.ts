/** Who holds the posts of several rosters: one number for each person, or for each vacant post, throughout. */

import { foldWords } from '../../../base/fold-words.ts';
import { itemAt } from '../../../base/lists.ts';
import { parseEdtf } from '../../../model/edtf.ts';
import type { PersonId } from '../../../model/schema.ts';
import type { Matching } from '../match/matching.ts';
import { normalKey } from '../names/normal-key.ts';
import { readName } from '../names/person-names.ts';
import type { DatedRoster, Roster, RosterPost } from '../rows/roster.ts';

export interface Seat {
  /** The index of the roster, and of the post in it. */
  readonly roster: number;
  readonly post: number;
}

export interface FollowedPeople {
  /** By roster and post. */
  readonly personOf: readonly Int32Array[];
  /** By person, the earliest first, at most one in each roster. */
  readonly seats: readonly (readonly Seat[])[];
}

/** Somebody who was away for a whole roster and is back under the same id and name. */
class Absentees {
  private readonly lastById = new Map<string, { person: number; post: RosterPost }>();

  note(post: RosterPost, person: number): void {
    if (!post.isIdMadeUp) this.lastById.set(normalKey(post.id), { person, post });
  }

  find(post: RosterPost): number | undefined {
    const last = post.isIdMadeUp ? undefined : this.lastById.get(normalKey(post.id));
    if (!last || last.post.isVacant !== post.isVacant) return undefined;
    const isSame = last.post.name === post.name || readName(last.post.name).key === readName(post.name).key;
    return isSame ? last.person : undefined;
  }
}

export function followPeople(rosters: readonly DatedRoster[], matchings: readonly Matching[]): FollowedPeople {
  const personOf: Int32Array[] = [];
  const seats: Seat[][] = [];
  const absentees = new Absentees();
  const wasThere = (person: number, roster: number): boolean => itemAt(seats, person).at(-1)?.roster === roster;
  rosters.forEach((roster, index) => {
    const people = new Int32Array(roster.posts.length).fill(-1);
    if (index > 0) {
      const [earlier, numbers] = [itemAt(rosters, index - 1), itemAt(personOf, index - 1)];
      for (const { before, after } of itemAt(matchings, index - 1).matches) {
        const [was, is] = [itemAt(earlier.posts, before), itemAt(roster.posts, after)];
        // Nobody is the same as whoever comes to hold the post.
        if (was.isVacant === is.isVacant) people[after] = itemAt(numbers, before);
      }
    }
    // People come and go for good in two rosters; only from the third on can somebody be back.
    const isLooking = index > 1 && roster.hasIds;
    const isHere = new Set(isLooking ? people : []);
    roster.posts.forEach((post, place) => {
      let person = itemAt(people, place);
      if (person < 0 && isLooking) {
        const known = absentees.find(post);
        // Whoever was there the last time was looked at when the two rosters were matched.
        if (known !== undefined && !isHere.has(known) && !wasThere(known, index - 1)) person = known;
      }
      if (person < 0) {
        person = seats.length;
        seats.push([]);
      }
      if (isLooking) isHere.add(person);
      people[place] = person;
      itemAt(seats, person).push({ roster: index, post: place });
    });
    if (roster.hasIds && rosters.length > 2) {
      roster.posts.forEach((post, place) => {
        absentees.note(post, itemAt(people, place));
      });
    }
    personOf.push(people);
  });
  return { personOf, seats };
}

const PLAIN = /^[A-Za-z0-9][A-Za-z0-9._@-]*$/;
const ALLOWED = /^[\p{L}\p{N}][\p{L}\p{N}._:@-]*$/u;
const ESCAPED = 'x:';

/** The id as it is where it may be one, else with every other sign written as its number. No two ids become one. */
export function encodeId(id: string): string {
  if (PLAIN.test(id) || (ALLOWED.test(id) && !id.startsWith(ESCAPED))) return id;
  const signs = Array.from(id, (sign) =>
    /^[\p{L}\p{N}.:@-]$/u.test(sign) ? sign : `_${(sign.codePointAt(0) ?? 0).toString(16)}_`,
  );
  return ESCAPED + signs.join('');
}

/** Gives out each id once: who asks for one that is gone has a number put after it. */
export class IdRegister {
  private readonly taken = new Set<string>();
  private readonly lastNumber = new Map<string, number>();
  private reserved: ReadonlySet<string> | undefined;
  private readonly reserve: () => Iterable<string>;

  /** Nobody is given a reserved id who did not ask for just that. */
  constructor(reserve: () => Iterable<string> = () => []) {
    this.reserve = reserve;
  }

  take(wanted: string): string {
    let id = wanted;
    if (this.taken.has(id)) {
      this.reserved ??= new Set(this.reserve());
      let number = this.lastNumber.get(wanted) ?? 1;
      do {
        number += 1;
        id = `${wanted}-${number}`;
      } while (this.taken.has(id) || this.reserved.has(id));
      this.lastNumber.set(wanted, number);
    }
    this.taken.add(id);
    return id;
  }
}

const MOST_LETTERS = 60;

/** An id that can be read, made from a name: "Ann Smith" is ann-smith. */
export function slugOf(name: string, otherwise: string): string {
  return Array.from(foldWords(name).join('-')).slice(0, MOST_LETTERS).join('') || otherwise;
}

function wantedId(post: RosterPost, { hasIds, idsAre }: Roster): string {
  const isOfPost = idsAre === 'posts' && post.name !== '';
  if (hasIds && !post.isIdMadeUp && !isOfPost) return encodeId(post.id);
  return post.isVacant ? slugOf(`vacant ${post.title}`, 'vacant') : slugOf(post.name, 'person');
}

/**
 * The id by which a person goes: that of the file where he or she first appears, or is first named, where ids are those
 * of posts, which others will hold.
 */
export function namePeople(rosters: readonly DatedRoster[], people: FollowedPeople): PersonId[] {
  const postIn = ({ roster, post }: Seat): RosterPost => itemAt(itemAt(rosters, roster).posts, post);
  const wanted = (seats: readonly Seat[]): string => {
    const first = itemAt(seats, 0);
    const roster = itemAt(rosters, first.roster);
    const named = roster.idsAre === 'posts' ? seats.find((seat) => postIn(seat).name !== '') : undefined;
    return wantedId(postIn(named ?? first), roster);
  };
  const all = people.seats.map(wanted);
  const register = new IdRegister(() => all);
  return all.map((id) => register.take(id) as PersonId);
}

/** A date that an organisation file can hold; cells that could not be read hold none. */
export function readDate(text: string): string | undefined {
  return text !== '' && parseEdtf(text).ok ? text : undefined;
}
