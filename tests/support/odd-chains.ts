/**
 * Three rosters of one small organisation, made up from a seed: units that are renamed, moved, split and merged, people
 * who come, go, change their names and hold two posts, and rows of those who are not there.
 */

import type { AbsentRow, DatedRoster, RosterPost } from '../../src/io/import/rows/roster.ts';
import { diceOf } from './odd-columns.ts';
import { datedRoster, rosterOf } from './rosters.ts';

export interface OddChain {
  /** For a reader: what happened. */
  readonly truth: readonly string[];
  readonly rosters: readonly DatedRoster[];
}

interface Row {
  id: string;
  name: string;
  title: string;
  unit: string;
  boss: string;
  start: string;
  end: string;
  post: string;
  known: string[];
  second: string;
  further: string;
}

/** By unit, the one around it. */
type Units = Map<string, string>;

interface State {
  rows: Row[];
  units: Units;
  absent: AbsentRow[];
}

const NAMES = 'Ada Ito,Bo Berg,Cy Dahl,Di Engh,Eva Fox,Flo Orr,Gus Moe,Hal Poe,Ina Qvist,Jon Ray,Kay Sol,Lou Tan'.split(
  ',',
);
const TITLES = ['Clerk', 'Cook', 'Buyer', ''];
const UNITS = ['Sales', 'Works', 'Sales North', 'Sales South', 'Works Office', 'Depot'];
const NEW_NAMES = ['Trade', 'Works Bureau', 'Sales Nord', 'Harbour', 'Other', 'Plant', 'Sale'];

class ChainMaker {
  private readonly below: (below: number) => number;
  private truth: string[] = [];

  constructor(seed: number) {
    this.below = diceOf(seed);
  }

  private pick<Item>(list: readonly Item[]): Item {
    const item = list[this.below(list.length)];
    if (item === undefined) throw new Error('an empty list');
    return item;
  }

  private isOnce(of: number): boolean {
    return this.below(of) === 0;
  }

  private first(): State {
    const count = 3 + this.below(3);
    const units: Units = new Map(
      UNITS.slice(0, count).map((unit, place) => [unit, place < 2 ? 'Firm' : (UNITS[place % 2] ?? '')]),
    );
    const [top = '', ...names] = NAMES.slice(0, 6 + this.below(5));
    const row = (id: number, name: string, title: string, unit: string, boss: string): Row => {
      return {
        ...{ id: String(id), name, title, unit, boss },
        start: '',
        end: '',
        post: '',
        known: [],
        second: '',
        further: '',
      };
    };
    const rows = [row(1, top, 'Chief', 'Firm', '')];
    const heads = new Map<string, string>();
    names.forEach((name, place) => {
      const unit = [...units.keys()][place % count] ?? '';
      const head = heads.get(unit);
      const above = heads.get(units.get(unit) ?? '') ?? top;
      rows.push(row(place + 2, name, head ? this.pick(TITLES) : 'Head', unit, head ?? above));
      if (!head) heads.set(unit, name);
    });
    return { rows, units, absent: [] };
  }

  private changeUnit(rows: Row[], units: Units): void {
    const [unit, other] = [this.pick([...units.keys()]), this.pick([...units.keys()])];
    const isIn = (row: Row): boolean => row.unit === unit;
    const call = (was: string, is: string): void => {
      for (const row of rows) if (row.unit === was) row.unit = is;
      for (const [each, around] of [...units]) if (around === was) units.set(each, is);
      const around = units.get(was);
      if (units.delete(was) && around !== undefined) units.set(is, around === is ? 'Firm' : around);
    };
    switch (this.below(6)) {
      case 0: {
        const name = this.pick(NEW_NAMES);
        this.truth.push(`${unit} is called ${name}`);
        call(unit, name);
        return;
      }
      case 1:
        if (other === unit || units.get(other) === unit) return;
        this.truth.push(`${unit} now stands in ${other}`);
        units.set(unit, other);
        return;
      case 2: {
        const name = this.pick(NEW_NAMES);
        this.truth.push(`half of ${unit} is now ${name}`);
        rows.filter(isIn).forEach((row, place) => {
          if (place % 2 === 1) row.unit = name;
        });
        units.set(name, units.get(unit) ?? 'Firm');
        return;
      }
      case 3:
        if (other === unit) return;
        this.truth.push(`${unit} goes into ${other}`);
        call(unit, other);
        return;
      case 4: {
        const [head, next] = rows.filter(isIn);
        if (!head || !next) return;
        this.truth.push(`${next.name} heads ${unit} in place of ${head.name}`);
        for (const row of rows) if (row.boss === head.name) row.boss = next.name;
        [next.boss, head.boss] = [head.boss, next.name];
        [next.title, head.title] = [head.title, next.title];
        return;
      }
      default: {
        const name = this.pick(NEW_NAMES);
        this.truth.push(`${unit} and ${other} become ${name}`);
        call(unit, name);
        if (other !== unit) call(other, name);
      }
    }
  }

  private rename(rows: Row[], row: Row, name: string): void {
    for (const each of rows) {
      if (each.boss === row.name) each.boss = name;
      if (each.second === row.name) each.second = name;
    }
    row.name = name;
  }

  private changePerson(rows: Row[], absent: AbsentRow[], day: string): Row[] {
    const row = this.pick(rows.slice(1));
    const say = (what: string): number => this.truth.push(`${row.name || 'nobody'} ${what}`);
    switch (this.below(14)) {
      case 0: {
        say('left');
        if (this.isOnce(2))
          absent.push({ row: 40 + absent.length, id: row.id, name: row.name, why: 'Left', reason: 'left' });
        for (const each of rows) if (each.boss === row.name) each.boss = row.boss;
        return rows.filter((each) => each !== row);
      }
      case 1:
        say('has a new title');
        row.title = `Senior ${row.title}`.trim();
        return rows;
      case 2:
        say('married');
        if (this.isOnce(2)) row.known.push(row.name);
        this.rename(rows, row, `${row.name.split(' ')[0]} Lund`);
        return rows;
      case 3:
        say('is written in capitals');
        this.rename(rows, row, row.name.toUpperCase());
        return rows;
      case 4: {
        const name = this.pick(['Max Lie', 'Ned Pym', 'Ada Ito']);
        this.truth.push(`${name} joined`);
        return [
          ...rows,
          {
            ...row,
            id: String(20 + this.below(9)),
            name,
            start: this.isOnce(2) ? day : '',
            known: [],
            further: '',
            second: '',
          },
        ];
      }
      case 5:
        say('has a second boss');
        row.second = this.pick(rows).name;
        return rows;
      case 6:
        say('has a further post');
        row.further = this.pick(['Sales', 'Depot', 'Committee']);
        return rows;
      case 7:
        say('will go on a day, and came on one');
        row.end = this.pick(['2025-09-30', '2026-01', '2027-05-05']);
        row.start = this.pick(['2019-04-01', '2025-03', 'soon']);
        return rows;
      case 8:
        say('is not named any more');
        this.rename(rows, row, '');
        return rows;
      case 9:
        say('left an empty seat');
        row.post = 'vacant';
        this.rename(rows, row, '');
        return rows;
      case 10: {
        const [unit, boss] = [this.pick(rows).unit, this.pick(rows)];
        if (boss === row || boss.boss === row.name || rows.indexOf(boss) > rows.indexOf(row)) return rows;
        say(`moved to ${unit} under ${boss.name}`);
        [row.unit, row.boss] = [unit, boss.name];
        return rows;
      }
      case 11:
        say('has no unit');
        row.unit = '';
        return rows;
      case 12:
        say('has no boss');
        row.boss = '';
        return rows;
      default:
        say('is gone as a post');
        absent.push({
          row: 60 + absent.length,
          id: this.isOnce(2) ? row.id : '',
          name: this.isOnce(2) ? row.name : '',
          why: 'Abolished',
          reason: 'abolished',
        });
        for (const each of rows) if (each.boss === row.name) each.boss = row.boss;
        return rows.filter((each) => each !== row);
    }
  }

  private next({ rows, units }: State, day: string): State {
    let changed = rows.map((row) => ({ ...row, known: [...row.known] }));
    const around = new Map(units);
    const absent: AbsentRow[] = [];
    for (let left = this.below(3); left > 0; left -= 1) this.changeUnit(changed, around);
    for (let left = 1 + this.below(3); left > 0; left -= 1) changed = this.changePerson(changed, absent, day);
    return { rows: changed, units: around, absent };
  }

  private roster(
    file: string,
    day: string,
    { rows, units, absent }: State,
    hasPaths: boolean,
    hasIds: boolean,
  ): DatedRoster {
    const placeOf = (name: string): number => (name === '' ? -1 : rows.findIndex((row) => row.name === name));
    const posts = rows.map(
      ({ id, name, title, unit, boss, start, end, post, known, second, further }, place): Partial<RosterPost> => {
        const managers = [placeOf(boss), placeOf(second)].map((manager) => (manager < place ? manager : -1));
        return {
          ...{ id: hasIds ? id : `made-${place}`, isIdMadeUp: !hasIds, name, title, unit, start, end },
          parentUnit: hasPaths ? (units.get(unit) ?? '') : '',
          isVacant: post === 'vacant',
          isUndisclosed: name === '' && post !== 'vacant',
          otherNames: known,
          manager: managers[0] ?? -1,
          secondManagers: (managers[1] ?? -1) < 0 ? [] : managers.slice(1),
          furtherPosts:
            further === '' ? [] : [{ row: 30 + place, post: '', title: 'Member', unit: further, manager: 0 }],
        };
      },
    );
    return datedRoster(rosterOf(file, posts, { hasIds, absent }), day);
  }

  make(): OddChain {
    this.truth = [];
    const [hasPaths, hasIds] = [this.below(3) > 0, this.below(4) > 0];
    let state = this.first();
    const rosters = ['2025-01-01', '2025-06-30', '2026-03-01'].map((day, place) => {
      if (place > 0) {
        this.truth.push(`by ${day}:`);
        state = this.next(state, day);
      }
      return this.roster(`list-${place + 1}.csv`, day, state, hasPaths, hasIds);
    });
    return { truth: this.truth, rosters };
  }
}

export function oddChains(seed: number, count: number): OddChain[] {
  const maker = new ChainMaker(seed);
  return Array.from({ length: count }, () => maker.make());
}
