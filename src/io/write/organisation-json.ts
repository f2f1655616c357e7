/** An organisation as its own file: reading the text gives the same organisation again. */

import type { Organisation } from '../../model/organisation.ts';
import type { OrganisationFile } from '../../model/schema.ts';

/** The organisation without its look-ups. */
export function fileOf(organisation: Organisation): OrganisationFile {
  const {
    personById: _people,
    unitById: _units,
    sourceById: _sources,
    momentById: _moments,
    membershipsOf: _memberships,
    eventsOfPerson: _ofPerson,
    eventsOfUnit: _ofUnit,
    ...file
  } = organisation;
  return file;
}

export function writeOrganisation(organisation: Organisation, indent = 2): string {
  // The address of the schema is relative to where the file lay.
  const { $schema: _, ...file } = fileOf(organisation);
  return `${JSON.stringify(file, null, indent)}\n`;
}
