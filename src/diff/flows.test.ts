import { expect, test } from 'vitest';
import { compareTexts } from '../../tests/support/org-from-text.ts';

const BEFORE = '[Company] Ada, CEO\n  [Lab]\n    Bo\n      Cy\n      Di\n    Ed\n  [Shop] Flo\nGus';
const AFTER = '[Company] Ada, CEO\n  [Lab]\n    Bo\n  [Shop] Flo\n    Cy\n    Di\n    Hal\nGus';

test('flows bundle the people who went the same way, absence apart from having no unit', () => {
  const { flows } = compareTexts(BEFORE, AFTER);
  expect(flows.map(({ presence, from, to, people }) => `${presence} ${from} ${to}: ${people.join(' ')}`)).toEqual([
    'both company company: ada',
    'both lab lab: bo',
    'both lab shop: cy di',
    'before lab undefined: ed',
    'both shop shop: flo',
    'after undefined shop: hal',
    'both undefined undefined: gus',
  ]);
});

test('metrics count people, units proper, layers of people and spans of those who lead', () => {
  const { metrics } = compareTexts(BEFORE, `${AFTER}\n{Others}`);
  // Bo and Ed report to a lab without a named head, so they are in nobody's span.
  expect(metrics.before).toEqual({ people: 7, units: 3, layers: 3, meanSpan: 1.5, maxSpan: 2 });
  expect(metrics.after).toEqual({ people: 7, units: 3, layers: 3, meanSpan: 2, maxSpan: 3 });
});

test('metrics of nobody are zero', () => {
  expect(compareTexts('', '').metrics.after).toEqual({ people: 0, units: 0, layers: 0, meanSpan: 0, maxSpan: 0 });
});
