/**
 * Tables of staff as systems and people write them, made up from a seed: with good headings, vague, foreign or wrong
 * ones and none, columns in any order, and cells that are empty, wrong or of another kind.
 */

import { type Company, companyOf, fullName, type Member } from './made-members.ts';

export interface OddTable {
  readonly rows: readonly (readonly string[])[];
  /** For a reader: the headings, what really stands below each, and what is wrong there. */
  readonly truth: string;
}

type Cell = (member: Member, company: Company, row: number) => string;

interface Kind {
  readonly name: string;
  readonly headings: readonly string[];
  readonly cell: Cell;
}

/** Numbers below a given one, the same for the same seed. */
export function diceOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const managerOf: (member: Member, company: Company) => Member | undefined = ({ manager }, { members }) =>
  members.find(({ staffNumber }) => staffNumber === manager);
const nameOf = (member: Member | undefined): string => (member ? fullName(member) : '');
const MANAGERS =
  'Manager,Reports To,Vorgesetzter,Line manager,Responsable,Supervisor,上司,Jefe,Manager ID,Boss Name'.split(',');

const PEOPLE: readonly Kind[] = [
  {
    name: 'numbers',
    headings: 'Employee ID,ID,Personalnummer,No.,Matricule,User ID,社員番号,Worker Ref,Key,Badge Number'.split(','),
    cell: ({ staffNumber }) => String(staffNumber),
  },
  {
    name: 'names',
    headings: 'Name,Full Name,Employee,Nombre,氏名,Display Name,Nom,Person,Project Lead Name,Staff'.split(','),
    cell: fullName,
  },
  {
    name: 'names, surnames first',
    headings: 'Name,Employee Name,Mitarbeiter,Worker,Nome'.split(','),
    cell: ({ given, family }) => `${family}, ${given}`,
  },
  {
    name: 'given names',
    headings: 'First Name,Vorname,Prénom,Given name,Nombre,Name,Name (first)'.split(','),
    cell: ({ given }) => given,
  },
  {
    name: 'surnames',
    headings: 'Last Name,Nachname,Nom,Surname,Apellidos,Name,Name (last)'.split(','),
    cell: ({ family }) => family,
  },
  {
    name: 'addresses',
    headings: 'Email,E-Mail,Work email,UPN,Courriel,Login,Contact,メール'.split(','),
    cell: ({ email }) => email,
  },
];

const LINES: readonly Kind[] = [
  { name: 'numbers of managers', headings: MANAGERS, cell: ({ manager }) => String(manager ?? '') },
  { name: 'names of managers', headings: MANAGERS, cell: (member, company) => nameOf(managerOf(member, company)) },
  {
    name: 'addresses of managers',
    headings: ['Manager Email', ...MANAGERS],
    cell: (member, company) => managerOf(member, company)?.email ?? '',
  },
  {
    name: 'titles of managers',
    headings: MANAGERS,
    cell: (member, company) => managerOf(member, company)?.title ?? '',
  },
  {
    name: 'departments of managers',
    headings: ['Reports to unit', ...MANAGERS],
    cell: (member, company) => company.departments[managerOf(member, company)?.department ?? -1] ?? '',
  },
  {
    name: 'given names of managers',
    headings: 'Manager First Name,Prénom du manager,Manager'.split(','),
    cell: (member, company) => managerOf(member, company)?.given ?? '',
  },
  {
    name: 'surnames of managers',
    headings: 'Manager Last Name,Nom du manager,Supervisor Surname'.split(','),
    cell: (member, company) => managerOf(member, company)?.family ?? '',
  },
  {
    name: 'second lines by name',
    headings: 'Dotted Line,Matrix Manager,Second manager,Functional Manager'.split(','),
    cell: (_member, { members }, row) => (row % 3 === 1 ? nameOf(members[0]) : ''),
  },
  {
    name: 'second lines by number',
    headings: 'Dotted Line,Matrix Manager ID,虚线经理'.split(','),
    cell: (_member, { members }, row) => (row % 3 === 1 ? String(members[0]?.staffNumber) : ''),
  },
];

const FACTS: readonly Kind[] = [
  {
    name: 'titles',
    headings: 'Job Title,Title,Position,Funktion,Poste,役職,Role,Designation'.split(','),
    cell: ({ title }) => title,
  },
  {
    name: 'departments',
    headings: 'Department,Team,Abteilung,Service,部署,Org Unit,Division,Home Unit'.split(','),
    cell: ({ department }, { departments }) => departments[department] ?? '',
  },
  {
    name: 'numbers of departments',
    headings: 'Department ID,Dept Code,Org Unit No'.split(','),
    cell: ({ department }) => String(100 + department),
  },
  {
    name: 'one department above all',
    headings: 'Parent Department,Übergeordnete Einheit,Parent Unit,Division'.split(','),
    cell: ({ department }, { departments }) => (department === 0 ? '' : (departments[0] ?? '')),
  },
  {
    name: 'two divisions around',
    headings: 'Division,Business Unit,Bereich,Direction'.split(','),
    cell: ({ department }) => (department < 2 ? 'North Side' : 'South Side'),
  },
  { name: 'places', headings: 'Location,Office,Standort,City,Site'.split(','), cell: ({ location }) => location },
  { name: 'grades', headings: 'Grade,Pay Grade,Level,Entgeltgruppe'.split(','), cell: ({ grade }) => grade },
  {
    name: 'days of entry',
    headings: 'Hire Date,Start,Eintritt,Date of joining,Seniority Date'.split(','),
    cell: (_member, _company, row) => `20${10 + (row % 9)}-0${1 + (row % 8)}-15`,
  },
  {
    name: 'days of leaving',
    headings: 'End Date,Austritt,Termination Date,Last working day'.split(','),
    cell: (_member, _company, row) => (row % 4 === 3 ? '2031-12-31' : ''),
  },
  {
    name: 'pictures',
    headings: 'Photo,Picture URL,Foto,Image'.split(','),
    cell: ({ staffNumber }) => `https://made-up.example/${staffNumber}.png`,
  },
  {
    name: 'courtesies',
    headings: 'Title,Salutation,Anrede,Mr/Ms'.split(','),
    cell: (_member, _company, row) => (row % 2 ? 'Mr' : 'Ms'),
  },
  {
    name: 'yes and no',
    headings: 'Manager,Is Manager,Active,Union member'.split(','),
    cell: (_member, _company, row) => (row % 3 ? 'No' : 'Yes'),
  },
  {
    name: 'ones and noughts',
    headings: 'Manager,FTE,Active'.split(','),
    cell: (_member, _company, row) => (row % 3 ? '1' : '0'),
  },
  {
    name: 'money',
    headings: 'Salary,Cost,Budget'.split(','),
    cell: ({ staffNumber }) => `${(staffNumber * 37) % 90},500.25`,
  },
  {
    name: 'telephones',
    headings: 'Phone,Telefon,Ext.'.split(','),
    cell: ({ staffNumber }) => `+47 22 ${staffNumber} ${staffNumber % 7}`,
  },
  {
    name: 'states',
    headings: 'Status,Employee Status,Statut'.split(','),
    cell: (_member, _company, row) => (row % 5 === 4 ? 'Terminated' : 'Active'),
  },
  {
    name: 'kinds of lines',
    headings: ['Relationship Type', 'Line Type'],
    cell: (_member, _company, row) => (row % 4 === 3 ? 'DOTTED' : 'DIRECT'),
  },
  {
    name: 'notes',
    headings: 'Notes,Remarks,Comments'.split(','),
    cell: ({ given, title }, _company, row) => `${given} asked for ${row} more days as ${title}, granted in the spring`,
  },
  { name: 'row numbers', headings: ['Row', '#', 'No'], cell: (_member, _company, row) => String(row + 1) },
  { name: 'one day', headings: ['As of', 'Snapshot', 'Date'], cell: () => '2026-01-31' },
  {
    name: 'kinds of contracts',
    headings: ['Employment Type', 'Contract'],
    cell: ({ grade }) => (grade > 'G5' ? 'Permanent' : 'Fixed'),
  },
];

const NO_HEADINGS = ['', 'Vevri', 'Kelo', 'Ranu', 'X1'];
/** What stands in a cell instead of what should. */
const FAULTS = ['', 'n/a', '-', '17', 'Oslo', '2020-05-17', 'vacant', 'Ana Abbott', '1001', 'Yes', 'word'];

class TableMaker {
  private readonly below: (below: number) => number;

  constructor(seed: number) {
    this.below = diceOf(seed);
  }

  private pick<Item>(list: readonly Item[]): Item {
    const item = list[this.below(list.length)];
    if (item === undefined) throw new Error('an empty list');
    return item;
  }

  private some<Item>(list: readonly Item[], least: number, most: number): Item[] {
    const left = [...list];
    const count = Math.min(left.length, least + this.below(most - least + 1));
    return Array.from({ length: count }, () => left.splice(this.below(left.length), 1)).flat();
  }

  private column(kind: Kind, company: Company, saysMuch: boolean): { cells: string[]; truth: string } {
    const { members } = company;
    const heading = this.below(10) < (saysMuch ? 8 : 2) ? this.pick(kind.headings) : this.pick(NO_HEADINGS);
    const cells = members.map((member, row) => kind.cell(member, company, row));
    const faulty = this.below(3) === 0 ? this.some([...cells.keys()], 1, members.length) : [];
    const fault = this.pick(FAULTS);
    for (const row of faulty) cells[row] = fault;
    const faults = faulty.length > 0 ? `, ${faulty.length} of ${cells.length} “${fault}”` : '';
    return { cells: [heading, ...cells], truth: `“${heading}” ${kind.name}${faults}` };
  }

  /** What stands above the columns, and how that is called. */
  private above(headings: readonly string[]): { readonly rows: readonly (readonly string[])[]; readonly said: string } {
    const wide = (...cells: string[]): string[] => headings.map((_, column) => cells[column] ?? '');
    switch (this.below(12)) {
      case 0:
        return { rows: [wide('Staff list')], said: 'below a title: ' };
      case 1:
        return {
          rows: [wide('Staff list', 'of the harbour'), wide(), wide('As of', '2026-01-31')],
          said: 'far down: ',
        };
      case 2:
        return { rows: [wide('Person', '', 'Place', '', 'Manager')], said: 'below groups: ' };
      case 3:
        return { rows: [headings.map((heading) => heading.toUpperCase().replaceAll(' ', '_'))], said: 'below keys: ' };
      default:
        return { rows: [], said: '' };
    }
  }

  make(): OddTable {
    const once = companyOf(this.pick([[3], [3, 5], [4, 4, 8], [2]]), this.below(20));
    const isHistory = this.below(8) === 0;
    const company = isHistory ? { ...once, members: once.members.flatMap((each) => [each, each, each]) } : once;
    const kinds = [...this.some(PEOPLE, 1, 3), ...this.some(LINES, 0, 2), ...this.some(FACTS, 0, 5)];
    const saysMuch = this.below(3) > 0;
    const columns = this.some(kinds, kinds.length, kinds.length).map((kind) => this.column(kind, company, saysMuch));
    const [headings = [], ...people] = [...Array(company.members.length + 1).keys()].map((row) =>
      columns.map(({ cells }) => cells[row] ?? ''),
    );
    const truth = columns.map((column) => column.truth).join('; ');
    const said = isHistory ? 'three rows each: ' : '';
    if (!saysMuch && this.below(2) === 0) return { rows: people, truth: `no headings: ${said}${truth}` };
    const above = this.above(headings);
    return { rows: [...above.rows, headings, ...people], truth: `${above.said}${said}${truth}` };
  }
}

export function oddTables(seed: number, count: number): OddTable[] {
  const maker = new TableMaker(seed);
  return Array.from({ length: count }, () => maker.make());
}
