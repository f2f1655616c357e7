/**
 * What a data set lacks that can be opened all the same: sources, places within them, and what does not fit together.
 * What a file cannot be opened with at all is told by validate.ts.
 */

import { readEdtf } from './edtf.ts';
import { type Organisation, readText } from './organisation.ts';
import type { Claim, PartStrength, PersonId, UnitId } from './schema.ts';
import { snapshotAt } from './snapshot.ts';
import { isOverstated } from './strength.ts';

export type LackKind =
  | 'invalid'
  | 'no-source'
  | 'overstated'
  | 'no-locator'
  | 'unused-source'
  | 'moment-outside'
  | 'backwards';

export interface Lack {
  readonly kind: LackKind;
  /** Such as `memberships[12].claims[0]`. */
  readonly path: string;
  /** Of the entry, in words: "Ada Lovelace in Lab". */
  readonly name: string;
  /** What more there is to say: the source in question, or a whole sentence. */
  readonly detail?: string | undefined;
}

/** Whatever is said on the word of sources. */
interface Entry {
  readonly path: string;
  readonly name: string;
  readonly claims: readonly Claim[];
  /** A line of which no source tells has none, and what is inferred may give a reason instead. */
  readonly needsSource: boolean;
}

type Strengths = Readonly<Record<string, PartStrength | undefined>> | undefined;

class Entries {
  private readonly organisation: Organisation;

  constructor(organisation: Organisation) {
    this.organisation = organisation;
  }

  private person(id: PersonId): string {
    return this.organisation.personById.get(id)?.name ?? id;
  }

  private unit(id: UnitId): string {
    return this.organisation.unitById.get(id)?.name ?? id;
  }

  /** The claims of its parts are its own, each at its place. */
  private *parts({ path, name }: Pick<Entry, 'path' | 'name'>, strengths: Strengths): Generator<Entry> {
    for (const [part, strength] of Object.entries(strengths ?? {})) {
      const claims = strength?.claims ?? [];
      yield { path: `${path}.strengths.${part}`, name: `${name}, ${part}`, claims, needsSource: false };
    }
  }

  private *people(): Generator<Entry> {
    for (const [index, { name, names = [], career }] of this.organisation.people.entries()) {
      for (const [at, { name: former, claims }] of names.entries())
        yield { path: `people[${index}].names[${at}]`, name: `${name}, as ${former}`, claims, needsSource: true };
      for (const [at, { text, claims }] of career.entries()) {
        const what = `${name}: ${readText(text)}`;
        yield { path: `people[${index}].career[${at}]`, name: what, claims, needsSource: true };
      }
    }
  }

  private *units(): Generator<Entry> {
    for (const [index, unit] of this.organisation.units.entries()) {
      const path = `units[${index}]`;
      for (const [at, span] of unit.spans.entries()) {
        const isReasoned = span.status === 'inferred' && span.note !== undefined;
        const needsSource = unit.kind === 'unit' && span.status !== 'unknown' && !isReasoned;
        const entry = { path: `${path}.spans[${at}]`, name: unit.name, claims: span.claims, needsSource };
        yield entry;
        yield* this.parts(entry, span.strengths);
      }
      for (const [at, { person, claims, status, strengths }] of unit.heads.entries()) {
        const name = `${this.person(person)}, head of ${unit.name}`;
        const entry = { path: `${path}.heads[${at}]`, name, claims, needsSource: status !== 'unknown' };
        yield entry;
        yield* this.parts(entry, strengths);
      }
      for (const [at, { unit: origin, claims }] of unit.formedFrom.entries()) {
        const name = `${unit.name}, formed from ${this.unit(origin)}`;
        yield { path: `${path}.formedFrom[${at}]`, name, claims, needsSource: true };
      }
    }
  }

  private *memberships(): Generator<Entry> {
    for (const [index, membership] of this.organisation.memberships.entries()) {
      const { person, unit, status, basis, claims, strengths } = membership;
      const isReasoned = status === 'inferred' && basis !== undefined;
      const name = `${this.person(person)}${unit === undefined ? '' : ` in ${this.unit(unit)}`}`;
      const entry = { path: `memberships[${index}]`, name, claims, needsSource: status !== 'unknown' && !isReasoned };
      yield entry;
      yield* this.parts(entry, strengths);
    }
  }

  private *told(): Generator<Entry> {
    const { coverage, events, figures, errata, story } = this.organisation;
    for (const [index, { unit, claims }] of (coverage.whole ?? []).entries()) {
      const name = `how many people ${this.unit(unit)} had`;
      yield { path: `coverage.whole[${index}]`, name, claims, needsSource: true };
    }
    for (const [index, { id, claims, staff }] of events.entries()) {
      yield { path: `events[${index}]`, name: id, claims, needsSource: true };
      if (!staff) continue;
      const needsSource = staff.status !== 'unknown' && staff.status !== 'inferred';
      yield { path: `events[${index}].staff`, name: `${id}, its people`, claims: staff.claims, needsSource };
    }
    const lists = { figures, errata, story };
    for (const [list, entries] of Object.entries(lists)) {
      for (const [index, { id, claims }] of entries.entries())
        yield { path: `${list}[${index}]`, name: id, claims, needsSource: true };
    }
  }

  *all(): Generator<Entry> {
    yield* this.people();
    yield* this.units();
    yield* this.memberships();
    yield* this.told();
  }
}

function* lacksOfClaims(organisation: Organisation): Generator<Lack> {
  const used = new Set<string>();
  for (const { path, name, claims, needsSource } of new Entries(organisation).all()) {
    if (needsSource && claims.length === 0) yield { kind: 'no-source', path, name };
    for (const [index, claim] of claims.entries()) {
      used.add(claim.source);
      const place = { path: `${path}.claims[${index}]`, name, detail: claim.source };
      if (isOverstated(claim, organisation)) yield { kind: 'overstated', ...place };
      if (claim.locator === undefined) yield { kind: 'no-locator', ...place };
    }
  }
  for (const [index, { id, publisher }] of organisation.sources.entries())
    if (!used.has(id)) yield { kind: 'unused-source', path: `sources[${index}]`, name: publisher, detail: id };
}

function* lacksOfMoments(organisation: Organisation): Generator<Lack> {
  const { coverage, moments, comparisons, momentById } = organisation;
  const last = coverage.to === undefined ? Number.POSITIVE_INFINITY : readEdtf(coverage.to).latest;
  for (const [index, { date, label }] of moments.entries()) {
    const day = readEdtf(date).earliest;
    const place = { kind: 'moment-outside', path: `moments[${index}]`, name: readText(label) } as const;
    if (day > last) yield { ...place, detail: `It is later than the last day covered, ${coverage.to}.` };
    else if (snapshotAt(organisation, day).people.size === 0)
      yield { ...place, detail: 'Nobody has a seat on that day.' };
  }
  for (const [index, { label, before, after }] of comparisons.entries()) {
    const [first, second] = [momentById.get(before), momentById.get(after)];
    if (!first || !second || readEdtf(first.date).earliest < readEdtf(second.date).earliest) continue;
    const detail = 'What it compares with is no later.';
    yield { kind: 'backwards', path: `comparisons[${index}]`, name: readText(label), detail };
  }
}

/** In the order of the file. Ids that lead nowhere are passed over: validate.ts tells of them. */
export function findLacks(organisation: Organisation): Lack[] {
  return [...lacksOfClaims(organisation), ...lacksOfMoments(organisation)];
}
