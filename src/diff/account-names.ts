/** How an account calls people, units, places and bosses. */

import type { PersonId, ReportsTo, UnitId } from '../model/schema.ts';
import { listWords, type Run, say, type Words } from './account-text.ts';
import type { Comparison, PersonChange } from './comparison.ts';
import { nameApart, nameOfUnit, type Side } from './names.ts';

const LETTER = /[\p{L}\p{N}]/u;

export class AccountNames {
  private readonly comparison: Comparison;

  constructor(comparison: Comparison) {
    this.comparison = comparison;
  }

  person(person: PersonId, side: Side = 'after'): Words {
    return [{ text: nameApart(this.comparison, person, side), about: { person } }];
  }

  unit(unit: UnitId, side: Side = 'after'): Words {
    return [{ text: nameOfUnit(this.comparison, unit, side), about: { unit } }];
  }

  target(target: ReportsTo, side: Side = 'after'): Words {
    return 'person' in target ? this.person(target.person, side) : this.unit(target.unit, side);
  }

  people(people: readonly PersonId[], side: Side = 'after'): Words {
    return listWords(people.map((person) => this.person(person, side)));
  }

  units(units: readonly UnitId[], side: Side = 'after', most?: number): Words {
    return listWords(
      units.map((unit) => this.unit(unit, side)),
      most,
    );
  }

  isCollection(unit: UnitId | undefined, side: Side): boolean {
    return unit !== undefined && this.comparison[side].organisation.unitById.get(unit)?.kind === 'collection';
  }

  /** A unit as a place to be in. A collection is none of its own, so what it is part of is said first. */
  place(unit: UnitId | undefined, side: Side): Words | undefined {
    if (unit === undefined) return undefined;
    const name = this.unit(unit, side);
    const parent = this.isCollection(unit, side) ? this.comparison[side].units.get(unit)?.parent : undefined;
    return parent === undefined ? name : say`${this.unit(parent, side)} (listed under “${name}”)`;
  }

  /** Whoever stands directly above somebody: the manager, else the heads at the recorded end of the line. */
  boss(change: PersonChange, side: Side): Words | undefined {
    const state = change[side];
    if (state?.manager !== undefined) return this.person(state.manager, side);
    const target = state?.reportsTo;
    if (!target) return undefined;
    if ('person' in target) return this.person(target.person, side);
    const heads = this.comparison[side].units.get(target.unit)?.heads ?? [];
    if (heads.length > 0)
      return this.people(
        heads.map((head) => head.person),
        side,
      );
    if (this.isCollection(target.unit, side)) return undefined;
    return say`the head of ${this.unit(target.unit, side)}, whom nobody names`;
  }

  /** A text of the file, in which the names of these people and units lead to them, as far as they are on a chart. */
  linked(text: string, people: readonly PersonId[], units: readonly UnitId[]): Words {
    const { before, after } = this.comparison;
    const names = [
      ...people
        .filter((person) => before.people.has(person) || after.people.has(person))
        .flatMap((id) => this.person(id)),
      ...units.filter((unit) => before.units.has(unit) || after.units.has(unit)).flatMap((id) => this.unit(id)),
    ];
    const longestFirst = names.filter((name) => name.text !== '').toSorted((a, b) => b.text.length - a.text.length);
    return splitAtNames(text, longestFirst);
  }
}

function isWholeWord(text: string, start: number, end: number): boolean {
  return !LETTER.test(text.charAt(start - 1)) && !LETTER.test(text.charAt(end));
}

function splitAtNames(text: string, names: readonly Run[]): Words {
  for (const name of names) {
    const start = text.indexOf(name.text);
    const end = start + name.text.length;
    if (start < 0 || !isWholeWord(text, start, end)) continue;
    return say`${splitAtNames(text.slice(0, start), names)}${[name]}${splitAtNames(text.slice(end), names)}`;
  }
  return text === '' ? [] : [{ text }];
}
