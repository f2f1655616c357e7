/**
 * Two small rosters in which few names, places, ids and days occur again and again, made up from a seed: namesakes,
 * seats that several hold or nobody does, and rows that say nearly the same.
 */

import type { Roster, RosterPost } from '../../src/io/import/rows/roster.ts';
import { diceOf } from './odd-columns.ts';
import { rosterOf } from './rosters.ts';

export interface OddCrowd {
  readonly before: Roster;
  readonly after: Roster;
}

interface Facts {
  readonly names: readonly string[];
  readonly ids: 'people' | 'posts' | 'none';
  readonly hasPosts: boolean;
  readonly hasPlaces: boolean;
  readonly hasDays: boolean;
  readonly hasEmails: boolean;
}

const NAMES: readonly (readonly string[])[] = [
  ['Ann Smith'],
  ['Ann Smith', 'ANN SMITH', 'Anne Smith'],
  ['Ann Smith', 'Bo Berg', 'Ann Berg', 'Bo Smith'],
  ['', 'vacant'],
  ['', 'vacant', 'Ann Smith'],
  ['Ann Smith', 'Ann Smith', 'vacant', 'Cy Dahl', 'Cyril Dahl'],
  ['Юлия Орлова', 'Yulia Orlova', 'Julia Orlova', 'Ann Smith'],
];
const TITLES = ['', 'Clerk', 'Clerk', 'Head'];
const UNITS = ['', 'Sales', 'Sales', 'sales', 'Works'];
const DAYS = ['', '', '2019-04-01', '2020-01'];
const PLACES = ['', 'Oslo', 'Rome'];

class CrowdMaker {
  private readonly below: (below: number) => number;

  constructor(seed: number) {
    this.below = diceOf(seed);
  }

  private pick<Item>(list: readonly Item[]): Item {
    const item = list[this.below(list.length)];
    if (item === undefined) throw new Error('an empty list');
    return item;
  }

  private facts(): Facts {
    return {
      names: this.pick(NAMES),
      ids: this.pick(['people', 'people', 'posts', 'none']),
      hasPosts: this.below(3) === 0,
      hasPlaces: this.below(4) > 0,
      hasDays: this.below(3) === 0,
      hasEmails: this.below(3) === 0,
    };
  }

  private post(row: number, facts: Facts): Partial<RosterPost> {
    const { names, ids, hasPosts, hasPlaces, hasDays, hasEmails } = facts;
    const name = this.pick(names);
    const isBlank = name === '' || name === 'vacant';
    const isIdMadeUp = ids === 'none' || this.below(5) === 0;
    return {
      id: isIdMadeUp ? `made-up-${row}` : this.pick(['1', '2', '3', '01', '1.0', '4']),
      isIdMadeUp,
      post: hasPosts && this.below(4) > 0 ? this.pick(['P1', 'p1', 'P2', 'P3']) : '',
      name: isBlank ? '' : name,
      isVacant: name === 'vacant',
      isUndisclosed: name === '',
      title: hasPlaces ? this.pick(TITLES) : '',
      unit: hasPlaces ? this.pick(UNITS) : '',
      start: hasDays ? this.pick(DAYS) : '',
      email: hasEmails
        ? this.pick(['', 'a.smith@x.example', 'asmith1@x.example', 'a.smith@y.example', 'sales@x.example'])
        : '',
      attributes: [hasPlaces ? this.pick(PLACES) : ''],
      manager: row === 0 || this.below(3) === 0 ? -1 : this.below(row),
    };
  }

  /** Ids that occur twice are made up where they do so again, as no roster has the same id twice. */
  private roster(file: string, facts: Facts, rows: readonly Partial<RosterPost>[]): Roster {
    const taken = new Set<string>();
    const posts = rows.map((post, row) => {
      const id = post.id ?? '';
      const isFree = !taken.has(id);
      taken.add(id);
      return isFree ? post : { ...post, id: `made-up-${row}`, isIdMadeUp: true };
    });
    return rosterOf(file, posts, {
      hasIds: facts.ids !== 'none',
      idsAre: facts.ids === 'posts' ? 'posts' : 'people',
      attributes: [{ id: 'location', label: 'Location' }],
    });
  }

  make(): OddCrowd {
    const facts = this.facts();
    const before = Array.from({ length: 1 + this.below(4) }, (_, row) => this.post(row, facts));
    const stay = before
      .filter(() => this.below(3) > 0)
      .map((post, row) => ({ ...post, manager: Math.min(post.manager ?? -1, row - 1) }));
    const come = Array.from({ length: 1 + this.below(3) }, (_, row) => this.post(stay.length + row, facts));
    return {
      before: this.roster('before.csv', facts, before),
      after: this.roster('after.csv', facts, [...stay, ...come]),
    };
  }
}

export function oddCrowds(seed: number, count: number): OddCrowd[] {
  const maker = new CrowdMaker(seed);
  return Array.from({ length: count }, () => maker.make());
}
