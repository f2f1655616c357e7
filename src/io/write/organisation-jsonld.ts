/**
 * The organisation as JSON-LD 1.1 in the vocabulary of the W3C Organization Ontology (Recommendation, 16 January
 * 2014), with FOAF for people, PROV-O for what a statement rests on, OWL-Time for its time, Dublin Core terms for words
 * about it and schema.org for whatever else a file records. The context stands in the file, so that reading it fetches nothing; ids are fragments of wherever
 * the file lies.
 *
 * Each membership is an org:Post that lasts as long as it and an org:Membership for whoever holds it. A line to a unit
 * goes to the post of that unit's head, which is there whether or not anybody is known to hold it. A unit has one
 * resource that stays and one for each of its spans, which is a prov:specializationOf it, since name and parent change;
 * so has a person for the names of other days.
 * What the ontology has no words for is left out: figures, errata, moments, comparisons and the story.
 */

import { asJson, type Json, joinJson, json } from '../../base/escape/json.ts';
import { isPlace, recordedValues } from '../../model/attributes.ts';
import { formatDate, madeUpName } from '../../model/day-names.ts';
import { readEdtf } from '../../model/edtf.ts';
import { REMAKES_UNIT } from '../../model/event-kinds.ts';
import type { Organisation } from '../../model/organisation.ts';
import { allNames, ownNames } from '../../model/person-names.ts';
import type { ChangeEvent, Claim, DatedName, Membership, Person, ReportsTo, Text, Unit } from '../../model/schema.ts';

export type LdValue = string | number | boolean | LdNode | readonly LdValue[];
export interface LdNode {
  readonly [key: string]: LdValue | undefined;
}

export const CONTEXT = {
  '@version': 1.1,
  org: 'http://www.w3.org/ns/org#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  prov: 'http://www.w3.org/ns/prov#',
  time: 'http://www.w3.org/2006/time#',
  dct: 'http://purl.org/dc/terms/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  schema: 'https://schema.org/',
} as const;

/** Half a character cannot stand in an address. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

function mailTo(email: string): string {
  return `mailto:${encodeURIComponent(wellFormed(email)).replaceAll('%40', '@')}`;
}

/** Ids may hold letters of any script; an address may not. */
function refTo(kind: string, ...ids: readonly (string | number)[]): string {
  return `#${[kind, ...ids].map((part) => encodeURIComponent(part)).join('/')}`;
}

function link(address: string): LdNode {
  return { '@id': address };
}

/** Text in English, or a value for each language that it is written in. */
function words(text: Text | undefined): LdValue | undefined {
  if (text === undefined || text === '') return undefined;
  if (typeof text === 'string') return { '@value': text, '@language': 'en' };
  return Object.entries(text).map(([language, value]) => ({ '@value': value, '@language': language }));
}

function agent(name: string): LdNode {
  return { '@type': 'foaf:Agent', 'foaf:name': name };
}

function edtf(date: string): LdNode {
  return { '@value': date, '@type': 'edtf:EDTF' };
}

const INSTANT_TERMS = {
  day: ['time:inXSDDate', 'xsd:date'],
  month: ['time:inXSDgYearMonth', 'xsd:gYearMonth'],
  year: ['time:inXSDgYear', 'xsd:gYear'],
} as const;

/** As EDTF has it, and where that is exact in the terms of OWL-Time as well; a day that is made up by its label only. */
function instant(organisation: Organisation, date: string): LdNode {
  if (date.split('/').some((point) => madeUpName(organisation, point) !== undefined)) {
    return { '@type': 'time:Instant', 'skos:prefLabel': words(formatDate(organisation, date)) };
  }
  const { precision, approximate } = readEdtf(date);
  const node = { '@type': 'time:Instant', 'dct:date': edtf(date) };
  if (precision === 'interval' || approximate) return node;
  const [term, type] = INSTANT_TERMS[precision];
  return { ...node, [term]: { '@value': date, '@type': type } };
}

interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

function interval(organisation: Organisation, { from, to }: Period): LdNode {
  return {
    '@type': 'time:Interval',
    'time:hasBeginning': from === undefined ? undefined : instant(organisation, from),
    'time:hasEnd': to === undefined ? undefined : instant(organisation, to),
  };
}

function conceptOf(kind: 'status' | 'event-kind', name: string): LdNode {
  return link(refTo(kind, name));
}

function derivation({ source, status, locator, note }: Claim): LdNode {
  return {
    '@type': 'prov:Derivation',
    'prov:entity': link(refTo('source', source)),
    'dct:type': conceptOf('status', status),
    'dct:bibliographicCitation': locator,
    'dct:description': words(note),
  };
}

/** What a statement rests on: the sources outright, and each claim with its status and where in the source it stands. */
function restsOn(claims: readonly Claim[]): LdNode {
  if (claims.length === 0) return {};
  const sources = [...new Set(claims.map(({ source }) => source))];
  return {
    'prov:wasDerivedFrom': sources.map((source) => link(refTo('source', source))),
    'prov:qualifiedDerivation': claims.map(derivation),
  };
}

class Graph {
  private readonly organisation: Organisation;
  private readonly whole: string;
  /** Roles by their words. */
  private readonly roles = new Map<string, LdNode>();

  constructor(organisation: Organisation) {
    this.organisation = organisation;
    this.whole = refTo('organisation', organisation.id);
  }

  private role(title: Text): LdNode {
    const key = JSON.stringify(title);
    const known = this.roles.get(key);
    const id = known?.['@id'] ?? refTo('role', this.roles.size + 1);
    if (!known) this.roles.set(key, { '@id': id, '@type': 'org:Role', 'skos:prefLabel': words(title) });
    return { '@id': id };
  }

  /** Who is in a collection belongs to the organisation, in a unit that nobody names. */
  private placeIn(unit: Unit | undefined): LdNode {
    const isOrganisation = unit?.kind === 'unit' || unit?.kind === 'external';
    return link(isOrganisation ? refTo('unit', unit.id) : this.whole);
  }

  private placeOf({ unit }: Membership): LdNode {
    return this.placeIn(unit === undefined ? undefined : this.organisation.unitById.get(unit));
  }

  private target(target: ReportsTo): LdNode {
    return link('person' in target ? refTo('person', target.person) : refTo('head-of', target.unit));
  }

  private person(person: Person): LdNode[] {
    const { id, ids, name, vacant, names = [], description, email, photo, career } = person;
    const others = allNames(person).filter((other) => other !== name);
    const isNamed = ownNames(this.organisation, person).length > 0;
    // A post that nobody holds is a post, whoever held it before.
    if (vacant) return [{ '@id': refTo('person', id), '@type': 'org:Post', 'skos:prefLabel': name }];
    return [
      {
        '@id': refTo('person', id),
        '@type': ['foaf:Person', 'prov:Person'],
        [isNamed ? 'foaf:name' : 'skos:prefLabel']: name,
        'foaf:mbox': email === undefined ? undefined : link(mailTo(email)),
        'foaf:img': photo === undefined ? undefined : link(photo),
        'skos:altLabel': others.length > 0 ? others : undefined,
        'dct:identifier': ids,
        'dct:description': words(description),
      },
      ...names.map((dated, index) => this.datedName(id, dated, index)),
      ...career.map(
        ({ date, employer, text, status, claims }, index): LdNode => ({
          '@id': refTo('career', id, index + 1),
          '@type': 'prov:Activity',
          'dct:subject': link(refTo('person', id)),
          'dct:date': edtf(date),
          'dct:description': words(text),
          'prov:wasAssociatedWith':
            employer === undefined ? undefined : { '@type': 'org:Organization', 'skos:prefLabel': employer },
          'dct:type': conceptOf('status', status),
          ...restsOn(claims),
        }),
      ),
    ];
  }

  private datedName(person: Person['id'], { name, from, to, claims }: DatedName, index: number): LdNode {
    return {
      '@id': refTo('person', person, index + 1),
      '@type': 'prov:Entity',
      'prov:specializationOf': link(refTo('person', person)),
      'skos:prefLabel': name,
      'dct:temporal': interval(this.organisation, { from, to }),
      ...restsOn(claims),
    };
  }

  private unitType(unit: Unit): LdValue {
    switch (unit.kind) {
      case 'collection':
        return 'foaf:Group';
      case 'project':
        return 'foaf:Project';
      case 'external':
        return 'org:Organization';
      case 'unit':
        return ['org:OrganizationalUnit', 'prov:Entity'];
    }
  }

  private unit(unit: Unit): LdNode[] {
    const id = refTo('unit', unit.id);
    const isUnit = unit.kind === 'unit';
    const entry: LdNode = {
      '@id': id,
      '@type': this.unitType(unit),
      [isUnit || unit.kind === 'external' ? 'skos:prefLabel' : 'foaf:name']: unit.name,
      'skos:altLabel': unit.aliases.length > 0 ? unit.aliases : undefined,
      [isUnit ? 'org:purpose' : 'dct:description']: words(unit.purpose),
      'org:subOrganizationOf': isUnit ? link(this.whole) : undefined,
      'foaf:member': unit.kind === 'collection' ? this.membersOf(unit) : undefined,
      'prov:qualifiedDerivation': unit.formedFrom.flatMap(({ unit: origin, status, claims }) => ({
        '@type': 'prov:Derivation',
        'prov:entity': link(refTo('unit', origin)),
        'dct:type': conceptOf('status', status),
        ...restsOn(claims),
      })),
    };
    const isReportedTo = this.reportedUnits().has(unit.id);
    const head: LdNode = {
      '@id': refTo('head-of', unit.id),
      '@type': 'org:Post',
      'org:role': link('org:Head'),
      'org:postIn': this.placeIn(unit),
      'org:heldBy': [...new Set(unit.heads.map(({ person }) => person))].map((each) => link(refTo('person', each))),
    };
    return [entry, ...(unit.heads.length > 0 || isReportedTo ? [head] : []), ...this.spans(unit), ...this.heads(unit)];
  }

  private membersOf(unit: Unit): LdValue {
    const members = this.organisation.memberships.filter((each) => each.unit === unit.id).map(({ person }) => person);
    return [...new Set(members)].map((person) => link(refTo('person', person)));
  }

  private reported: ReadonlySet<string> | undefined;
  private reportedUnits(): ReadonlySet<string> {
    this.reported ??= new Set(
      this.organisation.memberships.flatMap(({ reportsTo }) =>
        reportsTo && 'unit' in reportsTo ? [reportsTo.unit as string] : [],
      ),
    );
    return this.reported;
  }

  private spans(unit: Unit): LdNode[] {
    return unit.spans.map((span, index) => ({
      '@id': refTo('unit', unit.id, index + 1),
      '@type': unit.kind === 'unit' ? ['org:OrganizationalUnit', 'prov:Entity'] : ['prov:Entity'],
      'prov:specializationOf': link(refTo('unit', unit.id)),
      'skos:prefLabel': span.name ?? unit.name,
      [unit.kind === 'unit' ? 'org:subOrganizationOf' : 'dct:isPartOf']:
        span.parent === undefined ? link(this.whole) : link(refTo('unit', span.parent)),
      'org:reportsTo': span.under === undefined ? undefined : link(refTo('person', span.under)),
      'dct:temporal': interval(this.organisation, span),
      'dct:type': conceptOf('status', span.status),
      'dct:description': words(span.note),
      ...restsOn(span.claims),
    }));
  }

  private heads(unit: Unit): LdNode[] {
    return unit.heads.map((head, index) => ({
      '@id': refTo('headship', unit.id, index + 1),
      '@type': ['org:Membership', 'prov:Entity'],
      'org:member': link(refTo('person', head.person)),
      'org:organization': this.placeIn(unit),
      'org:role': head.role === undefined ? link('org:Head') : [link('org:Head'), this.role(head.role)],
      'org:memberDuring': interval(this.organisation, head),
      'dct:type': conceptOf('status', head.status),
      ...restsOn(head.claims),
    }));
  }

  private recorded(membership: Membership): LdNode {
    const places: LdNode[] = [];
    const properties: LdNode[] = [];
    for (const { attribute, value } of recordedValues(this.organisation.attributes, membership)) {
      if (value === '') continue;
      if (isPlace(attribute.id)) places.push({ '@type': 'dct:Location', 'skos:prefLabel': value });
      else
        properties.push({
          '@type': 'schema:PropertyValue',
          'schema:propertyID': attribute.id,
          'schema:name': words(attribute.label),
          'schema:value': value,
        });
    }
    return {
      'dct:spatial': places.length === 0 ? undefined : places,
      'schema:additionalProperty': properties.length === 0 ? undefined : properties,
    };
  }

  private membership(membership: Membership): LdNode[] {
    const { id, person, title, post: postId, reportsTo, kind, status, basis, claims } = membership;
    const holder = link(refTo('person', person));
    const isVacant = this.organisation.personById.get(person)?.vacant === true;
    const role = title === undefined ? undefined : this.role(title);
    const post: LdNode = {
      '@id': refTo('post', id),
      '@type': ['org:Post', 'prov:Entity'],
      'org:role': role,
      'org:postIn': this.placeOf(membership),
      [isVacant ? 'prov:specializationOf' : 'org:heldBy']: holder,
      'dct:identifier': postId,
      ...this.recorded(membership),
      'org:reportsTo': reportsTo && this.target(reportsTo),
      'dct:temporal': interval(this.organisation, membership),
      'dct:type': [conceptOf('status', status), link(refTo('line', kind))],
      'dct:description': words(basis),
      ...restsOn(claims),
    };
    const entry: LdNode = {
      '@id': refTo('membership', id),
      '@type': 'org:Membership',
      'org:member': holder,
      'org:organization': this.placeOf(membership),
      'org:role': role,
      'org:memberDuring': interval(this.organisation, membership),
    };
    // A dotted line is another line of somebody who is a member already.
    return kind === 'primary' && !isVacant ? [post, entry] : [post];
  }

  private units(ids: readonly string[]): LdValue | undefined {
    return ids.length === 0 ? undefined : ids.map((id) => link(refTo('unit', id)));
  }

  /** Which units there were, and which there were then. */
  private ends({ kind, split, units }: ChangeEvent): { from: readonly string[]; to: readonly string[] } {
    if (split && kind === 'unit-merged') return { from: split.into, to: [split.unit] };
    if (split) return { from: [split.unit], to: split.into };
    if (kind === 'unit-created') return { from: [], to: units };
    return { from: units, to: kind === 'unit-dissolved' ? [] : units };
  }

  private event(event: ChangeEvent): LdNode {
    const isChange = REMAKES_UNIT.has(event.kind);
    const { earliest, precision, approximate } = readEdtf(event.date);
    const { from, to } = this.ends(event);
    const isDay = precision === 'day' && !approximate && Number.isFinite(earliest);
    return {
      '@id': refTo('event', event.id),
      '@type': isChange ? 'org:ChangeEvent' : 'prov:Activity',
      'dct:date': edtf(event.date),
      'prov:startedAtTime': isDay ? { '@value': `${event.date}T00:00:00Z`, '@type': 'xsd:dateTime' } : undefined,
      'dct:description': words(event.summary),
      'org:originalOrganization': isChange ? this.units(from) : undefined,
      'org:resultingOrganization': isChange ? this.units(to) : undefined,
      'dct:subject': [
        ...event.people.map((id) => link(refTo('person', id))),
        ...event.units.map((id) => link(refTo('unit', id))),
      ],
      'dct:type': [conceptOf('event-kind', event.kind), conceptOf('status', event.status)],
      ...restsOn(event.claims),
    };
  }

  private sources(): LdNode[] {
    return this.organisation.sources.map(({ id, publisher, title, date, url, language, note, via }) => ({
      '@id': refTo('source', id),
      '@type': 'prov:Entity',
      'dct:publisher': agent(publisher),
      'dct:title': title,
      'dct:date': date === undefined ? undefined : edtf(date),
      'dct:source': url === undefined ? undefined : link(url),
      'dct:language': language,
      'dct:description': words(note),
      'prov:wasDerivedFrom': via && {
        '@type': 'prov:Entity',
        'dct:publisher': agent(via.publisher),
        'dct:source': via.url === undefined ? undefined : link(via.url),
      },
    }));
  }

  /** Each node with what hangs on it; the roles and kinds that they speak of come last. */
  *nodes(): Generator<LdNode> {
    const { name, description, notice, coverage, people, units, memberships, events } = this.organisation;
    yield {
      '@id': this.whole,
      '@type': 'org:Organization',
      'skos:prefLabel': words(name),
      'dct:description': words(description),
      'skos:note': [notice, coverage.note].flatMap((note) => words(note) ?? []),
    };
    for (const each of people) yield* this.person(each);
    for (const each of units) yield* this.unit(each);
    for (const each of memberships) yield* this.membership(each);
    for (const each of events) yield this.event(each);
    yield* this.sources();
    yield* this.roles.values();
  }
}

function withoutEmptyLists(node: LdNode): LdNode {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => !(Array.isArray(value) && value.length === 0)));
}

const CONCEPT = /^#(?:status|event-kind|line)\//;

/** Finds the statuses, kinds of events and kinds of lines that are spoken of. */
function findConcepts(value: LdValue | undefined, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) findConcepts(item, found);
  else if (typeof value === 'object') {
    const id = (value as LdNode)['@id'];
    if (typeof id === 'string' && CONCEPT.test(id)) found.add(id);
    for (const item of Object.values(value)) findConcepts(item, found);
  }
}

function concept(id: string): LdNode {
  const name = id.slice(id.indexOf('/') + 1).replaceAll('-', ' ');
  return { '@id': id, '@type': 'skos:Concept', 'skos:prefLabel': { '@value': name, '@language': 'en' } };
}

/** The text in parts, a node to a line. */
export function* linkedDataInParts(organisation: Organisation): Generator<Json> {
  const concepts = new Set<string>();
  yield json`{\n"@context": ${asJson(CONTEXT)},\n"@graph": [`;
  let between = json`\n`;
  const line = (node: LdNode): Json => {
    const text = json`${between}${asJson(withoutEmptyLists(node))}`;
    between = json`,\n`;
    return text;
  };
  for (const node of new Graph(organisation).nodes()) {
    findConcepts(node, concepts);
    yield line(node);
  }
  for (const id of [...concepts].toSorted()) yield line(concept(id));
  yield json`\n]\n}\n`;
}

export function writeLinkedData(organisation: Organisation): Json {
  return joinJson([...linkedDataInParts(organisation)], '');
}
