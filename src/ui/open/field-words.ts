import type { Field, ManagerBy } from '../../io/table/mapping.ts';

export const FIELD_WORDS: Readonly<Record<Field, string>> = {
  id: 'Id',
  post: 'Id of the post',
  name: 'Name',
  'first-name': 'First name',
  'last-name': 'Last name',
  'preferred-name': 'Preferred name',
  title: 'Title',
  manager: 'Reports to',
  'manager-first-name': 'First name of the manager',
  'manager-last-name': 'Last name of the manager',
  unit: 'Unit',
  'parent-unit': 'Unit above',
  'unit-path': 'All units above',
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
  post: 'by id of the post',
  name: 'by name',
  email: 'by e-mail',
  title: 'by title',
  unit: 'by unit',
};

/** Shown for every table; the others where they were found, or on request. */
export const MAIN_FIELDS: readonly Field[] = ['id', 'name', 'first-name', 'last-name', 'title', 'manager', 'unit'];
