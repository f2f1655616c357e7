import { expect, test } from 'vitest';
import type { FileContent } from './file-content.ts';
import { withoutCounts } from './refuse-counts.ts';

function contentOf(...tables: readonly string[]): FileContent {
  const grids = tables.map((table) => {
    const rows = table.split('\n').map((row) => row.split(';'));
    return { name: '', rows, numbers: rows.map((_, index) => index + 1), rowWord: 'row', headings: undefined } as const;
  });
  return { kind: 'grids', grids, problems: [] };
}

const COUNTS = 'Unit;Grade;Number of Posts in FTE\nRoads;7;4.5\nRoads;8;1';
const PEOPLE = 'Name;Unit;Grade\nAnn Lee;Roads;7';

test.each([
  ['a list of posts by grade', COUNTS],
  ['German', 'Amt;Besoldung;Anzahl Stellen\nBauamt;A 9;2,5\nBauamt;A 11;3'],
  ['French, below a title', 'Effectifs de la ville\nService;Poste;Nombre de postes\nVoirie;Agent;12'],
])('%s is refused and its rows are called no people', (_, table) => {
  expect(() => withoutCounts(contentOf(table))).toThrow(/how many posts .* rows?\)\. Its rows are not people/);
});

test.each([
  ['people', PEOPLE],
  ['people with the sizes of their teams', 'Name;Title;Headcount\nAnn Lee;Head;12\nBo Li;Cook;1'],
  ['single posts with ids', 'Position ID;Title;Headcount\n7;Cook;2'],
  ['single posts, some of them part-time', 'Title;Grade;Posts\nCook;7;1\nPorter;8;0.5'],
  ['units with their sizes', 'Unit;Parent;Headcount\nRoads;Works;12'],
  ['words below such a heading', 'Grade;Positions\n7;Cook\n8;Porter'],
])('%s are read', (_, table) => {
  const content = contentOf(table);
  expect(withoutCounts(content)).toBe(content);
});

test('such a table is left out beside others', () => {
  const content = withoutCounts(contentOf(COUNTS, PEOPLE));
  expect(content).toEqual({ ...contentOf(PEOPLE) });
});
