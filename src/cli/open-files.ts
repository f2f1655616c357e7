/** From the files of a request to an organisation and the two days to compare, or to what is wrong with them. */

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { buildOrganisation } from '../io/import/build-organisation.ts';
import { checkRosters } from '../io/import/check-rosters.ts';
import { proposeMapping } from '../io/import/columns.ts';
import { dateFiles, type FileDate } from '../io/import/date-files.ts';
import { subjectOfName } from '../io/import/file-date.ts';
import type { Grid } from '../io/import/grid.ts';
import type { ImportProblem } from '../io/import/import-problem.ts';
import { matchRosters, suggestMatchBy } from '../io/import/match-rosters.ts';
import { readRoster } from '../io/import/read-roster.ts';
import type { DatedRoster } from '../io/import/roster.ts';
import { readFileContent } from '../io/read/read-file.ts';
import type { Organisation } from '../model/organisation.ts';
import { readOrganisation } from '../model/validate.ts';
import type { ColumnNames, Request } from './arguments.ts';
import { chooseColumns } from './choose-columns.ts';

/** What is wrong, so that nothing can be compared. */
export class Unusable extends Error {
  readonly problems: readonly ImportProblem[];

  constructor(problems: readonly ImportProblem[]) {
    super('the files cannot be used');
    this.problems = problems;
  }
}

export interface Opened {
  readonly organisation: Organisation;
  /** The days of the first and of the last file; undefined: those that the organisation itself names. */
  readonly days: { readonly before: string; readonly after: string } | undefined;
  /** Warnings and notes. */
  readonly problems: readonly ImportProblem[];
}

interface Table {
  readonly name: string;
  readonly grid: Grid;
  readonly names: ColumnNames;
}

type Content = { readonly table: Table } | { readonly organisation: Organisation };

function problemIn(file: string, message: string, done: string, severity: ImportProblem['severity'] = 'error') {
  return { kind: 'unreadable-file', severity, file, places: [], count: 0, message, done } satisfies ImportProblem;
}

const REASONS: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'There is no such file.'],
  ['EACCES', 'The file may not be read.'],
  ['EISDIR', 'This is a folder, not a file.'],
]);

async function bytesOf(path: string, name: string, input: NodeJS.ReadableStream): Promise<Uint8Array> {
  try {
    return path === '-' ? await buffer(input) : await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw new Unusable([problemIn(name, REASONS.get(code) ?? `The file cannot be read: ${String(error)}.`, '')]);
  }
}

function madeUp(tables: readonly Table[], dates: readonly FileDate[]): ImportProblem[] {
  return dates.flatMap(({ from, date }, index) => {
    if (from !== 'order') return [];
    const done = `It stands for ${date}, which is made up; say the day with --before-date and --after-date.`;
    const message = 'The name of the file tells no day.';
    return [{ ...problemIn(tables[index]?.name ?? '', message, done, 'note'), kind: 'unreadable-date' }];
  });
}

class Opener {
  readonly problems: ImportProblem[] = [];
  private readonly request: Request;
  private readonly input: NodeJS.ReadableStream;

  constructor(request: Request, input: NodeJS.ReadableStream) {
    this.request = request;
    this.input = input;
  }

  /** As problems call it: its name alone, unless two files are called the same. */
  private nameOf(index: number): string {
    const { files } = this.request;
    const path = files[index] ?? '';
    if (path === '-') return 'standard input';
    return files.filter((each) => basename(each) === basename(path)).length > 1 ? path : basename(path);
  }

  private namesOf(index: number): ColumnNames {
    const { columns, files } = this.request;
    const own = index === 0 ? columns.before : index === files.length - 1 ? columns.after : [];
    return new Map([...columns.all, ...own]);
  }

  private sheetOf(index: number, name: string, grids: readonly Grid[]): Grid {
    const { sheets } = this.request;
    const wanted = sheets.length > 1 ? sheets[index] : sheets[0];
    const [first] = grids;
    if (!first) throw new Unusable([problemIn(name, 'The file holds no table.', '')]);
    if (wanted === undefined) return first;
    const found = grids.find((grid) => grid.name === wanted) ?? grids[/^\d+$/.test(wanted) ? Number(wanted) - 1 : -1];
    if (found) return found;
    const known = grids.map((grid) => `"${grid.name}"`).join(', ');
    throw new Unusable([problemIn(name, `There is no sheet "${wanted}". The sheets are ${known}.`, '')]);
  }

  async read(index: number): Promise<Content> {
    const name = this.nameOf(index);
    const { encoding, delimiter } = this.request;
    const bytes = await bytesOf(this.request.files[index] ?? '', name, this.input);
    const content = await readFileContent(name, bytes, { encoding, delimiter });
    if (!content.ok) throw new Unusable(content.error);
    if (content.value.kind === 'grids') {
      this.problems.push(...content.value.problems);
      return { table: { name, grid: this.sheetOf(index, name, content.value.grids), names: this.namesOf(index) } };
    }
    const organisation = readOrganisation(content.value.json);
    if (organisation.ok) return { organisation: organisation.value };
    throw new Unusable(
      organisation.error.map(({ path, message }) => problemIn(name, path === '' ? message : `${path}: ${message}`, '')),
    );
  }

  private roster({ name, grid, names }: Table, { date, label }: FileDate): DatedRoster {
    const mapping = chooseColumns(grid, proposeMapping(grid), names);
    if (!mapping.ok) throw new Unusable([problemIn(name, mapping.error, '')]);
    const { roster, problems } = readRoster(name, grid, mapping.value);
    this.problems.push(...problems);
    return { ...roster, date, label };
  }

  private datesOf(tables: readonly Table[]): FileDate[] {
    const { before, after } = this.request.dates;
    const said = tables.map((_, index) => (index === 0 ? before : index === tables.length - 1 ? after : undefined));
    const undated = tables.map(({ name }, index) => {
      const date = said[index];
      return { name, modified: undefined, stated: date === undefined ? undefined : ({ date, from: 'hand' } as const) };
    });
    const dates = dateFiles(undated, Date.now());
    // The text calls the two states by the names of their files; the other formats are full of days.
    if (this.request.format !== 'text') this.problems.push(...madeUp(tables, dates));
    return dates;
  }

  unite(tables: readonly Table[]): Opened {
    const dates = this.datesOf(tables);
    const inOrder = tables
      .flatMap((table, index) => {
        const date = dates[index];
        return date ? [{ table, date }] : [];
      })
      .toSorted((a, b) => (a.date.date < b.date.date ? -1 : Number(a.date.date > b.date.date)));
    const rosters = inOrder.map(({ table, date }) => this.roster(table, date));
    this.stopOnErrors();
    const matchings = rosters.slice(1).flatMap((after, index) => {
      const before = rosters[index];
      if (!before) return [];
      const by = this.request.match ?? suggestMatchBy(before, after);
      return [matchRosters(before, after, { by, same: [], different: [] })];
    });
    this.problems.push(...checkRosters(rosters, matchings));
    this.stopOnErrors();
    const name = tables.map((table) => subjectOfName(table.name)).find((subject) => subject !== '') ?? 'Organisation';
    const id = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
    const organisation = readOrganisation(buildOrganisation(rosters, matchings, { id, name }));
    if (!organisation.ok)
      throw new Error(organisation.error.map(({ path, message }) => `${path}: ${message}`).join('; '));
    const [first, last] = [dates[0], dates.at(-1)];
    const days = first && last && { before: first.date, after: last.date };
    return { organisation: organisation.value, days, problems: this.problems };
  }

  private stopOnErrors(): void {
    if (this.problems.some(({ severity }) => severity === 'error')) throw new Unusable(this.problems);
  }
}

/** Rejects with Unusable where nothing can be compared. */
export async function openFiles(request: Request, input: NodeJS.ReadableStream): Promise<Opened> {
  const opener = new Opener(request, input);
  const contents: Content[] = [];
  for (const index of request.files.keys()) contents.push(await opener.read(index));
  const [first] = contents;
  if (contents.length === 1 && first && 'organisation' in first) {
    return { organisation: first.organisation, days: undefined, problems: opener.problems };
  }
  const tables = contents.flatMap((content) => ('table' in content ? [content.table] : []));
  if (tables.length < contents.length) {
    throw new Unusable([
      problemIn('', 'A file in Orgdiff’s own format holds all its days, and is compared alone.', 'Name it alone.'),
    ]);
  }
  if (tables.length === 1)
    throw new Unusable([problemIn('', 'One file is one state.', 'Name a second file to compare it with.')]);
  return opener.unite(tables);
}
