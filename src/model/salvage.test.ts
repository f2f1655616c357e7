import { describe, expect, test } from 'vitest';
import { organisationFromTexts } from '../../tests/support/org-from-text.ts';
import { salvageOrganisation } from './salvage.ts';
import { OrganisationFile } from './schema.ts';

const whole = organisationFromTexts({ '2025-01-01': 'Ada\n  Bea\n  Cy', '2025-02-01': 'Ada\n  Bea' });

/** A file as it lies somewhere, to be spoiled. */
function lying(): Record<string, unknown> & Record<'people' | 'memberships' | 'moments', Record<string, unknown>[]> {
  const fields = new Set(Object.keys(OrganisationFile.entries));
  return JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(whole).filter(([field]) => fields.has(field)))));
}

function spoilt(spoil: (file: ReturnType<typeof lying>) => void): unknown {
  const file = lying();
  spoil(file);
  return file;
}

function leftOut(json: unknown, extent: 'fields' | 'entries' = 'entries'): string | undefined {
  const result = salvageOrganisation(json, extent);
  if (!result.ok) throw new Error(result.error.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return result.value.leftOut;
}

describe('a file that does not fit the format', () => {
  test('is read as it is where it does fit', () => {
    const result = salvageOrganisation(lying(), 'fields');
    expect(result.ok && result.value.organisation).toEqual(whole);
    expect(result.ok && result.value.leftOut).toBeUndefined();
  });

  test('is read without the fields that are not known, wherever they stand', () => {
    const json = spoilt((file) => {
      file.mood = 'good';
      for (const membership of file.memberships) {
        membership.colour = 'red';
        membership.shade = { of: 'red' };
      }
      file.people[0] = { ...file.people[0], pets: ['cat'] };
    });
    for (const extent of ['fields', 'entries'] as const) {
      const result = salvageOrganisation(json, extent);
      expect(result.ok && result.value.organisation).toEqual(whole);
    }
    const count = whole.memberships.length;
    expect(leftOut(json)?.split(', ').toSorted()).toEqual([
      `“colour” of memberships (${count} times)`,
      '“mood”',
      '“pets” of people',
      `“shade” of memberships (${count} times)`,
    ]);
  });

  test('is read without entries that are not understood, where it was kept', () => {
    const json = spoilt((file) => {
      file.events = [{ id: 'e1', kind: 'eclipse', date: '2025-01-01' }, 7];
      file.memberships.push({ ...file.memberships[0], id: 'more', person: 'nobody' });
    });
    expect(leftOut(json)).toBe('2 entries of events, 1 entry of memberships');
    const refused = salvageOrganisation(json, 'fields');
    expect(refused.ok).toBe(false);
  });

  test('is read in the format of a later version, as far as that is like this one', () => {
    const json = { ...lying(), format: 'orgdiff/9', weather: 'fair' };
    expect(leftOut(json)).toBe('“weather”');
    expect(salvageOrganisation(json, 'fields').ok).toBe(false);
  });

  test('fails with what is wrong where nothing of it can be read', () => {
    for (const json of [
      null,
      7,
      'text',
      [],
      {},
      { people: 3 },
      { ...lying(), moments: [] },
      { ...lying(), people: 'x' },
    ]) {
      const result = salvageOrganisation(json, 'entries');
      expect(result.ok).toBe(false);
      expect(!result.ok && result.error.length).toBeGreaterThan(0);
    }
  });
});
