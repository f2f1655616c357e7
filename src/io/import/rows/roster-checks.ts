/** Problems of a file as a whole: its columns, its loops and its tops. */

import { itemAt } from '../../../base/lists.ts';
import { MOST_LEVELS } from '../../../model/levels.ts';
import { textAt } from '../../table/cells.ts';
import type { Grid } from '../../table/grid.ts';
import { type ImportProblem, MOST_PLACES } from '../../table/import-problem.ts';
import type { Field, Mapping } from '../../table/mapping.ts';
import { counted } from '../../table/report.ts';
import { type ColumnProposal, proposeMapping } from '../columns/columns.ts';
import { findFillDown } from '../columns/fill-down.ts';
import { deepest, type Loop } from './break-loops.ts';
import type { RosterFindings } from './roster-findings.ts';
import { countedRows, listWords, quote, type RowWord } from './roster-words.ts';
import { nameOf, type RowPost } from './row-post.ts';

interface FileChecks {
  readonly file: string;
  readonly grid: Grid;
  readonly mapping: Mapping;
  readonly headings: readonly string[];
  readonly hasIds: boolean;
  readonly hasManagers: boolean;
  readonly rows: readonly RowPost[];
  /** Found out only where a column is missing. */
  readonly proposed: () => ColumnProposal;
}

/** So many loops are told one by one, with so many of their members by name. */
const MOST_LOOPS = 20;
const MOST_MEMBERS = 6;

export function namelessProblem(
  file: string,
  grid: Grid,
  mapping: Mapping,
  headings: readonly string[],
): ImportProblem {
  const { name } = proposeMapping(grid).mapping.columns;
  const isEmpty = grid.rows.length <= mapping.headings;
  return {
    kind: 'no-name-column',
    severity: 'error',
    file,
    places: [],
    count: 0,
    message: isEmpty
      ? `There is nothing in this file but headings.`
      : `No column is chosen for names. The columns are ${listWords(headings.slice(0, 12).map(quote))}.`,
    done: isEmpty ? 'It was left out.' : 'Nothing is drawn until you choose the column of names.',
    ...(isEmpty || name === undefined
      ? {}
      : {
          fix: {
            do: 'column',
            words: `Take ${quote(textAt(headings, name))} for the name`,
            field: 'name',
            column: name,
          },
        }),
  };
}

export function fileProblems(checks: FileChecks): ImportProblem[] {
  return [...headingsProblem(checks), ...idProblem(checks), ...managerProblem(checks), ...fillDownProblem(checks)];
}

function headingsProblem({ file, grid, mapping }: FileChecks): ImportProblem[] {
  if (mapping.headings > 0 || grid.headings !== undefined || grid.rows.length === 0) return [];
  const first = grid.rows[0]?.find((cell) => cell.trim() !== '') ?? '';
  return [
    {
      kind: 'no-headings',
      severity: 'note',
      file,
      places: [{ row: grid.numbers[0] ?? 1, field: '', value: first.slice(0, 200) }],
      count: 1,
      message: `The file seems to have no headings: it begins with ${quote(first)}.`,
      done: 'The first row is read like all others, and the columns by what stands in them.',
      fix: { do: 'map', words: 'Read the first row as headings', mapping: { headings: 1 } },
    },
  ];
}

function idProblem({ file, mapping, rows, hasIds, proposed, headings }: FileChecks): ImportProblem[] {
  if (hasIds || rows.length === 0) return [];
  const chosen = mapping.columns.id;
  const better = proposed().mapping.columns.id;
  const column = better === chosen ? undefined : better;
  return [
    {
      kind: 'no-id',
      severity: 'note',
      file,
      places: [],
      count: 0,
      message:
        chosen === undefined
          ? 'No column is chosen for ids.'
          : `The column ${quote(textAt(headings, chosen))}, chosen for ids, is empty.`,
      done: 'Ids were made up from the names, so people are recognised in another file by e-mail and name.',
      ...(column === undefined
        ? {}
        : { fix: { do: 'column', words: `Take ${quote(textAt(headings, column))} for the id`, field: 'id', column } }),
    },
  ];
}

function managerProblem({ file, mapping, headings, hasManagers, rows, proposed }: FileChecks): ImportProblem[] {
  const column = mapping.columns.manager;
  if (hasManagers || (rows.length < 2 && column !== undefined) || rows.length === 0) return [];
  const { mapping: other } = proposed();
  const better = other.columns.manager === column ? undefined : other.columns.manager;
  const hasUnits = rows.some(({ unit }) => unit !== '');
  const isByUnit = mapping.grouping === 'unit' && hasUnits;
  const base = {
    kind: 'no-manager-column',
    severity: 'warning',
    file,
    places: [],
    count: 0,
    message:
      column === undefined
        ? 'No column is chosen for managers.'
        : `The column ${quote(textAt(headings, column))} names nobody who is in this file.`,
    done: isByUnit
      ? 'People are drawn in groups by unit, without lines between them.'
      : hasUnits
        ? 'People are drawn as one list, without lines between them and without their units.'
        : 'People are drawn as one list, without lines between them.',
  } as const;
  if (better !== undefined) {
    const words = `Take ${quote(textAt(headings, better))} for the manager`;
    return [
      {
        ...base,
        fix: {
          do: 'map',
          words,
          mapping: { columns: { ...mapping.columns, manager: better }, managerBy: other.managerBy },
        },
      },
    ];
  }
  if (!hasUnits) return [base];
  return [
    {
      ...base,
      fix: {
        do: 'map',
        words: isByUnit ? 'Draw one list' : 'Draw groups by unit',
        mapping: { grouping: isByUnit ? 'none' : 'unit' },
      },
    },
  ];
}

function fillDownProblem({ file, grid, mapping, headings }: FileChecks): ImportProblem[] {
  const columns = (['unit', 'parent-unit', 'manager'] as const satisfies readonly Field[]).flatMap((field) => {
    const column = mapping.columns[field];
    const gaps = column === undefined ? undefined : findFillDown(grid, mapping.headings, column);
    return column === undefined || !gaps ? [] : [{ field, column, gaps }];
  });
  if (columns.length === 0) return [];
  const count = columns.reduce((sum, { gaps }) => sum + gaps.length, 0);
  const names = listWords(columns.map(({ column }) => quote(textAt(headings, column))));
  return [
    {
      kind: 'fill-down',
      severity: 'note',
      file,
      places: columns
        .flatMap(({ column, gaps }) =>
          gaps
            .slice(0, MOST_PLACES)
            .map((row) => ({ row: grid.numbers[row] ?? row + 1, field: textAt(headings, column), value: '' })),
        )
        .slice(0, MOST_PLACES),
      count,
      message: `${names} ${columns.length === 1 ? 'is' : 'are'} written once for several ${countedRows(2, grid.rowWord).slice(2)}, with ${counted(count, 'empty cell')} below.`,
      done: mapping.fillDown ? 'Empty cells repeat the cell above.' : 'Empty cells are read as empty.',
      fix: mapping.fillDown
        ? { do: 'map', words: 'Leave empty cells empty', mapping: { fillDown: false } }
        : { do: 'map', words: 'Let empty cells repeat the cell above', mapping: { fillDown: true } },
    },
  ];
}

/** Each of them would have to be told apart from all above, and no organisation has so many. */
export function depthProblem(
  file: string,
  managers: Int32Array,
  rows: readonly RowPost[],
  found: RosterFindings,
): ImportProblem[] {
  const { post, levels } = deepest(managers);
  if (levels <= MOST_LEVELS) return [];
  const row = itemAt(rows, post);
  const [count, most] = [levels, MOST_LEVELS].map((each) => each.toLocaleString('en'));
  return [
    {
      kind: 'too-deep',
      severity: 'error',
      file,
      places: [{ row: row.row, field: found.headingOf('manager'), value: (row.manager?.text ?? '').slice(0, 200) }],
      count: 1,
      message: `${nameOf(row)} stands below ${count} managers, one above the other, and ${most} is the most that can be shown.`,
      done: 'Check the column of the managers: perhaps it names whoever stands in the row above.',
    },
  ];
}

/** One problem for each of the first loops, and one for all others. */
export function loopProblems(
  file: string,
  rowWord: RowWord,
  loops: readonly Loop[],
  rows: readonly RowPost[],
  found: RosterFindings,
): ImportProblem[] {
  const field = found.headingOf('manager');
  const placesOf = ({ members }: Loop) =>
    members.slice(0, MOST_PLACES).map((index) => {
      const { row, manager } = itemAt(rows, index);
      return { row, field, value: (manager?.text ?? '').slice(0, 200) };
    });
  const told = loops.slice(0, MOST_LOOPS).map((loop): ImportProblem => {
    const posts = loop.members.map((index) => itemAt(rows, index));
    const [first, second] = [itemAt(posts, 0), itemAt(posts, 1)];
    const shown = posts.slice(0, MOST_MEMBERS).map((post) => `${quote(nameOf(post))} (${rowWord} ${post.row})`);
    const more = posts.length - shown.length;
    const circle = [...shown, ...(more > 0 ? [`${more.toLocaleString('en')} more`] : []), quote(nameOf(first))];
    const message =
      posts.length === 2
        ? `${listWords(shown)} report to each other.`
        : `${counted(posts.length, 'person', 'people')} report to each other in a circle: ${circle.join(' → ')}.`;
    return {
      kind: 'loop',
      severity: 'warning',
      file,
      places: placesOf(loop),
      count: posts.length,
      message,
      done: `The line from ${quote(nameOf(first))} to ${quote(nameOf(second))} is left out, so ${quote(nameOf(first))} stands at the top. Correct ${quote(field)} in one of these ${countedRows(2, rowWord).slice(2)} if another line is wrong.`,
    };
  });
  const rest = loops.slice(MOST_LOOPS);
  if (rest.length === 0) return told;
  return [
    ...told,
    {
      kind: 'loop',
      severity: 'warning',
      file,
      places: rest.flatMap(placesOf).slice(0, MOST_PLACES),
      count: rest.reduce((sum, { members }) => sum + members.length, 0),
      message: `${counted(rest.length, 'further circle')} of people report to each other.`,
      done: `In each, the line of whoever stands first in the file is left out. Correct ${quote(field)} where another line is wrong.`,
    },
  ];
}

interface Roots {
  readonly file: string;
  readonly rowWord: RowWord;
  readonly roots: readonly number[];
  /** Those of them of which it is told already that their manager is not found. */
  readonly told: ReadonlySet<number>;
  readonly top: number;
  readonly rows: readonly RowPost[];
  readonly isOneRoot: boolean;
  readonly found: RosterFindings;
}

export function rootsProblem({ file, rowWord, roots: all, told, top, rows, isOneRoot, found }: Roots): ImportProblem[] {
  const roots = isOneRoot ? all : all.filter((root) => !told.has(root));
  if (roots.length < 2) return [];
  const name = quote(nameOf(itemAt(rows, top)));
  const others = roots.length - 1;
  const field = found.headingOf(found.nameField);
  return [
    {
      kind: 'several-roots',
      severity: 'note',
      file,
      places: roots.slice(0, MOST_PLACES).map((index) => ({
        row: itemAt(rows, index).row,
        field,
        value: nameOf(itemAt(rows, index)).slice(0, 200),
      })),
      count: roots.length,
      message: `${countedRows(roots.length, rowWord)} have nobody above them.`,
      done: isOneRoot
        ? `The other${others === 1 ? '' : ` ${others.toLocaleString('en')}`} now ${others === 1 ? 'reports' : 'report'} to ${name}, who has the most people. No file says so.`
        : 'Each is shown at the top.',
      fix: {
        do: 'one-root',
        words: isOneRoot
          ? 'Leave each at the top'
          : `Make the other${others === 1 ? '' : ` ${others.toLocaleString('en')}`} report to ${name}`,
        isOn: !isOneRoot,
      },
    },
  ];
}
