/** What of an organisation rests on one source: the way back from a source to what is shown because of it. */

import { type Organisation, readText } from './organisation.ts';
import type { ChangeEvent, Claim, Erratum, Figure, PartStrength, PersonId, SourceId, UnitId } from './schema.ts';

export type Resting =
  | { readonly kind: 'person'; readonly person: PersonId; readonly what: readonly string[] }
  | { readonly kind: 'unit'; readonly unit: UnitId; readonly what: readonly string[] }
  | { readonly kind: 'event'; readonly event: ChangeEvent }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'erratum'; readonly erratum: Erratum };

interface Claimed {
  readonly claims: readonly Claim[];
  readonly strengths?: Readonly<Record<string, PartStrength | undefined>> | undefined;
}

/** Of an entry and of its parts. */
function allClaims({ claims, strengths = {} }: Claimed): Claim[] {
  return [...claims, ...Object.values(strengths).flatMap((part) => part?.claims ?? [])];
}

/** What is said of each, each thing once. */
class Gathered<Id> {
  readonly byId = new Map<Id, Set<string>>();

  add(id: Id, what: string): void {
    const known = this.byId.get(id);
    if (known) known.add(what);
    else this.byId.set(id, new Set([what]));
  }
}

function aboutPeople(organisation: Organisation, isMeant: (item: Claimed) => boolean): Resting[] {
  const people = new Gathered<PersonId>();
  const unitName = (unit: UnitId): string => organisation.unitById.get(unit)?.name ?? unit;
  for (const membership of organisation.memberships) {
    if (!isMeant(membership)) continue;
    const title = membership.title === undefined ? [] : [readText(membership.title)];
    const place = membership.unit === undefined ? [] : [unitName(membership.unit)];
    people.add(membership.person, [...title, ...place].join(', ') || 'reporting line');
  }
  for (const { id, career, names = [] } of organisation.people) {
    for (const stage of career) if (isMeant(stage)) people.add(id, readText(stage.text).replace(/\.$/, ''));
    for (const name of names) if (isMeant(name)) people.add(id, `called ${name.name}`);
  }
  for (const unit of organisation.units) {
    for (const head of unit.heads) if (isMeant(head)) people.add(head.person, `head of ${unit.name}`);
  }
  return [...people.byId].map(([person, what]) => ({ kind: 'person', person, what: [...what] }));
}

function aboutUnits({ units, coverage }: Organisation, isMeant: (item: Claimed) => boolean): Resting[] {
  const gathered = new Gathered<UnitId>();
  for (const unit of units) {
    if (unit.spans.some(isMeant)) gathered.add(unit.id, 'its place in the organisation');
    if (unit.formedFrom.some(isMeant)) gathered.add(unit.id, 'what it was formed from');
  }
  for (const whole of coverage.whole ?? []) if (isMeant(whole)) gathered.add(whole.unit, 'how many people it had');
  return [...gathered.byId].map(([unit, what]) => ({ kind: 'unit', unit, what: [...what] }));
}

/** People, units, events, figures and notes, each once, in the order of the file. */
export function restingOn(organisation: Organisation, source: SourceId): Resting[] {
  const isMeant = (item: Claimed): boolean => allClaims(item).some((claim) => claim.source === source);
  const isTold = (event: ChangeEvent): boolean => isMeant(event) || (event.staff !== undefined && isMeant(event.staff));
  return [
    ...aboutPeople(organisation, isMeant),
    ...aboutUnits(organisation, isMeant),
    ...organisation.events.filter(isTold).map((event): Resting => ({ kind: 'event', event })),
    ...organisation.figures.filter(isMeant).map((figure): Resting => ({ kind: 'figure', figure })),
    ...organisation.errata.filter(isMeant).map((erratum): Resting => ({ kind: 'erratum', erratum })),
  ];
}
