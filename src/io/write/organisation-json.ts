/** An organisation as its own file: reading the text gives the same organisation again. */

import { asJson, type Json, joinJson, json } from '../../base/escape/json.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { OrganisationFile } from '../../model/schema.ts';

/** The organisation without its look-ups. */
export function fileOf(organisation: Organisation): OrganisationFile {
  const {
    personById: _people,
    unitById: _units,
    sourceById: _sources,
    momentById: _moments,
    vacant: _vacant,
    membershipsOf: _memberships,
    eventsOfPerson: _ofPerson,
    eventsOfUnit: _ofUnit,
    ...file
  } = organisation;
  return file;
}

const ENTRIES_PER_PART = 500;

/** The text in parts, an entry to a line, so that a hundred thousand people can be written without blocking a page. */
export function* organisationInParts(organisation: Organisation): Generator<Json> {
  // The address of the schema is relative to where the file lay.
  const { $schema: _, ...file } = fileOf(organisation);
  let between = json`{\n`;
  for (const [key, value] of Object.entries(file)) {
    if (value === undefined) continue;
    yield json`${between}  ${asJson(key)}: `;
    between = json`,\n`;
    if (!Array.isArray(value) || value.length === 0) {
      yield asJson(value);
      continue;
    }
    yield json`[\n`;
    for (let start = 0; start < value.length; start += ENTRIES_PER_PART) {
      const lines = value.slice(start, start + ENTRIES_PER_PART).map((entry) => json`    ${asJson(entry)}`);
      yield json`${start === 0 ? json`` : between}${joinJson(lines, ',\n')}`;
    }
    yield json`\n  ]`;
  }
  yield json`\n}\n`;
}

export function writeOrganisation(organisation: Organisation): Json {
  return joinJson([...organisationInParts(organisation)], '');
}
