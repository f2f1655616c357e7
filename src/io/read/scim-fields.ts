/** What the attributes of SCIM 2.0 users (RFC 7643) are called as columns. */

import { isRecord, type JsonRecord, ownValue } from './json-values.ts';

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const HEADINGS: ReadonlyMap<string, string> = new Map([
  ['id', 'Id'],
  ['displayName', 'Name'],
  ['name.formatted', 'Formatted name'],
  ['name.givenName', 'First name'],
  ['name.familyName', 'Last name'],
  ['title', 'Title'],
  [`${ENTERPRISE}.manager.value`, 'Manager id'],
  [`${ENTERPRISE}.manager.displayName`, 'Manager'],
  [`${ENTERPRISE}.manager`, 'Manager id'],
  [`${ENTERPRISE}.department`, 'Department'],
  [`${ENTERPRISE}.division`, 'Division'],
  [`${ENTERPRISE}.organization`, 'Organization'],
  [`${ENTERPRISE}.costCenter`, 'Cost center'],
  [`${ENTERPRISE}.employeeNumber`, 'Employee number'],
  ['emails', 'E-mail'],
  ['userName', 'User name'],
  ['active', 'Active'],
  ['externalId', 'External id'],
]);

/** The attributes in the order of their columns; others come after them. */
export const SCIM_FIELDS: readonly string[] = [...HEADINGS.keys()];

export function scimHeading(field: string): string {
  return HEADINGS.get(field) ?? field.replace(`${ENTERPRISE}.`, '').replace(`${USER}.`, '');
}

/** What is about the record and not about the person. */
export const SCIM_PROTOCOL: readonly string[] = ['schemas', 'meta'];

export function isScimUser(record: JsonRecord): boolean {
  const schemas = ownValue(record, 'schemas');
  return (Array.isArray(schemas) && schemas.includes(USER)) || isRecord(ownValue(record, ENTERPRISE));
}
