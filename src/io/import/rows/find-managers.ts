/** Whom the cells of the manager columns name: by id, name and so on, and in looser ways where these fail. */

import { cleanText } from '../../../base/clean-text.ts';
import { append, itemAt } from '../../../base/lists.ts';
import { withoutMarkup } from '../../table/clean-cell.ts';
import type { ManagerBy, Mapping } from '../../table/mapping.ts';
import { nameKey } from '../names/name-key.ts';
import { readMarks } from '../names/name-marks.ts';
import { meansNobody } from '../names/nobody.ts';
import { type AbsentIndex, indexAbsent } from './absent-rows.ts';
import { keyOf, PostIndex, type Way } from './post-index.ts';
import type { AbsentRow } from './roster.ts';
import type { RosterFindings } from './roster-findings.ts';
import { type ManagerCell, nameOf, type RowPost } from './row-post.ts';

/** A line to somebody who is not there. */
export interface LostLine {
  readonly row: number;
  readonly text: string;
  readonly post: number;
  readonly absent: AbsentRow;
}

export interface Lines {
  /** Index of the manager of each post; -1 for nobody. Loops are still in it. */
  readonly managers: Int32Array;
  readonly seconds: readonly (readonly number[])[];
  /** The managers of the further posts of each. */
  readonly further: readonly (readonly number[])[];
  /** Posts whose row names a manager who could not be found. */
  readonly lost: ReadonlySet<number>;
  readonly toAbsent: readonly LostLine[];
}

const SEVERAL = /[;|\r\n]/;
/** No person is named at such length. */
const MOST_LETTERS = 2000;
const MOST_PARTS = 50;
/** Of more who are called the same, none is looked for. */
const MOST_OF_ONE_NAME = 200;

/** Whom a cell names. `isSure`: in the way the column does; otherwise in some other way that fits one person. */
type Named =
  | { readonly kind: 'post'; readonly index: number; readonly isSure: boolean; readonly isOfUnit?: boolean }
  | { readonly kind: 'self' | 'nobody' | 'nowhere' }
  | { readonly kind: 'absent'; readonly absent: AbsentRow }
  | { readonly kind: 'several' };

export function findManagers(
  posts: readonly RowPost[],
  absent: readonly AbsentRow[],
  mapping: Mapping,
  found: RosterFindings,
): Lines {
  const finder = new ManagerFinder(posts, absent, mapping, found);
  const managers = new Int32Array(posts.length).fill(-1);
  const lost = new Set<number>();
  const further: number[][] = [];
  const seconds = posts.map((post, index) => {
    const others: number[] = [];
    const first = post.manager;
    const cells = first && post.isDotted ? [first, ...post.seconds] : post.seconds;
    if (first && !post.isDotted) {
      const [manager = -1, ...more] = finder.read(first, index);
      managers[index] = manager;
      if (manager < 0 && finder.isLost) lost.add(index);
      append(others, more);
    }
    for (const cell of cells) append(others, finder.read(cell, index));
    further.push(post.furtherPosts.map(({ manager }) => (manager ? (finder.read(manager, index)[0] ?? -1) : -1)));
    return [...new Set(others)].filter((other) => other !== managers[index]);
  });
  return { managers, seconds, further, lost, toAbsent: finder.toAbsent };
}

class ManagerFinder {
  readonly toAbsent: LostLine[] = [];
  /** Whether the cell that was read last names somebody who was not found. */
  isLost = false;
  private readonly posts: readonly RowPost[];
  private readonly index: PostIndex;
  private readonly absent: AbsentIndex;
  private readonly mapping: Mapping;
  private readonly found: RosterFindings;
  /** By those who share a key, and by the text that names them. */
  private readonly likely = new Map<readonly number[], Map<string, readonly number[]>>();

  constructor(posts: readonly RowPost[], absent: readonly AbsentRow[], mapping: Mapping, found: RosterFindings) {
    this.posts = posts;
    this.index = new PostIndex(posts);
    this.absent = indexAbsent(absent);
    this.mapping = mapping;
    this.found = found;
  }

  /** Everybody a cell names, in its order; what does not work out is reported. */
  read(cell: ManagerCell, post: number): number[] {
    this.isLost = false;
    const by = cell.field === 'manager' ? this.mapping.managerBy : this.mapping.secondManagerBy;
    const whole = cell.text.length > MOST_LETTERS ? cell.text.slice(0, MOST_LETTERS) : cell.text;
    const named = this.findDirectly(whole, post, by);
    const parts = named.kind === 'nowhere' ? this.split(whole, post, by) : [];
    if (parts.length < 2) return this.settle(this.find(parts[0] ?? whole, post, by), cell, whole, post, false);
    if (cell.field === 'manager') {
      this.found.add('several-managers', cell.row, cell.field, cell.text, nameOf(itemAt(this.posts, post)));
    }
    const each = parts.map((part) => ({ part, named: this.find(part, post, by) }));
    const hasOne = each.some(({ named }) => named.kind === 'post');
    return each.flatMap(({ part, named }) => this.settle(named, cell, part, post, hasOne));
  }

  private settle(named: Named, { row, field }: ManagerCell, text: string, post: number, hasOther: boolean): number[] {
    const { found } = this;
    const who = nameOf(itemAt(this.posts, post));
    switch (named.kind) {
      case 'post':
        if (!named.isSure) found.add('manager-inexact', row, field, text, nameOf(itemAt(this.posts, named.index)));
        if (named.isOfUnit) found.add('manager-of-unit', row, field, text, who);
        return [named.index];
      case 'self':
        if (field === 'manager') found.add('self-report', row, field, text, who);
        return [];
      case 'several':
        this.isLost = true;
        found.add('manager-ambiguous', row, field, text, who);
        return [];
      case 'absent':
        this.isLost = true;
        if (field === 'manager' && !hasOther) this.toAbsent.push({ row, text, post, absent: named.absent });
        return [];
      case 'nowhere':
        this.isLost = true;
        found.add(hasOther || field !== 'manager' ? 'further-not-found' : 'manager-not-found', row, field, text, who);
        return [];
      case 'nobody':
        return [];
    }
  }

  /** Several in one cell are parted by signs that names do not hold; ids by commas too, if each of them is one. */
  private split(text: string, post: number, by: ManagerBy): string[] {
    if (SEVERAL.test(text)) {
      const parts = text.split(SEVERAL).filter((part) => !meansNobody(part));
      return parts.slice(0, MOST_PARTS);
    }
    if (by === 'name' || by === 'title' || by === 'unit' || !text.includes(',')) return [];
    const ids = text.split(',').filter((part) => !meansNobody(part));
    const areAllKnown = ids.length <= MOST_PARTS && ids.every((id) => this.findDirectly(id, post, by).kind === 'post');
    return areAllKnown ? ids : [];
  }

  private find(cell: string, post: number, by: ManagerBy): Named {
    const direct = this.findDirectly(cell, post, by);
    if (direct.kind !== 'nowhere') return direct;
    const text = withoutMarkup(cleanText(cell));
    const known = by === 'id' || by === 'post' ? this.absent.findId(text) : undefined;
    if (known) return { kind: 'absent', absent: known };
    const otherwise = this.findOtherwise(text, post, by);
    if (otherwise.kind === 'post' || otherwise.kind === 'self') return otherwise;
    const absent = [text, readMarks(text).name, ...partsOf(text)]
      .map((part) => this.absent.find(part))
      .find((each) => each !== undefined);
    return absent ? { kind: 'absent', absent } : otherwise;
  }

  /** In the way of the column; ids and names in other clothes are the same ids and names. */
  private findDirectly(cell: string, post: number, by: ManagerBy): Named {
    const text = withoutMarkup(cleanText(cell));
    const direct = this.look(by, text, post);
    if (direct.kind !== 'nowhere') return direct;
    if (meansNobody(text)) return { kind: 'nobody' };
    if (by === 'id') return this.look('loose-id', text, post);
    if (by === 'post') return this.look('loose-post', text, post);
    if (by !== 'name') return direct;
    const { name } = readMarks(text);
    const bare = this.look('name', name, post);
    return bare.kind === 'nowhere' ? this.look('other-name', name, post) : bare;
  }

  private look(way: Way, text: string, post: number): Named {
    const all = this.index.find(way, text);
    const [first, second] = all;
    if (first === undefined) return { kind: 'nowhere' };
    if (way === 'unit') return this.headOf(all, text, post);
    if (second === undefined) return first === post ? { kind: 'self' } : { kind: 'post', index: first, isSure: true };
    if (way === 'post' || way === 'loose-post' || this.shareOnePost(all)) return this.holderOf(all, post);
    return all.length > MOST_OF_ONE_NAME ? { kind: 'several' } : this.choose(all, text, post);
  }

  /** Several hold one post: the line goes to the one who stands first. */
  private holderOf(all: readonly number[], post: number): Named {
    const index = all.find((each) => each !== post);
    return index === undefined || all.includes(post) ? { kind: 'self' } : { kind: 'post', index, isSure: true };
  }

  private shareOnePost(all: readonly number[]): boolean {
    const { post } = itemAt(this.posts, itemAt(all, 0));
    return post !== '' && all.every((index) => itemAt(this.posts, index).post === post);
  }

  /** A unit stands for whoever heads it: who is alone in it, or whose own line leaves it. */
  private headOf(all: readonly number[], text: string, post: number): Named {
    const unit = keyOf('unit', text);
    const leaves = (index: number): boolean => {
      const line = itemAt(this.posts, index).manager?.text ?? '';
      return keyOf('unit', withoutMarkup(cleanText(line))) !== unit;
    };
    const [head, rival] = all.length === 1 ? all : all.filter(leaves);
    if (head === undefined || rival !== undefined)
      return all.length === 1 || all[0] === post ? { kind: 'self' } : { kind: 'several' };
    return head === post ? { kind: 'self' } : { kind: 'post', index: head, isSure: true };
  }

  /** Of several, the one who is written in the same way, holds a post, or is of the same unit or place. */
  private choose(all: readonly number[], text: string, post: number): Named {
    const others = all.includes(post) ? all.filter((index) => index !== post) : all;
    if (others.length === 1) return { kind: 'post', index: itemAt(others, 0), isSure: true };
    const likely = others === all ? this.likelyOf(all, text) : this.narrowByText(others, text);
    if (likely.length === 1) return { kind: 'post', index: itemAt(likely, 0), isSure: true };
    const { unit, parentUnit, location } = itemAt(this.posts, post);
    let few = likely;
    if (unit !== '') few = this.narrow(few, (candidate) => candidate.unit === unit);
    if (few.length > 1 && parentUnit !== '') few = this.narrow(few, (candidate) => candidate.unit === parentUnit);
    if (few.length > 1 && location !== '') few = this.narrow(few, (candidate) => candidate.location === location);
    return few.length === 1
      ? { kind: 'post', index: itemAt(few, 0), isSure: true, isOfUnit: true }
      : { kind: 'several' };
  }

  /** Those of several who pass the test; all of them where nobody does. */
  private narrow(few: readonly number[], test: (post: RowPost) => boolean): readonly number[] {
    const fitting = few.filter((index) => test(itemAt(this.posts, index)));
    return fitting.length > 0 ? fitting : few;
  }

  private narrowByText(few: readonly number[], text: string): readonly number[] {
    const written = this.narrow(
      few,
      ({ writtenName, title, unit }) => writtenName === text || title === text || unit === text,
    );
    return this.narrow(written, ({ isVacant }) => !isVacant);
  }

  /** What many cells with the same text have in common is found once. */
  private likelyOf(all: readonly number[], text: string): readonly number[] {
    const ofAll = this.likely.get(all) ?? new Map<string, readonly number[]>();
    const known = ofAll.get(text) ?? this.narrowByText(all, text);
    this.likely.set(all, ofAll.set(text, known));
    return known;
  }

  /** "Smith Ann" for "Ann Smith", "Ann Smith (104)", "104 - Ann Smith", "Ann Smith <ann@example.org>", a directory's "CN=Ann Smith,OU=…". */
  private findOtherwise(text: string, post: number, by: ManagerBy): Named {
    let several = false;
    const name = readMarks(text).name;
    const parts = partsOf(text);
    const tries: readonly (readonly [Way, readonly string[]])[] = [
      ['loose-id', [text]],
      ['loose-post', [text]],
      ['email', [text]],
      ['name', [name]],
      ['other-name', [name]],
      ['unordered-name', [name]],
      ['loose-id', parts],
      ['loose-post', parts],
      ['email', parts],
      ['name', parts],
      ['other-name', parts],
    ];
    for (const [way, texts] of tries) {
      for (const part of texts) {
        if (way === by && part === text) continue;
        const all = this.index.find(way, part);
        const [index] = all;
        if (all.length === 1 && index !== undefined) {
          if (index === post) return { kind: 'self' };
          return { kind: 'post', index, isSure: way === 'unordered-name' || this.saysBoth(index, parts) };
        }
        if (all.length > 1) several = true;
      }
    }
    return { kind: several ? 'several' : 'nowhere' };
  }

  /** An id or address and a name that are of one person leave no doubt. */
  private saysBoth(index: number, parts: readonly string[]): boolean {
    if (parts.length < 2) return false;
    const post = itemAt(this.posts, index);
    const ids = new Set([keyOf('loose-id', post.id), keyOf('loose-post', post.post)]);
    const names = new Set([post.writtenName, ...post.otherNames].map(nameKey));
    const isName = (part: string): boolean => names.has(nameKey(readMarks(part).name));
    const isKey = (part: string): boolean =>
      ids.has(keyOf('loose-id', part)) || keyOf('email', part) === keyOf('email', post.email);
    return parts.some(isKey) && parts.some(isName);
  }
}

const BRACKETS = /^(.{1,200}?)\s*[([<]([^()[\]<>]{1,200})[)\]>]\s*$/;
const DASH = /\s[-–—|:/]\s/;
const DIRECTORY_NAME = /^cn=((?:\\.|[^,\\]){1,200})/i;

/** What may be the name or id within a cell that holds more. */
function partsOf(text: string): string[] {
  if (text.length > 400) return [];
  const directory = DIRECTORY_NAME.exec(text)?.[1]?.replace(/\\(.)/g, '$1');
  if (directory !== undefined) return [directory];
  const [, before, within] = BRACKETS.exec(text) ?? [];
  if (before !== undefined && within !== undefined) return [within, before];
  const parts = text.split(DASH);
  return parts.length > 1 ? parts.slice(0, 3) : [];
}
