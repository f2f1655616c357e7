import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diff } from '../../src/diff/diff.ts';
import { categoryOf } from '../../src/diff/kinds.ts';
import { summarise } from '../../src/diff/summary.ts';
import { readEdtf } from '../../src/model/edtf.ts';
import { snapshotAt } from '../../src/model/snapshot.ts';
import { readOrganisation } from '../../src/model/validate.ts';

const path = new URL('../../data/meta-ai/organisation.json', import.meta.url);
const organisation = readOrganisation(JSON.parse(readFileSync(path, 'utf8')));
if (!organisation.ok) throw new Error('the Meta data set does not validate');
const meta = organisation.value;

function compare(before: string, after: string) {
  return diff(snapshotAt(meta, readEdtf(before).earliest), snapshotAt(meta, readEdtf(after).earliest));
}

function sentence(before: string, after: string): string {
  return summarise(compare(before, after))
    .map(({ text }) => text)
    .join('');
}

test('the August split in one sentence', () => {
  expect(sentence('2025-08-18', '2025-08-31')).toBe(
    'Meta split Meta Superintelligence Labs into four units and dissolved AGI Foundations; 1 person moved, ' +
      '3 more reportedly moved, 11 departures were announced or reported and 1 no longer has a named unit. ' +
      '3 more changes are inferred and 5 are only expected.',
  );
});

test('who moved, left and was retitled in August', () => {
  const byCategory = new Map<string, string[]>();
  for (const change of compare('2025-08-18', '2025-08-31').people.values()) {
    const category = categoryOf(change);
    byCategory.set(category, [...(byCategory.get(category) ?? []), change.person].toSorted());
  }
  expect(Object.fromEntries(byCategory)).toEqual({
    moved: ['ahmad-al-dahle', 'amir-frenkel', 'aparna-ramani', 'daniel-gross', 'nat-friedman'],
    left: [
      'afroz-mohiuddin',
      'aram-markosyan',
      'bert-maher',
      'chaya-nayak',
      'chi-hao-wu',
      'ethan-knight',
      'loredana-crisan',
      'rishabh-agarwal',
      'rohan-varma',
      'ruben-mayer',
      'tony-liu',
    ],
    changed: ['connor-hayes', 'hongyu-ren', 'jack-rae', 'jiahui-yu', 'pei-sun', 'ruoming-pang'],
  });
});

test('the whole summer: FAIR and its people go from Cox to Wang, and nobody named as a hire is merely shown', () => {
  const summer = compare('2025-05-28', '2025-08-31');
  expect(summer.units.get('fair' as never)?.kinds).toContain('re-parented');
  expect(summer.people.get('yann-lecun' as never)?.kinds[0]).toBe('moved');
  const shown = [...summer.people.values()].filter((change) => categoryOf(change) === 'shown');
  expect(shown.map(({ person }) => person)).toEqual([]);
});
