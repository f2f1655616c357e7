/**
 * A comparison as a Markdown document: the sentence, the days, the numbers, the account by cause with its sources as
 * footnotes, and what is not known. Where the account names only a few, every change follows in a list. The same
 * comparison always gives the same text.
 */

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
import { asMarkdown, asMarkdownTarget } from './markdown-text.ts';

/** Of a longer list nobody reads the rest; the CSV has it. */
const MOST_LISTED = 5000;
const GAPS = 'gaps';
const REST = 'rest';

/** "18 Aug 2025 (Before the split)" */
function dayWithLabel(snapshot: Snapshot): string {
  const moment = snapshot.organisation.moments.find(({ date }) => readEdtf(date).earliest === snapshot.day);
  const label = moment ? asMarkdown(readText(moment.label)) : '';
  const day = asMarkdown(formatDay(snapshot));
  return label === '' || label === day ? day : `${day} (${label})`;
}

function titleOf({ before, after }: Comparison): string {
  const [first, last] = before.day <= after.day ? [before, after] : [after, before];
  const between =
    first.day < last.day
      ? ` ${asMarkdown(betweenDays(first.day, last.day, first.organisation))}`
      : ` on ${asMarkdown(formatDay(first))}`;
  return `# ${asMarkdown(readText(after.organisation.name))}: what changed${between}`;
}

function labelOf(name: NumberRow['name']): string {
  const status = LINE_STATUS_IDS.find((each) => each === name);
  if (status) return `Reporting lines ${status === 'unknown' ? 'not known' : status}, per cent`;
  return name in NUMBER_LABELS ? NUMBER_LABELS[name as keyof typeof NUMBER_LABELS] : name;
}

function numbersTable(comparison: Comparison): string {
  const heading = `| | ${formatDay(comparison.before)} | ${formatDay(comparison.after)} | Change |`;
  const rows = readNumbers(comparison, { kind: 'all' }).map(({ name, values }) => {
    const figure = (side: Side): string => formatNumber(name, values[side]);
    return `| ${labelOf(name)} | ${figure('before')} | ${figure('after')} | ${formatChange(name, values.before, values.after)} |`;
  });
  return [heading, '|---|--:|--:|--:|', ...rows].join('\n');
}

function linked(text: string, url?: string): string {
  const target = url === undefined ? undefined : asMarkdownTarget(url);
  return target === undefined ? asMarkdown(text) : `[${asMarkdown(text)}](${target})`;
}

/** "[The Gazette, 19 Aug 2025](…): title, via [Herald](…)" */
function referenceTo({ publisher, date, title, url, via }: Source): string {
  const name = date === undefined ? publisher : `${publisher}, ${formatEdtf(date)}`;
  const what = title === undefined ? '' : `: ${asMarkdown(title)}`;
  return `${linked(name, url)}${what}${via ? `, via ${linked(via.publisher, via.url)}` : ''}`;
}

class AccountInMarkdown {
  private readonly account: Account;
  private readonly numbers: ReadonlyMap<Source, number>;

  constructor(account: Account) {
    this.account = account;
    this.numbers = new Map(account.sources.map((source, index) => [source, index + 1]));
  }

  private marks({ evidence }: AccountSentence): string {
    return evidence.map(({ source }) => `[^${this.numbers.get(source)}]`).join('');
  }

  sentence(sentence: AccountSentence): string {
    const words = asMarkdown(sentence.words.map(({ text }) => text).join(''));
    const note = sentence.note === undefined ? '' : ` ${asMarkdown(sentence.note)}`;
    return `${words}${note}${this.marks(sentence)}`;
  }

  private list({ sentences }: AccountParagraph): string {
    return sentences.map((sentence) => `- ${this.sentence(sentence)}`).join('\n');
  }

  /** What happened, by cause. */
  causes(): string[] {
    const told = this.account.paragraphs.filter(({ id }) => id !== GAPS && id !== REST);
    return told.flatMap((each) => [`### ${asMarkdown(each.heading)}`, this.list(each)]);
  }

  gaps(): string[] {
    return this.account.paragraphs.filter(({ id }) => id === GAPS).map((each) => this.list(each));
  }

  get namesFew(): boolean {
    return this.account.paragraphs.some(({ id }) => id === REST);
  }

  sources(): string[] {
    return this.account.sources.map((source, index) => `[^${index + 1}]: ${referenceTo(source)}`);
  }
}

/** Each change once, below what brought it about. */
function everyChange(comparison: Comparison, groups: readonly ChangeGroup[]): string[] {
  const reader = new RowReader(comparison);
  const blocks: string[] = [];
  let room = MOST_LISTED;
  for (const group of groups) {
    const rows = rowsOf([group]).slice(0, room);
    if (rows.length === 0) continue;
    room -= rows.length;
    const items = rows.map((row) => `- **${asMarkdown(reader.nameOf(row))}** ${asMarkdown(reader.sentenceOf(row))}.`);
    blocks.push(`### ${asMarkdown(reader.titleOfGroup(group))}`, items.join('\n'));
  }
  const total = comparison.people.size + comparison.units.size;
  if (total > MOST_LISTED) {
    const [some, all] = [MOST_LISTED, total].map((count) => count.toLocaleString('en'));
    blocks.push(`The first ${some} of ${all} changes are listed; the CSV of the changes holds all of them.`);
  }
  return blocks;
}

function section(heading: string, blocks: readonly string[]): string[] {
  return blocks.length === 0 ? [] : [`## ${heading}`, ...blocks];
}

export function writeMarkdown(comparison: Comparison, groups: readonly ChangeGroup[]): string {
  const account = writeAccount(comparison, groups);
  const writer = new AccountInMarkdown(account);
  const { before, after } = comparison;
  const sources = writer.sources();
  const blocks = [
    titleOf(comparison),
    `**${writer.sentence({ ...account.headline, evidence: [] })}**`,
    `Compared: ${dayWithLabel(before)} with ${dayWithLabel(after)}.`,
    ...section('In numbers', [numbersTable(comparison)]),
    ...section('What changed', writer.causes()),
    ...section('What is not known', writer.gaps()),
    ...section('Every change', writer.namesFew ? everyChange(comparison, groups) : []),
    ...section('Sources', sources.length === 0 ? [] : [sources.join('\n')]),
  ];
  return `${blocks.join('\n\n')}\n`;
}
