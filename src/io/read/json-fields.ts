/** Records as flat lists of fields: `{manager: {id: 7}}` has the field "manager.id". */

import { append } from '../../base/lists.ts';
import { fieldsInList } from './json-lists.ts';
import { isRecord, type JsonRecord, ownValue, textOf } from './json-values.ts';

export type Field = readonly [field: string, text: string];

/** Deeper values are left out, and reported. */
const DEEPEST = 8;
/** So many parts of a list that has no short form become fields of their own. */
const MOST_PARTS = 10;
/** What a part of a list is called by, the first that it has. */
const LABELS = ['value', 'displayName', 'display', 'name', 'label', 'title', 'id'];

/** What a protocol says of its own records. */
const PROTOCOL_KEY = /^@?odata\./i;
/** The shapes in which a value comes with its display or with the address of what it refers to. */
const REFERENCE_KEYS = new Set(['link', 'value', 'display_value']);
/** Of whoever is above, the key is kept beside the display, since several may be displayed alike. */
const ABOVE = /manager|supervisor|parent|report|boss/i;

interface Pending {
  readonly field: string;
  readonly value: unknown;
  readonly depth: number;
}

/** All fields of a record but some, in its order. What is nested too deep is told to `onTooDeep`. */
export function fieldsOf(
  record: JsonRecord,
  isLeftOut: (key: string) => boolean,
  onTooDeep: (field: string) => void,
): Field[] {
  const fields: Field[] = [];
  const pending: Pending[] = [];
  const push = (parts: readonly (readonly [string, unknown])[], prefix: string, depth: number): void => {
    for (let index = parts.length - 1; index >= 0; index--) {
      const [key, value] = parts[index] ?? ['', undefined];
      pending.push({ field: prefix === '' ? key : `${prefix}.${key}`, value, depth });
    }
  };
  push(
    Object.entries(record).filter(([key]) => !isLeftOut(key) && !PROTOCOL_KEY.test(key)),
    '',
    1,
  );
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { field, value, depth } = next;
    const ofPerson = depth === 1 && Array.isArray(value) ? fieldsInList(value) : undefined;
    if (ofPerson) {
      push(ofPerson, field, depth + 1);
      continue;
    }
    const text = textOf(value) ?? (Array.isArray(value) ? textOfList(value) : undefined);
    if (text !== undefined) fields.push([field, text]);
    else if (isReference(value)) append(fields, fieldsOfReference(field, value));
    else if (depth >= DEEPEST) onTooDeep(field);
    else if (Array.isArray(value)) {
      if (value.length > MOST_PARTS) onTooDeep(field);
      push(
        value.slice(0, MOST_PARTS).map((part, index) => [String(index + 1), part]),
        field,
        depth + 1,
      );
    } else
      push(
        Object.entries(value as JsonRecord).filter(([key]) => !PROTOCOL_KEY.test(key)),
        field,
        depth + 1,
      );
  }
  return fields;
}

/** `{"link": "https://…/7", "value": "7"}` is 7, and `{"display_value": "Ann", "value": "7"}` is Ann. */
function isReference(value: unknown): value is JsonRecord {
  if (!isRecord(value)) return false;
  const keys = Object.keys(value);
  if (keys.length < 2 || !keys.every((key) => REFERENCE_KEYS.has(key) && textOf(value[key]) !== undefined))
    return false;
  return keys.includes('value') || keys.includes('display_value');
}

function fieldsOfReference(field: string, reference: JsonRecord): Field[] {
  const value = textOf(ownValue(reference, 'value')) ?? '';
  const display = textOf(ownValue(reference, 'display_value')) ?? '';
  if (display === '' || display === value) return [[field, value]];
  return ABOVE.test(field)
    ? [
        [field, display],
        [`${field}.value`, value],
      ]
    : [[field, display]];
}

/** A list of values or of labelled parts in one cell; of several addresses, the one that is marked as primary. */
function textOfList(list: readonly unknown[]): string | undefined {
  const primary = list.find((part) => isRecord(part) && ownValue(part, 'primary') === true);
  const texts: string[] = [];
  for (const part of primary === undefined ? list : [primary]) {
    const text = textOf(part) ?? (isRecord(part) ? labelOf(part) : undefined);
    if (text === undefined) return undefined;
    if (text !== '') texts.push(text);
  }
  return texts.join('; ');
}

function labelOf(part: JsonRecord): string | undefined {
  for (const label of LABELS) {
    const text = textOf(ownValue(part, label) ?? undefined);
    if (text) return text;
  }
  return undefined;
}
