import { describe, expect, test } from 'vitest';
import { gridOf } from '../../../../tests/support/grids.ts';
import { dayOf } from '../../../model/edtf.ts';
import type { Mapping } from '../../table/mapping.ts';
import { proposeMapping } from '../columns/columns.ts';
import { type ReadRoster, type ReadRosterOptions, readRoster } from './read-roster.ts';

function read(text: string, changes: Partial<Mapping> = {}, options: ReadRosterOptions = {}): ReadRoster {
  const grid = gridOf(text);
  return readRoster('org.csv', grid, { ...proposeMapping(grid).mapping, ...changes }, options);
}

function callOf({ roster }: ReadRoster, index: number): string {
  const post = roster.posts[index];
  return post ? post.name || post.title || post.id : '';
}

function linesOf(result: ReadRoster): string[] {
  return result.roster.posts.map(({ manager, secondManagers }, index) =>
    [index, manager, ...secondManagers]
      .filter((each) => each >= 0)
      .map((each) => callOf(result, each))
      .join(' < '),
  );
}

function absentIn({ roster }: ReadRoster): string[] {
  return roster.absent.map(({ name, reason, why }) => `${name}: ${reason} (${why})`);
}

function told({ problems }: ReadRoster): string[] {
  return problems.map(({ severity, message }) => `${severity}: ${message}`);
}

describe('ids of posts', () => {
  const POSTS = `Position ID|Title|Reports to position|Incumbent ID|Incumbent
    P1|Director|P1|7|Ann Smith
    P2|Head|P1||Vacant
    P3|Planner|P2|8|Bob Jones
    P3|Planner|P2|9|Cat Lee
    P4|Clerk|P3|10|Dan Fox`;

  test('stand beside those of people; several hold one post, and managers are named by it', () => {
    const result = read(POSTS);
    expect(result.roster.posts.map(({ id, post, isVacant }) => [id, post, isVacant])).toEqual([
      ['7', 'P1', false],
      ['P2', 'P2', true],
      ['8', 'P3', false],
      ['9', 'P3', false],
      ['10', 'P4', false],
    ]);
    expect(result.roster.idsAre).toBe('people');
    expect(linesOf(result)).toEqual([
      'Ann Smith',
      'Head < Ann Smith',
      'Bob Jones < Head',
      'Cat Lee < Head',
      'Dan Fox < Bob Jones',
    ]);
    expect(told(result).filter((line) => line.startsWith('warning'))).toEqual([]);
  });

  test.each([
    ['their heading says so', 'Planstelle|Name|Vorgesetzter\nK1|Anna Groß|XX\nK2|Uwe Schön|K1'],
    ['vacant posts have them', 'ID|Name|Boss\n1|Ann Smith|\n2|Vacant|1\n3|Bob Jones|2'],
  ])('are the ids where %s', (_, text) => {
    const { roster } = read(text);
    expect(roster.idsAre).toBe('posts');
    expect(roster.posts.every(({ id, post }) => id === post && id !== '')).toBe(true);
  });

  test('vacancies among numbers of employees leave these the ids of people', () => {
    expect(read('Employee ID|Name|Boss\n1|Ann Smith|\n2|Vacant|1').roster.idsAre).toBe('people');
  });

  test('a second row of a person is a further post', () => {
    const { roster, problems } = read(`Associate ID|Position ID|Name|Title|Reports to position
      A1|P1|Ann Smith|Director|
      A2|P2|Bob Jones|Head|P1
      A3|P3|Cat Lee|Clerk|P2
      A3|P9|Cat Lee|Guard|P1`);
    expect(roster.posts).toHaveLength(3);
    expect(roster.posts[2]).toMatchObject({ post: 'P3', manager: 1, secondManagers: [] });
    expect(roster.posts[2]?.furtherPosts).toEqual([{ row: 5, post: 'P9', title: 'Guard', unit: '', manager: 0 }]);
    expect(problems.map(({ kind }) => kind)).toEqual(['further-post']);
  });

  test('may be there for a few rows alone', () => {
    const result = read(`Post Ref|Name|Title|Reports to
      K1|Ann Smith|Chief|XX
      K2|Bob Jones|Head|K1
      ||Clerk|K2
      ||Clerk|K2
      ||Guard|K1
      ||Guard|K2`);
    expect(linesOf(result).slice(0, 3)).toEqual(['Ann Smith', 'Bob Jones < Ann Smith', 'Clerk < Bob Jones']);
    expect(told(result)).toEqual(['note: 4 rows have no name.']);
  });
});

describe('ids in other clothes', () => {
  test.each([
    ['zeros', 'ID|Name|Manager\n0001|Ann Smith|\n0002|Bob Jones|1'],
    ['fractions', 'ID|Name|Manager ID\n1001|Ann Smith|nan\n1002|Bob Jones|1001.0\n1003|Cat Lee|1001.0'],
    ['case and blanks', 'ID|Name|Manager\nab 1|Ann Smith|None\nab 2|Bob Jones|AB\u00a01'],
    ['a top of zeros', 'ID|Name|Manager\n00000000|Ann Smith|\n00000001|Bob Jones|00000000'],
    ['a top that is called root', 'id|name|parent\nroot|Ann Smith|\nb|Bob Jones|root\nc|Cat Lee|b'],
  ])('%s', (_, text) => {
    const result = read(text);
    expect(linesOf(result).slice(0, 2)).toEqual(['Ann Smith', 'Bob Jones < Ann Smith']);
    expect(told(result)).toEqual([]);
  });
});

describe('words where a name would be', () => {
  test('of several with a title the line goes to the one that somebody holds', () => {
    const rows =
      'ID|Name|Title|Boss\n1|Ann Smith|Head|\n2|Vacant|Planner|1\n3|Bob Jones|Planner|1\n4|Cat Lee|Clerk|Planner';
    expect(linesOf(read(rows, { managerBy: 'title' })).at(-1)).toBe('Cat Lee < Bob Jones');
    const upsideDown = rows.replace('2|Vacant', '2|Bob Jones').replace('3|Bob Jones', '3|Vacant');
    expect(linesOf(read(upsideDown, { managerBy: 'title' })).at(-1)).toBe('Cat Lee < Bob Jones');
  });

  test('vacant, not disclosed and abolished are three things', () => {
    const result = read(`Post ID|Name|Title|Reports to
      1|Ann Smith|Chief|
      2|N/D|Head|1
      3|Vacant|Head|1
      4|Eliminated|Head|1
      Vacancy||Clerk|1`);
    expect(result.roster.posts.map(({ isVacant, isUndisclosed }) => [isVacant, isUndisclosed])).toEqual([
      [false, false],
      [false, true],
      [true, false],
      [true, false],
    ]);
    expect(absentIn(result)).toEqual(['Eliminated: abolished (Eliminated)']);
  });

  test.each(['nicht veröffentlicht', 'non communiqué', 'no divulgado', 'niet openbaar', '非公開', 'withheld'])(
    '%s: somebody holds the post',
    (word) => {
      expect(read(`ID|Name|Title\n1|Ann Smith|Chief\n2|${word}|Head`).roster.posts[1]?.isUndisclosed).toBe(true);
    },
  );

  test('blank names are kept back where vacant posts are called so', () => {
    const { roster } = read('Post ID|Name|Title\n1|Ann Smith|Chief\n2||Head\n3|Vacant|Head');
    expect(roster.posts.map(({ isUndisclosed }) => isUndisclosed)).toEqual([false, true, false]);
  });

  test('a row of a unit without a name is a post', () => {
    const result = read('Unit|Name|Reports to\nBoard|Ann Smith|\nRoads||Ann Smith\nParks|Bob Jones|Ann Smith');
    expect(result.roster.posts).toHaveLength(3);
  });
});

describe('managers', () => {
  test.each([
    [
      'in two columns',
      'First Name|Last Name|Manager First Name|Manager Last Name\nAnn|Smith||\nBob|Jones|Ann|Smith\nCat|Lee|Bob|Jones',
    ],
    [
      'by preferred names',
      'Name|Preferred Name|Title|Manager\n"Smith, Ann"|Annie|Chief|\n"Jones, Bob"||Head|Annie Smith\n"Lee, Cat"||Clerk|Bob Jones'.replaceAll(
        '"',
        '',
      ),
    ],
    ['by number and name', 'Code|Name|Boss\n1|Ann Smith|\n2|Bob Jones|1 - Ann Smith\n3|Cat Lee|2 - Bob Jones'],
    [
      'by name and number',
      'Badge|Name|Boss\nX-1|Ann Smith|\nX-2|Bob Jones|Ann Smith (X-1)\nX-3|Cat Lee|Bob Jones (X-2)',
    ],
    [
      'with marks',
      'Name|Title|Boss\nAnn Smith (On Leave)|Chief|\nBob Jones|Head|Ann Smith (On Leave)\nCat Lee|Clerk|Bob Jones [C]',
    ],
    [
      'with forms of address',
      'Name|Title|Boss\nDr. Ann Smith|Chief|\nBob Jones, PhD|Head|Ann Smith\nCat Lee|Clerk|Bob Jones',
    ],
    [
      'by their units',
      'Einheit|Name|Berichtet an\nVorstand|Ann Smith|\nTechnik|Bob Jones|Vorstand\nWerkstatt|Cat Lee|Technik',
    ],
  ])('%s', (_, text) => {
    const result = read(text);
    const short = linesOf(result).map((line) => line.replace(/Dr\. |, PhD/g, ''));
    expect(short).toEqual(['Ann Smith', 'Bob Jones < Ann Smith', 'Cat Lee < Bob Jones']);
  });

  test('by a unit with several people, the one whose own line leaves it', () => {
    const result = read(`Name|Unit|Reports to
      Ann Smith|Board|Board
      Bob Jones|Tech|Board
      Cat Lee|Tech|Tech
      Dan Fox|Web|Tech`);
    expect(linesOf(result)).toEqual([
      'Ann Smith',
      'Bob Jones < Ann Smith',
      'Cat Lee < Bob Jones',
      'Dan Fox < Bob Jones',
    ]);
  });

  test('two of one name are told apart by unit, else by place, and it is said', () => {
    const byUnit = read(
      'Name|Unit|Boss\nAnn Roth|A|\nJan Novak|B|Ann Roth\nJan Novak|C|Ann Roth\nKim Dahl|C|Jan Novak',
    );
    expect(byUnit.roster.posts[3]?.manager).toBe(2);
    const byPlace = read(
      'Name|City|Boss\nAnn Roth|A|\nJan Novak|B|Ann Roth\nJan Novak|C|Ann Roth\nKim Dahl|C|Jan Novak',
    );
    expect(byPlace.roster.posts[3]?.manager).toBe(2);
    expect(told(byPlace)).toContain('note: Row 5 names “Jan Novak”, and several in this file are called that.');
  });

  test('heads within the names of units', () => {
    const { roster } = read(`Name|Title|Manager|Org
      Ann Smith|Chief||North (Ann Smith)
      Bob Jones|Head|Ann Smith|North (Ann Smith)
      Cat Lee|Clerk|Bob Jones|Site Oslo (Bob Jones)
      Dan Fox|Clerk|Bob Jones|Depot (east)`);
    expect(roster.posts.map(({ unit }) => unit)).toEqual(['North', 'North', 'Site Oslo', 'Depot (east)']);
    expect(roster.unitHeads).toEqual([
      { unit: 'North', head: 0 },
      { unit: 'Site Oslo', head: 1 },
    ]);
  });

  test('whoever is missing is told once', () => {
    const result = read('ID|Name|Manager\n1|Ann Smith|\n2|Bob Jones|77\n3|Cat Lee|78\n4|Dan Fox|1');
    expect(told(result)).toEqual(['warning: 2 rows name managers who are not in this file: “77” and “78”.']);
  });

  test('people with ids of their own are different people', () => {
    const result = read(
      'ID|Name|Title|Unit|Manager\n1|Ann Smith|Chief|A|\n2|Kim Dahl|Fitter|A|1\n3|Kim Dahl|Fitter|A|1',
    );
    expect(result.roster.posts).toHaveLength(3);
    expect(told(result)).toEqual([]);
  });
});

describe('who is there', () => {
  const STATUS = `ID|Name|Manager|Status|Termination Date
    1|Ann Smith||Active|
    2|Bob Jones|1|Terminated|2026-03-31
    3|Cat Lee|2|On leave|
    4|Dan Fox|1|Pre-hire|
    5|Eve Ray|1|Contractor|`;

  test('a status says who left and who is still to come', () => {
    const result = read(STATUS);
    expect(result.roster.posts.map(({ name }) => name)).toEqual(['Ann Smith', 'Cat Lee', 'Eve Ray']);
    expect(absentIn(result)).toEqual(['Bob Jones: left (Terminated)', 'Dan Fox: not-yet (Pre-hire)']);
    expect(told(result)[0]).toBe('warning: “Cat Lee” reports to “Bob Jones”, who left (“Terminated”).');
  });

  test('what is decided of a value counts more than its words', () => {
    const presence = [{ column: 3, said: { Terminated: 'present', Contractor: 'left' } as const }];
    expect(absentIn(read(STATUS, { presence }))).toEqual(['Dan Fox: not-yet (Pre-hire)', 'Eve Ray: left (Contractor)']);
    expect(absentIn(read(STATUS, { presence: [] }))).toEqual([]);
  });

  test('a day of leaving says so once the day of the file has come', () => {
    const text = 'ID|Name|Manager|Austrittsdatum\n1|Ann Smith||\n2|Bob Jones|1|31.03.2026';
    const namesOn = (day: number | undefined) => read(text, {}, { day }).roster.posts.map(({ name }) => name);
    expect(namesOn(dayOf(2026, 3, 30))).toEqual(['Ann Smith', 'Bob Jones']);
    expect(namesOn(dayOf(2026, 3, 31))).toEqual(['Ann Smith']);
    expect(namesOn(undefined)).toEqual(['Ann Smith', 'Bob Jones']);
  });

  test('the end of a contract and a start to come decide nothing', () => {
    const text = 'ID|Name|Manager|Start date|Contract end date\n1|Ann Smith||2030-01-01|\n2|Bob Jones|1||2020-01-01';
    expect(read(text, {}, { day: dayOf(2026, 1, 1) }).roster.posts).toHaveLength(2);
  });

  test('the post of somebody who is still to come is vacant', () => {
    const { roster } = read(`Person ID|Position ID|Name|Status|Reports to position
      1|P1|Ann Smith|Active|
      2|P2|Bob Jones|Pre-hire|P1
      3|P3|Cat Lee|Active|P2
      4|P3|Dan Fox|Pre-hire|P2`);
    expect(roster.posts.map(({ post, name, isVacant, manager }) => [post, name, isVacant, manager])).toEqual([
      ['P1', 'Ann Smith', false, -1],
      ['P3', 'Cat Lee', false, 2],
      ['P2', '', true, 0],
    ]);
  });

  test('a unit that is written once holds on below somebody who left', () => {
    const text =
      'Unit|Name|Status\nA|Ann Smith|Left\n|Bob Jones|Active\n|Cat Lee|Active\nB|Dan Fox|Active\n|Eve Ray|Active';
    expect(read(text).roster.posts.map(({ unit }) => unit)).toEqual(['A', 'A', 'B', 'B']);
  });

  test('a mark beside the name says so, too', () => {
    expect(absentIn(read('Name|Title|Boss\nAnn Smith|Chief|\nBob Jones (Terminated)|Head|Ann Smith'))).toEqual([
      'Bob Jones: left (Terminated)',
    ]);
  });

  test('rooms and shared mailboxes are nobody’s', () => {
    const text = `displayName|mail|recipientTypeDetails
      Ann Smith|ann@example.org|UserMailbox
      Blue room|blue@example.org|RoomMailbox
      Office|office@example.org|SharedMailbox`;
    expect(absentIn(read(text)).map((line) => line.split(':')[0])).toEqual(['Blue room', 'Office']);
  });

  test('rows can be left out and kept by hand', () => {
    const text = 'ID|Name|Title|Manager\n1|Ann Smith|Chief|\n2|Bob Jones|Head|1\nTotal|2||';
    expect(read(text).roster.posts).toHaveLength(2);
    expect(read(text, { rows: { leaveOut: [3], keep: [4] } }).roster.posts.map(({ name }) => name)).toEqual([
      'Ann Smith',
      '2',
    ]);
  });
});
