/**
 * What is wrong with files only when they are seen together. Each problem goes by the later of the two files that it
 * is about.
 */

import { counted } from '../../../base/counted.ts';
import { formatEdtf } from '../../../model/edtf.ts';
import type { Fix, ImportProblem, ImportProblemKind, Severity } from '../../table/import-problem.ts';
import type { DatedRoster, Roster } from '../rows/roster.ts';
import type { Matching } from './matching.ts';
import { countSharedKeys, isReminted } from './reminted-ids.ts';

/** Below this share of the people in the smaller file, hardly anybody is in both. */
const HARDLY_ANY = 0.1;

const BY_NAME: Fix = { do: 'match-by', words: 'Match people by name instead', by: 'name' };
const BY_ID: Fix = { do: 'match-by', words: 'Match people by id all the same', by: 'id' };

function of(part: number, whole: number, many: string): string {
  return `${part === 0 ? 'none' : part.toLocaleString('en')} of ${whole.toLocaleString('en')} ${many}`;
}

function countPeople({ posts }: Roster): number {
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
  private reminted(smaller: number, byId: number): boolean {
    if (!this.before.hasIds || !this.after.hasIds || 2 * byId >= smaller) return false;
    const shared = countSharedKeys(this.before, this.after);
    if (!isReminted(shared)) return false;
    const ids =
      shared.ids === 0
        ? 'no id is in both'
        : `${counted(shared.ids, 'id is', 'ids are')} in both, ${of(shared.agreeing, shared.ids, 'with the same name')}`;
    const message = `Ids were probably made anew between ${this.both}: ${ids}, but ${counted(shared.names, 'name is', 'names are')}.`;
    const otherwise = counted(this.matching.matches.length - byId, 'person', 'people');
    if (byId === 0)
      this.report(
        'ids-reminted',
        'note',
        message,
        `The ids are left aside: ${otherwise} recognised by name or e-mail.`,
        shared.ids > 0 ? BY_ID : undefined,
      );
    else
      this.report(
        'ids-reminted',
        'warning',
        message,
        `The ids are compared all the same: ${counted(byId, 'person', 'people')} recognised by id, ${otherwise} by name or e-mail.`,
        BY_NAME,
      );
    return true;
  }

  turnover(): void {
    const smaller = Math.min(countPeople(this.before), countPeople(this.after));
    if (smaller === 0) return;
    const people = this.matching.matches.filter(({ before }) => this.before.posts[before]?.isVacant === false);
    const byId = people.filter(({ by }) => by === 'id').length;
    if (this.reminted(smaller, byId) || people.length >= HARDLY_ANY * smaller) return;
    if (people.length === 0 && this.matching.doubtful.length === 0) {
      this.report(
        'nothing-in-common',
        'warning',
        `${this.both} have nobody in common: no id goes with one name in both, and no e-mail or name is in both.`,
        'They are compared all the same: everybody left, and everybody joined. Check that they are of one organisation.',
      );
      return;
    }
    this.report(
      'total-turnover',
      'warning',
      `Hardly anybody of ${this.before.file} is in ${this.after.file}: ${of(people.length, smaller, 'people')} ${people.length === 1 ? 'was' : 'were'} recognised.`,
      'Everybody else is shown as having left or joined.',
      byId > 0 || (this.before.hasIds && this.after.hasIds) ? BY_NAME : undefined,
    );
  }
}

/** The rosters in the order of their days, and who is who between each and the next. */
export function checkRosters(rosters: readonly DatedRoster[], matchings: readonly Matching[]): ImportProblem[] {
  return rosters.slice(1).flatMap((after, index) => {
    const [before, matching] = [rosters[index], matchings[index]];
    if (!before || !matching) return [];
    const check = new PairCheck(before, after, matching);
    check.sameDay();
    check.managersInOne();
    check.turnover();
    return check.problems;
  });
}
