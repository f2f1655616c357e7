/**
 * A comparison in words: one sentence for the whole, one for each person, and the few words that a seat's accessible
 * name carries. Everything is generated from the Comparison; nothing is known here of a particular organisation.
 */

import { formatDay } from '../model/day-names.ts';
import { isFromSnapshots } from '../model/organisation.ts';
import type { UnitId } from '../model/schema.ts';
import { isVacant } from '../model/snapshot.ts';
import type { Comparison, PersonChange, PersonState } from './comparison.ts';
import { CATEGORIES, type ColourToken, mainKind, PERSON_KINDS, type PersonChangeKind } from './kinds.ts';
import { keyOfTarget } from './lines.ts';
import { nameOfPerson, nameOfTarget, nameOfUnit, type Side } from './names.ts';
import { capitalise, joinWithAnd } from './phrases.ts';
import { describeUnitChanges } from './unit-clauses.ts';
import { isAlongWithUnit, wayAlong } from './unit-words.ts';

export interface SummaryPart {
  readonly text: string;
  /** The change whose colour the text takes. */
  readonly kind?: Exclude<ColourToken, 'quiet'>;
}

function countVacant(count: number, one: string, many: string): string | undefined {
  if (count === 0) return undefined;
  return count === 1 ? `1 vacant post ${one}` : `${count.toLocaleString('en')} vacant posts ${many}`;
}

function countPeople(comparison: Comparison): SummaryPart[] {
  const counts = new Map<number, { readonly kind: PersonChangeKind; count: number }>();
  const vacant = { shown: 0, gone: 0, changed: 0 };
  const add = (kind: PersonChangeKind): void => {
    const { place } = PERSON_KINDS[kind].counting;
    const entry = counts.get(place) ?? { kind, count: 0 };
    entry.count += 1;
    counts.set(place, entry);
  };
  for (const change of comparison.people.values()) {
    if (!isVacant(change.after ? comparison.after : comparison.before, change.person)) add(mainKind(change));
    else vacant[change.after === undefined ? 'gone' : change.before === undefined ? 'shown' : 'changed'] += 1;
  }
  const parts: SummaryPart[] = [];
  for (const { kind, count } of [...counts].toSorted(([a], [b]) => a - b).map(([, entry]) => entry)) {
    const { one, many } = PERSON_KINDS[kind].counting;
    const { colour } = CATEGORIES[PERSON_KINDS[kind].category];
    const noun = parts.length > 0 ? '' : count === 1 ? 'person ' : 'people ';
    const text = `${count.toLocaleString('en')} ${noun}${count === 1 ? one : many}`;
    parts.push(colour === 'quiet' ? { text } : { text, kind: colour });
  }
  const posts = [
    countVacant(vacant.shown, 'is new', 'are new'),
    countVacant(vacant.gone, 'is gone', 'are gone'),
    countVacant(vacant.changed, 'changed', 'changed'),
  ];
  parts.push(...posts.flatMap((text) => (text === undefined ? [] : [{ text }])));
  return parts;
}

/** Puts ", " between parts and " and " before the last. */
function enumerate(parts: readonly SummaryPart[]): SummaryPart[] {
  return parts.flatMap((part, index) => {
    if (index === 0) return [part];
    return [{ text: index === parts.length - 1 ? ' and ' : ', ' }, part];
  });
}

export function summarise(comparison: Comparison): SummaryPart[] {
  const { before, after } = comparison;
  const units = describeUnitChanges(comparison);
  const people = enumerate(countPeople(comparison));
  if (units !== undefined && people.length > 0) return [{ text: `${capitalise(units)}; ` }, ...people, { text: '.' }];
  if (units !== undefined) return [{ text: `${capitalise(units)}.` }];
  if (people.length > 0) return [...people, { text: '.' }];
  const groups = comparison.units.size;
  if (groups === 0) {
    return [{ text: `Nothing changed between ${formatDay(before)} and ${formatDay(after)}.` }];
  }
  return [{ text: groups === 1 ? '1 group on the chart changed.' : `${groups} groups on the chart changed.` }];
}

class PersonSentence {
  private readonly change: PersonChange;
  private readonly comparison: Comparison;

  constructor(change: PersonChange, comparison: Comparison) {
    this.change = change;
    this.comparison = comparison;
  }

  private has(kind: PersonChangeKind): boolean {
    return this.change.kinds.includes(kind);
  }

  private unit(side: Side): string | undefined {
    const unit = this.change[side]?.unit;
    return unit === undefined ? undefined : nameOfUnit(this.comparison, unit, side);
  }

  /** Whoever stands directly above: the manager, else the recorded end of the line. */
  private boss(side: Side): string | undefined {
    const state = this.change[side];
    if (state?.manager !== undefined) return nameOfPerson(this.comparison, state.manager, side);
    const target = state?.reportsTo;
    if (!target) return undefined;
    if ('unit' in target) return this.headsOrUnit(target.unit, side);
    return nameOfTarget(this.comparison, target, side);
  }

  private headsOrUnit(unit: UnitId, side: Side): string | undefined {
    const { units, organisation } = this.comparison[side];
    const heads = units.get(unit)?.heads ?? [];
    if (heads.length > 0) return joinWithAnd(heads.map((head) => nameOfPerson(this.comparison, head.person, side)));
    if (organisation.unitById.get(unit)?.kind === 'collection' || isFromSnapshots(organisation)) return undefined;
    return `the head of ${nameOfUnit(this.comparison, unit, side)} (not named)`;
  }

  private presence(): string[] {
    const kind = mainKind(this.change);
    const side = this.change.after ? 'after' : 'before';
    const [unit, boss] = [this.unit(side), this.boss(side)];
    const title = this.change[side]?.title ?? '';
    const inUnit = unit === undefined ? '' : ` in ${unit}`;
    // As the file has it, which may as well be "Role not reported": what it says is no more than listed.
    const listed = title === '' ? [] : [`listed as “${title}”`];
    const line = boss === undefined ? [] : [`${side === 'after' ? 'reports' : 'reported'} to ${boss}`];
    if (kind === 'joined') return [`Joined${unit === undefined ? '' : ` ${unit}`}`, ...listed, ...line];
    if (kind === 'shown') return [`Newly shown${inUnit}`, ...listed, ...line];
    if (kind === 'not-shown') return [`No longer shown; was${inUnit || ' on the chart'}`, ...listed, ...line];
    return [`Left${unit === undefined ? '' : ` ${unit}`}`, ...listed, ...line];
  }

  private move(): string[] {
    const [from, to] = [this.unit('before'), this.unit('after')];
    const parts: string[] = [];
    if (this.has('unit-changed')) {
      const source = from === undefined ? '' : ` from ${from}`;
      parts.push(`moved${source}${to === undefined ? ' to no named unit' : ` to ${to}`}`);
    }
    const [oldBoss, newBoss] = [this.boss('before'), this.boss('after')];
    if (this.has('moved')) parts.push(this.newLine(oldBoss, newBoss));
    else if (this.has('unit-changed') && newBoss !== undefined) {
      parts.push(`${oldBoss === newBoss ? 'still' : 'now'} reports to ${newBoss}`);
    }
    if (this.has('promoted') || this.has('demoted')) {
      const steps = Math.abs((this.change.before?.depth ?? 0) - (this.change.after?.depth ?? 0));
      parts.push(
        `${steps} ${steps === 1 ? 'step' : 'steps'} ${this.has('promoted') ? 'nearer to' : 'further from'} the top`,
      );
    }
    return parts;
  }

  private newLine(oldBoss: string | undefined, newBoss: string | undefined): string {
    const was = oldBoss === undefined ? 'before: nobody recorded' : `before: ${oldBoss}`;
    return newBoss === undefined ? `now reports to nobody recorded (${was})` : `now reports to ${newBoss} (${was})`;
  }

  private consequence(): string[] {
    const parts: string[] = [];
    const { cause } = this.change;
    if (this.has('boss-replaced')) parts.push(`same seat, ${this.newLine(this.boss('before'), this.boss('after'))}`);
    if (isAlongWithUnit(this.change)) parts.push(...this.along());
    else if (this.has('carried-along') && cause)
      parts.push(`carried along with ${nameOfTarget(this.comparison, cause)}`);
    const isMove = this.has('moved') || this.has('unit-changed');
    if (isMove && cause && 'unit' in cause)
      parts.push(`${nameOfUnit(this.comparison, cause.unit, 'before')} was dissolved`);
    return parts;
  }

  /** With the unit that was split or merged, and with it under another manager where that follows from it. */
  private along(): string[] {
    const [was, is] = [this.boss('before'), this.boss('after')];
    const isNewLine = !this.has('moved') && this.change.before?.manager !== this.change.after?.manager;
    return [wayAlong(this.change, this.comparison), ...(isNewLine ? [this.newLine(was, is)] : [])];
  }

  private dottedLines(was: PersonState, is: PersonState): string[] {
    const before = new Set(was.secondary.map(keyOfTarget));
    const after = new Set(is.secondary.map(keyOfTarget));
    const added = is.secondary.filter((line) => !before.has(keyOfTarget(line)));
    const gone = was.secondary.filter((line) => !after.has(keyOfTarget(line)));
    return [
      ...added.map((line) => `dotted line to ${nameOfTarget(this.comparison, line)}`),
      ...gone.map((line) => `no more dotted line to ${nameOfTarget(this.comparison, line, 'before')}`),
    ];
  }

  /** All that is left to say where only the recorded end of the line is another: the person, or the head's unit. */
  private recordedLine(is: PersonState): string {
    if (!is.reportsTo) return 'the reporting line is recorded otherwise';
    return `the line is now recorded as to ${nameOfTarget(this.comparison, is.reportsTo)}`;
  }

  private title(was: PersonState, is: PersonState): string[] {
    if (!this.has('retitled')) return [];
    if (is.title === '') return [`no title recorded (before: “${was.title}”)`];
    return [`now listed as “${is.title}” (before: ${was.title === '' ? 'no title recorded' : `“${was.title}”`})`];
  }

  write(): string {
    const { before, after } = this.change;
    if (!before || !after) return this.presence().join('; ');
    const parts = [
      ...this.move(),
      ...this.consequence(),
      ...this.title(before, after),
      ...this.dottedLines(before, after),
    ];
    return capitalise(parts.length > 0 ? parts.join('; ') : this.recordedLine(after));
  }
}

/** One plain sentence, without its full stop. */
export function describePersonChange(change: PersonChange, comparison: Comparison): string {
  return new PersonSentence(change, comparison).write();
}

/** The seat spoken of: where somebody is, or the ghost of where a moved person was. */
export type SeatMode = 'live' | 'ghost';

/** The few words that tell of a change in an accessible name. */
export function changeWords(change: PersonChange, comparison: Comparison, mode: SeatMode = 'live'): string {
  if (mode === 'ghost') {
    const unit = change.after?.unit;
    const place = unit !== undefined && unit !== change.before?.unit ? nameOfUnit(comparison, unit) : undefined;
    const boss = change.after?.manager === undefined ? undefined : nameOfPerson(comparison, change.after.manager);
    const destination = place ?? boss;
    return destination === undefined ? 'former place, moved' : `former place, moved to ${destination}`;
  }
  const kind = mainKind(change);
  if (kind === 'carried-along' && isAlongWithUnit(change)) return wayAlong(change, comparison);
  if (kind === 'carried-along' && change.cause) return `carried along with ${nameOfTarget(comparison, change.cause)}`;
  return PERSON_KINDS[kind].word;
}
