/**
 * One post for each person: rows that say the same twice become one, further rows of a person give further lines, and
 * two people who share an id get one each.
 */

import { append } from '../../../base/lists.ts';
import { textAt } from '../../table/cells.ts';
import type { Grid } from '../../table/grid.ts';
import { nameKey, wordsOf } from '../names/name-key.ts';
import { normalKey } from '../names/normal-key.ts';
import type { RosterFindings } from './roster-findings.ts';
import { DETAILS, nameOf, type RowPost } from './row-post.ts';

const MANY = 10;
const LARGE_SHARE = 0.1;

/** Every post with an id of its own; `hasIds`: some rows have one, so that the others lack it. */
export function mergeRows(grid: Grid, rows: readonly RowPost[], hasIds: boolean, found: RosterFindings): RowPost[] {
  const posts: RowPost[] = [];
  const ids = new IdMaker(rows);
  const byId = new Map<string, RowPost>();
  const byHolder = new Map<string, RowPost>();
  const alike = new Map<string, RowPost>();
  const repeated: RowPost[] = [];
  for (const post of rows) {
    if (post.id === '') {
      // Vacant posts are alike as a matter of course.
      const key = post.name === '' ? '' : `${post.name}\n${post.title}\n${post.manager?.text ?? ''}`;
      const earlier = key === '' ? undefined : alike.get(key);
      if (earlier && areEqual(grid, earlier, post)) {
        repeated.push(post);
        continue;
      }
      if (key !== '') alike.set(key, post);
      post.id = ids.fromPost(post) ?? ids.fromName(post);
      if (hasIds && post.name !== '') found.add('no-id', post.row, found.nameField, post.writtenName || post.title);
      posts.push(post);
      continue;
    }
    const first = byId.get(post.id);
    if (!first) {
      byId.set(post.id, post);
      posts.push(post);
      continue;
    }
    const holder = holderOf(post.id, post);
    const earlier = holderOf(post.id, first) === holder ? first : byHolder.get(holder);
    if (!earlier) {
      byHolder.set(holder, post);
      // Several hold one post as a matter of course.
      if (post.id !== post.post) found.add('shared-id', post.row, 'id', post.id);
      post.id = ids.further(post.id);
      post.isIdMadeUp = true;
      posts.push(post);
    } else if (areEqual(grid, earlier, post)) found.add('duplicate-row', post.row, 'id', post.id, nameOf(post));
    else addTo(earlier, post, found);
  }
  // A few are slips; so many may well be people.
  const isMany = repeated.length >= MANY && repeated.length > LARGE_SHARE * rows.length;
  for (const post of repeated) {
    found.add(isMany ? 'alike-row' : 'duplicate-row', post.row, 'name', post.writtenName, nameOf(post));
  }
  return posts;
}

/** One id and one name are one person; so are one id and no name. */
function holderOf(id: string, { name }: RowPost): string {
  return `${id}\n${name === '' ? '' : nameKey(name)}`;
}

function areEqual(grid: Grid, a: RowPost, b: RowPost): boolean {
  const [first = [], second = []] = [grid.rows[a.index], grid.rows[b.index]];
  const length = Math.max(first.length, second.length);
  for (let column = 0; column < length; column += 1) {
    if (textAt(first, column).trim() !== textAt(second, column).trim()) return false;
  }
  return true;
}

/** A further row of a person: another line, and details that the first row has not. */
function addTo(post: RowPost, further: RowPost, found: RosterFindings): void {
  if (isOtherPost(post, further)) {
    const { row, post: id, title, unit, manager } = further;
    post.furtherPosts.push({ row, post: id, title, unit, manager });
    append(post.seconds, further.seconds);
    found.add('further-post', row, 'id', further.id, nameOf(post));
    return;
  }
  const line = further.manager;
  const isNewLine = line !== undefined && line.text.trim() !== post.manager?.text.trim();
  let isTold = isNewLine;
  if (isNewLine) {
    const isMain = !further.isDotted && (post.isDotted || !post.manager);
    if (isMain && post.manager) post.seconds.push(post.manager);
    if (isMain) post.manager = line;
    else post.seconds.push(line);
    found.add('further-line', further.row, 'manager', line.text, nameOf(post));
  }
  if (line && !further.isDotted) post.isDotted = false;
  append(post.seconds, further.seconds);
  for (const [detail, field] of DETAILS) {
    if (further[detail] === '' || further[detail] === post[detail]) continue;
    if (post[detail] === '') post[detail] = further[detail];
    else {
      found.add('other-details', further.row, field, further[detail], nameOf(post));
      isTold = true;
    }
  }
  if (!isTold) found.add('joined-row', further.row, 'id', further.id, nameOf(post));
}

/** Another post by its id; or by its title, where no ids of posts are there and the line is another, too. */
function isOtherPost(post: RowPost, further: RowPost): boolean {
  if (further.isDotted && further.post === '') return false;
  if (further.post !== '' && post.post !== '') return normalKey(further.post) !== normalKey(post.post);
  const isOtherTitle = further.title !== '' && post.title !== '' && further.title !== post.title;
  return isOtherTitle && further.manager !== undefined && further.manager.text.trim() !== post.manager?.text.trim();
}

/** Makes up ids that are not in the file. */
class IdMaker {
  private readonly rows: readonly RowPost[];
  private readonly counts = new Map<string, number>();
  private taken: Set<string> | undefined;

  constructor(rows: readonly RowPost[]) {
    this.rows = rows;
  }

  /** That of the post, which nobody else has while it is vacant. */
  fromPost({ post }: RowPost): string | undefined {
    return post === '' ? undefined : this.take(post);
  }

  /** "ann-smith", and with the row where that is taken. */
  fromName(post: RowPost): string {
    const text = post.name !== '' ? post.name : post.isVacant ? `vacant ${post.title}` : `undisclosed ${post.title}`;
    const words = wordsOf(text).join('-');
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
    this.taken ??= new Set(this.rows.map((row) => row.id));
    if (this.taken.has(id)) return undefined;
    this.taken.add(id);
    return id;
  }
}
