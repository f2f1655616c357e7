/** Lists of records that say what somebody is or whom somebody has, as directories keep them, as fields of the person. */

import { isRecord, type JsonRecord, ownValue, textOf } from './json-values.ts';

/** Fields of a job; a record with two of them is one. */
const OF_JOB = /^(?:title|jobtitle|department|division|costcenter|costcentre|position|role|function|location|manager)$/;
const LEAST_OF_JOB = 2;
/** What a job has that says nothing of the person. */
const ABOUT_ENTRY = /^(?:primary|type|customType|id)$/;
const RELATED = /manager|supervisor|boss|reports/i;
const JOBS = /^(?:organi[sz]ations?|employments?|positions?|jobs?|assignments?|appointments?|posts?)\./i;
const RELATIONS = /^(?:relations?|relationships?|relatedPeople)\.(?=.*(?:manager|supervisor|boss|reports))/i;

/** The parts of a list that are fields of whoever has the list; undefined of lists of any other kind. */
export function fieldsInList(list: readonly unknown[]): (readonly [key: string, value: unknown])[] | undefined {
  const records = list.filter(isRecord);
  if (records.length === 0 || records.length < list.length) return undefined;
  return fieldsOfJob(records) ?? fieldsOfRelations(records);
}

/** "organizations.title" is the title, and "relations.manager" the manager. */
export function withoutListName(field: string): string {
  return field.replace(JOBS, '').replace(RELATIONS, '');
}

/** Those of the main job: the one that is marked as primary, or the only one. */
function fieldsOfJob(records: readonly JsonRecord[]): (readonly [string, unknown])[] | undefined {
  const main =
    records.find((each) => isTrue(ownValue(each, 'primary'))) ?? (records.length === 1 ? records[0] : undefined);
  if (!main) return undefined;
  const fields = Object.entries(main).filter(([key]) => !ABOUT_ENTRY.test(key));
  const ofJob = fields.filter(([key, value]) => OF_JOB.test(key.toLowerCase().replace(/[^a-z]/g, '')) && value !== '');
  return ofJob.length >= LEAST_OF_JOB ? fields : undefined;
}

/** `[{"type": "manager", "value": "ann@x.org"}]`, by their types. */
function fieldsOfRelations(records: readonly JsonRecord[]): (readonly [string, unknown])[] | undefined {
  const relations = records.map((each) => [typeOf(each), textOf(ownValue(each, 'value')) ?? ''] as const);
  const areRelations = relations.every(([type, value]) => type !== '' && value !== '');
  return areRelations && relations.some(([type]) => RELATED.test(type)) ? relations : undefined;
}

function typeOf(record: JsonRecord): string {
  const type = textOf(ownValue(record, 'type')) ?? '';
  return (type === 'custom' && textOf(ownValue(record, 'customType'))) || type;
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}
