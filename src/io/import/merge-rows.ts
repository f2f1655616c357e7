/**
 * One post for each person: rows that say the same twice become one, further rows of a person give further lines, and
 * two people who share an id get one each.
 */

import type { Grid } from './grid.ts';
import { nameKey, wordsOf } from './name-key.ts';
import type { RosterFindings } from './roster-findings.ts';
import { DETAILS, type RowPost } from './roster-rows.ts';

/** Every post with an id of its own; whether ids are in the file at all, the mapping says. */
export function mergeRows(grid: Grid, rows: readonly RowPost[], hasIds: boolean, found: RosterFindings): RowPost[] {
  const posts: RowPost[] = [];
  const ids = new IdMaker(rows);
  const byHolder = new Map<string, RowPost>();
  const alike = new Map<string, RowPost>();
  const seen = new Set<string>();
  for (const post of rows) {
    if (post.id === '') {
      // Vacant posts are alike as a matter of course.
      const key = post.isVacant ? '' : `${post.name}\n${post.title}\n${post.manager?.text ?? ''}`;
      const earlier = key === '' ? undefined : alike.get(key);
      if (earlier && areEqual(grid, earlier, post)) {
        found.add('duplicate-row', post.row, 'name', post.writtenName);
        continue;
      }
      if (key !== '') alike.set(key, post);
      post.id = ids.fromName(post);
      if (hasIds) found.add('no-id', post.row, 'id', post.writtenName || post.title);
      posts.push(post);
      continue;
    }
    const holder = `${post.id}\n${post.isVacant ? '' : nameKey(post.name)}`;
    const earlier = byHolder.get(holder);
    if (earlier) {
      if (areEqual(grid, earlier, post)) found.add('duplicate-row', post.row, 'id', post.id);
      else addTo(earlier, post, found);
      continue;
    }
    byHolder.set(holder, post);
    if (seen.has(post.id)) {
      found.add('shared-id', post.row, 'id', post.id);
      post.id = ids.further(post.id);
    } else seen.add(post.id);
    posts.push(post);
  }
  return posts;
}

function areEqual(grid: Grid, a: RowPost, b: RowPost): boolean {
  const [first = [], second = []] = [grid.rows[a.index], grid.rows[b.index]];
  const length = Math.max(first.length, second.length);
  for (let column = 0; column < length; column += 1) {
    if ((first[column] ?? '').trim() !== (second[column] ?? '').trim()) return false;
  }
  return true;
}

/** A further row of a person: another line, and details where the first row has none. */
function addTo(post: RowPost, further: RowPost, found: RosterFindings): void {
  const line = further.manager;
  if (line && line.text.trim() !== post.manager?.text.trim()) {
    if (!post.manager) post.manager = line;
    else if (post.isDotted && !further.isDotted) {
      post.seconds.push(post.manager);
      post.manager = line;
      post.isDotted = false;
    } else post.seconds.push(line);
    found.add('further-line', further.row, 'manager', line.text);
  }
  post.seconds.push(...further.seconds);
  for (const [detail, field] of DETAILS) {
    if (further[detail] === '' || further[detail] === post[detail]) continue;
    if (post[detail] === '') post[detail] = further[detail];
    else found.add('other-details', further.row, field, further[detail]);
  }
}

/** Makes up ids that are not in the file. */
class IdMaker {
  private readonly taken: Set<string>;
  private readonly counts = new Map<string, number>();

  constructor(rows: readonly RowPost[]) {
    this.taken = new Set(rows.map(({ id }) => id));
  }

  /** "ann-smith", and with the row where that is taken. */
  fromName(post: RowPost): string {
    const words = wordsOf(post.isVacant ? `vacant ${post.title}` : post.name).join('-');
    const base = (words || 'row').slice(0, 80);
    return this.take(base) ?? this.take(`${base}-row-${post.row}`) ?? this.further(base);
  }

  /** "104-2", "104-3" and so on. */
  further(id: string): string {
    let count = this.counts.get(id) ?? 1;
    let made: string | undefined;
    while (made === undefined) {
      count += 1;
      made = this.take(`${id}-${count}`);
    }
    this.counts.set(id, count);
    return made;
  }

  private take(id: string): string | undefined {
    if (this.taken.has(id)) return undefined;
    this.taken.add(id);
    return id;
  }
}
