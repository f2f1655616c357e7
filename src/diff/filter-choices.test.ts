import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../tests/support/org-from-text.ts';
import { organisations, snapshotsOf } from '../../tests/support/random-organisations.ts';
import { finish } from '../base/work.ts';
import { type ChangeFilter, pickMatching, writeValue } from './change-filter.ts';
import { diff } from './diff.ts';
import { type Choice, filterChoicesInParts } from './filter-choices.ts';

const ALL: ChangeFilter = {
  ...{ categories: new Set(), statuses: new Set(), units: new Set(), certainties: new Set(), values: new Set() },
  ...{ below: new Set(), text: '', team: undefined, people: undefined },
};

function outline<Value>(choices: readonly Choice<Value>[]): string[] {
  return choices.map(({ value, people }) => `${value} ${people}`);
}

describe('what a comparison can be filtered by', () => {
  test('is listed with the people behind it', () => {
    const comparison = compareTexts(
      `[Company] Ada, Chief
        [North] Cy, Lead
          Di, Engineer`,
      `[Company] Ada, Chief
        [North] Cy, Lead
        [South] Eva, Lead
          Di, Engineer`,
    );
    const choices = finish(filterChoicesInParts(comparison));
    expect(outline(choices.kinds)).toEqual(['moved 1', 'joined 1']);
    expect(outline(choices.units).toSorted()).toEqual(['company 4', 'north 2', 'south 2']);
    expect(outline(choices.managers)).toEqual(['ada 4', 'cy 2', 'eva 2']);
    expect(choices.attributes).toEqual([]);
  });

  test('values that are recorded beside the chart are sorted, unless there is one or there are too many', () => {
    const choicesOf = (grades: readonly string[]) => {
      const text = ['[Company] Ada', ...grades.map((grade, index) => `  P${index}, Clerk (Grade=${grade})`)].join('\n');
      return finish(filterChoicesInParts(compareTexts(text, text))).attributes;
    };
    const [choice, ...others] = choicesOf(['G7', 'G5', 'G7', 'G10']);
    expect(others).toEqual([]);
    expect(choice?.attribute.id).toBe('grade');
    expect(outline(choice?.values ?? [])).toEqual(['G5 1', 'G7 2', 'G10 1']);
    expect(choicesOf(['G7', 'G7'])).toEqual([]);
    expect(choicesOf(Array.from({ length: 1000 }, (_, index) => `G${index}`))).toEqual([]);
  });

  test('counts whom the filter would pick', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        const comparison = diff(...snapshotsOf(organisation));
        const choices = finish(filterChoicesInParts(comparison));
        const count = (filter: Partial<ChangeFilter>): number | undefined =>
          pickMatching(comparison, { ...ALL, ...filter })?.people.size;
        for (const { value, people } of choices.kinds) expect(count({ categories: new Set([value]) })).toBe(people);
        for (const { value, people } of choices.certainties) {
          expect(count({ certainties: new Set([value]) })).toBe(people);
        }
        for (const { value, people } of choices.units) expect(count({ units: new Set([value]) })).toBe(people);
        for (const { value, people } of choices.managers) expect(count({ below: new Set([value]) })).toBe(people);
        for (const { attribute, values } of choices.attributes) {
          for (const { value, people } of values) {
            expect(count({ values: new Set([writeValue(attribute.id, value)]) })).toBe(people);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
