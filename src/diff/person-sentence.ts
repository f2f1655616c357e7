/** What happened to one person between the two days, in a sentence. */

import { append } from '../base/lists.ts';
import { isFromSnapshots } from '../model/organisation.ts';
import type { PersonId, UnitId } from '../model/schema.ts';
import { rankOfStatus, wordOfStatus } from '../model/statuses.ts';
import { isExpected, tierOf } from '../model/strength.ts';
import { withoutExpectation } from '../model/titles.ts';
import { withCertainty } from './certainty-words.ts';
import type { Comparison, FieldChange, PersonChange, PersonState } from './comparison.ts';
import { mainKind, type PersonChangeKind } from './kinds.ts';
import { keyOfTarget } from './lines.ts';
import { nameApart, nameOfUnit, type Side, targetApart } from './names.ts';
import { secondUnitsBetween } from './person-state.ts';
import { capitalise, joinWithAnd } from './phrases.ts';
import { knownUnit } from './placement.ts';
import { type Strengths, strengthsOf } from './strengths.ts';
import { isAlongWithUnit, wayAlong } from './unit-words.ts';

class PersonSentence {
  private readonly change: PersonChange;
  private readonly comparison: Comparison;
  private readonly strengths: Strengths;

  constructor(change: PersonChange, comparison: Comparison) {
    this.change = change;
    this.comparison = comparison;
    this.strengths = strengthsOf(comparison);
  }

  /** A clause that says a change of this kind, with how sure it is where that needs saying. */
  private sure(text: string, kind: PersonChangeKind): string {
    return withCertainty(text, this.strengths.ofPersonKind(this.change, kind).status);
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
    if (state?.manager !== undefined) return nameApart(this.comparison, state.manager, side);
    const target = state?.reportsTo;
    if (!target) return undefined;
    if ('unit' in target) return this.headsOrUnit(target.unit, side);
    return targetApart(this.comparison, target, side);
  }

  private headsOrUnit(unit: UnitId, side: Side): string | undefined {
    const { units, organisation } = this.comparison[side];
    const heads = units.get(unit)?.heads ?? [];
    if (heads.length > 0) return joinWithAnd(heads.map((head) => nameApart(this.comparison, head.person, side)));
    if (organisation.unitById.get(unit)?.kind === 'collection' || isFromSnapshots(organisation)) return undefined;
    return `the head of ${nameOfUnit(this.comparison, unit, side)} (not named)`;
  }

  private presence(): string[] {
    const kind = mainKind(this.change);
    const side = this.change.after ? 'after' : 'before';
    const listed = this.listed(side);
    const line = this.line(side);
    if (this.change.isPost) return [this.fateOfPost(kind, this.inUnit(side)), ...listed, ...line];
    const rest = [...listed, ...line, ...this.succession()];
    if (kind === 'joined') return [...this.coming(), ...rest];
    if (kind === 'left') return [...this.going(), ...rest];
    if (kind === 'shown') return [this.sure(`Newly shown${this.inUnit(side)}`, kind), ...rest];
    return [this.sure(`No longer shown; was${this.inUnit(side) || ' on the chart'}`, kind), ...rest];
  }

  private inUnit(side: Side): string {
    const unit = this.unit(side);
    return unit === undefined ? '' : ` in ${unit}`;
  }

  /** As the file has it, which may as well be "Role not reported": what it says is no more than listed. */
  private listed(side: Side): string[] {
    const title = this.change[side]?.title ?? '';
    return title === ''
      ? []
      : [`${this.isExpected(side) ? 'was expected' : 'listed'} as “${withoutExpectation(title)}”`];
  }

  private line(side: Side): string[] {
    const boss = this.boss(side);
    if (boss === undefined) return [];
    const text = `${side === 'after' ? 'reports' : 'reported'} to ${boss}`;
    return [withCertainty(text, this.strengths.ofLineOn(this.change, side).status)];
  }

  private isExpected(side: Side): boolean {
    const membership = this.comparison[side].people.get(this.change.person)?.membership;
    return membership !== undefined && isExpected(membership);
  }

  /** The unit that somebody came to or went from; of a collection, the unit around it. */
  private wholeUnit(side: Side): string | undefined {
    const unit = this.change[side]?.unit;
    const whole = unit === undefined ? undefined : knownUnit(this.comparison[side], unit);
    return whole === undefined ? this.unit(side) : nameOfUnit(this.comparison, whole, side);
  }

  /** That somebody came says nothing of a seat that was taken later, or that nobody reports. */
  private coming(): string[] {
    const unit = this.wholeUnit('after');
    if (unit === undefined) return [this.sure('Joined', 'joined')];
    const place = this.strengths.ofPlaceOn(this.change, 'after').status;
    const coming = this.strengths.ofPersonKind(this.change, 'joined').status;
    const isFirst =
      this.strengths.firstSeat(this.change)?.unit === this.change.after?.unit ||
      this.strengths.isFirstSeat(this.change);
    if (isFirst && rankOfStatus(place) <= rankOfStatus(coming)) return [this.sure(`Joined ${unit}`, 'joined')];
    return [this.sure('Joined', 'joined'), withCertainty(`${isFirst ? 'shown' : 'now'} in ${unit}`, place)];
  }

  private going(): string[] {
    const unit = this.wholeUnit('before');
    const { status } = this.strengths.ofPersonKind(this.change, 'left');
    const place = this.strengths.ofPlaceOn(this.change, 'before').status;
    const was = unit === undefined ? [] : [withCertainty(`was in ${unit}`, place)];
    const tier = tierOf(status);
    if (tier === 'reported') return ['Departure reported', ...was];
    if (tier === 'unsaid') return [`No longer shown; departure ${wordOfStatus(status)}`, ...was];
    if (this.strengths.isOnlyAnnounced(this.change)) return ['Departure announced', ...was];
    return tierOf(place) === 'said' && unit !== undefined ? [`Left ${unit}`] : ['Left', ...was];
  }

  private fateOfPost(kind: PersonChangeKind, inUnit: string): string {
    const { predecessor, successor } = this.change;
    switch (kind) {
      case 'filled':
        return successor === undefined ? 'Filled' : `Filled by ${this.holder(successor, 'after')}`;
      case 'vacated':
        return predecessor === undefined
          ? 'Vacant now'
          : `Vacant now; held by ${this.holder(predecessor, 'before')} before`;
      case 'post-created':
        return `New vacant post${inUnit}`;
      case 'post-abolished':
        return `Abolished; was vacant${inUnit}`;
      default:
        return this.change.after
          ? `Newly listed as vacant${inUnit}`
          : `No longer listed as vacant; was${inUnit || ' on the chart'}`;
    }
  }

  private holder(person: PersonId, side: Side): string {
    const seat = this.comparison[side].people.get(person);
    return seat?.membership.holder === 'undisclosed'
      ? 'somebody who is not named'
      : nameApart(this.comparison, person, side);
  }

  private isVacancy(person: PersonId, side: Side): boolean {
    return this.comparison[side].organisation.vacant.has(person);
  }

  /** Who held the present post before, and who holds the former one now. */
  private succession(): string[] {
    const { predecessor, successor, events } = this.change;
    const isAbolished = !this.change.after && events.some(({ kind }) => kind === 'post-abolished');
    const abolished = isAbolished ? ['the post was abolished'] : [];
    if (predecessor !== undefined && predecessor === successor && !this.isVacancy(predecessor, 'before')) {
      return [`swapped posts with ${this.holder(predecessor, 'after')}`];
    }
    return [...this.cameAfter(predecessor), ...this.wentBefore(successor), ...abolished];
  }

  private cameAfter(predecessor: PersonId | undefined): string[] {
    if (predecessor === undefined) return [];
    if (!this.isVacancy(predecessor, 'before')) return [`in the post of ${this.holder(predecessor, 'before')}`];
    const title = this.comparison.people.get(predecessor)?.before?.title ?? '';
    return [title === '' ? 'fills a vacant post' : `fills the vacant post “${title}”`];
  }

  private wentBefore(successor: PersonId | undefined): string[] {
    if (successor === undefined) return [];
    const post = this.change.after ? 'the former post' : 'the post';
    if (this.isVacancy(successor, 'after')) return [`${post} is vacant now`];
    return [`${post} is now held by ${this.holder(successor, 'after')}`];
  }

  private move(): string[] {
    const [from, to] = [this.unit('before'), this.unit('after')];
    const parts: string[] = [];
    if (this.has('unit-changed')) {
      const source = from === undefined ? '' : ` from ${from}`;
      parts.push(this.sure(`moved${source}${to === undefined ? ' to no named unit' : ` to ${to}`}`, 'unit-changed'));
    }
    if (this.has('placed')) parts.push(this.sure(`now shown in ${to} (unit not named before)`, 'placed'));
    if (this.has('unplaced')) parts.push(`no longer shown in ${from}; unit not named now`);
    const [oldBoss, newBoss] = [this.boss('before'), this.boss('after')];
    if (this.has('moved')) append(parts, [this.sure(this.newLine(oldBoss, newBoss), 'moved'), ...this.steps()]);
    else if (this.has('unit-changed') && newBoss !== undefined) {
      parts.push(this.sure(`${oldBoss === newBoss ? 'still' : 'now'} reports to ${newBoss}`, 'moved'));
    }
    return parts;
  }

  private steps(): string[] {
    if (!this.has('promoted') && !this.has('demoted')) return [];
    const [kind, way] = this.has('promoted')
      ? (['promoted', 'nearer to'] as const)
      : (['demoted', 'further from'] as const);
    const steps = Math.abs((this.change.before?.depth ?? 0) - (this.change.after?.depth ?? 0));
    return [this.sure(`${steps} ${steps === 1 ? 'step' : 'steps'} ${way} the top`, kind)];
  }

  private newLine(oldBoss: string | undefined, newBoss: string | undefined): string {
    const was = oldBoss === undefined ? 'before: no manager recorded' : `before: ${oldBoss}`;
    return newBoss === undefined ? `has no manager recorded now (${was})` : `now reports to ${newBoss} (${was})`;
  }

  private consequence(): string[] {
    const parts: string[] = [];
    const { cause } = this.change;
    if (this.has('boss-replaced')) {
      const line = `same seat, ${this.newLine(this.boss('before'), this.boss('after'))}`;
      parts.push(this.sure(line, 'boss-replaced'));
    }
    if (isAlongWithUnit(this.change)) append(parts, this.along());
    else if (this.has('carried-along') && cause) {
      parts.push(this.sure(`carried along with ${targetApart(this.comparison, cause)}`, 'carried-along'));
    }
    const isMove = this.has('moved') || this.has('unit-changed') || this.has('unplaced');
    if (isMove && cause && 'unit' in cause) parts.push(this.endOfUnit(cause.unit));
    return parts;
  }

  private endOfUnit(unit: UnitId): string {
    const change = this.comparison.units.get(unit);
    const status = change ? this.strengths.ofUnitKind(change, 'dissolved').status : 'unknown';
    const end = tierOf(status) === 'unsaid' ? 'is gone from the chart' : 'was dissolved';
    return withCertainty(`${nameOfUnit(this.comparison, unit, 'before')} ${end}`, status);
  }

  /** With the unit that was split or merged, and with it under another manager where that follows from it. */
  private along(): string[] {
    const [was, is] = [this.boss('before'), this.boss('after')];
    const isNewLine = !this.has('moved') && this.change.before?.manager !== this.change.after?.manager;
    const way = this.sure(wayAlong(this.change, this.comparison), 'carried-along');
    return [way, ...(isNewLine ? [this.sure(this.newLine(was, is), 'moved')] : [])];
  }

  private dottedLines(was: PersonState, is: PersonState): string[] {
    const before = new Set(was.secondary.map(keyOfTarget));
    const after = new Set(is.secondary.map(keyOfTarget));
    const added = is.secondary.filter((line) => !before.has(keyOfTarget(line)));
    const gone = was.secondary.filter((line) => !after.has(keyOfTarget(line)));
    return [
      ...added.map((line) => `dotted line to ${targetApart(this.comparison, line)}`),
      ...gone.map((line) => `no longer has a dotted line to ${targetApart(this.comparison, line, 'before')}`),
    ];
  }

  private secondSeats(was: PersonState, is: PersonState): string[] {
    const { added, gone } = secondUnitsBetween(was, is);
    return [
      ...added.map((unit) => `now also in ${nameOfUnit(this.comparison, unit)}`),
      ...gone.map((unit) => `no longer in ${nameOfUnit(this.comparison, unit, 'before')}`),
    ];
  }

  /** All that is left to say where only the recorded end of the line is another: the person, or the head's unit. */
  private recordedLine(is: PersonState): string {
    if (!is.reportsTo) return 'the reporting line is recorded differently';
    return `the line is now recorded as to ${targetApart(this.comparison, is.reportsTo)}`;
  }

  private title(was: PersonState, is: PersonState): string[] {
    if (!this.has('retitled')) return [];
    if (is.title === '') return [`no title recorded (before: “${was.title}”)`];
    const before = was.title === '' ? 'no title recorded' : `“${was.title}”`;
    const now = this.isExpected('after') ? 'was expected as' : 'now listed as';
    return [this.sure(`${now} “${withoutExpectation(is.title)}” (before: ${before})`, 'retitled')];
  }

  private names(was: PersonState, is: PersonState): string[] {
    if (this.has('disclosed')) return [`the holder of the post is named now (before: not disclosed)`];
    if (this.has('undisclosed'))
      return [`the post is still held, but its holder is no longer named (before: ${was.name})`];
    return this.has('renamed') ? [`now called ${is.name} (before: ${was.name})`] : [];
  }

  write(): string {
    const { before, after, fields } = this.change;
    if (!before || !after) return this.presence().join('; ');
    const own = [
      ...this.move(),
      ...this.consequence(),
      ...this.names(before, after),
      ...this.title(before, after),
      ...fieldsInWords(fields),
      ...this.dottedLines(before, after),
      ...this.secondSeats(before, after),
    ];
    if (own.length === 0) own.push(this.recordedLine(after));
    return capitalise([...own, ...this.succession()].join('; '));
  }
}

export function valueInWords(value: string): string {
  return value === '' ? 'empty' : `“${value}”`;
}

/** "Location now “Bergen” (before: “Oslo”)", each attribute by itself. */
function fieldsInWords(fields: readonly FieldChange[]): string[] {
  return fields.map(
    ({ label, before, after }) => `${label} now ${valueInWords(after)} (before: ${valueInWords(before)})`,
  );
}

/** One plain sentence, without its full stop. */
export function describePersonChange(change: PersonChange, comparison: Comparison): string {
  return new PersonSentence(change, comparison).write();
}
