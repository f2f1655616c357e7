/** What an account says of units: a sentence for each, or one for all of which the same is told. */

import { isFromSnapshots, readText } from '../model/organisation.ts';
import type { Claim, PersonId, UnitId } from '../model/schema.ts';
import { rankOfStatus, wordOfStatus } from '../model/statuses.ts';
import { type Strength, type Sureness, type Tier, tierOf, weakest } from '../model/strength.ts';
import { type Sources, type Told, tellDate } from './account-evidence.ts';
import type { AccountNames } from './account-names.ts';
import { type AccountSentence, asSentence, type Extent, say, textOf, type Words } from './account-text.ts';
import { certaintyWord } from './certainty-words.ts';
import type { Comparison, UnitChange } from './comparison.ts';
import { mainKind, type UnitChangeKind, wordsOfUnitTier } from './kinds.ts';
import type { Side } from './names.ts';
import { numberWord } from './phrases.ts';
import { type Strengths, strengthsOf } from './strengths.ts';
import { UnitTurns } from './unit-turns.ts';
import { isUndoneSplit, partsBeside } from './unit-words.ts';
import { isWhole, whoWent } from './where-it-went.ts';

function isMerelyShown({ kinds }: UnitChange): boolean {
  return kinds.includes('shown') || kinds.includes('not-shown');
}

/** What sources say, and what only the chart shows: the one before the sources are named, the other after. */
interface Clause {
  readonly said: Words;
  readonly strength: Strength;
  readonly shown?: readonly Words[];
}

/** " (inferred)"; "" of what has a source that says or reports it, as that is named. */
function unsaidWord(status: Sureness): string {
  return tierOf(status) === 'unsaid' ? ` (${certaintyWord(status)})` : '';
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
  private readonly turns: UnitTurns;
  private readonly strengths: Strengths;

  constructor(comparison: Comparison, sources: Sources, names: AccountNames, extent: Extent) {
    this.comparison = comparison;
    this.sources = sources;
    this.names = names;
    this.extent = extent;
    this.turns = new UnitTurns(comparison);
    this.strengths = strengthsOf(comparison);
    for (const { from, to, presence } of comparison.flows) {
      if (presence === 'both' && from !== undefined && from !== to) this.departed.add(from);
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

  /** What is on record first, then what is reported, each with who says so; last what no source says. */
  private sentence(id: string, change: UnitChange): AccountSentence {
    const clauses = this.clauses(change);
    const side = change.after ? 'after' : 'before';
    const parts = (['said', 'reported', 'unsaid'] as const).flatMap((tier) => {
      const alike = clauses.filter(({ strength }) => tierOf(strength.status) === tier);
      if (alike.length === 0) return [];
      const strength = weakest(alike.map((clause) => clause.strength));
      const words = joinClauses(alike.map((clause) => clause.said));
      return [say`${words}${this.sources.attribution(strength)}${unsaidWord(strength.status)}`];
    });
    const shown = clauses.flatMap((clause) => clause.shown ?? []);
    const [first = say``, ...others] = [...parts, ...shown];
    const rest = others.flatMap((part) => say`; ${part}`);
    const claims = clauses.flatMap(({ strength }) => strength.claims);
    return {
      id,
      words: asSentence(say`${this.names.unit(change.unit, side)} ${first}${rest}.`),
      note: this.extent.units === 'full' ? this.note(change, clauses) : undefined,
      about: [{ unit: change.unit }],
      evidence: this.sources.evidence(claims),
    };
  }

  /** A sentence for each kind of change and how sure it is. */
  together(id: string, changes: readonly UnitChange[]): AccountSentence[] {
    const alike = new Map<
      string,
      { kind: UnitChangeKind; status: Sureness; isAcquired: boolean; changes: UnitChange[] }
    >();
    for (const change of changes) {
      const kind = mainKind(change);
      const { status } = this.strengths.ofUnitKind(change, kind);
      const isAcquired = this.strengths.isAcquired(change);
      const key = `${isAcquired ? 'acquired' : kind} ${tierOf(status) === 'said' ? '' : status}`;
      const entry = alike.get(key) ?? { kind, status, isAcquired, changes: [] };
      entry.changes.push(change);
      alike.set(key, entry);
    }
    return [...alike].map(([key, { kind, status, isAcquired, changes: group }]) => {
      const units = group.map(({ unit }) => unit);
      const claims = group.flatMap((change) => this.strengths.ofUnitKind(change, kind).claims);
      const [one, many] = wordsOfUnitTier(kind, tierOf(status), isAcquired).together;
      const names = this.names.units(units, kind === 'dissolved' ? 'before' : 'after', this.extent.mostNames);
      const did = `${units.length === 1 ? one : many}${unsaidWord(status)}`;
      return {
        id: `${id}/${key.trim().replace(' ', '-')}`,
        words: asSentence(say`${names} ${did}${this.sources.attribution({ status, claims })}.`),
        note: undefined,
        about: units.map((unit) => ({ unit })),
        evidence: this.sources.evidence(claims),
      };
    });
  }

  /** Why what is not on record is taken so, as far as the file gives a reason. */
  private note(change: UnitChange, clauses: readonly Clause[]): string | undefined {
    const what = change.after ? 'Its place' : 'Its end';
    for (const { strength } of clauses) {
      // Where no source tells of the places of units, that is said once for all of them.
      if (isFromSnapshots(this.comparison.after.organisation) && strength.status === 'inferred') continue;
      const isUnsure =
        tierOf(strength.status) === 'unsaid' && (strength.reason !== undefined || strength.status === 'disputed');
      if (isUnsure) return this.sources.certainty(what, strength);
    }
    return undefined;
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
    const strength = this.strengths.ofUnitKind(change, kind);
    switch (kind) {
      case 'created':
        return this.creation(change, strength);
      case 'dissolved':
        return this.dissolution(change, strength);
      case 'split':
        return { said: this.split(change), strength, shown: this.staff(change, kind) };
      case 'merged':
        return { said: this.merger(change), strength, shown: this.staff(change, kind) };
      case 're-parented':
        return { said: this.hanging(change), strength };
      case 'renamed':
        return { said: this.naming(change), strength };
      default:
        return { said: this.heading(change), strength: this.ofHeading(change, strength) };
    }
  }

  /** That nobody is named is what the chart shows, whatever is known of who went. */
  private ofHeading(change: UnitChange, strength: Strength): Strength {
    return (change.after?.heads.length ?? 0) === 0 ? { status: 'stated', claims: [] } : strength;
  }

  /** What sources say of the people of a unit that is gone, split or merged. */
  private staff(change: UnitChange, kind: UnitChangeKind): Words[] {
    const staff = this.strengths.eventOfUnit(change, kind)?.staff;
    if (!staff) return [];
    const text = readText(staff.text).trim().replace(/\.$/, '').replace(/^Its /, 'its ');
    return [say`${text}${this.sources.attribution(staff)}${unsaidWord(staff.status)}`];
  }

  private related(change: UnitChange, side: Side): Words | undefined {
    const units = change.related.filter((unit) => this.comparison[side].units.has(unit));
    return units.length > 0 ? this.some(units, side) : undefined;
  }

  private parts(change: UnitChange): string {
    return `${numberWord(change.related.length)} ${change.related.length === 1 ? 'unit' : 'units'}`;
  }

  private dateOfEvent(change: UnitChange, kind: UnitChangeKind): string {
    const event = this.turns.eventOf(change, kind);
    return this.date(event?.date, event?.claims ?? [], 'happened');
  }

  private dateOfTurn(change: UnitChange, kind: UnitChangeKind, told: Told): string {
    const span = this.turns.turn(change, kind);
    return this.date(span?.from, span?.claims ?? [], told);
  }

  private heads(people: readonly PersonId[]): Words | undefined {
    return people.length > 0 ? this.names.people(people) : undefined;
  }

  private creation(change: UnitChange, strength: Strength): Clause {
    const tier = tierOf(strength.status);
    const date = this.dateOfEvent(change, 'created') || this.dateOfTurn(change, 'created', 'happened');
    const place = this.under(change, 'after');
    const span = this.turns.state(change, 'after')?.span;
    const heads = this.turns.state(change, 'after')?.heads ?? [];
    const headed = heads.length > 0 ? say`, headed by ${this.names.people(heads.map(({ person }) => person))}` : say``;
    const placing = this.strengths.areLists ? strength.status : (span?.status ?? strength.status);
    const heading = heads.length > 0 && !this.strengths.areLists ? weakest(heads).status : strength.status;
    const isWeaker = (status: Sureness): boolean => rankOfStatus(status) > rankOfStatus(strength.status);
    const { said, shown } = this.origin(change);
    const formed = say`${wordsOfUnitTier('created', tier, this.strengths.isAcquired(change)).together[0]}`;
    const apart = [
      ...(isWeaker(placing) && textOf(place) !== '' ? [say`its place${place} is ${wordOfStatus(placing)}`] : []),
      ...(isWeaker(heading)
        ? [say`its head is ${wordOfStatus(heading)}${textOf(headed).replace(', headed by', ':')}`]
        : []),
    ];
    return {
      said: say`${formed}${isWeaker(placing) ? say`` : place}${said}${date}${isWeaker(heading) ? say`` : headed}`,
      strength,
      shown: [...apart, ...shown],
    };
  }

  /** Where a new unit came from: as a source says, or only as the file infers it or its people show it. */
  private origin(change: UnitChange): { readonly said: Words; readonly shown: readonly Words[] } {
    const origins = this.comparison.after.organisation.unitById.get(change.unit)?.formedFrom ?? [];
    const isPart = change.kinds.includes('split');
    const isInside = (unit: UnitId): boolean => this.comparison.after.units.get(unit)?.parent === change.unit;
    const told = isPart
      ? []
      : change.related.filter((unit) => unit !== this.whole && unit !== change.after?.parent && !isInside(unit));
    const of = (tier: Tier): UnitId[] =>
      told.filter((unit) => origins.some((origin) => origin.unit === unit && tierOf(origin.status) === tier));
    const flowed = told.filter((unit) => origins.every((origin) => origin.unit !== unit));
    const from = (units: readonly UnitId[]): Words => this.some(units, 'before');
    return {
      said: of('said').length > 0 ? say` from ${from(of('said'))}` : say``,
      shown: [
        ...(of('reported').length > 0 ? [say`that it came out of ${from(of('reported'))} is reported`] : []),
        ...(of('unsaid').length > 0 ? [say`that it came out of ${from(of('unsaid'))} is inferred`] : []),
        ...(flowed.length > 0 ? [this.flowedFrom(flowed)] : []),
      ],
    };
  }

  private flowedFrom(units: readonly UnitId[]): Words {
    const origins = this.some(units, 'before');
    return isWhole(this.comparison)
      ? say`people came to it from ${origins}`
      : say`of those shown, some came from ${origins}`;
  }

  private some(units: readonly UnitId[], side: Side): Words {
    return this.names.units(units, side, this.extent.mostNames);
  }

  private under(change: UnitChange, side: Side): Words {
    const { under, parent } = change[side] ?? {};
    if (under !== undefined) return say` under ${this.names.person(under, side)}`;
    return parent === undefined ? say`` : say` in ${this.names.unit(parent, side)}`;
  }

  private dissolution(change: UnitChange, strength: Strength): Clause {
    const shown = [...this.staff(change, 'dissolved'), ...this.destination(change)];
    if (tierOf(strength.status) === 'unsaid') return { said: say`is gone from the chart`, strength, shown };
    const date =
      this.dateOfEvent(change, 'dissolved') || this.date(this.turns.lastSpan(change)?.to, strength.claims, 'happened');
    return { said: say`was dissolved${date}`, strength, shown };
  }

  private destination(change: UnitChange): Words[] {
    const to = change.related.filter((unit) => this.comparison.after.units.has(unit));
    if (!isWhole(this.comparison)) {
      return whoWent(this.comparison, change, to).map((text) => this.names.linked(text, [], to));
    }
    const units = this.related(change, 'after');
    if (!units) return [];
    return [this.departed.has(change.unit) ? say`its people went to ${units}` : say`what it did went to ${units}`];
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
    const [first] = this.turns.newHeads(change);
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
