/** What is recorded of a membership beside place and line, as far as it may be told: attributes and ids of posts. */

import { isKnownAttribute } from '../../model/attributes.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { Attribute, Membership } from '../../model/schema.ts';
import { numbered, shuffled } from './new-ids.ts';
import type { RedactedTexts } from './redacted-texts.ts';

/** Ids that mean something to the program are nobody's; others are made of headings, which may hold a name. */
function newIdsOf(attributes: readonly Attribute[]): ReadonlyMap<string, string> {
  return new Map(attributes.map(({ id }, index) => [id, isKnownAttribute(id) ? id : `a${index + 1}`]));
}

export class RedactedFacts {
  private readonly kept: readonly Attribute[];
  private readonly texts: RedactedTexts;
  private readonly ids: ReadonlyMap<string, string>;
  private readonly posts: ReadonlyMap<string, string>;

  constructor(from: Organisation, keptAttributes: ReadonlySet<string>, texts: RedactedTexts, random: () => number) {
    this.texts = texts;
    this.kept = from.attributes.filter(({ id }) => keptAttributes.has(id));
    this.ids = newIdsOf(this.kept);
    const posts = new Set(from.memberships.flatMap(({ post }) => post ?? []));
    this.posts = numbered(
      shuffled(
        [...posts].map((id) => ({ id })),
        random,
      ),
      'post-',
    );
  }

  attributes(): Attribute[] {
    return this.kept.map(({ id, label }) => ({ id: this.ids.get(id) ?? id, label: this.texts.text(label) }));
  }

  valuesOf({ attributes }: Membership): Membership['attributes'] {
    if (attributes === undefined) return undefined;
    const values: Record<string, string> = {};
    let isEmpty = true;
    for (const { id } of this.kept) {
      const value = attributes[id];
      const other = this.ids.get(id);
      if (value === undefined || other === undefined) continue;
      values[other] = this.texts.line(value);
      isEmpty = false;
    }
    return isEmpty ? undefined : values;
  }

  /** The same post has the same id, which says nothing of what it was. */
  postOf({ post }: Membership): string | undefined {
    return post === undefined ? undefined : this.posts.get(post);
  }
}
