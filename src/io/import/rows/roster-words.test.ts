/**
 * What becomes of rows that are odd in one way, and what is said of one, two and five of them, kept as a text. To
 * accept a change: npx vitest run src/io/import/rows/roster-words.test.ts -u
 */

import { expect, test } from 'vitest';
import { gridOfRows } from '../../../../tests/support/grids.ts';
import type { Grid } from '../../table/grid.ts';
import type { Field, Mapping } from '../../table/mapping.ts';
import { readRoster } from './read-roster.ts';

const FIELDS: readonly Field[] = [
  ...([
    'id',
    'name',
    'title',
    'unit',
    'manager',
    'second-manager',
    'email',
    'location',
    'start',
    'end',
    'photo',
  ] as const),
];
const HEADINGS = ['ID', 'Name', 'Title', 'Team', 'Boss', 'Second boss', 'Mail', 'Place', 'Since', 'Until', 'Photo'];

/** By fields; whatever is not told stays as it is. */
type Change = Partial<Record<Field, string>> & { readonly cells?: readonly string[]; readonly again?: boolean };

const row = (place: number): string[] => {
  const [first, last] = [
    ['Ada', 'Bo', 'Cy', 'Di'],
    ['Ito', 'Berg', 'Dahl'],
  ].map((names, by) => names[by ? Math.floor(place / 4) % 3 : place % 4]);
  const unit = ['Sales', 'Works', 'Depot'][place % 3] ?? '';
  return [
    `10${place}`,
    `${first} ${last}`,
    place === 0 ? 'Chief' : 'Clerk',
    unit,
    place === 0 ? '' : '100',
    '',
    `u${place}@x.example`,
    'Oslo',
    '2020-02-03',
    '',
    '',
  ];
};
const STAFF = Array.from({ length: 12 }, (_, place) => row(place));

/** How the nth of several rows is odd. */
const ODD: Readonly<Record<string, (nth: number) => Change>> = {
  'no name': () => ({ name: '' }),
  'neither name nor id': () => ({ name: '', id: '' }),
  'nothing but a place': () => ({ ...blank(), location: 'Rome' }),
  'nothing but a title': () => ({ ...blank(), title: 'Cook' }),
  'nothing but a unit': () => ({ ...blank(), unit: 'Depot' }),
  'vacant by a word': () => ({ name: 'Vacant' }),
  'vacant by several words': (nth) => ({
    name: ['Vacant', 'TBD', 'Open position', 'To be hired', 'Vacancy 2'][nth] ?? '',
  }),
  'vacant with its title': () => ({ name: 'TBH - Baker', title: '' }),
  'vacant by the number': () => ({ id: 'Vacant', name: '' }),
  'not named by a word': () => ({ name: 'Undisclosed' }),
  'not named by several words': (nth) => ({
    name: ['N/D', 'Withheld', 'Redacted', 'nicht bekannt gegeben', 'Anonymised'][nth] ?? '',
  }),
  'abolished by a word': () => ({ name: 'Position eliminated' }),
  'abolished by the number': () => ({ id: 'Abolished', name: '' }),
  'on leave': () => ({ name: 'Eva Fox (On Leave)' }),
  'left by a mark': (nth) => ({ name: `Eva Fo${nth} (Terminated)` }),
  'not yet there by a mark': (nth) => ({ name: `Eva Fo${nth} (Pre-hire)` }),
  'left by the day': (nth) => ({ end: `2021-03-0${nth + 1}` }),
  'will leave': (nth) => ({ end: `2031-03-0${nth + 1}` }),
  'with the number': (nth) => ({ name: `Eva Fo${nth} (${105 + nth})` }),
  'with tags': (nth) => ({ title: `<b>Head ${nth}</b>` }),
  'with a script': () => ({ title: '<script>alert(1)</script>' }),
  'no day': (nth) => ({ start: ['soon', 'soon', 'later', 'n.a.', '?'][nth] ?? '' }),
  'either day': (nth) => ({ start: `0${nth + 1}/05/2020` }),
  'day first': (nth) => ({ start: `2${nth + 1}/05/2020` }),
  'two impossible days': () => ({ start: '31/02/2020', end: '2021-13-01' }),
  'a picture elsewhere': (nth) => ({ photo: `https://x.example/${nth}.png` }),
  'a picture within': () => ({ photo: 'data:image/png;base64,iVBORw0KGgo=' }),
  'no picture in words': () => ({ photo: 'none' }),
  'no number': () => ({ id: '' }),
  'a word for no number': () => ({ id: 'n/a' }),
  'number of another': () => ({ id: '100' }),
  'numbers of others': (nth) => ({ id: `10${nth + 1}` }),
  'the same once more': () => ({ again: true }),
  'once more with another title': (nth) => ({ again: true, title: `Cook ${nth}` }),
  'once more with another manager': (nth) => ({ again: true, manager: `10${nth + 1}` }),
  'once more with another title and manager': (nth) => ({ again: true, title: `Cook ${nth}`, manager: `10${nth + 1}` }),
  'once more with less': () => ({ again: true, title: '', email: '', location: '' }),
  'manager unknown': () => ({ manager: '999' }),
  'managers unknown': (nth) => ({ manager: `99${nth}` }),
  'managers unknown by name': (nth) => ({ manager: `No One ${'ABCDE'[nth]}` }),
  'second manager unknown': (nth) => ({ 'second-manager': `99${nth % 2}` }),
  'second manager': () => ({ 'second-manager': '102' }),
  'second manager is the first': () => ({ 'second-manager': '100' }),
  'manager by name': () => ({ manager: 'Bo Ito' }),
  'managers, two': (nth) => ({ manager: `100; 10${nth + 1}` }),
  'managers, two, one unknown': () => ({ manager: '999 | 101' }),
  'oneself as manager': (nth) => ({ manager: `10${5 + nth}` }),
  'each under the next': (nth) => ({ manager: `10${6 + nth}` }),
  'no manager': () => ({ manager: '' }),
  'no manager by a word': () => ({ manager: 'none' }),
  'a namesake of the chief': () => ({ name: 'Ada Ito' }),
  'a namesake in small letters': () => ({ name: 'ada ito' }),
  'a double of somebody': () => ({ name: 'Bo Ito', title: 'Clerk', unit: 'Works' }),
  'another writing of a name': () => ({ name: 'Bó  ITO' }),
  'a very long name': (nth) => ({ name: `${'Long '.repeat(30)}${nth}` }),
  'a name in two lines': () => ({ name: 'Eva\nFox' }),
  'called otherwise': (nth) => ({ name: `Robert "Bob" Le${nth}` }),
  'last name first': (nth) => ({ name: `Fox, Eva${'abcde'[nth]}` }),
  'a total': () => ({ cells: ['Total', '12'] }),
  'a total of a unit': () => ({ cells: ['', 'Sales total', '', '', '4'] }),
  'a note': () => ({ cells: ['Exported on 2026-01-31'] }),
  'a number of rows': () => ({ cells: ['(12 rows selected)'] }),
  'a rule': () => ({ cells: ['-----', '-----'] }),
  'somebody called Total': () => ({ name: 'Total' }),
  'a sentence': () => ({ cells: ['Printed by the office of the harbour on request.'] }),
  'a lone name': () => ({ cells: ['', 'Count Basie'] }),
  'headings again': () => ({ cells: HEADINGS }),
  'a short row': () => ({ cells: ['119', 'Eva Fox'] }),
};

function blank(): Partial<Record<Field, string>> {
  return Object.fromEntries(FIELDS.map((field) => [field, '']));
}

function changed(cells: readonly string[], { cells: whole, again: _again, ...change }: Change): readonly string[] {
  if (whole) return HEADINGS.map((_, column) => whole[column] ?? '');
  return cells.map((cell, column) => change[FIELDS[column] ?? 'id'] ?? cell);
}

const MAPPING: Mapping = {
  headings: 1,
  columns: Object.fromEntries(FIELDS.map((field, column) => [field, column])),
  managerBy: 'id',
  secondManagerBy: 'id',
  fillDown: false,
  grouping: 'unit',
  kept: [],
};

function read(odd: (nth: number) => Change, count: number, rowWord: Grid['rowWord'] = 'row') {
  const places = [5, 6, 7, 8, 9].slice(0, count);
  const rows = [HEADINGS, ...STAFF].map((cells, index) => {
    const nth = places.indexOf(index - 1);
    const change = nth < 0 ? undefined : odd(nth);
    return !change || change.again || change.cells ? cells : changed(cells, change);
  });
  const more = places.flatMap((place, nth) => {
    const change = odd(nth);
    return change.again || change.cells ? [changed(STAFF[place] ?? [], change)] : [];
  });
  return readRoster('staff.csv', { ...gridOfRows([...rows, ...more]), rowWord }, MAPPING, { day: 20_000 });
}

const PLAIN = new Set(read(() => ({}), 1).problems.map(({ message }) => message));

/** The post of the odd row, as far as it is other than a plain one. */
function fateOf(odd: (nth: number) => Change): string {
  const { roster } = read(odd, 1);
  const isMore = odd(0).again || odd(0).cells;
  const at = isMore ? 14 : 7;
  const absent = roster.absent.find((each) => each.row === at);
  if (absent) return `absent, ${absent.reason}: ${[absent.id, absent.name, absent.why].join(' | ')}`;
  const post = roster.posts.find((each) => each.row === at);
  if (!post) return isMore ? `left out or joined: ${roster.posts.length} posts` : 'left out';
  const nameOf = (index: number): string => roster.posts[index]?.name || String(index);
  const kind = post.isVacant ? 'vacant' : post.isUndisclosed ? 'not named' : '';
  const known = [post.name, ...post.otherNames].join(' = ');
  const lines = [post.manager, ...post.secondManagers].map((index) => `< ${index < 0 ? 'nobody' : nameOf(index)}`);
  const facts = [
    post.id + (post.isIdMadeUp ? ' (made up)' : ''),
    known,
    kind,
    post.title,
    post.unit,
    post.start,
    post.end,
  ];
  return `${facts
    .filter((fact) => fact !== '')
    .join(' | ')
    .replaceAll('\n', '\\n')} ${lines.join(' ')}`;
}

test('odd rows', async () => {
  const lines = Object.entries(ODD).flatMap(([name, odd]) => {
    const said = [1, 2, 5].flatMap((count) =>
      read(odd, count)
        .problems.filter(({ message }) => !PLAIN.has(message))
        .map(({ kind, severity, message, done, count: counted, places, ...rest }) => {
          const where = places.map((place) => `${place.row} ${place.field}`).join(', ');
          const fix = 'fix' in rest && rest.fix ? ` [${rest.fix.words}]` : '';
          return `  ${count}: ${severity} ${kind} (${counted}; ${where}): ${message} ${done}${fix}`;
        }),
    );
    return [`${name}: ${fateOf(odd)}`, ...said];
  });
  const file = '../../../../tests/golden/guesses/roster-words.txt';
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(file);
});

test('of a list of records the same is said as of one of rows', () => {
  const inRows = (text: string): string =>
    text.replaceAll(/records?/gi, (word) => word.replace(/record/i, word.startsWith('R') ? 'Row' : 'row'));
  let different = 0;
  for (const odd of Object.values(ODD)) {
    for (const count of [1, 2, 5]) {
      const said = read(odd, count).problems.map(({ message, done }) => `${message} ${done}`);
      const ofRecords = read(odd, count, 'record').problems.map(({ message, done }) => `${message} ${done}`);
      expect(ofRecords.map(inRows)).toEqual(said);
      different += ofRecords.filter((words, index) => words !== said[index]).length;
    }
  }
  expect(different).toBeGreaterThan(100);
});
