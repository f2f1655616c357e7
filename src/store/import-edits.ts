/** What somebody says about the files they opened, changed one step at a time. All of it is plain data. */

import type { FileKey, FileSettings, ImportSettings, PairDecisions } from '../io/import/session/import-settings.ts';
import type { InspectedFile, InspectedPair, InspectedTable, Inspection } from '../io/import/session/inspection.ts';
import type { Fix, ImportProblem } from '../io/table/import-problem.ts';
import type { Mapping } from '../io/table/mapping.ts';
import type { Files } from './importer.ts';
import { keepColumnInAll } from './mapping-edits.ts';

export type Pair = Pick<InspectedPair, 'before' | 'after'>;
export type Decision = 'same' | 'different';

export function editFile(settings: ImportSettings, key: FileKey, change: FileSettings): ImportSettings {
  return { ...settings, files: new Map(settings.files).set(key, { ...settings.files.get(key), ...change }) };
}

export function forgetFile(settings: ImportSettings, key: FileKey): ImportSettings {
  const files = new Map(settings.files);
  files.delete(key);
  return { ...settings, files, pairs: settings.pairs.filter(({ before, after }) => before !== key && after !== key) };
}

/** The same files and decisions under keys that no file had before: those above `lastKey`. */
export function renumber({ files, settings }: Files, lastKey: FileKey): Files {
  const keys = new Map(files.map(({ key }, index) => [key, lastKey + index + 1]));
  const inOrder = <Entry>(list: readonly Entry[], keysOf: (entry: Entry) => readonly FileKey[]): readonly Entry[] =>
    list.filter((entry) => keysOf(entry).every((key) => keys.has(key)));
  const keyOf = (key: FileKey): FileKey => keys.get(key) ?? key;
  return {
    files: files.map((file) => ({ ...file, key: keyOf(file.key) })),
    settings: {
      ...settings,
      files: new Map(inOrder([...settings.files], ([key]) => [key]).map(([key, said]) => [keyOf(key), said])),
      pairs: inOrder(settings.pairs, ({ before, after }) => [before, after]).map((pair) => ({
        ...pair,
        before: keyOf(pair.before),
        after: keyOf(pair.after),
      })),
    },
  };
}

function isOf(decisions: PairDecisions, { before, after }: Pair): boolean {
  return decisions.before === before && decisions.after === after;
}

type Keys = readonly [before: string, after: string];

function turn(pairs: readonly Keys[] = []): readonly Keys[] {
  return pairs.map(([before, after]) => [after, before] as const);
}

/** The same decisions for two files whose days were exchanged after they were made. */
function turnRound(decisions: PairDecisions): PairDecisions {
  const { before, after, same, different, sameUnits, differentUnits } = decisions;
  return {
    ...decisions,
    ...{ before: after, after: before, same: turn(same), different: turn(different) },
    ...{ sameUnits: turn(sameUnits), differentUnits: turn(differentUnits) },
  };
}

function editPair(settings: ImportSettings, pair: Pair, edit: (was: PairDecisions) => PairDecisions): ImportSettings {
  const turned = { before: pair.after, after: pair.before };
  const straight = settings.pairs.find((each) => isOf(each, pair));
  const other = settings.pairs.find((each) => isOf(each, turned));
  const was = straight ?? (other ? turnRound(other) : { before: pair.before, after: pair.after });
  const rest = settings.pairs.filter((each) => !isOf(each, pair) && !isOf(each, turned));
  return { ...settings, pairs: [...rest, edit(was)] };
}

/**
 * Decisions that were made while people were told apart by other means go on counting: they name both sides. Undefined
 * leaves the way to the rules.
 */
export function matchBy(settings: ImportSettings, pair: Pair, by: 'id' | 'name' | undefined): ImportSettings {
  return editPair(settings, pair, ({ by: _, ...others }) => (by === undefined ? others : { ...others, by }));
}

interface Decided {
  readonly same: readonly Keys[];
  readonly different: readonly Keys[];
}

function decideOf(
  was: { readonly [Side in keyof Decided]: Decided[Side] | undefined },
  [before, after]: Keys,
  decision: Decision | undefined,
): Decided {
  const isOther = ([a, b]: Keys): boolean => a !== before || b !== after;
  // Nothing is two things: a new pair takes the place of what was said of either side.
  const isFree = ([a, b]: Keys): boolean => a !== before && b !== after;
  const same = (was.same ?? []).filter(decision === 'same' ? isFree : isOther);
  const different = (was.different ?? []).filter(isOther);
  return {
    same: decision === 'same' ? [...same, [before, after] as const] : same,
    different: decision === 'different' ? [...different, [before, after] as const] : different,
  };
}

/** Says of two posts, by their ids, that they are of one person or of two; undefined leaves it to the rules again. */
export function decide(
  settings: ImportSettings,
  pair: Pair,
  ids: Keys,
  decision: Decision | undefined,
): ImportSettings {
  return editPair(settings, pair, (was) => ({
    ...was,
    ...decideOf({ same: was.same, different: was.different }, ids, decision),
  }));
}

/** Says of two units, by their keys, that they are one or two; undefined leaves it to the rules again. */
export function decideUnits(
  settings: ImportSettings,
  pair: Pair,
  keys: Keys,
  decision: Decision | undefined,
): ImportSettings {
  return editPair(settings, pair, (was) => {
    const { same, different } = decideOf({ same: was.sameUnits, different: was.differentUnits }, keys, decision);
    return { ...was, sameUnits: same, differentUnits: different };
  });
}

function fixMapping(mapping: Mapping, fix: Fix): Mapping | undefined {
  if (fix.do === 'map') {
    return { ...mapping, ...fix.mapping, columns: { ...mapping.columns, ...fix.mapping.columns } };
  }
  if (fix.do !== 'column') return undefined;
  const { [fix.field]: _, ...others } = mapping.columns;
  return { ...mapping, columns: fix.column === undefined ? others : { ...others, [fix.field]: fix.column } };
}

function compare(
  settings: ImportSettings,
  table: InspectedTable,
  headings: readonly string[],
  inspection: Inspection,
): ImportSettings {
  return headings.reduce((edited, heading) => {
    const tables = tablesOf(withSaid(inspection, edited));
    const own = tables.find(({ key }) => key === table.key) ?? table;
    const column = own.headings.indexOf(heading);
    if (column < 0) return edited;
    return [...keepColumnInAll(tables, own, column, true)].reduce(
      (all, [key, mapping]) => editFile(all, key, { mapping }),
      edited,
    );
  }, settings);
}

/** Does what a problem offers; a problem that concerns no file of its own concerns all pairs. */
export function applyFix(
  settings: ImportSettings,
  { fix, file }: ImportProblem,
  inspection: Inspection,
): ImportSettings {
  if (!fix) return settings;
  const of = (fix.do === 'column' ? fix.file : undefined) ?? file;
  const found = inspection.files.find(({ name }) => name === of);
  if (fix.do === 'match-by') {
    const pairs = inspection.pairs.filter(({ before, after }) => !found || before === found.key || after === found.key);
    return pairs.reduce((edited, pair) => matchBy(edited, pair, fix.by), settings);
  }
  if (!found) return settings;
  if (fix.do === 'one-root') return editFile(settings, found.key, { oneRoot: fix.isOn });
  if (fix.do === 'compare')
    return found.kind === 'table' ? compare(settings, found, fix.headings, inspection) : settings;
  if (fix.do === 'as-written') return editFile(settings, found.key, { shape: 'none', mapping: undefined });
  const mapping = found.kind === 'table' ? fixMapping(found.mapping, fix) : undefined;
  return mapping ? editFile(settings, found.key, { mapping }) : settings;
}

/** Exchanges the days of two files, so that what was before comes after. */
export function swapDays(settings: ImportSettings, pair: Pair, { files }: Inspection): ImportSettings {
  const [before, after] = [pair.before, pair.after].map((key) => files.find((file) => file.key === key));
  const orderOnly = before?.orderOnly || after?.orderOnly;
  const turned = editFile(settings, pair.before, { date: after?.date, orderOnly });
  return editFile(turned, pair.after, { date: before?.date, orderOnly });
}

/** Whether the columns mean the same; rows are of one file, and who is there is shown beside the columns. */
export function hasSameColumns(a: Mapping, b: Mapping): boolean {
  const textOf = ({ columns, presence: _, rows: __, ...rest }: Mapping): string =>
    JSON.stringify([
      Object.entries(columns).toSorted(),
      Object.entries(rest)
        .filter(([, value]) => value !== undefined)
        .toSorted(),
    ]);
  return textOf(a) === textOf(b);
}

/** Whether there is nothing to remember of a mapping beside the one that is proposed. */
export function isSameMapping(a: Mapping, b: Mapping): boolean {
  return hasSameColumns(a, b) && JSON.stringify(a.presence) === JSON.stringify(b.presence);
}

/**
 * What was found, with what has been said since where it can be told without reading again: so that whoever says two
 * things in a row says the second of what stands after the first.
 */
export function withSaid(inspection: Inspection, settings: ImportSettings): Inspection {
  const said = (file: InspectedFile): InspectedFile => {
    if (file.kind !== 'table') return file;
    const { mapping = file.mapping, days = [] } = settings.files.get(file.key) ?? {};
    const history = file.history && days.length > 0 ? { ...file.history, shown: days } : file.history;
    return { ...file, mapping, history };
  };
  return { ...inspection, files: inspection.files.map(said) };
}

export function tablesOf({ files }: Inspection): InspectedTable[] {
  return files.filter((file) => file.kind === 'table');
}
