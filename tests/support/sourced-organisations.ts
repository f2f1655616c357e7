/**
 * Random organisations as sources tell of them: people with names, some of them the same, dates that are known more or
 * less closely, and everything as sure as its sources make it. The same seed gives the same organisation.
 */

import { EVENT_KINDS } from '../../src/model/event-kinds.ts';
import type { Claim, OrganisationFile } from '../../src/model/schema.ts';

const NAMES = [
  ...['Ada Ito', 'Bea Novák', 'Cy Okafor', 'Di Larsen', 'Ed Moreau', 'Flo García', 'Gus Weber', 'Hal O’Neill'],
  ...['Ina Kowalska', 'Jo Smith', 'Kai Tanaka', 'Lou Rossi', 'Mia Schäfer', 'Ned Bauer', 'Ola Nilsson', 'Pam Dubois'],
  ...['Quinn Ito', 'Ray Lee', 'Sue Kim', 'Tom Lee', 'Una Byrne', 'Vic Marín', 'Wes Clark', 'Xia Chen', 'Yan Li'],
  ...['Zoe Haas', 'Dr. B. C. Smith Jr.', 'שרה לוי', 'ليلى حداد', '王小明', 'Jo Smith'],
  'Maximiliana von und zu Hohenstein-Wartenberg',
] as const;
const PLACES = ['Berlin', 'Oslo', 'Paris', ''] as const;
/** When one span ended, and when the next began. */
const TURNS = [
  { to: '2025-06-01', from: '2025-06-01' },
  { to: '2025-05-10', from: '2025-05-10' },
  { to: '2025-03-01', from: '2025-03' },
  { to: '2025-02', from: '2025-04-01' },
  { to: '2025-02-01', from: '2025-02~' },
  { to: '2025-02-01', from: '2025-02/2025-04' },
] as const;
const LINE_STATUSES = [
  'stated',
  'stated',
  'stated',
  'reported',
  'reported',
  'inferred',
  'disputed',
  'unknown',
] as const;
const EVENT_STATUSES = ['confirmed', 'confirmed', 'reported', 'reported', 'disputed', 'denied'] as const;
const SOURCES = [
  { id: 'S1', publisher: 'The company', date: '2025-03-04', url: 'https://company.example/news' },
  { id: 'S2', publisher: 'New York Times', date: '2025-04', title: 'A new team' },
  { id: 'S3', publisher: 'Daily Relay', relays: ['Bloomberg', 'Financial Times'], date: '2025-05-01' },
  { id: 'S4', publisher: 'Copyist', relays: [] },
  { id: 'S5', publisher: 'Bloomberg', via: { publisher: 'Mirror', url: 'https://mirror.example/1' } },
  { id: 'S6', publisher: 'The Examiner' },
] as const;

/** Mulberry32: a number of the half-open range from 0 to 1 at each call. */
function diceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Entry = OrganisationFile['memberships'][number];

class Teller {
  private readonly dice: () => number;

  constructor(seed: number) {
    this.dice = diceOf(seed);
  }

  private pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.dice() * items.length)] as Item;
  }

  private isOneIn(many: number): boolean {
    return this.dice() * many < 1;
  }

  private claims(): Claim[] {
    const count = Math.floor(this.dice() * 4);
    return Array.from({ length: count }, (_, index) => {
      const { id } = this.pick(SOURCES);
      return {
        source: id as Claim['source'],
        status: this.pick(['stated', 'reported', 'reported', 'disputed']),
        ...(this.isOneIn(2) ? { locator: `page ${index + 1}` } : {}),
        ...(this.isOneIn(3) ? { note: this.pick(['A letter says so', { en: 'Nobody said so!' }]) } : {}),
      };
    });
  }

  private part(): object {
    return {
      status: this.pick(LINE_STATUSES),
      ...(this.isOneIn(2) ? { claims: this.claims() } : {}),
      ...(this.isOneIn(2) ? { reason: this.pick(['The order of the lists says so', 'Two lists agree.']) } : {}),
    };
  }

  private parts(...names: readonly string[]): object {
    return Object.fromEntries(names.flatMap((name) => (this.isOneIn(3) ? [[name, this.part()]] : [])));
  }

  private told(): object {
    return { status: this.pick(LINE_STATUSES), claims: this.claims() };
  }

  /** Successive spans of one thing, which turn on another day than all the others. */
  private turned<Span extends { from: string; to?: string | undefined }>(spans: readonly Span[]): Span[] {
    const turn = this.pick(TURNS);
    return spans.map((span) => (span.to === undefined ? { ...span, from: turn.from } : { ...span, to: turn.to }));
  }

  private seatsOf(seats: readonly Entry[], units: readonly string[]): object[] {
    const isKept = seats.length > 1 && this.isOneIn(2);
    const titles = new Map<unknown, string | undefined>();
    const place = this.pick(PLACES);
    return this.turned(seats).map((seat) => {
      const title = titles.get(seat.title) ?? this.pick(['Engineer', 'Head of Sales', 'Adviser', undefined]);
      titles.set(isKept ? seats[0]?.title : seat.title, title);
      const strengths = this.parts('place', 'title', 'start', 'end');
      const isExpected = 'title' in strengths && this.isOneIn(3);
      return {
        ...seat,
        ...(seat.kind === 'secondary' && units.length > 0 ? { unit: this.pick(units) } : {}),
        ...this.told(),
        title,
        attributes: { ...seat.attributes, location: this.isOneIn(6) ? this.pick(PLACES) : place },
        strengths: isExpected ? { ...strengths, title: { ...this.part(), expected: true } } : strengths,
        ...(this.isOneIn(4) ? { basis: 'Whoever is in a unit answers to its head' } : {}),
      };
    });
  }

  private person(person: OrganisationFile['people'][number], name: string): object {
    const names = person.names?.map((each) => ({ ...each, name: `${name} (formerly)`, claims: this.claims() }));
    return {
      ...person,
      name: person.vacant ? `Vacant post ${person.id}` : name,
      names,
      ids: this.isOneIn(4) ? [`E-${person.id}`, `F-${person.id}`] : undefined,
      order: this.isOneIn(5) ? Math.floor(this.dice() * 9) : undefined,
    };
  }

  private unit(unit: OrganisationFile['units'][number]): object {
    const name = `Unit ${unit.id.slice(1)} North`;
    const spans = this.turned(unit.spans).map((span) => ({
      ...span,
      name: span.name?.replace('Name', name),
      ...this.told(),
      strengths: this.parts('name', 'start', 'end'),
      note: this.isOneIn(3) ? 'Drawn where its head sits' : undefined,
    }));
    const heads = this.turned(unit.heads).map((head) => ({
      ...head,
      ...this.told(),
      strengths: this.parts('start', 'end'),
    }));
    return {
      ...unit,
      spans,
      heads,
      name,
      aliases: this.isOneIn(3) ? [`U${unit.id.slice(1)}N`] : [],
      formedFrom: unit.formedFrom.map((origin) => ({ ...origin, ...this.told() })),
    };
  }

  private event(event: OrganisationFile['events'][number], nameOf: ReadonlyMap<string, string>): object {
    const who = nameOf.get(event.people[0] ?? '') ?? 'Somebody';
    const kind = event.split || this.isOneIn(2) ? event.kind : this.pick(EVENT_KINDS);
    return {
      ...event,
      kind,
      status: this.pick(EVENT_STATUSES),
      claims: this.claims(),
      summary: this.pick(['', `${who} said goodbye.`, `the Bloomberg desk heard of ${who}.`]),
    };
  }

  private figure(unit: string, index: number): object {
    const what = this.pick(['Staff in the unit', 'People hired', 'Square metres of office']);
    return { id: `F${index}`, figure: `about ${10 * (index + 1)}`, what, units: [unit], claims: this.claims() };
  }

  private whole(unit: string): object {
    const people = 40 + Math.floor(this.dice() * 4000);
    return { unit, people, bound: this.pick(['about', 'under', 'over']), date: '2025-05', claims: this.claims() };
  }

  /** Some who came had another seat in between, and two were there in between alone. */
  private between({ memberships, people }: OrganisationFile): { seats: object[]; people: object[]; events: object[] } {
    const [first] = memberships;
    const seats = ['x1', 'x2'].map((person, index) => ({
      id: `between-${index}`,
      ...{ person, unit: first?.unit, kind: 'primary', from: '2025-02', to: '2025-04', title: 'Guest' },
      ...this.told(),
    }));
    const gone = { kind: 'left', date: '2025-04', people: ['x1'], status: 'reported', summary: '', claims: [] };
    return {
      seats: people.length > 0 && !this.isOneIn(3) ? seats : [],
      people: people.length > 0 ? ['x1', 'x2'].map((id, index) => ({ id, name: `Guest ${index + 1}` })) : [],
      events: this.isOneIn(2) && people.length > 0 ? [{ ...gone, id: 'between' }] : [],
    };
  }

  grade({ memberships, units, events, ...file }: OrganisationFile): object {
    return {
      ...file,
      memberships: memberships.map((seat) => ({ ...seat, ...this.told(), strengths: this.parts('place', 'title') })),
      units: units.map(({ spans, heads, formedFrom, ...unit }) => ({
        ...unit,
        spans: spans.map((span) => ({ ...span, ...this.told(), strengths: this.parts('name', 'start', 'end') })),
        heads: heads.map((head) => ({ ...head, ...this.told(), strengths: this.parts('start', 'end') })),
        formedFrom: formedFrom.map((origin) => ({ ...origin, ...this.told() })),
      })),
      events: events.map((event) => ({ ...event, claims: this.claims() })),
      sources: SOURCES,
    };
  }

  tell(file: OrganisationFile): object {
    const names = new Map(
      file.people.map(({ id }, index): [string, string] => [id, NAMES[index % NAMES.length] ?? id]),
    );
    const seats = new Map<string, Entry[]>();
    for (const seat of file.memberships) {
      const key = `${seat.kind} ${seat.person}`;
      seats.set(key, [...(seats.get(key) ?? []), seat]);
    }
    const units = file.units.map(({ id }) => id);
    const between = this.between(file);
    const people = [...file.people.map((person) => this.person(person, names.get(person.id) ?? '')), ...between.people];
    return {
      ...file,
      people,
      attributes: [...file.attributes, { id: 'location', label: 'Location' }],
      units: file.units.map((unit) => this.unit(unit)),
      memberships: [...[...seats.values()].flatMap((each) => this.seatsOf(each, units)), ...between.seats],
      events: [...file.events.map((event) => this.event(event, names)), ...between.events],
      figures: units.map((unit, index) => this.figure(unit, index)),
      coverage: { ...file.coverage, to: '2025-07', whole: units.slice(0, 2).map((unit) => this.whole(unit)) },
      sources: SOURCES,
    };
  }
}

/** Each entry as sure as some sources make it; all else as it is. */
export function graded(file: OrganisationFile, seed: number): OrganisationFile {
  return JSON.parse(JSON.stringify(new Teller(seed).grade(file)));
}

/** The same with names, titles and days of its own. */
export function sourced(file: OrganisationFile, seed: number): OrganisationFile {
  return JSON.parse(JSON.stringify(new Teller(seed).tell(file)));
}
