/**
 * What is wrong with files only when they are seen together. Each problem goes by the later of the two files that it
 * is about.
 */

import { counted, countPeople } from '../../../base/counted.ts';
import { itemAt } from '../../../base/lists.ts';
import { formatEdtf } from '../../../model/edtf.ts';
import type { Fix, ImportProblem, ImportProblemKind, Severity } from '../../table/import-problem.ts';
import { problemAt, problemOf, Tally } from '../../table/report.ts';
import { normalKey } from '../names/normal-key.ts';
import type { DatedRoster, Roster, RosterPost } from '../rows/roster.ts';
import type { HoldersOfIds } from './ids-of-posts.ts';
import type { Match, Matching } from './matching.ts';
import { countSharedKeys, isReminted } from './reminted-ids.ts';

/** Below this share of the people in the smaller file, hardly anybody is in both. */
const HARDLY_ANY = 0.1;

/** So many are named in the message itself. */
const MOST_NAMED = 5;

const BY_NAME: Fix = { do: 'match-by', words: 'Match people by name instead', by: 'name' };
const BY_ID: Fix = { do: 'match-by', words: 'Match people by id alone', by: 'id' };

function of(part: number, whole: number, many: string): string {
  return `${part === 0 ? 'none' : part.toLocaleString('en')} of ${whole.toLocaleString('en')} ${many}`;
}

function countPosts({ posts }: Roster): number {
  return posts.reduce((sum, post) => (post.isVacant ? sum : sum + 1), 0);
}

class PairCheck {
  readonly problems: ImportProblem[] = [];
  private readonly before: DatedRoster;
  private readonly after: DatedRoster;
  private readonly matching: Matching;

  constructor(before: DatedRoster, after: DatedRoster, matching: Matching) {
    this.before = before;
    this.after = after;
    this.matching = matching;
  }

  private report(kind: ImportProblemKind, severity: Severity, message: string, done: string, fix?: Fix): void {
    this.problems.push({ kind, severity, file: this.after.file, places: [], count: 0, message, done, fix });
  }

  private get both(): string {
    return `${this.before.file} and ${this.after.file}`;
  }

  sameDay(): void {
    if (this.before.date !== this.after.date) return;
    this.report(
      'same-day',
      'error',
      `${this.both} are both of ${formatEdtf(this.after.date)}.`,
      'Nothing can be compared until one of them has another day.',
    );
  }

  managersInOne(): void {
    if (this.before.hasManagers === this.after.hasManagers) return;
    const [without, telling] = this.before.hasManagers ? [this.after, this.before] : [this.before, this.after];
    this.report(
      'managers-in-one',
      'warning',
      `${without.file} does not say who reports to whom, and ${telling.file} does.`,
      `In ${without.file} people stand in their units or in one list, so that nearly everybody is shown with another manager. Choose the column of the managers in it, if there is one; if there is none, leave the managers of ${telling.file} out, so that units are compared with units.`,
      {
        do: 'column',
        words: `Leave the managers of ${telling.file} out`,
        field: 'manager',
        column: undefined,
        file: telling.file,
      },
    );
  }

  /** Whether ids were made anew, and what was done about it. */
  private reminted(smaller: number, byId: number, recognised: number): boolean {
    const { basis } = this.matching;
    if (!this.before.hasIds || !this.after.hasIds || (basis !== 'ids-alone' && 2 * byId >= smaller)) return false;
    const shared = countSharedKeys(this.before, this.after);
    if (!isReminted(shared)) return false;
    const ids =
      shared.ids === 0
        ? 'no id is in both'
        : `${counted(shared.ids, 'id is', 'ids are')} in both, ${of(shared.agreeing, shared.ids, 'with the same name')}`;
    const message = `Ids were probably made anew between ${this.both}: ${ids}, but ${counted(shared.names, 'name is', 'names are')}.`;
    if (basis === 'names') {
      const done = `The ids are left aside: ${countPeople(recognised)} recognised by name or e-mail.`;
      this.report('ids-reminted', 'note', message, done, shared.ids > 0 ? BY_ID : undefined);
    } else if (basis === 'ids-alone') {
      const done = `Ids alone are compared, as was asked for: ${countPeople(byId)} recognised by them.`;
      this.report('ids-reminted', 'warning', message, done, BY_NAME);
    } else {
      const done = `The ids are compared all the same: ${countPeople(byId)} recognised by id, ${countPeople(recognised - byId)} in other ways.`;
      this.report('ids-reminted', 'warning', message, done, BY_NAME);
    }
    return true;
  }

  private turnover(people: readonly Match[], smaller: number): void {
    if (smaller === 0 || people.length >= HARDLY_ANY * smaller) return;
    const areIdsAlone = this.matching.basis === 'ids-alone';
    const canBeByName = this.matching.basis !== 'names' && this.before.hasIds && this.after.hasIds;
    if (people.length === 0 && this.matching.doubtful.length === 0) {
      this.report(
        'nothing-in-common',
        'warning',
        `${this.both} have nobody in common: no ${areIdsAlone ? 'id' : 'id goes with one name in both, and no e-mail or name'} is in both.`,
        'They are compared all the same: everybody left, and everybody joined. Check that they are of one organisation.',
        areIdsAlone ? BY_NAME : undefined,
      );
      return;
    }
    this.report(
      'total-turnover',
      'warning',
      `Hardly anybody in ${this.before.file} is in ${this.after.file}: ${of(people.length, smaller, 'people')} ${people.length === 1 ? 'was' : 'were'} recognised.`,
      'Everybody else is shown as having left or joined.',
      canBeByName ? BY_NAME : undefined,
    );
  }

  /** Who is taken for one person although the two rows have different ids. */
  private withoutCommonId(people: readonly Match[]): void {
    if (this.matching.basis !== 'ids') return;
    const tally = new Tally();
    const ways = new Set<string>();
    for (const { before, after, by } of people) {
      const [was, is] = [itemAt(this.before.posts, before), itemAt(this.after.posts, after)];
      if ((by !== 'name' && by !== 'email') || !hasOtherId(was, is)) continue;
      tally.add(is.row, '', `${is.name} (${was.id} → ${is.id})`);
      ways.add(by === 'email' ? 'e-mail' : 'name');
    }
    if (tally.count === 0) return;
    const by = [...ways].sort().join(' or ');
    const names = tally.places.slice(0, MOST_NAMED).map(({ value }) => value);
    const more = tally.count - names.length;
    const list = more > 0 ? `${names.join(', ')} and ${more.toLocaleString('en')} more` : names.join(', ');
    this.problems.push(
      problemAt(
        this.after.file,
        'matched-by-name',
        'note',
        tally,
        `${countPeople(tally.count)} ${this.after.idsAre === 'posts' ? 'in different posts' : 'with different ids'} in ${this.both} ${tally.count === 1 ? 'was' : 'were'} recognised by ${by}: ${list}.`,
        'Each is shown as one person, and can be told to be two.',
      ),
    );
  }

  people(): void {
    const smaller = Math.min(countPosts(this.before), countPosts(this.after));
    const people = this.matching.matches.filter(({ before }) => !itemAt(this.before.posts, before).isVacant);
    const byId = people.filter(({ by }) => by === 'id').length;
    if (this.reminted(smaller, byId, people.length)) return;
    this.withoutCommonId(people);
    this.turnover(people, smaller);
  }
}

function hasOtherId(was: RosterPost, is: RosterPost): boolean {
  return !was.isIdMadeUp && !is.isIdMadeUp && normalKey(was.id) !== normalKey(is.id);
}

/** What is found when ids turn out to name posts; by place among the rosters. */
export function idsOfPostsProblems(
  rosters: readonly DatedRoster[],
  inferred: ReadonlyMap<number, HoldersOfIds>,
): ImportProblem[] {
  return [...inferred].map(([index, { inPlace }]) => {
    const [before, after] = [itemAt(rosters, index - 1), itemAt(rosters, index)];
    const ids = counted(inPlace, 'id keeps its title, unit and manager', 'ids keep their titles, units and managers');
    const message = `The ids in ${before.file} and ${after.file} seem to name posts, not people: ${ids} while the name beside ${inPlace === 1 ? 'it' : 'them'} is another.`;
    const done = 'A post stays while its holder changes; people are recognised by name.';
    return { ...problemOf(after.file, 'ids-of-posts', 'note', message, done), fix: BY_ID };
  });
}

/** The rosters in the order of their days, and who is who between each and the next. */
export function checkRosters(rosters: readonly DatedRoster[], matchings: readonly Matching[]): ImportProblem[] {
  return rosters.slice(1).flatMap((after, index) => {
    const check = new PairCheck(itemAt(rosters, index), after, itemAt(matchings, index));
    check.sameDay();
    check.managersInOne();
    check.people();
    return check.problems;
  });
}
