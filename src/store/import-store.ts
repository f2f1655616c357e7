/**
 * The files that somebody has open, what they said about them and what Orgdiff found in them. It lasts as long as the
 * page, so that whoever comes back to the dialog goes on where they were; nothing of it is kept.
 */

import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type FileKey,
  type FileSettings,
  type ImportSettings,
  NO_SETTINGS,
  type OpenedFile,
} from '../io/import/session/import-settings.ts';
import type { Inspection, PostView } from '../io/import/session/inspection.ts';
import type { ImportProblem } from '../io/table/import-problem.ts';
import type { Organisation } from '../model/organisation.ts';
import {
  applyFix,
  type Decision,
  decide,
  decideUnits,
  editFile,
  forgetFile,
  isSameMapping,
  matchBy,
  type Pair,
  renumber,
  swapDays,
  tablesOf,
  withSaid,
} from './import-edits.ts';
import type { Files, Importer, PostQuery } from './importer.ts';
import type { Mappings } from './mapping-edits.ts';
import { forgetMapping, isShapeIgnored, recallMapping, rememberMapping, rememberShape } from './mapping-memory.ts';
import { markSafe, rememberFilesBehind, type SafePlace, safePlace } from './safe-files.ts';

/** A file as it comes in: dropped, chosen, pasted or fetched. */
export type NewFile =
  | { readonly name: string; readonly content: Blob; readonly modified?: number | undefined }
  | { readonly name: string; readonly pasted: { readonly text: string; readonly html?: string | undefined } };

export interface ImportState extends Files {
  /** What was found; of the files and settings as they are, unless `work` says that they are being read. */
  readonly inspection: Inspection | undefined;
  readonly work: { readonly words: string; readonly share: number } | undefined;
  /** Why the last reading came to nothing, in a sentence. */
  readonly failure: string | undefined;
  /** What can be taken back, the last step last. */
  readonly past: readonly Step[];
}

interface Step extends Files {
  /** What was done: "Remove may.csv". */
  readonly words: string;
}

export interface ImportActions {
  /** The given side, where there is one, is the place of the file among two; what stood there makes way. */
  readonly add: (files: readonly NewFile[], side?: 'before' | 'after') => void;
  /** The same, for whoever waits until they are read. */
  readonly addAndRead: (files: readonly NewFile[], side?: 'before' | 'after') => Promise<void>;
  readonly remove: (key: FileKey) => void;
  readonly setFile: (key: FileKey, change: FileSettings, words: string) => void;
  readonly setMappings: (mappings: Mappings, words: string) => void;
  readonly swap: (pair: Pair) => void;
  readonly fix: (problem: ImportProblem) => void;
  readonly matchBy: (pair: Pair, by: 'id' | 'name' | undefined) => void;
  readonly decide: (pair: Pair, ids: readonly [string, string], decision: Decision | undefined) => void;
  readonly decideUnits: (pair: Pair, keys: readonly [string, string], decision: Decision | undefined) => void;
  readonly rename: (name: string) => void;
  readonly undo: () => void;
  /** The files and settings as they are, after reading them came to nothing. */
  readonly readAgain: () => void;
  /** Goes back to what was read last. */
  readonly cancel: () => void;
  readonly startOver: () => void;
  /** Takes the place of what is open: files that lie in a place where they are safe, with what was decided about them. */
  readonly takeUp: (files: Files, place: SafePlace) => void;
  /** Undefined where a newer question took the place of this one. */
  readonly findPosts: (query: PostQuery) => Promise<readonly PostView[] | undefined>;
  /** Undefined where it was cancelled or could not be built. */
  readonly build: () => Promise<Organisation | undefined>;
}

export interface Import {
  readonly store: StoreApi<ImportState>;
  readonly actions: ImportActions;
}

const NO_FILES: Files = { files: [], settings: NO_SETTINGS };
const EMPTY: ImportState = { ...NO_FILES, inspection: undefined, work: undefined, failure: undefined, past: [] };

export function createImport(importer: Importer): Import {
  const store = createStore<ImportState>(() => EMPTY);
  const sides = new Map<FileKey, 'before' | 'after'>();
  let lastKey = 0;
  let asking: Promise<unknown> = Promise.resolve();
  /** What was found last, and in what. */
  let settled: Files & Pick<ImportState, 'inspection'> = { ...NO_FILES, inspection: undefined };

  const filesOf = ({ files, settings }: Files): Files => ({ files, settings });
  const nameOf = (key: FileKey): string => store.getState().files.find((file) => file.key === key)?.name ?? '';
  const tell = (words: string, share: number): void => store.setState({ work: { words, share } });
  const finish = (change: Partial<ImportState>): void => store.setState({ work: undefined, ...change });

  /** Files whose columns somebody has chosen before are read that way from the start. */
  const recallColumns = (settings: ImportSettings, inspection: Inspection): ImportSettings =>
    tablesOf(inspection).reduce((edited, table) => {
      const said = edited.files.get(table.key);
      if (!said?.mapping && said?.shape === undefined && isShapeIgnored(table))
        return editFile(edited, table.key, { shape: 'none' });
      const mapping = said?.mapping ? undefined : recallMapping(table);
      return mapping ? editFile(edited, table.key, { mapping }) : edited;
    }, settings);

  const inspect = async (): Promise<void> => {
    const of = filesOf(store.getState());
    if (of.files.length === 0) {
      importer.cancel();
      settled = { ...of, inspection: undefined };
      finish({ inspection: undefined, failure: undefined });
      return;
    }
    store.setState({ work: { words: 'Reading', share: 0 }, failure: undefined });
    const outcome = await importer.inspect(of, tell);
    if (outcome.state === 'dropped') return;
    if (outcome.state === 'failed') {
      finish({ failure: `The files could not be read: ${outcome.message}` });
      return;
    }
    const settings = recallColumns(of.settings, outcome.value);
    if (settings !== of.settings) {
      const place = safePlace(of);
      if (place) markSafe({ ...of, settings }, place);
      store.setState({ settings });
      await inspect();
      return;
    }
    settled = { ...of, inspection: outcome.value };
    finish({ inspection: outcome.value });
  };

  const changeAndWait = (next: Partial<Files>, words: string): Promise<void> => {
    const { past, inspection, ...state } = store.getState();
    const said = inspection && withSaid(inspection, next.settings ?? state.settings);
    store.setState({ ...next, inspection: said, past: [...past, { ...filesOf(state), words }] });
    return inspect();
  };
  const change = (next: Partial<Files>, words: string): void => {
    changeAndWait(next, words).catch(() => undefined);
  };

  /** With the file at a side out of the way: of two, the earlier one is before and the later one after. */
  const withoutSide = (of: Files, side: 'before' | 'after'): Files => {
    const { inspection } = store.getState();
    const order = inspection?.files.length === of.files.length ? inspection.files : of.files;
    const key = order.length === 1 ? order[0]?.key : order[side === 'before' ? 0 : 1]?.key;
    const isAtSide = order.length === 2 || (key !== undefined && sides.get(key) === side);
    if (order.length > 2 || key === undefined || !isAtSide) return of;
    return { files: of.files.filter((file) => file.key !== key), settings: forgetFile(of.settings, key) };
  };

  const addAndRead: ImportActions['addAndRead'] = async (added, side) => {
    const opened = added.map((file): OpenedFile => {
      lastKey += 1;
      if (side) sides.set(lastKey, side);
      // Whoever says which is before and which is after says more than when a file was saved.
      return side && 'content' in file
        ? { key: lastKey, name: file.name, content: file.content }
        : { ...file, key: lastKey };
    });
    if (opened.length === 0) return;
    const of = filesOf(store.getState());
    const rest = side ? withoutSide(of, side) : of;
    const files = side === 'before' ? [...opened, ...rest.files] : [...rest.files, ...opened];
    await changeAndWait({ ...rest, files }, `Open ${added.map(({ name }) => name).join(', ')}`);
  };

  const actions: ImportActions = {
    addAndRead,
    add: (added, side) => {
      addAndRead(added, side).catch(() => undefined);
    },
    remove: (key) => {
      const { files, settings } = store.getState();
      const words = `Remove ${nameOf(key)}`;
      change({ files: files.filter((file) => file.key !== key), settings: forgetFile(settings, key) }, words);
    },
    setFile: (key, edit, words) => change({ settings: editFile(store.getState().settings, key, edit) }, words),
    setMappings: (mappings, words) => {
      const { settings } = store.getState();
      const edited = [...mappings].reduce((all, [key, mapping]) => editFile(all, key, { mapping }), settings);
      change({ settings: edited }, words);
    },
    swap: (pair) => {
      const { settings, inspection } = store.getState();
      if (inspection) change({ settings: swapDays(settings, pair, inspection) }, 'Swap before and after');
    },
    fix: (problem) => {
      const { settings, inspection } = store.getState();
      if (inspection) change({ settings: applyFix(settings, problem, inspection) }, problem.fix?.words ?? 'Fix');
    },
    matchBy: (pair, by) =>
      change({ settings: matchBy(store.getState().settings, pair, by) }, `Recognise by ${by ?? 'what is surest'}`),
    decide: (pair, ids, decision) =>
      change({ settings: decide(store.getState().settings, pair, ids, decision) }, 'Decide who is who'),
    decideUnits: (pair, keys, decision) =>
      change({ settings: decideUnits(store.getState().settings, pair, keys, decision) }, 'Decide which units are one'),
    rename: (name) => {
      const { settings } = store.getState();
      change({ settings: { ...settings, name: name.trim() === '' ? undefined : name.trim() } }, 'Rename');
    },
    undo: () => {
      const { past } = store.getState();
      const step = past.at(-1);
      if (!step) return;
      store.setState({ ...filesOf(step), past: past.slice(0, -1) });
      inspect().catch(() => undefined);
    },
    readAgain: () => {
      inspect().catch(() => undefined);
    },
    cancel: () => {
      importer.cancel();
      const { past, files, settings } = store.getState();
      const isAsItWas = settings === settled.settings && files === settled.files;
      finish({ ...settled, past: isAsItWas ? past : past.slice(0, -1) });
    },
    startOver: () => {
      importer.cancel();
      settled = { ...NO_FILES, inspection: undefined };
      sides.clear();
      finish(EMPTY);
    },
    takeUp: (kept, place) => {
      const next = renumber(kept, lastKey);
      lastKey += kept.files.length;
      markSafe(next, place);
      change(next, `Open ${kept.files.map(({ name }) => name).join(', ')}`);
    },
    findPosts: (query) => {
      // One after the other: of two that are asked at once, the importer answers only the last.
      const next = asking.then(async () => {
        const outcome = await importer.findPosts(filesOf(store.getState()), query);
        return outcome.state === 'done' ? outcome.value : undefined;
      });
      asking = next;
      return next;
    },
    build: async () => {
      const { inspection, ...state } = store.getState();
      store.setState({ work: { words: 'Putting the organisation together', share: 0 }, failure: undefined });
      const outcome = await importer.build(filesOf(state), tell);
      if (outcome.state === 'dropped') return undefined;
      if (outcome.state === 'failed') {
        finish({ failure: `The organisation could not be put together: ${outcome.message}` });
        return undefined;
      }
      if (!outcome.value.ok) {
        finish({ failure: 'Nothing in these files can be drawn; the problems say why.' });
        return undefined;
      }
      finish({});
      for (const table of inspection ? tablesOf(inspection) : []) {
        if (isSameMapping(table.mapping, table.proposed)) forgetMapping(table);
        else rememberMapping(table);
        rememberShape(table, state.settings.files.get(table.key)?.shape === 'none');
      }
      rememberFilesBehind(outcome.value.organisation, state);
      return outcome.value.organisation;
    },
  };
  return { store, actions };
}
