/**
 * Nested values whose keys are the names of people: `{"Ann": {"Bo": null, "Cy": {"title": "Aide"}}}`, as YAML has them
 * above all. They become records with names, nested in each other.
 */

import { isRecord, type JsonRecord, textOf } from './json-values.ts';

/** Keys that are no names, without case and signs: of fields, and of those who report. */
const FIELDS =
  /^(?:title|jobtitle|role|position|function|funktion|titel|rolle|poste|fonction|titre|puesto|cargo|ruolo|email|mail|phone|department|dept|unit|team|location|grade|manager|level|start|end|status|reports|directreports|children|subordinates|employees|staff|members|people|persons|users|mitarbeiter|equipe|équipe|équipes|equipo)$/;
/** Records with such a field say themselves what they are called. */
const NAMING =
  /^(?:name|fullname|displayname|employeename|label|text|id|uid|employeeid|firstname|lastname|nom|nombre|nome|vorname)$/;
/** What a whole document may be wrapped in. */
const WRAPPER =
  /^(?:data|org|orgchart|organi[sz]ation|company|people|persons|employees|staff|users|members|team|teams|units|departments|result|results|value|values|items|records|root|tree|hierarchy|chart|mitarbeiter|organigramm|organigramme|organigrama)$/;
/** A key that so large a part of the records has is a field of theirs. */
const LEAST_SHARE = 0.2;
const DEEPEST = 1000;

/** Undefined where the keys are fields like any other, or nobody is nested in anybody. */
export function recordsOfNames(json: unknown): JsonRecord[] | undefined {
  const keys = keysOf(json);
  if (!keys) return undefined;
  const tree = new NameTree(keys);
  const records = tree.nodesOf(unwrapped(json), 0);
  return tree.hasNesting && tree.areAllUsed ? records : undefined;
}

function plain(key: string): string {
  return key.toLowerCase().replace(/[^\p{L}]/gu, '');
}

/** How often each key comes and how many records there are; undefined where records name themselves. */
function keysOf(json: unknown): ((key: string) => boolean) | undefined {
  const counts = new Map<string, number>();
  let records = 0;
  const pending: unknown[] = [json];
  while (pending.length > 0) {
    const value = pending.pop();
    if (Array.isArray(value)) for (const part of value) pending.push(part);
    else if (isRecord(value)) {
      records++;
      for (const [key, part] of Object.entries(value)) {
        if (NAMING.test(plain(key)) && textOf(part) !== undefined) return undefined;
        counts.set(key, (counts.get(key) ?? 0) + 1);
        if (typeof part === 'object') pending.push(part);
      }
    }
  }
  const isCommon = (count: number): boolean => count >= 2 && count >= LEAST_SHARE * records;
  return (key) => FIELDS.test(plain(key)) || isCommon(counts.get(key) ?? 0);
}

function unwrapped(json: unknown): unknown {
  if (!isRecord(json)) return json;
  const [only, ...others] = Object.entries(json);
  return only && others.length === 0 && WRAPPER.test(plain(only[0])) ? only[1] : json;
}

class NameTree {
  hasNesting = false;
  /** False once something is neither a name nor a field. */
  areAllUsed = true;
  private readonly isField: (key: string) => boolean;

  constructor(isField: (key: string) => boolean) {
    this.isField = isField;
  }

  nodesOf(value: unknown, depth: number): JsonRecord[] {
    if (depth > DEEPEST) this.areAllUsed = false;
    if (!this.areAllUsed || value === null || value === '') return [];
    if (Array.isArray(value)) return value.flatMap((part) => this.nodesOf(part, depth + 1));
    if (isRecord(value)) return this.namesIn(value, depth);
    if (typeof value !== 'string') this.areAllUsed = false;
    return [{ name: textOf(value) ?? '' }];
  }

  private namesIn(record: JsonRecord, depth: number): JsonRecord[] {
    return Object.entries(record).map(([name, value]) => {
      if (this.isField(name)) this.areAllUsed = false;
      const text = textOf(value);
      if (text === '') return { name };
      if (text !== undefined) {
        if (typeof value !== 'string') this.areAllUsed = false;
        return { name, title: text };
      }
      const fields = isRecord(value) ? this.fieldsIn(value) : {};
      const children = isRecord(value) ? this.childrenIn(value, depth) : this.nodesOf(value, depth + 1);
      if (children.length > 0) this.hasNesting = true;
      return { name, ...fields, ...(children.length > 0 ? { children } : {}) };
    });
  }

  private fieldsIn(record: JsonRecord): JsonRecord {
    return Object.fromEntries(
      Object.entries(record).filter(([key, value]) => this.isField(key) && textOf(value) !== undefined),
    );
  }

  /** Names that stand in the record, and those below a field that says that they report. */
  private childrenIn(record: JsonRecord, depth: number): JsonRecord[] {
    return Object.entries(record).flatMap(([key, value]) => {
      if (!this.isField(key)) return this.namesIn({ [key]: value }, depth + 1);
      return textOf(value) === undefined ? this.nodesOf(value, depth + 1) : [];
    });
  }
}
