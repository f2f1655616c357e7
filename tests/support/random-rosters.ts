/** Random rosters as they come out of files: few names, units and dates, so that much of it coincides. */

import fc from 'fast-check';
import type { DatedRoster, Roster, RosterPost } from '../../src/io/import/rows/roster.ts';
import { datedRoster, rosterOf } from './rosters.ts';

const NAMES = [
  'Ann Smith',
  'Ann Jones',
  'Smith, Ann',
  'Bob Smith',
  'Robert Smith',
  'Zoë Ng',
  '李伟',
  '???',
  '__proto__',
];
const IDS = ['1', '007', 'x:1', 'a b', '__proto__', 'Ann@x.org', '-', '1-2', '<b>', 'P7', 'é', '😀', '1_20_', 'q', 'r'];
const UNITS = ['', '', 'Sales', 'sales', 'Lab', 'Lab & Co', '!!', 'Board'];

function someOf(...texts: readonly string[]): fc.Arbitrary<string> {
  return fc.constantFrom(...texts);
}

function postOf(id: string, index: number, hasManagers: boolean): fc.Arbitrary<Partial<RosterPost>> {
  return fc
    .record({
      name: someOf(...NAMES),
      isVacant: fc.boolean().map((is) => is && index % 3 === 0),
      title: someOf('', '', 'Clerk', 'Head of <i>it</i>'),
      unit: someOf(...UNITS),
      parentUnit: someOf('', '', '', 'Board', 'Lab', 'Sales'),
      email: someOf('', '', 'ann@x.org', 'bob@x.org'),
      attributes: someOf('', 'Rome').map((location) => [location]),
      start: someOf('', '', '2024-02-01', '2025-03', '2020', 'soon'),
      end: someOf('', '', '2025-02-01'),
      photo: someOf('', 'ann.png', 'https://example.org/ann.png'),
      // Managers stand further up, so that no line is a loop; the order of the rows is shuffled afterwards.
      manager: fc.integer({ min: -1, max: index - 1 }),
      secondManagers: fc.array(fc.nat(Math.max(0, index - 1)), { maxLength: index > 0 ? 2 : 0 }),
    })
    .map((post) => ({
      ...post,
      id,
      name: post.isVacant ? '' : post.name,
      ...(hasManagers ? {} : { manager: -1, secondManagers: [] }),
    }));
}

function shuffled(posts: readonly Partial<RosterPost>[], order: readonly number[]): Partial<RosterPost>[] {
  const placeOf = new Map(order.map((index, place) => [index, place]));
  const moved = (index: number | undefined): number => (index === undefined ? -1 : (placeOf.get(index) ?? -1));
  return order.map((index) => {
    const post = posts[index] ?? {};
    return { ...post, manager: moved(post.manager), secondManagers: (post.secondManagers ?? []).map(moved) };
  });
}

export function rosters(file: string, isVacancyLikely = true): fc.Arbitrary<Roster> {
  return fc
    .record({
      ids: fc.shuffledSubarray([...IDS]),
      hasIds: fc.boolean(),
      hasManagers: fc.integer({ min: 0, max: 3 }).map((number) => number > 0),
    })
    .chain(({ ids, hasIds, hasManagers }) =>
      fc.record({
        posts: fc.tuple(...ids.map((id, index) => postOf(id, index, hasManagers))),
        order: fc.shuffledSubarray(
          ids.map((_, index) => index),
          { minLength: ids.length, maxLength: ids.length },
        ),
        facts: fc.constant({ hasIds, hasManagers, attributes: [{ id: 'location', label: 'Location' }] }),
      }),
    )
    .map(({ posts, order, facts }) => {
      const held = isVacancyLikely
        ? posts
        : posts.map((post) => (post.isVacant ? { ...post, isVacant: false, name: 'Li Wei' } : post));
      return rosterOf(file, shuffled(held, order), facts);
    });
}

const DAYS = ['2025-01-01', '2025-06-30', '2025-12-31', '2026-06-30'];

/** One to four rosters in the order of their days, of which two may be the same. */
export const datedRosters: fc.Arbitrary<readonly DatedRoster[]> = fc
  .integer({ min: 1, max: 4 })
  .chain((count) =>
    fc.tuple(
      fc.array(fc.nat(DAYS.length - 1), { minLength: count, maxLength: count }),
      fc.tuple(...Array.from({ length: count }, (_, index) => rosters(`state ${index}.csv`))),
    ),
  )
  .map(([days, list]) => {
    const dates = days.toSorted((a, b) => a - b).map((day) => DAYS[day] ?? '2025-01-01');
    return list.map((roster, index) => datedRoster(roster, dates[index] ?? '2025-01-01'));
  });
