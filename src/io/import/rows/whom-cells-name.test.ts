/**
 * Whom cells of manager columns name among the staff of a made-up theatre, kept as a text. To accept a change:
 * npx vitest run src/io/import/rows/whom-cells-name.test.ts -u
 */

import { expect, test } from 'vitest';
import { gridOf } from '../../../../tests/support/grids.ts';
import { MANAGER_BY, type ManagerBy, type Mapping } from '../../table/mapping.ts';
import { readRoster } from './read-roster.ts';

/** Namesakes, two in one seat, somebody in two, empty seats, and people who are not there any more or not yet. */
const THEATRE = `
  ID|Seat|Name|Called|Title|Unit|Above|Place|Mail|Status|Manager|Second
  01|S1|Ada Ito||Director|Theatre||Oslo|ada@play.example|Active||
  2|S2|Ann Smith||Head of Stage|Stage|Theatre|Oslo|ann.smith@play.example|Active|01|
  3|S3|Ann Smith||Head of House|House|Theatre|Rome|a.smith@play.example|Active|01|
  4|S4|ANN SMITH||Painter|Stage|Theatre|Rome|painter@play.example|Active|2|
  5|S5|Lee Kim|Leo|Fly|Flies|Stage|Oslo|leo@play.example|Active|Stage|
  6|S6|Kim Lee||Fly|Flies|Stage|Rome|kim@play.example|Active|<i>FLIES</i>|
  7|S7|Bo Berg||Usher|House|Theatre|Oslo|bo@play.example|Active|3|
  8|S7|Cy Dahl||Usher|House|Theatre|Rome|cy@play.example|Active|3|
  9|S9|Di Engh||Cashier|House|Theatre|Oslo|di@play.example|Active|3|
  9|S10|Di Engh||Buyer|Stage|Theatre|Oslo|di@play.example|Active|2|
  |S11|Vacant||Head of Sound|Sound|Theatre|Oslo||Active|Theatre|
  12|S12|Eva Fox||Sound|Sound|Theatre|Oslo|eva@play.example|Active|Sound|
  13|S13|Fay Orr-Lund||Light|Light|Theatre|Oslo|fay@play.example|Active|01|
  14|S14|Gus Moe||Mover|Stores|Stage|Oslo|gus@play.example|Active|2|
  15|S15|Gus Moe||Mover|Stores|Stage|Rome|gus2@play.example|Active|2|
  16|S16|Gus Moe||Mover|Yard|House|Rome|gus3@play.example|Active|House|
  A-17|S17|Hal Poe||Cook|Kitchen|House|Oslo|hal@play.example|Active|3|
  18|S18|Ina Qvist||Writer|Texts|Theatre|Oslo|ina@play.example|Terminated|01|
  19|S19|Jon Ray||Singer|Choir|Theatre|Oslo|jon@play.example|Not yet started|01|
  20|S20|Kay Sol||Singer|Choir|Theatre|Oslo|kay@play.example|Terminated|01|
  21|S21|Kay Sol||Singer|Choir|Theatre|Rome|kay2@play.example|Terminated|01|
  22|S22|Director||Prompter|Stage|Theatre|Rome|d@play.example|Active|2|`;

const ASKERS = [
  { id: '30', name: 'Zoe Stage', unit: 'Stage', above: 'Theatre', place: 'Rome' },
  { id: '31', name: 'Zoe Stores', unit: 'Props', above: 'Stores', place: '' },
  { id: '32', name: 'Zoe Far', unit: '', above: '', place: 'Oslo' },
];

const CELLS = `
  01; 1; 001; 1.0; 2; #2; 9; A-17; a17; A17; S1; s-1; S7; S10; S11; 18; 19; S18; 30; 99; 2,5; 2, 99; 2;5; 2|0|9; 0; -; none;
  Ada Ito; Ito, Ada; ada ito; Ada  Ito; Ada Ito (01); 01 - Ada Ito; Ada Ito - Director; Ada Ito (Director); Ada; Ito;
  <b>Ada Ito</b>; Dr. Ada Ito; Ada Ito*; Ada Ito (on leave); CN=Ada Ito,OU=Play; cn=Ito\\, Ada,ou=x; Ada Ito and Bo Berg;
  Ann Smith; ANN SMITH; ann smith; Ann Smith (3); 3 - Ann Smith; Ann Smith (99); Ann Smith - Painter; Smith Ann; Smith, Ann;
  Lee Kim; Kim Lee; KIM LEE; Leo Kim; Leo; Lee, Kim; Bo Berg; Cy Dahl; Di Engh; Vacant; Head of Sound; Sound; Eva Fox;
  Fay Orr-Lund; Fay Orr Lund; Orr-Lund, Fay; Lund Fay Orr; Gus Moe; gus moe; Gus Moe (16); Gus Moe (S16); Hal Poe (A17); Cook; Kitchen; Director; Fly; Mover; Stores; Stage; Flies; House; Theatre; Yard; Nowhere;
  ada@play.example; ADA@Play.Example; mailto:ada@play.example; Ada Ito (ada@play.example); Ada Ito <ada@play.example>; nobody@play.example;
  Ina Qvist; Qvist, Ina; Ina Qvist (18); 18 - Ina Qvist; Jon Ray; Kay Sol; Kay Sol (20); Ina Qvist | Bo Berg; Nobody Known; Nobody Known | Bo Berg; Nobody | Bo Berg;
  Bo Berg | Cy Dahl; Bo Berg | Bo Berg; Bo Berg | Gus Moe; | Bo Berg |; Zoe Stage; Zoe Stores; Bo Berg | Zoe Stage; Zoe Far | Bo Berg;
  Ada Ito, Bo Berg; Director, Cook; Stage, House; Cook, Nobody; 1, 7; S1, S9; 1,; 1, none, 7; ada@play.example, bo@play.example; Lee,Kim`
  .split(/;(?=\s)/)
  .map((cell) => cell.trim());

const COLUMNS: Mapping['columns'] = Object.fromEntries(
  (
    [
      'id',
      'post',
      'name',
      'preferred-name',
      'title',
      'unit',
      'parent-unit',
      'location',
      'email',
      '',
      'manager',
    ] as const
  ).flatMap((field, column) => (field === '' ? [] : [[field, column]])),
);

/** Whom the cell of each of the askers names, and what is said of it. */
function answersTo(cell: string, by: ManagerBy, isSecond: boolean): string[] {
  const { rows, ...grid } = gridOf(THEATRE);
  const asking = ASKERS.map(({ id, name, unit, above, place }) => {
    const lines = isSecond ? ['13', cell] : [cell, ''];
    return [id, `S${id}`, name, '', 'Asker', unit, above, place, '', 'Active', ...lines];
  });
  const all = [...rows, ...asking];
  const { roster, problems } = readRoster(
    'staff.csv',
    { ...grid, rows: all, numbers: all.map((_row, index) => index + 1) },
    {
      headings: 1,
      columns: isSecond ? { ...COLUMNS, 'second-manager': 11 } : COLUMNS,
      managerBy: isSecond ? 'id' : by,
      secondManagerBy: by,
      fillDown: false,
      grouping: 'unit',
      kept: [],
      presence: [{ column: 9, said: {} }],
    },
  );
  return ASKERS.map((asker) => {
    const post = roster.posts.find(({ name }) => name === asker.name);
    if (!post) throw new Error(`${asker.name} is not there`);
    const managers = isSecond ? post.secondManagers : [post.manager, ...post.secondManagers];
    const named = managers.map((index) => roster.posts[index]?.row ?? '–').join('+');
    const said = problems
      .filter(({ kind, places }) => kind !== 'several-roots' && places.some(({ row }) => row === post.row))
      .map(({ kind, severity }) => `${severity === 'note' ? '' : '!'}${kind}`);
    return [named, ...said].join(' ');
  });
}

const inWords = (answers: readonly string[]): string =>
  new Set(answers).size === 1 ? (answers[0] ?? '') : answers.join(' / ');

/** The answers to a cell of managers, each with the ways in which it is given, then those to one of second managers. */
function wordsOf(cell: string): string[] {
  const ways = new Map<string, string[]>();
  for (const by of MANAGER_BY) {
    const answer = inWords(answersTo(cell, by, false));
    ways.set(answer, [...(ways.get(answer) ?? []), by]);
  }
  const answers = [...ways].map(([answer, given]) => `${answer} (${given.join(', ')})`);
  return [cell, `  manager: ${answers.join('; ')}`, `  second: ${inWords(answersTo(cell, 'name', true))}`];
}

test('whom cells name', async () => {
  const staff = THEATRE.trim()
    .split('\n')
    .map((line, index) => `${index + 1}: ${line.trim()}`);
  const lines = [...staff, '', ...CELLS.flatMap(wordsOf)];
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../../../tests/golden/guesses/whom-cells-name.txt');
});
