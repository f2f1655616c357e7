/**
 * What becomes of lists otherwise where somebody decides what Orgdiff proposes, kept as texts: lines that go and lines
 * that come. To accept a change: npx vitest run src/io/import/session/told-otherwise.test.ts -u
 */

import { expect, test } from 'vitest';
import { gridOfRows } from '../../../../tests/support/grids.ts';
import { ODD_LISTS } from '../../../../tests/support/odd-lists.ts';
import { type List, readLists } from '../../../../tests/support/read-lists.ts';
import type { Mapping } from '../../table/mapping.ts';
import { proposeMapping } from '../columns/columns.ts';
import type { FileSettings, ImportSettings, PairDecisions } from './import-settings.ts';

/** As proposed for the first list, which is written without quotes around commas or is taken as it is. */
function mappingOf([list]: readonly List[], sign: string): Mapping {
  const rows = String(list?.content)
    .trim()
    .split('\n')
    .map((line) => line.split(sign));
  return proposeMapping(gridOfRows(rows)).mapping;
}

const both = (settings: FileSettings): ImportSettings => ({
  files: new Map([
    [0, settings],
    [1, settings],
  ]),
  pairs: [],
});
const later = (settings: FileSettings): ImportSettings => ({ files: new Map([[1, settings]]), pairs: [] });
const paired = (decisions: Partial<PairDecisions>): ImportSettings => ({
  files: new Map(),
  pairs: [{ before: 0, after: 1, ...decisions }],
});

const { positions = [], reminted = [], nested = [], messy = [], history = [], numbered = [] } = ODD_LISTS;
const POSITIONS = mappingOf(positions, ';');
const REMINTED = mappingOf(reminted, ',');
const NESTED = mappingOf(nested, '\t');

const DECIDED: readonly (readonly [what: string, lists: readonly List[], settings: ImportSettings])[] = [
  ['messy, one top', messy, both({ oneRoot: true })],
  [
    'messy, other days',
    messy,
    {
      files: new Map([
        [0, { date: '2026-09-09' }],
        [1, { date: '2025-01' }],
      ]),
      pairs: [],
      name: 'Harbour',
    },
  ],
  ['messy, one day', messy, both({ date: '2026-01-01' })],
  ['messy, parted by semicolons', messy, later({ delimiter: ';' })],
  ['positions, by name', positions, paired({ by: 'name' })],
  ['positions, by id', positions, paired({ by: 'id' })],
  [
    'positions, decided',
    positions,
    paired({ same: [['P3', 'P4']], different: [['P6', 'P6']], differentUnits: [['annexe', 'annexe']] }),
  ],
  [
    'positions, decided backwards',
    positions,
    { files: new Map(), pairs: [{ before: 1, after: 0, by: 'name', same: [['P1', 'P2']], different: [] }] },
  ],
  [
    'positions, other columns',
    positions,
    both({ mapping: { ...POSITIONS, columns: { ...POSITIONS.columns, title: undefined as never, unit: 7 } } }),
  ],
  ['positions, nothing kept', positions, both({ mapping: { ...POSITIONS, kept: [] } })],
  ['positions, kept', positions, both({ mapping: { ...POSITIONS, kept: [6, 7, 0] } })],
  ['positions, rows by hand', positions, later({ mapping: { ...POSITIONS, rows: { leaveOut: [3, 8], keep: [4] } } })],
  ['reminted, by id', reminted, paired({ by: 'id' })],
  ['reminted, by chosen id', reminted, paired({ by: 'id', isChosen: true })],
  [
    'reminted, decided',
    reminted,
    paired({
      same: [['8', 'A9']],
      different: [
        ['4', 'A4'],
        ['1', 'A2'],
      ],
      sameUnits: [['works', 'trade']],
    }),
  ],
  ['reminted, managers by name', reminted, both({ mapping: { ...REMINTED, managerBy: 'name' } })],
  [
    'reminted, without managers',
    reminted,
    later({ mapping: { ...REMINTED, columns: { ...REMINTED.columns, manager: undefined as never } } }),
  ],
  [
    'reminted, in one list',
    reminted,
    both({ mapping: { ...REMINTED, grouping: 'none', columns: { ...REMINTED.columns, manager: undefined as never } } }),
  ],
  ['reminted, without names', reminted, later({ mapping: { ...REMINTED, columns: { id: 0 } } })],
  ['reminted, no headings', reminted, both({ mapping: { ...REMINTED, headings: 0 } })],
  [
    'nested, presence decided',
    nested,
    both({ mapping: { ...NESTED, presence: [{ column: 6, said: { 'on leave': 'left', left: 'present' } }] } }),
  ],
  ['nested, presence left aside', nested, both({ mapping: { ...NESTED, presence: [] } })],
  [
    'nested, units around',
    nested,
    both({ mapping: { ...NESTED, around: { unit: NESTED.columns.unit ?? 3, columns: [1] } } }),
  ],
  ['nested, filled down', nested, both({ mapping: { ...NESTED, fillDown: true } })],
  ['history, one state', history, { files: new Map([[0, { days: [] }]]), pairs: [] }],
  ['history, two days', history, { files: new Map([[0, { days: ['2023-07-01', '2025-02-01'] }]]), pairs: [] }],
  ['history, no such day', history, { files: new Map([[0, { days: ['1999-01-01', '2023-07-01'] }]]), pairs: [] }],
  ['numbered, as it stands', numbered, both({ shape: 'none' })],
];

test.each(DECIDED)('%s', async (what, lists, settings) => {
  const [plain, decided] = [await readLists(lists), await readLists(lists, settings)].map((text) => text.split('\n'));
  const [before, after] = [new Set(plain), new Set(decided)];
  const lines = [
    ...(plain ?? []).filter((line) => !after.has(line)).map((line) => `- ${line}`),
    ...(decided ?? []).filter((line) => !before.has(line)).map((line) => `+ ${line}`),
  ];
  const file = `../../../../tests/golden/lists/decided/${what.replaceAll(/[^a-z]+/g, '-')}.txt`;
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(file);
});
