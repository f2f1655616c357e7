import { describe, expect, test } from 'vitest';
import { readGrids, refusalOf } from '../../../tests/support/read-content.ts';
import { readFileContent } from './read-file.ts';

const json = (value: unknown): string => JSON.stringify(value);

describe('JSON', () => {
  test('of Orgdiff itself is handed on as it is', async () => {
    const organisation = { format: 'orgdiff/2', id: 'x', people: [{ id: 'a' }] };
    const result = await readFileContent('people.csv', new TextEncoder().encode(json(organisation)));
    expect(result).toEqual({ ok: true, value: { kind: 'organisation', json: organisation } });
  });

  test('records become rows, their parts dotted columns and their lists one cell', async () => {
    const { grid, problems } = await readGrids(
      json([
        { id: '007', name: { given: 'Ann', family: 'Lee' }, salary: 1e21, tags: ['a', 2], manager: null },
        { id: '008', manager: { id: '007' }, isHead: false, name: { given: 'Bo' } },
      ]),
    );
    expect(grid).toEqual({
      name: '',
      rows: [
        ['id', 'name.given', 'name.family', 'salary', 'tags', 'manager.id', 'isHead'],
        ['007', 'Ann', 'Lee', '1000000000000000000000', 'a; 2'],
        ['008', 'Bo', '', '', '', '007', 'false'],
      ],
      numbers: [0, 1, 2],
      rowWord: 'record',
      headings: 1,
    });
    expect(problems).toEqual([]);
  });

  test.each<[what: string, document: unknown]>([
    ['data', { total: 2, data: [{ id: 1 }, { id: 2 }] }],
    ['value', { '@odata.context': 'x', value: [{ id: 1 }, { id: 2 }] }],
    ['a wrapper in a wrapper', { d: { results: [{ id: 1 }, { id: 2 }] } }],
    ['ids as keys', { 1: { id: 1 }, 2: { id: 2 } }],
  ])('finds the list below %s', async (_, document) => {
    const { grid } = await readGrids(json(document));
    expect(grid.rows.map((row) => row[grid.rows[0]?.indexOf('id') ?? 0])).toEqual(['id', '1', '2']);
  });

  test('several lists are several grids, the longest first', async () => {
    const { grids } = await readGrids(json({ departments: [{ id: 'd' }], employees: [{ id: 1 }, { id: 2 }] }));
    expect(grids.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['employees', 3],
      ['departments', 2],
    ]);
  });

  test.each(['children', 'reports', 'subordinates', 'directReports', 'Direct Reports'])('nested %s', async (key) => {
    const { grid } = await readGrids(
      json({
        id: 1,
        name: 'Ann',
        [key]: [
          { id: 2, name: 'Bo', [key]: [{ id: 3, name: 'Cy' }] },
          { id: 4, name: 'Di' },
        ],
      }),
    );
    expect(grid.rows).toEqual([
      ['Parent id', 'id', 'name'],
      ['', '1', 'Ann'],
      ['1', '2', 'Bo'],
      ['2', '3', 'Cy'],
      ['1', '4', 'Di'],
    ]);
  });

  test('nested people without ids are told apart by name', async () => {
    const { grid, problems } = await readGrids(json([{ name: 'Ann', children: [{ name: 'Bo' }] }]));
    expect(grid.rows).toEqual([
      ['Parent', 'name'],
      ['', 'Ann'],
      ['Ann', 'Bo'],
    ]);
    expect(problems).toEqual([]);
  });

  test('or, where names are shared, by numbers behind them', async () => {
    const children = [{ name: 'Bo' }, { name: 'Ann 2', children: [{ name: 'Bo' }, { name: '' }] }];
    const { grid, problems } = await readGrids(json([{ name: 'Ann', children: [{ name: 'Ann', children }] }]));
    expect(grid.rows).toEqual([
      ['Id', 'Parent id', 'name'],
      ['Ann', '', 'Ann'],
      ['Ann 2', 'Ann', 'Ann'],
      ['Bo', 'Ann 2', 'Bo'],
      ['Ann 2 2', 'Ann 2', 'Ann 2'],
      ['Bo 2', 'Ann 2 2', 'Bo'],
      ['Person', 'Ann 2 2'],
    ]);
    expect(problems).toMatchObject([{ kind: 'no-id', severity: 'note' }]);
  });

  test.each(['team', 'employees', 'Mitarbeiter', 'équipe', 'subordinados'])(
    'people below “%s” are nested',
    async (key) => {
      const leaf = (name: string) => ({ name, title: 'Aide' });
      const json = { name: 'Ann', title: 'Head', [key]: [leaf('Bo'), { ...leaf('Cy'), [key]: [leaf('Di')] }] };
      const { grid } = await readGrids(JSON.stringify(json));
      expect(grid.rows.map((row) => [row[1], row[0]])).toEqual([
        ['name', 'Parent'],
        ['Ann', ''],
        ['Bo', 'Ann'],
        ['Cy', 'Ann'],
        ['Di', 'Cy'],
      ]);
    },
  );

  test.each(['managers', 'roles', 'groups', 'phoneNumbers'])(
    'what stands below “%s” is nobody who reports',
    async (key) => {
      const people = [
        { id: 1, name: 'Ann', [key]: [{ id: 7, name: 'Seven' }] },
        { id: 2, name: 'Bo', [key]: [] },
      ];
      const { grid } = await readGrids(JSON.stringify(people));
      expect(grid.rows.map((row) => row[1])).toEqual(['name', 'Ann', 'Bo']);
    },
  );

  test.each(['members', 'Mitarbeiter', 'empleados'])(
    'units with their people below “%s” are the units of these',
    async (key) => {
      const person = (name: string) => ({ name, title: 'Aide' });
      const units = [
        {
          name: 'Sales',
          head: 'Ann',
          [key]: [person('Ann'), person('Bo')],
          units: [{ name: 'North', [key]: [person('Cy')] }],
        },
        { name: 'Tools', [key]: [person('Di')] },
      ];
      const { grid } = await readGrids(JSON.stringify({ company: 'Acme', departments: units }));
      expect(grid.rows).toEqual([
        ['Unit', 'name', 'title', 'Reports to', 'Parent unit'],
        ['Sales', 'Ann', 'Aide'],
        ['Sales', 'Bo', 'Aide', 'Ann'],
        ['North', 'Cy', 'Aide', '', 'Sales'],
        ['Tools', 'Di', 'Aide'],
      ]);
    },
  );

  test('members may be names alone, and units the keys of what they hold', async () => {
    const north = { Leitung: 'Cy', Mitglieder: ['Di', 'Cy'] };
    const units = {
      Vertrieb: { Leitung: 'Ann', Mitglieder: ['Bo'], Gruppen: { Nord: north } },
      Lager: { Leitung: 'Ed', Gruppen: { Tor: { Mitglieder: ['Flo'] } } },
    };
    const { grid } = await readGrids(JSON.stringify(units));
    expect(grid.rows).toEqual([
      ['Unit', 'name', 'Reports to', 'Parent unit'],
      ['Vertrieb', 'Ann'],
      ['Vertrieb', 'Bo', 'Ann'],
      ['Nord', 'Cy', 'Ann', 'Vertrieb'],
      ['Nord', 'Di', 'Cy', 'Vertrieb'],
      ['Lager', 'Ed'],
      ['Tor', 'Flo', '', 'Lager'],
    ]);
  });

  test('fields within an object of each record are called by their own names', async () => {
    const people = [
      { nodeId: 1, data: { name: 'Ann' }, relationships: { manager: { data: null } } },
      { nodeId: 2, data: { name: 'Bo' }, relationships: { manager: { data: { type: 'people', id: '1' } } } },
    ];
    const { grid } = await readGrids(JSON.stringify(people));
    expect(grid.rows[0]).toEqual(['nodeId', 'name', 'manager.type', 'manager.id']);
  });

  test('references are what they refer to, and what they are displayed as', async () => {
    const people = [
      { name: 'Ann', department: { link: 'https://x.example/d/9', value: '9' }, manager: '' },
      {
        name: { display_value: 'Bo', value: 'Bo' },
        department: { display_value: 'Tools', value: '9' },
        manager: { display_value: 'Ann', value: 'a1', link: 'https://x.example/u/a1' },
      },
    ];
    const { grid } = await readGrids(JSON.stringify(people));
    expect(grid.rows).toEqual([
      ['name', 'department', 'manager', 'manager.value'],
      ['Ann', '9'],
      ['Bo', 'Tools', 'Ann', 'a1'],
    ]);
  });

  test('what the protocol says of records is not of people', async () => {
    const json = {
      value: [{ name: 'Bo', manager: { '@odata.type': '#user', id: 1 } }],
      '@odata.nextLink': 'https://x',
    };
    const { grid, problems } = await readGrids(JSON.stringify(json));
    expect(grid.rows[0]).toEqual(['name', 'manager.id']);
    expect(problems).toMatchObject([{ kind: 'incomplete-file', severity: 'warning' }]);
  });

  test('reports given by their ids are no nested people', async () => {
    const { grid } = await readGrids(json([{ id: 1, reports: [2, 3] }, { id: 2 }, { id: 3 }]));
    expect(grid.rows.slice(0, 2)).toEqual([
      ['id', 'reports'],
      ['1', '2; 3'],
    ]);
  });

  test('ids of many digits keep all of them', async () => {
    const { grid } = await readGrids(
      '[{"id": 12345678901234567890, "n": "say \\"1234567890123456789\\"", "x": 0.12345678901234567}]',
    );
    expect(grid.rows[1]?.slice(0, 2)).toEqual(['12345678901234567890', 'say "1234567890123456789"']);
  });

  test('one record per line', async () => {
    const { grid, problems } = await readGrids('{"id": 1, "name": "Ann"}\n\n{"id": 2\n{"id": 3, "name": "Cy"}\n');
    expect(grid).toMatchObject({
      rows: [
        ['id', 'name'],
        ['1', 'Ann'],
        ['3', 'Cy'],
      ],
      numbers: [0, 1, 4],
    });
    expect(problems).toMatchObject([{ kind: 'skipped-part', severity: 'warning', places: [{ row: 3 }] }]);
  });

  test('rows of cells', async () => {
    const { grid } = await readGrids('[["id", "name"], [1, "Ann"], [2, null]]');
    expect(grid).toMatchObject({
      rows: [
        ['id', 'name'],
        ['1', 'Ann'],
        ['2', ''],
      ],
      headings: undefined,
    });
  });

  test.each([
    ['[{"id": 1,}]', 'not valid JSON'],
    ['{"id": 1', 'not valid JSON'],
    ['[]', 'no list of records'],
    ['{"a": {"b": 1}}', 'no list of records'],
    ['[1, 2, 3]', 'no list of records'],
  ])('%s is refused', async (text, message) => {
    expect(await refusalOf(text)).toContain(message);
  });

  test('a table whose headings are in brackets is no JSON', async () => {
    const { grid } = await readGrids('[Id],[Name]\n1,Ann\n');
    expect(grid.rows[0]).toEqual(['[Id]', '[Name]']);
  });
});

describe('hostile JSON', () => {
  test.each<[what: string, text: string]>([
    ['lists', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['records', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['a field', `[{"id":1,"x":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}]`],
    ['a list without an end', '['.repeat(150_000)],
    ['a list a million levels deep', '['.repeat(1_000_000)],
  ])('nested in %s a hundred thousand times does no harm', async (_, text) => {
    const result = await readFileContent('a.json', new TextEncoder().encode(text));
    expect(result.ok ? result.value.kind : result.error[0]?.severity).toMatch(/grids|error/);
  });

  test('people below each other fifty thousand times are read', async () => {
    const text = `${'{"id":1,"children":['.repeat(50_000)}{"id":1}${']}'.repeat(50_000)}`;
    const { grid } = await readGrids(text);
    expect(grid.rows).toHaveLength(50_002);
    expect(grid.rows.at(-1)).toEqual(['Person 50001', 'Person 50000', '1']);
  });

  test('keys that mean something to the engine are only text', async () => {
    const { grid } = await readGrids(
      '[{"__proto__": {"id": 1}, "constructor": "x", "name": "Ann"}, {"__proto__": "y"}]',
    );
    expect(grid.rows).toEqual([
      ['__proto__.id', 'constructor', 'name', '__proto__'],
      ['1', 'x', 'Ann'],
      ['', '', '', 'y'],
    ]);
    expect(({} as { id?: unknown }).id).toBeUndefined();
  });
});

describe('SCIM', () => {
  const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
  const user = (id: string, more: object): object => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', ENTERPRISE],
    id,
    userName: `${id}@example.com`,
    meta: { resourceType: 'User' },
    active: true,
    ...more,
  });

  test('users become a table with headings', async () => {
    const { grid, problems } = await readGrids(
      json({
        schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
        totalResults: 2,
        Resources: [
          user('a', {
            displayName: 'Ann Lee',
            name: { givenName: 'Ann', familyName: 'Lee' },
            title: 'CEO',
            emails: [{ value: 'home@x.org' }, { value: 'ann@x.org', primary: true }],
          }),
          user('b', {
            displayName: 'Bo',
            active: false,
            [ENTERPRISE]: {
              department: 'Tools',
              employeeNumber: '0042',
              manager: { value: 'a', displayName: 'Ann Lee' },
            },
          }),
        ],
      }),
    );
    const [headings = [], ...rows] = grid.rows;
    expect(rows.map((row) => Object.fromEntries(headings.map((heading, column) => [heading, row[column]])))).toEqual([
      {
        ...{ Id: 'a', Name: 'Ann Lee', 'First name': 'Ann', 'Last name': 'Lee', Title: 'CEO', 'Manager id': '' },
        ...{ Manager: '', Department: '', 'Employee number': '', 'E-mail': 'ann@x.org' },
        ...{ 'User name': 'a@example.com', Active: 'true' },
      },
      {
        ...{ Id: 'b', Name: 'Bo', 'First name': '', 'Last name': '', Title: '', 'Manager id': 'a' },
        ...{ Manager: 'Ann Lee', Department: 'Tools', 'Employee number': '0042', 'E-mail': '' },
        ...{ 'User name': 'b@example.com', Active: 'false' },
      },
    ]);
    expect(problems).toMatchObject([
      { kind: 'skipped-part', severity: 'note', message: expect.stringContaining('“schemas”, “meta”') },
    ]);
  });
});
