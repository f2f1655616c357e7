/** A file that is open: what was read of it, kept for as long as the settings that led to it stay the same. */

import { greatest } from '../../../base/lists.ts';
import { reasonOf } from '../../../base/reason.ts';
import { rememberFew } from '../../../base/remember.ts';
import { type Result, succeed } from '../../../base/result.ts';
import { formatEdtf, isoOfDay, readEdtf } from '../../../model/edtf.ts';
import type { Organisation } from '../../../model/organisation.ts';
import type { Problem } from '../../../model/problem.ts';
import { salvageOrganisation } from '../../../model/salvage.ts';
import type { FileContent, ReadOptions } from '../../read/file-content.ts';
import { readFileContent, readPasted } from '../../read/read-file.ts';
import type { Grid } from '../../table/grid.ts';
import type { ImportProblem } from '../../table/import-problem.ts';
import type { Field, Mapping } from '../../table/mapping.ts';
import type { Certainty } from '../columns/column-facts.ts';
import { type ColumnProposal, proposeMapping } from '../columns/columns.ts';
import { findHistory, type History, historyAt } from '../rows/history.ts';
import { rosterOfOrganisation } from '../rows/organisation-roster.ts';
import { type ReadRoster, readRoster } from '../rows/read-roster.ts';
import type { Roster } from '../rows/roster.ts';
import type { Shape } from '../shapes/shape.ts';
import { readShape, type ShapedGrid } from '../shapes/shape-grid.ts';
import { dateInName } from './file-date.ts';
import type { FileSettings, OpenedFile } from './import-settings.ts';
import { findInnerDate, type InnerDate } from './inner-date.ts';

/** A file with the states of many days. */
export interface ReadHistory {
  /** ISO days on which something changes, in their order. */
  readonly days: readonly string[];
  /** The state of an ISO day. */
  readonly at: (day: string) => Roster;
}

/** What a file is as far as it could be read. Whatever is not there could not be read, and a problem says why. */
export interface ReadFile {
  readonly name: string;
  readonly problems: readonly ImportProblem[];
  readonly roster: Roster | undefined;
  readonly table:
    | {
        readonly sheets: readonly Grid[];
        readonly sheet: number;
        readonly proposal: ColumnProposal;
        readonly mapping: Mapping;
        readonly hierarchies: readonly Shape[];
        /** The sheet as it is written, where a hierarchy in its shape was spelled out. */
        readonly written: Grid | undefined;
        /** The day that the file says it is of. */
        readonly inside: InnerDate | undefined;
        readonly history: ReadHistory | undefined;
      }
    | undefined;
  readonly organisation:
    | {
        readonly whole: Organisation;
        readonly date: string;
        readonly label: string;
        readonly orderOnly?: boolean | undefined;
      }
    | undefined;
}

type Content =
  | { readonly kind: 'grids'; readonly sheets: readonly Grid[]; readonly problems: readonly ImportProblem[] }
  | {
      readonly kind: 'organisation';
      readonly result: Result<Organisation, Problem[]>;
      readonly problems: readonly ImportProblem[];
    }
  | { readonly kind: 'unread'; readonly problems: readonly ImportProblem[] };

const MOST_SHAPE_PROBLEMS = 20;
const MS_PER_DAY = 86_400_000;

function error(file: string, message: string, done: string): ImportProblem {
  return { kind: 'unreadable-file', severity: 'error', file, places: [], count: 1, message, done };
}

function problemsOfShape(file: string, problems: readonly Problem[]): ImportProblem[] {
  const shown = problems.slice(0, MOST_SHAPE_PROBLEMS).map(({ path, message }) => {
    return error(file, path === '' ? message : `${path}: ${message}.`, 'The file was not opened.');
  });
  const rest = problems.length - shown.length;
  if (rest > 0) shown.push(error(file, `${rest} more places do not fit the format.`, 'The file was not opened.'));
  return shown;
}

/** What this version does not know of a file in the own format is left out, and told. */
function ofOrganisation(file: string, json: unknown): Content {
  const salvaged = salvageOrganisation(json, 'fields');
  if (!salvaged.ok) return { kind: 'organisation', result: salvaged, problems: [] };
  const { organisation, leftOut } = salvaged.value;
  const message = `${file} has fields that this version of Orgdiff does not know: ${leftOut}.`;
  const note: ImportProblem = {
    ...{ kind: 'skipped-part', severity: 'warning', file, places: [], count: 1, message },
    done: 'They were left out; all else was read.',
  };
  return { kind: 'organisation', result: succeed(organisation), problems: leftOut === undefined ? [] : [note] };
}

function hasName({ mapping: { columns } }: ColumnProposal): boolean {
  return columns.name !== undefined || columns['first-name'] !== undefined || columns['last-name'] !== undefined;
}

/** Where a column holds program objects, that it names nobody goes without saying. */
function withoutRepetition(
  problems: readonly ImportProblem[],
  told: readonly ImportProblem[],
): readonly ImportProblem[] {
  const isTold = told.some(({ kind, severity }) => kind === 'program-objects' && severity === 'warning');
  return isTold ? problems.filter(({ kind }) => kind !== 'no-manager-column') : problems;
}

async function bytesOf(content: Blob | Uint8Array): Promise<Uint8Array> {
  return content instanceof Uint8Array ? content : new Uint8Array(await content.arrayBuffer());
}

function optionsOf({ encoding, delimiter }: FileSettings, options: ReadOptions): ReadOptions {
  return { ...options, encoding, delimiter };
}

export class OpenFile {
  private readonly opened: OpenedFile;
  private readonly name: string;
  private content: { readonly key: string; readonly content: Content } | undefined;
  private shaped:
    | { readonly of: readonly Grid[]; readonly isWanted: boolean; readonly sheets: ShapedGrid[] }
    | undefined;
  private readonly proposals = new Map<number, ColumnProposal>();
  /** As it is read by itself, and as it is read as others have agreed. */
  private readonly reads = new Map<'alone' | 'agreed', { readonly key: string; readonly file: ReadFile }>();

  /** `name` is what the file is called here, which need not be its own name. */
  constructor(opened: OpenedFile, name: string) {
    this.opened = opened;
    this.name = name;
  }

  is(opened: OpenedFile, name: string): boolean {
    return name === this.name && opened.key === this.opened.key;
  }

  /**
   * Reads what is not known yet. Rejects only with the reason of the signal. `agreed` takes the place of the columns
   * that would be proposed.
   */
  async readWith(settings: FileSettings, options: ReadOptions, today: number, agreed?: Mapping): Promise<ReadFile> {
    const content = await this.contentWith(settings, options);
    const { encoding, delimiter, sheet, shape, mapping, oneRoot, date, days } = settings;
    const key = JSON.stringify([encoding, delimiter, sheet, shape, mapping, oneRoot, date, days, agreed]);
    const way = agreed ? 'agreed' : 'alone';
    const known = this.reads.get(way);
    if (known?.key === key) return known.file;
    const file = this.interpret(content, settings, today, agreed);
    this.reads.set(way, { key, file });
    return file;
  }

  private async contentWith(settings: FileSettings, options: ReadOptions): Promise<Content> {
    const key = JSON.stringify([settings.encoding, settings.delimiter]);
    if (this.content?.key === key) return this.content.content;
    const content = await this.openWith(settings, options);
    this.content = { key, content };
    return content;
  }

  private shapedSheets(sheets: readonly Grid[], isWanted: boolean): readonly ShapedGrid[] {
    if (this.shaped?.of !== sheets || this.shaped.isWanted !== isWanted) {
      this.shaped = { of: sheets, isWanted, sheets: sheets.map((sheet) => readShape(this.name, sheet, isWanted)) };
      this.proposals.clear();
    }
    return this.shaped.sheets;
  }

  private async openWith(settings: FileSettings, options: ReadOptions): Promise<Content> {
    const { opened, name } = this;
    let result: Result<FileContent, ImportProblem[]>;
    try {
      result =
        'pasted' in opened
          ? await readPasted(opened.pasted.text, opened.pasted.html, optionsOf(settings, options))
          : await readFileContent(name, await bytesOf(opened.content), optionsOf(settings, options));
    } catch (cause) {
      options.signal?.throwIfAborted();
      const words = reasonOf(cause);
      const message = `${name} could not be read: ${words}. It may have been moved or changed since it was chosen.`;
      return { kind: 'unread', problems: [error(name, message, 'Nothing of it was read. Choose the file again.')] };
    }
    const called = (problems: readonly ImportProblem[]): ImportProblem[] =>
      problems.map((problem) => ({ ...problem, file: name }));
    if (!result.ok) return { kind: 'unread', problems: called(result.error) };
    if (result.value.kind === 'grids')
      return { kind: 'grids', sheets: result.value.grids, problems: called(result.value.problems) };
    return ofOrganisation(name, result.value.json);
  }

  private interpret(content: Content, settings: FileSettings, today: number, agreed?: Mapping): ReadFile {
    const nothing = { name: this.name, roster: undefined, table: undefined, organisation: undefined };
    if (content.kind === 'unread') return { ...nothing, problems: content.problems };
    if (content.kind === 'organisation') {
      if (!content.result.ok) return { ...nothing, problems: problemsOfShape(this.name, content.result.error) };
      const whole = content.result.value;
      const roster = rosterOfOrganisation(this.name, whole);
      const { date = '', label = '', orderOnly = undefined } = roster ?? {};
      return { ...nothing, problems: content.problems, roster, organisation: { whole, date, label, orderOnly } };
    }
    return this.interpretTable(content.sheets, content.problems, settings, today, agreed);
  }

  private interpretTable(
    asRead: readonly Grid[],
    problems: readonly ImportProblem[],
    settings: FileSettings,
    today: number,
    agreed: Mapping | undefined,
  ): ReadFile {
    const shaped = this.shapedSheets(asRead, settings.shape !== 'none');
    const sheets = shaped.map(({ grid }) => grid);
    const sheet = this.chooseSheet(sheets, settings.sheet);
    const grid = sheets[sheet];
    const { shapes: hierarchies = [], problems: ofShape = [] } = shaped[sheet] ?? {};
    const written = hierarchies.length > 0 ? asRead[sheet] : undefined;
    const nothing = { name: this.name, roster: undefined, table: undefined, organisation: undefined };
    if (!grid) {
      return { ...nothing, problems: [...problems, error(this.name, 'There is no table in it.', 'Nothing was read.')] };
    }
    const own = this.proposalFor(grid, sheet);
    const proposal = agreed ? { ...own, mapping: agreed } : own;
    const mapping = settings.mapping ?? proposal.mapping;
    const file = sheets.length > 1 ? `${this.name}, sheet ${grid.name}` : this.name;
    const inside = findInnerDate(grid, mapping);
    const history = settings.days?.length === 0 ? undefined : findHistory(grid, mapping);
    const readOn = (day: number): ReadRoster => {
      const state = history ? historyAt(grid, mapping, history, day) : { grid, mapping, proposal };
      return readRoster(this.name, state.grid, state.mapping, { ...state, oneRoot: settings.oneRoot, day });
    };
    const day = history ? lastDayOf(history, settings) : this.dayOf(settings, inside, today);
    const read = readOn(day);
    // Whether a file says who reports to whom is no matter of the day: on its first nobody may have anybody above.
    const rosterOn = (date: string): Roster => {
      const { roster } = readOn(readEdtf(date).earliest);
      return { ...roster, hasManagers: roster.hasManagers || read.roster.hasManagers };
    };
    const ofHistory = history ? [historyNote(this.name, history)] : [];
    const found = [...problems, ...ofHistory, ...ofShape, ...withoutRepetition(read.problems, ofShape)];
    const isEmpty = read.roster.posts.length === 0;
    if (isEmpty && !found.some(({ severity }) => severity === 'error')) {
      found.push(
        error(this.name, `There is nobody in ${file}.`, 'Nothing was read. Check that this is the right file.'),
      );
    }
    return {
      ...nothing,
      problems: found,
      roster: isEmpty ? undefined : read.roster,
      table: {
        ...{ sheets, sheet, proposal, mapping, hierarchies, inside, written },
        history: history && {
          days: history.days.map(isoOfDay),
          at: rememberFew(rosterOn, 16),
        },
      },
    };
  }

  private proposalFor(grid: Grid, sheet: number): ColumnProposal {
    const proposal = this.proposals.get(sheet) ?? proposeMapping(grid);
    this.proposals.set(sheet, proposal);
    return proposal;
  }

  /** Whoever has left by this day is not there: what is said, else when the file was last changed. */
  private dayOf({ date }: FileSettings, inside: InnerDate | undefined, today: number): number {
    const known =
      date ?? (inside && isStronger(inside, this.opened.name) ? inside.date : dateInName(this.opened.name)?.date);
    return known === undefined ? Math.floor((this.opened.modified ?? today) / MS_PER_DAY) : readEdtf(known).earliest;
  }

  /** The one that is asked for, else the one that is most of an organisation; the first of equals. */
  private chooseSheet(sheets: readonly Grid[], wanted: number | undefined): number {
    if (wanted !== undefined && sheets[wanted]) return wanted;
    const worth = sheets.map((grid, sheet) =>
      sheets.length > 1 && grid.rows.length > 1 ? worthOf(this.proposalFor(grid, sheet)) : 0,
    );
    return Math.max(worth.indexOf(greatest(worth)), 0);
  }
}

function lastDayOf({ days }: History, { date, days: chosen }: FileSettings): number {
  const day = date ?? chosen?.toSorted().at(-1);
  return day === undefined ? (days.at(-1) ?? 0) : readEdtf(day).earliest;
}

function historyNote(file: string, { days }: History): ImportProblem {
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  return {
    ...{ kind: 'history', severity: 'note', file, places: [], count: 0 },
    message: `The file holds a history from ${formatEdtf(isoOfDay(first))} to ${formatEdtf(isoOfDay(last))}: rows say from which day they hold.`,
    done: 'Each day that is shown has the rows that held on it.',
  };
}

/** A day that the file is about counts more than its name, the day on which it was written less. */
export function isStronger(inside: InnerDate, name: string): boolean {
  return !inside.isOfReport || dateInName(name) === undefined;
}

const WORTH: Readonly<Partial<Record<Field, number>>> = {
  name: 2,
  'last-name': 2,
  manager: 3,
  id: 1,
  post: 1,
  title: 1,
  unit: 1,
  email: 1,
};

/** How much of an organisation a sheet holds: whom it names, and what it is sure to say of them. */
function worthOf(proposal: ColumnProposal): number {
  if (!hasName(proposal)) return 0;
  const fields = Object.entries(proposal.certainty) as [Field, Certainty][];
  return fields.reduce((sum, [field, certainty]) => sum + (certainty === 'guess' ? 0.1 : (WORTH[field] ?? 0)), 0.1);
}
