/** What happened to the units, as clauses of a sentence: "split A into four units", or "A was split into four units". */

import type { UnitId } from '../model/schema.ts';
import type { Comparison, UnitChange, UnitChangeKind } from './comparison.ts';
import { nameOfPerson, nameOfUnit } from './names.ts';
import { joinWithAnd, nameSome, numberWord } from './phrases.ts';

/** One or several units that share what is said of them after the verb, such as " into four units". */
interface Item {
  readonly names: string;
  readonly isPlural: boolean;
  readonly rest: string;
}

interface Happening {
  readonly verb: 'split' | 'dissolved' | 'created' | 'merged' | 'renamed' | 'moved' | 'changed';
  readonly items: readonly Item[];
}

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

function single(names: string, rest = ''): Item {
  return { names, isPlural: false, rest };
}

class UnitHappenings {
  private readonly comparison: Comparison;
  private readonly changes: readonly UnitChange[];
  /** The units that a split or a merger already speaks for. */
  private readonly told = new Set<UnitId>();

  constructor(comparison: Comparison) {
    this.comparison = comparison;
    this.changes = [...comparison.units.values()].toSorted((a, b) => (a.unit < b.unit ? -1 : 1));
    for (const change of this.changes) {
      if (!isOneOf(change, 'split') && !isOneOf(change, 'merged')) continue;
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

  private untold(kind: UnitChangeKind): UnitChange[] {
    return this.changes.filter((change) => isOneOf(change, kind) && !this.told.has(change.unit));
  }

  private placeOf(change: UnitChange): string {
    const { under, parent } = change.after ?? {};
    if (under !== undefined) return `under ${nameOfPerson(this.comparison, under)}`;
    return parent === undefined ? 'to the top' : `under ${nameOfUnit(this.comparison, parent)}`;
  }

  private withParts(change: UnitChange, name: string): string {
    return isWhole(change) ? `${name} with ${numberWord(change.related.length)} units` : name;
  }

  private moves(): Item[] {
    const byPlace = new Map<string, string[]>();
    for (const change of this.untold('re-parented')) {
      const place = this.placeOf(change);
      byPlace.set(place, [...(byPlace.get(place) ?? []), this.nameAfter(change)]);
    }
    return [...byPlace].map(([place, names]) => ({
      names: nameSome(names),
      isPlural: names.length > 1,
      rest: ` ${place}`,
    }));
  }

  private splits(): Item[] {
    return this.changes.filter(isSplitOfKnown).map((change) => {
      const parts = change.related.length;
      return single(this.nameBefore(change), ` into ${numberWord(parts)} ${parts === 1 ? 'unit' : 'units'}`);
    });
  }

  private mergers(): Item[] {
    return this.changes.filter(isMergerIntoKnown).map((change) => ({
      names: nameSome(change.related.map((unit) => nameOfUnit(this.comparison, unit, 'before'))),
      isPlural: change.related.length > 1,
      rest: ` into ${this.nameAfter(change)}`,
    }));
  }

  private comings(kind: 'created' | 'dissolved'): Item[] {
    const changes = this.untold(kind).filter((change) => !isSplitOfKnown(change) && !isMergerIntoKnown(change));
    const wholesFirst = changes.toSorted((a, b) => Number(isWhole(b)) - Number(isWhole(a)));
    return wholesFirst.map((change) => {
      const name = kind === 'created' ? this.nameAfter(change) : this.nameBefore(change);
      return single(this.withParts(change, name));
    });
  }

  private renamings(): Item[] {
    return this.untold('renamed').map((change) => single(this.nameBefore(change), ` to ${this.nameAfter(change)}`));
  }

  private newHeads(): Item[] {
    const changes = this.changes.filter((change) => isOneOf(change, 'head-changed'));
    return changes.map((change) => single(`the head of ${this.nameAfter(change)}`));
  }

  /** By weight. Heads are spoken of only where nothing weightier happened to any unit. */
  list(): Happening[] {
    const happenings: Happening[] = [
      { verb: 'split', items: this.splits() },
      { verb: 'dissolved', items: this.comings('dissolved') },
      { verb: 'created', items: this.comings('created') },
      { verb: 'merged', items: this.mergers() },
      { verb: 'renamed', items: this.renamings() },
      { verb: 'moved', items: this.moves() },
    ];
    const weighty = happenings.filter(({ items }) => items.length > 0);
    if (weighty.length > 0) return weighty;
    const heads = this.newHeads();
    return heads.length > 0 ? [{ verb: 'changed', items: heads }] : [];
  }
}

function activeClause({ verb, items }: Happening): string {
  return `${verb} ${nameSome(items.map(({ names, rest }) => names + rest))}`;
}

function passiveClause({ verb, items }: Happening): string {
  if (items.some(({ rest }) => rest !== '')) {
    return nameSome(items.map(({ names, isPlural, rest }) => `${names} ${isPlural ? 'were' : 'was'} ${verb}${rest}`));
  }
  return `${nameSome(items.map(({ names }) => names))} ${items.length === 1 ? 'was' : 'were'} ${verb}`;
}

/** The unit at the top, where there is just one and it stays there; what happens is said of it. */
function findSubject({ before, after, units }: Comparison): UnitId | undefined {
  const roots: UnitId[] = [];
  for (const { unit, parent, span } of after.units.values()) {
    const isBelow = span.under !== undefined || (parent !== undefined && after.units.has(parent));
    if (!isBelow && after.organisation.unitById.get(unit)?.kind === 'unit') roots.push(unit);
  }
  const [root, ...others] = roots;
  if (root === undefined || others.length > 0 || !before.units.has(root)) return undefined;
  const kinds = units.get(root)?.kinds ?? [];
  return kinds.every((kind) => kind === 'head-changed') ? root : undefined;
}

function shortName(comparison: Comparison, unit: UnitId): string {
  const name = nameOfUnit(comparison, unit);
  const alias = comparison.after.organisation.unitById.get(unit)?.aliases[0];
  return alias !== undefined && alias.length < name.length ? alias : name;
}

/** One clause for all that happened to units; undefined where nothing did. */
export function describeUnitChanges(comparison: Comparison): string | undefined {
  const happenings = new UnitHappenings(comparison).list();
  if (happenings.length === 0) return undefined;
  const subject = findSubject(comparison);
  if (subject === undefined) return joinWithAnd(happenings.map(passiveClause));
  return `${shortName(comparison, subject)} ${joinWithAnd(happenings.map(activeClause))}`;
}
