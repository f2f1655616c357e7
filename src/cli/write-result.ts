/** The comparison in the format that was asked for, in parts. */

import { BYTE_ORDER_MARK, type Delimited, ROW_END } from '../base/escape/delimited.ts';
import type { Html } from '../base/escape/html.ts';
import { type Line, line } from '../base/escape/terminal.ts';
import type { Written } from '../base/escape/written.ts';
import { accountAsText, writeAccount } from '../diff/account.ts';
import type { ChangeGroup } from '../diff/cause-groups.ts';
import { RowReader, rowsOf } from '../diff/change-rows.ts';
import type { Comparison } from '../diff/comparison.ts';
import { betweenDays } from '../diff/date-words.ts';
import { writeChanges } from '../io/changes-csv.ts';
import { writeComparison } from '../io/write/comparison-json.ts';
import { writeMarkdown } from '../io/write/markdown.ts';
import { pageInParts } from '../io/write/page.ts';
import { type SummaryOptions, summaryLines } from '../io/write/summary-text.ts';
import { readText } from '../model/organisation.ts';
import { freshView } from '../store/fresh-view.ts';
import { formatView } from '../store/url.ts';
import { DEFAULT_VIEW } from '../store/view.ts';
import type { TextFormat } from './arguments.ts';

export interface Result {
  readonly comparison: Comparison;
  readonly groups: readonly ChangeGroup[];
  /** The days that were asked for, where they are not the usual ones. */
  readonly days: { readonly before: string; readonly after: string } | undefined;
}

export interface Paper extends SummaryOptions {
  /** A file that a spreadsheet may open. */
  readonly isFile: boolean;
  /** The template of the page that is one file. */
  readonly template: () => string;
}

function* textOf({ comparison, groups }: Result, paper: Paper): Generator<Line> {
  for (const each of summaryLines(comparison, groups, paper)) yield line`${each}\n`;
}

function* csvOf({ comparison, groups }: Result, { isFile }: Paper): Generator<Delimited> {
  if (isFile) yield BYTE_ORDER_MARK;
  for (const { text } of writeChanges(rowsOf(groups), new RowReader(comparison), ',')) yield text;
  yield ROW_END;
}

function pageOf({ comparison, groups, days }: Result, paper: Paper): Iterable<Html> {
  const { before, after } = comparison;
  const { organisation } = after;
  const parts = pageInParts(paper.template(), {
    organisation,
    start: formatView({ ...freshView(organisation, DEFAULT_VIEW.data), ...days }),
    title: `${readText(organisation.name)} ${betweenDays(before.day, after.day, organisation)} – Orgdiff`,
    text: accountAsText(writeAccount(comparison, groups)),
  });
  if (!parts) throw new Error('the template of the page is of another version');
  return parts;
}

export function writeResult(format: TextFormat, result: Result, paper: Paper): Iterable<Written<string>> {
  const { comparison, groups } = result;
  switch (format) {
    case 'text':
      return textOf(result, paper);
    case 'json':
      return [writeComparison(comparison, rowsOf(groups), new RowReader(comparison))];
    case 'md':
      return [writeMarkdown(comparison, groups)];
    case 'csv':
      return csvOf(result, paper);
    case 'html':
      return pageOf(result, paper);
  }
}
