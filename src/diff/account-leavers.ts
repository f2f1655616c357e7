/** What an account says of those who left: all by name and place, then what the sources say of each going. */

import { readText } from '../model/organisation.ts';
import type { ChangeEvent, PersonId } from '../model/schema.ts';
import { wordOfStatus } from '../model/statuses.ts';
import { tierOf, weakest } from '../model/strength.ts';
import { endWithStop, type Sources, tellDate } from './account-evidence.ts';
import type { AccountNames } from './account-names.ts';
import { type AccountSentence, asSentence, type Extent, listWords, say, textOf, type Words } from './account-text.ts';
import type { Comparison, PersonChange } from './comparison.ts';
import { howTheyWent } from './departures.ts';
import { categoryOf, wordsOfCategory } from './kinds.ts';
import { capitalise, numberWord } from './phrases.ts';
import { type Strengths, strengthsOf } from './strengths.ts';

/** The events that tell of the weightiest thing that happened to somebody. */
export function tellingEvents(change: PersonChange): ChangeEvent[] {
  const kinds = wordsOfCategory(categoryOf(change)).events ?? [];
  return change.events.filter(({ kind, status }) => kinds.includes(kind) && status !== 'denied');
}

/** What tells of it for the reader, where the file has a word on it. */
function summaryOf(event: ChangeEvent): string {
  return readText(event.summary).trim();
}

export class AccountOfLeavers {
  private readonly comparison: Comparison;
  private readonly sources: Sources;
  private readonly names: AccountNames;
  private readonly extent: Extent;
  private readonly strengths: Strengths;

  constructor(comparison: Comparison, sources: Sources, names: AccountNames, extent: Extent) {
    this.comparison = comparison;
    this.sources = sources;
    this.names = names;
    this.extent = extent;
    this.strengths = strengthsOf(comparison);
  }

  private some(people: readonly PersonId[]): Words {
    return listWords(
      people.map((person) => this.names.person(person, 'before')),
      this.extent.mostNames,
    );
  }

  /** All by name and place, then what the sources say of each going. */
  sentences(id: string, changes: readonly PersonChange[]): AccountSentence[] {
    const told = this.goings(id, changes);
    const isTold = new Set(told.flatMap(({ about }) => about).map((who) => ('person' in who ? who.person : undefined)));
    const untold = changes.filter(({ person }) => !isTold.has(person));
    const strengths = untold.map((change) => this.strengths.ofPerson(change));
    const ofEvents = untold.flatMap((change) => tellingEvents(change).flatMap((event) => event.claims));
    const claims = ofEvents.length > 0 ? ofEvents : strengths.flatMap((strength) => strength.claims);
    const { status } = weakest(strengths);
    const who = untold.length === 0 ? '' : this.sources.attribution({ status, claims });
    const overview: AccountSentence = {
      id,
      words: asSentence(say`${this.leaversByPlace(changes)}${who}.`),
      note: undefined,
      about: changes.map(({ person }) => ({ person })),
      evidence: this.sources.evidence(claims),
    };
    return [overview, ...told];
  }

  /** The place that somebody went from, with how sure that is where no source says it. */
  private placeOfLeaver(change: PersonChange): Words | undefined {
    const place = this.names.place(change.before?.unit, 'before');
    const { status } = this.strengths.ofPlaceOn(change, 'before');
    return place && tierOf(status) === 'unsaid' ? say`${place} (${wordOfStatus(status)})` : place;
  }

  private leaversByPlace(changes: readonly PersonChange[]): Words {
    const people = changes.map(({ person }) => person);
    const isShort = this.extent.people === 'least' || people.length > this.extent.mostNames;
    const byPlace = new Map<string, { place: Words | undefined; people: PersonId[] }>();
    for (const change of changes) {
      const place = this.placeOfLeaver(change);
      const key = place ? textOf(place) : '';
      const entry = byPlace.get(key) ?? { place, people: [] };
      entry.people.push(change.person);
      byPlace.set(key, entry);
    }
    if (people.length === 1 || isShort) {
      const [only] = byPlace.values();
      const place = byPlace.size === 1 ? only?.place : undefined;
      const went = howTheyWent(changes, this.comparison);
      const who = this.some(people);
      if (went === undefined) return say`${who} left${place ? say` ${place}` : ''}`;
      const departures = people.length === 1 ? 'The departure' : 'The departures';
      const [one, many] = went === 'disputed' ? ['is', 'are'] : ['was', 'were'];
      const be = people.length === 1 ? one : many;
      return say`${departures} of ${who}${place ? say` from ${place}` : ''} ${be} ${went}`;
    }
    const lists = [...byPlace.values()].map((entry) =>
      entry.place ? say`${this.some(entry.people)} from ${entry.place}` : this.some(entry.people),
    );
    const all = lists.reduce((list, each, index) => (index === 0 ? each : say`${list}; ${each}`), say``);
    const went = howTheyWent(changes, this.comparison);
    const count = capitalise(numberWord(people.length));
    return went === undefined ? say`${count} people left: ${all}` : say`${count} departures were ${went}: ${all}`;
  }

  /** One sentence for each event that the file has a word on. */
  private goings(id: string, changes: readonly PersonChange[]): AccountSentence[] {
    if (!this.extent.goings || changes.length > this.extent.mostNames) return [];
    const byEvent = new Map<ChangeEvent, PersonId[]>();
    for (const change of changes) {
      for (const event of tellingEvents(change)) {
        if (summaryOf(event) !== '') byEvent.set(event, [...(byEvent.get(event) ?? []), change.person]);
      }
    }
    return [...byEvent].map(([event, people]) => {
      const { status, claims } = event;
      const when = tellDate(this.comparison, event.date, claims, 'happened').trimStart();
      const who = this.sources.isNamedIn(summaryOf(event), claims)
        ? ''
        : this.sources.attribution({ status, claims }).slice(2);
      const lead = [when, who].filter((part) => part !== '').join(', ');
      const told = this.names.linked(endWithStop(summaryOf(event)), event.people, event.units);
      return {
        id: `${id}/${event.id}`,
        words: asSentence(lead === '' ? told : say`${lead}: ${told}`),
        note: this.sources.certainty('This', { status, claims, reason: undefined }),
        about: people.map((person) => ({ person })),
        evidence: this.sources.evidence(claims),
      };
    });
  }
}
