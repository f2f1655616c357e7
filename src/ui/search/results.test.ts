import { describe, expect, test } from 'vitest';
import { organisationFromTexts } from '../../../tests/support/org-from-text.ts';
import { finish } from '../../base/work.ts';
import { diff } from '../../diff/diff.ts';
import { readEdtf } from '../../model/edtf.ts';
import { snapshotAt } from '../../model/snapshot.ts';
import { findCommands } from './commands.ts';
import { findersOf, searchInParts } from './results.ts';

const organisation = organisationFromTexts(
  {
    '2025-01-01': `
      [Lab] Ada Young, Chief
        Cy Young, Intern
    `,
    '2025-06-01': '[Lab] Ada Young, Chief',
    '2025-08-01': `
      [Lab] Ada Young, President
        Bea Young, Engineer
    `,
  },
  { aliases: { lab: ['Laboratory'] } },
);
const at = (date: string) => snapshotAt(organisation, readEdtf(date).earliest);
const comparison = diff(at('2025-06-01'), at('2025-08-01'));

function search(query: string): string[] {
  return finish(searchInParts(query, findersOf(organisation), comparison, organisation)).map((result) =>
    [result.kind === 'command' ? `> ${result.name}` : result.name, ...result.details].join(' | '),
  );
}

describe('search results', () => {
  test('show title and unit, and who is not on the chart at these dates', () => {
    expect(search('young')).toEqual([
      'Ada Young | President · Lab',
      'Bea Young | Engineer · Lab',
      'Cy Young | Intern · Lab | not on the chart at these dates',
    ]);
  });

  test('say what was matched where it is not the name', () => {
    expect(search('laboratory')).toEqual(['Lab | also called Laboratory']);
    expect(search('chief')).toEqual(['Ada Young | at another time Chief | President · Lab']);
  });

  test('end with commands', () => {
    expect(search('show a')).toEqual(['> Show After']);
  });
});

test.each([
  ['show', ['Show Before', 'Show Changes', 'Show After']],
  ['rea li', ['Read by reporting lines']],
  ['errata', ['Sources and errata']],
  ['FIT', ['Fit the chart']],
  ['f', []],
  ['chart fit now', []],
])('%s finds the commands %j', (query, names) => {
  expect(findCommands(query).map((command) => command.name)).toEqual(names);
});
