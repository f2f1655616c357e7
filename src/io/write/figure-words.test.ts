import { expect, test } from 'vitest';
import { compareDays } from '../../../tests/support/charts.ts';
import { organisationFromTexts } from '../../../tests/support/org-from-text.ts';
import { writeAccount } from '../../diff/account.ts';
import { groupByCause } from '../../diff/cause-groups.ts';
import { indexOrganisation } from '../../model/organisation.ts';
import type { SourceId } from '../../model/schema.ts';
import { figureWords } from './figure-words.ts';

/** In the order of the alphabet. */
const NAMES = ['Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gil', 'Hal', 'Ida', 'Jo', 'Kay', 'Lea'];

/** Of a figure of as many people who join as there are publishers, each on the word of another. */
function notesWith(publishers: readonly string[]): readonly string[] {
  const team = publishers.map((_, index) => `\n  ${NAMES[index]}`).join('');
  const file = organisationFromTexts({ '2025-01-01': '[Co] Ada', '2025-02-01': `[Co] Ada${team}` });
  const sources = publishers.map((publisher, index) => ({ id: `s${index}` as SourceId, publisher }));
  const claimsOf = (person: string) => {
    const source = sources[NAMES.findIndex((name) => name.toLowerCase() === person)];
    return source ? [{ source: source.id, status: 'stated' as const }] : [];
  };
  const memberships = file.memberships.map((each) => ({ ...each, claims: claimsOf(each.person) }));
  const comparison = compareDays(indexOrganisation({ ...file, sources, memberships }), '2025-01-01', '2025-02-01');
  const account = writeAccount(comparison, groupByCause(comparison));
  return figureWords({
    ...{ comparison, account, states: 'changes', branch: undefined, filters: [], madeOn: '2026-11-25' },
  }).notes;
}

const letters = (count: number): string[] => Array.from({ length: count }, (_, index) => `Paper ${index + 1}`);

test.each<[publishers: readonly string[], line: string | undefined]>([
  [['The Gazette'], 'Source: The Gazette.'],
  [['The Gazette', 'The Gazette'], 'Source: The Gazette.'],
  [['The Gazette', 'Herald'], 'Sources: The Gazette and Herald.'],
  [letters(8), `Sources: ${letters(7).join(', ')} and Paper 8.`],
  [letters(11), `Sources: ${letters(8).join(', ')} and 3 more.`],
  [[], undefined],
])('a figure names the publishers that it rests on: %j', (publishers, line) => {
  expect(notesWith(publishers).find((note) => note.startsWith('Source'))).toBe(line);
});
