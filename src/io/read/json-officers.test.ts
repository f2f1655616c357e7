import { describe, expect, test } from 'vitest';
import { Unreadable } from '../table/report.ts';
import { peopleByRole } from './json-officers.ts';

const rowsOf = (json: unknown): string[] =>
  (peopleByRole(json) ?? []).map((each) =>
    [each.Unit, each['Parent unit'] ?? '', each.Name, each.Title, each['Person ID'], each.Status].join('|'),
  );

describe('groups with lists of who does what', () => {
  test('people are those in the lists, within the groups that the lists are in', () => {
    const groups = {
      bodies: [
        {
          name: 'Water',
          leadership: {
            chairs: [{ github: 'ida', name: 'Ida Moe' }],
            tech_leads: [{ github: 'per', name: 'Per Aas' }],
            emeritus_leads: [{ github: 'una', name: 'Una Lie' }],
          },
          subprojects: [
            {
              name: 'Pumps',
              owners: ['https://example.org/OWNERS'],
              maintainers: [{ github: '@Ida' }, 'per', 'Kai Ness'],
            },
          ],
        },
        { name: 'Roads', secretaries: ['Ola Dahl'], members: ['Una Lie'] },
      ],
    };
    expect(rowsOf(groups)).toEqual([
      'Water||Ida Moe|Chair|ida|Active',
      'Water||Per Aas|Tech lead|per|Active',
      'Water||Una Lie|Emeritus lead|una|Left',
      'Pumps|Water|Ida Moe|Maintainer|ida|Active',
      'Pumps|Water|Per Aas|Maintainer|per|Active',
      'Pumps|Water|Kai Ness|Maintainer|kai ness|Active',
      'Roads||Ola Dahl|Secretary|ola dahl|Active',
      'Roads||Una Lie||una|Active',
    ]);
  });

  test('the names of groups may be keys, and who does two things in one has both titles', () => {
    const groups = {
      repos: {
        parser: { approvers: ['ann', 'bo'], reviewers: ['bo'] },
        printer: { Mainteneurs: ['cy'], reviewers: [] },
      },
    };
    expect(rowsOf(groups)).toEqual([
      'parser||ann|Approver|ann|Active',
      'parser||bo|Approver, Reviewer|bo|Active',
      'printer||cy|Mainteneur|cy|Active',
    ]);
  });

  test('a file of lists of names alone is one group without a name', () => {
    expect(rowsOf({ approvers: ['ann'], emeritus_approvers: ['bo'] })).toEqual([
      '||ann|Approver|ann|Active',
      '||bo|Emeritus approver|bo|Left',
    ]);
  });

  test.each([
    ['people with lists of their own', [{ name: 'Ann', title: 'Head', owners: ['Bo', 'Cy'] }]],
    ['people below people', [{ name: 'Ann', leads: [{ name: 'Bo', leads: [{ name: 'Cy' }] }] }]],
    ['units with a head', [{ name: 'A', head: 'Ann', contributors: ['Bo', 'Cy'] }]],
    ['a list of people that is called so', { owners: [{ name: 'Ann' }, { name: 'Bo' }] }],
    ['people in units', [{ name: 'A', members: [{ name: 'Ann' }, { name: 'Bo' }] }]],
  ])('%s are not such groups', (_, json) => {
    expect(peopleByRole(json)).toBeUndefined();
  });

  test('groups in which nobody is named are refused', () => {
    const group = (name: string) => ({ name, owners: [`https://example.org/${name}`] });
    expect(() => peopleByRole({ groups: [group('a'), group('b')] })).toThrow(Unreadable);
  });
});
