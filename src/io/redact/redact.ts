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
import { spanOfName } from '../../model/person-names.ts';
import {
  type ChangeEvent,
  FORMAT,
  type Membership,
  type MomentId,
  type OrganisationFile,
  type Person,
  type PersonId,
  type ReportsTo,
  type SourceId,
  type Unit,
  type UnitId,
} from '../../model/schema.ts';
import { CoarseDates } from './coarse-dates.ts';
import { namesToReplace } from './names-to-replace.ts';
import { numbered, shuffled, withNewIds } from './new-ids.ts';
import type { NameStyle } from './new-names.ts';
import { RedactedFacts } from './redacted-facts.ts';
import { RedactedTexts } from './redacted-texts.ts';
import { redactionNotice } from './redaction-notice.ts';

/** What can be left out. */
export const DETAILS = ['titles', 'contacts', 'dates', 'second-lines', 'sources'] as const;
/** dates: all but those of the moments, and careers, which are made of dates. contacts: e-mail and photos, which always go when names are replaced. sources: sources, claims, notes, descriptions, careers, figures, errata and the story. */
export type Detail = (typeof DETAILS)[number];

export interface Branch {
  readonly people: ReadonlySet<PersonId>;
  readonly units: ReadonlySet<UnitId>;
}

export interface Redaction {
  readonly names: NameStyle | 'keep';
  readonly leaveOut: ReadonlySet<Detail>;
  /** Ids of the attributes that stay; what else is recorded of a membership goes. */
  readonly keepAttributes: ReadonlySet<string>;
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
const NOT_COMPARED = 'Columns of the files that differ were not compared.';

class Redactor {
  private readonly from: Organisation;
  private readonly how: Redaction;
  private readonly people: Map<PersonId, PersonId>;
  private readonly units: Map<UnitId, UnitId>;
  private readonly sources: Map<SourceId, SourceId>;
  private readonly moments: Map<MomentId, MomentId>;
  private readonly names: ReadonlyMap<PersonId, string>;
  private readonly texts: RedactedTexts;
  private readonly facts: RedactedFacts;
  private readonly dates: CoarseDates | undefined;
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
    this.people = numbered(kept, 'p');
    this.units = numbered(
      from.units.filter(({ id }) => branch?.units.has(id) ?? true),
      'u',
    );
    this.sources = numbered(from.sources, 's');
    this.moments = numbered(from.moments, 'd');
    const { names, finder } = namesToReplace(from, how, kept);
    this.names = names;
    this.texts = new RedactedTexts(finder, this.leavesOut('sources') ? undefined : this.sources);
    this.facts = new RedactedFacts(from, how.keepAttributes, this.texts, random);
    this.dates = this.leavesOut('dates') ? new CoarseDates(from, how.days) : undefined;
    if (branch && how.around === 'stub') {
      this.stub = this.units.size > 0 ? { unit: 'rest' as UnitId } : { person: 'rest' as PersonId };
    }
  }

  private leavesOut(detail: Detail): boolean {
    return this.how.leaveOut.has(detail);
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

  /** Where dates are left out, without what holds on none of the days that may be told. */
  private periods<Entry extends { readonly from: string; readonly to?: string | undefined }>(
    entries: readonly Entry[],
  ): readonly Entry[] {
    const { dates } = this;
    if (!dates) return entries;
    return entries.flatMap((entry) => {
      const period = dates.period(entry);
      return period ? [{ ...entry, to: undefined, ...period }] : [];
    });
  }

  private person(person: Person): Person[] {
    const id = this.people.get(person.id);
    if (id === undefined) return [];
    const isKept = this.how.names === 'keep';
    const hasContacts = isKept && !this.leavesOut('contacts');
    return [
      {
        id,
        name: this.names.get(person.id) ?? this.nameOfPost(person),
        names: isKept ? this.datedNames(person) : undefined,
        aliases: isKept ? [...person.aliases] : [],
        vacant: person.vacant,
        email: hasContacts ? person.email : undefined,
        photo: hasContacts ? person.photo : undefined,
        description: this.texts.prose(person.description),
        order: person.order,
        career:
          this.leavesOut('sources') || this.dates
            ? []
            : person.career.map(({ date, employer, text, status, claims }) => ({
                date,
                employer: this.texts.line(employer),
                text: this.texts.text(text),
                status,
                claims: this.texts.claims(claims),
              })),
      },
    ];
  }

  /** Of an entry that is no person, or one whom no file names; a title may stand in it. */
  private nameOfPost({ name, vacant }: Person): string {
    if (!this.leavesOut('titles')) return this.texts.line(name);
    return vacant ? 'Vacant post' : 'Not disclosed';
  }

  private datedNames({ names }: Person): Person['names'] {
    return names?.flatMap(({ name, from, to, claims }) => {
      const period = this.dates ? this.dates.period(spanOfName({ name, from, to, claims })) : { from, to };
      return period ? [{ name, ...period, claims: this.texts.claims(claims) }] : [];
    });
  }

  private unit(unit: Unit): Unit[] {
    const id = this.units.get(unit.id);
    if (id === undefined) return [];
    return [
      {
        id,
        name: this.texts.line(unit.name),
        aliases: unit.aliases.map((alias) => this.texts.line(alias)),
        kind: unit.kind,
        purpose: this.texts.prose(unit.purpose),
        order: unit.order,
        spans: this.periods(unit.spans).map(({ from, to, name, parent, under, status, strengths, note, claims }) => ({
          from,
          to,
          name: this.texts.line(name),
          parent: this.unitOrRest(parent),
          under: under && this.people.get(under),
          status,
          strengths: this.texts.strengths(strengths),
          note: this.texts.prose(note),
          claims: this.texts.claims(claims),
        })),
        heads: this.periods(unit.heads).flatMap(({ person, role, from, to, status, strengths, claims }) => {
          const head = this.people.get(person);
          if (head === undefined) return [];
          const title = this.leavesOut('titles') ? undefined : this.texts.maybe(role);
          return [
            {
              ...{ person: head, role: title, from, to, status },
              strengths: this.texts.strengths(strengths),
              claims: this.texts.claims(claims),
            },
          ];
        }),
        formedFrom: unit.formedFrom.flatMap(({ unit: origin, status, claims }) => {
          const known = this.units.get(origin);
          return known === undefined ? [] : [{ unit: known, status, claims: this.texts.claims(claims) }];
        }),
      },
    ];
  }

  private memberships(): Membership[] {
    const kept = this.periods(this.from.memberships).filter(
      ({ person, kind }) => this.people.has(person) && !(kind === 'secondary' && this.leavesOut('second-lines')),
    );
    const order = shuffled(kept, this.how.random);
    const ids = numbered(order, 'm');
    return order.flatMap((membership) => {
      const { id, person, title, unit, holder, reportsTo, kind, from, to, status, strengths, basis, claims } =
        membership;
      const who = this.people.get(person);
      if (who === undefined) return [];
      return [
        {
          id: ids.get(id) ?? id,
          person: who,
          title: this.leavesOut('titles') ? undefined : this.texts.maybe(title),
          unit: this.unitOrRest(unit),
          post: this.facts.postOf(membership),
          holder,
          attributes: this.facts.valuesOf(membership),
          reportsTo: this.target(reportsTo),
          kind,
          from,
          to,
          status,
          strengths: this.texts.strengths(strengths),
          basis: this.texts.prose(basis),
          claims: this.texts.claims(claims),
        },
      ];
    });
  }

  private about({ people, units }: { readonly people: readonly PersonId[]; readonly units: readonly UnitId[] }) {
    return { people: this.listed(people, this.people), units: this.listed(units, this.units) };
  }

  /** What is about nobody and nothing in the branch goes; what is about others too loses its words. */
  private events(): ChangeEvent[] {
    const byId = this.from.events.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const ids = numbered(byId, 'e');
    return this.from.events.flatMap(({ id, date, kind, people, units, split, summary, staff, status, claims }) => {
      const about = this.about({ people, units });
      const count = about.people.length + about.units.length;
      if (this.how.branch && count === 0) return [];
      const whole = split && this.units.get(split.unit);
      const into = split ? this.listed(split.into, this.units) : [];
      const isWhole = count === people.length + units.length;
      return [
        {
          id: ids.get(id) ?? id,
          date: this.dates?.date(date) ?? date,
          kind,
          ...about,
          split: whole !== undefined && into.length > 0 ? { unit: whole, into } : undefined,
          summary: isWhole ? (this.texts.prose(summary) ?? '') : '',
          staff: isWhole && staff && !this.leavesOut('sources') ? this.staff(staff) : undefined,
          status,
          claims: this.texts.claims(claims),
        },
      ];
    });
  }

  private staff({ text, status, claims }: NonNullable<ChangeEvent['staff']>): ChangeEvent['staff'] {
    return { text: this.texts.text(text), status, claims: this.texts.claims(claims) };
  }

  /** Of the whole organisation: neither of a branch, nor of any without its sources. */
  private whole<Entry>(entries: readonly Entry[], redact: (entry: Entry) => Entry): Entry[] {
    return this.how.branch || this.leavesOut('sources') ? [] : entries.map(redact);
  }

  private coverage(): OrganisationFile['coverage'] {
    const { whole, note, ...coverage } = this.from.coverage;
    const counted = this.whole(whole ?? [], ({ unit, claims, ...count }) => ({
      ...count,
      unit: this.units.get(unit) ?? unit,
      claims: this.texts.claims(claims),
    })).filter(({ unit }) => [...this.units.values()].includes(unit));
    return {
      ...coverage,
      note: this.how.branch ? undefined : this.texts.prose(note),
      ...(counted.length > 0 ? { whole: counted } : {}),
    };
  }

  private sourceList(): OrganisationFile['sources'] {
    return this.from.sources.flatMap(({ id, publisher, title, date, url, language, note, via, relays }) => {
      const known = this.sources.get(id);
      if (known === undefined || !this.texts.used.has(known)) return [];
      return [
        {
          id: known,
          publisher: this.texts.line(publisher),
          title: this.texts.line(title),
          date,
          url: this.texts.address(url),
          language,
          note: this.texts.maybe(note),
          via: via && { publisher: this.texts.line(via.publisher), url: this.texts.address(via.url) },
          relays: relays?.map((each) => this.texts.line(each)),
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
      figure: this.texts.line(figure),
      what: this.texts.text(what),
      check: this.texts.maybe(check),
      ...this.about(entry),
      claims: this.texts.claims(claims),
    }));
    const errata = this.whole(from.errata, ({ id: _, says, reading, why, sureness, claims, ...entry }) => ({
      id: '',
      says: this.texts.text(says),
      reading: this.texts.text(reading),
      why: this.texts.text(why),
      sureness: this.texts.line(sureness),
      ...this.about(entry),
      claims: this.texts.claims(claims),
    }));
    const moment = (id: MomentId): MomentId => this.moments.get(id) ?? id;
    const story = this.whole(from.story, ({ title, text, before, after, at, view, focus, highlight, claims }) => ({
      id: '',
      title: this.texts.text(title),
      text: this.texts.text(text),
      before: before && moment(before),
      after: after && moment(after),
      at,
      view,
      focus: this.target(focus),
      highlight: highlight.flatMap((each) => this.target(each) ?? []),
      claims: this.texts.claims(claims),
    }));
    const coverage = this.coverage();
    const rest = this.rest();
    const file: OrganisationFile = {
      format: FORMAT,
      id: this.texts.idOr(from.id, 'redacted'),
      name: this.texts.text(from.name),
      description: this.how.branch ? undefined : this.texts.prose(from.description),
      notice: redactionNotice(this.how, from.attributes, this.how.branch ? undefined : this.texts.prose(from.notice)),
      coverage,
      attributes: this.facts.attributes(),
      people: [...people, ...rest.people],
      units: [...units, ...rest.units],
      memberships: [...memberships, ...rest.memberships],
      events,
      figures: withNewIds(figures, 'f'),
      errata: withNewIds(errata, 'r'),
      sources: this.sourceList(),
      moments: from.moments.map(({ id, date, label, orderOnly, note }) => ({
        id: moment(id),
        date,
        orderOnly,
        label: this.texts.text(label),
        note: this.texts.prose(note),
      })),
      comparisons: from.comparisons.map(({ label, sentence, notCompared, before, after }, index) => ({
        id: `c${index + 1}`,
        label: this.texts.text(label),
        sentence: this.how.branch ? undefined : this.texts.prose(sentence),
        // It names columns of somebody's files; that there are any must not go unsaid.
        notCompared: notCompared === undefined ? undefined : NOT_COMPARED,
        before: moment(before),
        after: moment(after),
      })),
      story: withNewIds(story, 't'),
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
