import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDays } from '../../../tests/support/charts.ts';
import { compareTexts, organisationFromTexts } from '../../../tests/support/org-from-text.ts';
import { comparisons } from '../../../tests/support/random-texts.ts';
import { asMarkdown } from '../../base/escape/markdown.ts';
import { groupByCause } from '../../diff/cause-groups.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { readOrganisation } from '../../model/validate.ts';
import { nameOfFile } from './file-names.ts';
import { writeMarkdown } from './markdown.ts';

function write(comparison: Comparison): string {
  return writeMarkdown(comparison, groupByCause(comparison));
}

const SPLIT = compareTexts(
  '[Co] Ada\n  [Lab] Bea, Head\n    Cy\n  [Shop] Eva',
  '[Co] Ada\n  [Lab] Bea, Director\n  [Shop] Eva\n    Cy\n    Gil',
);

/** Two people of whom one moves, on the word of a source. */
function withSource(source: object): Comparison {
  const held = (person: string, unit: string, from: string, to?: string) => ({
    ...{ id: `${person}-${unit}`, person, unit, from, to, status: 'stated' },
    claims: [{ source: 's', status: 'stated' }],
  });
  const unit = (id: string) => ({
    id,
    name: id,
    kind: 'unit',
    spans: [{ from: '2020', status: 'stated', claims: [] }],
  });
  const read = readOrganisation({
    ...{ format: 'orgdiff/2', id: 'co', name: 'Co', coverage: { completeness: 'complete' } },
    people: [{ id: 'ann', name: 'Ann' }],
    units: [unit('north'), unit('south')],
    memberships: [held('ann', 'north', '2020', '2025-02-01'), held('ann', 'south', '2025-02-01')],
    sources: [{ id: 's', ...source }],
    moments: [
      { id: 'a', date: '2025-01-01', label: 'Start' },
      { id: 'b', date: '2025-03-01', label: 'End' },
    ],
  });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return compareDays(read.value, '2025-01-01', '2025-03-01');
}

describe('the Markdown document', () => {
  test('says what happened, in which time, with the numbers before and after', () => {
    const text = write(SPLIT);
    expect(text).toMatch(/^# .+: what changed between /);
    expect(text).toContain('1 person moved, 1 joined and 1 was given a new role.**');
    expect(text).toMatch(/^\| People \| 4 \| 5 \| \+1 \|$/m);
    expect(text).toMatch(/^- Cy moved from Lab to Shop/m);
    expect(text).not.toContain('## Sources');
  });

  test('is the same text for the same comparison, and has a name that tells its days', () => {
    expect(write(SPLIT)).toBe(write(SPLIT));
    expect(nameOfFile(withSource({ publisher: 'P' }), 'md')).toBe('orgdiff-co-2025-01-01-2025-03-01.md');
  });

  test('says that nothing changed', () => {
    const text = write(compareTexts('[Co] Ada', '[Co] Ada'));
    expect(text).toContain('**Nothing changed between');
    expect(text).not.toContain('## What changed');
  });

  test('names the moments, and leads to each source by a footnote', () => {
    const text = write(withSource({ publisher: 'The Gazette', title: 'A move', url: 'https://gazette.example/a_b' }));
    expect(text).toContain('Compared: 1 Jan 2025 (Start) with 1 Mar 2025 (End).');
    expect(text).toMatch(/^- Ann moved .+\[\^1\]$/m);
    expect(text).toMatch(/^\[\^1\]: \[The Gazette\]\(<https:\/\/gazette\.example\/a_b>\): A move$/m);
  });

  test('lists every change where there are too many for the account to name', () => {
    const team = (name: string): string => Array.from({ length: 200 }, (_, index) => `    ${name} ${index}`).join('\n');
    const many = compareTexts(
      `[Co] Ada\n  [Lab] Bea\n${team('Worker')}\n  [Shop] Eva`,
      `[Co] Ada\n  [Lab] Bea\n  [Shop] Eva\n${team('Worker')}`,
    );
    const text = write(many);
    expect(text.match(/^- \*\*Worker \d+\*\* /gm)).toHaveLength(200);
  });

  test('lists no more than five thousand, and says that there are more', () => {
    const many = Array.from({ length: 5001 }, (_, index) => `\n  Worker ${index}`).join('');
    const text = write(compareTexts('Ada', `Ada${many}`));
    expect(text.match(/^- \*\*Worker \d+\*\* /gm)).toHaveLength(5000);
    expect(text).toMatch(
      /\n\nThe first 5,000 of 5,001 changes are listed; the CSV of the changes holds all of them\.\n/,
    );
  });

  test('holds no markup that a name brought along', () => {
    const hostile = '<img src=x onerror=alert(1)> **b** | `c` [d](javascript:e) ![f](https://g.example)';
    const text = write(compareTexts('[Co] Ada', `[Co] Ada\n  ${hostile}`));
    expect(text).not.toContain('<img');
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt; \\*\\*b\\*\\* \\| \\`c\\` \\[d\\](javascript:e)');
  });

  test('names days of which only the order is known by labels that stay labels', () => {
    const organisation = organisationFromTexts({ '2025-01-01': '[Co] Ada', '2025-03-01': '[Co] Ada\n  Bea' });
    const [first, last] = organisation.moments;
    if (!first || !last) throw new Error('no moments');
    const moments = [{ ...first, label: '<img src=x onerror=alert(1)> | b', orderOnly: true }, last];
    const text = write(compareDays({ ...organisation, moments }, '2025-01-01', '2025-03-01'));
    expect(text).toMatch(/^\| {2}\| &lt;img src=x onerror=alert\(1\)&gt; \\\| b \| .* \| Change \|$/m);
    expect(text).not.toContain('<img');
  });

  test('tells of every change of a random comparison by name', () => {
    fc.assert(
      fc.property(comparisons(20), ({ comparison }) => {
        const text = write(comparison);
        for (const { person, after } of comparison.people.values()) {
          const { organisation } = comparison[after ? 'after' : 'before'];
          expect(text).toContain(asMarkdown(organisation.personById.get(person)?.name ?? person));
        }
      }),
      { numRuns: 30 },
    );
  });
});
