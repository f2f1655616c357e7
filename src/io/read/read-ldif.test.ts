import { describe, expect, test } from 'vitest';
import { readGrids, refusalOf } from '../../../tests/support/read-content.ts';
import { normaliseDn } from './distinguished-name.ts';

const PEOPLE = `version: 1
# two people
#  and a unit
dn: ou=People,dc=example,dc=com
objectClass: organizationalUnit
ou: People

dn: uid=ann,ou=People,dc=example,dc=com
objectClass: inetOrgPerson
uid: ann
cn: Ann Lee
sn: Lee
userPassword: secret
jpegPhoto:: /9j/4AAQ

dn:: dWlkPWLDtixvdT1QZW9wbGUsZGM9ZXhhbXBsZSxkYz1jb20=
objectClass: inetOrgPerson
uid: bö
cn: Bo
 Lee-
 Smith
sn:: TGVl
employeeNumber: 0042
mail: bo@example.com
mail: b@example.com
manager: UID=Ann, OU=people, DC=example, DC=com
`;

describe('LDIF', () => {
  test.each(['\n', '\r\n', '\r'])('entries of people become rows (line breaks %j)', async (newline) => {
    const { grid, problems } = await readGrids(PEOPLE.replaceAll('\n', newline), 'people.txt');
    expect(grid).toEqual({
      name: '',
      rows: [
        ['dn', 'uid', 'employeeNumber', 'cn', 'sn', 'manager', 'mail'],
        ['uid=ann,ou=People,dc=example,dc=com', 'ann', '', 'Ann Lee', 'Lee'],
        [
          'uid=bö,ou=People,dc=example,dc=com',
          ...[
            'bö',
            '0042',
            'BoLee-Smith',
            'Lee',
            'uid=ann,ou=People,dc=example,dc=com',
            'bo@example.com; b@example.com',
          ],
        ],
      ],
      numbers: [0, 2, 3],
      rowWord: 'entry',
      headings: 1,
    });
    expect(problems).toMatchObject([
      { kind: 'skipped-part', severity: 'note', places: [{ row: 1, field: 'dn' }] },
      { kind: 'skipped-part', severity: 'note', places: [{ row: 2, field: 'jpegPhoto' }] },
      {
        kind: 'skipped-part',
        severity: 'note',
        message:
          'The fields “objectClass”, “userPassword” say something about the records or accounts, not about the people.',
        done: 'They were left out.',
      },
    ]);
    expect(JSON.stringify({ grid, problems })).not.toContain('secret');
  });

  test('changes are left out and reported, or refused where there is nothing else', async () => {
    const change = 'dn: cn=Bo\nchangetype: modify\nreplace: sn\nsn: Smith\n-\n';
    const added = 'dn: cn=Ann\nchangetype: add\ncn: Ann\n';
    const { grid, problems } = await readGrids(`${added}\n${change}`);
    expect(grid.rows).toEqual([
      ['dn', 'cn'],
      ['cn=Ann', 'Ann'],
    ]);
    expect(problems).toMatchObject([{ severity: 'warning', places: [{ row: 2, value: 'cn=Bo' }] }]);
    expect(await refusalOf(change)).toContain('changes to a directory');
  });

  test('what a program says of its search is no entry, and nothing to be told', async () => {
    const { grid, problems } = await readGrids(
      'dn: cn=Ann\ncn: Ann\n\n# search result\nsearch: 2\nresult: 0 Success\n',
    );
    expect(grid.rows).toHaveLength(2);
    expect(problems).toEqual([]);
  });

  test('addresses of values are not followed', async () => {
    const { grid, problems } = await readGrids('dn: cn=Ann\ncn: Ann\nlabel:< file:///etc/passwd\n');
    expect(grid.rows).toEqual([
      ['dn', 'cn'],
      ['cn=Ann', 'Ann'],
    ]);
    expect(problems).toMatchObject([{ places: [{ row: 1, field: 'label' }] }]);
  });
});

describe('a distinguished name', () => {
  test.each([
    ['cn=Ann Lee,dc=x', 'CN = ann lee , DC=X'],
    ['cn=Lee\\, Ann,dc=x', 'cn=Lee\\2c Ann;dc=x'],
    ['cn=J\\c3\\b6rg,dc=x', 'cn=Jörg,dc=x'],
    ['cn=Ann+uid=7,dc=x', 'uid=7 + cn=Ann,dc=x'],
  ])('%s is %s', (a, b) => {
    expect(normaliseDn(a)).toBe(normaliseDn(b));
  });

  test.each([
    ['cn=Lee\\,dc=x', 'cn=Lee,dc=x'],
    ['cn=Ann,cn=Bo', 'cn=Ann+cn=Bo'],
    ['cn=a\\ ,dc=x', 'cn=a,dc=x'],
  ])('%s is not %s', (a, b) => {
    expect(normaliseDn(a)).not.toBe(normaliseDn(b));
  });
});
