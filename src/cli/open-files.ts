/** From the files of a request to an organisation and the two days to compare, or to what is wrong with them. */

import { basename } from 'node:path';
import { ImportSession } from '../io/import/session/import-session.ts';
import type { FileKey, FileSettings, ImportSettings, OpenedFile } from '../io/import/session/import-settings.ts';
import type { InspectedFile, InspectedTable, Inspection } from '../io/import/session/inspection.ts';
import type { ImportProblem } from '../io/table/import-problem.ts';
import type { Field, ManagerBy, Mapping } from '../io/table/mapping.ts';
import type { Organisation } from '../model/organisation.ts';
import type { ColumnNames, Request } from './arguments.ts';
import { chooseColumns } from './choose-columns.ts';
import { chooseWhoCounts, saysWhoCounts } from './choose-people.ts';
import { shownName } from './file-names.ts';
import { contentOf, STANDARD_INPUT } from './read-input.ts';
import { problemIn, Unusable } from './unusable.ts';

export interface Opened {
  readonly organisation: Organisation;
  /** The days of the first and of the last file; undefined: those that the organisation itself names. */
  readonly days: { readonly before: string; readonly after: string } | undefined;
  /** Warnings and notes. */
  readonly problems: readonly ImportProblem[];
  readonly inspection: Inspection;
}

const WAYS: readonly ManagerBy[] = ['id', 'post', 'email', 'name', 'title', 'unit'];

/** The index of the sheet that is called so, or has this number. */
function findSheet({ name, sheets }: InspectedTable, wanted: string): number {
  const named = sheets.indexOf(wanted);
  const index = named >= 0 ? named : /^\d+$/.test(wanted) ? Number(wanted) - 1 : -1;
  if (index >= 0 && index < sheets.length) return index;
  const titles = sheets.filter((each) => each !== '').map((each) => `"${each}"`);
  const known = titles.length > 0 ? `The sheets are ${titles.join(', ')}.` : 'It holds one table and no sheets.';
  throw new Unusable([problemIn(name, `There is no sheet "${wanted}".`, known)]);
}

function countLost({ problems }: Inspection, { name }: InspectedFile): number {
  return problems
    .filter(({ file, kind }) => file === name && (kind === 'manager-not-found' || kind === 'manager-ambiguous'))
    .reduce((sum, { count }) => sum + count, 0);
}

class Opener {
  private readonly session = new ImportSession();
  private readonly settings = new Map<FileKey, FileSettings>();
  private readonly request: Request;
  private readonly files: readonly OpenedFile[];

  constructor(request: Request, files: readonly OpenedFile[]) {
    this.request = request;
    this.files = files;
    const { encoding, delimiter, dates } = request;
    const last = files.length - 1;
    for (const { key } of files) {
      const date = key === 0 ? dates.before : key === last ? dates.after : undefined;
      this.settings.set(key, { encoding, delimiter, date });
    }
  }

  /** What is said of people and units holds for every two of the files. */
  private get all(): ImportSettings {
    const { match, decisions } = this.request;
    const pairs = this.files.flatMap(({ key: before }) =>
      this.files
        .filter(({ key }) => key > before)
        .map(({ key: after }) => ({ before, after, ...(match === undefined ? {} : { by: match }), ...decisions })),
    );
    return { files: this.settings, pairs };
  }

  private set(key: FileKey, change: FileSettings): void {
    this.settings.set(key, { ...this.settings.get(key), ...change });
  }

  private inspect(): Promise<Inspection> {
    return this.session.inspect(this.files, this.all);
  }

  private namesOf(key: FileKey): ColumnNames {
    const { columns } = this.request;
    const own: Iterable<[Field, string]> =
      key === 0 ? columns.before : key === this.files.length - 1 ? columns.after : [];
    return new Map([...columns.all, ...own]);
  }

  private async chooseSheets(inspection: Inspection): Promise<Inspection> {
    const { sheets } = this.request;
    if (sheets.length === 0) return inspection;
    for (const file of inspection.files) {
      const wanted = sheets.length > 1 ? sheets[file.key] : sheets[0];
      if (file.kind === 'table' && wanted !== undefined) this.set(file.key, { sheet: findSheet(file, wanted) });
    }
    return this.inspect();
  }

  private async chooseColumns(inspection: Inspection): Promise<Inspection> {
    let latest = inspection;
    for (const file of inspection.files) {
      const names = this.namesOf(file.key);
      if (file.kind !== 'table' || names.size === 0) continue;
      let table = file;
      let mapping = chooseColumns(table, names);
      if (!mapping.ok && table.hierarchies.length > 0) {
        table = await this.withoutShape(table);
        mapping = chooseColumns(table, names);
      }
      if (!mapping.ok) throw new Unusable([problemIn(file.name, mapping.error)]);
      latest = await this.chooseWay(table, mapping.value, names);
    }
    return latest;
  }

  /** Columns in which a hierarchy was found are gone; whoever names one of them wants the table as it is. */
  private async withoutShape(file: InspectedTable): Promise<InspectedTable> {
    this.set(file.key, { shape: 'none' });
    const { files } = await this.inspect();
    const again = files.find(({ key }) => key === file.key);
    return again?.kind === 'table' ? again : file;
  }

  /** What managers are named by follows from the cells: that by which the most of them are found. */
  private async chooseWay(file: InspectedTable, mapping: Mapping, names: ColumnNames): Promise<Inspection> {
    const isNew = names.has('manager') || names.has('id');
    const ways = [...new Set([mapping.managerBy, ...(isNew ? WAYS : [])])].filter(
      (way) => way === mapping.managerBy || mapping.columns[way] !== undefined,
    );
    const settle = (way: ManagerBy): void => {
      const second = names.has('second-manager') ? { secondManagerBy: way } : {};
      this.set(file.key, { mapping: { ...mapping, managerBy: way, ...second } });
    };
    let best: { readonly way: ManagerBy; readonly lost: number } | undefined;
    for (const way of ways) {
      settle(way);
      const lost = countLost(await this.inspect(), file);
      if (!best || lost < best.lost) best = { way, lost };
      if (lost === 0) break;
    }
    settle(best?.way ?? mapping.managerBy);
    return this.inspect();
  }

  private async chooseWhoCounts(inspection: Inspection): Promise<Inspection> {
    if (!saysWhoCounts(this.request)) return inspection;
    for (const file of inspection.files) {
      if (file.kind !== 'table') continue;
      const mapping = chooseWhoCounts(file, this.request);
      if (!mapping.ok) throw new Unusable([problemIn(file.name, mapping.error)]);
      this.set(file.key, { mapping: mapping.value });
    }
    return this.inspect();
  }

  async open(): Promise<Opened> {
    const chosen = await this.chooseColumns(await this.chooseSheets(await this.inspect()));
    const inspection = await this.chooseWhoCounts(chosen);
    const built = await this.session.build(this.files, this.all);
    if (!built.ok) throw new Unusable(inspection.problems.length > 0 ? inspection.problems : built.error);
    const [only] = inspection.files;
    if (this.files.length === 1 && only?.kind === 'table' && !only.history) {
      throw new Unusable([problemIn('', 'One file is one state.', 'Name a second file to compare it with.')]);
    }
    const dateOf = (key: FileKey): string => inspection.files.find((file) => file.key === key)?.date ?? '';
    const days = { before: dateOf(0), after: dateOf(this.files.length - 1) };
    return {
      organisation: built.value,
      days: this.files.length === 1 ? undefined : days,
      // The text calls the two states by the names of their files; the other formats are full of days.
      problems: [...inspection.problems, ...(this.request.format === 'text' ? [] : madeUp(inspection))],
      inspection,
    };
  }
}

function madeUp({ files }: Inspection): ImportProblem[] {
  return files
    .filter(({ dateFrom }) => dateFrom === 'order')
    .map(({ name, date }) => {
      const done = `It stands for ${date}, which is made up; say the day with --before-date and --after-date.`;
      return { ...problemIn(name, 'The name of the file tells no day.', done, 'note'), kind: 'unreadable-date' };
    });
}

/** Rejects with Unusable where nothing can be compared. */
export async function openFiles(request: Request, input: () => NodeJS.ReadableStream): Promise<Opened> {
  const files: OpenedFile[] = [];
  for (const [key, path] of request.files.entries()) {
    const name = path === STANDARD_INPUT ? 'standard input' : shownName(basename(path));
    files.push({ key, name, content: await contentOf(path, name, input) });
  }
  return new Opener(request, files).open();
}
