/** What is told of names, recorded details, and posts with their holders. */

import { describe, expect, test } from 'vitest';
import { compareTexts, type TextOptions } from '../../tests/support/org-from-text.ts';
import type { PersonId } from '../model/schema.ts';
import { accountAsText, writeAccount } from './account.ts';
import { groupByCause } from './cause-groups.ts';
import { RowReader, rowsOf } from './change-rows.ts';
import type { Comparison, PersonChange } from './comparison.ts';
import { categoryOf } from './kinds.ts';
import { describePersonChange } from './person-sentence.ts';
import { summarise } from './summary.ts';

function changeOf({ people }: Comparison, person: string): PersonChange {
  const change = people.get(person as PersonId);
  if (!change) throw new Error(`nothing changed of ${person}`);
  return change;
}

function tell(comparison: Comparison, person: string): string {
  return describePersonChange(changeOf(comparison, person), comparison);
}

function headline(comparison: Comparison): string {
  return summarise(comparison)
    .map(({ text }) => text)
    .join('');
}

function rowWords(comparison: Comparison, person: string): string {
  const reader = new RowReader(comparison);
  const row = rowsOf(groupByCause(comparison)).find(({ id }) => id === `person:${person}`);
  if (!row) throw new Error(`no row of ${person}`);
  return reader.wordsOf(row);
}

function accountOf(comparison: Comparison): string {
  return accountAsText(writeAccount(comparison, groupByCause(comparison)));
}

function compareBothWays(before: string, after: string, options?: TextOptions): readonly [Comparison, Comparison] {
  return [compareTexts(before, after, options), compareTexts(after, before, options)];
}

describe('a name', () => {
  const before = '[Ostamt] Ilse Vogt\n  Jan Maas #jan, Prüfer';
  const after = '[Ostamt] Ilse Vogt\n  Jan Roth #jan, Prüfer';
  const comparison = compareTexts(before, after);

  test('that is another is a change', () => {
    expect(changeOf(comparison, 'jan').kinds).toEqual(['renamed']);
    expect(headline(comparison)).toBe('1 person changed name.');
    expect(tell(comparison, 'jan')).toBe('Now called Jan Roth (before: Jan Maas)');
    expect(rowWords(comparison, 'jan')).toBe('Name before: “Jan Maas”');
    expect(accountOf(comparison)).toContain('Jan Roth was called Jan Maas before.');
  });

  test('is that of the day wherever a manager is named', () => {
    const report = '\n    Ole';
    const moved = compareTexts(`${before}${report}`, '[Ostamt] Ilse Vogt\n  Jan Roth #jan, Prüfer\n  Ole');
    expect(tell(moved, 'ole')).toContain('(before: Jan Maas)');
    expect(moved.before.people.get('jan' as PersonId)?.name).toBe('Jan Maas');
  });

  test('is told beside a move, and counted beside it', () => {
    const moved = compareTexts('Ada\n  Bo Sund #bo\nCy', 'Ada\nCy\n  Bo Lind #bo');
    expect(changeOf(moved, 'bo').kinds).toEqual(['moved', 'renamed']);
    expect(headline(moved)).toBe('1 person moved and 1 changed name.');
    expect(tell(moved, 'bo')).toBe('Now reports to Cy (before: Ada); now called Bo Lind (before: Bo Sund)');
  });
});

describe('a recorded detail', () => {
  const comparison = compareTexts(
    'Ada\n  Bo, Clerk (Grade=G5; Site=Oslo)\n  Cy (Grade=G2)\n  Di (Site=Rom)',
    'Ada\n  Bo, Clerk (Grade=G6; Site=Oslo)\n  Cy (Grade=)\n  Di (Grade=G9; Site=Rom)',
  );

  test('that is another, or empty now, is a change', () => {
    expect(changeOf(comparison, 'bo').fields).toEqual([
      { attribute: 'grade', label: 'Grade', before: 'G5', after: 'G6' },
    ]);
    expect(tell(comparison, 'bo')).toBe('Grade now “G6” (before: “G5”)');
    expect(tell(comparison, 'cy')).toBe('Grade now empty (before: “G2”)');
    expect(rowWords(comparison, 'cy')).toBe('Grade: G2 → empty');
    expect(headline(comparison)).toBe('2 people have other details (Grade).');
    expect(accountOf(comparison)).toContain('Bo now has Grade “G6” (before: “G5”).');
  });

  test('that is not recorded on both days is none', () => {
    expect(comparison.people.has('di' as PersonId)).toBe(false);
  });
});

describe('whoever holds a post', () => {
  const before = '[Docks] Ana Brook, Head\n  Undisclosed #h, Pilot @P1\n  Max Orr #m, Diver @P2';
  const after = '[Docks] Ana Brook, Head\n  Hugh Pell #h, Pilot @P1\n  Undisclosed #m, Diver @P2';
  const comparison = compareTexts(before, after);

  test('may be named, or no longer named, without coming or going', () => {
    expect(changeOf(comparison, 'h').kinds).toEqual(['disclosed']);
    expect(changeOf(comparison, 'm').kinds).toEqual(['undisclosed']);
    expect(headline(comparison)).toBe('1 person is named now and 1 is no longer named.');
    expect(tell(comparison, 'h')).toBe('The holder of the post is named now (before: not disclosed)');
    expect(tell(comparison, 'm')).toBe('The post is still held, but its holder is no longer named (before: Max Orr)');
    expect(accountOf(comparison)).toContain('no longer named (before: Max Orr)');
  });
});

describe('a vacant post', () => {
  test('is filled, or falls vacant, where somebody holds it on the other day', () => {
    const [filled, vacated] = compareBothWays(
      '[Parks] Tom Berg\n  Vacant #v, Ranger @P7\n  Vacant #w, Gardener @P8',
      '[Parks] Tom Berg\n  Nora Quist, Ranger @P7\n  Vacant #w, Gardener @P8',
    );
    expect(changeOf(filled, 'v')).toMatchObject({ kinds: ['filled'], isPost: true, successor: 'nora-quist' });
    expect(categoryOf(changeOf(filled, 'v'))).toBe('post');
    expect(headline(filled)).toBe('1 person joined and 1 vacant post was filled.');
    expect(tell(filled, 'v')).toBe('Filled by Nora Quist; listed as “Ranger”; reported to Tom Berg');
    expect(tell(filled, 'nora-quist')).toContain('fills the vacant post “Ranger”');
    expect(accountOf(filled)).toContain('Vacant post (v) was filled by Nora Quist.');
    expect(accountOf(filled)).not.toContain('o longer shown');
    expect(changeOf(vacated, 'v')).toMatchObject({ kinds: ['vacated'], predecessor: 'nora-quist' });
    expect(headline(vacated)).toBe('1 person left and 1 post fell vacant.');
    expect(tell(vacated, 'v')).toContain('Vacant now; held by Nora Quist before');
    expect(tell(vacated, 'nora-quist')).toContain('the post is vacant now');
  });

  test('is new or abolished where posts are recorded on both days, and else only listed or not', () => {
    const [gone, come] = compareBothWays('Ada @P1\n  Vacant #v, Clerk @P2', 'Ada @P1');
    expect(changeOf(gone, 'v').kinds).toEqual(['post-abolished']);
    expect(headline(gone)).toBe('1 vacant post was abolished.');
    expect(changeOf(come, 'v').kinds).toEqual(['post-created']);
    expect(headline(come)).toBe('1 vacant post is new.');
    const unknown = compareTexts('Ada\n  Vacant #v, Clerk', 'Ada\n  Eve, Clerk');
    expect(changeOf(unknown, 'v').kinds).toEqual(['not-shown']);
    expect(tell(unknown, 'v')).toMatch(/^No longer listed as vacant/);
    const partial = compareTexts('Ada @P1\n  Vacant #v @P2', 'Ada @P1', { completeness: 'partial' });
    expect(changeOf(partial, 'v').kinds).toEqual(['not-shown']);
  });

  test('that moved counts among posts, not among the people who moved', () => {
    const comparison = compareTexts('Ada\n  Vacant #v, Clerk\nBo', 'Ada\nBo\n  Vacant #v, Clerk');
    expect(categoryOf(changeOf(comparison, 'v'))).toBe('post');
    expect(headline(comparison)).toBe('1 vacant post changed.');
  });
});

describe('a post with another holder', () => {
  const before =
    '[Board] Gwen Hart @A\n  Ralph Ives, Director @B\n    Sadie\n    Theo\n  Yusuf Oran, Treasurer @C\n    Wes';
  const after =
    '[Board] Gwen Hart @A\n  Yusuf Oran, Director @B\n    Sadie\n    Theo\n  Viola Marr, Treasurer @C\n    Wes';

  test('has not moved those below it', () => {
    for (const comparison of compareBothWays(before, after)) {
      for (const person of ['sadie', 'theo', 'wes']) {
        expect(changeOf(comparison, person).kinds).toEqual(['boss-replaced']);
      }
    }
  });

  test('is told of whoever comes into it and goes out of it', () => {
    const comparison = compareTexts(before, after);
    expect(tell(comparison, 'viola-marr')).toContain('in the post of Yusuf Oran');
    expect(tell(comparison, 'ralph-ives')).toContain('the post is now held by Yusuf Oran');
    expect(tell(comparison, 'yusuf-oran')).toContain('in the post of Ralph Ives');
    expect(tell(comparison, 'yusuf-oran')).toContain('the former post is now held by Viola Marr');
  });

  test('is a swap where both are in the post of the other', () => {
    const swapped = compareTexts('Ada\n  Bo, Baker @1\n  Cy, Cook @2', 'Ada\n  Cy, Baker @1\n  Bo, Cook @2');
    expect(tell(swapped, 'bo')).toBe('Now listed as “Cook” (before: “Baker”); swapped posts with Cy');
  });

  test('that is shared has no successor as long as one of the holders stays', () => {
    const shared = compareTexts('Ada\n  Bo, Cook @2\n  Cy, Cook @2', 'Ada\n  Cy, Cook @2\n  Di, Cook @2');
    expect(changeOf(shared, 'di').predecessor).toBe('bo');
    const joined = compareTexts('Ada\n  Cy, Cook @2', 'Ada\n  Cy, Cook @2\n  Di, Cook @2');
    expect(changeOf(joined, 'di').predecessor).toBeUndefined();
  });

  test('a vacant post above that somebody fills replaces the manager', () => {
    const comparison = compareTexts('Ada @A\n  Vacant #v, Head @B\n    Lena', 'Ada @A\n  Priya, Head @B\n    Lena');
    expect(changeOf(comparison, 'lena').kinds).toEqual(['boss-replaced']);
    expect(tell(comparison, 'lena')).toBe('Same seat, now reports to Priya (before: Vacant post (v))');
  });
});

describe('two people of one name', () => {
  test('are told apart by their units', () => {
    const comparison = compareTexts(
      'Eva\n  [Wards] Ana Silva #a1\n    Nia\n  [Theatres] Ana Silva #a2\n    Milo',
      'Eva\n  [Wards] Ana Silva #a1\n  [Theatres] Ana Silva #a2\n    Milo\n    Nia',
    );
    expect(tell(comparison, 'nia')).toContain('now reports to Ana Silva (Theatres) (before: Ana Silva (Wards))');
  });

  test('in one unit by their titles, else by their ids', () => {
    const titled = compareTexts(
      'Eva\n  Jan #j1, Nurse\n    Kim\n  Jan #j2, Doctor',
      'Eva\n  Jan #j1, Nurse\n  Jan #j2, Doctor\n    Kim',
    );
    expect(tell(titled, 'kim')).toContain('reports to Jan (Doctor) (before: Jan (Nurse))');
    const alike = compareTexts('Eva\n  Jan #j1\n    Kim\n  Jan #j2', 'Eva\n  Jan #j1\n  Jan #j2\n    Kim');
    expect(tell(alike, 'kim')).toContain('reports to Jan (j2) (before: Jan (j1))');
  });

  test('need nothing added where nobody shares the name', () => {
    const comparison = compareTexts('Eva\n  Jan\n    Kim\n  Ida', 'Eva\n  Jan\n  Ida\n    Kim');
    expect(tell(comparison, 'kim')).toContain('reports to Ida (before: Jan)');
  });
});
