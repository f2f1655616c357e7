/**
 * The changes of a comparison as rows of a table: each change once, in the order of its group. A row is cheap and says
 * nothing by itself; its words, its place before and after, and its evidence are worked out when they are asked for,
 * since of fifty thousand rows some thirty are ever seen at a time.
 */

import { foldForOrder } from '../base/text-order.ts';
import { formatDate, madeUpName } from '../model/day-names.ts';
import { readEdtf } from '../model/edtf.ts';
import { isFromSnapshots } from '../model/organisation.ts';
import type { PersonId, ReportsTo, UnitId } from '../model/schema.ts';
import { rankOfStatus } from '../model/statuses.ts';
import { tierOf } from '../model/strength.ts';
import { isExpectation, withoutExpectation } from '../model/titles.ts';
import type { ChangeGroup } from './cause-groups.ts';
import { withCertainty } from './certainty-words.ts';
import { type ChangeEvidence, EvidenceFinder } from './change-evidence.ts';
import type { Picked } from './change-filter.ts';
import type { Cause, Comparison, PersonChange, PersonState, UnitChange } from './comparison.ts';
import { fieldInShort } from './field-changes.ts';
import { describeGroup } from './group-words.ts';
import {
  CATEGORY_IDS,
  type ChangeCategory,
  categoryOf,
  categoryOfUnit,
  isMerelyShown,
  mainKind,
  type PersonChangeKind,
  wordsOfCategory,
  wordsOfPersonKind,
} from './kinds.ts';
import { keyOfTarget } from './lines.ts';
import { idInFile, nameApart, nameOfTarget, nameOfUnit, type Side, targetApart } from './names.ts';
import { describePersonChange } from './person-sentence.ts';
import { capitalise, joinWithAnd } from './phrases.ts';
import { type Strengths, strengthsOf } from './strengths.ts';
import { changeWords } from './summary.ts';
import { describeUnitChange } from './unit-sentence.ts';

interface Row {
  /** `person:<id>` or `unit:<id>`. */
  readonly id: string;
  readonly group: ChangeGroup;
  readonly category: ChangeCategory;
}

export interface PersonRow extends Row {
  readonly kind: 'person';
  readonly change: PersonChange;
}

export interface UnitRow extends Row {
  readonly kind: 'unit';
  readonly change: UnitChange;
}

export type ChangeRow = PersonRow | UnitRow;

/** Where somebody or something was or is. Without any of these there is no place, and `absence` says why. */
export interface RowPlace {
  /** The person's unit, or the unit in which a unit lies. */
  readonly unit: string | undefined;
  /** The person's manager, or the heads of a unit. */
  readonly led: string | undefined;
  readonly absence: string | undefined;
}

/** Of a unit whose head no source names: told, never left out. */
export const HEAD_NOT_NAMED = 'head not named';

export const COLUMNS = ['who', 'what', 'from', 'to', 'when', 'status', 'sources'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sorting {
  readonly column: Column;
  readonly descending: boolean;
}

/** "who", or "-who" for downwards; undefined where no column has that name. */
export function parseSorting(text: string | undefined): Sorting | undefined {
  const descending = text?.startsWith('-') === true;
  const name = descending ? text?.slice(1) : text;
  const column = COLUMNS.find((each) => each === name);
  return column && { column, descending };
}

export function formatSorting({ column, descending }: Sorting): string {
  return descending ? `-${column}` : column;
}

/** Such a row has two places to tell. */
export function isOnBothDays({ change }: ChangeRow): boolean {
  return change.before !== undefined && change.after !== undefined;
}

export function subjectOf(row: ChangeRow): Cause {
  return row.kind === 'person' ? { person: row.change.person } : { unit: row.change.unit };
}

export function rowId(subject: Cause): string {
  return 'person' in subject ? `person:${subject.person}` : `unit:${subject.unit}`;
}

export function rowsOf(groups: readonly ChangeGroup[]): ChangeRow[] {
  return groups.flatMap((group): ChangeRow[] => [
    ...group.units.map(
      (change): UnitRow => ({
        id: rowId({ unit: change.unit }),
        kind: 'unit',
        group,
        category: categoryOfUnit(change),
        change,
      }),
    ),
    ...group.people.map(
      (change): PersonRow => ({
        id: rowId({ person: change.person }),
        kind: 'person',
        group,
        category: categoryOf(change),
        change,
      }),
    ),
  ]);
}

export function pickRows(rows: readonly ChangeRow[], picked: Picked | undefined): readonly ChangeRow[] {
  if (!picked) return rows;
  return rows.filter((row) =>
    row.kind === 'person' ? picked.people.has(row.change.person) : picked.units.has(row.change.unit),
  );
}

function roleWords({ before, after }: PersonChange): string {
  const [was, is] = [before?.title ?? '', after?.title ?? ''];
  if (isExpectation(is)) return `was expected as “${withoutExpectation(is)}”`;
  if (was === '') return 'listed with a title now';
  return is === '' ? `no title recorded (before: “${was}”)` : `title before: “${was}”`;
}

function stepWords({ before, after }: PersonChange, kind: 'promoted' | 'demoted'): string {
  const steps = Math.abs((before?.depth ?? 0) - (after?.depth ?? 0));
  return `${steps} ${steps === 1 ? 'step' : 'steps'} ${kind === 'promoted' ? 'nearer to' : 'further from'} the top`;
}

/** Only whether the line is recorded as to the person or to the head of the unit is another. */
function isToSameManager({ before, after }: PersonChange): boolean {
  const lines = (lines: readonly ReportsTo[]): string => lines.map(keyOfTarget).join(' ');
  const isSame = before?.manager !== undefined && before.manager === after?.manager;
  return isSame && lines(before.secondary) === lines(after.secondary);
}

/** What a kind says beyond the places of which a row has columns; empty where these say it all. */
function wordsOfKind(change: PersonChange, kind: PersonChangeKind): string[] {
  switch (kind) {
    case 'promoted':
    case 'demoted':
      return [stepWords(change, kind)];
    case 'retitled':
      return [roleWords(change)];
    case 'renamed':
      return [`name before: “${change.before?.name ?? ''}”`];
    case 'undisclosed':
      return [`no longer named (before: “${change.before?.name ?? ''}”)`];
    case 'attribute-changed':
      return change.fields.map(fieldInShort);
    case 'line-changed':
      return isToSameManager(change) && change.kinds.length > 1 ? [] : [wordsOfPersonKind(kind).word];
    case 'seats-changed':
    case 'disclosed':
      return [wordsOfPersonKind(kind).word];
    default:
      return [];
  }
}

/** What the rows of one comparison say, each worked out once and kept. */
export class RowReader {
  private readonly comparison: Comparison;
  private readonly finder: EvidenceFinder;
  private readonly strengths: Strengths;
  private readonly evidence = new Map<ChangeRow, ChangeEvidence>();
  private readonly titles = new Map<ChangeGroup, string>();

  constructor(comparison: Comparison) {
    this.comparison = comparison;
    this.finder = new EvidenceFinder(comparison);
    this.strengths = strengthsOf(comparison);
  }

  /** A date of the evidence as it is read: "by 31 Aug 2025". */
  wordsOfDate(date: string): string {
    return formatDate(this.comparison.after.organisation, date);
  }

  /** Nothing of a date rests on a day that is made up. */
  isOfFact(date: string): boolean {
    return date.split('/').every((point) => madeUpName(this.comparison.after.organisation, point) === undefined);
  }

  /** As in the file that was read. */
  idOf(row: ChangeRow): string {
    if (row.kind === 'unit') return row.change.unit;
    return idInFile(this.comparison, row.change.person, row.change.after ? 'after' : 'before');
  }

  /** With what tells people of one name apart. */
  nameApartOf(row: ChangeRow): string {
    return targetApart(this.comparison, subjectOf(row), row.change.after ? 'after' : 'before');
  }

  nameOf(row: ChangeRow): string {
    const side = row.change.after ? 'after' : 'before';
    return nameOfTarget(this.comparison, subjectOf(row), side);
  }

  /** Title of a person as it is now, or was last. */
  titleOf(row: ChangeRow): string {
    return row.kind === 'person' ? ((row.change.after ?? row.change.before)?.title ?? '') : '';
  }

  titleOfGroup(group: ChangeGroup): string {
    const known = this.titles.get(group);
    if (known !== undefined) return known;
    const title = describeGroup(group, this.comparison);
    this.titles.set(group, title);
    return title;
  }

  causeOf(row: ChangeRow): string {
    return this.titleOfGroup(row.group);
  }

  evidenceOf(row: ChangeRow): ChangeEvidence {
    const known = this.evidence.get(row);
    if (known) return known;
    const evidence = row.kind === 'person' ? this.finder.ofPerson(row.change) : this.finder.ofUnit(row.change);
    this.evidence.set(row, evidence);
    return evidence;
  }

  /** One plain sentence, without its full stop. */
  sentenceOf(row: ChangeRow): string {
    return row.kind === 'person'
      ? describePersonChange(row.change, this.comparison)
      : describeUnitChange(row.change, this.comparison);
  }

  /** What happened, without the places and titles that a row has columns of their own for. */
  wordsOf(row: ChangeRow): string {
    return row.kind === 'person' ? this.personWords(row.change) : describeUnitChange(row.change, this.comparison);
  }

  /** Whether a unit is gone as far as any source says, and not only from the chart. */
  isKnownToBeGone(change: UnitChange): boolean {
    return change.kinds.includes('dissolved') && this.strengths.tierOfUnit(change, 'dissolved') !== 'unsaid';
  }

  private personWords(change: PersonChange): string {
    const [main, ...others] = change.kinds;
    const ownWords = main === undefined || change.isPost ? [] : this.wordsOfKind(change, main);
    const first = ownWords.length > 0 ? ownWords : [changeWords(change, this.comparison)];
    return capitalise([...first, ...others.flatMap((kind) => this.wordsOfKind(change, kind))].join('; '));
  }

  private wordsOfKind(change: PersonChange, kind: PersonChangeKind): string[] {
    const { status } = this.strengths.ofPersonKind(change, kind);
    return wordsOfKind(change, kind).map((words) => withCertainty(words, status));
  }

  placeOf(row: ChangeRow, side: Side): RowPlace {
    return row.kind === 'person'
      ? this.placeOfPerson(row.change, side)
      : this.placeOfUnit(row.change, side, row.category);
  }

  private placeOfPerson(change: PersonChange, side: Side): RowPlace {
    const state = change[side];
    if (!state) {
      const ofKind = wordsOfPersonKind(mainKind(change)).absent;
      const absence = ofKind ?? wordsOfCategory(categoryOf(change)).absent;
      return { unit: undefined, led: undefined, absence: absence && this.sureAbsence(absence, change) };
    }
    const unit = state.unit === undefined ? undefined : nameOfUnit(this.comparison, state.unit, side);
    const led = this.superiorOf(state, side);
    return { unit, led, absence: unit === undefined && led === undefined ? 'nobody recorded above' : undefined };
  }

  private sureAbsence(absence: string, change: PersonChange): string {
    const isAsserted = !isMerelyShown(categoryOf(change));
    return isAsserted ? withCertainty(absence, this.strengths.ofPerson(change).status) : absence;
  }

  private superiorOf({ manager, reportsTo }: PersonState, side: Side): string | undefined {
    if (manager !== undefined) return nameApart(this.comparison, manager, side);
    if (!reportsTo) return undefined;
    if ('person' in reportsTo) return nameApart(this.comparison, reportsTo.person, side);
    return this.headsOf(reportsTo.unit, side);
  }

  private headsOf(unit: UnitId, side: Side): string | undefined {
    const { units, organisation } = this.comparison[side];
    const heads = (units.get(unit)?.heads ?? []).map(({ person }) => person);
    if (heads.length > 0) return this.names(heads, side);
    if (isFromSnapshots(organisation)) return undefined;
    return organisation.unitById.get(unit)?.kind === 'collection' ? undefined : HEAD_NOT_NAMED;
  }

  private names(people: readonly PersonId[], side: Side): string {
    return joinWithAnd(people.map((person) => nameApart(this.comparison, person, side)));
  }

  private placeOfUnit(change: UnitChange, side: Side, category: ChangeCategory): RowPlace {
    const facts = change[side];
    if (!facts) {
      const words: Partial<Record<ChangeCategory, string>> = { joined: 'not formed yet', left: 'dissolved' };
      const { status } = this.strengths.ofUnitKind(change, category === 'joined' ? 'created' : 'dissolved');
      const said = tierOf(status) === 'unsaid' ? undefined : words[category];
      const absence =
        said === undefined ? (words[category] ? 'not on the chart' : undefined) : withCertainty(said, status);
      return { unit: undefined, led: undefined, absence: absence ?? wordsOfCategory(category).absent };
    }
    const { parent, under } = facts;
    const above = parent === undefined ? 'top level' : nameOfUnit(this.comparison, parent, side);
    const unit = under === undefined ? above : nameApart(this.comparison, under, side);
    return { unit, led: this.headsOf(change.unit, side), absence: undefined };
  }

  /** By what a column is sorted; undefined where there is nothing to sort by. */
  private keyOf(row: ChangeRow, column: Column): string | number | undefined {
    switch (column) {
      case 'who':
        return foldForOrder(this.nameOf(row));
      case 'what':
        return CATEGORY_IDS.indexOf(row.category);
      case 'from':
      case 'to': {
        const { unit, led } = this.placeOf(row, column === 'from' ? 'before' : 'after');
        return unit === undefined && led === undefined ? undefined : foldForOrder(`${unit ?? ''}\n${led ?? ''}`);
      }
      case 'when': {
        const [first] = this.evidenceOf(row).dates;
        return first === undefined ? undefined : readEdtf(first).earliest;
      }
      case 'status':
        return rankOfStatus(this.evidenceOf(row).status);
      case 'sources':
        return this.evidenceOf(row).sources.length;
    }
  }

  /** What has nothing to be sorted by comes last either way; equals stay in the order of their groups. */
  sort(rows: readonly ChangeRow[], { column, descending }: Sorting): ChangeRow[] {
    const direction = descending ? -1 : 1;
    return rows
      .map((row, place) => ({ row, place, key: this.keyOf(row, column) }))
      .sort((a, b) => {
        if (a.key === b.key) return a.place - b.place;
        if (a.key === undefined) return 1;
        if (b.key === undefined) return -1;
        return a.key < b.key ? -direction : direction;
      })
      .map(({ row }) => row);
  }
}
