/**
 * Two lists of the same small staff, made up from a seed: what people and systems get wrong in one of them, and what
 * happens between the two that makes it hard to say who is who.
 */

import { companyOf, fullName } from './made-members.ts';
import { diceOf } from './odd-columns.ts';

/** What is written of one person, before it is laid out in columns. */
interface Entry {
  id: string;
  name: string;
  title: string;
  unit: string;
  manager: string;
  second: string;
  email: string;
  place: string;
  start: string;
  status: string;
}
type Part = keyof Entry;

const HEADINGS: Readonly<Record<Part, string>> = {
  id: 'Employee ID',
  name: 'Name',
  title: 'Job Title',
  unit: 'Department',
  manager: 'Manager',
  second: 'Dotted line',
  email: 'Email',
  place: 'Location',
  start: 'Hire date',
  status: 'Status',
};

/** Of the columns only some are there. */
const LAYOUTS: readonly (readonly Part[])[] = [
  ['id', 'name', 'title', 'unit', 'manager'],
  ['id', 'name', 'title', 'unit', 'manager', 'email', 'start'],
  ['name', 'title', 'unit', 'manager'],
  ['name', 'title', 'unit', 'manager', 'email', 'place', 'second'],
  ['id', 'name', 'title', 'unit', 'manager', 'second', 'place', 'status'],
  ['name', 'title', 'unit', 'start', 'manager', 'status'],
  ['id', 'name', 'title', 'unit'],
];

type Slip = readonly [what: string, make: (entry: Entry, all: readonly Entry[]) => Partial<Entry>];

const words = (name: string): string[] => name.split(' ');
const turned = (name: string): string => `${words(name).slice(1).join(' ')}, ${words(name)[0] ?? ''}`;
const initial = (name: string): string => `${name.charAt(0)}. ${words(name).slice(1).join(' ')}`;
const swapped = (name: string): string => name.replace(/(\p{L})(\p{L})(?=\p{L}?$)/u, '$2$1');
const plain = (name: string): string => name.normalize('NFD').replaceAll(/\p{M}/gu, '');

/** What may be wrong or odd in a row of either list. */
const SLIPS: readonly Slip[] = [
  ['turned', ({ name }) => ({ name: turned(name) })],
  ['initial', ({ name }) => ({ name: initial(name) })],
  ['misspelt', ({ name }) => ({ name: swapped(name) })],
  ['capitals', ({ name }) => ({ name: name.toUpperCase() })],
  ['without accents', ({ name }) => ({ name: plain(name) })],
  ['doctor', ({ name }) => ({ name: `Dr. ${name}` })],
  ['middle name', ({ name }) => ({ name: name.replace(' ', ' Maria ') })],
  ['two surnames', ({ name }) => ({ name: `${name}-Lund` })],
  ['called Bo', ({ name }) => ({ name: name.replace(' ', ' "Bo" ') })],
  ['on leave', ({ name }) => ({ name: `${name} (On Leave)`, status: 'On leave' })],
  ['number in brackets', ({ name, id }) => ({ name: `${name} (${id})` })],
  ['left', () => ({ status: 'Terminated' })],
  ['to come', () => ({ status: 'Pre-hire' })],
  ['vacant', () => ({ name: 'Vacant', id: '', email: '', start: '' })],
  ['to be hired', ({ title }) => ({ name: `TBH - ${title}`, email: '' })],
  ['undisclosed', () => ({ name: 'Undisclosed' })],
  ['abolished', () => ({ name: 'Position eliminated' })],
  ['no name', () => ({ name: '' })],
  ['no number', () => ({ id: '' })],
  ['no number by word', () => ({ id: 'n/a' })],
  ['noughts before', ({ id }) => ({ id: `000${id}` })],
  ['number of another', (_entry, all) => ({ id: all[1]?.id ?? '' })],
  ['own manager', ({ name }) => ({ manager: name })],
  ['unknown manager', () => ({ manager: 'Nobody Known' })],
  ['manager turned', ({ manager }) => ({ manager: manager === '' ? '' : turned(manager) })],
  ['manager by initial', ({ manager }) => ({ manager: manager === '' ? '' : initial(manager) })],
  ['manager misspelt', ({ manager }) => ({ manager: swapped(manager) })],
  ['manager by title', (_entry, all) => ({ manager: all[1]?.title ?? '' })],
  ['manager by number', (_entry, all) => ({ manager: all[1]?.id ?? '' })],
  ['manager by address', (_entry, all) => ({ manager: all[1]?.email ?? '' })],
  ['manager with number', (_entry, all) => ({ manager: `${all[1]?.name} (${all[1]?.id})` })],
  ['manager by unit', ({ unit }) => ({ manager: unit })],
  ['two managers', ({ manager }, all) => ({ manager: `${manager}; ${all.at(-1)?.name}` })],
  ['no manager by word', () => ({ manager: 'none' })],
  ['led by the last', (_entry, all) => ({ manager: all.at(-1)?.name ?? '' })],
  ['manager of two words', ({ manager }) => ({ manager: words(manager).at(-1) ?? '' })],
  ['unknown second line', () => ({ second: 'Who Ever' })],
  ['second line', (_entry, all) => ({ second: all[2]?.name ?? '' })],
  ['no day', () => ({ start: 'soon' })],
  ['no such day', () => ({ start: '2019-02-30' })],
  ['day first', () => ({ start: '25/03/2019' })],
  ['either first', () => ({ start: '04/03/2019' })],
  ['a month', () => ({ start: 'Mar 2019' })],
  ['a year', () => ({ start: '2019' })],
  ['tags', ({ title }) => ({ title: `<b>${title}</b>` })],
  ['no title', () => ({ title: '' })],
  ['no unit', () => ({ unit: '' })],
  ['unit in capitals', ({ unit }) => ({ unit: unit.toUpperCase() })],
  ['namesake of the last', (_entry, all) => ({ name: all.at(-1)?.name ?? '' })],
];

/** What happens to somebody between the lists. */
const TURNS: readonly Slip[] = [
  ['retitled', ({ title }) => ({ title: `Senior ${title}` })],
  ['moved', (_entry, all) => ({ unit: all[1]?.unit ?? '', manager: all[1]?.name ?? '' })],
  ['moved far', (_entry, all) => ({ unit: all.at(-1)?.unit ?? '', title: 'Guide', manager: all[0]?.name ?? '' })],
  ['married', ({ name }) => ({ name: `${words(name)[0]} Lund`, email: 'lund@made-up.example' })],
  ['married at the same address', ({ name }) => ({ name: `${words(name)[0]} Lund` })],
  ['other given name', ({ name }) => ({ name: `Zoe ${words(name).slice(1).join(' ')}` })],
  ['somebody else with the number', () => ({ name: 'Rex Moss', email: 'rex@made-up.example', start: '2026-02-01' })],
  ['somebody else elsewhere with the number', () => ({ name: 'Rex Moss', email: '', title: 'Guide', unit: 'Annexe' })],
  ['new number', ({ id }) => ({ id: `9${id}` })],
  ['number of the chief', (_entry, all) => ({ id: all[0]?.id ?? '' })],
  ['new domain', ({ email }) => ({ email: email.replace('made-up', 'bought') })],
  ['other address', () => ({ email: 'new@made-up.example' })],
  ['address of the chief', (_entry, all) => ({ email: all[0]?.email ?? '' })],
  ['other day of entry', () => ({ start: '2026-03-01' })],
  ['other place', () => ({ place: 'Rome' })],
];

const LAST_ROWS = ['Total,8', 'Exported on 2026-06-30', '8 rows selected', 'Research total,4', '---'];

export interface OddPair {
  /** For a reader: what was made wrong in which list. */
  readonly truth: readonly string[];
  readonly before: string;
  readonly after: string;
}

class PairMaker {
  private readonly below: (below: number) => number;
  private readonly truth: string[] = [];

  constructor(seed: number) {
    this.below = diceOf(seed);
  }

  private pick<Item>(list: readonly Item[]): Item {
    const item = list[this.below(list.length)];
    if (item === undefined) throw new Error('an empty list');
    return item;
  }

  private entries(): Entry[] {
    const { departments, members } = companyOf(this.pick([[2, 3], [3], [1, 1, 2]]), this.below(20));
    return members.map((member, row) => ({
      id: String(member.staffNumber),
      name: fullName(member),
      title: member.title,
      unit: departments[member.department] ?? '',
      manager: members.filter(({ staffNumber }) => staffNumber === member.manager).map(fullName)[0] ?? '',
      second: '',
      email: member.email,
      place: member.location,
      start: `2019-0${1 + (row % 9)}-15`,
      status: 'Active',
    }));
  }

  private change(when: string, entries: readonly Entry[], slips: readonly Slip[], count: number): Entry[] {
    const changed = entries.map((entry) => ({ ...entry }));
    for (let left = count; left > 0; left -= 1) {
      const row = this.below(changed.length);
      const entry = changed[row];
      const [what, make] = this.pick(slips);
      if (!entry) continue;
      this.truth.push(`${when}: ${entry.name || 'nobody'} ${what}`);
      changed[row] = { ...entry, ...make(entry, entries) };
    }
    return changed;
  }

  /** Who comes and goes, units that are called otherwise, and numbers that are given out anew. */
  private turn(entries: readonly Entry[]): Entry[] {
    const turned = this.change('then', entries, TURNS, this.below(4));
    const unit = this.pick(entries).unit;
    switch (this.below(7)) {
      case 0:
        this.truth.push(`then: ${unit} is called Harbour`);
        return turned.map((entry) => (entry.unit === unit ? { ...entry, unit: 'Harbour' } : entry));
      case 1:
        this.truth.push('then: all numbers anew');
        return turned.map((entry) => ({ ...entry, id: `N${entry.id}` }));
      case 2:
        this.truth.push('then: numbers go to the next');
        return turned.map((entry, row) => ({ ...entry, id: turned[(row + 1) % turned.length]?.id ?? '' }));
      case 3:
        this.truth.push(`then: ${turned.at(-1)?.name} left`);
        return turned.slice(0, -1);
      case 4:
        this.truth.push(`then: a namesake of ${turned[2]?.name} joined`);
        return turned.flatMap((entry, row) =>
          row === 2 ? [entry, { ...entry, id: '5000', email: '', start: '' }] : [entry],
        );
      case 5:
        this.truth.push('then: in another order');
        return turned.toReversed();
      default:
        return turned;
    }
  }

  private write(entries: readonly Entry[], layout: readonly Part[]): string {
    const rows = entries.flatMap((entry): Entry[] => {
      const once = this.below(40);
      if (once === 0) return [entry, entry];
      if (once === 1) return [entry, { ...entry, manager: entries[0]?.name ?? '' }];
      if (once === 2) return [entry, { ...entry, title: 'Warden', manager: entries.at(-1)?.name ?? '' }];
      return [entry];
    });
    const quote = (cell: string): string => (/[,"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    const lines = rows.map((entry) => layout.map((part) => quote(entry[part])).join(','));
    const last = this.below(4) === 0 ? [this.pick(LAST_ROWS)] : [];
    return [layout.map((part) => HEADINGS[part]).join(','), ...lines, ...last, ''].join('\n');
  }

  make(): OddPair {
    this.truth.length = 0;
    const first = this.entries();
    const layout = this.pick(LAYOUTS);
    const other = this.below(5) === 0 ? this.pick(LAYOUTS) : layout;
    const before = this.write(this.change('first', first, SLIPS, this.below(4)), layout);
    const later = this.turn(first);
    const after = this.write(this.change('later', later, SLIPS, this.below(4)), other);
    return { truth: [...this.truth], before, after };
  }
}

export function oddPairs(seed: number, count: number): OddPair[] {
  const maker = new PairMaker(seed);
  return Array.from({ length: count }, () => maker.make());
}
