import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { organisations } from '../../../tests/support/random-organisations.ts';
import { readOrganisation } from '../../model/validate.ts';
import { writeOrganisation } from './organisation-json.ts';

test('what is written and read again is the same organisation', () => {
  fc.assert(
    fc.property(organisations, (organisation) => {
      expect(readOrganisation(JSON.parse(writeOrganisation(organisation)))).toEqual({ ok: true, value: organisation });
    }),
    { numRuns: 60 },
  );
});

test('so is the set that lies beside the page, but for the address of its schema', () => {
  const { $schema, ...file } = JSON.parse(readFileSync('data/meta-ai/organisation.json', 'utf8'));
  const original = readOrganisation(file);
  if (!original.ok) throw new Error('the data set cannot be read');
  expect($schema).toBeDefined();
  expect(readOrganisation(JSON.parse(writeOrganisation(original.value)))).toEqual(original);
});
