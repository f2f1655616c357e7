/** One of two rosters, with what its posts are compared by; each is worked out when it is first asked for. */

import { itemAt } from '../../../base/lists.ts';
import { LOCATION } from '../../../model/attributes.ts';
import { wordsOf } from '../names/name-key.ts';
import { normalKey } from '../names/normal-key.ts';
import { type PersonName, readName } from '../names/person-names.ts';
import { placeOfAttribute, type Roster, type RosterPost } from '../rows/roster.ts';
import { indexKey, indexKeys, type KeyIndex } from './key-index.ts';
import { ownAddresses, ownLocalParts } from './own-address.ts';

/** Folds what is asked for and keeps it: the same few titles and units occur again and again. */
class Folder {
  private readonly texts = new Map<string, string>();

  fold(text: string): string {
    if (text === '') return '';
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    // What has neither letters nor digits is compared as it is written.
    const folded = wordsOf(text).join(' ') || text.trim();
    this.texts.set(text, folded);
    return folded;
  }
}

function remember<Value>(count: number, compute: (index: number) => Value): (index: number) => Value {
  const known = new Array<Value | undefined>(count).fill(undefined);
  return (index) => {
    const value = known[index] ?? compute(index);
    known[index] = value;
    return value;
  };
}

const NO_NAMES: readonly PersonName[] = [];
const sides = new WeakMap<Roster, Side>();

function keysOfName({ key, spelledOut }: PersonName): readonly string[] {
  return spelledOut === undefined || spelledOut === key ? [key] : [key, spelledOut];
}

export class Side {
  readonly roster: Roster;
  readonly count: number;
  /** The name that is shown; for all names of somebody see `otherNames`. */
  readonly name: (index: number) => PersonName;
  /** What names the person: an id in the file, in the form in which it is compared. Empty where there is none. */
  readonly personKey: (index: number) => string;
  /** What names the post. */
  readonly postKey: (index: number) => string;
  readonly title: (index: number) => string;
  readonly unit: (index: number) => string;
  readonly location: (index: number) => string;
  private readonly folder = new Folder();
  private readonly readNames = new Map<string, PersonName>();
  /** The place of the location among the attributes; -1 where the file has none. */
  private readonly locations: number;
  private idIndex: KeyIndex | undefined;
  private nameIndex: KeyIndex | undefined;
  private addresses: readonly string[] | undefined;
  private localParts: readonly string[] | undefined;
  private below: readonly (readonly number[])[] | undefined;

  private constructor(roster: Roster) {
    this.roster = roster;
    this.count = roster.posts.length;
    this.locations = placeOfAttribute(roster, LOCATION);
    this.title = remember(this.count, (index) => this.folder.fold(this.post(index).title));
    this.unit = remember(this.count, (index) => this.folder.fold(this.post(index).unit));
    this.location = remember(this.count, (index) => this.folder.fold(this.locationText(index)));
    const arePosts = roster.idsAre === 'posts';
    const idKey = (post: RosterPost): string => (roster.hasIds && !post.isIdMadeUp ? normalKey(post.id) : '');
    this.name = remember(this.count, (index) => this.readName(this.post(index).name));
    this.personKey = remember(this.count, (index) => (arePosts ? '' : idKey(this.post(index))));
    this.postKey = remember(this.count, (index) => {
      const post = this.post(index);
      return normalKey(post.post) || (arePosts ? idKey(post) : '');
    });
  }

  /** The one of this roster: what has been worked out for one question is at hand for the next. */
  static of(roster: Roster): Side {
    const known = sides.get(roster);
    if (known) return known;
    const side = new Side(roster);
    sides.set(roster, side);
    return side;
  }

  /** Rows by the ids of people, in the form in which they are compared. */
  get ids(): KeyIndex {
    this.idIndex ??= indexKey(this.count, (index) => this.personKey(index));
    return this.idIndex;
  }

  /** Rows by all keys of all names of whoever is named. */
  get names(): KeyIndex {
    this.nameIndex ??= indexKeys(this.count, (index) => this.nameKeys(index));
    return this.nameIndex;
  }

  nameKeys(index: number): readonly string[] {
    if (!this.isNamed(index)) return [];
    const keys = keysOfName(this.name(index));
    const others = this.otherNames(index);
    return others.length === 0 ? keys : [...keys, ...others.flatMap(keysOfName)];
  }

  /** What the ids of the file name the row by: the person, or the post where it is those that they name. */
  idKey(index: number): string {
    return this.roster.idsAre === 'posts' ? this.postKey(index) : this.personKey(index);
  }

  /** Thousands may share a name, which is read once. */
  private readName(text: string): PersonName {
    const known = this.readNames.get(text);
    if (known) return known;
    const name = readName(text);
    this.readNames.set(text, name);
    return name;
  }

  post(index: number): RosterPost {
    return itemAt(this.roster.posts, index);
  }

  isVacant(index: number): boolean {
    return this.post(index).isVacant;
  }

  /** Somebody whom a name can be matched by. */
  isNamed(index: number): boolean {
    const { isVacant, isUndisclosed, name } = this.post(index);
    return !isVacant && !isUndisclosed && name !== '';
  }

  otherNames(index: number): readonly PersonName[] {
    const { otherNames } = this.post(index);
    return otherNames.length === 0 ? NO_NAMES : otherNames.map(readName);
  }

  /** An address that stands on no other row of the file and is not that of an office; else empty. */
  email(index: number): string {
    return itemAt(this.ownAddresses(), index);
  }

  /** What stands before the @ of such an address, where no other row has the same; else empty. */
  localPart(index: number): string {
    this.localParts ??= ownLocalParts(this.roster, this.ownAddresses());
    return itemAt(this.localParts, index);
  }

  private ownAddresses(): readonly string[] {
    this.addresses ??= ownAddresses(this);
    return this.addresses;
  }

  locationText(index: number): string {
    return this.post(index).attributes[this.locations] ?? '';
  }

  fold(text: string): string {
    return this.folder.fold(text);
  }

  /** The index of the manager; -1: nobody, or nobody in the file. */
  manager(index: number): number {
    return this.post(index).manager;
  }

  nameOf(index: number): string {
    if (index < 0) return '';
    const { name, title } = this.post(index);
    return name || title;
  }

  reports(index: number): readonly number[] {
    this.below ??= reportsOf(this.roster);
    return itemAt(this.below, index);
  }
}

function reportsOf({ posts }: Roster): readonly (readonly number[])[] {
  const below: number[][] = posts.map(() => []);
  posts.forEach(({ manager }, index) => {
    below[manager]?.push(index);
  });
  return below;
}
