/** The words of what the row of a change says. Other words for the same are added where many use them. */

import { foldWords } from '../base/fold-words.ts';
import { wordOfStatus } from '../model/statuses.ts';
import type { RowWords } from './change-filter.ts';
import type { Comparison, PersonChange, UnitChange } from './comparison.ts';
import { categoryOf, categoryOfUnit, wordsOfCategory, wordsOfPersonKind, wordsOfUnitKind } from './kinds.ts';
import { nameOfPerson, nameOfUnit, type Side } from './names.ts';
import { describePersonChange } from './person-sentence.ts';
import { strengthsOf } from './strengths.ts';
import { describeUnitChange } from './unit-sentence.ts';

const SIDES: readonly Side[] = ['before', 'after'];
/** Of more changes the sentences are left out: the names, kinds and titles in them are looked up anyway. */
const MOST_SENTENCES = 5000;

/** Under another person than before, by an own move or because that person was replaced. */
function hasNewManager({ before, after }: PersonChange): boolean {
  return before !== undefined && after?.manager !== undefined && before.manager !== after.manager;
}

class WordsOfRows implements RowWords {
  private readonly comparison: Comparison;
  private readonly hasSentences: boolean;
  /** Names, titles and words of kinds come again and again. */
  private readonly folded = new Map<string, readonly string[]>();

  constructor(comparison: Comparison) {
    this.comparison = comparison;
    this.hasSentences = comparison.people.size <= MOST_SENTENCES;
  }

  private fold(text: string | undefined): readonly string[] {
    if (text === undefined || text === '') return [];
    const known = this.folded.get(text) ?? foldWords(text);
    this.folded.set(text, known);
    return known;
  }

  private place(change: PersonChange, side: Side): readonly string[] {
    const { unit, manager, title } = change[side] ?? {};
    return [
      ...this.fold(title),
      ...(unit === undefined ? [] : this.fold(nameOfUnit(this.comparison, unit, side))),
      ...(manager === undefined ? [] : this.fold(nameOfPerson(this.comparison, manager, side))),
    ];
  }

  readonly ofPerson = (change: PersonChange): readonly string[] => [
    ...(this.hasSentences ? foldWords(describePersonChange(change, this.comparison)) : []),
    ...SIDES.flatMap((side) => this.place(change, side)),
    ...change.kinds.flatMap((kind) => [
      ...this.fold(wordsOfPersonKind(kind).word),
      ...this.fold(wordsOfPersonKind(kind).facet),
    ]),
    ...this.fold(wordsOfCategory(categoryOf(change)).label),
    ...this.fold(hasNewManager(change) ? 'new manager boss' : ''),
    ...this.fold(wordOfStatus(strengthsOf(this.comparison).ofPerson(change).status)),
  ];

  readonly ofUnit = (change: UnitChange): readonly string[] => [
    ...foldWords(describeUnitChange(change, this.comparison)),
    ...change.kinds.flatMap((kind) => [
      ...this.fold(wordsOfUnitKind(kind).label),
      ...this.fold(wordsOfUnitKind(kind).word),
    ]),
    ...this.fold(wordsOfCategory(categoryOfUnit(change)).label),
    ...this.fold(wordOfStatus(strengthsOf(this.comparison).ofUnit(change).status)),
  ];
}

export function rowWordsOf(comparison: Comparison): RowWords {
  return new WordsOfRows(comparison);
}
