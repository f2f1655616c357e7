import { describe, expect, test } from 'vitest';
import { gridOf } from '../../../tests/support/grids.ts';
import { proposeMapping } from './columns.ts';
import type { Grid } from './grid.ts';
import type { Field, Mapping } from './mapping.ts';

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
