/**
 * A comparison as a Markdown document: the sentence, the days, the numbers, the account by cause with its sources as
 * footnotes, and what is not known. Where the account names only a few, every change follows in a list. The same
 * comparison always gives the same text.
 */

import {
  asMarkdown,
  joinMarkdown,
  type Markdown,
  markdown,
  markdownLink,
  strongMarkdown,
} from '../../base/escape/markdown.ts';
import { writeAccount } from '../../diff/account.ts';
import type { Account, AccountParagraph, AccountSentence } from '../../diff/account-text.ts';
import type { ChangeGroup } from '../../diff/cause-groups.ts';
import { RowReader, rowsOf } from '../../diff/change-rows.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { betweenDays } from '../../diff/date-words.ts';
import type { Side } from '../../diff/names.ts';
import { formatChange, formatNumber, NUMBER_LABELS } from '../../diff/number-words.ts';
import { type NumberRow, readNumbers } from '../../diff/numbers.ts';
import { formatDay } from '../../model/day-names.ts';
import { formatEdtf, readEdtf } from '../../model/edtf.ts';
import { readText } from '../../model/organisation.ts';
import type { Source } from '../../model/schema.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { LINE_STATUS_IDS } from '../../model/statuses.ts';

/** Of a longer list nobody reads the rest; the CSV has it. */
const MOST_LISTED = 5000;
const GAPS = 'gaps';
const REST = 'rest';

/** "18 Aug 2025 (Before the split)" */
function dayWithLabel(snapshot: Snapshot): Markdown {
  const moment = snapshot.organisation.moments.find(({ date }) => readEdtf(date).earliest === snapshot.day);
  const label = asMarkdown(moment ? readText(moment.label) : '');
  const day = asMarkdown(formatDay(snapshot));
  return label === '' || label === day ? day : markdown`${day} (${label})`;
}

function titleOf({ before, after }: Comparison): Markdown {
  const [first, last] = before.day <= after.day ? [before, after] : [after, before];
  const name = asMarkdown(readText(after.organisation.name));
  const when = first.day < last.day ? betweenDays(first.day, last.day, first.organisation) : `on ${formatDay(first)}`;
  return markdown`# ${name}: what changed ${asMarkdown(when)}`;
}

function labelOf(name: NumberRow['name']): string {
  const status = LINE_STATUS_IDS.find((each) => each === name);
  if (status) return `Reporting lines ${status === 'unknown' ? 'not known' : status}, per cent`;
  return name in NUMBER_LABELS ? NUMBER_LABELS[name as keyof typeof NUMBER_LABELS] : name;
}

function tableRow(cells: readonly [string, string, string, string]): Markdown {
  const [label, before, after, change] = cells.map(asMarkdown) as [Markdown, Markdown, Markdown, Markdown];
  return markdown`| ${label} | ${before} | ${after} | ${change} |`;
}

function numbersTable(comparison: Comparison): Markdown {
  const heading = tableRow(['', formatDay(comparison.before), formatDay(comparison.after), 'Change']);
  const rows = readNumbers(comparison, { kind: 'all' }).map(({ name, values }) => {
    const figure = (side: Side): string => formatNumber(name, values[side]);
    const change = formatChange(name, values.before, values.after);
    return tableRow([labelOf(name), figure('before'), figure('after'), change]);
  });
  return joinMarkdown([heading, markdown`|---|--:|--:|--:|`, ...rows], '\n');
}

/** "[The Gazette, 19 Aug 2025](…): title, via [Herald](…)" */
function referenceTo({ publisher, date, title, url, via }: Source): Markdown {
  const name = date === undefined ? publisher : `${publisher}, ${formatEdtf(date)}`;
  const what = title === undefined ? markdown`` : markdown`: ${asMarkdown(title)}`;
  const relay = via ? markdown`, via ${markdownLink(via.publisher, via.url)}` : markdown``;
  return markdown`${markdownLink(name, url)}${what}${relay}`;
}

/** "[^1]" */
function footnote(number: number): Markdown {
  return markdown`[^${asMarkdown(String(number))}]`;
}

class AccountInMarkdown {
  private readonly account: Account;
  private readonly numbers: ReadonlyMap<Source, number>;

  constructor(account: Account) {
    this.account = account;
    this.numbers = new Map(account.sources.map((source, index) => [source, index + 1]));
  }

  private marks({ evidence }: AccountSentence): Markdown {
    const marks = evidence.map(({ source }) => footnote(this.numbers.get(source) ?? 0));
    return joinMarkdown(marks, '');
  }

  sentence(sentence: AccountSentence): Markdown {
    const words = sentence.words.map(({ text }) => text).join('');
    const told = asMarkdown(sentence.note === undefined ? words : `${words} ${sentence.note}`);
    return markdown`${told}${this.marks(sentence)}`;
  }

  private list({ sentences }: AccountParagraph): Markdown {
    return joinMarkdown(
      sentences.map((sentence) => markdown`- ${this.sentence(sentence)}`),
      '\n',
    );
  }

  /** What happened, by cause. */
  causes(): Markdown[] {
    const told = this.account.paragraphs.filter(({ id }) => id !== GAPS && id !== REST);
    return told.flatMap((each) => [markdown`### ${asMarkdown(each.heading)}`, this.list(each)]);
  }

  gaps(): Markdown[] {
    return this.account.paragraphs.filter(({ id }) => id === GAPS).map((each) => this.list(each));
  }

  get namesFew(): boolean {
    return this.account.paragraphs.some(({ id }) => id === REST);
  }

  sources(): Markdown[] {
    return this.account.sources.map((source, index) => markdown`${footnote(index + 1)}: ${referenceTo(source)}`);
  }
}

/** Each change once, below what brought it about. */
function everyChange(comparison: Comparison, groups: readonly ChangeGroup[]): Markdown[] {
  const reader = new RowReader(comparison);
  const blocks: Markdown[] = [];
  let room = MOST_LISTED;
  for (const group of groups) {
    const rows = rowsOf([group]).slice(0, room);
    if (rows.length === 0) continue;
    room -= rows.length;
    const items = rows.map((row) => {
      const name = strongMarkdown(asMarkdown(reader.nameOf(row)));
      return markdown`- ${name} ${asMarkdown(`${reader.sentenceOf(row)}.`)}`;
    });
    blocks.push(markdown`### ${asMarkdown(reader.titleOfGroup(group))}`, joinMarkdown(items, '\n'));
  }
  const total = comparison.people.size + comparison.units.size;
  if (total > MOST_LISTED) {
    const [some, all] = [MOST_LISTED, total].map((count) => count.toLocaleString('en'));
    blocks.push(
      asMarkdown(`The first ${some} of ${all} changes are listed; the CSV of the changes holds all of them.`),
    );
  }
  return blocks;
}

function section(heading: Markdown, blocks: readonly Markdown[]): Markdown[] {
  return blocks.length === 0 ? [] : [markdown`## ${heading}`, ...blocks];
}

export function writeMarkdown(comparison: Comparison, groups: readonly ChangeGroup[]): Markdown {
  const account = writeAccount(comparison, groups);
  const writer = new AccountInMarkdown(account);
  const { before, after } = comparison;
  const sources = writer.sources();
  const blocks = [
    titleOf(comparison),
    strongMarkdown(writer.sentence({ ...account.headline, evidence: [] })),
    markdown`Compared: ${dayWithLabel(before)} with ${dayWithLabel(after)}.`,
    ...section(markdown`In numbers`, [numbersTable(comparison)]),
    ...section(markdown`What changed`, writer.causes()),
    ...section(markdown`What is not known`, writer.gaps()),
    ...section(markdown`Every change`, writer.namesFew ? everyChange(comparison, groups) : []),
    ...section(markdown`Sources`, sources.length === 0 ? [] : [joinMarkdown(sources, '\n')]),
  ];
  return markdown`${joinMarkdown(blocks, '\n\n')}\n`;
}
