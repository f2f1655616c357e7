/** Who holds which post on either day. A post stays while its holders change; some are shared, some held by nobody. */

import { forEach, type Work } from '../base/work.ts';
import type { PersonId } from '../model/schema.ts';
import { isVacant, type PersonSeat, type Snapshot } from '../model/snapshot.ts';

type Holders = ReadonlyMap<string, ReadonlySet<PersonId>>;

const NOBODY: ReadonlySet<PersonId> = new Set();

function postsOf({ membership, secondary }: PersonSeat): string[] {
  return [membership, ...secondary].flatMap(({ post }) => (post === undefined ? [] : [post]));
}

function* readHolders({ people }: Snapshot): Work<Map<string, Set<PersonId>>> {
  const holders = new Map<string, Set<PersonId>>();
  yield* forEach(people.values(), (seat) => {
    for (const post of postsOf(seat)) {
      const known = holders.get(post);
      if (known) known.add(seat.person);
      else holders.set(post, new Set([seat.person]));
    }
  });
  return holders;
}

export class Posts {
  private readonly before: Snapshot;
  private readonly after: Snapshot;
  private readonly heldBefore: Holders;
  private readonly heldAfter: Holders;

  constructor(before: Snapshot, after: Snapshot, heldBefore: Holders, heldAfter: Holders) {
    this.before = before;
    this.after = after;
    this.heldBefore = heldBefore;
    this.heldAfter = heldAfter;
  }

  /** Whether posts are recorded on both days, so that one that is missing on one of them is not there. */
  get areKnown(): boolean {
    return this.heldBefore.size > 0 && this.heldAfter.size > 0;
  }

  /** Who made room in the post that somebody holds now and did not before; undefined where that is not one. */
  predecessorOf(person: PersonId): PersonId | undefined {
    return this.other(this.after.people.get(person), this.heldAfter, this.heldBefore);
  }

  /** Who came into the post that somebody held before and does not now; undefined where that is not one. */
  successorOf(person: PersonId): PersonId | undefined {
    return this.other(this.before.people.get(person), this.heldBefore, this.heldAfter);
  }

  private other(seat: PersonSeat | undefined, own: Holders, held: Holders): PersonId | undefined {
    if (!seat) return undefined;
    const others = new Set<PersonId>();
    for (const post of postsOf(seat)) {
      const there = held.get(post) ?? NOBODY;
      if (there.has(seat.person)) continue;
      for (const other of there) if (!own.get(post)?.has(other)) others.add(other);
    }
    const [only] = others;
    return others.size === 1 ? only : undefined;
  }

  /** The same post is there on both days, and somebody else in it: the line above did not move. */
  isSamePost(holderBefore: PersonId, holderAfter: PersonId): boolean {
    const [was, is] = [this.before.people.get(holderBefore), this.after.people.get(holderAfter)];
    if (!was || !is) return false;
    const own = was.membership.post;
    if (own !== undefined && own === is.membership.post) return true;
    const held = new Set(postsOf(is));
    return postsOf(was).some((post) => held.has(post));
  }

  /** What became of the post of a vacancy that is on one day only: somebody holds it on the other, or nobody does. */
  fateOf(vacancy: PersonId): 'held' | 'gone' | 'unknown' {
    const isGone = !this.after.people.has(vacancy);
    const [snapshot, held] = isGone ? [this.before, this.heldAfter] : [this.after, this.heldBefore];
    const seat = snapshot.people.get(vacancy);
    const posts = seat ? postsOf(seat) : [];
    const other = isGone ? this.after : this.before;
    const isHeld = posts.some((post) => [...(held.get(post) ?? NOBODY)].some((holder) => !isVacant(other, holder)));
    if (isHeld) return 'held';
    return posts.length > 0 && this.areKnown && !posts.some((post) => held.has(post)) ? 'gone' : 'unknown';
  }
}

export function* readPosts(before: Snapshot, after: Snapshot): Work<Posts> {
  return new Posts(before, after, yield* readHolders(before), yield* readHolders(after));
}
