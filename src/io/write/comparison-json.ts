/** A comparison as JSON, for other programs; comparison-schema.ts says what stands in it. */

import { asJson, type Json, json } from '../../base/escape/json.ts';
import type { ChangeRow, PersonRow, RowReader, UnitRow } from '../../diff/change-rows.ts';
import type { Comparison, PersonChange, UnitFacts } from '../../diff/comparison.ts';
import { CATEGORY_IDS, categoryOf, PERSON_KIND_IDS } from '../../diff/kinds.ts';
import { knownInBrief } from '../../diff/known-of-whole.ts';
import { idInFile, nameOfPerson, nameOfUnit, type Side } from '../../diff/names.ts';
import { summarise } from '../../diff/summary.ts';
import { isoOfDay, readEdtf } from '../../model/edtf.ts';
import { readText } from '../../model/organisation.ts';
import type { PersonId, ReportsTo, Source, UnitId } from '../../model/schema.ts';
import type { ChangeEntry, ComparisonFile } from './comparison-schema.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

class ComparisonWriter {
  private readonly comparison: Comparison;
  private readonly reader: RowReader;
  private readonly sources = new Map<string, Source>();

  constructor(comparison: Comparison, reader: RowReader) {
    this.comparison = comparison;
    this.reader = reader;
  }

  private person(id: PersonId | undefined, side: Side): Named | null {
    return id === undefined ? null : this.named(id, side);
  }

  private named(id: PersonId, side: Side): Named {
    return { id: idInFile(this.comparison, id, side), name: nameOfPerson(this.comparison, id, side) };
  }

  private unit(id: UnitId | undefined, side: Side): Named | null {
    return id === undefined ? null : { id, name: nameOfUnit(this.comparison, id, side) };
  }

  private target(target: ReportsTo, side: Side): { type: 'person' | 'unit'; id: string; name: string } {
    if ('person' in target) return { type: 'person', ...this.named(target.person, side) };
    return { type: 'unit', id: target.unit, name: nameOfUnit(this.comparison, target.unit, side) };
  }

  private personPlace(change: PersonChange, side: Side) {
    const state = change[side];
    if (!state) return null;
    return {
      name: state.name,
      disclosed: !state.isUndisclosed,
      post: this.comparison[side].people.get(change.person)?.membership.post ?? null,
      title: state.title,
      unit: this.unit(state.unit, side),
      manager: this.person(state.manager, side),
      reportsTo: state.reportsTo ? this.target(state.reportsTo, side) : null,
      dottedLines: [...state.secondary, ...state.secondUnits.map((unit) => ({ unit }))].map((line) =>
        this.target(line, side),
      ),
      depth: state.depth,
    };
  }

  private unitPlace(facts: UnitFacts | undefined, side: Side) {
    if (!facts) return null;
    return {
      name: facts.name,
      parent: this.unit(facts.parent, side),
      under: this.person(facts.under, side),
      heads: facts.heads.map((id) => this.named(id, side)),
    };
  }

  private evidence(row: ChangeRow): ChangeEntry['evidence'] {
    const { dates, status, statusOf, sources } = this.reader.evidenceOf(row);
    for (const source of sources) this.sources.set(source.id, source);
    return { dates: [...dates], status, statusOf, sources: sources.map(({ id }) => id) };
  }

  private personEntry(row: PersonRow): ChangeEntry {
    const { change } = row;
    return {
      type: 'person',
      id: idInFile(this.comparison, change.person, change.after ? 'after' : 'before'),
      ...this.words(row),
      kinds: [...change.kinds],
      vacantPost: change.isPost,
      fields: change.fields.map(({ attribute, label, before, after }) => ({ id: attribute, label, before, after })),
      predecessor: this.person(change.predecessor, 'before'),
      successor: this.person(change.successor, 'after'),
      cause: change.cause ? this.target(change.cause, 'after') : null,
      before: this.personPlace(change, 'before'),
      after: this.personPlace(change, 'after'),
      evidence: this.evidence(row),
    };
  }

  private unitEntry(row: UnitRow): ChangeEntry {
    const { change } = row;
    return {
      type: 'unit',
      id: change.unit,
      ...this.words(row),
      kinds: [...change.kinds],
      related: change.related.map((id) => ({ id, name: nameOfUnit(this.comparison, id) })),
      before: this.unitPlace(change.before, 'before'),
      after: this.unitPlace(change.after, 'after'),
      evidence: this.evidence(row),
    };
  }

  private words(row: ChangeRow): Pick<ChangeEntry, 'name' | 'category' | 'sentence' | 'group'> {
    return {
      name: this.reader.nameOf(row),
      category: row.category,
      sentence: `${this.reader.sentenceOf(row)}.`,
      group: this.reader.causeOf(row),
    };
  }

  private side(side: Side): ComparisonFile['before'] {
    const { day, organisation } = this.comparison[side];
    const moment = organisation.moments.find(({ date }) => readEdtf(date).earliest === day);
    return {
      day: isoOfDay(day),
      label: moment ? readText(moment.label) : null,
      ...(moment?.orderOnly ? { orderOnly: true as const } : {}),
      metrics: { ...this.comparison.metrics[side] },
    };
  }

  private counts(): ComparisonFile['counts'] {
    const counts = Object.fromEntries(CATEGORY_IDS.map((category) => [category, 0])) as ComparisonFile['counts'];
    for (const change of this.comparison.people.values()) counts[categoryOf(change)] += 1;
    return counts;
  }

  /** With all that happened to somebody, not the weightiest alone. */
  private countsOfKinds(): ComparisonFile['countsOfKinds'] {
    const zeros = PERSON_KIND_IDS.map((kind) => [kind, 0]);
    const counts = Object.fromEntries(zeros) as ComparisonFile['countsOfKinds'];
    for (const { kinds, isPost } of this.comparison.people.values()) {
      if (!isPost) for (const kind of kinds) counts[kind] += 1;
    }
    return counts;
  }

  *write(rows: readonly ChangeRow[]): Generator<number, ComparisonFile> {
    const { organisation } = this.comparison.after;
    const { people, units, flows } = this.comparison;
    const changes: ChangeEntry[] = [];
    for (const row of rows) {
      changes.push(row.kind === 'person' ? this.personEntry(row) : this.unitEntry(row));
      yield changes.length;
    }
    return {
      format: 'orgdiff-comparison/2',
      organisation: { id: organisation.id, name: readText(organisation.name) },
      before: this.side('before'),
      after: this.side('after'),
      sentence: summarise(this.comparison)
        .map(({ text }) => text)
        .join(''),
      known: knownInBrief([this.comparison.before, this.comparison.after]),
      counts: this.counts(),
      countsOfKinds: this.countsOfKinds(),
      filtered: rows.length < people.size + units.size,
      changes,
      flows: flows.map(({ presence, from, to, people: members }) => ({
        presence,
        from: this.unit(from, 'before'),
        to: this.unit(to, 'after'),
        people: members.map((person) => idInFile(this.comparison, person, presence === 'before' ? 'before' : 'after')),
      })),
      sources: [...this.sources.values()].map(({ id, publisher, title, date, url, via }) => ({
        id,
        publisher,
        title: title ?? null,
        date: date ?? null,
        url: url ?? via?.url ?? null,
        via: via?.publisher ?? null,
      })),
    };
  }
}

/**
 * The rows are those that are to stand in it, all of them or what a filter let through, in their order. Yields how many
 * are described, and returns the text.
 */
export function* comparisonInParts(
  comparison: Comparison,
  rows: readonly ChangeRow[],
  reader: RowReader,
): Generator<number, Json> {
  const file = yield* new ComparisonWriter(comparison, reader).write(rows);
  return json`${asJson(file, 2)}\n`;
}

export function writeComparison(comparison: Comparison, rows: readonly ChangeRow[], reader: RowReader): Json {
  const parts = comparisonInParts(comparison, rows, reader);
  for (;;) {
    const { done, value } = parts.next();
    if (done === true) return value;
  }
}
