import { describe, expect, test } from 'vitest';
import {
  compareTexts,
  organisationFromTexts,
  snapshotOn,
  type TextOptions,
} from '../../tests/support/org-from-text.ts';
import type { PersonId } from '../model/schema.ts';
import type { Comparison, PersonChange } from './comparison.ts';
import { diff } from './diff.ts';
import { categoryOf } from './kinds.ts';
import { describePersonChange } from './person-sentence.ts';
import { changeWords, summarise } from './summary.ts';

function sentence(comparison: Comparison): string {
  return summarise(comparison)
    .map(({ text }) => text)
    .join('');
}

function summary(before: string, after: string, options?: TextOptions): string {
  return sentence(compareTexts(before, after, options));
}

function changeOf(comparison: Comparison, person: string): PersonChange {
  const change = comparison.people.get(person as PersonId);
  if (!change) throw new Error(`${person} did not change`);
  return change;
}

const FIRM = '[Firm] Ada\n  [Lab] Bea\n    Cy\n    Di\n  [Shop] Ed';

describe('the summary', () => {
  test('of two equal snapshots says so', () => {
    expect(summary(FIRM, FIRM)).toBe('Nothing changed between 1 Jan 2025 and 1 Jun 2025.');
  });

  test('counts people by what happened to them, with the noun once', () => {
    const after = '[Firm] Ada\n  [Lab] Bea\n    Cy, Engineer\n  [Shop] Ed\n    Di\n    Flo\n    Gus';
    expect(summary(FIRM, after)).toBe('1 person moved, 2 joined and 1 was given a new role.');
    expect(summary(after, FIRM)).toBe('1 person moved, 2 left and 1 was given a new role.');
  });

  test('colours the counts', () => {
    const after = '[Firm] Ada\n  [Lab] Bea\n    Cy, Engineer\n  [Shop] Ed\n    Di';
    expect(summarise(compareTexts(FIRM, after))).toEqual([
      { text: '1 person moved', kind: 'moved', picks: { facet: 'moved', tiers: ['said'] } },
      { text: ' and ' },
      { text: '1 was given a new role', kind: 'changed', picks: { facet: 'retitled', tiers: ['said'] } },
      { text: '.' },
    ]);
  });

  test('counts consequences apart from causes', () => {
    const before = '[Firm] Ada\n  [Lab] Bea\n    Cy\n    Di\n  [Shop] Ed\n    Flo';
    const after = '[Firm] Ada\n  [Shop] Gus\n    Flo\n    [Lab] Bea\n      Cy\n      Di';
    expect(summary(before, after)).toBe(
      'Firm moved Lab under Shop; 1 person moved, 1 joined, 1 left, 1 stayed in place under a new manager and 2 went along with their team.',
    );
  });

  test('does not claim that people came or went where a file is partial', () => {
    const without = FIRM.replace('\n    Cy', '');
    expect(summary(without, FIRM, { completeness: 'partial' })).toBe('1 person is newly shown.');
    expect(summary(FIRM, without, { completeness: 'partial' })).toBe('1 person is no longer shown.');
  });

  test('tells of units first, the heaviest before the others, with the top unit as the subject', () => {
    const before = '[Firm] Ada\n  [Lab]\n    P1\n    P2\n    P3\n    P4\n  [Desk]\n  [Shop]\n  [Old #kept]';
    const after =
      '[Firm] Ada\n  [East]\n    P1\n    P2\n  [West]\n    P3\n    P4\n  [Shop]\n    [New #kept]\n  [Bench]';
    expect(summary(before, after)).toBe(
      'Firm split Lab into two units, dissolved Desk, created Bench, renamed Old to New and moved New under Shop; 4 people went along with their team.',
    );
    expect(summary(after, before)).toBe(
      'Firm merged East and West into Lab, dissolved Bench, created Desk, renamed New to Old and moved Old under Firm; 4 people went along with their team.',
    );
  });

  test('calls the top unit by its first alias where that is shorter', () => {
    const after = `${FIRM}\n  [Bench]`;
    expect(summary(FIRM, after, { aliases: { firm: ['F.'] } })).toBe('F. created Bench.');
    expect(summary(FIRM, after, { aliases: { firm: ['The Firm Ltd'] } })).toBe('Firm created Bench.');
  });

  test('is in the passive where a list has a department at the top rather than the organisation', () => {
    const office = '[Office] Ada\n  [Lab] Bea';
    const list = (name: string) => summary(office, `${office}\n  [Bench]`, { basis: 'snapshots', name });
    expect(list('Example')).toBe('Bench was created.');
    expect(list('office')).toBe('Office created Bench.');
  });

  test('is in the passive where there is no one unit at the top', () => {
    expect(summary('[A]\n[B]\n[C]', '[A]\n  [C]\n[D]')).toBe('B was dissolved, D was created and C was moved under A.');
    expect(summary('[A]\n[B]', '[C #a]\n[D]\n[E]')).toBe(
      'B was dissolved, D and E were created and A was renamed to C.',
    );
    expect(summary('[A]\n  [C]\n  [D]\n[B]', '[A]\n[B]\n  [C]\n  [D]')).toBe('C and D were moved under B.');
    const split = summary('[Lab]\n  P1\n  P2\n  P3\n  P4', '[East]\n  P1\n  P2\n[West]\n  P3\n  P4');
    expect(split).toBe('Lab was split into two units; 4 people went along with their team.');
    const merged = summary('[East]\n  P1\n  P2\n[West]\n  P3\n  P4', '[Lab]\n  P1\n  P2\n  P3\n  P4');
    expect(merged).toBe('East and West were merged into Lab; 4 people went along with their team.');
  });

  test('names three units and counts the others', () => {
    expect(summary('[Firm] Ada', '[Firm] Ada\n  [A]\n  [B]\n  [C]\n  [D]\n  [E]')).toBe(
      'Firm created A, B, C and two more.',
    );
    expect(summary('[Firm] Ada', '[Firm] Ada\n  [A]\n  [B]\n  [C]\n  [D]')).toBe('Firm created A, B, C and D.');
  });

  test('names of each kind only the weightiest unit where there are many', () => {
    const before = '[Firm] Ada\n  [A]\n    P1\n  [B]\n    P2\n    P3\n  [C]\n  [X]\n  [Y]\n  [Z]\n  [Old]';
    const after =
      '[Firm] Ada\n  [X]\n    [A]\n      P1\n  [Y]\n    [B]\n      P2\n      P3\n  [Z]\n    [C]\n  [D]\n  [E]\n  [F]';
    expect(summary(before, after)).toBe(
      'Firm moved B and two other units, dissolved Old and created D and two other units; 3 people went along with their team.',
    );
  });

  test('names the unit that is nearer to the top first', () => {
    expect(summary('[Firm] Ada', '[Firm] Ada\n  [Z]\n    [A]')).toBe('Firm created Z and A.');
  });

  test('tells of heads where nothing weightier happened to a unit', () => {
    expect(summary('[Firm] Ada\n  [Lab]\n  Bea', '[Firm] Ada\n  [Lab] Bea')).toBe(
      'Firm changed the head of Lab; 1 person moved.',
    );
  });

  test('does not call it a new head where nobody is named any more', () => {
    expect(summary('[Firm] Ada\n  [Lab] Bea', '[Firm] Ada\n  [Lab]')).toBe('1 person left.');
    expect(summary('[Firm] Ada\n  [Lab] Ada', '[Firm] Ada\n  [Lab]')).toBe('Lab no longer has a named head.');
  });

  test('a split read backwards is undone, and no unit is said to have gone that is still there', () => {
    const before = '[Firm] Ada\n  [Lab]\n    [East]';
    const after = '[Firm] Ada\n  [Lab]\n    [East]\n    [West]';
    const split = { date: '2025-03', kind: 'unit-split', split: { unit: 'lab', into: ['east', 'west'] } } as const;
    const backwards = (first: string, last: string): string => {
      const organisation = organisationFromTexts({ '2025-01-01': first, '2025-06-01': last }, { events: [split] });
      return sentence(diff(snapshotOn(organisation, '2025-06-01'), snapshotOn(organisation, '2025-01-01')));
    };
    expect(backwards(before, after)).toBe('Firm undid the split of Lab into two units.');
    expect(backwards('[Firm] Ada\n  [East]', after)).toBe('Firm dissolved Lab with one unit.');
  });

  test('of a unit that came to be in parts does not say that it was split', () => {
    const events = [{ date: '2025-03', kind: 'unit-split', split: { unit: 'lab', into: ['east', 'west'] } }] as const;
    expect(summary('[Firm] Ada', '[Firm] Ada\n  [Lab]\n    [East]\n    [West]', { events })).toBe(
      'Firm created Lab with two units.',
    );
  });

  test('of a chart that only shows another group says that much', () => {
    expect(summary('[Firm] Ada', '[Firm] Ada\n  {Others}')).toBe('1 group on the chart changed.');
  });

  test('of a split, a dissolution and departures reads like a headline', () => {
    const before = `
      [Meta Platforms] Mark
        [Labs] Alex
          [TBD] Alex
            Jack, Member
          [FAIR] Rob
          [Foundations] Ahmad & Amir
            Tony
        [Infra] Santosh
          Aparna
    `;
    const after = `
      [Meta Platforms] Mark
        [Labs] Alex
          [TBD] Alex
            Jack, Lead
          [FAIR] Rob
          [Products] Nat
          [Metal] Aparna
          Ahmad
          Amir
        [Infra] Santosh
    `;
    const split = { unit: 'labs', into: ['tbd', 'fair', 'products', 'metal'] };
    const events = [{ date: '2025-03', kind: 'unit-split', split }] as const;
    expect(summary(before, after, { events, aliases: { 'meta-platforms': ['Meta'] } })).toBe(
      'Meta split Labs into four units and dissolved Foundations; 3 people moved, 1 joined, 1 left and 1 was given a new role.',
    );
  });
});

describe('the sentence for a person', () => {
  const describeChange = (before: string, after: string, person: string, options?: TextOptions): string => {
    const comparison = compareTexts(before, after, options);
    return describePersonChange(changeOf(comparison, person), comparison);
  };

  test.each([
    ['a newcomer', FIRM, `${FIRM}\n    Flo, Clerk`, 'flo', 'Joined Shop; listed as “Clerk”; reports to Ed'],
    ['who left', `${FIRM}\n    Flo, Clerk`, FIRM, 'flo', 'Left Shop; listed as “Clerk”; reported to Ed'],
    [
      'a move',
      FIRM,
      '[Firm] Ada\n  [Lab] Bea\n    Cy\n  [Shop] Ed\n    Di',
      'di',
      'Moved from Lab to Shop; now reports to Ed (before: Bea)',
    ],
    [
      'a promotion',
      'Ada\n  Bea\n    Cy',
      'Ada\n  Bea\n  Cy',
      'cy',
      'Now reports to Ada (before: Bea); 1 step nearer to the top',
    ],
    [
      'a unit without a head',
      '[A]\n  Cy\n[B]',
      '[A]\n  Cy -> [B]\n[B]',
      'cy',
      'Now reports to the head of B (not named) (before: the head of A (not named))',
    ],
    [
      'a lost line',
      'Ada\n  Bea\n  Cy',
      'Ada\n  Cy\nBea',
      'bea',
      'Has no manager recorded now (before: Ada); 1 step nearer to the top',
    ],
    ['a new head', '[Lab] Bea\n  Cy', '[Lab] Flo\n  Cy', 'cy', 'Same seat, now reports to Flo (before: Bea)'],
    [
      'two heads',
      '[Lab] Bea\n  Cy',
      '[Lab] Bea & Flo\n  Cy',
      'cy',
      'Same seat, now reports to Bea and Flo (before: Bea)',
    ],
    ['a consequence', 'Ada\n  Bea\n    Cy\n  Ed', 'Ada\n  Ed\n    Bea\n      Cy', 'cy', 'Carried along with Bea'],
    [
      'a title',
      '[Lab]\n  Cy, Engineer',
      '[Lab]\n  Cy, Architect',
      'cy',
      'Now listed as “Architect” (before: “Engineer”)',
    ],
    [
      'a first title',
      '[Lab]\n  Cy',
      '[Lab]\n  Cy, Architect',
      'cy',
      'Now listed as “Architect” (before: no title recorded)',
    ],
    ['a dotted line', 'Ada\nBea ~> Ada', 'Ada ~> Bea\nBea', 'bea', 'No longer has a dotted line to Ada'],
    ['a collection, which nobody heads', '{Others}\n  Cy', '', 'cy', 'Left Others'],
    [
      'a line written otherwise',
      '[Lab] Bea\n  Cy',
      '[Lab] Bea\n  Cy -> Bea',
      'cy',
      'The line is now recorded as to Bea',
    ],
  ])('tells of %s', (_, before, after, person, expected) => {
    expect(describeChange(before, after, person)).toBe(expected);
  });

  test('names the dissolved unit as the cause', () => {
    expect(describeChange('[Firm] Ada\n  [Lab] Bea\n    Cy', '[Firm] Ada\n  Bea\n  Cy', 'cy')).toBe(
      'Moved from Lab to Firm; now reports to Ada (before: Bea); 1 step nearer to the top; Lab was dissolved',
    );
  });

  test('says shown, not joined, where the file is partial', () => {
    const options = { completeness: 'partial' } as const;
    expect(describeChange(FIRM, `${FIRM}\n    Flo`, 'flo', options)).toBe('Newly shown in Shop; reports to Ed');
    expect(describeChange(`${FIRM}\n    Flo`, FIRM, 'flo', options)).toBe(
      'No longer shown; was in Shop; reported to Ed',
    );
  });
});

describe('the words in an accessible name', () => {
  const comparison = compareTexts(
    '[Firm] Ada\n  [Lab] Bea\n    Cy, Engineer\n    Di\n    [Bench]\n      Eli\n  [Shop] Ed\n    Flo',
    '[Firm] Ada\n  [Lab] Bea\n    Cy, Architect\n  [Shop] Gus\n    Di\n    Flo\n    [Bench]\n      Eli',
  );

  test.each([
    ['gus', 'joined', 'joined'],
    ['ed', 'left', 'left'],
    ['di', 'moved', 'moved'],
    ['eli', 'carried along with Bench', 'carried'],
    ['cy', 'new role', 'changed'],
    ['flo', 'new manager in place', 'changed'],
  ])('of %s are "%s"', (person, words, category) => {
    expect(changeWords(changeOf(comparison, person), comparison)).toBe(words);
    expect(categoryOf(changeOf(comparison, person))).toBe(category);
  });

  test('at a former place say where to', () => {
    expect(changeWords(changeOf(comparison, 'di'), comparison, 'ghost')).toBe('former place, moved to Shop');
    const lines = compareTexts('Ada\n  Bea\n    Cy', 'Ada\n  Bea\n  Cy');
    expect(changeWords(changeOf(lines, 'cy'), lines, 'ghost')).toBe('former place, moved to Ada');
    const lost = compareTexts('Ada\n  Bea', 'Ada\nBea');
    expect(changeWords(changeOf(lost, 'bea'), lost, 'ghost')).toBe('former place, moved');
  });
});
