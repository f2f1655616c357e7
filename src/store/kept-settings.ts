/** What somebody decided about kept files, read back as far as it can be: any version may have written it. */

import type { FileKey, FileSettings, ImportSettings, PairDecisions } from '../io/import/session/import-settings.ts';
import type { Mapping } from '../io/table/mapping.ts';
import { parseEdtf } from '../model/edtf.ts';
import { isIndex, isListOf, isObject, isStoredMapping } from './mapping-guard.ts';

type Guards<Of> = { readonly [Key in keyof Of]-?: (value: unknown) => value is NonNullable<Of[Key]> };

const isText = (value: unknown): value is string => typeof value === 'string';
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isDay = (value: unknown): value is string => isText(value) && parseEdtf(value).ok;
const isKeys = (value: unknown): value is readonly [string, string] => isListOf(value, isText) && value.length === 2;
const isPairs = (value: unknown): value is readonly (readonly [string, string])[] => isListOf(value, isKeys);

function isMapping(value: unknown): value is Mapping {
  if (!isStoredMapping(value)) return false;
  const { headings, managerBy, secondManagerBy, fillDown, grouping } = value;
  return [headings, managerBy, secondManagerBy, fillDown, grouping].every((part) => part !== undefined);
}

const OF_FILE: Guards<FileSettings> = {
  sheet: isIndex,
  mapping: isMapping,
  shape: (value): value is 'any' | 'none' => value === 'any' || value === 'none',
  date: isDay,
  days: (value): value is readonly string[] => isListOf(value, isDay),
  orderOnly: isFlag,
  oneRoot: isFlag,
  encoding: isText,
  delimiter: isText,
};

const OF_PAIR: Guards<Omit<PairDecisions, 'before' | 'after'>> = {
  by: (value): value is 'id' | 'name' => value === 'id' || value === 'name',
  isChosen: isFlag,
  same: isPairs,
  different: isPairs,
  sameUnits: isPairs,
  differentUnits: isPairs,
};

/** The fields that are as they should be; all others are left to what Orgdiff proposes. */
function readFields<Of>(value: Readonly<Record<string, unknown>>, guards: Guards<Of>): Partial<Of> {
  const fields = Object.entries<(field: unknown) => boolean>(guards).flatMap(([key, isRight]) =>
    value[key] !== undefined && isRight(value[key]) ? [[key, value[key]] as const] : [],
  );
  return Object.fromEntries(fields) as Partial<Of>;
}

/** `keys` are those of the files that could be read. */
export function readKeptSettings(value: unknown, keys: ReadonlySet<FileKey>): ImportSettings {
  const { files, pairs, name } = isObject(value) ? value : {};
  const isKey = (key: unknown): key is FileKey => isIndex(key) && keys.has(key);
  const ofFiles = (files instanceof Map ? [...files] : []).flatMap(([key, said]: [unknown, unknown]) =>
    isKey(key) && isObject(said) ? [[key, readFields(said, OF_FILE)] as const] : [],
  );
  const ofPairs = (Array.isArray(pairs) ? pairs : []).flatMap((pair: unknown): PairDecisions[] => {
    if (!isObject(pair) || !isKey(pair.before) || !isKey(pair.after)) return [];
    return [{ ...readFields(pair, OF_PAIR), before: pair.before, after: pair.after }];
  });
  return { files: new Map(ofFiles), pairs: ofPairs, ...(isText(name) && name.trim() !== '' && { name }) };
}
