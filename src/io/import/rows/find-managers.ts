/** Whom the cells of the manager columns name: by id, name, e-mail or title, and in looser ways where these fail. */

import { cleanText, withoutMarkup } from '../../table/clean-cell.ts';
import type { ManagerBy, Mapping } from '../../table/mapping.ts';
import { loosely } from '../columns/manager-pairs.ts';
import { nameKey, unorderedNameKey } from '../names/name-key.ts';
import { meansNobody } from '../names/nobody.ts';
import type { RosterFindings } from './roster-findings.ts';
import { type ManagerCell, nameOf, type RowPost } from './roster-rows.ts';

export interface Lines {
  /** Index of the manager of each post; -1 for nobody. Loops are still in it. */
  readonly managers: Int32Array;
  readonly seconds: readonly (readonly number[])[];
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
  | { readonly kind: 'several' };

/** Who is found by a key: nobody, one, or any of several. */
type Index = ReadonlyMap<string, readonly number[]>;

export function findManagers(posts: readonly RowPost[], mapping: Mapping, found: RosterFindings): Lines {
  const finder = new ManagerFinder(posts);
  const managers = new Int32Array(posts.length).fill(-1);
  const seconds = posts.map((post, index) => {
    const others: number[] = [];
    const first = post.manager;
    const cells = first && post.isDotted ? [first, ...post.seconds] : post.seconds;
    if (first && !post.isDotted) {
      const [manager = -1, ...more] = finder.read(first, index, mapping, found);
      managers[index] = manager;
      others.push(...more);
    }
    for (const cell of cells) others.push(...finder.read(cell, index, mapping, found));
    return [...new Set(others)].filter((other) => other !== managers[index]);
  });
  return { managers, seconds };
}

class ManagerFinder {
  private readonly posts: readonly RowPost[];
  private readonly ids: Index;
  private readonly built = new Map<string, Index>();

  constructor(posts: readonly RowPost[]) {
    this.posts = posts;
    this.ids = indexBy(posts, ({ id }) => id);
  }

  /** Everybody a cell names, in its order; what does not work out is reported. */
  read(cell: ManagerCell, post: number, mapping: Mapping, found: RosterFindings): number[] {
    const by = cell.field === 'manager' ? mapping.managerBy : mapping.secondManagerBy;
    const whole = cell.text.length > MOST_LETTERS ? cell.text.slice(0, MOST_LETTERS) : cell.text;
    const named = this.findDirectly(whole, post, by);
    const parts = named.kind === 'nowhere' ? this.split(whole, post, by) : [];
    if (parts.length < 2) return this.settle(this.find(parts[0] ?? whole, post, by), cell, whole, post, false, found);
    if (cell.field === 'manager') {
      found.add('several-managers', cell.row, cell.field, cell.text, nameOf(this.posts[post]));
    }
    const each = parts.map((part) => ({ part, named: this.find(part, post, by) }));
    const hasOne = each.some(({ named }) => named.kind === 'post');
    return each.flatMap(({ part, named }) => this.settle(named, cell, part, post, hasOne, found));
  }

  private settle(
    named: Named,
    { row, field }: ManagerCell,
    text: string,
    post: number,
    hasOther: boolean,
    found: RosterFindings,
  ): number[] {
    const who = nameOf(this.posts[post]);
    switch (named.kind) {
      case 'post':
        if (!named.isSure) found.add('manager-inexact', row, field, text, nameOf(this.posts[named.index]));
        if (named.isOfUnit) found.add('manager-of-unit', row, field, text, who);
        return [named.index];
      case 'self':
        if (field === 'manager') found.add('self-report', row, field, text, who);
        return [];
      case 'several':
        found.add('manager-ambiguous', row, field, text, who);
        return [];
      case 'nowhere':
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
    if (by === 'name' || by === 'title' || !text.includes(',')) return [];
    const ids = text.split(',').filter((part) => !meansNobody(part));
    const areAllKnown = ids.length <= MOST_PARTS && ids.every((id) => this.findDirectly(id, post, by).kind === 'post');
    return areAllKnown ? ids : [];
  }

  private find(cell: string, post: number, by: ManagerBy): Named {
    const direct = this.findDirectly(cell, post, by);
    return direct.kind === 'nowhere' ? this.findOtherwise(withoutMarkup(cleanText(cell)), post, by) : direct;
  }

  private findDirectly(cell: string, post: number, by: ManagerBy): Named {
    const text = withoutMarkup(cleanText(cell));
    const direct = this.look(this.indexOf(by), keyOf(by, text), text, post);
    return direct.kind === 'nowhere' && meansNobody(text) ? { kind: 'nobody' } : direct;
  }

  private look(index: Index, key: string, text: string, post: number): Named {
    const all = key === '' ? undefined : index.get(key);
    if (!all) return { kind: 'nowhere' };
    const [first, second] = all;
    if (first === undefined) return { kind: 'nowhere' };
    if (second === undefined) return first === post ? { kind: 'self' } : { kind: 'post', index: first, isSure: true };
    return all.length > MOST_OF_ONE_NAME ? { kind: 'several' } : this.choose(all, text, post);
  }

  /** Of several, the one who is written in the same way, holds a post, or is of the same unit. */
  private choose(all: readonly number[], text: string, post: number): Named {
    let few = all.filter((index) => index !== post);
    const [only, more] = few;
    if (only !== undefined && more === undefined) return { kind: 'post', index: only, isSure: true };
    const narrow = (test: (post: RowPost) => boolean): void => {
      const fitting = few.filter((index) => {
        const candidate = this.posts[index];
        return candidate !== undefined && test(candidate);
      });
      if (fitting.length > 0) few = fitting;
    };
    narrow(({ writtenName, title }) => writtenName === text || title === text);
    narrow(({ isVacant }) => !isVacant);
    const [last, another] = few;
    if (last !== undefined && another === undefined) return { kind: 'post', index: last, isSure: true };
    const unit = this.posts[post]?.unit ?? '';
    if (unit !== '') narrow((candidate) => candidate.unit === unit);
    const [chosen, rival] = few;
    return chosen !== undefined && rival === undefined
      ? { kind: 'post', index: chosen, isSure: true, isOfUnit: true }
      : { kind: 'several' };
  }

  /** "7" for "007", "Smith Ann" for "Ann Smith", "Ann Smith (104)", a directory's "CN=Ann Smith,OU=…". */
  private findOtherwise(text: string, post: number, by: ManagerBy): Named {
    let several = false;
    const tries: readonly (readonly [ManagerBy | 'loose-id' | 'unordered-name', readonly string[]])[] = [
      ['loose-id', [text]],
      ['email', [text]],
      ['name', [text]],
      ['unordered-name', [text]],
      ['id', partsOf(text)],
      ['email', partsOf(text)],
      ['name', partsOf(text)],
    ];
    for (const [way, texts] of tries) {
      if (way === by && texts[0] === text) continue;
      for (const part of texts) {
        const key = keyOf(way, part);
        const all = key === '' ? undefined : this.indexOf(way).get(key);
        const [index] = all ?? [];
        if (all?.length === 1 && index !== undefined) {
          return index === post ? { kind: 'self' } : { kind: 'post', index, isSure: false };
        }
        if (all) several = true;
      }
    }
    return { kind: several ? 'several' : 'nowhere' };
  }

  private indexOf(way: ManagerBy | 'loose-id' | 'unordered-name'): Index {
    if (way === 'id') return this.ids;
    const known = this.built.get(way);
    if (known) return known;
    const index = indexBy(this.posts, (post) => keyOf(way, textOf(way, post)));
    this.built.set(way, index);
    return index;
  }
}

function textOf(way: string, post: RowPost): string {
  if (way === 'loose-id') return post.id;
  if (way === 'email') return post.email;
  return way === 'title' ? post.title : post.writtenName;
}

function keyOf(way: string, text: string): string {
  if (way === 'id') return text;
  if (way === 'loose-id') return loosely(text);
  if (way === 'email') return text.toLowerCase().replace(/^mailto:/, '');
  if (text === '') return '';
  return way === 'unordered-name' ? unorderedNameKey(text) : nameKey(text);
}

function indexBy(posts: readonly RowPost[], key: (post: RowPost) => string): Index {
  const index = new Map<string, number[]>();
  posts.forEach((post, at) => {
    const value = key(post);
    if (value === '') return;
    const known = index.get(value);
    if (known) known.push(at);
    else index.set(value, [at]);
  });
  return index;
}

const BRACKETS = /^(.{1,200}?)\s*[([]([^()[\]]{1,200})[)\]]\s*$/;
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
