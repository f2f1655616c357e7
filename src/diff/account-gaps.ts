/** What an account says of what is not known: who is merely shown, heads that nobody names, lines that no source states. */

import { foldForOrder } from '../base/text-order.ts';
import { type Day, readEdtf } from '../model/edtf.ts';
import { isFromSnapshots, readText } from '../model/organisation.ts';
import type { PersonId, Status, UnitId } from '../model/schema.ts';
import { LINE_STATUS_IDS, LINE_STATUSES } from '../model/statuses.ts';
import type { AccountNames } from './account-names.ts';
import { type AccountSentence, asSentence, type Extent, listWords, say, type Words } from './account-text.ts';
import type { Cause, Comparison } from './comparison.ts';
import { onDay, whenInWords } from './date-words.ts';
import { mainKind } from './kinds.ts';
import { knownOfWhole } from './known-of-whole.ts';
import { nameOfPerson, nameOfUnit } from './names.ts';
import { joinWithAnd } from './phrases.ts';

type Telling = Pick<AccountSentence, 'words' | 'about'>;

export class AccountOfGaps {
  private readonly comparison: Comparison;
  private readonly names: AccountNames;
  private readonly extent: Extent;

  constructor(comparison: Comparison, names: AccountNames, extent: Extent) {
    this.comparison = comparison;
    this.names = names;
    this.extent = extent;
  }

  sentences(id: string): AccountSentence[] {
    const told = [
      this.whole(),
      this.lines(),
      this.unnamedHeads(),
      this.people('shown'),
      this.vacantPosts('shown'),
      this.collections('shown'),
      this.people('not-shown'),
      this.vacantPosts('not-shown'),
      this.collections('not-shown'),
      this.coverage(),
    ];
    return told.flatMap((sentence, index) =>
      sentence ? [{ id: `${id}/${index}`, note: undefined, evidence: [], ...sentence }] : [],
    );
  }

  private hasSources(): boolean {
    const { before, after } = this.comparison;
    return before.organisation.sources.length > 0 || after.organisation.sources.length > 0;
  }

  private some(who: readonly Cause[], conjunction?: 'or'): Words {
    return listWords(
      who.map((each) => this.names.target(each, this.isAfter(each) ? 'after' : 'before')),
      this.extent.mostNames,
      conjunction,
    );
  }

  /** What a collection is called is often a description. */
  private someQuoted(who: readonly Cause[]): Words {
    const names = who.map((each) => say`“${this.names.target(each, this.isAfter(each) ? 'after' : 'before')}”`);
    return listWords(names, this.extent.mostNames);
  }

  private isAfter(who: Cause): boolean {
    const { after } = this.comparison;
    return 'person' in who ? after.people.has(who.person) : after.units.has(who.unit);
  }

  /** Who is on one of the two charts only, without a word of coming or going. */
  private people(kind: 'shown' | 'not-shown'): Telling | undefined {
    const about = this.shownOnce(kind, false);
    if (about.length === 0) return undefined;
    const unsaid =
      kind === 'shown' ? 'Newly shown, though nothing says that' : 'No longer shown, though nothing says that';
    const did = kind === 'shown' ? 'joined' : 'left';
    return { words: say`${unsaid} they ${did}: ${this.some(about)}.`, about };
  }

  private shownOnce(kind: 'shown' | 'not-shown', areVacant: boolean): Cause[] {
    const changes = [...this.comparison.people.values()].filter(
      (change) => mainKind(change) === kind && change.isPost === areVacant,
    );
    const ids = changes.map(({ person }) => person);
    return inOrder(ids, (person) => nameOfPerson(this.comparison, person)).map((person) => ({ person }));
  }

  private vacantPosts(kind: 'shown' | 'not-shown'): Telling | undefined {
    const about = this.shownOnce(kind, true);
    if (about.length === 0) return undefined;
    const words = kind === 'shown' ? 'New on the chart' : 'No longer on the chart';
    return { words: say`${words}: ${this.some(about)}.`, about };
  }

  private collections(kind: 'shown' | 'not-shown'): Telling | undefined {
    const changes = [...this.comparison.units.values()].filter(({ kinds }) => kinds[0] === kind);
    const ids = changes.map(({ unit }) => unit);
    const about = inOrder(ids, (unit) => nameOfUnit(this.comparison, unit)).map((unit) => ({ unit }));
    if (about.length === 0) return undefined;
    const [noun, is] = about.length === 1 ? ['collection', 'is'] : ['collections', 'are'];
    const shown = kind === 'shown' ? 'newly shown' : 'no longer shown';
    return { words: say`The ${noun} ${this.someQuoted(about)} ${is} ${shown}.`, about };
  }

  private unnamedHeads(): Telling | undefined {
    const { organisation, units } = this.comparison.after;
    if (isFromSnapshots(organisation)) return undefined;
    // Where no unit has a head, the file does not tell of heads at all.
    if (organisation.units.every(({ heads }) => heads.length === 0)) return undefined;
    const headless = [...units.values()]
      .filter(({ unit, heads }) => heads.length === 0 && organisation.unitById.get(unit)?.kind === 'unit')
      .map(({ unit }) => unit);
    if (headless.length === 0) return undefined;
    const about = inOrder(headless, (unit) => nameOfUnit(this.comparison, unit)).map((unit) => ({ unit }));
    const nobody = this.hasSources() ? 'No source names' : 'The data set does not name';
    const when = this.on(this.comparison.after.day);
    return { words: say`${nobody} who headed ${this.some(about, 'or')}${when}.`, about };
  }

  private on(day: Day): string {
    return this.comparison.before.day === day ? '' : ` ${onDay(day, this.comparison.after.organisation)}`;
  }

  private lines(): Telling | undefined {
    const counts = new Map<Status, number>();
    for (const { membership } of this.comparison.after.people.values()) {
      if (membership.reportsTo) counts.set(membership.status, (counts.get(membership.status) ?? 0) + 1);
    }
    const isSure = [...counts.keys()].every((status) => status === 'stated');
    if (isSure) return undefined;
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const parts = LINE_STATUS_IDS.flatMap((status) => {
      const count = counts.get(status) ?? 0;
      return count === 0
        ? []
        : [`${count.toLocaleString('en')} ${count === 1 ? 'is' : 'are'} ${LINE_STATUSES[status].inFull}`];
    });
    const lines = total === 1 ? 'the one reporting line' : `the ${total.toLocaleString('en')} reporting lines`;
    return {
      words: asSentence(say`of ${lines}${this.on(this.comparison.after.day)}, ${joinWithAnd(parts)}.`),
      about: [],
    };
  }

  private whole(): Telling | undefined {
    const { before, after } = this.comparison;
    const known = knownOfWhole([before, after]);
    return known === undefined ? undefined : { words: say`${known}.`, about: [] };
  }

  private coverage(): Telling | undefined {
    const { day, organisation } = this.comparison.after;
    const { completeness, note, to } = organisation.coverage;
    const late = to !== undefined && readEdtf(to).latest < day ? whenInWords(to, organisation) : undefined;
    if (late !== undefined) {
      return { words: say`The latest source was published ${late}, before the later of the compared days.`, about: [] };
    }
    if (isFromSnapshots(organisation) && note !== undefined) return { words: say`${readText(note)}`, about: [] };
    if (completeness === 'complete') return undefined;
    const text =
      note === undefined
        ? 'The data set does not hold everybody: that somebody is missing means nothing.'
        : readText(note);
    return { words: say`${text}`, about: [] };
  }
}

function inOrder<Id extends PersonId | UnitId>(ids: readonly Id[], nameOf: (id: Id) => string): Id[] {
  const named = ids.map((id) => ({ id, name: foldForOrder(nameOf(id)) }));
  named.sort((a, b) => (a.name === b.name ? compareCodes(a.id, b.id) : compareCodes(a.name, b.name)));
  return named.map(({ id }) => id);
}

function compareCodes(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
