/** A column of paths: "CEO/CTO/Dev", "A > B > C", "A\B". They lead from the top to the person, or to the unit. */

import { itemAt } from '../../../base/lists.ts';
import { readHeading } from '../columns/heading-words.ts';
import { PeopleKeys } from './people-keys.ts';
import { columnWords, type FoundShape, replaceColumns, type ShapeTable } from './shape.ts';
import { managerColumns, unitColumns } from './tree-columns.ts';

/** The plainer first; a slash and a dot part much that is no path. */
const SEPARATORS: readonly RegExp[] = [
  /\s*(?:»|›|→|⟶|⇒|->|=>|>|::)\s*/,
  /\s*\\+\s*/,
  /\s*\|+\s*/,
  /\s*\/+\s*/,
  /\s*;\s*/,
  /\s+[-–—]\s+/,
  /\s*[.:]\s*/,
];
/** From here on separators need more to show that they are some: they stand in titles, names and addresses too. */
const FIRST_DOUBTFUL = 3;
const LEAST_ROWS = 3;
const LEAST_SHARE = 0.9;
const LEAST_PARTED = 0.3;
const UNIT_WORDS =
  /path|pfad|chemin|ruta|camino|percorso|caminho|hierarch|hiérarch|jerarqu|gerarch|struktur|structure|org|unit|bereich|einheit|depart|division|unidad|unità|service|team|階層|层级|部门|組織/i;

interface Paths {
  readonly table: ShapeTable;
  readonly column: number;
  readonly paths: readonly (readonly string[])[];
  readonly isDoubtful: boolean;
}

export function findPaths(table: ShapeTable): FoundShape | undefined {
  if (table.length < LEAST_ROWS) return undefined;
  for (let column = 0; column < table.columns; column++) {
    const sample = table.sample(column).filter((text) => text.trim() !== '');
    if (sample.length < 0.5 * table.sampleRows.length || sample.some((text) => /^https?:|@\S+\.\w/.test(text)))
      continue;
    for (const [rank, separator] of SEPARATORS.entries()) {
      const parted = sample.filter((text) => partsOf(text, separator).length > 1).length;
      if (parted < LEAST_PARTED * sample.length) continue;
      const paths = table.texts(column).map((text) => partsOf(text, separator));
      const read: Paths = { table, column, paths, isDoubtful: rank >= FIRST_DOUBTFUL };
      const found = findWays(read) ?? findChains(read) ?? findUnits(read);
      if (found) return found;
    }
  }
  return undefined;
}

/** A separator at the front or the end parts nothing. */
function partsOf(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function hasNames(table: ShapeTable): boolean {
  return Array.from({ length: table.columns }, (_, column) => readHeading(table.heading(column))?.meaning).includes(
    'name',
  );
}

/** Each path ends with the person of its row, and the path to whoever is above is that of another row. */
function findWays({ table, column, paths }: Paths): FoundShape | undefined {
  const rows = new Map<string, number>();
  for (const [row, path] of paths.entries()) rows.set(path.join('\u0000'), row);
  const used = paths.filter(({ length }) => length > 0).length;
  if (rows.size < LEAST_SHARE * used) return undefined;
  const shallowest = paths.reduce(
    (least, { length }) => (length > 0 ? Math.min(least, length) : least),
    Number.POSITIVE_INFINITY,
  );
  const deep = paths.filter(({ length }) => length > shallowest).length;
  const parents = paths.map((path, row) => {
    const above = path.length > shallowest ? rows.get(path.slice(0, -1).join('\u0000')) : undefined;
    return above === undefined || above === row ? -1 : above;
  });
  if (deep === 0 || parents.filter((parent) => parent >= 0).length < LEAST_SHARE * deep) return undefined;
  const ends = paths.map((path) => path.at(-1) ?? '');
  const people = PeopleKeys.of(table, [column]);
  const own = ends.filter((end, row) => people.rowOf(end) === row).length;
  const isOwn = own >= LEAST_SHARE * used;
  // Ids are built like paths too: what ends them is nobody's name where names stand in a column of their own.
  if (!isOwn && (hasNames(table) || !ends.every((end) => end === '' || /\p{L}/u.test(end)))) return undefined;
  const managers = managerColumns(ends, parents);
  const added = isOwn ? managers : [{ heading: 'Name', cells: ends }, ...managers];
  return {
    kind: 'path',
    words: `Who reports to whom is read from the paths in ${columnWords(table, [column])}.`,
    columns: [column],
    tellsUnits: false,
    spellOut: () => replaceColumns(table, [column], added),
  };
}

/** The parts are ids or names of people in other columns: the last of them who is somebody else is the manager. */
function findChains({ table, column, paths }: Paths): FoundShape | undefined {
  const people = PeopleKeys.of(table, [column]);
  const parts = table.sampleRows.flatMap((row) => itemAt(paths, row));
  const known = parts.filter((part) => people.rowOf(part) >= 0).length;
  if (known < LEAST_SHARE * parts.length) return undefined;
  const cells = paths.map((path, row) => path.findLast((part) => !people.isOf(row, part)) ?? '');
  return {
    kind: 'path',
    words: `Who reports to whom is read from the paths in ${columnWords(table, [column])}.`,
    columns: [column],
    tellsUnits: false,
    spellOut: () => replaceColumns(table, [column], [{ heading: 'Manager', cells }]),
  };
}

/** Few ways begin at the top, many people share the end of one, and it is called like units or like a path. */
function findUnits({ table, column, paths, isDoubtful }: Paths): FoundShape | undefined {
  const heading = table.heading(column);
  if (readHeading(heading)?.meaning !== 'unit' && !UNIT_WORDS.test(heading)) return undefined;
  const used = paths.filter(({ length }) => length > 0);
  const ways = new Set(used.map((path) => path.join('\u0000')));
  const tops = new Set(used.map(([top]) => top));
  const isNested =
    used.some(({ length }) => length > 2) || used.some((path) => path.length > 1 && ways.has(itemAt(path, 0)));
  if (ways.size < 2 || tops.size > 0.5 * ways.size || (isDoubtful && !isNested)) return undefined;
  if (used.some((path) => path.some((part) => part.length > 100 || !/\p{L}/u.test(part)))) return undefined;
  return {
    kind: 'unit-path',
    words: `Units, and which of them belongs to which, are read from the paths in ${columnWords(table, [column])}.`,
    columns: [column],
    tellsUnits: true,
    spellOut: () => replaceColumns(table, [column], unitColumns(paths)),
  };
}
