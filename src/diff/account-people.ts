/** What an account says of people: one sentence for all of whom the same is told. */

import { append } from '../base/lists.ts';
import { forEach, type Work } from '../base/work.ts';
import { readText } from '../model/organisation.ts';
import type { Claim, Membership, PersonId, Status, Text, UnitId } from '../model/schema.ts';
import type { PersonSeat } from '../model/snapshot.ts';
import { firstDay } from '../model/span.ts';
import { rankOfStatus, wordOfStatus } from '../model/statuses.ts';
import { isExpected, type Strength, type Sureness, strengthOf, tierOf, weakest } from '../model/strength.ts';
import { withoutExpectation } from '../model/titles.ts';
import { endWithStop, type Sources, type Told, tellDate } from './account-evidence.ts';
import { AccountOfLeavers, tellingEvents } from './account-leavers.ts';
import type { AccountNames } from './account-names.ts';
import { type AccountSentence, asSentence, type Extent, listWords, say, textOf, type Words } from './account-text.ts';
import type { ChangeGroup } from './cause-groups.ts';
import { certaintyWord } from './certainty-words.ts';
import type { Comparison, PersonChange } from './comparison.ts';
import {
  type ChangeCategory,
  categoryOf,
  countingOf,
  isMerelyShown,
  mainKind,
  PERSON_KINDS,
  type PersonChangeKind,
} from './kinds.ts';
import { keyOfTarget } from './lines.ts';
import type { Side } from './names.ts';
import { valueInWords } from './person-sentence.ts';
import { hasSameTarget, secondUnitsBetween } from './person-state.ts';
import { joinWithAnd, numberWord } from './phrases.ts';
import { type Strengths, strengthsOf } from './strengths.ts';
import { isAlongWithUnit } from './unit-words.ts';

/** People of whom the same is told. */
interface Company {
  readonly people: PersonId[];
  readonly depth: number;
  readonly phrase: (isMany: boolean) => Words;
  readonly laterSeat: (isMany: boolean) => Words | undefined;
  /** What no source says, after those who say the rest. */
  readonly inferred: (isMany: boolean) => Words | undefined;
  readonly note: string | undefined;
  /** Of what is said of each of them. */
  readonly strengths: Strength[];
  readonly evidence: Claim[];
  readonly statuses: Status[];
}

/** Whether a post is like the present one in what changed. */
function isSameFor({ kinds }: PersonChange, post: Membership, now: Membership): boolean {
  if (kinds.includes('unit-changed')) return post.unit === now.unit;
  if (kinds.includes('moved') || kinds.includes('boss-replaced')) return hasSameTarget(post.reportsTo, now.reportsTo);
  if (kinds.includes('retitled')) return readIfGiven(post.title) === readIfGiven(now.title);
  return true;
}

function verb(isMany: boolean, one: string, many: string): string {
  return isMany ? many : one;
}

function quoted(text: string): string {
  return `“${text}”`;
}

function readIfGiven(text: Text | undefined): string | undefined {
  return text === undefined ? undefined : readText(text);
}

export class AccountOfPeople {
  private readonly comparison: Comparison;
  private readonly sources: Sources;
  private readonly names: AccountNames;
  private readonly extent: Extent;
  private readonly strengths: Strengths;
  /** Everybody in the paragraph changed on the date that it has just told. */
  private isSameDate = false;
  /** Whose change the others' in the paragraph follow from. */
  private leader: PersonId | undefined;

  constructor(comparison: Comparison, sources: Sources, names: AccountNames, extent: Extent) {
    this.comparison = comparison;
    this.sources = sources;
    this.names = names;
    this.extent = extent;
    this.strengths = strengthsOf(comparison);
  }

  /** Those who are merely shown, or no longer shown, are no happening: they are told with what is not known. */
  *sentences({ id, cause, people }: ChangeGroup, lastDate: string | undefined): Work<AccountSentence[]> {
    this.leader = 'person' in cause ? cause.person : undefined;
    this.isSameDate = lastDate !== undefined && people.every((change) => this.dateOf(change)?.edtf === lastDate);
    const byCategory = new Map<ChangeCategory, PersonChange[]>();
    yield* forEach(people, (change) => {
      if (isMerelyShown(PERSON_KINDS[mainKind(change)].category)) return;
      const category = categoryOf(change);
      const changes = byCategory.get(category);
      if (changes) changes.push(change);
      else byCategory.set(category, [change]);
    });
    const sentences: AccountSentence[] = [];
    for (const [category, changes] of byCategory) {
      const told =
        category === 'left'
          ? new AccountOfLeavers(this.comparison, this.sources, this.names, this.extent).sentences(
              `${id}/left`,
              changes,
            )
          : yield* this.others(`${id}/${category}`, changes);
      for (const sentence of told) sentences.push(sentence);
    }
    return sentences;
  }

  private *others(id: string, changes: readonly PersonChange[]): Work<AccountSentence[]> {
    const companies = new Map<string, Company>();
    yield* forEach(changes, (change) => {
      const phrase = (isMany: boolean): Words => this.phrase(change, isMany);
      const laterSeat = (isMany: boolean): Words | undefined => this.laterSeat(change, isMany);
      const inferred = (isMany: boolean): Words | undefined => this.inferredLine(change, isMany);
      const note = this.extent.people === 'full' ? this.certainty(change) : undefined;
      const key = `${this.strength(change).status}|${textOf(phrase(true))}|${textOf(laterSeat(true) ?? [])}|${textOf(inferred(true) ?? [])}|${note ?? ''}`;
      const depth = this.leader === change.person ? -1 : (change.after?.depth ?? 0);
      const company = companies.get(key) ?? {
        ...{ people: [], depth, phrase, laterSeat, inferred, note },
        ...{ strengths: [], evidence: [], statuses: [] },
      };
      company.people.push(change.person);
      company.strengths.push(this.strength(change));
      append(company.evidence, this.claims(change));
      const isUntold = this.hasNewLine(change) && inferred(true) === undefined;
      if (isUntold) company.statuses.push(this.seat(change, 'after')?.membership.status ?? 'stated');
      companies.set(key, company);
    });
    return [...companies.values()]
      .toSorted((a, b) => a.depth - b.depth)
      .map((company, index) => this.companySentence(`${id}/${index}`, company));
  }

  private companySentence(id: string, company: Company): AccountSentence {
    const { people, phrase, laterSeat, inferred, note, strengths, evidence, statuses } = company;
    const strength = weakest(strengths);
    const isMany = people.length > 1;
    const who = this.some(
      people,
      people.some((person) => this.comparison.after.people.has(person)) ? 'after' : 'before',
    );
    const line = inferred(isMany);
    const seat = laterSeat(isMany);
    const said = say`${who} ${phrase(isMany)}${this.sources.attribution(strength)}${seat ? say`; ${seat}` : ''}`;
    return {
      id,
      words: asSentence(say`${said}${line ? say`; ${line}` : ''}.`),
      note: this.extent.people === 'full' ? note : countUnsure(statuses),
      about: people.map((person) => ({ person })),
      evidence: this.sources.evidence(evidence),
    };
  }

  /** How sure the weightiest of what is said is, with all that tells of it. */
  private strength(change: PersonChange): Strength {
    const { status } = this.strengths.ofPerson(change);
    const isOfComing = this.hasLaterSeat(change);
    const claims = isOfComing ? tellingEvents(change).flatMap((event) => event.claims) : this.claims(change);
    return { status, claims };
  }

  private some(people: readonly PersonId[], side: Side): Words {
    return listWords(
      people.map((person) => this.names.person(person, side)),
      this.extent.mostNames,
    );
  }

  private seat({ person }: PersonChange, side: Side): PersonSeat | undefined {
    return this.comparison[side].people.get(person);
  }

  /** Whether the post is another, so that what it rests on tells of the change. */
  private hasNewPost(change: PersonChange): boolean {
    const [before, after] = [this.seat(change, 'before'), this.seat(change, 'after')];
    return after !== undefined && before?.membership !== after.membership;
  }

  private hasNewLine(change: PersonChange): boolean {
    return this.hasNewPost(change) && change.after?.reportsTo !== undefined;
  }

  private claims(change: PersonChange): Claim[] {
    const own = this.hasNewPost(change) ? this.strengths.claimsOfSeat(change) : [];
    return [...tellingEvents(change).flatMap(({ claims }) => claims), ...own];
  }

  private certainty(change: PersonChange): string | undefined {
    const membership = this.seat(change, 'after')?.membership;
    if (!membership || !this.hasNewLine(change) || categoryOf(change) === 'carried') return undefined;
    const { status, claims, basis, reportsTo } = membership;
    // That no source names the unit is said already.
    if (reportsTo && 'unit' in reportsTo && this.names.isCollection(reportsTo.unit, 'after')) return undefined;
    const former = this.seat(change, 'before')?.membership;
    const wasInferred = categoryOf(change) === 'moved' && former?.status === 'inferred';
    const reason = basis;
    if (this.inferredLine(change, false)) return reason === undefined ? undefined : endWithStop(readText(reason));
    const what =
      wasInferred && status === 'inferred' ? 'The reporting line, like the one before,' : 'The reporting line';
    const is = this.sources.certainty(what, { status, claims, reason });
    if (is !== undefined || !wasInferred) return is;
    return this.sources.certainty('The former reporting line', { ...former, reason: former.basis });
  }

  /**
   * Whom somebody reports to in a place that sources give, where none of them says so: it must not seem to be theirs.
   * Undefined where the line is told with the rest.
   */
  private inferredLine(change: PersonChange, isMany: boolean): Words | undefined {
    const isPlaced = categoryOf(change) === 'joined' || change.kinds.includes('unit-changed');
    const boss = this.names.boss(change, 'after');
    const status = this.seat(change, 'after')?.membership.status;
    if (!this.isDetailed() || !isPlaced || !boss || status !== 'inferred' || !this.hasNewLine(change)) return undefined;
    const lines = verb(isMany, 'the reporting line', 'the reporting lines');
    const was = this.names.boss(change, 'before');
    const leads = verb(isMany, 'leads', 'lead');
    if (categoryOf(change) === 'joined') return say`that ${lines} ${leads} to ${boss} is inferred`;
    const isLike = this.seat(change, 'before')?.membership.status === 'inferred';
    const like = isLike ? verb(isMany, ', like the line before', ', like the lines before') : '';
    if (!change.kinds.includes('moved')) return say`that ${lines} still ${leads} to ${boss} is inferred${like}`;
    const isOther = was !== undefined && textOf(was) !== textOf(boss);
    return say`that ${lines} now ${leads} to ${boss}${isOther ? say` instead of ${was}` : ''} is inferred${like}`;
  }

  private dateOf(change: PersonChange): { readonly edtf: string; readonly claims: readonly Claim[] } | undefined {
    const event = tellingEvents(change).find(({ kind }) => kind === 'joined');
    if (event) return { edtf: event.date, claims: event.claims };
    const turn = this.turn(change);
    return turn && { edtf: turn.from, claims: turn.claims };
  }

  private date(change: PersonChange, told: Told): string {
    const date = this.isDetailed() && !this.isSameDate ? this.dateOf(change) : undefined;
    return date ? tellDate(this.comparison, date.edtf, date.claims, told) : '';
  }

  /** " (reported)" behind what is less sure than the rest of the sentence, which its sources stand behind. */
  private mark(change: PersonChange, words: Words, status: Sureness): Words {
    const base = this.strengths.ofPerson(change).status;
    const isWeaker =
      rankOfStatus(status) > rankOfStatus(base) || (tierOf(status) === 'unsaid' && tierOf(base) !== 'said');
    const word = certaintyWord(status);
    return isWeaker && word !== undefined ? say`${words} (${word})` : words;
  }

  private ofKind(change: PersonChange, kind: PersonChangeKind, words: Words): Words {
    return this.mark(change, words, this.strengths.ofPersonKind(change, kind).status);
  }

  /** " (inferred)" behind what no source says, since none is named for it. */
  private whole(change: PersonChange, words: Words): Words {
    const { status } = this.strengths.ofPerson(change);
    return tierOf(status) === 'unsaid' ? say`${words} (${wordOfStatus(status)})` : words;
  }

  private isDetailed(): boolean {
    return this.extent.people === 'full' || this.extent.people === 'dated';
  }

  /** The post from which on the person is as after; undefined where that cannot be told from the posts alone. */
  private turn(change: PersonChange): Membership | undefined {
    const { before, after } = this.comparison;
    const now = this.seat(change, 'after')?.membership;
    if (!now || !this.hasNewPost(change)) return undefined;
    const isNew = ({ kind, from }: Membership): boolean =>
      kind === 'primary' && firstDay({ from }) > before.day && firstDay({ from }) <= after.day;
    const posts = (after.organisation.membershipsOf.get(change.person) ?? []).filter(isNew);
    const other = posts.findLastIndex((post) => !isSameFor(change, post, now));
    // Whom a line led to may hang on the heads of units, so only the first new post dates a new boss for certain.
    const isCertain = other < 0 || change.kinds.includes('unit-changed') || change.kinds.includes('retitled');
    return isCertain ? posts[other + 1] : undefined;
  }

  /** Everything after the names. */
  private phrase(change: PersonChange, isMany: boolean): Words {
    const words = this.words(change, isMany);
    return this.isMarkedWithin(change) ? words : this.whole(change, words);
  }

  /** Whether each part of the phrase says how sure it is. */
  private isMarkedWithin(change: PersonChange): boolean {
    return this.isDetailed() && categoryOf(change) === 'moved' && change.kinds.includes('unit-changed');
  }

  private words(change: PersonChange, isMany: boolean): Words {
    const isLeast = this.extent.people === 'least' && change.person !== this.leader;
    switch (categoryOf(change)) {
      case 'moved':
        return isLeast ? say`moved` : this.move(change, isMany);
      case 'joined':
        return isLeast ? say`joined` : this.joining(change, isMany);
      case 'carried':
        return this.goingAlong(change, isMany);
      case 'post':
        return this.post(change, isMany);
      default:
        return isLeast ? this.kindOfChange(change, isMany) : this.changeInPlace(change, isMany);
    }
  }

  private kindOfChange({ kinds }: PersonChange, isMany: boolean): Words {
    const { one, many } = countingOf(mainKind({ kinds }), false);
    return say`${verb(isMany, one, many)}`;
  }

  /** Of the entry of a post that nobody holds on one of the two days, or on both. */
  private post(change: PersonChange, isMany: boolean): Words {
    const { kinds, predecessor, successor, before, after } = change;
    if (before && after) {
      if (kinds.includes('moved') || kinds.includes('unit-changed')) return this.move(change, isMany);
      return kinds.includes('carried-along') ? this.goingAlong(change, isMany) : this.changeInPlace(change, isMany);
    }
    const be = verb(isMany, 'was', 'were');
    switch (mainKind(change)) {
      case 'filled':
        return say`${be} filled${successor === undefined ? '' : say` by ${this.names.person(successor)}`}`;
      case 'vacated':
        return say`fell vacant${predecessor === undefined ? '' : say` after ${this.names.person(predecessor, 'before')}`}`;
      case 'post-abolished':
        return say`${be} abolished`;
      default:
        return say`${verb(isMany, 'is', 'are')} new`;
    }
  }

  private goingAlong(change: PersonChange, isMany: boolean): Words {
    const { cause, after } = change;
    if (isAlongWithUnit(change)) {
      const to = this.names.place(after?.unit, 'after');
      return listWords([to ? say`went along to ${to}` : say`went along`, ...this.newTitle(change, isMany)]);
    }
    if (!cause || this.extent.people === 'least') return say`went along with their team`;
    return say`went along with ${this.names.target(cause)}`;
  }

  private newBoss(change: PersonChange, isMany: boolean, since = ''): Words {
    const [was, is] = [this.names.boss(change, 'before'), this.names.boss(change, 'after')];
    const reports = verb(isMany, 'reports', 'report');
    if (is === undefined) return was ? say`no longer ${reports} to ${was}` : say`${reports} to nobody who is recorded`;
    const now = since === '' ? `now ${reports}` : `${verb(isMany, 'has', 'have')} reported`;
    // The old head may be the new one by another route, such as a co-lead who is alone now.
    const isOther = this.isDetailed() && was !== undefined && textOf(was) !== textOf(is);
    return say`${now} to ${is}${isOther ? say` instead of ${was}` : ''}${since}`;
  }

  private move(change: PersonChange, isMany: boolean): Words {
    const title = this.newTitle(change, isMany);
    if (!change.kinds.includes('unit-changed')) {
      return listWords([
        this.newBoss(change, isMany, this.date(change, 'lasts')),
        ...title,
        ...this.further(change, isMany),
      ]);
    }
    const from = this.names.place(change.before?.unit, 'before');
    const to = this.names.place(change.after?.unit, 'after') ?? say`no named unit`;
    const way = say`moved${from ? say` from ${from}` : ''} to ${to}${this.date(change, 'happened')}`;
    const place = this.strengths.ofPersonKind(change, 'unit-changed').status;
    const marked = tierOf(place) === 'unsaid' ? say`${way} (${wordOfStatus(place)})` : this.mark(change, way, place);
    const parts = [marked, ...this.lineOfMove(change, isMany), ...title, ...this.further(change, isMany)];
    return this.isDetailed() ? listWords(parts) : this.whole(change, way);
  }

  /** Names and what else is recorded, where there is room for it. */
  private further({ kinds, before, fields }: PersonChange, isMany: boolean): Words[] {
    if (!this.isDetailed()) return [];
    const parts: Words[] = [];
    if (kinds.includes('renamed')) parts.push(say`${verb(isMany, 'was', 'were')} called ${before?.name} before`);
    if (kinds.includes('disclosed')) parts.push(say`${verb(isMany, 'is', 'are')} named now as the holder of a post`);
    if (kinds.includes('undisclosed')) {
      parts.push(say`${verb(isMany, 'is', 'are')} no longer named (before: ${before?.name})`);
    }
    for (const { label, before: old, after: value } of fields) {
      parts.push(
        say`now ${verb(isMany, 'has', 'have')} ${label} ${valueInWords(value)} (before: ${valueInWords(old)})`,
      );
    }
    return parts;
  }

  private lineOfMove(change: PersonChange, isMany: boolean): Words[] {
    if (this.inferredLine(change, isMany)) return [];
    if (change.kinds.includes('moved')) return [this.ofKind(change, 'moved', this.newBoss(change, isMany))];
    const boss = this.isDetailed() ? this.names.boss(change, 'after') : undefined;
    return boss ? [this.ofKind(change, 'moved', say`still ${verb(isMany, 'reports', 'report')} to ${boss}`)] : [];
  }

  /** As the file has it, which may as well be "Role not reported": what it says is no more than listed. */
  private newTitle(change: PersonChange, isMany: boolean): Words[] {
    const { kinds, before, after } = change;
    if (!this.isDetailed() || !kinds.includes('retitled')) return [];
    const was = before?.title ? ` (before: ${quoted(before.title)})` : '';
    if (after?.title) return [say`${this.listedNow(change, isMany)} ${quoted(withoutExpectation(after.title))}${was}`];
    return [say`no longer ${verb(isMany, 'has', 'have')} a recorded title${was}`];
  }

  /** A title that was no more than expected is no new role. */
  private listedNow(change: PersonChange, isMany: boolean): string {
    if (this.isExpected(change, 'after')) return verb(isMany, 'was expected as', 'were expected as');
    return verb(isMany, 'is now listed as', 'are now listed as');
  }

  private isExpected(change: PersonChange, side: Side): boolean {
    const membership = this.seat(change, side)?.membership;
    return membership !== undefined && isExpected(membership);
  }

  /** Where somebody came to first, as far as that is as sure as the coming. */
  private joined(change: PersonChange): Words {
    const date = this.date(change, 'happened');
    const first = this.strengths.firstSeat(change) ?? this.seat(change, 'after')?.membership;
    const isWeaker =
      first && rankOfStatus(strengthOf(first, 'place').status) > rankOfStatus(this.strengths.ofPerson(change).status);
    const place = isWeaker ? undefined : this.names.place(first?.unit, 'after');
    return place ? say`joined ${place}${date}` : say`joined${date}`;
  }

  /** Whether the seat on the later day is told apart: it was taken later, or is less sure than the coming. */
  private hasLaterSeat(change: PersonChange): boolean {
    if (!this.isDetailed() || categoryOf(change) !== 'joined') return false;
    const place = this.strengths.ofPlaceOn(change, 'after').status;
    return (
      !this.strengths.isFirstSeat(change) || rankOfStatus(place) > rankOfStatus(this.strengths.ofPerson(change).status)
    );
  }

  /** The seat on the later day with those who tell of it, who need not be those who tell of the coming. */
  private laterSeat(change: PersonChange, isMany: boolean): Words | undefined {
    if (!this.hasLaterSeat(change)) return undefined;
    const { status, claims } = this.strengths.ofPlaceOn(change, 'after');
    const now = this.strengths.isFirstSeat(change) ? 'shown' : 'now';
    const place = this.names.place(change.after?.unit, 'after');
    const isListed = this.names.isCollection(change.after?.unit, 'after');
    const isSameUnit = this.strengths.firstSeat(change)?.unit === change.after?.unit && now === 'now';
    const at = isSameUnit ? say`now` : place ? say`${now} in ${place}` : say`${now} without a named unit`;
    const marked = tierOf(status) === 'unsaid' ? say`${at} (${wordOfStatus(status)})` : at;
    const title = isListed ? undefined : this.seat(change, 'after')?.membership;
    const own = title?.strengths?.title?.claims ?? [];
    const details = this.seatDetails(change, isMany);
    if (isSameUnit && details.length === 0) return undefined;
    const more = details.length > 0 ? say`${isSameUnit ? ' ' : ', '}${listWords(details)}` : say``;
    return say`${marked}${more}${this.sources.attribution({ status, claims: [...claims, ...own] })}`;
  }

  private seatDetails(change: PersonChange, isMany: boolean): Words[] {
    const title = change.after?.title;
    const boss = this.names.boss(change, 'after');
    const { status } = this.strengths.ofLineOn(change, 'after');
    const base = this.hasLaterSeat(change)
      ? this.strengths.ofPlaceOn(change, 'after').status
      : this.strengths.ofPerson(change).status;
    const isWeaker = rankOfStatus(status) > rankOfStatus(base) || tierOf(status) === 'unsaid';
    const word = isWeaker ? certaintyWord(status) : undefined;
    const reporting = boss && say`reporting to ${boss}${word === undefined ? '' : ` (${word})`}`;
    const listed = this.isExpected(change, 'after') ? 'expected' : 'listed';
    return [
      ...(title && !isMany ? [say`${listed} as ${quoted(withoutExpectation(title))}`] : []),
      ...(reporting && !this.inferredLine(change, isMany) ? [reporting] : []),
      ...this.cameAfter(change),
    ];
  }

  private joining(change: PersonChange, isMany: boolean): Words {
    const joined = this.joined(change);
    if (!this.isDetailed() || this.hasLaterSeat(change)) return joined;
    const details = this.seatDetails(change, isMany);
    return details.length > 0 ? say`${joined}, ${listWords(details)}` : joined;
  }

  private cameAfter({ predecessor }: PersonChange): Words[] {
    if (predecessor === undefined) return [];
    const isVacancy = this.comparison.before.organisation.vacant.has(predecessor);
    return [isVacancy ? say`filling a vacant post` : say`in the post of ${this.names.person(predecessor, 'before')}`];
  }

  private changeInPlace(change: PersonChange, isMany: boolean): Words {
    const { kinds } = change;
    const date = this.date(change, 'lasts');
    const parts: Words[] = [];
    if (kinds.includes('placed'))
      parts.push(say`${verb(isMany, 'is', 'are')} now shown in ${this.unitOn(change, 'after')}`);
    if (kinds.includes('unplaced'))
      parts.push(say`${verb(isMany, 'is', 'are')} no longer shown in ${this.unitOn(change, 'before')}`);
    if (kinds.includes('boss-replaced')) parts.push(say`${this.newBoss(change, isMany)} in the same seat`);
    if (kinds.includes('retitled')) parts.push(this.ownTitle(change, isMany, date));
    const lines = this.dottedLines(change, isMany);
    if (lines) parts.push(lines);
    const seats = this.secondSeats(change, isMany);
    if (seats) parts.push(seats);
    append(parts, this.further(change, isMany));
    if (parts.length === 0 && !kinds.includes('line-changed')) return this.kindOfChange(change, isMany);
    return parts.length > 0 ? listWords(parts) : this.recordedLine(change, isMany);
  }

  private unitOn(change: PersonChange, side: Side): Words {
    return this.names.place(change[side]?.unit, side) ?? say`no named unit`;
  }

  private ownTitle(change: PersonChange, isMany: boolean, date: string): Words {
    const { before, after } = change;
    const was = before?.title && this.isDetailed() ? ` (before: ${quoted(before.title)})` : '';
    if (!after?.title) return say`no longer ${verb(isMany, 'has', 'have')} a recorded title${was}`;
    if (this.isExpected(change, 'after'))
      return say`${this.listedNow(change, isMany)} ${quoted(withoutExpectation(after.title))}${was}`;
    const is = date === '' ? verb(isMany, 'is now', 'are now') : verb(isMany, 'has been', 'have been');
    return say`${is} listed as ${quoted(after.title)}${date}${was}`;
  }

  private dottedLines({ before, after }: PersonChange, isMany: boolean): Words | undefined {
    const [was, is] = [before?.secondary ?? [], after?.secondary ?? []];
    const known = new Set(was.map(keyOfTarget));
    const kept = new Set(is.map(keyOfTarget));
    const added = is.filter((line) => !known.has(keyOfTarget(line))).map((line) => this.names.target(line));
    const gone = was.filter((line) => !kept.has(keyOfTarget(line))).map((line) => this.names.target(line, 'before'));
    const has = verb(isMany, 'has', 'have');
    if (added.length > 0 && gone.length > 0) {
      return say`now ${has} a dotted line to ${listWords(added)} instead of ${listWords(gone)}`;
    }
    if (added.length > 0) return say`now ${has} a dotted line to ${listWords(added)}`;
    return gone.length > 0 ? say`no longer ${has} a dotted line to ${listWords(gone)}` : undefined;
  }

  private secondSeats({ before, after }: PersonChange, isMany: boolean): Words | undefined {
    if (!before || !after) return undefined;
    const { added, gone } = secondUnitsBetween(before, after);
    const name = (unit: UnitId, side: Side): Words => this.names.target({ unit }, side);
    const now = say`now also in ${listWords(added.map((unit) => name(unit, 'after')))}`;
    const over = say`no longer in ${listWords(gone.map((unit) => name(unit, 'before')))}`;
    const be = verb(isMany, 'is', 'are');
    if (added.length > 0) return gone.length > 0 ? say`${be} ${now} and ${over}` : say`${be} ${now}`;
    return gone.length > 0 ? say`${be} ${over}` : undefined;
  }

  /** All that is left to say where only the recorded end of the line is another: the person, or the head's unit. */
  private recordedLine({ after }: PersonChange, isMany: boolean): Words {
    if (!after?.reportsTo) return say`${verb(isMany, 'has', 'have')} no recorded line upwards any more`;
    return say`now ${verb(isMany, 'has', 'have')} the line recorded as to ${this.names.target(after.reportsTo)}`;
  }
}

const UNSURE: readonly Status[] = ['inferred', 'disputed', 'unknown'];

/** "Of these reporting lines, five are inferred and one is disputed." */
function countUnsure(statuses: readonly Status[]): string | undefined {
  const [only, ...others] = statuses;
  if (only !== undefined && others.length === 0 && UNSURE.includes(only)) {
    return `The reporting line is ${wordOfStatus(only)}.`;
  }
  const parts = UNSURE.flatMap((status) => {
    const count = statuses.filter((each) => each === status).length;
    return count === 0 ? [] : [`${numberWord(count)} ${count === 1 ? 'is' : 'are'} ${wordOfStatus(status)}`];
  });
  return parts.length === 0 ? undefined : `Of these reporting lines, ${joinWithAnd(parts)}.`;
}
