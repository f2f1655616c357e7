/**
 * Groups with lists of who does what in them, as projects publish them: `{"name": "Network", "chairs": [{"name":
 * "Ann"}], "maintainers": ["Bo"]}`. The people alone, once for each group, with what they do as their title.
 */

import { Unreadable } from '../table/report.ts';
import { HEAD, nameIn, PEOPLE, plain } from './json-units.ts';
import { isRecord, type JsonRecord, ownValue, textOf } from './json-values.ts';

/** Keys of lists of those who do something for a group, without case and signs. */
const ROLE =
  /(?:chairs|chairpersons|leads|maintainers|approvers|reviewers|owners|contributors|committers|secretaries|treasurers|coordinators|organi[sz]ers|facilitators|moderators|trustees|officers|delegates|emeritus|emeriti|alumni|vorsitzende|sprecher|stellvertreter|verantwortliche|responsables|présidents|presidents|presidentes|coordinadores|responsabili|mainteneurs)$/;
const FORMER = /emerit|alumni|former|^past|^ehemalige|^anciens/;
/** Records that only hold lists of the group around them. */
const WRAPPER = /^(?:leadership|governance|roles|people|contacts|owners|leitung|direction|emeritus|emeriti|alumni)$/;
/** Fields that groups do not have and people do. */
const OF_PERSON =
  /^(?:title|jobtitle|role|position|firstname|lastname|givenname|familyname|surname|manager|managerid|reportsto|supervisor|github|githubid|login|username|employeeid|salary)$/;
const HANDLES = ['github', 'githubId', 'login', 'gitlab', 'username', 'userName', 'handle', 'id', 'email'];
const DEEPEST = 200;

/** Somebody in a list, with the group and what the list is called. */
interface Held {
  readonly person: JsonRecord | string;
  readonly title: string;
  readonly hasLeft: boolean;
  readonly path: readonly string[];
}

interface RoleList {
  readonly key: string;
  /** The field of the group: the key, or that of a record around the list. */
  readonly field: string;
  readonly parts: readonly unknown[];
}

/**
 * Undefined where no group has such a list, or where those in the lists have lists themselves, so that they are groups
 * or managers. Throws Unreadable where there are lists and nobody is named in them.
 */
export function peopleByRole(json: unknown): JsonRecord[] | undefined {
  const finder = new RoleFinder();
  finder.look(json, [], '', 0);
  if (finder.lists === 0 || finder.isOther) return undefined;
  if (finder.held.length === 0) {
    if (finder.groups < 2) return undefined;
    throw new Unreadable(
      'There are groups in it, but nobody who belongs to them: nothing was understood as people.',
      'Orgdiff reads groups whose lists name people, such as chairs, maintainers or members.',
    );
  }
  return finder.groups > 1 || finder.held.length > 1 ? recordsOf(finder.held) : undefined;
}

class RoleFinder {
  readonly held: Held[] = [];
  groups = 0;
  /** Lists that are called by what those in them do. */
  lists = 0;
  isOther = false;

  look(value: unknown, path: readonly string[], key: string, depth: number): void {
    if (depth > DEEPEST || this.isOther) return;
    if (Array.isArray(value)) for (const part of value) this.look(part, path, '', depth + 1);
    else if (isRecord(value)) this.lookInto(value, path, key, depth);
  }

  private lookInto(record: JsonRecord, path: readonly string[], key: string, depth: number): void {
    const lists = listsOf(record);
    const roles = lists.filter((list) => ROLE.test(plain(list.key)));
    const isGroup = roles.length > 0;
    const name = nameIn(record) || (isGroup ? key : '');
    if (isGroup && !this.canBeGroup(record, roles, name, depth)) {
      this.isOther = true;
      return;
    }
    const own = name === '' ? path : [...path, name];
    if (isGroup) {
      this.groups++;
      this.lists += roles.length;
      for (const { key: list, parts } of lists) this.addAll(list, parts, own);
    }
    const known = new Set(isGroup ? lists.map((list) => list.field) : []);
    for (const [each, value] of Object.entries(record)) {
      if (typeof value === 'object' && value !== null && !known.has(each)) this.look(value, own, each, depth + 1);
    }
  }

  /** Heads by themselves are those of units with members, and of nobody but people are titles. */
  private canBeGroup(record: JsonRecord, roles: readonly RoleList[], name: string, depth: number): boolean {
    const keys = Object.keys(record).map(plain);
    if (keys.some((key) => HEAD.test(key)) || (nameIn(record) !== '' && keys.some((key) => OF_PERSON.test(key)))) {
      return false;
    }
    const parts = roles.flatMap((list) => list.parts);
    if (parts.some((part) => isRecord(part) && listsOf(part).length > 0)) return false;
    return name !== '' || (depth === 0 && parts.every((part) => !isRecord(part)));
  }

  private addAll(key: string, parts: readonly unknown[], path: readonly string[]): void {
    const isRole = ROLE.test(plain(key));
    const hasLeft = isRole && FORMER.test(plain(key));
    const title = isRole ? titleOf(key) : '';
    for (const part of parts) {
      if (isRecord(part) ? nameIn(part) !== '' || handleOf(part) !== '' : isName(part)) {
        this.held.push({ person: part as JsonRecord | string, title, hasLeft, path });
      }
    }
  }
}

/** Not empty, and neither an address nor a path, which lists of owners have, too. */
function isName(part: unknown): boolean {
  return typeof part === 'string' && part.trim() !== '' && !part.includes('/');
}

/** The lists of people of a record, and of records in it that are there for nothing else. */
function listsOf(record: JsonRecord): RoleList[] {
  return Object.entries(record).flatMap(([key, value]) => {
    if (isRecord(value) && WRAPPER.test(plain(key)) && nameIn(value) === '') {
      const isFormer = FORMER.test(plain(key));
      return listsOf(value).map((list) => ({ ...list, field: key, key: isFormer ? `${key} ${list.key}` : list.key }));
    }
    if (!Array.isArray(value) || !(ROLE.test(plain(key)) || PEOPLE.test(plain(key)))) return [];
    return value.some((part) => isRecord(part) || typeof part === 'string') ? [{ key, field: key, parts: value }] : [];
  });
}

/** "tech_leads" and "techLeads" are each a "Tech lead". */
function titleOf(key: string): string {
  const words = key
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[\s_.-]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/(?<![su])s$/, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function handleOf(person: JsonRecord): string {
  for (const key of HANDLES) {
    const text = textOf(ownValue(person, key) ?? undefined);
    if (text) return plainHandle(text);
  }
  return '';
}

function plainHandle(text: string): string {
  return text.trim().replace(/^@/, '').toLowerCase();
}

/** Who somebody is: the same account, or the same name where one of the two has no account. */
class Identities {
  private readonly handles = new Map<string, JsonRecord>();
  private readonly byName = new Map<string, string>();

  constructor(held: readonly Held[]) {
    for (const { person } of held) {
      if (!isRecord(person)) continue;
      const handle = handleOf(person);
      if (handle === '') continue;
      this.handles.set(handle, { ...person, ...this.handles.get(handle) });
      const name = nameIn(person).toLowerCase();
      if (name !== '' && !this.byName.has(name)) this.byName.set(name, handle);
    }
  }

  idOf(person: JsonRecord | string): string {
    if (isRecord(person)) return handleOf(person) || this.idOfText(nameIn(person));
    return this.idOfText(person);
  }

  /** All that any list says of somebody. */
  recordOf(person: JsonRecord | string): JsonRecord {
    const known = this.handles.get(this.idOf(person));
    if (isRecord(person)) return { ...person, ...known };
    return known ?? { name: person.trim().replace(/^@/, '') };
  }

  private idOfText(text: string): string {
    const handle = plainHandle(text);
    return this.handles.has(handle) ? handle : (this.byName.get(handle) ?? handle);
  }
}

/** One record for each person and group: whoever does two things in a group has one post there. */
function recordsOf(held: readonly Held[]): JsonRecord[] {
  const identities = new Identities(held);
  const posts = new Map<string, { readonly first: Held; readonly id: string; readonly titles: Set<string> }>();
  for (const each of held) {
    const id = identities.idOf(each.person);
    const key = `${each.hasLeft ? 'left' : 'there'}\n${id}\n${each.path.join('\n')}`;
    const post = posts.get(key) ?? { first: each, id, titles: new Set<string>() };
    posts.set(key, post);
    if (each.title !== '') post.titles.add(each.title);
  }
  return [...posts.values()].map(({ first, id, titles }) => {
    const { id: _, name, company, ...fields } = identities.recordOf(first.person);
    const parent = first.path.at(-2);
    return {
      Unit: first.path.at(-1) ?? '',
      ...(parent === undefined ? {} : { 'Parent unit': parent }),
      Name: textOf(name) || nameIn(fields) || id,
      Title: [...titles].join(', '),
      'Person ID': id,
      'Position ID': [...first.path, id].join(' / '),
      Status: first.hasLeft ? 'Left' : 'Active',
      // Those of one group come from many companies; none of these is the organisation.
      ...(company === undefined ? {} : { Affiliation: company }),
      ...fields,
    };
  });
}
