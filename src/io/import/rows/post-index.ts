/** Finds posts by what a cell may call them: an id, a name, an address, a title or a unit. */

import type { ManagerBy } from '../../table/mapping.ts';
import { nameKey } from '../names/name-key.ts';
import { normalKey } from '../names/normal-key.ts';
import { readName } from '../names/person-names.ts';
import type { RowPost } from './row-post.ts';

/** The ways in which managers are named, and looser ones. */
export type Way = ManagerBy | 'loose-id' | 'loose-post' | 'other-name' | 'unordered-name';

type Index = ReadonlyMap<string, readonly number[]>;

/** What a post is called in each way; the keys of all are compared with `keyOf`. */
const TEXTS: Readonly<Record<Way, (post: RowPost) => readonly string[]>> = {
  id: ({ id }) => [id],
  'loose-id': ({ id }) => [id],
  post: ({ post, furtherPosts }) => [post, ...furtherPosts.map((further) => further.post)],
  'loose-post': ({ post, furtherPosts }) => [post, ...furtherPosts.map((further) => further.post)],
  email: ({ email }) => [email],
  name: ({ writtenName }) => [writtenName],
  'other-name': ({ otherNames }) => otherNames,
  'unordered-name': ({ writtenName, otherNames }) => [writtenName, ...otherNames],
  title: ({ title }) => [title],
  unit: ({ unit }) => [unit],
};

export function keyOf(way: Way, text: string): string {
  switch (way) {
    case 'id':
    case 'post':
      return text;
    case 'loose-id':
    case 'loose-post':
      return normalKey(text);
    case 'email':
      return text.toLowerCase().replace(/^mailto:/, '');
    case 'unordered-name':
      return text === '' ? '' : readName(text).key;
    case 'name':
    case 'other-name':
    case 'title':
    case 'unit':
      return text === '' ? '' : nameKey(text);
  }
}

export class PostIndex {
  private readonly posts: readonly RowPost[];
  private readonly built = new Map<Way, Index>();

  constructor(posts: readonly RowPost[]) {
    this.posts = posts;
  }

  /** Indices of the posts that are called so in this way, in the order of the file. */
  find(way: Way, text: string): readonly number[] {
    const key = keyOf(way, text);
    return (key === '' ? undefined : this.indexOf(way).get(key)) ?? [];
  }

  private indexOf(way: Way): Index {
    const known = this.built.get(way);
    if (known) return known;
    const index = new Map<string, number[]>();
    this.posts.forEach((post, at) => {
      for (const text of TEXTS[way](post)) {
        const key = keyOf(way, text);
        if (key === '') continue;
        const found = index.get(key);
        if (!found) index.set(key, [at]);
        else if (found.at(-1) !== at) found.push(at);
      }
    });
    this.built.set(way, index);
    return index;
  }
}
