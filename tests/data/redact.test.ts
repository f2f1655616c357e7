/** The Meta set redacted: press reports full of names, surnames alone, and addresses that spell them out. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NAME_STYLES } from '../../src/io/redact/new-names.ts';
import { redact } from '../../src/io/redact/redact.ts';
import { writeOrganisation } from '../../src/io/write/organisation-json.ts';
import { dayOf } from '../../src/model/edtf.ts';
import { readOrganisation } from '../../src/model/validate.ts';

const read = readOrganisation(JSON.parse(readFileSync('data/meta-ai/organisation.json', 'utf8')));
if (!read.ok) throw new Error('the data set cannot be read');
const organisation = read.value;
const days = [dayOf(2025, 8, 18), dayOf(2025, 8, 31)];

test.each(NAME_STYLES)('by %s it holds no name, no surname and no id of anybody', (names) => {
  const how = {
    names,
    leaveOut: new Set<never>(),
    keepAttributes: new Set<string>(),
    branch: undefined,
    around: 'stub',
    days,
    random: Math.random,
  } as const;
  const { organisation: redacted } = redact(organisation, how);
  const text = writeOrganisation(redacted);
  const secret = organisation.people.flatMap(({ id, name, aliases }) => [
    id,
    name,
    ...aliases,
    name.split(' ').at(-1) ?? '',
  ]);
  const found = secret.filter((word) => new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u').test(text));
  expect([...new Set(found)]).toEqual([]);
  expect(readOrganisation(JSON.parse(text)).ok).toBe(true);
});
