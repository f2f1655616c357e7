/** Places as keys that are the same in both rosters: managers by what is known of who they are in the other one. */

import { textAt } from '../../table/cells.ts';
import type { Pairing } from './pairing.ts';
import type { Side } from './side.ts';

type Which = 'before' | 'after';

export class PlaceKeys {
  private readonly pairing: Pairing;
  private readonly columns: Readonly<Record<Which, readonly number[]>>;

  private readonly managers: Readonly<Record<Which, Map<number, string>>> = { before: new Map(), after: new Map() };

  constructor(pairing: Pairing) {
    this.pairing = pairing;
    const [before, after] = [pairing.before.roster.attributes, pairing.after.roster.attributes];
    const shared = before.map(({ id }) => id).filter((id) => after.some((other) => other.id === id));
    const placesOf = (list: typeof before): number[] => shared.map((id) => list.findIndex((each) => each.id === id));
    this.columns = { before: placesOf(before), after: placesOf(after) };
  }

  /** Of a post that stays where it has an id, else of a person who is recognised, else by name. */
  manager(which: Which, index: number): string {
    const manager = this.pairing[which].manager(index);
    if (manager < 0) return '';
    const known = this.managers[which].get(manager);
    if (known !== undefined) return known;
    const key = this.keyOf(which, manager);
    this.managers[which].set(manager, key);
    return key;
  }

  private keyOf(which: Which, manager: number): string {
    const side = this.pairing[which];
    const post = side.postKey(manager);
    if (post !== '') return `post ${post}`;
    const pair = this.pairing.pairOf(which, manager);
    if (pair !== undefined) return `pair ${pair}`;
    return side.isNamed(manager) ? `name ${side.name(manager).key}` : `title ${side.title(manager)}`;
  }

  private attributes(which: Which, index: number): readonly string[] {
    const { attributes } = this.pairing[which].post(index);
    return this.columns[which].map((column) => this.pairing[which].fold(textAt(attributes, column)));
  }

  /** All that the row says; empty where it says nothing but the name. */
  ofRow(side: Side, index: number, which: Which): string {
    const { email, start, unitPath, parentUnit } = side.post(index);
    const place = [side.title(index), side.unit(index), this.manager(which, index), side.location(index)];
    const path = (unitPath.length > 0 ? unitPath : [parentUnit]).map((unit) => side.fold(unit)).join('\n');
    const parts = [...place, path, start, email.trim().toLowerCase(), ...this.attributes(which, index)];
    return parts.every((part) => part === '') ? '' : parts.join('\u0001');
  }

  /** And who reports to it, so that of two rows that say the same the head of a team is told from the other. */
  whole(side: Side, index: number, which: Which): string {
    const reports = side
      .reports(index)
      .map((report) => (side.isNamed(report) ? side.name(report).key : side.title(report)));
    const { end, photo, parentUnit } = side.post(index);
    const rest = [end, photo, side.fold(parentUnit)];
    return [this.ofRow(side, index, which), ...rest, ...reports.toSorted()].join('\u0001');
  }
}
