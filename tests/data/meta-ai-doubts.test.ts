import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { countFacets } from '../../src/diff/count-facets.ts';
import type { PersonId } from '../../src/model/schema.ts';
import { readOrganisation } from '../../src/model/validate.ts';
import { doubtsOf } from '../../src/ui/panels/person-doubts.ts';
import { compareDays } from '../support/charts.ts';

const meta = readOrganisation(
  JSON.parse(readFileSync(new URL('../../data/meta-ai/organisation.json', import.meta.url), 'utf8')),
);
if (!meta.ok) throw new Error('the Meta data set is not valid');
const august = compareDays(meta.value, '2025-08-18', '2025-08-31');
const summer = compareDays(meta.value, '2025-05-28', '2025-08-31');

function aboutOf(person: string, comparison = august): Record<'inferred' | 'disputes', string[]> {
  const { inferred, disputes } = doubtsOf(comparison, person as PersonId);
  return { inferred: inferred.map(({ about }) => about), disputes: disputes.map(({ about }) => about) };
}

describe('what is not sure of somebody', () => {
  test.each([
    ['yann-lecun', { inferred: [], disputes: ['when it began'] }],
    ['shengjia-zhao', { inferred: [], disputes: ['the line'] }],
    ['ruben-mayer', { inferred: [], disputes: ['the line and the place'] }],
    ['adam-mosseri', { inferred: ['Line and place'], disputes: [] }],
    ['chaya-nayak', { inferred: ['Line and place'], disputes: [] }],
    ['rob-fergus', { inferred: [], disputes: [] }],
    ['chris-cox', { inferred: ['Line'], disputes: [''] }],
    ['mark-zuckerberg', { inferred: [], disputes: [] }],
  ])('%s', (person, about) => {
    expect(aboutOf(person)).toEqual(about);
  });

  test('is told once where a seat ended and the next began', () => {
    expect(aboutOf('yann-lecun', summer)).toEqual({ inferred: [], disputes: ['when it began'] });
  });

  test('comes with what each source says', () => {
    const [dispute] = doubtsOf(august, 'yann-lecun' as PersonId).disputes;
    expect(dispute?.why).toMatch(/in July 2025, others date it to the August reshuffle/);
    expect(dispute?.claims.map(({ source }) => source)).toContain('decoder-2025-08-20');
  });
});

test('the legend counts apart what no source says', () => {
  const counts = countFacets(august);
  expect(counts.get('moved')?.words).toBe('4 · 1 inferred');
  expect(counts.get('left')?.words).toBe('11');
});
