import { describe, expect, test } from 'vitest';
import { changedValues, isKnownAttribute, isPlace, keptRedacted, recordedValues } from './attributes.ts';

const KNOWN = [
  ...['location', 'country', 'grade', 'cost-centre', 'employment-type', 'company', 'division', 'job-family'],
  ...['job-profile', 'fte'],
];
const attribute = (id: string) => ({ id, label: id.toUpperCase() });
const [GRADE, SITE, PET] = ['grade', 'site', 'pet'].map(attribute);
if (!GRADE || !SITE || !PET) throw new Error('three attributes are needed');
const LISTED = [GRADE, SITE, PET];

describe('an attribute', () => {
  test.each(KNOWN)('%s means the same in every list', (id) => {
    expect(isKnownAttribute(id)).toBe(true);
  });

  test.each(['pet', '', 'Location', 'toString', '__proto__'])('%j is one of the list it stands in', (id) => {
    expect([isKnownAttribute(id), isPlace(id)]).toEqual([false, false]);
  });

  test('of a place stays in what is redacted, and no other', () => {
    expect(KNOWN.filter(isPlace)).toEqual(['location', 'country']);
    expect([...keptRedacted([...KNOWN, 'pet'].map(attribute))]).toEqual(['location', 'country']);
    expect([...keptRedacted([])]).toEqual([]);
  });
});

describe('of a membership', () => {
  test('is told what is recorded, in the order of the file, empty or not', () => {
    expect(recordedValues(LISTED, { attributes: { site: '', grade: 'G5', unlisted: 'x' } })).toEqual([
      { attribute: GRADE, value: 'G5' },
      { attribute: SITE, value: '' },
    ]);
    expect(recordedValues(LISTED, {})).toEqual([]);
    expect(recordedValues(LISTED, { attributes: undefined })).toEqual([]);
  });

  test('what both days record and record otherwise has changed', () => {
    const before = { attributes: { grade: 'G5', site: 'Ulm', pet: 'cat' } };
    const after = { attributes: { grade: 'G6', site: 'Ulm' } };
    expect(changedValues(LISTED, before, after)).toEqual([{ attribute: GRADE, was: 'G5', is: 'G6' }]);
    expect(changedValues(LISTED, after, before)).toEqual([{ attribute: GRADE, was: 'G6', is: 'G5' }]);
    expect(changedValues(LISTED, { attributes: { pet: '' } }, { attributes: { pet: 'cat' } })).toEqual([
      { attribute: PET, was: '', is: 'cat' },
    ]);
    expect(changedValues(LISTED, before, {})).toEqual([]);
    expect(changedValues(LISTED, {}, after)).toEqual([]);
    expect(changedValues(LISTED, before, before)).toEqual([]);
  });
});
