/** Finds out below which keys of a JSON document people are nested in those they report to. */

import { isRecord, type JsonRecord, ownValue, textOf } from './json-values.ts';

/** Keys that say so themselves, without case and punctuation. */
const CHILD_KEYS = new Set(['children', 'reports', 'subordinates', 'directreports', 'childnodes', 'childs']);
/** Keys of whoever is above, however much these records are like the one that they are in. */
const ABOVE = /manager|supervis|boss|parent|superior|chief|vorgesetzt|fuhrung|führung|jefe|gestor|capo|responsab|chef/i;
/** Keys of what belongs to somebody and is nobody. */
const THINGS =
  /role|group|gruppe|skill|project|tag|label|location|office|site|permission|licen[cs]e|depart|unit|division|organi[sz]|teams$|account|phone|mail|address|link|photo|position|job/i;
/** Of the fields of two records, so large a part is the same where they are of one kind. */
const LEAST_KINSHIP = 0.6;
const PAIRS_PER_OWNER = 20;

export type IsChildKey = (key: string) => boolean;

interface Nesting {
  pairs: number;
  kinship: number;
  /** Whether a record below the key has the key itself. */
  isDeep: boolean;
}

/** Expects a document as it was parsed. Keeps a stack of its own, as files may be deep. */
export function childKeysOf(json: unknown): IsChildKey {
  const nestings = new Map<string, Nesting>();
  const pending: unknown[] = [json];
  while (pending.length > 0) {
    const value = pending.pop();
    if (Array.isArray(value)) for (const part of value) pushPart(pending, part);
    else if (isRecord(value)) {
      for (const key of Object.keys(value)) {
        const part = value[key];
        pushPart(pending, part);
        if (Array.isArray(part) && !ABOVE.test(key) && !THINGS.test(key)) compare(value, key, part, nestings);
      }
    }
  }
  const found = new Set([...nestings].filter(([, nesting]) => isOfOneKind(nesting)).map(([key]) => key));
  return (key) => found.has(key) || CHILD_KEYS.has(key.toLowerCase().replace(/[^a-z]/g, ''));
}

function pushPart(pending: unknown[], part: unknown): void {
  if (typeof part === 'object' && part !== null) pending.push(part);
}

function isOfOneKind({ pairs, kinship, isDeep }: Nesting): boolean {
  return pairs > 0 && (kinship / pairs >= LEAST_KINSHIP || (isDeep && kinship > 0));
}

function compare(owner: JsonRecord, key: string, parts: readonly unknown[], nestings: Map<string, Nesting>): void {
  const records = parts.filter(isRecord).slice(0, PAIRS_PER_OWNER);
  if (records.length === 0) return;
  const own = plainKeys(owner);
  const nesting = nestings.get(key) ?? { pairs: 0, kinship: 0, isDeep: false };
  nestings.set(key, nesting);
  for (const record of records) {
    const others = plainKeys(record);
    const shared = others.filter((each) => own.includes(each)).length;
    nesting.pairs++;
    nesting.kinship += shared / Math.max(1, own.length, others.length);
    if (Array.isArray(ownValue(record, key))) nesting.isDeep = true;
  }
}

/** Fields with a text or a number in them. */
function plainKeys(record: JsonRecord): string[] {
  return Object.keys(record).filter((key) => textOf(record[key]) !== undefined);
}
