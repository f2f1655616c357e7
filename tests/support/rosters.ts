/** Rosters for tests: whatever is left out of a post is empty. */

import type { DatedRoster, Roster, RosterPost } from '../../src/io/import/rows/roster.ts';

const EMPTY_POST: Omit<RosterPost, 'row' | 'id'> = {
  name: '',
  isVacant: false,
  title: '',
  unit: '',
  parentUnit: '',
  email: '',
  location: '',
  start: '',
  end: '',
  photo: '',
  manager: -1,
  secondManagers: [],
};

export function rosterOf(
  file: string,
  posts: readonly Partial<RosterPost>[],
  facts: Partial<Pick<Roster, 'hasIds' | 'hasManagers' | 'rowWord'>> = {},
): Roster {
  return {
    file,
    rowWord: 'row',
    hasIds: true,
    hasManagers: true,
    ...facts,
    // The first row of a file holds its headings.
    posts: posts.map((post, index) => ({ ...EMPTY_POST, row: index + 2, id: `row-${index + 2}`, ...post })),
  };
}

export function datedRoster(roster: Roster, date: string, label: string = date): DatedRoster {
  return { ...roster, date, label };
}
