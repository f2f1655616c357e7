import { describe, expect, test } from 'vitest';
import { gridOf, gridOfRows } from '../../../../tests/support/grids.ts';
import type { Grid } from '../../table/grid.ts';
import type { Field, Mapping } from '../../table/mapping.ts';
import { proposeMapping } from './columns.ts';

/** Which field was found in each column, in the order of the columns. */
function fieldsOf(grid: Grid): (Field | '')[] {
  const { mapping, headings } = proposeMapping(grid);
  const fields: (Field | '')[] = headings.map(() => '');
  for (const [field, column] of Object.entries(mapping.columns)) fields[column] = field as Field;
  return fields;
}

interface Vendor {
  readonly name: string;
  readonly grid: string;
  readonly fields: readonly (Field | '')[];
  readonly expected?: Partial<Mapping>;
}

const VENDORS: readonly Vendor[] = [
  {
    name: 'an HR system that writes constants',
    grid: `EMPLOYEE_ID|FIRST_NAME|LAST_NAME|EMAIL|PHONE_NUMBER|HIRE_DATE|JOB_ID|SALARY|COMMISSION_PCT|MANAGER_ID|DEPARTMENT_ID
100|Steven|King|SKING|515.123.4567|2003-06-17|AD_PRES|24000|||90
101|Neena|Kochhar|NKOCHHAR|515.123.4568|2005-09-21|AD_VP|17000||100|90
102|Lex|De Haan|LDEHAAN|515.123.4569|2001-01-13|AD_VP|17000||100|90
103|Alexander|Hunold|AHUNOLD|590.423.4567|2006-01-03|IT_PROG|9000||102|60`,
    fields: ['id', 'first-name', 'last-name', 'email', '', 'start', '', '', '', 'manager', 'unit'],
    expected: { managerBy: 'id', headings: 1 },
  },
  {
    name: 'a sample database of traders',
    grid: `EmployeeID|LastName|FirstName|Title|TitleOfCourtesy|BirthDate|HireDate|City|Country|Photo|ReportsTo
1|Davolio|Nancy|Sales Representative|Ms.|1948-12-08|1992-05-01|Seattle|USA||2
2|Fuller|Andrew|Vice President, Sales|Dr.|1952-02-19|1992-08-14|Tacoma|USA||NULL
3|Leverling|Janet|Sales Representative|Ms.|1963-08-30|1992-04-01|Kirkland|USA||2`,
    fields: ['id', 'last-name', 'first-name', 'title', '', '', 'start', 'location', '', 'photo', 'manager'],
  },
  {
    name: 'SuccessFactors, with its keys above its labels',
    grid: `STATUS|USERID|USERNAME|FIRSTNAME|LASTNAME|EMAIL|MANAGER|HR|DEPARTMENT|JOBCODE|TITLE
Status|User ID|Username|First Name|Last Name|Email|Manager|HR Manager|Department|Job Code|Title
active|0001|asmith|Ann|Smith|ann@example.org|NO_MANAGER|0002|Board|J1|Chief Executive
active|0002|bjones|Bob|Jones|bob@example.org|0001|0002|People|J2|Head of People
active|0003|clee|Cat|Lee|cat@example.org|0001|0002|Sales|J3|Head of Sales`,
    fields: ['', 'id', '', 'first-name', 'last-name', 'email', 'manager', '', 'unit', '', 'title'],
    expected: { headings: 2, managerBy: 'id' },
  },
  {
    name: 'managers by their e-mail',
    grid: `Name|Email|MANAGER_EMAIL|Job Title|Team
Ann Smith|ann@example.org||CEO|Board
Bob Jones|bob@example.org|ann@example.org|CTO|Tech
Cat Lee|cat@example.org|Bob@example.org|Engineer|Tech`,
    fields: ['name', 'email', 'manager', 'title', 'unit'],
    expected: { managerBy: 'email' },
  },
  {
    name: 'OrgPlus, with further lines',
    grid: `RecordID|Full Name|Position|Supervisor ID|AltReportsTo|Division
1|Ann Smith|Chief||| Board
2|Bob Jones|Head of Tech|1||Tech
3|Cat Lee|Head of Sales|1|2|Sales
4|Dan Fox|Engineer|2|1;3|Tech`,
    fields: ['id', 'name', 'title', 'manager', 'second-manager', 'unit'],
    expected: { secondManagerBy: 'id' },
  },
  {
    name: 'Organimi',
    grid: `Person ID|Given name|Surname|Role|Boss ID|Department|Photo URL
p-1|Ann|Smith|Chief||Board|https://example.org/a.png
p-2|Bob|Jones|Head|p-1|Tech|https://example.org/b.png`,
    fields: ['id', 'first-name', 'last-name', 'title', 'manager', 'unit', 'photo'],
  },
  {
    name: 'keys of a warehouse',
    grid: `EmployeeKey|ParentEmployeeKey|FirstName|LastName|Title|DepartmentName|BaseRate
1|18|Guy|Gilbert|Production Technician|Production|12.45
7|18|Rob|Walters|Design Engineer|Engineering|29.84
18||Ken|Sanchez|Chief Executive Officer|Executive|125.5`,
    fields: ['id', 'manager', 'first-name', 'last-name', 'title', 'unit', ''],
  },
  {
    name: 'BALKAN',
    grid: `id|pid|name|title|img
1||Ann Smith|CEO|
2|1|Bob Jones|CTO|
3|1|Cat Lee|CFO|`,
    fields: ['id', 'manager', 'name', 'title', 'photo'],
  },
  {
    name: 'a chart library with parents',
    grid: `key|name|parent|title
1|Ann Smith||CEO
2|Bob Jones|1|CTO
3|Cat Lee|2|Engineer`,
    fields: ['id', 'name', 'manager', 'title'],
  },
  {
    name: 'camel case',
    grid: `employeeId|displayName|managerEmployeeId|department|jobTitle|costCenter
a1|Ann Smith||Board|CEO|100
a2|Bob Jones|a1|Tech|CTO|200`,
    fields: ['id', 'name', 'manager', 'unit', 'title', ''],
  },
  {
    name: 'German',
    grid: `Personalnummer|Vorname|Name|Funktion|Abteilung|VorgesetzterNr|Eintritt
00017|Änne|Groß|Vorständin|Vorstand||01.04.2010
00018|Jörg|Weiß|Leiter|Technik|00017|15.03.2015
00019|Uwe|Schön|Entwickler|Technik|00018|31.12.2019`,
    fields: ['id', 'first-name', 'last-name', 'title', 'unit', 'manager', 'start'],
  },
  {
    name: 'French',
    grid: `Matricule;Prénom;Nom;Poste;Service;Responsable
M1;Anne;Petit;Directrice;Direction;
M2;Luc;Moreau;Chef de projet;Études;M1`.replaceAll(';', '|'),
    fields: ['id', 'first-name', 'last-name', 'title', 'unit', 'manager'],
  },
  {
    name: 'Spanish',
    grid: `Nombre|Cargo|Jefe|Departamento
Ana Ruiz|Directora||Dirección
Luis Gil|Jefe de ventas|Ana Ruiz|Ventas`,
    fields: ['name', 'title', 'manager', 'unit'],
    expected: { managerBy: 'name' },
  },
  {
    name: 'Italian',
    grid: `Matricola|Nome|Cognome|Ruolo|Reparto|Responsabile
1|Anna|Rossi|Direttrice|Direzione|
2|Luca|Bianchi|Analista|IT|1`,
    fields: ['id', 'first-name', 'last-name', 'title', 'unit', 'manager'],
  },
  {
    name: 'Portuguese',
    grid: `Matrícula|Nome|Cargo|Área|Gestor
1|Ana Souza|Diretora|Diretoria|
2|Rui Lima|Analista|TI|1`,
    fields: ['id', 'name', 'title', 'unit', 'manager'],
  },
  {
    name: 'Japanese',
    grid: `社員番号|氏名|役職|部署|上司
001|山田太郎|社長|経営|
002|佐藤花子|部長|開発|001`,
    fields: ['id', 'name', 'title', 'unit', 'manager'],
  },
  {
    name: 'Chinese',
    grid: `工号|姓名|职位|部门|上级
1001|王伟|总经理|总部|
1002|李娜|工程师|研发|1001`,
    fields: ['id', 'name', 'title', 'unit', 'manager'],
  },
  {
    name: 'Line manager by "Surname, Given"',
    grid: `Full Name|Title|Line manager
Ann Smith|CEO|
Bob Jones|CTO|Smith, Ann
Cat Lee|CFO|Smith, Ann`,
    fields: ['name', 'title', 'manager'],
    expected: { managerBy: 'name' },
  },
  {
    name: 'first and last name, and managers by whole names',
    grid: `First Name|Last Name|Job Title|Manager
Ann|Smith|CEO|
Bob|Jones|CTO|Ann Smith
Cat|Lee|CFO|Ann Smith`,
    fields: ['first-name', 'last-name', 'title', 'manager'],
    expected: { managerBy: 'name' },
  },
  {
    name: 'managers by their titles',
    grid: `Name|Position|Reports To
Ann Smith|Chief Executive|
Bob Jones|Head of Tech|Chief Executive
Cat Lee|Engineer|Head of Tech
Dan Fox|Engineer|Head of Tech`,
    fields: ['name', 'title', 'manager'],
    expected: { managerBy: 'title' },
  },
  {
    name: 'an LDAP export',
    grid: `dn|cn|sn|givenName|title|ou|mail|manager|physicalDeliveryOfficeName
cn=ann,dc=x|Ann Smith|Smith|Ann|CEO|Board|ann@example.org||Oslo
cn=bob,dc=x|Bob Jones|Jones|Bob|CTO|Tech|bob@example.org|cn=ann,dc=x|Bergen`,
    fields: ['id', 'name', 'last-name', 'first-name', 'title', 'unit', 'email', 'manager', 'location'],
  },
];

describe('columns of real files', () => {
  test.each(VENDORS)('$name', ({ grid, fields, expected }) => {
    const table = gridOf(grid);
    expect(fieldsOf(table)).toEqual(fields);
    if (expected) expect(proposeMapping(table).mapping).toMatchObject(expected);
  });
});

/** A tree of so many people below one, each with three reports. */
function managerOf(index: number): number {
  return Math.floor((index - 1) / 3);
}

const TRAPS: readonly Vendor[] = [
  {
    name: 'no headings at all',
    grid: `100|Ann Smith||Chief Executive|Board
101|Bob Jones|100|Head of Tech|Tech
102|Cat Lee|100|Head of Sales|Sales
103|Dan Fox|101|Engineer|Tech
104|Eve Ray|101|Engineer|Tech`,
    fields: ['id', 'name', 'manager', 'title', 'unit'],
    expected: { headings: 0, managerBy: 'id' },
  },
  {
    name: 'no headings, and names in two columns',
    grid: `p1|Ann|Smith|ann@example.org|
p2|Bob|Jones|bob@example.org|p1
p3|Cat|Lee|cat@example.org|p1
p4|Dan|Fox|dan@example.org|p2`,
    fields: ['id', 'first-name', 'last-name', 'email', 'manager'],
    expected: { headings: 0 },
  },
  {
    name: 'no headings, and managers by their names',
    grid: `Ann Smith||Board
Bob Jones|Ann Smith|Tech
Cat Lee|Ann Smith|Sales
Dan Fox|Bob Jones|Tech
Eve Ray|Bob Jones|Tech`,
    fields: ['name', 'manager', 'unit'],
    expected: { headings: 0, managerBy: 'name' },
  },
  {
    name: 'headings in an unknown tongue',
    grid: `Vevri|Kelo|Suto|Ranu
17|Ann Smith||Board
18|Bob Jones|17|Tech
19|Cat Lee|17|Sales
20|Dan Fox|18|Tech
21|Eve Ray|18|Tech`,
    fields: ['id', 'name', 'manager', 'unit'],
    expected: { headings: 1 },
  },
  {
    name: 'a title and a date above the headings',
    grid: `Staff list
As of 31 Aug 2025

ID|Name|Reports to
1|Ann Smith|
2|Bob Jones|1`,
    fields: ['id', 'name', 'manager'],
    expected: { headings: 4 },
  },
  {
    name: 'a first column of dates',
    grid: `Timestamp|ID|Name|Manager
2024-01-01 10:00|1|Ann Smith|
2024-01-02 10:00|2|Bob Jones|1`,
    fields: ['', 'id', 'name', 'manager'],
  },
  {
    name: 'a first column of links',
    grid: `Profile|Name|Manager
https://example.org/1|Ann Smith|
https://example.org/2|Bob Jones|Ann Smith`,
    fields: ['', 'name', 'manager'],
    expected: { managerBy: 'name' },
  },
  {
    name: 'an empty heading over row numbers that managers are named by',
    grid: `|Name|Boss
1|Ann Smith|
2|Bob Jones|1
3|Cat Lee|1`,
    fields: ['id', 'name', 'manager'],
  },
  {
    name: 'an empty heading over row numbers that nobody is named by',
    grid: `|Employee ID|Name|Manager ID
1|e7|Ann Smith|
2|e8|Bob Jones|e7
3|e9|Cat Lee|e7`,
    fields: ['', 'id', 'name', 'manager'],
  },
  {
    name: 'a parent department, which is no manager',
    grid: `Name|Department|Parent Department|Manager
Ann Smith|Board||
Bob Jones|Tech|Board|Ann Smith
Cat Lee|Sales|Board|Ann Smith`,
    fields: ['name', 'unit', 'parent-unit', 'manager'],
  },
  {
    name: 'a parent department and no manager',
    grid: `Name|Department|Parent Department
Ann Smith|Board|
Bob Jones|Tech|Board
Cat Lee|Sales|Board`,
    fields: ['name', 'unit', 'parent-unit'],
  },
  {
    name: 'a department by its number and by its name',
    grid: `DEPARTMENT_ID|DEPARTMENT_NAME|JOB_ID|Name|GRADE
10|Tech|J1|Ann Smith|7
20|Sales|J2|Bob Jones|6`,
    fields: ['', 'unit', '', 'name', ''],
  },
  {
    name: 'a manager by number, by name and by address: the number counts',
    grid: `ID|Name|Manager Name|Manager Email|Manager ID|Email
1|Ann Smith||||ann@example.org
2|Bob Jones|Ann Smith|ann@example.org|1|bob@example.org
3|Cat Lee|Ann Smith|ann@example.org|1|cat@example.org`,
    fields: ['id', 'name', '', '', 'manager', 'email'],
    expected: { managerBy: 'id' },
  },
  {
    name: 'a column that says who is a manager',
    grid: `ID|Name|Manager|Reports to
1|Ann Smith|Yes|
2|Bob Jones|No|1
3|Cat Lee|No|1`,
    fields: ['id', 'name', '', 'manager'],
  },
  {
    name: 'a title of courtesy that is called a title',
    grid: `ID|Title|Name|Job|Manager
1|Ms|Ann Smith|Chief|
2|Mr|Bob Jones|Head|1`,
    fields: ['id', '', 'name', 'title', 'manager'],
  },
  {
    name: 'lines of two kinds, a row for each',
    grid: `employee_id|name|manager_id|relationship_type
1|Ann Smith||
2|Bob Jones|1|DIRECT
3|Cat Lee|1|DIRECT
3|Cat Lee|2|DOTTED`,
    fields: ['id', 'name', 'manager', 'line-kind'],
  },
  {
    name: 'a dotted line beside the line',
    grid: `id|name|line manager ID|dotted line manager ID
1|Ann Smith||
2|Bob Jones|1|
3|Cat Lee|1|2`,
    fields: ['id', 'name', 'manager', 'second-manager'],
    expected: { secondManagerBy: 'id' },
  },
  {
    name: 'the same number twice in each row',
    grid: `Employee ID|User ID|Name|Supervisor
1|1|Ann Smith|
2|2|Bob Jones|1
3|3|Cat Lee|1`,
    fields: ['id', '', 'name', 'manager'],
  },
  {
    name: 'a second manager by name, and the manager by number',
    grid: `ID|Name|Manager ID|Matrix Manager
1|Ann Smith||
2|Bob Jones|1|
3|Cat Lee|1|Bob Jones`,
    fields: ['id', 'name', 'manager', 'second-manager'],
    expected: { managerBy: 'id', secondManagerBy: 'name' },
  },
  {
    name: 'managers of whom hardly one is in the file',
    grid: `ID|Name|Manager ID
1|Ann Smith|77
2|Bob Jones|78
3|Cat Lee|79
4|Dan Fox|80`,
    fields: ['id', 'name', 'manager'],
    expected: { managerBy: 'id' },
  },
  {
    name: 'units alone',
    grid: `Department|Parent Department|Cost Center
Board||1
Tech|Board|2
Sales|Board|3
Web|Tech|4`,
    fields: ['name', 'manager', ''],
    expected: { managerBy: 'name' },
  },
  {
    name: 'zeros that a spreadsheet took from managers',
    grid: `ID|Name|Manager
001|Ann Smith|
002|Bob Jones|1
003|Cat Lee|2`,
    fields: ['id', 'name', 'manager'],
    expected: { managerBy: 'id' },
  },
];

describe('traps', () => {
  test.each(TRAPS)('$name', ({ grid, fields, expected }) => {
    const table = gridOf(grid);
    expect(fieldsOf(table)).toEqual(fields);
    if (expected) expect(proposeMapping(table).mapping).toMatchObject(expected);
  });

  test('numbers that occur among ids by accident', () => {
    const rows = Array.from({ length: 400 }, (_, index) => [
      String(index + 1),
      `Ann${String.fromCharCode(97 + (index % 26))} Smith${String.fromCharCode(97 + Math.floor(index / 26))}`,
      String((index * 37) % 390),
      index === 0 ? '' : String(managerOf(index) + 1),
      '1',
    ]);
    const named = gridOfRows([['ID', 'Name', 'Cost', 'Supervisor', 'FTE'], ...rows]);
    expect(fieldsOf(named)).toEqual(['id', 'name', '', 'manager', '']);
    const unnamed = gridOfRows([['Xa', 'Xb', 'Xc', 'Xd', 'Xe'], ...rows]);
    expect(fieldsOf(unnamed)).toEqual(['id', 'name', '', 'manager', '']);
  });

  test('true pairs are found in every order of the columns', () => {
    const rows = Array.from({ length: 50 }, (_, index) => [
      index === 0 ? 'NULL' : `k${managerOf(index)}`,
      `Unit ${index % 5}`,
      `k${index}`,
    ]);
    expect(proposeMapping(gridOfRows(rows)).mapping).toMatchObject({ headings: 0, columns: { id: 2, manager: 0 } });
  });
});

describe('what is said beside the mapping', () => {
  const grid = gridOf(`ID|Name||Manager|Manager Email|Notes
7|Ann Smith|x|||a
8|Bob Jones|x|7|ann@example.org|b
9|Cat Lee||7|ann@example.org|c`);
  const proposal = proposeMapping(grid);

  test('readable headings and a few cells of each column', () => {
    expect(proposal.headings).toEqual(['ID', 'Name', 'Column C', 'Manager', 'Manager Email', 'Notes']);
    expect(proposal.samples).toEqual([
      ['7', '8', '9'],
      ['Ann Smith', 'Bob Jones', 'Cat Lee'],
      ['x'],
      ['7'],
      ['ann@example.org'],
      ['a', 'b', 'c'],
    ]);
  });

  test('how sure it is, and which other columns there are', () => {
    expect(proposal.certainty).toMatchObject({ id: 'sure', name: 'sure', manager: 'sure' });
    expect(proposal.alternatives.manager).toEqual([4]);
  });

  test('columns of one heading are told apart', () => {
    expect(proposeMapping(gridOf('Name|Name|ID\nAnn|Smith|1')).headings).toEqual([
      'Name (column A)',
      'Name (column B)',
      'ID',
    ]);
  });

  test('a fingerprint that depends on the headings alone', () => {
    const shapeOf = (text: string) => proposeMapping(gridOf(text)).shape;
    expect(shapeOf('ID|Name|Boss\n1|Ann Smith|')).toBe(shapeOf('id|NAME|Boss\n2|Bob Jones|\n3|Cat Lee|2'));
    expect(shapeOf('ID|Name|Boss\n1|Ann Smith|')).not.toBe(shapeOf('ID|Name|Chief\n1|Ann Smith|'));
  });

  test('headings that the file is known to have are not looked for', () => {
    expect(proposeMapping(gridOf('1|Ann\n2|Bob', 1)).mapping.headings).toBe(1);
    expect(proposeMapping(gridOf('ID|Name\n2|Bob', 0)).mapping.headings).toBe(0);
  });
});

test('people who go by their accounts alone are called by these', () => {
  const text = `GitHub|Subproject|Role|Affiliation
    ab-berg|Storage|Lead|Acme
    carlsen9|Storage|Reviewer|Initech
    dumas|Network|Lead|Acme`;
  const { mapping } = proposeMapping(gridOf(text));
  expect(mapping.columns.name).toBe(0);
  expect(mapping.columns.unit).toBe(1);
});
