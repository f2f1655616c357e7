import type { Field, ManagerBy } from '../../io/table/mapping.ts';

export const FIELD_WORDS: Readonly<Record<Field, string>> = {
  id: 'Id',
  name: 'Name',
  'first-name': 'First name',
  'last-name': 'Last name',
  title: 'Title',
  manager: 'Reports to',
  unit: 'Unit',
  'parent-unit': 'Unit above',
  'second-manager': 'Second manager',
  'line-kind': 'Kind of line',
  email: 'E-mail',
  location: 'Location',
  start: 'Start date',
  end: 'End date',
  photo: 'Photo',
};

export const MANAGER_BY_WORDS: Readonly<Record<ManagerBy, string>> = {
  id: 'by id',
  name: 'by name',
  email: 'by e-mail',
  title: 'by title',
};

/** Shown for every table; the others where they were found, or on request. */
export const MAIN_FIELDS: readonly Field[] = ['id', 'name', 'first-name', 'last-name', 'title', 'manager', 'unit'];
