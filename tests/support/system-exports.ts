/** How different systems write the same company to a file. */

import writeExcelFile from 'write-excel-file/universal';
import { HAPPENINGS, type Happening } from './made-companies.ts';
import { type Company, fullName, type Member } from './made-members.ts';

export interface SystemExport {
  readonly name: string;
  /** What this export can tell of; the rest does not stand in it. */
  readonly tells: readonly Happening[];
  /** `gone` are people who were in an earlier export and left since. */
  readonly write: (company: Company, gone: readonly Member[], isLater: boolean) => Promise<Uint8Array>;
  readonly ending: string;
}

type Cells = readonly (readonly string[])[];

const encoder = new TextEncoder();
const WITHOUT_FIELDS = HAPPENINGS.filter((each) => each !== 'relocated' && each !== 'regraded');
/** An outline names people and titles. */
const OUTLINE: readonly Happening[] = ['joined', 'left', 'moved', 'retitled', 'head-replaced'];

function delimited(rows: Cells, delimiter: string, ends = '\n'): Uint8Array {
  const quote = (cell: string): string =>
    cell.includes(delimiter) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return encoder.encode(rows.map((row) => row.map(quote).join(delimiter)).join(ends) + ends);
}

function lastFirst({ given, family }: Member): string {
  return `${family}, ${given}`;
}

function departmentOf({ departments }: Company, { department }: Member): string {
  return departments[department] ?? '';
}

function managerOf({ members }: Company, { manager }: Member): Member | undefined {
  return members.find(({ staffNumber }) => staffNumber === manager);
}

/** From the top down to the member. */
function chainOf(company: Company, member: Member): Member[] {
  const above = managerOf(company, member);
  return above ? [...chainOf(company, above), member] : [member];
}

function reportsOf({ members }: Company, { staffNumber }: Member): Member[] {
  return members.filter(({ manager }) => manager === staffNumber);
}

function inLines(company: Company, line: (member: Member, depth: number) => string): string {
  const write = (member: Member, depth: number): string[] => [
    line(member, depth),
    ...reportsOf(company, member).flatMap((report) => write(report, depth + 1)),
  ];
  const [top] = company.members;
  return top ? `${write(top, 0).join('\n')}\n` : '';
}

function rowsWith(
  company: Company,
  headings: readonly string[],
  cells: (member: Member) => readonly string[],
): string[][] {
  return [[...headings], ...company.members.map((member) => [...cells(member)])];
}

const numberOf = (member: Member | undefined): string => (member ? String(member.staffNumber) : '');

function plainRows(company: Company): string[][] {
  return rowsWith(
    company,
    ['Employee ID', 'Full Name', 'Job Title', 'Department', 'Manager ID', 'Location', 'Grade', 'Email'],
    (member) => [
      numberOf(member),
      fullName(member),
      member.title,
      departmentOf(company, member),
      numberOf(managerOf(company, member)),
      member.location,
      member.grade,
      member.email,
    ],
  );
}

function workbookOf(rows: Cells): Promise<Uint8Array> {
  const sheet = rows.map((row) => row.map((cell) => (cell === '' ? null : { value: cell, type: String })));
  return writeExcelFile(sheet as never)
    .toBlob()
    .then(async (blob) => new Uint8Array(await blob.arrayBuffer()));
}

interface Nested {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly department: string;
  readonly reports?: readonly Nested[];
}

function nested(company: Company, member: Member): Nested {
  const reports = reportsOf(company, member).map((report) => nested(company, report));
  return {
    id: numberOf(member),
    name: fullName(member),
    title: member.title,
    department: departmentOf(company, member),
    ...(reports.length > 0 ? { reports } : {}),
  };
}

const table = (
  name: string,
  tells: readonly Happening[],
  write: (company: Company, gone: readonly Member[], isLater: boolean) => Uint8Array,
): SystemExport => ({ name, tells, ending: 'csv', write: async (...of) => write(...of) });

export const SYSTEM_EXPORTS: readonly SystemExport[] = [
  table('numbers of managers', HAPPENINGS, (company) => delimited(plainRows(company), ',')),
  {
    ...table('a workbook', HAPPENINGS, () => new Uint8Array()),
    ending: 'xlsx',
    write: (company) => workbookOf(plainRows(company)),
  },
  table('numbers in other clothes', HAPPENINGS, (company, _gone, isLater) => {
    const dress = (id: string): string => (id === '' || !isLater ? id : `000${id}`);
    return delimited(
      plainRows(company).map((row, index) =>
        row.map((cell, column) => (index > 0 && (column === 0 || column === 4) ? dress(cell) : cell)),
      ),
      ',',
      '\r\n',
    );
  }),
  table('a German list', HAPPENINGS, (company) =>
    delimited(
      rowsWith(
        company,
        ['Personalnummer', 'Nachname', 'Vorname', 'Funktion', 'Abteilung', 'Vorgesetzter', 'Standort', 'Tarifgruppe'],
        (member) => [
          numberOf(member),
          member.family,
          member.given,
          member.title,
          departmentOf(company, member),
          numberOf(managerOf(company, member)),
          member.location,
          member.grade,
        ],
      ),
      ';',
    ),
  ),
  table('a French list with managers by name', HAPPENINGS, (company) =>
    delimited(
      rowsWith(
        company,
        ['Matricule', 'Prénom', 'Nom', 'Poste', 'Service', 'Responsable', 'Site', 'Échelon'],
        (member) => {
          const manager = managerOf(company, member);
          return [
            numberOf(member),
            member.given,
            member.family,
            member.title,
            departmentOf(company, member),
            manager ? fullName(manager) : '',
            member.location,
            member.grade,
          ];
        },
      ),
      ';',
      '\r\n',
    ),
  ),
  table('surnames first, without numbers', HAPPENINGS, (company) =>
    delimited(
      rowsWith(company, ['Employee', 'Position', 'Team', 'Reports To', 'Work Email', 'Office', 'Level'], (member) => {
        const manager = managerOf(company, member);
        return [
          lastFirst(member),
          member.title,
          departmentOf(company, member),
          manager ? lastFirst(manager) : '',
          member.email,
          member.location,
          member.grade,
        ];
      }),
      '\t',
    ),
  ),
  table('managers by address', HAPPENINGS, (company) =>
    delimited(
      rowsWith(
        company,
        ['Name', 'Email', 'Manager Email', 'Title', 'Department', 'Location', 'Pay Grade'],
        (member) => [
          fullName(member),
          member.email,
          managerOf(company, member)?.email ?? '',
          member.title,
          departmentOf(company, member),
          member.location,
          member.grade,
        ],
      ),
      ',',
    ),
  ),
  table('leavers kept with their status', HAPPENINGS, (company, gone) => {
    const row = (member: Member, status: string): string[] => [
      numberOf(member),
      fullName(member),
      member.title,
      departmentOf(company, member),
      member.manager === undefined ? '' : String(member.manager),
      status,
      member.location,
      member.grade,
    ];
    return delimited(
      [
        [
          'Worker ID',
          'Worker',
          'Business Title',
          'Department',
          'Manager ID',
          'Employee Status',
          'Work Location',
          'Job Grade',
        ],
        ...company.members.map((member) => row(member, 'Active')),
        ...gone.map((member) => row(member, 'Terminated')),
      ],
      ',',
    );
  }),
  table('titles above and a total below', HAPPENINGS, (company) => {
    const rows = plainRows(company);
    const wide = (cells: readonly string[]): string[] => [...cells, ...Array(8 - cells.length).fill('')];
    return delimited(
      [
        wide(['Staff report']),
        wide(['Confidential: for internal use']),
        wide([]),
        ...rows,
        wide(['Total', String(company.members.length)]),
        wide(['Source: personnel system']),
      ],
      ';',
    );
  }),
  {
    name: 'nested records',
    tells: WITHOUT_FIELDS,
    ending: 'json',
    write: async (company) => {
      const [top] = company.members;
      return encoder.encode(JSON.stringify(top ? nested(company, top) : {}));
    },
  },
  table('a chain of managers in columns', WITHOUT_FIELDS, (company) =>
    delimited(
      rowsWith(
        company,
        [
          'Employee ID',
          'Name',
          'Title',
          'Department',
          'Management Level 1',
          'Management Level 2',
          'Management Level 3',
        ],
        (member) => {
          const chain = chainOf(company, member).map(fullName);
          return [
            numberOf(member),
            fullName(member),
            member.title,
            departmentOf(company, member),
            ...[0, 1, 2].map((level) => (level < chain.length - 1 ? (chain[level] ?? '') : '')),
          ];
        },
      ),
      ',',
    ),
  ),
  {
    name: 'a nested list',
    tells: OUTLINE,
    ending: 'md',
    write: async (company) =>
      encoder.encode(
        inLines(company, (member, depth) => `${'  '.repeat(depth)}- ${fullName(member)}, ${member.title}`),
      ),
  },
  {
    name: 'an indented text',
    tells: OUTLINE,
    ending: 'txt',
    write: async (company) =>
      encoder.encode(inLines(company, (member, depth) => `${'\t'.repeat(depth)}${fullName(member)} (${member.title})`)),
  },
];
