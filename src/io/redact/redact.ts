/**
 * Makes an organisation that can be shown to others: names replaced wherever they stand, details left out, and only
 * one branch kept where that is wanted. What is not named here is not taken over, so that nothing slips through that
 * the file format may come to hold. Ids are replaced, and entries come in an order of chance, since either may tell who
 * somebody is to whoever has the list.
 *
 * It replaces what people are called. It cannot know what a text says about somebody without a name: the only woman
 * in a unit, the founder of another company.
 */

import { indexOrganisation, type Organisation } from '../../model/organisation.ts';
import type {
  ChangeEvent,
  Claim,
  Membership,
  MomentId,
  OrganisationFile,
  Person,
  PersonId,
  ReportsTo,
  SourceId,
  Text,
  Unit,
  UnitId,
} from '../../model/schema.ts';
import { type Called, NameFinder } from './name-finder.ts';
import { type NameStyle, newNames } from './new-names.ts';

/** What can be left out. */
export const DETAILS = ['titles', 'locations', 'contacts', 'second-lines', 'sources'] as const;
/** contacts: e-mail and photos, which always go when names are replaced. sources: sources, claims, notes, descriptions, careers, figures, errata and the story. */
export type Detail = (typeof DETAILS)[number];

export interface Branch {
  readonly people: ReadonlySet<PersonId>;
  readonly units: ReadonlySet<UnitId>;
}

export interface Redaction {
  readonly names: NameStyle | 'keep';
  readonly leaveOut: ReadonlySet<Detail>;
  /** Undefined: everybody. */
  readonly branch: Branch | undefined;
  /** What is around the branch: one box for all of it, or nothing. */
  readonly around: 'stub' | 'nothing';
  /** The days that are compared, the earlier first. */
  readonly days: readonly number[];
  /** From 0 up to 1, as Math.random; the same numbers give the same file. */
  readonly random: () => number;
}

export interface Redacted {
  readonly organisation: Organisation;
  /** From old ids to new ones; who is not in it is not in the file. */
  readonly people: ReadonlyMap<PersonId, PersonId>;
  readonly units: ReadonlyMap<UnitId, UnitId>;
  /** What somebody is called now. */
  readonly names: ReadonlyMap<PersonId, string>;
}

const REST = 'The rest of the organisation';
const SOMEBODY = 'somebody else';

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [order[last], order[other]];
    if (a === undefined || b === undefined) continue;
    order[last] = b;
    order[other] = a;
  }
  return order;
}

/** "p007": as many digits as the last one needs, so that they sort as they count. */
function numbered<Id extends string>(ids: readonly Id[], letter: string): Map<Id, Id> {
  const digits = String(ids.length).length;
  return new Map(ids.map((id, index) => [id, `${letter}${String(index + 1).padStart(digits, '0')}` as Id]));
}

function labelsOf({ memberships, units }: Organisation): string[] {
  const inText = (text: Text | undefined): string[] =>
    text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);
  return [
    ...memberships.flatMap(({ title }) => inText(title)),
    ...units.flatMap(({ name, aliases, spans }) => [name, ...aliases, ...spans.flatMap((span) => span.name ?? [])]),
  ];
}

/** A vacant post has the name of a post, which titles may well have too. */
function isSomebody({ vacant }: Person): boolean {
  return vacant !== true;
}

function marksOf({ id, email }: Person): string[] {
  return email === undefined ? [id] : [id, email];
}

function allNamesOf({ name, aliases }: Person): string[] {
  return [name, ...aliases];
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

class Redactor {
  private readonly from: Organisation;
  private readonly how: Redaction;
  private readonly people: Map<PersonId, PersonId>;
  private readonly units: Map<UnitId, UnitId>;
  private readonly sources: Map<SourceId, SourceId>;
  private readonly moments: Map<MomentId, MomentId>;
  private readonly names: ReadonlyMap<PersonId, string>;
  private readonly finder: NameFinder;
  private readonly stub: ReportsTo | undefined;
  private stubIsNeeded = false;

  constructor(from: Organisation, how: Redaction) {
    this.from = from;
    this.how = how;
    const { branch, random } = how;
    const kept = shuffled(
      from.people.filter(({ id }) => branch?.people.has(id) ?? true),
      random,
    );
    this.people = numbered(
      kept.map(({ id }) => id),
      'p',
    );
    this.units = numbered(
      from.units.map(({ id }) => id).filter((id) => branch?.units.has(id) ?? true),
      'u',
    );
    this.sources = numbered(
      from.sources.map(({ id }) => id),
      's',
    );
    this.moments = numbered(
      from.moments.map(({ id }) => id),
      'd',
    );
    const labels = labelsOf(from);
    this.names = this.chooseNames(kept, labels);
    const called = from.people.flatMap((person): Called[] => {
      if (!isSomebody(person)) return [];
      const name = this.names.get(person.id);
      const isKept = this.people.has(person.id);
      if (how.names === 'keep' && isKept) return [];
      const replacement = isKept ? (name ?? SOMEBODY) : SOMEBODY;
      return [{ names: allNamesOf(person), marks: marksOf(person), replacement }];
    });
    this.finder = new NameFinder(called, labels);
    if (branch && how.around === 'stub') {
      this.stub = this.units.size > 0 ? { unit: 'rest' as UnitId } : { person: 'rest' as PersonId };
    }
  }

  private chooseNames(kept: readonly Person[], labels: readonly string[]): ReadonlyMap<PersonId, string> {
    const { names: style, days, leaveOut } = this.how;
    if (style === 'keep') return new Map(kept.map(({ id, name }) => [id, name]));
    const everybody = this.from.people.filter(isSomebody).map((person) => ({
      names: allNamesOf(person),
      marks: marksOf(person),
      replacement: SOMEBODY,
    }));
    const finder = new NameFinder(everybody, labels);
    return newNames(this.from, {
      style,
      people: kept.filter(isSomebody),
      finder,
      days,
      withTitles: !leaveOut.has('titles'),
      newUnitName: (_, name) => finder.replace(name),
    });
  }

  private leavesOut(detail: Detail): boolean {
    return this.how.leaveOut.has(detail);
  }

  private text(text: Text): Text {
    if (typeof text === 'string') return this.finder.replace(text);
    const entries = Object.entries(text).map(([language, value]) => [language, this.finder.replace(value)]);
    return { en: '', ...Object.fromEntries(entries) };
  }

  private maybe(text: Text | undefined): Text | undefined {
    return text === undefined ? undefined : this.text(text);
  }

  /** Of what goes when the sources go. */
  private prose(text: Text | undefined): Text | undefined {
    return this.leavesOut('sources') ? undefined : this.maybe(text);
  }

  private claims(claims: readonly Claim[]): Claim[] {
    if (this.leavesOut('sources')) return [];
    return claims.flatMap(({ source, status, locator, note }) => {
      const id = this.sources.get(source);
      if (id === undefined) return [];
      return [{ source: id, status, locator: locator && this.finder.replace(locator), note: this.maybe(note) }];
    });
  }

  private listed<Id>(ids: readonly Id[], known: ReadonlyMap<Id, Id>): Id[] {
    return ids.flatMap((id) => known.get(id) ?? []);
  }

  private outside<Target extends ReportsTo>(): Target | undefined {
    if (this.stub) this.stubIsNeeded = true;
    return this.stub as Target | undefined;
  }

  private target(target: ReportsTo | undefined): ReportsTo | undefined {
    if (!target) return undefined;
    const person = 'person' in target ? this.people.get(target.person) : undefined;
    const unit = 'unit' in target ? this.units.get(target.unit) : undefined;
    if (person !== undefined) return { person };
    return unit === undefined ? this.outside() : { unit };
  }

  private unitOrRest(unit: UnitId | undefined): UnitId | undefined {
    if (unit === undefined) return undefined;
    const known = this.units.get(unit);
    if (known !== undefined) return known;
    const outside = this.outside();
    return outside && 'unit' in outside ? outside.unit : undefined;
  }

  private person(person: Person): Person[] {
    const id = this.people.get(person.id);
    if (id === undefined) return [];
    const isKept = this.how.names === 'keep';
    const hasContacts = isKept && !this.leavesOut('contacts');
    return [
      {
        id,
        name: this.names.get(person.id) ?? this.finder.replace(person.name),
        aliases: isKept ? [...person.aliases] : [],
        vacant: person.vacant,
        email: hasContacts ? person.email : undefined,
        photo: hasContacts ? person.photo : undefined,
        description: this.prose(person.description),
        order: person.order,
        career: this.leavesOut('sources')
          ? []
          : person.career.map(({ date, employer, text, status, claims }) => ({
              date,
              employer: employer && this.finder.replace(employer),
              text: this.text(text),
              status,
              claims: this.claims(claims),
            })),
      },
    ];
  }

  private unit(unit: Unit): Unit[] {
    const id = this.units.get(unit.id);
    if (id === undefined) return [];
    return [
      {
        id,
        name: this.finder.replace(unit.name),
        aliases: unit.aliases.map((alias) => this.finder.replace(alias)),
        kind: unit.kind,
        purpose: this.prose(unit.purpose),
        order: unit.order,
        spans: unit.spans.map(({ from, to, name, parent, under, status, note, claims }) => ({
          from,
          to,
          name: name && this.finder.replace(name),
          parent: this.unitOrRest(parent),
          under: under && this.people.get(under),
          status,
          note: this.prose(note),
          claims: this.claims(claims),
        })),
        heads: unit.heads.flatMap(({ person, role, from, to, status, claims }) => {
          const head = this.people.get(person);
          if (head === undefined) return [];
          const title = this.leavesOut('titles') ? undefined : this.maybe(role);
          return [{ person: head, role: title, from, to, status, claims: this.claims(claims) }];
        }),
        formedFrom: unit.formedFrom.flatMap(({ unit: origin, status, claims }) => {
          const known = this.units.get(origin);
          return known === undefined ? [] : [{ unit: known, status, claims: this.claims(claims) }];
        }),
      },
    ];
  }

  private memberships(): Membership[] {
    const kept = this.from.memberships.filter(
      ({ person, kind }) => this.people.has(person) && !(kind === 'secondary' && this.leavesOut('second-lines')),
    );
    const order = shuffled(kept, this.how.random);
    const ids = numbered(
      order.map(({ id }) => id),
      'm',
    );
    return order.flatMap(({ id, person, title, location, unit, reportsTo, kind, from, to, status, basis, claims }) => {
      const who = this.people.get(person);
      if (who === undefined) return [];
      return [
        {
          id: ids.get(id) ?? id,
          person: who,
          title: this.leavesOut('titles') ? undefined : this.maybe(title),
          location: this.leavesOut('locations') ? undefined : location && this.finder.replace(location),
          unit: this.unitOrRest(unit),
          reportsTo: this.target(reportsTo),
          kind,
          from,
          to,
          status,
          basis: this.prose(basis),
          claims: this.claims(claims),
        },
      ];
    });
  }

  private about({ people, units }: { readonly people: readonly PersonId[]; readonly units: readonly UnitId[] }) {
    return { people: this.listed(people, this.people), units: this.listed(units, this.units) };
  }

  /** What is about nobody and nothing in the branch goes; what is about others too loses its words. */
  private events(): ChangeEvent[] {
    const ids = numbered(this.from.events.map(({ id }) => id).toSorted(), 'e');
    return this.from.events.flatMap(({ id, date, kind, people, units, split, summary, status, claims }) => {
      const about = this.about({ people, units });
      const count = about.people.length + about.units.length;
      if (this.how.branch && count === 0) return [];
      const whole = split && this.units.get(split.unit);
      const into = split ? this.listed(split.into, this.units) : [];
      const isWhole = count === people.length + units.length;
      return [
        {
          id: ids.get(id) ?? id,
          date,
          kind,
          ...about,
          split: whole !== undefined && into.length > 0 ? { unit: whole, into } : undefined,
          summary: isWhole ? (this.prose(summary) ?? '') : '',
          status,
          claims: this.claims(claims),
        },
      ];
    });
  }

  /** Of the whole organisation: neither of a branch, nor of any without its sources. */
  private whole<Entry>(entries: readonly Entry[], redact: (entry: Entry) => Entry): Entry[] {
    return this.how.branch || this.leavesOut('sources') ? [] : entries.map(redact);
  }

  private address(url: string | undefined): string | undefined {
    return url === undefined || this.finder.finds(decoded(url)) ? undefined : url;
  }

  private sourceList(used: ReadonlySet<SourceId>): OrganisationFile['sources'] {
    return this.from.sources.flatMap(({ id, publisher, title, date, url, language, note, via }) => {
      const known = this.sources.get(id);
      if (known === undefined || !used.has(known)) return [];
      return [
        {
          id: known,
          publisher: this.finder.replace(publisher),
          title: title && this.finder.replace(title),
          date,
          url: this.address(url),
          language,
          note: this.maybe(note),
          via: via && { publisher: this.finder.replace(via.publisher), url: this.address(via.url) },
        },
      ];
    });
  }

  private rest(): Pick<OrganisationFile, 'people' | 'units' | 'memberships'> {
    if (!this.stubIsNeeded || !this.stub) return { people: [], units: [], memberships: [] };
    const always = { from: '../1900-01-01', status: 'unknown' as const, claims: [] };
    if ('unit' in this.stub) {
      const unit: Unit = {
        ...{ id: this.stub.unit, name: REST, aliases: [], kind: 'unit' },
        ...{ spans: [always], heads: [], formedFrom: [] },
      };
      return { people: [], units: [unit], memberships: [] };
    }
    const person: Person = { id: this.stub.person, name: REST, aliases: [], career: [] };
    const seat: Membership = { id: 'rest', person: person.id, kind: 'primary', ...always };
    return { people: [person], units: [], memberships: [seat] };
  }

  private notice(): Text | undefined {
    const done = [
      this.how.names === 'keep' ? [] : [`names replaced by ${this.how.names}`],
      this.leavesOut('titles') ? ['titles left out'] : [],
      this.leavesOut('locations') ? ['locations left out'] : [],
      this.leavesOut('contacts') && this.how.names === 'keep' ? ['e-mail and photos left out'] : [],
      this.leavesOut('second-lines') ? ['second reporting lines left out'] : [],
      this.leavesOut('sources') ? ['sources, notes and story left out'] : [],
      this.how.branch ? ['only one branch kept'] : [],
    ].flat();
    const words = `Redacted before it was shared: ${done.join(', ')}.`;
    const notice = this.how.branch ? undefined : this.prose(this.from.notice);
    if (done.length === 0) return notice;
    if (notice === undefined) return words;
    return typeof notice === 'string' ? `${words} ${notice}` : { ...notice, en: `${words} ${notice.en}` };
  }

  write(): Redacted {
    const { from } = this;
    const people = from.people
      .flatMap((each) => this.person(each))
      .toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
    const units = from.units.flatMap((each) => this.unit(each));
    const memberships = this.memberships();
    const events = this.events();
    const figures = this.whole(from.figures, ({ id: _, figure, what, check, claims, ...entry }) => ({
      id: '',
      figure: this.finder.replace(figure),
      what: this.text(what),
      check: this.maybe(check),
      ...this.about(entry),
      claims: this.claims(claims),
    }));
    const errata = this.whole(from.errata, ({ id: _, says, reading, why, sureness, claims, ...entry }) => ({
      id: '',
      says: this.text(says),
      reading: this.text(reading),
      why: this.text(why),
      sureness: this.finder.replace(sureness),
      ...this.about(entry),
      claims: this.claims(claims),
    }));
    const moment = (id: MomentId): MomentId => this.moments.get(id) ?? id;
    const story = this.whole(from.story, ({ title, text, before, after, at, view, focus, highlight, claims }) => ({
      id: '',
      title: this.text(title),
      text: this.text(text),
      before: before && moment(before),
      after: after && moment(after),
      at,
      view,
      focus: this.target(focus),
      highlight: highlight.flatMap((each) => this.target(each) ?? []),
      claims: this.claims(claims),
    }));
    const used = new Set<SourceId>();
    const collect = (entries: readonly { readonly claims: readonly Claim[] }[]): void => {
      for (const { claims } of entries) for (const { source } of claims) used.add(source);
    };
    for (const { spans, heads, formedFrom } of units) for (const list of [spans, heads, formedFrom]) collect(list);
    for (const { career } of people) collect(career);
    for (const list of [memberships, events, figures, errata, story]) collect(list);
    const rest = this.rest();
    const withIds = <Entry extends { readonly id: string }>(entries: readonly Entry[], letter: string): Entry[] =>
      entries.map((entry, index) => ({ ...entry, id: `${letter}${index + 1}` }));
    const file: OrganisationFile = {
      format: 'orgdiff/1',
      id: this.finder.finds(from.id) ? 'redacted' : from.id,
      name: this.text(from.name),
      description: this.how.branch ? undefined : this.prose(from.description),
      notice: this.notice(),
      coverage: { ...from.coverage, note: this.how.branch ? undefined : this.prose(from.coverage.note) },
      people: [...people, ...rest.people],
      units: [...units, ...rest.units],
      memberships: [...memberships, ...rest.memberships],
      events,
      figures: withIds(figures, 'f'),
      errata: withIds(errata, 'r'),
      sources: this.sourceList(used),
      moments: from.moments.map(({ id, date, label, orderOnly, note }) => ({
        id: moment(id),
        date,
        orderOnly,
        label: this.text(label),
        note: this.prose(note),
      })),
      comparisons: from.comparisons.map(({ label, sentence, before, after }, index) => ({
        id: `c${index + 1}`,
        label: this.text(label),
        sentence: this.how.branch ? undefined : this.prose(sentence),
        before: moment(before),
        after: moment(after),
      })),
      story: withIds(story, 't'),
    };
    return {
      organisation: indexOrganisation(withoutUndefined(file)),
      people: this.people,
      units: this.units,
      names: this.names,
    };
  }
}

/** As if it had been read from a file: what is not there is not even undefined. */
function withoutUndefined<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutUndefined) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutUndefined(item)])) as Value;
}

export function redact(organisation: Organisation, how: Redaction): Redacted {
  return new Redactor(organisation, how).write();
}
