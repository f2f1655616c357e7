/** What holds of every matching, whatever the rosters hold. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rosters } from '../../../../tests/support/random-rosters.ts';
import { rosterOf } from '../../../../tests/support/rosters.ts';
import { normalKey } from '../names/normal-key.ts';
import type { Roster, RosterPost } from '../rows/roster.ts';
import { matchRosters } from './match-rosters.ts';
import type { MatchDecisions, Matching } from './matching.ts';

const WAYS: readonly Pick<MatchDecisions, 'by' | 'isChosen'>[] = [
  { by: 'id' },
  { by: 'id', isChosen: true },
  { by: 'name' },
];
const ways = fc.constantFrom(...WAYS);

function match(before: Roster, after: Roster, way: Pick<MatchDecisions, 'by' | 'isChosen'>): Matching {
  return matchRosters(before, after, { ...way, same: [], different: [] });
}

/** Pairs by rows, and whether they are in doubt. */
function pairsOf(before: Roster, after: Roster, matching: Matching, isTurned = false): string[] {
  const words = (pair: { before: number; after: number }) => {
    const rows = [before.posts[pair.before]?.row, after.posts[pair.after]?.row];
    return (isTurned ? rows.reverse() : rows).join(' = ');
  };
  return [
    ...matching.matches.map((pair) => `${words(pair)} by ${pair.by}`),
    ...matching.doubtful.map((pair) => `${words(pair)}, ${pair.isTaken ? 'taken' : 'not taken'}`),
  ].sort();
}

function inOrder(roster: Roster, order: readonly number[]): Roster {
  const placeOf = new Map(order.map((index, place) => [index, place]));
  const moved = (index: number): number => placeOf.get(index) ?? -1;
  const posts = order.flatMap((index): RosterPost[] => {
    const post = roster.posts[index];
    if (!post) return [];
    return [{ ...post, manager: moved(post.manager), secondManagers: post.secondManagers.map(moved) }];
  });
  return { ...roster, posts };
}

function orders({ posts }: Roster): fc.Arbitrary<number[]> {
  const all = posts.map((_, index) => index);
  return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
}

/** Half of them with ids of posts, some of them of nobody who is named, and some rows without an id. */
function kinds(file: string): fc.Arbitrary<Roster> {
  return fc
    .tuple(rosters(file), fc.boolean(), fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 15, maxLength: 15 }))
    .map(([roster, arePosts, dice]) => ({
      ...roster,
      idsAre: arePosts ? 'posts' : 'people',
      posts: roster.posts.map((post, index): RosterPost => {
        const die = dice[index] ?? 0;
        const isIdMadeUp = !roster.hasIds || die === 0;
        const isUndisclosed = !post.isVacant && die === 1;
        const name = isUndisclosed ? '' : post.name;
        return { ...post, isIdMadeUp, isUndisclosed, name, post: arePosts && !isIdMadeUp ? post.id : '' };
      }),
    }));
}

const pairs = fc.tuple(kinds('a.csv'), kinds('b.csv')).map(([a, b]) => [a, { ...b, idsAre: a.idsAre }] as const);

const rostersInOrder = kinds('a.csv').chain((roster) => fc.tuple(fc.constant(roster), orders(roster)));

/** Whatever tells rows apart but for their numbers. */
function contentOf({ posts }: Roster, { row, manager, secondManagers: _, ...post }: RosterPost): string {
  const reports = posts.filter((other) => posts[other.manager]?.row === row).map(({ name, title }) => name || title);
  const { isIdMadeUp, id, ...rest } = post;
  const boss = posts[manager];
  return JSON.stringify([isIdMadeUp ? '' : id, rest, boss?.name || boss?.title, reports.sort()]);
}

function hasTwins(roster: Roster): boolean {
  return new Set(roster.posts.map((post) => contentOf(roster, post))).size < roster.posts.length;
}

describe('a matching', () => {
  it('is the same whichever roster is the earlier one', () => {
    fc.assert(
      fc.property(pairs, ways, ([a, b], way) => {
        fc.pre(!hasTwins(a) && !hasTwins(b));
        expect(pairsOf(b, a, match(b, a, way), true)).toEqual(pairsOf(a, b, match(a, b, way)));
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(
        pairs.chain(([a, b]) => fc.tuple(fc.constant(a), fc.constant(b), orders(a), orders(b))),
        ways,
        ([a, b, ofA, ofB], way) => {
          fc.pre(!hasTwins(a) && !hasTwins(b));
          const [c, d] = [inOrder(a, ofA), inOrder(b, ofB)];
          expect(pairsOf(c, d, match(c, d, way))).toEqual(pairsOf(a, b, match(a, b, way)));
        },
      ),
    );
  });

  it('has nobody in two pairs, and no person in a pair with a vacant post', () => {
    fc.assert(
      fc.property(pairs, ways, ([a, b], way) => {
        const { matches } = match(a, b, way);
        expect(new Set(matches.map(({ before }) => before)).size).toBe(matches.length);
        expect(new Set(matches.map(({ after }) => after)).size).toBe(matches.length);
        for (const { before, after } of matches) expect(a.posts[before]?.isVacant).toBe(b.posts[after]?.isVacant);
      }),
    );
  });

  it('never has two sides with ids of their own that differ, unless it is in doubt', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        fc.pre(a.idsAre === 'people' && a.hasIds && b.hasIds);
        const { matches, doubtful } = match(a, b, { by: 'id' });
        const doubted = new Set(doubtful.map(({ before, after }) => `${before} ${after}`));
        for (const { before, after } of matches) {
          const [was, is] = [a.posts[before], b.posts[after]];
          if (!was || !is || was.isIdMadeUp || is.isIdMadeUp || normalKey(was.id) === normalKey(is.id)) continue;
          expect(doubted).toContain(`${before} ${after}`);
        }
      }),
    );
  });

  it('is not changed by a row that has nothing in common with any other', () => {
    const stranger = { id: 'Ω99', name: 'Quetzal Xochitl', title: 'Falconer', unit: 'Mews', email: 'qx@mews.example' };
    fc.assert(
      fc.property(pairs, ways, fc.boolean(), ([a, b], way, isBefore) => {
        const add = (roster: Roster): Roster => ({
          ...roster,
          posts: [...roster.posts, ...rosterOf('', [{ ...stranger, row: 999 }]).posts],
        });
        const [c, d] = isBefore ? [add(a), b] : [a, add(b)];
        expect(pairsOf(c, d, match(c, d, way))).toEqual(pairsOf(a, b, match(a, b, way)));
      }),
    );
  });
});

describe('a roster and itself', () => {
  const REWRITINGS: Readonly<Record<string, (post: RosterPost) => Partial<RosterPost>>> = {
    'zeros before numbers': ({ id }) => ({ id: /^\d+$/.test(id) ? `000${id}` : id }),
    capitals: ({ id, name, title, unit, email }) => ({
      ...{ id: id.toUpperCase(), name: name.toUpperCase(), title: title.toUpperCase() },
      ...{ unit: unit.toUpperCase(), email: email.toUpperCase() },
    }),
    'the family name first': ({ name }) => ({ name: name.replace(/^(\w+) (\w+)$/, '$2, $1') }),
    'forms of address': ({ name }) => ({ name: / /.test(name) ? `Dr. ${name}` : name }),
    'the order of the columns that are kept': ({ attributes }) => ({ attributes: attributes.toReversed() }),
  };

  it.each(Object.entries(REWRITINGS))('pair everybody, and nothing is in doubt, after a change of %s', (_, rewrite) => {
    fc.assert(
      fc.property(rostersInOrder, ([roster, order]) => {
        const kept: Roster = {
          ...roster,
          attributes: [
            { id: 'grade', label: 'Grade' },
            { id: 'room', label: 'Room' },
          ],
          posts: roster.posts.map((post, index) => ({ ...post, attributes: [`G${index % 3}`, `R${index % 2}`] })),
        };
        const again = inOrder({ ...kept, posts: kept.posts.map((post) => ({ ...post, ...rewrite(post) })) }, order);
        const turned = { ...again, attributes: kept.attributes.toReversed() };
        const other = rewrite === REWRITINGS['the order of the columns that are kept'] ? turned : again;
        const { matches, doubtful } = match(kept, other, { by: 'id' });
        expect(matches).toHaveLength(kept.posts.length);
        expect(doubtful).toEqual([]);
        if (hasTwins(kept)) return;
        for (const { before, after } of matches) expect(other.posts[after]?.row).toBe(kept.posts[before]?.row);
      }),
    );
  });
});
