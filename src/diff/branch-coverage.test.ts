import { expect, test } from 'vitest';
import { compareTexts } from '../../tests/support/org-from-text.ts';
import type { Figure, UnitId } from '../model/schema.ts';
import { coverBranches } from './branch-coverage.ts';
import type { Comparison } from './comparison.ts';

const AFTER = '[Company] Ada\n  [Lab] Bea\n    Cy\n    Di\n  [Shop] Flo\n  [Empty]\n  {Others}\n    Eva';

function withFigures(comparison: Comparison, figures: readonly Partial<Figure>[]): Comparison {
  const full = figures.map((figure, index) => ({ id: `F${index}`, people: [], units: [], claims: [], ...figure }));
  const organisation = { ...comparison.after.organisation, figures: full as Figure[] };
  return { ...comparison, after: { ...comparison.after, organisation } };
}

test('a branch holds the people of the units inside it, and how sure their lines are', () => {
  const branches = coverBranches(compareTexts('', AFTER));
  expect(branches.map(({ unit, shown, lines }) => [unit, shown, lines.stated, lines.inferred])).toEqual([
    ['company', 6, 5, 0],
    ['lab', 3, 3, 0],
    ['shop', 1, 1, 0],
  ]);
});

test('a head count is quoted with the unit that it is of; other figures are not', () => {
  const comparison = withFigures(compareTexts('', AFTER), [
    { figure: 'about 3,400', what: 'Staff of the lab in July.', units: ['lab' as UnitId] },
    { figure: 'a few', what: { en: 'People there.' }, units: ['empty' as UnitId] },
    { figure: '4', what: 'Units after the split.', units: ['shop' as UnitId] },
  ]);
  const quoted = coverBranches(comparison).map(({ unit, headCounts }) => [
    unit,
    headCounts.map(({ figure }) => figure),
  ]);
  expect(quoted).toEqual([
    ['company', []],
    ['lab', ['about 3,400']],
    ['shop', []],
    ['empty', ['a few']],
  ]);
});
