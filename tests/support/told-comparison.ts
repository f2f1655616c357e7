/** Everything that Orgdiff says of a comparison, as one text: what a change of the program makes of it shows at once. */

import { accountAsText, briefOf, writeAccount } from '../../src/diff/account.ts';
import { type Account, type AccountSentence, textOf } from '../../src/diff/account-text.ts';
import { coverBranches } from '../../src/diff/branch-coverage.ts';
import { groupByCause } from '../../src/diff/cause-groups.ts';
import { type ChangeRow, COLUMNS, isOnBothDays, type RowPlace, RowReader, rowsOf } from '../../src/diff/change-rows.ts';
import { describeChange } from '../../src/diff/change-sentence.ts';
import type { Cause, Comparison, PersonChange, UnitChange } from '../../src/diff/comparison.ts';
import { findGaps } from '../../src/diff/gaps.ts';
import { knownInBrief } from '../../src/diff/known-of-whole.ts';
import { nameOfTarget } from '../../src/diff/names.ts';
import { notComparedIn } from '../../src/diff/not-compared.ts';
import { changeWords, summarise } from '../../src/diff/summary.ts';
import { wordOfUnitChange } from '../../src/diff/unit-sentence.ts';
import { unitChangeWords } from '../../src/diff/unit-words.ts';

function idsOf(about: readonly Cause[]): string {
  return about.map((who) => ('person' in who ? who.person : `[${who.unit}]`)).join(' ');
}

/** Who or what a reader can follow from a sentence, and what it rests on. */
function linksOf({ id, words, about, evidence }: AccountSentence): string {
  const linked = words.flatMap((run) => (run.about ? [run.about] : []));
  const places = evidence.map(({ source, locators }) => [source.id, ...locators].join(' '));
  return `  ${id}: links ${idsOf(linked)}; about ${idsOf(about)}; rests on ${places.join(', ')}`;
}

function accountOf(comparison: Comparison): string[] {
  const account: Account = writeAccount(comparison, groupByCause(comparison));
  const sentences = [account.headline, ...account.paragraphs.flatMap((paragraph) => paragraph.sentences)];
  const { causes, gaps } = briefOf(account);
  return [
    accountAsText(account).trimEnd(),
    '',
    `In brief: ${textOf(account.headline.words)} / ${causes} / ${gaps}`,
    ...sentences.map(linksOf),
  ];
}

function wordsOfPlace({ unit, led, absence }: RowPlace): string {
  return [unit, led && `under ${led}`, absence && `(${absence})`].filter((part) => part !== undefined).join(' ');
}

function rowOf(reader: RowReader, row: ChangeRow, comparison: Comparison): string[] {
  const { dates, status, statusOf, sources } = reader.evidenceOf(row);
  const own =
    row.kind === 'person'
      ? changeWords(row.change, comparison)
      : `${wordOfUnitChange(row.change, comparison)} / ${unitChangeWords(row.change, comparison)}`;
  const isGone = row.kind === 'unit' && reader.isKnownToBeGone(row.change);
  const mark = isGone ? 'x' : isOnBothDays(row) ? '=' : '-';
  const when = dates.map((date) => `${reader.wordsOfDate(date)}${reader.isOfFact(date) ? '' : ' (made up)'}`);
  return [
    `${mark} ${reader.nameApartOf(row)} <${reader.idOf(row)}>, ${reader.titleOf(row)}: ${row.category}: ${own}`,
    `    ${reader.wordsOf(row)}`,
    `    ${wordsOfPlace(reader.placeOf(row, 'before'))} -> ${wordsOfPlace(reader.placeOf(row, 'after'))}`,
    `    ${when.join(', ')}; ${statusOf} ${status}; ${sources.map(({ id }) => id).join(' ')}`,
    `    ${reader.sentenceOf(row)}.`,
  ];
}

function rowsInWords(comparison: Comparison): string[] {
  const reader = new RowReader(comparison);
  const groups = groupByCause(comparison);
  const rows = rowsOf(groups);
  return groups.flatMap((group) => [
    `# ${group.id}: ${reader.titleOfGroup(group)}`,
    ...rows.filter((row) => row.group === group).flatMap((row) => rowOf(reader, row, comparison)),
  ]);
}

function sortedRows(comparison: Comparison): string[] {
  const reader = new RowReader(comparison);
  const rows = rowsOf(groupByCause(comparison));
  return COLUMNS.flatMap((column) =>
    [false, true].map((descending) => {
      const sorted = reader.sort(rows, { column, descending });
      return `${descending ? '-' : ''}${column}: ${sorted.map((row) => row.id.replace('person:', '')).join(' ')}`;
    }),
  );
}

function factsOf(change: PersonChange | UnitChange, comparison: Comparison): string {
  const events = change.events.map(({ id }) => id).join(' ');
  if ('unit' in change) {
    const { unit, kinds, related } = change;
    return `[${unit}] ${kinds.join(', ')}; related ${related.join(' ')}; events ${events}`;
  }
  const { person, kinds, cause, predecessor, successor, fields, before, after } = change;
  const causer = cause ? nameOfTarget(comparison, cause) : '';
  const details = fields.map((field) => `${field.label} “${field.before}” “${field.after}”`);
  return [
    `${person}${change.isPost ? ' (post)' : ''} ${kinds.join(', ')}; by ${causer}; depth ${before?.depth} ${after?.depth}`,
    `after ${predecessor ?? ''}; before ${successor ?? ''}; ${details.join(', ')}; events ${events}`,
  ].join('; ');
}

function changesOf(comparison: Comparison): string[] {
  const { people, units, passedThrough, flows, metrics } = comparison;
  return [
    ...[...units.values()].map((change) => factsOf(change, comparison)),
    ...[...people.values()].map((change) => factsOf(change, comparison)),
    `passed through: ${passedThrough.join(' ')}`,
    ...flows.map(({ presence, from, to, people: who }) => `${presence} ${from} -> ${to}: ${who.join(' ')}`),
    `${JSON.stringify(metrics.before)} -> ${JSON.stringify(metrics.after)}`,
    ...[...people.keys()].slice(0, 3).map((person) => describeChange(comparison, { person })),
    ...[...units.keys()].slice(0, 3).map((unit) => describeChange(comparison, { unit })),
  ];
}

function gapsOf(comparison: Comparison): string[] {
  const { before, after } = comparison;
  return [
    ...findGaps(comparison).map(({ kind, about, text, note }) => `${kind} ${idsOf([about])}: ${text} / ${note ?? ''}`),
    `known: ${knownInBrief([before, after])}`,
    `not compared: ${notComparedIn(comparison) ?? ''}`,
    ...coverBranches(comparison).map(
      ({ unit, shown, lines, headCounts }) =>
        `${unit}: ${shown} shown, ${JSON.stringify(lines)}, ${headCounts.map(({ figure }) => figure).join(', ')}`,
    ),
  ];
}

/** Every heading with what follows it. */
export function inSections(sections: Readonly<Record<string, readonly string[]>>): string {
  const parts = Object.entries(sections).map(([heading, lines]) => `== ${heading}\n${lines.join('\n')}\n`);
  return parts.join('\n').replaceAll(/[ ]+$/gm, '');
}

/** Of more changes the account alone is told. */
const MOST_ROWS = 150;

/** All of it in words. */
export function toldComparison(comparison: Comparison): string {
  if (comparison.people.size > MOST_ROWS) return inSections({ Account: accountOf(comparison) });
  return inSections({
    Summary: [
      summarise(comparison)
        .map(({ text, kind }) => (kind ? `${text} {${kind}}` : text))
        .join(''),
    ],
    Account: accountOf(comparison),
    Rows: rowsInWords(comparison),
    Sorted: sortedRows(comparison),
    Changes: changesOf(comparison),
    Gaps: gapsOf(comparison),
  });
}
