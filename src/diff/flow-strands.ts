/**
 * A comparison as strands between two columns of places: where everybody was, and where they are. Whoever is on one
 * day only comes from or goes to a place of its own, and people whose unit is not recorded have one as well. Each
 * person is in exactly one strand, or among those left out because nothing changed for them, however many share it.
 */

import { finish, forEach, mapEach, type Work } from '../base/work.ts';
import type { PersonId, Unit, UnitId } from '../model/schema.ts';
import { unitKey } from '../model/tree.ts';
import type { Picked } from './change-filter.ts';
import type { Cause, Comparison, UnitChange } from './comparison.ts';
import { chooseUnits, type Opening, type Outline, type Outlines, outlineAt, REST, standIns } from './flow-outline.ts';
import { CATEGORIES, type ChangeCategory, categoryOf } from './kinds.ts';
import { nameOfUnit, type Side } from './names.ts';

export type EndKind =
  | Unit['kind']
  /** Small units with nothing around them that could stand for them. */
  | 'rest'
  | 'no-unit'
  | 'joined'
  | 'shown'
  | 'left'
  | 'not-shown';

/** A place in one of the columns. */
export interface FlowEnd {
  readonly id: string;
  readonly side: Side;
  readonly kind: EndKind;
  readonly unit: UnitId | undefined;
  readonly name: string;
  /** The initials by which the unit goes as well, for where there is little room. */
  readonly initials: string | undefined;
  /** Of the units that are told apart, how many are around this one. */
  readonly depth: number;
  readonly change: UnitChange | undefined;
  /** Everybody who counts here on this day, left out or not. */
  readonly people: number;
  /** Of them, those who are in a strand. */
  readonly drawn: number;
  /** People of the unit and of all units inside it. */
  readonly total: number;
  /** Units with people who count here beside the unit's own. */
  readonly gathered: number;
  /** What opens or folds it; undefined where there is nothing to open or fold. */
  readonly opener: { readonly id: string; readonly isOpen: boolean } | undefined;
}

export type StrandCategory = ChangeCategory | 'unchanged';

/** People who go from one place to another for the same reason. */
export interface Strand {
  readonly id: string;
  /** Indices of the ends of either column. */
  readonly from: number;
  readonly to: number;
  readonly category: StrandCategory;
  /** Whose move carried them along. */
  readonly cause: Cause | undefined;
  /** Whether the filter lets them through. */
  readonly picked: boolean;
  /** In the order of the chart. Never empty. */
  readonly people: readonly PersonId[];
}

export interface FlowGraph {
  readonly before: readonly FlowEnd[];
  readonly after: readonly FlowEnd[];
  readonly strands: readonly Strand[];
  /** Nothing changed for them, and only changes are wanted. */
  readonly leftOut: readonly PersonId[];
  /** Too many for a strand each: whoever goes the same way for the same reason shares one. */
  readonly isBundled: boolean;
  /** Units of either day in which, and inside which, nobody is named. */
  readonly unpeopled: readonly UnitId[];
  /** The id of the end at which a unit's people count, on either day. */
  readonly endOfUnit: ReadonlyMap<UnitId, string>;
}

export interface StrandOptions extends Opening {
  readonly picked: Picked | undefined;
  readonly onlyChanges: boolean;
  /** The most people who get a strand each; left out: 300. */
  readonly mostStrands?: number;
}

const MOST_STRANDS = 300;

const NO_UNIT = 'no-unit';
/** Below the units, in this order. */
const OTHER_ENDS = ['rest', NO_UNIT, 'shown', 'not-shown', 'joined', 'left'] as const;
type OtherEnd = (typeof OTHER_ENDS)[number];
type EndId = ReturnType<typeof unitKey> | OtherEnd;

function nameOfOther(end: Exclude<OtherEnd, 'rest'>): string {
  return end === NO_UNIT ? 'No unit recorded' : CATEGORIES[end].heading;
}

interface Traveller {
  readonly person: PersonId;
  readonly from: EndId;
  readonly to: EndId;
  readonly category: StrandCategory;
  readonly cause: Cause | undefined;
  readonly picked: boolean;
}

class Column {
  readonly side: Side;
  readonly outline: Outline;
  readonly people = new Map<EndId, number>();
  readonly drawn = new Map<EndId, number>();
  private readonly standIn: ReadonlyMap<UnitId, UnitId | undefined>;
  private readonly gathered = new Map<EndId, Set<UnitId>>();
  private readonly comparison: Comparison;

  constructor(comparison: Comparison, side: Side, outline: Outline, chosen: ReadonlySet<UnitId>, opening: Opening) {
    this.comparison = comparison;
    this.side = side;
    this.outline = outline;
    this.standIn = standIns(outline, chosen, opening);
  }

  /** Where somebody counts; undefined where the person is not there on this day. */
  endOf(person: PersonId): EndId | undefined {
    const seat = this.comparison[this.side].people.get(person);
    if (!seat) return undefined;
    const { unit } = seat.membership;
    if (unit === undefined || !this.outline.has(unit)) return NO_UNIT;
    const around = this.standIn.get(unit);
    const end: EndId = around === undefined ? 'rest' : unitKey(around);
    if (around !== unit) {
      const inside = this.gathered.get(end);
      if (inside) inside.add(unit);
      else this.gathered.set(end, new Set([unit]));
    }
    return end;
  }

  endOfUnit(): [UnitId, EndId][] {
    return [...this.standIn].map(([unit, around]) => [unit, around === undefined ? 'rest' : unitKey(around)]);
  }

  /** The ends in their order: units as on the chart, with those around them, then what is no unit. */
  order(isWanted: (end: EndId) => boolean): EndId[] {
    const units = [...this.outline.keys()].filter((unit) => this.standIn.get(unit) === unit);
    const wanted = new Set<UnitId>();
    for (const unit of units.toReversed()) {
      if (!isWanted(unitKey(unit)) && !wanted.has(unit)) continue;
      wanted.add(unit);
      const around = this.around(unit);
      if (around !== undefined) wanted.add(around);
    }
    return [...units.filter((unit) => wanted.has(unit)).map(unitKey), ...OTHER_ENDS.filter(isWanted)];
  }

  /** The next unit around one that is told apart itself. */
  private around(unit: UnitId): UnitId | undefined {
    const parent = this.outline.get(unit)?.parent;
    return parent === undefined ? undefined : this.standIn.get(parent);
  }

  private depthOf(unit: UnitId): number {
    let depth = 0;
    for (let above = this.around(unit); above !== undefined; above = this.around(above)) depth += 1;
    return depth;
  }

  describe(id: EndId, opening: Opening): FlowEnd {
    const unit = id.startsWith('unit:') ? (id.slice('unit:'.length) as UnitId) : undefined;
    const gathered = this.gathered.get(id)?.size ?? 0;
    const key = unit === undefined ? REST : id;
    const isOpen = opening.unfolded.has(key) && !opening.closed.has(key);
    const canOpen = gathered > 0 || (unit !== undefined && isOpen);
    return {
      id,
      side: this.side,
      ...this.face(id, unit, gathered),
      unit,
      depth: unit === undefined ? 0 : this.depthOf(unit),
      change: unit === undefined ? undefined : this.comparison.units.get(unit),
      people: this.people.get(id) ?? 0,
      drawn: this.drawn.get(id) ?? 0,
      total: unit === undefined ? (this.people.get(id) ?? 0) : (this.outline.get(unit)?.total ?? 0),
      gathered,
      opener: canOpen ? { id: key, isOpen } : undefined,
    };
  }

  private face(id: EndId, unit: UnitId | undefined, gathered: number): Pick<FlowEnd, 'kind' | 'name' | 'initials'> {
    if (unit === undefined) {
      const other = id as OtherEnd;
      const name = other === 'rest' ? `${gathered} smaller units` : nameOfOther(other);
      return { kind: other, name, initials: undefined };
    }
    const entry = this.comparison[this.side].organisation.unitById.get(unit);
    const name = nameOfUnit(this.comparison, unit, this.side);
    const initials = name.replace(/(?<letter>[\p{L}\p{N}])[\p{L}\p{N}]*|[^\p{L}\p{N}]+/gu, '$<letter>').toUpperCase();
    const isInUse = initials.length > 1 && entry?.aliases.includes(initials) === true;
    return { kind: entry?.kind ?? 'unit', name, initials: isInUse ? initials : undefined };
  }
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function travel(
  comparison: Comparison,
  people: readonly PersonId[],
  columns: { readonly before: Column; readonly after: Column },
  picked: Picked | undefined,
): Work<Traveller[]> {
  return mapEach(people, (person) => {
    const change = comparison.people.get(person);
    const category = change ? categoryOf(change) : 'unchanged';
    return {
      person,
      from: columns.before.endOf(person) ?? (category === 'shown' ? 'shown' : 'joined'),
      to: columns.after.endOf(person) ?? (category === 'not-shown' ? 'not-shown' : 'left'),
      category,
      cause: category === 'carried' ? change?.cause : undefined,
      picked: picked?.people.has(person) ?? true,
    };
  });
}

function keyOfStrand({ person, from, to, category, cause, picked }: Traveller, isBundled: boolean): string {
  // Who was carried along goes as one, however much room there is.
  if (!isBundled && category !== 'carried') return person;
  const who = cause === undefined ? '' : 'person' in cause ? `person:${cause.person}` : `unit:${cause.unit}`;
  return [from, to, category, who, picked ? 'picked' : ''].join(' ');
}

interface OpenStrand extends Strand {
  readonly people: PersonId[];
}

function* bundle(
  travellers: readonly Traveller[],
  isBundled: boolean,
  places: { readonly before: ReadonlyMap<EndId, number>; readonly after: ReadonlyMap<EndId, number> },
): Work<Strand[]> {
  const strands = new Map<string, OpenStrand>();
  yield* forEach(travellers, (traveller) => {
    const id = keyOfStrand(traveller, isBundled);
    const { person, from, to, category, cause, picked } = traveller;
    const strand = strands.get(id);
    if (strand) strand.people.push(person);
    else {
      const [start = 0, end = 0] = [places.before.get(from), places.after.get(to)];
      strands.set(id, { id, from: start, to: end, category, cause, picked, people: [person] });
    }
  });
  return [...strands.values()];
}

function isUnit(id: EndId): boolean {
  return id.startsWith('unit:');
}

function placesOf(order: readonly EndId[]): Map<EndId, number> {
  return new Map(order.map((id, index) => [id, index]));
}

export function traceStrands(comparison: Comparison, outlines: Outlines, options: StrandOptions): FlowGraph {
  return finish(traceStrandsInParts(comparison, outlines, options));
}

export function* traceStrandsInParts(
  comparison: Comparison,
  outlines: Outlines,
  options: StrandOptions,
): Work<FlowGraph> {
  const chosen = chooseUnits(comparison, outlines, options);
  yield;
  const columnAt = (side: Side): Column => new Column(comparison, side, outlineAt(outlines, side), chosen, options);
  const columns = { before: columnAt('before'), after: columnAt('after') };
  yield;
  const everybody = yield* travel(comparison, outlines.people, columns, options.picked);
  const travellers: Traveller[] = [];
  const leftOut: PersonId[] = [];
  yield* forEach(everybody, (traveller) => {
    const { person, from, to, category } = traveller;
    count(columns.before.people, from);
    count(columns.after.people, to);
    if (options.onlyChanges && category === 'unchanged' && from === to) {
      leftOut.push(person);
      return;
    }
    travellers.push(traveller);
    count(columns.before.drawn, from);
    count(columns.after.drawn, to);
  });
  const { before, after } = columns;
  // A unit that has people on one day stands in the other column as well, where it is there on that day.
  const isWanted = (id: EndId, own: Column, other: Column): boolean =>
    own.drawn.has(id) || (isUnit(id) && other.drawn.has(id));
  const order = {
    before: before.order((id) => isWanted(id, before, after)),
    after: after.order((id) => isWanted(id, after, before)),
  };
  const isBundled = travellers.length > (options.mostStrands ?? MOST_STRANDS);
  const units = new Set([...outlines.before.keys(), ...outlines.after.keys()]);
  return {
    before: order.before.map((id) => before.describe(id, options)),
    after: order.after.map((id) => after.describe(id, options)),
    strands: yield* bundle(travellers, isBundled, { before: placesOf(order.before), after: placesOf(order.after) }),
    leftOut,
    isBundled,
    endOfUnit: new Map([...before.endOfUnit(), ...after.endOfUnit()]),
    unpeopled: [...units].filter((unit) => !outlines.before.get(unit)?.total && !outlines.after.get(unit)?.total),
  };
}

/** Everybody who has a strand at an end. */
export function peopleAt(graph: FlowGraph, end: FlowEnd): PersonId[] {
  const place = graph[end.side].indexOf(end);
  const own = graph.strands.filter(({ from, to }) => (end.side === 'before' ? from : to) === place);
  return own.flatMap(({ people }) => people);
}
