/**
 * A column that Orgdiff has no code for goes all the way with the others: from a table into the model that is compared,
 * into the file of the organisation and the page that is one file, and out of what is redacted.
 */

import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/base/result.ts';
import { pickMatching } from '../../src/diff/change-filter.ts';
import { diff } from '../../src/diff/diff.ts';
import { rosterOfOrganisation } from '../../src/io/import/rows/organisation-roster.ts';
import { ImportSession } from '../../src/io/import/session/import-session.ts';
import { packOrganisation, unpackOrganisation } from '../../src/io/link-data.ts';
import { readContents } from '../../src/io/read-contents.ts';
import { readOrganisationText } from '../../src/io/read-organisation-text.ts';
import { type Redaction, redact } from '../../src/io/redact/redact.ts';
import { writeOrganisation } from '../../src/io/write/organisation-json.ts';
import { writeLinkedData } from '../../src/io/write/organisation-jsonld.ts';
import { pageInParts } from '../../src/io/write/page.ts';
import { keptRedacted, recordedValues } from '../../src/model/attributes.ts';
import { readEdtf } from '../../src/model/edtf.ts';
import type { Organisation } from '../../src/model/organisation.ts';
import { snapshotAt } from '../../src/model/snapshot.ts';
import { NO_FILTER } from '../../src/store/view.ts';

const TABLES = [
  {
    language: 'English',
    label: 'Berth licence',
    heading: 'Staff No,Name,Job Title,Manager,Berth licence',
    rows: [
      ['1,Ada Lind,Harbour master,,Amber', '2,Bo Vik,Pilot,Ada Lind,Blue', '3,Cy Dahl,Clerk,Ada Lind,'],
      ['1,Ada Lind,Harbour master,,Amber', '2,Bo Vik,Pilot,Ada Lind,Coral', '3,Cy Dahl,Clerk,Ada Lind,'],
    ],
  },
  {
    language: 'German, with semicolons',
    label: 'Liegeplatzschein',
    heading: 'Personalnummer;Name;Liegeplatzschein;Funktion;Vorgesetzter',
    rows: [
      ['1;Ada Lind;Amber;Leitung;', '2;Bo Vik;Blue;Lotse;Ada Lind', '3;Cy Dahl;;Büro;Ada Lind'],
      ['1;Ada Lind;Amber;Leitung;', '2;Bo Vik;Coral;Lotse;Ada Lind', '3;Cy Dahl;;Büro;Ada Lind'],
    ],
  },
] as const;

type Table = (typeof TABLES)[number];

async function read({ heading, rows }: Table): Promise<Organisation> {
  const files = rows.map((list, key) => ({
    key,
    name: `harbour-202${key + 4}-01-01.csv`,
    content: new TextEncoder().encode([heading, ...list].join('\n')),
  }));
  const built = await new ImportSession().build(files);
  if (!built.ok) throw new Error(built.error[0]?.message);
  return built.value;
}

/** What is recorded of everybody on one day, by the names. */
function recordedOn(organisation: Organisation, date: string): Record<string, string> {
  const seats = [...snapshotAt(organisation, readEdtf(date).earliest).people.values()];
  const facts = seats.map(({ name, membership }) => [
    name,
    recordedValues(organisation.attributes, membership)
      .map(({ attribute, value }) => `${attribute.label}: ${value}`)
      .join(', '),
  ]);
  return Object.fromEntries(facts);
}

async function ok(
  opening: Result<Organisation, unknown> | Promise<Result<Organisation, unknown>>,
): Promise<Organisation> {
  const result = await opening;
  if (!result.ok) throw new Error('it cannot be read');
  return result.value;
}

describe.each(TABLES)('a column that nobody has heard of, in $language', (table) => {
  const { label } = table;

  test('is compared', async () => {
    const organisation = await read(table);
    expect(recordedOn(organisation, '2024-01-01')).toEqual({
      'Ada Lind': `${label}: Amber`,
      'Bo Vik': `${label}: Blue`,
      'Cy Dahl': `${label}: `,
    });
    const at = (date: string) => snapshotAt(organisation, readEdtf(date).earliest);
    const comparison = diff(at('2024-01-01'), at('2025-01-01'));
    expect([...comparison.people.values()]).toMatchObject([
      { person: '2', kinds: ['attribute-changed'], fields: [{ label, before: 'Blue', after: 'Coral' }] },
    ]);
    const picked = pickMatching(comparison, { ...NO_FILTER, people: undefined, text: 'coral' });
    expect([...(picked?.people ?? [])]).toEqual(['2']);
  });

  test('is in the file, in a link, in a page and in a list made of it', async () => {
    const organisation = await read(table);
    const latest = recordedOn(organisation, '2025-01-01');
    const page = pageInParts(' %ORGDIFF_TITLE% %ORGDIFF_TEXT% %ORGDIFF_CONTENTS% ', {
      ...{ organisation, start: '', title: '', text: '' },
    });
    const copies = [
      await ok(readOrganisationText(writeOrganisation(organisation), 'harbour.json')),
      await ok(unpackOrganisation((await packOrganisation(organisation)) ?? '')),
      await ok(readContents([...(page ?? [])].join('')).organisation),
    ];
    for (const copy of copies) expect(recordedOn(copy, '2025-01-01')).toEqual(latest);
    expect(writeLinkedData(organisation)).toContain('"Coral"');
    const roster = rosterOfOrganisation('harbour.json', organisation);
    expect(roster?.attributes.map((attribute) => attribute.label)).toEqual([label]);
    expect(roster?.posts.map(({ attributes }) => attributes)).toEqual([['Amber'], ['Coral'], ['']]);
  });

  test('goes from what is redacted, unless somebody keeps it', async () => {
    const organisation = await read(table);
    const how: Omit<Redaction, 'keepAttributes'> = {
      ...{ names: 'numbers', leaveOut: new Set(), branch: undefined, around: 'nothing' },
      ...{ days: [], random: () => 0 },
    };
    const textWith = (keepAttributes: ReadonlySet<string>): string =>
      writeOrganisation(redact(organisation, { ...how, keepAttributes }).organisation);
    const bare = textWith(keptRedacted(organisation.attributes));
    expect(bare).not.toMatch(/Amber|Blue|Coral/);
    expect(bare).not.toContain(label);
    const kept = textWith(new Set(organisation.attributes.map(({ id }) => id)));
    expect(kept).toContain(`"label":"${label}"`);
    expect(kept).toContain('"Coral"');
  });
});
