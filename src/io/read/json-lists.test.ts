import { expect, test } from 'vitest';
import { fieldsOf } from './json-fields.ts';
import { plainHeading } from './json-wrappers.ts';

function cellsOf(record: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const fields = fieldsOf(
    record,
    () => false,
    () => undefined,
  );
  const headingOf = plainHeading(fields.map(([field]) => field));
  return Object.fromEntries(fields.map(([field, text]) => [headingOf(field), text]));
}

test.each([
  ['the only one', [{ title: 'Cook', department: 'Kitchen', type: 'work' }]],
  [
    'the primary one',
    [
      { title: 'Porter', department: 'Door' },
      { title: 'Cook', department: 'Kitchen', primary: true },
    ],
  ],
  ['the primary one of YAML', [{ title: 'Cook', department: 'Kitchen', primary: 'true' }, { title: 'Porter' }]],
])('of several jobs %s is that of the person', (_, organizations) => {
  expect(cellsOf({ name: 'Ann', organizations })).toEqual({ name: 'Ann', title: 'Cook', department: 'Kitchen' });
});

test('a title of the person and one of the job are told apart', () => {
  const organizations = [{ title: 'Cook', costCenter: '12' }];
  expect(cellsOf({ title: 'Dr', organizations })).toEqual({
    title: 'Dr',
    'organizations.title': 'Cook',
    costCenter: '12',
  });
});

test('relations are fields by their types', () => {
  const relations = [
    { value: 'bo@x.org', type: 'manager' },
    { value: 'cy@x.org', type: 'custom', customType: 'mentor' },
  ];
  expect(cellsOf({ name: 'Ann', relations })).toEqual({
    name: 'Ann',
    manager: 'bo@x.org',
    'relations.mentor': 'cy@x.org',
  });
});

test('addresses, skills and several jobs alike stay lists', () => {
  expect(
    cellsOf({
      emails: [{ address: 'a@x.org', value: 'ann@x.org', type: 'home' }],
      skills: [{ name: 'Baking' }],
      jobs: [{ title: 'Cook' }, { title: 'Porter' }],
    }),
  ).toEqual({ emails: 'ann@x.org', skills: 'Baking', jobs: 'Cook; Porter' });
});
