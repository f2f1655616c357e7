/** Rosters for tests: whatever is left out of a post is empty. */

import type { DatedRoster, Roster, RosterPost } from '../../src/io/import/rows/roster.ts';

const EMPTY_POST: Omit<RosterPost, 'row' | 'id'> = {
  isIdMadeUp: false,
  post: '',
  name: '',
  otherNames: [],
  isVacant: false,
  isUndisclosed: false,
  title: '',
  unit: '',
  parentUnit: '',
  unitPath: [],
  email: '',
  start: '',
  end: '',
  photo: '',
  manager: -1,
  secondManagers: [],
  furtherPosts: [],
  attributes: [],
};

export function rosterOf(
  file: string,
  posts: readonly Partial<RosterPost>[],
  facts: Partial<Omit<Roster, 'file' | 'posts'>> = {},
): Roster {
  return {
    file,
    rowWord: 'row',
    hasIds: true,
    hasManagers: true,
    idsAre: 'people',
    attributes: [],
    absent: [],
    ...facts,
    // The first row of a file holds its headings.
    posts: posts.map((post, index) => ({ ...EMPTY_POST, row: index + 2, id: `row-${index + 2}`, ...post })),
  };
}

export function datedRoster(roster: Roster, date: string, label: string = date): DatedRoster {
  return { ...roster, date, label };
}
