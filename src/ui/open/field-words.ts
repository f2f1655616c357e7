import type { Field, ManagerBy } from '../../io/table/mapping.ts';

export const FIELD_WORDS: Readonly<Record<Field, string>> = {
  id: 'Id',
  post: 'Post id',
  name: 'Name',
  'first-name': 'First name',
  'last-name': 'Last name',
  'preferred-name': 'Preferred name',
  title: 'Title',
  manager: 'Reports to',
  'manager-first-name': 'Manager’s first name',
  'manager-last-name': 'Manager’s last name',
  unit: 'Unit',
  'parent-unit': 'Parent unit',
  'unit-path': 'All parent units',
  'second-manager': 'Second manager',
  'line-kind': 'Line type',
  email: 'E-mail',
  location: 'Location',
  start: 'Start date',
  end: 'End date',
  photo: 'Photo',
};

export const MANAGER_BY_WORDS: Readonly<Record<ManagerBy, string>> = {
  id: 'by id',
  post: 'by post id',
  name: 'by name',
  email: 'by e-mail',
  title: 'by title',
  unit: 'by unit',
};

/** Shown for every table; the others where they were found, or on request. */
export const MAIN_FIELDS: readonly Field[] = ['id', 'name', 'first-name', 'last-name', 'title', 'manager', 'unit'];
