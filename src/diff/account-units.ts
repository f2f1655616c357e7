/** What an account says of units: a sentence for each, or one for all of which the same is told. */

import { readEdtf } from '../model/edtf.ts';
import { isFromSnapshots, readText } from '../model/organisation.ts';
import type { ChangeEvent, Claim, Headship, PersonId, Status, Unit, UnitId, UnitSpan } from '../model/schema.ts';
import type { UnitState } from '../model/snapshot.ts';
import { endDay, firstDay } from '../model/span.ts';
import { type Basis, type Sources, type Told, tellDate } from './account-evidence.ts';
import type { AccountNames } from './account-names.ts';
import type { Extent } from './account-people.ts';
import { type AccountSentence, asSentence, listWords, say, textOf, type Words } from './account-text.ts';
import type { Comparison, UnitChange } from './comparison.ts';
import { UNIT_KINDS, type UnitChangeKind, wordsOfUnitKind } from './kinds.ts';
import type { Side } from './names.ts';
import { numberWord } from './phrases.ts';
import { isUndoneSplit, partsBeside } from './unit-words.ts';

function isMerelyShown({ kinds }: UnitChange): boolean {
  return kinds.includes('shown') || kinds.includes('not-shown');
}

/** What sources say, and what only the chart shows: the one before the sources are named, the other after. */
interface Clause {
  readonly said: Words;
  readonly shown?: Words | undefined;
}

export class AccountOfUnits {
  private readonly comparison: Comparison;
  private readonly sources: Sources;
  private readonly names: AccountNames;
  private readonly extent: Extent;
  /** The units from which somebody who is still shown went elsewhere. */
  private readonly departed = new Set<UnitId>();
  /** In the paragraph that is being written: the date told last, which goes without saying then, and whom it is about. */
  lastDate: string | undefined;
  private whole: UnitId | undefined;
  /** What the file says of the units that came out of one. */
  private readonly origins = new Map<UnitId, Unit['formedFrom'][number][]>();

  constructor(comparison: Comparison, sources: Sources, names: AccountNames, extent: Extent) {
    this.comparison = comparison;
    this.sources = sources;
    this.names = names;
    this.extent = extent;
    for (const { from, to, presence } of comparison.flows) {
      if (presence === 'both' && from !== undefined && from !== to) this.departed.add(from);
    }
    for (const origin of comparison.after.organisation.units.flatMap(({ formedFrom }) => formedFrom)) {
      this.origins.set(origin.unit, [...(this.origins.get(origin.unit) ?? []), origin]);
    }
  }

  /** The first unit is the one that the others' changes belong to. */
  sentences(id: string, units: readonly UnitChange[]): AccountSentence[] {
    const told = units.filter((change) => !isMerelyShown(change));
    const [first, ...others] = told;
    if (!first) return [];
    this.lastDate = undefined;
    this.whole = first.unit;
    if (this.extent.units === 'full') return told.map((change) => this.sentence(`${id}/${change.unit}`, change));
    return [this.sentence(`${id}/${first.unit}`, first), ...this.together(id, others)];
  }

  private sentence(id: string, change: UnitChange): AccountSentence {
    const basis = this.basis(change);
    const side = change.after ? 'after' : 'before';
    const clauses = this.clauses(change);
    const said = joinClauses(clauses.map((clause) => clause.said));
    const shown = clauses.flatMap((clause) => (clause.shown ? [say`; ${clause.shown}`] : [])).flat();
    const who = this.sources.attribution(basis.claims);
    const sentence = say`${this.names.unit(change.unit, side)} ${said}${who}${shown}.`;
    return {
      id,
      words: asSentence(sentence),
      note: this.extent.units === 'full' ? this.note(change, basis) : undefined,
      about: [{ unit: change.unit }],
      evidence: this.sources.evidence(basis.claims),
    };
  }

  /** A sentence for each kind of change. */
  together(id: string, changes: readonly UnitChange[]): AccountSentence[] {
    const byKind = new Map<UnitChangeKind, UnitChange[]>();
    for (const change of changes) {
      const [kind = 'renamed'] = change.kinds;
      const group = byKind.get(kind);
      if (group) group.push(change);
      else byKind.set(kind, [change]);
    }
    return [...byKind].map(([kind, group]) => {
      const units = group.map(({ unit }) => unit);
      const claims = group.flatMap((change) => this.basis(change).claims);
      const [one, many] = UNIT_KINDS[kind].together;
      const names = this.names.units(units, kind === 'dissolved' ? 'before' : 'after', this.extent.mostNames);
      const sentence = say`${names} ${units.length === 1 ? one : many}${this.sources.attribution(claims)}.`;
      return {
        id: `${id}/${kind}`,
        words: asSentence(sentence),
        note: undefined,
        about: units.map((unit) => ({ unit })),
        evidence: this.sources.evidence(claims),
      };
    });
  }

  private state({ unit }: UnitChange, side: Side): UnitState | undefined {
    return this.comparison[side].units.get(unit);
  }

  /** The event that tells of a change, which starts or ends the span that shows it. */
  private eventOf(change: UnitChange, kind: UnitChangeKind): ChangeEvent | undefined {
    const kinds = wordsOfUnitKind(kind).events ?? [];
    const date = this.dateOf(change, kind);
    return change.events.find((event) => {
      if (!kinds.includes(event.kind) || event.status === 'denied') return false;
      if (event.split) return event.split.unit === change.unit;
      return date !== undefined && overlaps(date, event.date);
    });
  }

  private dateOf(change: UnitChange, kind: UnitChangeKind): string | undefined {
    return kind === 'dissolved' ? this.lastSpan(change)?.to : this.turn(change, kind)?.from;
  }

  private spans({ unit }: UnitChange, side: Side): readonly UnitSpan[] {
    const spans = this.comparison[side].organisation.unitById.get(unit)?.spans ?? [];
    return spans.toSorted((a, b) => firstDay(a) - firstDay(b));
  }

  /** The span that ended the unit. */
  private lastSpan(change: UnitChange): UnitSpan | undefined {
    return this.spans(change, 'before').findLast((span) => endDay(span) <= this.comparison.after.day);
  }

  /** The span from which on the unit is as it is after, as far as `kind` is concerned. */
  private turn(change: UnitChange, kind: UnitChangeKind): UnitSpan | undefined {
    const { before, after } = this.comparison;
    const now = this.state(change, 'after')?.span;
    if (!now) return undefined;
    const isSame = (span: UnitSpan): boolean =>
      (kind !== 'renamed' || span.name === now.name) &&
      (kind !== 're-parented' || (span.parent === now.parent && span.under === now.under));
    const between = this.spans(change, 'after').filter((span) => firstDay(span) <= after.day);
    const other = between.findLastIndex((span) => firstDay(span) <= before.day || !isSame(span));
    return between[other + 1] ?? now;
  }

  /** What the weightiest of the changes rests on: the event that tells of it, else the part of the file that shows it. */
  private basis(change: UnitChange): Basis {
    const whole = change.kinds.find((kind) => kind === 'split' || kind === 'merged');
    const [first = 'renamed'] = change.kinds;
    const events = [whole, first].flatMap((kind) => (kind && this.eventOf(change, kind)) ?? []);
    const [event] = events;
    if (!event) return this.drawnBasis(change, first);
    const claims = [...new Set(events)].flatMap((each) => each.claims);
    return { status: event.status, claims: [...claims, ...this.headClaims(change)], reason: undefined };
  }

  private drawnBasis(change: UnitChange, kind: UnitChangeKind): Basis {
    if (kind === 'head-changed') {
      const claims = this.headClaims(change);
      return { status: this.newHeads(change)[0]?.status ?? 'stated', claims, reason: undefined };
    }
    if (kind === 'dissolved') return this.goingBasis(change);
    const span = this.turn(change, kind) ?? this.state(change, 'before')?.span;
    const reason = span?.note === undefined ? undefined : readText(span.note);
    return { status: span?.status ?? 'stated', claims: [...(span?.claims ?? []), ...this.headClaims(change)], reason };
  }

  /** What a span rests on tells of a unit's place; of its end tells what came out of it. */
  private goingBasis(change: UnitChange): Basis {
    const origins = this.origins.get(change.unit) ?? [];
    const [first] = origins;
    const span = this.state(change, 'before')?.span;
    if (!first) return { status: span?.status ?? 'stated', claims: span?.claims ?? [], reason: readNote(span?.note) };
    const claims = origins.flatMap((origin) => origin.claims);
    return { status: first.status, claims, reason: readNote(claims.find(({ note }) => note !== undefined)?.note) };
  }

  private note(change: UnitChange, basis: Basis): string | undefined {
    // Where no source tells of the places of units, that is said once for all of them.
    if (isFromSnapshots(this.comparison.after.organisation) && basis.status === 'inferred') return undefined;
    const certainty = this.sources.certainty(change.after ? 'Its place' : 'Its end', basis);
    if (certainty !== undefined || change.after) return certainty;
    // Where the people of a unit went is often known of more of them than are shown.
    const event = this.eventOf(change, 'dissolved');
    const summary = event === undefined ? '' : readText(event.summary).trim();
    const again = `${textOf(this.names.unit(change.unit, 'before'))} is dissolved.`;
    return (summary.startsWith(again) ? summary.slice(again.length).trim() : summary) || undefined;
  }

  private newHeads(change: UnitChange): Headship[] {
    const before = new Set(change.before?.heads);
    return (this.state(change, 'after')?.heads ?? []).filter(({ person }) => !before.has(person));
  }

  private headClaims(change: UnitChange): Claim[] {
    if (!change.after) return [];
    const gone = (this.state(change, 'before')?.heads ?? []).filter(
      ({ person }) => !change.after?.heads.includes(person),
    );
    const heads = change.after.heads.length > 0 ? this.newHeads(change) : gone;
    return heads.flatMap(({ claims }) => claims);
  }

  private date(edtf: string | undefined, claims: readonly Claim[], told: Told): string {
    if (edtf === undefined || this.extent.units !== 'full' || this.lastDate === edtf) return '';
    const date = tellDate(this.comparison, edtf, claims, told);
    if (date !== '') this.lastDate = edtf;
    return date;
  }

  /**
   * Everything after the name. A split or merger says already that the unit came or went; it is said last, since it
   * ends in a list.
   */
  private clauses(change: UnitChange): Clause[] {
    const isWhole = change.kinds.includes('split') || change.kinds.includes('merged');
    const isToldByWhole = (kind: UnitChangeKind): boolean =>
      isWhole && (kind === 'dissolved' || (kind === 'created' && change.kinds.includes('merged')));
    const endsInList = (kind: UnitChangeKind): number => Number(kind === 'split' || kind === 'merged');
    return change.kinds
      .filter((kind) => !isToldByWhole(kind))
      .toSorted((a, b) => endsInList(a) - endsInList(b))
      .map((kind) => this.clause(change, kind));
  }

  private clause(change: UnitChange, kind: UnitChangeKind): Clause {
    switch (kind) {
      case 'created':
        return this.creation(change);
      case 'dissolved':
        return this.dissolution(change);
      case 'split':
        return { said: this.split(change) };
      case 'merged':
        return { said: this.merger(change) };
      case 're-parented':
        return { said: this.hanging(change) };
      case 'renamed':
        return { said: this.naming(change) };
      default:
        return { said: this.heading(change) };
    }
  }

  private related(change: UnitChange, side: Side): Words | undefined {
    const units = change.related.filter((unit) => this.comparison[side].units.has(unit));
    return units.length > 0 ? this.some(units, side) : undefined;
  }

  private parts(change: UnitChange): string {
    return `${numberWord(change.related.length)} ${change.related.length === 1 ? 'unit' : 'units'}`;
  }

  private dateOfEvent(change: UnitChange, kind: UnitChangeKind): string {
    const event = this.eventOf(change, kind);
    return this.date(event?.date, event?.claims ?? [], 'happened');
  }

  private dateOfTurn(change: UnitChange, kind: UnitChangeKind, told: Told): string {
    const span = this.turn(change, kind);
    return this.date(span?.from, span?.claims ?? [], told);
  }

  private heads(people: readonly PersonId[]): Words | undefined {
    return people.length > 0 ? this.names.people(people) : undefined;
  }

  private creation(change: UnitChange): Clause {
    const heads = this.heads(change.after?.heads ?? []);
    const place = this.under(change, 'after');
    const date = this.dateOfEvent(change, 'created') || this.dateOfTurn(change, 'created', 'happened');
    const [said, shown] = this.origin(change);
    const formed = say`was formed${place}${said}${date}`;
    return { said: heads ? say`${formed}, headed by ${heads}` : formed, shown };
  }

  /** Where a new unit came from: as a source says, or only as the file infers it or its people show it. */
  private origin(change: UnitChange): readonly [said: Words, shown: Words | undefined] {
    const origins = this.comparison.after.organisation.unitById.get(change.unit)?.formedFrom ?? [];
    const isPart = change.kinds.includes('split');
    const told = isPart ? [] : change.related.filter((unit) => unit !== this.whole && unit !== change.after?.parent);
    const stated = told.filter((unit) => origins.some((origin) => origin.unit === unit && isSaid(origin.status)));
    const inferred = told.filter((unit) => origins.some((origin) => origin.unit === unit && !isSaid(origin.status)));
    const flowed = told.filter((unit) => origins.every((origin) => origin.unit !== unit));
    const shown = [
      ...(inferred.length > 0 ? [say`that it came out of ${this.names.units(inferred, 'before')} is inferred`] : []),
      ...(flowed.length > 0 ? [say`people came to it from ${this.some(flowed, 'before')}`] : []),
    ];
    const said = stated.length > 0 ? say` from ${this.some(stated, 'before')}` : say``;
    return [said, shown.length > 0 ? listWords(shown) : undefined];
  }

  private some(units: readonly UnitId[], side: Side): Words {
    return this.names.units(units, side, this.extent.mostNames);
  }

  private under(change: UnitChange, side: Side): Words {
    const { under, parent } = change[side] ?? {};
    if (under !== undefined) return say` under ${this.names.person(under, side)}`;
    return parent === undefined ? say`` : say` in ${this.names.unit(parent, side)}`;
  }

  private dissolution(change: UnitChange): Clause {
    const { claims } = this.goingBasis(change);
    const date = this.dateOfEvent(change, 'dissolved') || this.date(this.lastSpan(change)?.to, claims, 'happened');
    const said = say`was dissolved${date}`;
    const to = this.related(change, 'after');
    if (!to) return { said };
    if (!this.departed.has(change.unit)) return { said, shown: say`what it did went to ${to}` };
    const isComplete = this.comparison.after.organisation.coverage.completeness === 'complete';
    return { said, shown: say`its people${isComplete ? '' : ', as far as they are shown,'} went to ${to}` };
  }

  private split(change: UnitChange): Words {
    const date = this.dateOfEvent(change, 'split');
    const parts = this.related(change, 'after');
    return say`was split into ${this.parts(change)}${date}${parts ? say`: ${parts}` : ''}`;
  }

  private merger(change: UnitChange): Words {
    const date = this.dateOfEvent(change, 'merged');
    const { before, after } = this.comparison;
    const gone = change.related.filter((unit) => before.units.has(unit) && !after.units.has(unit));
    if (!change.after)
      return say`was dissolved${gone.length > 0 ? say` with ${this.some(gone, 'before')}` : ''}${date}`;
    if (isUndoneSplit(this.comparison, change))
      return say`is no longer split into ${this.related(change, 'before') ?? say`${this.parts(change)}`}`;
    const others = partsBeside(change).filter((unit) => before.units.has(unit));
    const origins = others.length > 0 ? this.some(others, 'before') : say`${this.parts(change)}`;
    return change.before ? say`took in ${origins}${date}` : say`was formed from ${origins}${date}`;
  }

  private placeOf(change: UnitChange, side: Side): Words {
    const { under, parent } = change[side] ?? {};
    if (under !== undefined) return this.names.person(under, side);
    return parent === undefined ? say`the top` : this.names.unit(parent, side);
  }

  private hanging(change: UnitChange): Words {
    const [from, to] = [this.placeOf(change, 'before'), this.placeOf(change, 'after')];
    return say`moved from ${from} to ${to}${this.dateOfTurn(change, 're-parented', 'happened')}`;
  }

  private naming(change: UnitChange): Words {
    const date = this.dateOfTurn(change, 'renamed', 'lasts');
    const named = date === '' ? 'was renamed' : 'has had this name';
    return say`${named}${date} (before: “${change.before?.name ?? ''}”)`;
  }

  private heading(change: UnitChange): Words {
    const [was, is] = [change.before?.heads ?? [], change.after?.heads ?? []];
    const old = was.length > 0 ? this.names.people(was, 'before') : undefined;
    const heads = this.heads(is);
    if (!heads) return say`no longer has a named head${old ? say` (before: ${old})` : ''}`;
    const [first] = this.newHeads(change);
    const date = this.date(first?.from, first?.claims ?? [], 'lasts');
    const isHeaded = date === '' ? 'is now headed by' : 'has been headed by';
    return say`${isHeaded} ${heads}${date}${old ? say` (before: ${old})` : ' (before: nobody named)'}`;
  }
}

/** "was moved and was split", but "was formed, headed by Ada, and was split". */
function joinClauses(clauses: readonly Words[]): Words {
  return clauses.reduce((all, clause) =>
    textOf(all).includes(',') ? say`${all}, and ${clause}` : say`${all} and ${clause}`,
  );
}

function overlaps(a: string, b: string): boolean {
  const [left, right] = [readEdtf(a), readEdtf(b)];
  return left.earliest <= right.latest && right.earliest <= left.latest;
}

function isSaid(status: Status): boolean {
  return status === 'stated' || status === 'reported';
}

function readNote(note: UnitState['span']['note']): string | undefined {
  return note === undefined ? undefined : readText(note);
}
