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
