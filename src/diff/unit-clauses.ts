/** What happened to the units, as clauses of a sentence: "split A into four units", or "A was split into four units". */

import { greatest } from '../base/lists.ts';
import { isFromSnapshots, type Organisation, readText } from '../model/organisation.ts';
import type { UnitId } from '../model/schema.ts';
import type { Sureness, Tier } from '../model/strength.ts';
import type { Comparison, UnitChange } from './comparison.ts';
import type { UnitChangeKind } from './kinds.ts';
import { nameApart, nameOfUnit, type Side } from './names.ts';
import { joinWithAnd, MOST_NAMED, nameSome, numberWord } from './phrases.ts';
import type { Strengths } from './strengths.ts';
import { weighChanges, weighUnits } from './unit-weights.ts';
import { isUndoneSplit, partsBeside } from './unit-words.ts';

/** One or several units that share what is said of them after the verb, such as " into four units". */
interface Item {
  readonly units: readonly UnitId[];
  readonly names: string;
  readonly rest: string;
}

interface Happening {
  readonly tier: Tier;
  readonly verb: 'split' | 'undid' | 'dissolved' | 'created' | 'acquired' | 'merged' | 'renamed' | 'moved' | 'changed';
  /** The day on which the units have the names that they go by here. */
  readonly side: Side;
  readonly items: readonly Item[];
}

/** With more names than this nobody reads a sentence to its end, so each happening names one unit and counts the others. */
const MOST_NAMES = 8;

function isOneOf(change: UnitChange, kind: UnitChangeKind): boolean {
  return change.kinds.includes(kind);
}

function isSplitOfKnown(change: UnitChange): boolean {
  return isOneOf(change, 'split') && change.before !== undefined;
}

function isMergerIntoKnown(change: UnitChange): boolean {
  return isOneOf(change, 'merged') && change.after !== undefined;
}

/** A unit that came to be in parts, or went with its parts, was not there to be split. */
function isWhole(change: UnitChange): boolean {
  return isOneOf(change, change.before === undefined ? 'split' : 'merged');
}

function single({ unit }: UnitChange, names: string, rest = ''): Item {
  return { units: [unit], names, rest };
}

function inUnits(count: number): string {
  return `${numberWord(count)} ${count === 1 ? 'unit' : 'units'}`;
}

/** All that happened to units and is told with the same certainty. */
class UnitHappenings {
  private readonly comparison: Comparison;
  private readonly strengths: Strengths;
  private readonly tier: Tier;
  private readonly changes: readonly UnitChange[];
  private readonly people: (unit: UnitId) => number;
  /** The units that a split or a merger already speaks for. */
  private readonly told = new Set<UnitId>();

  constructor(comparison: Comparison, strengths: Strengths, tier: Tier) {
    this.comparison = comparison;
    this.strengths = strengths;
    this.tier = tier;
    this.changes = [...comparison.units.values()].toSorted((a, b) => (a.unit < b.unit ? -1 : 1));
    this.people = weighChanges(comparison);
    for (const change of this.changes) {
      if (!isOneOf(change, 'split') && !isOneOf(change, 'merged')) continue;
      if (strengths.tierOfUnit(change, isOneOf(change, 'split') ? 'split' : 'merged') === 'unsaid') continue;
      for (const part of change.related) this.told.add(part);
      if (change.before && change.after) this.told.add(change.unit);
    }
  }

  private nameBefore(change: UnitChange): string {
    return nameOfUnit(this.comparison, change.unit, 'before');
  }

  private nameAfter(change: UnitChange): string {
    return nameOfUnit(this.comparison, change.unit, 'after');
  }

  private heaviestFirst(changes: readonly UnitChange[]): UnitChange[] {
    return changes.toSorted((a, b) => this.people(b.unit) - this.people(a.unit));
  }

  private isTold(change: UnitChange, kind: UnitChangeKind): boolean {
    return isOneOf(change, kind) && this.strengths.tierOfUnit(change, kind) === this.tier;
  }

  private untold(kind: UnitChangeKind): UnitChange[] {
    return this.changes.filter((change) => this.isTold(change, kind) && !this.told.has(change.unit));
  }

  private placeOf(change: UnitChange): string {
    const { under, parent } = change.after ?? {};
    if (under !== undefined) return `under ${nameApart(this.comparison, under)}`;
    return parent === undefined ? 'to the top' : `under ${nameOfUnit(this.comparison, parent)}`;
  }

  /** Read backwards, a unit may go of whose parts some were there before it and stay. */
  private withParts(change: UnitChange, name: string): string {
    const parts = change.related.filter((unit) => change.after !== undefined || !this.comparison.after.units.has(unit));
    if (!isWhole(change) || parts.length === 0) return name;
    const isNew = change.after === undefined || parts.every((unit) => !this.comparison.before.units.has(unit));
    return isNew ? `${name} with ${inUnits(parts.length)}` : `${name} (now ${inUnits(parts.length)})`;
  }

  private depth({ unit }: UnitChange, side: Side): number {
    const { units } = this.comparison[side];
    let depth = 0;
    for (let at = units.get(unit)?.parent; at !== undefined && depth < units.size; at = units.get(at)?.parent)
      depth += 1;
    return depth;
  }

  private moves(): Item[] {
    const byPlace = new Map<string, UnitChange[]>();
    for (const change of this.untold('re-parented')) {
      const place = this.placeOf(change);
      const changes = byPlace.get(place);
      if (changes) changes.push(change);
      else byPlace.set(place, [change]);
    }
    return [...byPlace].map(([place, changes]) => ({
      units: changes.map(({ unit }) => unit),
      names: nameSome(changes.map((change) => this.nameAfter(change))),
      rest: ` ${place}`,
    }));
  }

  private splits(): Item[] {
    const changes = this.changes.filter((change) => isSplitOfKnown(change) && this.isTold(change, 'split'));
    return this.heaviestFirst(changes).map((change) =>
      single(change, this.nameBefore(change), ` into ${inUnits(change.related.length)}`),
    );
  }

  private undoneSplits(): Item[] {
    const changes = this.changes.filter(
      (change) => isUndoneSplit(this.comparison, change) && this.isTold(change, 'merged'),
    );
    return changes.map((change) =>
      single(change, `the split of ${this.nameAfter(change)}`, ` into ${inUnits(change.related.length)}`),
    );
  }

  private mergers(): Item[] {
    const changes = this.changes.filter(
      (change) => isMergerIntoKnown(change) && !isUndoneSplit(this.comparison, change) && this.isTold(change, 'merged'),
    );
    return this.heaviestFirst(changes).map((change) => ({
      units: partsBeside(change),
      names: nameSome(partsBeside(change).map((unit) => nameOfUnit(this.comparison, unit, 'before'))),
      rest: ` into ${this.nameAfter(change)}`,
    }));
  }

  /** What consists of others comes first, and what is nearer to the top. */
  private comings(kind: 'created' | 'dissolved', isAcquired = false): Item[] {
    const side = kind === 'created' ? 'after' : 'before';
    return this.untold(kind)
      .filter((change) => !isSplitOfKnown(change) && !isMergerIntoKnown(change))
      .filter((change) => this.strengths.isAcquired(change) === isAcquired)
      .toSorted((a, b) => Number(isWhole(b)) - Number(isWhole(a)) || this.depth(a, side) - this.depth(b, side))
      .map((change) => single(change, this.withParts(change, nameOfUnit(this.comparison, change.unit, side))));
  }

  private renamings(): Item[] {
    return this.heaviestFirst(this.untold('renamed')).map((change) =>
      single(change, this.nameBefore(change), ` to ${this.nameAfter(change)}`),
    );
  }

  /** That a head is not named any more does not say that there is another. */
  private newHeads(): Item[] {
    return this.changes
      .filter((change) => this.isTold(change, 'head-changed') && (change.after?.heads.length ?? 0) > 0)
      .map((change) => single(change, `the head of ${this.nameAfter(change)}`));
  }

  /** Units whose heads are not named any more. */
  withoutHeads(): string | undefined {
    const changes = this.changes.filter(
      (change) => this.isTold(change, 'head-changed') && change.after?.heads.length === 0,
    );
    if (changes.length === 0) return undefined;
    const names = nameSome(changes.map((change) => this.nameAfter(change)));
    return `${names} no longer ${changes.length === 1 ? 'has' : 'have'} a named head`;
  }

  /** By what happened. */
  list(): Happening[] {
    const { tier } = this;
    const happenings: Happening[] = [
      { tier, verb: 'split', side: 'before', items: this.splits() },
      { tier, verb: 'undid', side: 'after', items: this.undoneSplits() },
      { tier, verb: 'dissolved', side: 'before', items: this.comings('dissolved') },
      { tier, verb: 'created', side: 'after', items: this.comings('created') },
      { tier, verb: 'acquired', side: 'after', items: this.comings('created', true) },
      { tier, verb: 'merged', side: 'before', items: this.mergers() },
      { tier, verb: 'renamed', side: 'before', items: this.renamings() },
      { tier, verb: 'moved', side: 'after', items: this.moves() },
    ];
    return happenings.filter(({ items }) => items.length > 0);
  }

  /** Of each unit of which anything is told with this certainty, how sure the weightiest of that is. */
  unsaidUnits(): Sureness[] {
    const units = new Set(this.list().flatMap(({ items }) => items.flatMap((item) => item.units)));
    return this.changes.flatMap((change) => {
      const kind = change.kinds.find((each) => this.isTold(change, each));
      return kind !== undefined && units.has(change.unit) ? [this.strengths.ofUnitKind(change, kind).status] : [];
    });
  }

  heads(): Happening[] {
    const items = this.newHeads();
    return items.length > 0 ? [{ tier: this.tier, verb: 'changed', side: 'after', items }] : [];
  }

  /** How many people the heaviest of its items concerns. */
  weightOf({ items }: Happening): number {
    return greatest(items.flatMap(({ units }) => units.map(this.people)));
  }

  /** The weightiest unit by name, the others as a number. */
  inShort(happening: Happening): Happening {
    const { side, items } = happening;
    const units = items.flatMap((item) => item.units);
    if (items.length === 1) return happening;
    const people = weighUnits(this.comparison[side]);
    const weight = (unit: UnitId): number => people.get(unit) ?? 0;
    const weightiest = units.reduce((best, unit) => (weight(unit) > weight(best) ? unit : best));
    const others = units.length - 1;
    const named = nameOfUnit(this.comparison, weightiest, side);
    const names = `${named} and ${numberWord(others)} other ${others === 1 ? 'unit' : 'units'}`;
    return { ...happening, items: [{ units, names, rest: '' }] };
  }
}

/** Of items that stand for several units each, "and two more" would not say how many units those are. */
function hasUnequalItems({ items }: Happening): boolean {
  return items.length > MOST_NAMED + 1 && items.some(({ units }) => units.length > 1);
}

function countNames(happenings: readonly Happening[]): number {
  const told = happenings.flatMap(({ items }) => items.slice(0, MOST_NAMED));
  return told.reduce((sum, { units, rest }) => sum + Math.min(units.length, MOST_NAMED) + Number(rest !== ''), 0);
}

function activeClause({ verb, items, tier }: Happening): string {
  return `${tier === 'reported' ? 'reportedly ' : ''}${verb} ${nameSome(items.map(({ names, rest }) => names + rest))}`;
}

function passiveClause({ verb, items, tier }: Happening): string {
  const done = `${tier === 'reported' ? 'reportedly ' : ''}${verb === 'undid' ? 'undone' : verb}`;
  const be = (count: number): string => (count === 1 ? 'was' : 'were');
  if (verb === 'undid') return `${nameSome(items.map(({ names, rest }) => names + rest))} ${be(items.length)} ${done}`;
  if (items.some(({ rest }) => rest !== '')) {
    return nameSome(items.map(({ names, units, rest }) => `${names} ${be(units.length)} ${done}${rest}`));
  }
  const count = items.reduce((sum, { units }) => sum + units.length, 0);
  return `${nameSome(items.map(({ names }) => names))} ${be(count)} ${done}`;
}

/** What stands at the top of a list of people may be no more than the department of whoever is at the top. */
function isOrganisation(organisation: Organisation, name: string): boolean {
  return !isFromSnapshots(organisation) || name.toLowerCase() === readText(organisation.name).toLowerCase();
}

/** The unit at the top, where there is just one, it stays there and is the organisation; what happens is said of it. */
function findSubject(comparison: Comparison): UnitId | undefined {
  const { before, after, units } = comparison;
  const roots: UnitId[] = [];
  for (const { unit, parent, span } of after.units.values()) {
    const isBelow = span.under !== undefined || (parent !== undefined && after.units.has(parent));
    if (!isBelow && after.organisation.unitById.get(unit)?.kind === 'unit') roots.push(unit);
  }
  const [root, ...others] = roots;
  if (root === undefined || others.length > 0 || !before.units.has(root)) return undefined;
  if (!isOrganisation(after.organisation, nameOfUnit(comparison, root))) return undefined;
  const kinds = units.get(root)?.kinds ?? [];
  return kinds.every((kind) => kind === 'head-changed') ? root : undefined;
}

function shortName(comparison: Comparison, unit: UnitId): string {
  const name = nameOfUnit(comparison, unit);
  const alias = comparison.after.organisation.unitById.get(unit)?.aliases[0];
  return alias !== undefined && alias.length < name.length ? alias : name;
}

/** What is said first, then what is reported; in each the heaviest first. Heads are spoken of where nothing else is. */
function happeningsOf(units: Readonly<Record<Exclude<Tier, 'unsaid'>, UnitHappenings>>): Happening[] {
  const tiers = [units.said, units.reported] as const;
  const weighty = tiers.flatMap((each) => each.list().toSorted((a, b) => each.weightOf(b) - each.weightOf(a)));
  if (weighty.length === 0) return tiers.flatMap((each) => each.heads());
  const isLong = countNames(weighty) > MOST_NAMES;
  return weighty.map((each) => (isLong || hasUnequalItems(each) ? units.said.inShort(each) : each));
}

export interface UnitSummary {
  /** One clause for all that a source says happened to units; undefined where none does. */
  readonly clause: string | undefined;
  /** How many units changed in a way that no source says, by how sure it is. */
  readonly unsaid: readonly Sureness[];
}

export function describeUnitChanges(comparison: Comparison, strengths: Strengths): UnitSummary {
  const of = (tier: Tier): UnitHappenings => new UnitHappenings(comparison, strengths, tier);
  const units = { said: of('said'), reported: of('reported') };
  const happenings = happeningsOf(units);
  const unsaid = of('unsaid').unsaidUnits();
  // That somebody left a head's place is told by the people.
  if (happenings.length === 0) {
    const isAll = comparison.people.size === 0 && unsaid.length === 0;
    return { clause: isAll ? units.said.withoutHeads() : undefined, unsaid };
  }
  const subject = findSubject(comparison);
  if (subject === undefined) return { clause: joinWithAnd(happenings.map(passiveClause)), unsaid };
  return { clause: `${shortName(comparison, subject)} ${joinWithAnd(happenings.map(activeClause))}`, unsaid };
}
