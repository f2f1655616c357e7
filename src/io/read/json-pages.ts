/** Tells from what stands around a list that it is one page of several. */

import type { ImportProblem } from '../table/import-problem.ts';
import { counted, problemOf } from '../table/report.ts';
import { isRecord, type JsonRecord, textOf } from './json-values.ts';

const DEEPEST = 3;
const MOST_KEYS = 100;
/** Without case and signs: where the next page is. */
const NEXT =
  /^(?:odata)?(?:nextlink|next|nextpage|nextpagelink|nextpageurl|nexturl|nexthref|nextcursor|nextpagetoken|nexttoken|nextrecordsurl|scrollid)$/;
const MORE = /^(?:hasmore|hasnext|hasnextpage|ismore|moreavailable|moreresults)$/;
const TOTAL = /^(?:totalresults|totalcount|totalrecords|totalitems|totalelements|totalsize|odatacount|resultcount)$/;
const PLAIN_TOTAL = /^(?:total|count)$/;
const PAGES = /^(?:totalpages|pages|pagecount|lastpage|numberofpages)$/;
const PAGE = /^(?:page|currentpage|pagenumber|number)$/;
const PAGING =
  /^(?:page|pagesize|perpage|itemsperpage|startindex|start|limit|offset|skip|top|currentpage|next|previous|prev)$/;

interface Around {
  next: string | undefined;
  total: number;
  page: number;
  pages: number;
}

/** A warning where the document says that it does not hold everybody; `records` is how many it holds. */
export function incompleteProblem(file: string, json: unknown, records: number): ImportProblem[] {
  const around: Around = { next: undefined, total: 0, page: 0, pages: 0 };
  look(json, 0, around);
  const why = reasonOf(around, records);
  if (why === undefined) return [];
  const done = `Only the ${counted(records, 'record')} in it were read, so whoever is on other pages looks as if they were not there. Export all pages into one file.`;
  return [problemOf(file, 'incomplete-file', 'warning', `This file is not complete: ${why}.`, done)];
}

function reasonOf({ next, total, page, pages }: Around, records: number): string | undefined {
  if (total > records) {
    return `it holds ${counted(records, 'record')} of ${total.toLocaleString('en')}, as it says itself`;
  }
  if (next !== undefined) return `it is one page of several, as “${next}” in it says`;
  if (pages > 1 && page > 0) return `it is page ${page} of ${pages}, as it says itself`;
  return undefined;
}

/** Lists are not looked into: what stands in a record is about the record. */
function look(value: unknown, depth: number, around: Around): void {
  if (!isRecord(value) || depth > DEEPEST) return;
  const entries = Object.entries(value);
  if (entries.length > MOST_KEYS) return;
  const names = entries.map(([key]) => key.toLowerCase().replace(/[^a-z]/g, ''));
  const isPaged = names.some((name) => PAGING.test(name));
  for (const [index, [key, part]] of entries.entries()) {
    const name = names[index] ?? '';
    if (isRecord(part)) {
      if (NEXT.test(name) && hasText(part)) around.next ??= key;
      look(part, depth + 1, around);
    } else read(name, key, textOf(part) ?? '', isPaged, around);
  }
}

function hasText(record: JsonRecord): boolean {
  return Object.values(record).some((part) => (textOf(part) ?? '') !== '');
}

function read(name: string, key: string, text: string, isPaged: boolean, around: Around): void {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (NEXT.test(name) && text !== '' && text !== 'false' && text !== '0') around.next ??= key;
  else if (MORE.test(name) && text.toLowerCase() === 'true') around.next ??= key;
  else if (TOTAL.test(name) || (isPaged && PLAIN_TOTAL.test(name))) around.total = Math.max(around.total, number);
  else if (PAGES.test(name)) around.pages = Math.max(around.pages, number);
  else if (PAGE.test(name)) around.page = Math.max(around.page, number);
}
