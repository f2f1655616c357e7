/**
 * Whether somebody in one list is taken for somebody in the next, for each way in which name, id, address, first day
 * and place may agree or not, kept as a table. To accept a change: npx vitest run src/io/import/match/one-pair.test.ts -u
 */

import { expect, test } from 'vitest';
import { rosterOf } from '../../../../tests/support/rosters.ts';
import type { RosterPost } from '../rows/roster.ts';
import { matchRosters } from './match-rosters.ts';
import type { MatchDecisions } from './matching.ts';

type Change = readonly [words: string, before: Partial<RosterPost>, after: Partial<RosterPost>];

const NAMES: readonly Change[] = [
  ['same name', { name: 'Ann Smith' }, { name: 'Ann Smith' }],
  ['nearly the same name', { name: 'Katherine Smith' }, { name: 'Kathrine Smith' }],
  ['other family name', { name: 'Ann Smith' }, { name: 'Ann Jones' }],
  ['other given name', { name: 'Ann Smith' }, { name: 'Eva Smith' }],
  ['other name', { name: 'Ann Smith' }, { name: 'Eva Jones' }],
  ['other name among others', { name: 'Ann Smith' }, { name: 'Eva Jones', otherNames: ['Anne Smith', 'E Jones'] }],
  ['now named', { name: '', isUndisclosed: true }, { name: 'Eva Jones' }],
  ['now vacant', { name: 'Ann Smith' }, { name: '', isVacant: true }],
  ['vacant still', { name: '', isVacant: true }, { name: '', isVacant: true }],
];
const KEYS: readonly Change[] = [
  ['same id', { id: '007' }, { id: '7.0' }],
  ['other id', { id: '7' }, { id: '8' }],
  ['no id', { id: '7' }, { id: 'made-up', isIdMadeUp: true }],
  ['same post, other id', { id: '7', post: 'P-1' }, { id: '8', post: 'p-1' }],
  ['same post', { id: 'a', post: 'P1', isIdMadeUp: true }, { id: 'b', post: 'P1', isIdMadeUp: true }],
];
const EMAILS: readonly Change[] = [
  ['same address', { email: 'a.smith@x.example' }, { email: ' A.Smith@X.example' }],
  ['same login', { email: 'u17@x.example' }, { email: 'mailto:u17@x.example' }],
  ['same of an office', { email: 'reception@x.example' }, { email: 'reception@x.example' }],
  ['other domain', { email: 'a.smith@x.example' }, { email: 'a.smith@y.example' }],
  ['as the name', { email: 'ann.smith@x.example' }, { email: 'e.jones@x.example' }],
  ['other address', { email: 'a.smith@x.example' }, { email: 'k77@x.example' }],
  ['no address', { email: 'a.smith@x.example' }, {}],
];
const STARTS: readonly Change[] = [
  ['same day', { start: '2019-04-01' }, { start: '2019-04' }],
  ['other day', { start: '2019-04-01' }, { start: '2025-05-05' }],
  ['no day', {}, { start: '2019-04-01' }],
];
const HERE = { title: 'Clerk', unit: 'Sales', manager: 1, attributes: ['Oslo'] };
const PLACES: readonly Change[] = [
  ['same', HERE, HERE],
  ['other title', HERE, { ...HERE, title: 'Buyer' }],
  ['same title', HERE, { title: 'Clerk', unit: 'Works', manager: 2, attributes: ['Rome'] }],
  ['same unit', HERE, { title: 'Buyer', unit: 'Sales', manager: 2 }],
  ['other', HERE, { title: 'Smith', unit: 'Works', manager: 2, attributes: ['Rome'] }],
  ['unknown', HERE, {}],
];
const WAYS: readonly (readonly [string, Pick<MatchDecisions, 'by' | 'isChosen'>])[] = [
  ['by id', { by: 'id' }],
  ['by id alone', { by: 'id', isChosen: true }],
  ['by name', { by: 'name' }],
];

/** Who stays under the same managers, so that most ids go with the same name. */
const OTHERS: readonly Partial<RosterPost>[] = [
  { id: '1', name: 'Ada Ito', title: 'Chief' },
  { id: '2', name: 'Bo Berg', title: 'Head', unit: 'Works', manager: 1 },
];

const LETTERS = { id: 'I', post: 'P', email: 'E', name: 'N', place: 'B', hand: 'H' } as const;

/** The letter of what told the pair, a small one where it is in doubt; ? where it is only shown, . where it is not. */
function signOf(changes: readonly Change[], way: Pick<MatchDecisions, 'by' | 'isChosen'>): string {
  const [was, is] = [1, 2].map((side) => Object.assign({}, ...changes.map((change) => change[side])));
  const attributes = [{ id: 'location', label: 'Location' }];
  const before = rosterOf('before.csv', [{ id: '0' }, ...OTHERS, was], { attributes });
  const after = rosterOf('after.csv', [{ id: '0' }, ...OTHERS, is], { attributes });
  const { matches, doubtful } = matchRosters(before, after, { ...way, same: [], different: [] });
  const pair = matches.find((match) => match.before === 3);
  const doubt = doubtful.find((each) => each.before === 3);
  if (!pair) return doubt ? '?' : '.';
  return doubt ? LETTERS[pair.by].toLowerCase() : LETTERS[pair.by];
}

test.each(NAMES)('%s', async (name, was, is) => {
  const row = (changes: readonly Change[]): string =>
    WAYS.map(([, way]) =>
      STARTS.map((start) => PLACES.map((place) => signOf([...changes, start, place], way)).join('')).join(' '),
    ).join('   ');
  const alike = new Map<string, string[]>();
  for (const key of KEYS) {
    for (const email of EMAILS) {
      const signs = row([[name, was, is], key, email]);
      alike.set(signs, [...(alike.get(signs) ?? []), `${key[0]}, ${email[0]}`]);
    }
  }
  const lines = [...alike].map(([signs, cases]) => `${signs}  ${cases.join('; ')}`);
  const head = [
    `${name}: ${JSON.stringify(was)} and ${JSON.stringify(is)}`,
    WAYS.map(([words]) => words.padEnd(20)).join('   '),
    WAYS.map(() => STARTS.map(([words]) => words.padEnd(6).slice(0, 6)).join(' ')).join('   '),
    `places: ${PLACES.map(([words]) => words).join(', ')}`,
  ];
  const file = `../../../../tests/golden/guesses/pair-of-${name.replaceAll(' ', '-')}.txt`;
  await expect(`${[...head, ...lines].join('\n')}\n`).toMatchFileSnapshot(file);
});
