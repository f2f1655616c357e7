/** What happened to one person between the two days, in a sentence. */

import { isFromSnapshots } from '../model/organisation.ts';
import type { PersonId, UnitId } from '../model/schema.ts';
import type { Comparison, FieldChange, PersonChange, PersonState } from './comparison.ts';
import { mainKind, type PersonChangeKind } from './kinds.ts';
import { keyOfTarget } from './lines.ts';
import { nameApart, nameOfUnit, type Side, targetApart } from './names.ts';
import { capitalise, joinWithAnd } from './phrases.ts';
import { isAlongWithUnit, wayAlong } from './unit-words.ts';

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
    const [unit, boss] = [this.unit(side), this.boss(side)];
    const title = this.change[side]?.title ?? '';
    const inUnit = unit === undefined ? '' : ` in ${unit}`;
    // As the file has it, which may as well be "Role not reported": what it says is no more than listed.
    const listed = title === '' ? [] : [`listed as “${title}”`];
    const line = boss === undefined ? [] : [`${side === 'after' ? 'reports' : 'reported'} to ${boss}`];
    const rest = [...listed, ...line];
    if (this.change.isPost) return [this.fateOfPost(kind, inUnit), ...rest];
    if (kind === 'joined') return [`Joined${unit === undefined ? '' : ` ${unit}`}`, ...rest, ...this.succession()];
    if (kind === 'shown') return [`Newly shown${inUnit}`, ...rest, ...this.succession()];
    if (kind === 'not-shown')
      return [`No longer shown; was${inUnit || ' on the chart'}`, ...rest, ...this.succession()];
    return [`Left${unit === undefined ? '' : ` ${unit}`}`, ...rest, ...this.succession()];
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
    const was = oldBoss === undefined ? 'before: no manager recorded' : `before: ${oldBoss}`;
    return newBoss === undefined ? `has no manager recorded now (${was})` : `now reports to ${newBoss} (${was})`;
  }

  private consequence(): string[] {
    const parts: string[] = [];
    const { cause } = this.change;
    if (this.has('boss-replaced')) parts.push(`same seat, ${this.newLine(this.boss('before'), this.boss('after'))}`);
    if (isAlongWithUnit(this.change)) parts.push(...this.along());
    else if (this.has('carried-along') && cause) {
      parts.push(`carried along with ${targetApart(this.comparison, cause)}`);
    }
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
      ...added.map((line) => `dotted line to ${targetApart(this.comparison, line)}`),
      ...gone.map((line) => `no longer has a dotted line to ${targetApart(this.comparison, line, 'before')}`),
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
    return [`now listed as “${is.title}” (before: ${was.title === '' ? 'no title recorded' : `“${was.title}”`})`];
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
