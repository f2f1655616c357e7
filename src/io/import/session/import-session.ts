/**
 * From files that somebody opened to an organisation: an inspection says what is in them, what is wrong and who is
 * who, and a build makes an organisation of it. The session remembers what it has read, so that after a change of
 * the settings only what they bear on is read anew. It knows no page: it runs in a worker, in Node and under test.
 */

import { itemAt } from '../../../base/lists.ts';
import { rememberFew } from '../../../base/remember.ts';
import { fail, type Result, succeed } from '../../../base/result.ts';
import type { Organisation } from '../../../model/organisation.ts';
import { checkOrganisation } from '../../../model/validate.ts';
import type { ImportProblem, Severity } from '../../table/import-problem.ts';
import { problemOf } from '../../table/report.ts';
import { buildOrganisation } from '../build/build-organisation.ts';
import { nameOrganisation } from '../build/organisation-name.ts';
import { readHeadings } from '../columns/headings.ts';
import { checkRosters, idsOfPostsProblems } from '../match/check-rosters.ts';
import { countHolders, type HoldersOfIds, ofPosts, readIds } from '../match/ids-of-posts.ts';
import { matchRosters, suggestMatchBy } from '../match/match-rosters.ts';
import type { MatchDecisions, Matching } from '../match/matching.ts';
import { uniqueNames } from '../names/unique-names.ts';
import { pairAttributes } from '../rows/pair-attributes.ts';
import type { DatedRoster, Roster } from '../rows/roster.ts';
import { matchUnits } from '../units/match-units.ts';
import type { UnitDecisions, UnitMatching } from '../units/unit-matching.ts';
import { agreeOnUnits } from './agree-on-units.ts';
import { dateFiles, type FileDate } from './date-files.ts';
import { type FileMoment, momentsOfFile } from './file-moments.ts';
import {
  type FileKey,
  type FileSettings,
  type ImportSettings,
  NO_SETTINGS,
  type OpenedFile,
} from './import-settings.ts';
import type { InspectedFile, Inspection, PostView } from './inspection.ts';
import {
  type ComparedTable,
  findNotCompared,
  type NotCompared,
  notComparedInWords,
  tellNotCompared,
} from './not-compared.ts';
import { OpenFile, type ReadFile } from './open-file.ts';
import { findUnmatched, inspectPair, type PairOfRosters } from './pair-views.ts';
import { inspectRows } from './table-view.ts';

export interface SessionOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told in words what is being done, and how much of all is done, from 0 to 1. */
  readonly tell?: ((words: string, share: number) => void) | undefined;
}

export interface UnmatchedQuery {
  readonly before: FileKey;
  readonly after: FileKey;
  readonly side: 'before' | 'after';
  readonly words: string;
}

interface Entry extends FileMoment {
  readonly date: FileDate;
}

/** All files, the earliest first, and what follows from those of them that can be drawn. */
interface Findings {
  readonly entries: readonly Entry[];
  readonly rosters: readonly DatedRoster[];
  readonly pairs: readonly PairOfRosters[];
  readonly problems: readonly ImportProblem[];
  readonly name: string;
}

/** A file that can be drawn. */
interface Drawn {
  readonly key: FileKey;
  readonly read: ReadFile;
  readonly roster: Roster;
  readonly dated: DatedRoster;
}

interface Drawing {
  readonly drawn: readonly Drawn[];
  readonly inferred: ReadonlyMap<number, HoldersOfIds>;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];
/** The share of the work that is done when all is read, when everybody is recognised, and when all is built. */
const READ = 0.6;
const MATCHED = 0.8;
const BUILT = 0.9;

/** Lets whoever waits for a word be heard. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

const datedRoster = rememberFew(
  (roster: Roster, date: string, label: string, orderOnly: boolean): DatedRoster => ({
    ...roster,
    date,
    label,
    orderOnly,
  }),
  16,
);

export class ImportSession {
  private readonly today: () => number;
  private readonly files = new Map<FileKey, OpenFile>();
  private readonly countHolders = rememberFew(countHolders, 8);
  private readonly ofPosts = rememberFew(ofPosts, 16);
  private readonly suggest = rememberFew(suggestMatchBy, 8);
  private readonly match = rememberFew(
    (before: Roster, after: Roster, decisions: string): Matching =>
      matchRosters(before, after, JSON.parse(decisions) as MatchDecisions),
    16,
  );

  private readonly matchUnits = rememberFew(
    (before: Roster, after: Roster, { matches }: Matching, decisions: string): UnitMatching =>
      matchUnits(before, after, matches, JSON.parse(decisions) as UnitDecisions),
    8,
  );

  private readonly compareRest = rememberFew(
    (before: ReadFile, was: Roster, after: ReadFile, is: Roster, matching: Matching): readonly NotCompared[] => {
      const [earlier, later] = [comparedTable(before, was), comparedTable(after, is)];
      return earlier && later ? findNotCompared(earlier, later, matching) : [];
    },
    8,
  );

  /** `today` counts milliseconds since 1970. */
  constructor(today: () => number = Date.now) {
    this.today = today;
  }

  /** Never rejects but with the reason of the signal. */
  async inspect(
    files: readonly OpenedFile[],
    settings: ImportSettings = NO_SETTINGS,
    options: SessionOptions = {},
  ): Promise<Inspection> {
    const { entries, pairs, problems, name } = await this.find(files, settings, options);
    return {
      files: lastOfEachFile(entries).map((entry) => inspectFile(entry, daysShownOf(entry.key, entries))),
      // Within one file people are who their ids say they are.
      pairs: pairs.filter(({ keys }) => keys.before !== keys.after).map(inspectPair),
      problems,
      canBuild: entries.length > 0 && !problems.some(({ severity }) => severity === 'error'),
      name,
    };
  }

  /** People of one side of a pair who have no counterpart, to be paired by hand. */
  async findPosts(
    files: readonly OpenedFile[],
    settings: ImportSettings,
    { before, after, side, words }: UnmatchedQuery,
    options: SessionOptions = {},
  ): Promise<readonly PostView[]> {
    const { pairs } = await this.find(files, settings, options);
    const pair = pairs.find((each) => each.keys.before === before && each.keys.after === after);
    return pair ? findUnmatched(pair, side, words) : [];
  }

  /** The organisation, or the errors that stand in its way. */
  async build(
    files: readonly OpenedFile[],
    settings: ImportSettings = NO_SETTINGS,
    options: SessionOptions = {},
  ): Promise<Result<Organisation, readonly ImportProblem[]>> {
    const { entries, rosters, pairs, problems, name } = await this.find(files, settings, options);
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0 || entries.length === 0) return fail(errors);
    const [only, ...others] = entries;
    if (only?.read.organisation && others.length === 0) return succeed(only.read.organisation.whole);
    options.tell?.('Putting the organisation together', MATCHED);
    await breathe();
    options.signal?.throwIfAborted();
    const matchings = pairs.map(({ matching }) => matching);
    const units = pairs.map(({ unitMatching }) => unitMatching);
    const built = tellNotCompared(
      buildOrganisation(rosters, matchings, { id: 'imported', name }, units),
      pairs.map(({ notCompared }) => notCompared),
    );
    options.tell?.('Checking the organisation', BUILT);
    await breathe();
    options.signal?.throwIfAborted();
    const checked = checkOrganisation(built);
    if (checked.ok) return checked;
    return fail(checked.error.map(({ path, message }) => unfit(path, message)));
  }

  private async find(
    files: readonly OpenedFile[],
    settings: ImportSettings,
    options: SessionOptions,
  ): Promise<Findings> {
    const reads = await this.readAll(files, settings, options);
    const moments = files.flatMap((file, index): FileMoment[] => {
      const own = settings.files.get(file.key) ?? {};
      return momentsOfFile({ file, read: itemAt(reads, index), settings: own, isAlone: files.length === 1 });
    });
    const dates = dateFiles(moments, this.today());
    const entries = moments
      .map((moment, index): Entry => ({ ...moment, date: itemAt(dates, index) }))
      .toSorted((a, b) => (a.date.date < b.date.date ? -1 : a.date.date > b.date.date ? 1 : 0));
    const { drawn, inferred } = this.draw(entries, settings);
    const pairs: PairOfRosters[] = [];
    for (const [index, after] of drawn.entries()) {
      const before = drawn[index - 1];
      if (!before) continue;
      options.tell?.('Finding who is who', READ + ((MATCHED - READ) * index) / drawn.length);
      await breathe();
      options.signal?.throwIfAborted();
      pairs.push(this.pairUp(before, after, settings));
    }
    const rosters = withSharedAttributes(
      drawn.map(({ dated }) => dated),
      pairs,
    );
    const problems = [
      ...[...new Set(entries.map(({ read }) => read))].flatMap(({ problems }) => problems),
      ...idsOfPostsProblems(rosters, inferred),
      ...(files.length > 1 ? entries.flatMap(noteOfOrganisation) : []),
      ...checkRosters(
        rosters,
        pairs.map(({ matching }) => matching),
      ),
      ...pairs.flatMap(({ after, notCompared }) => problemOfNotCompared(after.file, notCompared)),
    ];
    problems.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
    return {
      entries,
      rosters,
      pairs,
      problems,
      name: settings.name ?? nameOrganisation(entries.map(({ read }) => read)),
    };
  }

  /** What can be drawn, with ids as what they turn out to name once the files are seen together. */
  private draw(entries: readonly Entry[], { pairs }: ImportSettings): Drawing {
    const read = entries.flatMap(({ key, read: file, roster, date }) => (roster ? [{ key, file, roster, date }] : []));
    const rosters = read.map(({ roster }) => roster);
    // Whoever asks for ids means those of people.
    const { rosters: meant, inferred } = pairs.some(({ by }) => by === 'id')
      ? { rosters, inferred: new Map<number, HoldersOfIds>() }
      : readIds(rosters, this.countHolders, this.ofPosts);
    const drawn = read.map(({ key, file, date }, index): Drawn => {
      const own = itemAt(meant, index);
      return { key, read: file, roster: own, dated: datedRoster(own, date.date, date.label, date.orderOnly) };
    });
    return { drawn, inferred };
  }

  private async readAll(
    files: readonly OpenedFile[],
    settings: ImportSettings,
    { signal, tell }: SessionOptions,
  ): Promise<ReadFile[]> {
    const keys = new Set(files.map(({ key }) => key));
    for (const key of this.files.keys()) if (!keys.has(key)) this.files.delete(key);
    const names = uniqueNames(files.map(({ name }) => name));
    const opens: OpenFile[] = [];
    const reads: ReadFile[] = [];
    for (const [index, file] of files.entries()) {
      const name = itemAt(names, index);
      const onProgress = (share: number): void =>
        tell?.(`Reading ${name}`, (READ * (index + share * 0.7)) / files.length);
      onProgress(0);
      await breathe();
      signal?.throwIfAborted();
      const known = this.files.get(file.key);
      const open = known?.is(file, name) ? known : new OpenFile(file, name);
      this.files.set(file.key, open);
      opens.push(open);
      reads.push(await open.readWith(settings.files.get(file.key) ?? {}, { signal, onProgress }, this.today()));
    }
    const settingsAt = (index: number): FileSettings => settings.files.get(itemAt(files, index).key) ?? {};
    const isChosen = (index: number): boolean => settingsAt(index).mapping !== undefined;
    for (const [index, mapping] of agreeOnUnits(reads, isChosen))
      reads[index] = await itemAt(opens, index).readWith(settingsAt(index), { signal }, this.today(), mapping);
    return reads;
  }

  private pairUp(before: Drawn, after: Drawn, settings: ImportSettings): PairOfRosters {
    const suggested = this.suggest(before.roster, after.roster);
    const { units: unitDecisions, ...decided } = decisionsFor(before.key, after.key, settings);
    const decisions = { by: suggested, ...decided };
    const matching = this.match(before.roster, after.roster, JSON.stringify(decisions));
    return {
      keys: { before: before.key, after: after.key },
      before: before.roster,
      after: after.roster,
      suggested,
      decisions,
      matching,
      notCompared: this.compareRest(before.read, before.roster, after.read, after.roster, matching),
      unitDecisions,
      unitMatching: this.matchUnits(before.roster, after.roster, matching, JSON.stringify(unitDecisions)),
    };
  }
}

/** Columns that are the same in two files under other headings are one attribute from the earlier file on. */
function withSharedAttributes(rosters: readonly DatedRoster[], pairs: readonly PairOfRosters[]): DatedRoster[] {
  const shared: DatedRoster[] = [];
  for (const [index, roster] of rosters.entries()) {
    const before = shared[index - 1];
    if (!before) shared.push(roster);
    else {
      const { matches } = itemAt(pairs, index - 1).matching;
      shared.push({ ...roster, attributes: pairAttributes(before, roster, matches) });
    }
  }
  return shared;
}

type Pairs = MatchDecisions['same'];

function flip(pairs: Pairs): Pairs {
  return pairs.map(([before, after]) => [after, before] as const);
}

/** Decisions hold for two files whichever is the earlier one, so a change of a date does not undo them. */
function decisionsFor(
  before: FileKey,
  after: FileKey,
  { pairs }: ImportSettings,
): Omit<MatchDecisions, 'by'> & Partial<MatchDecisions> & { readonly units: UnitDecisions } {
  const straight = pairs.find((pair) => pair.before === before && pair.after === after);
  const turned = pairs.find((pair) => pair.before === after && pair.after === before);
  const found = straight ?? turned;
  const turn = (list: Pairs = []): Pairs => (straight ? list : flip(list));
  return {
    ...(found?.by === undefined ? {} : { by: found.by, isChosen: true }),
    same: turn(found?.same),
    different: turn(found?.different),
    units: { same: turn(found?.sameUnits), different: turn(found?.differentUnits) },
  };
}

/** A file with a history is shown once, as of the latest day that is asked of it. */
function lastOfEachFile(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [entry.key, entry])).values()];
}

function daysShownOf(key: FileKey, entries: readonly Entry[]): string[] {
  return entries.filter((entry) => entry.key === key).map(({ date }) => date.date);
}

function inspectFile({ key, read, roster, date }: Entry, shown: readonly string[]): InspectedFile {
  const base = {
    key,
    name: read.name,
    date: date.date,
    dateFrom: date.from,
    label: date.label,
    orderOnly: date.orderOnly,
  };
  const posts = roster?.posts ?? [];
  const vacant = posts.filter(({ isVacant }) => isVacant).length;
  const people = posts.length - vacant;
  if (read.organisation) {
    return { ...base, kind: 'organisation', people, moments: read.organisation.whole.moments.length };
  }
  if (!read.table) return { ...base, kind: 'unread' };
  const { sheets, sheet, proposal, mapping, hierarchies, written, history } = read.table;
  const { headings, samples, alternatives, certainty, shape, mapping: proposed } = proposal;
  const grid = itemAt(sheets, sheet);
  const rows = Math.max(0, grid.rows.length - mapping.headings);
  return {
    ...{ ...base, kind: 'table', sheets: sheets.map(({ name }) => name), sheet, rows, headings, samples },
    ...{ mapping, proposed, alternatives, certainty, hierarchies, shape, people, vacant },
    ...inspectRows({ grid, written, mapping, roster }),
    history: history && { days: history.days, shown },
  };
}

/** The roster is that of one day, of which a file with a history has many. */
function comparedTable({ table }: ReadFile, roster: Roster): ComparedTable | undefined {
  if (!table) return undefined;
  const { mapping } = table;
  const grid = itemAt(table.sheets, table.sheet);
  return { grid, headings: readHeadings(grid, mapping.headings), mapping, roster };
}

function problemOfNotCompared(file: string, left: readonly NotCompared[]): ImportProblem[] {
  const message = notComparedInWords(left);
  if (message === undefined) return [];
  const headings = left.filter(({ why }) => why === 'unused').map(({ column }) => column);
  const problem = { ...problemOf(file, 'not-compared', 'note', message, ''), count: left.length };
  if (headings.length === 0) return [problem];
  const words = headings.length === 1 ? `Compare “${headings[0]}” too` : `Compare these ${headings.length} columns too`;
  const done = 'Choose a column to be compared, and it is told as well.';
  return [{ ...problem, done, fix: { do: 'compare', words, headings } }];
}

function noteOfOrganisation({ read: { name, organisation } }: Entry): ImportProblem[] {
  if (!organisation) return [];
  return [
    {
      kind: 'orgdiff-file',
      severity: 'note',
      file: name,
      places: [],
      count: 1,
      message: `${name} is a file of Orgdiff’s own with a history of its own.`,
      done: `It is compared as it was at its latest moment, ${organisation.label}. Opened alone, it is shown in full.`,
    },
  ];
}

function unfit(path: string, message: string): ImportProblem {
  return {
    ...{ kind: 'unreadable-file', severity: 'error', file: '', places: [], count: 1 },
    message: `What was read does not make an organisation: ${path === '' ? '' : `${path}: `}${message}.`,
    done: 'Nothing was opened.',
  };
}
