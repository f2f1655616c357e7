/** Hierarchies that a table shows by the place of its cells, made up from a seed, with what goes wrong in such tables. */

import { type Company, companyOf, fullName, type Member } from './made-members.ts';
import { diceOf } from './odd-columns.ts';

export interface OddShape {
  /** For a reader: how it is written, and what is wrong in it. */
  readonly truth: string;
  readonly rows: readonly (readonly string[])[];
}

interface Place {
  readonly member: Member;
  /** From the top down to whoever is above. */
  readonly above: readonly Member[];
  /** "1.2.1" */
  readonly number: readonly number[];
  readonly units: readonly string[];
}

function placesOf({ members, departments }: Company): Place[] {
  const below = (member: Member, above: readonly Member[], number: readonly number[]): Place[] => {
    const unit = departments[member.department] ?? '';
    const units = member.department === 0 ? [unit] : [departments[0] ?? '', unit];
    const reports = members.filter(({ manager }) => manager === member.staffNumber);
    return [
      { member, above, number, units },
      ...reports.flatMap((report, index) => below(report, [...above, member], [...number, index + 1])),
    ];
  };
  return members.filter(({ manager }) => manager === undefined).flatMap((top) => below(top, [], [1]));
}

type Write = (places: readonly Place[]) => string[][];

const DEPTH = 3;
const levels = (cells: readonly string[], width = DEPTH): string[] =>
  Array.from({ length: width }, (_, level) => cells[level] ?? '');
const called = (places: readonly Place[], headings: readonly string[], row: (place: Place) => string[]): string[][] => [
  [...headings],
  ...places.map(row),
];
const names = (members: readonly Member[]): string[] => members.map(fullName);

const SHAPES: readonly (readonly [name: string, write: Write])[] = [
  [
    'staggered names',
    (places) =>
      called(places, ['L1', 'L2', 'L3', 'Title'], ({ member, above }) => [
        ...levels([...above.map(() => ''), fullName(member)]),
        member.title,
      ]),
  ],
  [
    'names and titles that move',
    (places) => [
      ['Chart', '', '', ''],
      ...places.map(({ member, above }) => levels([...above.map(() => ''), fullName(member), member.title], 4)),
    ],
  ],
  [
    'chains from the top',
    (places) =>
      called(places, ['Name', 'Title', 'Level 1', 'Level 2', 'Level 3'], ({ member, above }) => [
        fullName(member),
        member.title,
        ...levels(names(above)),
      ]),
  ],
  [
    'chains with the person',
    (places) =>
      called(places, ['ID', 'Name', 'Ebene 1', 'Ebene 2', 'Ebene 3'], ({ member, above }) => [
        String(member.staffNumber),
        fullName(member),
        ...levels(names([...above, member])),
      ]),
  ],
  [
    'chains upwards',
    (places) =>
      called(places, ['Name', 'N+1', 'N+2'], ({ member, above }) => [
        fullName(member),
        ...levels(names(above).toReversed(), 2),
      ]),
  ],
  [
    'chains of numbers',
    (places) =>
      called(places, ['ID', 'Name', 'Manager L1', 'Manager L2'], ({ member, above }) => [
        String(member.staffNumber),
        fullName(member),
        ...levels(
          above.map(({ staffNumber }) => String(staffNumber)),
          2,
        ),
      ]),
  ],
  [
    'chains of names with numbers',
    (places) =>
      called(places, ['Worker', 'Level 01', 'Level 02'], ({ member, above }) => [
        `${fullName(member)} (${member.staffNumber})`,
        ...levels(
          above.map((each) => `${fullName(each)} (${each.staffNumber})`),
          2,
        ),
      ]),
  ],
  [
    'units in levels',
    (places) =>
      called(places, ['Name', 'Org level 1', 'Org level 2', 'Org level 3'], ({ member, units }) => [
        fullName(member),
        ...levels([...units, member.location]),
      ]),
  ],
  [
    'outline numbers',
    (places) =>
      called(places, ['No', 'Name', 'Title'], ({ member, number }) => [
        number.join('.'),
        fullName(member),
        member.title,
      ]),
  ],
  [
    'outline numbers with dots',
    (places) => called(places, ['Outline', 'Name'], ({ member, number }) => [`${number.join('.')}.`, fullName(member)]),
  ],
  [
    'outline numbers before names',
    (places) => called(places, ['Name'], ({ member, number }) => [`${number.join('.')} ${fullName(member)}`]),
  ],
  [
    'paths of names',
    (places) =>
      called(places, ['Path', 'Title'], ({ member, above }) => [names([...above, member]).join(' > '), member.title]),
  ],
  [
    'paths of names with slashes',
    (places) =>
      called(places, ['Name', 'Reporting path'], ({ member, above }) => [
        fullName(member),
        `/${names([...above, member]).join('/')}`,
      ]),
  ],
  [
    'paths to managers',
    (places) =>
      called(places, ['Name', 'Managers'], ({ member, above }) => [fullName(member), names(above).join(' / ')]),
  ],
  [
    'paths of numbers',
    (places) =>
      called(places, ['Path', 'Name'], ({ member, above }) => [
        [...above, member].map(({ staffNumber }) => staffNumber).join('|'),
        fullName(member),
      ]),
  ],
  [
    'paths of units',
    (places) =>
      called(places, ['Name', 'Title', 'Organisation'], ({ member, units }) => [
        fullName(member),
        member.title,
        units.join(' » '),
      ]),
  ],
  [
    'paths of units with dashes',
    (places) =>
      called(places, ['Name', 'Department'], ({ member, units }) => [
        fullName(member),
        [...units, member.location].join(' - '),
      ]),
  ],
  [
    'paths of units with colons',
    (places) => called(places, ['Name', 'Org unit'], ({ member, units }) => [fullName(member), units.join(':')]),
  ],
  [
    'indented names',
    (places) =>
      called(places, ['Name', 'Title'], ({ member, above }) => [
        `${'  '.repeat(above.length)}${fullName(member)}`,
        member.title,
      ]),
  ],
  [
    'names behind dashes',
    (places) =>
      called(places, ['ID', 'Name'], ({ member, above }) => [
        String(member.staffNumber),
        `${'-'.repeat(above.length)}${above.length > 0 ? ' ' : ''}${fullName(member)}`,
      ]),
  ],
  [
    'levels in numbers',
    (places) =>
      called(places, ['Level', 'Name', 'Title'], ({ member, above }) => [
        String(above.length),
        fullName(member),
        member.title,
      ]),
  ],
  [
    'groups with people below',
    (places) => [
      ['Unit', 'Person', 'Title'],
      ...places.flatMap(({ member, units }, index) => {
        const isNew = units.at(-1) !== places[index - 1]?.units.at(-1);
        return [...(isNew ? [[units.at(-1) ?? '', '', '']] : []), ['', fullName(member), member.title]];
      }),
    ],
  ],
];

const SLIPS = ['', 'n/a', 'Nobody Known', '7', 'x'];

export function oddShapes(seed: number, count: number): OddShape[] {
  const below = diceOf(seed);
  return Array.from({ length: count }, (_, index) => {
    const [name, write] = SHAPES[index % SHAPES.length] ?? ['', () => []];
    const places = placesOf(companyOf([[2, 2], [1, 3], [4], [2, 1, 1]][below(4)] ?? [2], below(20)));
    const rows = write(places);
    const said = [name];
    for (let slips = below(4) - 1; slips > 0; slips -= 1) {
      const row = 1 + below(rows.length - 1);
      const column = below(rows[row]?.length ?? 1);
      const slip = SLIPS[below(SLIPS.length)] ?? '';
      if (rows[row]) rows[row][column] = slip;
      said.push(`row ${row} has “${slip}”`);
    }
    if (below(5) === 0) {
      rows.splice(1, 1);
      said.push('without its top');
    }
    if (below(6) === 0) {
      rows.unshift(['Chart of the harbour', ...Array((rows[0]?.length ?? 1) - 1).fill('')]);
      said.push('below a title');
    }
    if (below(6) === 0) {
      rows.push([...(rows.at(-1) ?? [])]);
      said.push('the last row twice');
    }
    return { truth: said.join(', '), rows };
  });
}
