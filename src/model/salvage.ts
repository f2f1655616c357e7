/**
 * Reads an organisation file that does not fit the format, as far as it can be read: fields that are not known are left
 * out, and, of what another version of Orgdiff has kept, whole entries that cannot be understood.
 */

import * as v from 'valibot';
import { fail, type Result, succeed } from '../base/result.ts';
import type { Organisation } from './organisation.ts';
import type { Problem } from './problem.ts';
import { FORMAT, OrganisationFile } from './schema.ts';
import { upgradeFile } from './upgrade.ts';
import { checkOrganisation, readOrganisation } from './validate.ts';

/** fields: only those that are not known are left out. entries: whatever cannot be understood. */
type Extent = 'fields' | 'entries';

interface Salvaged {
  readonly organisation: Organisation;
  /** In words, what was left out; undefined where nothing was. */
  readonly leftOut: string | undefined;
}

type Path = readonly PropertyKey[];

/** Each round finds one field that is not known of each entry. */
const MOST_ROUNDS = 100;
const MOST_WORDS = 6;

/** What is to be cut off below a value. */
interface Cuts {
  isCut: boolean;
  readonly below: Map<PropertyKey, Cuts>;
}

function noCuts(): Cuts {
  return { isCut: false, below: new Map() };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function addCut(cuts: Cuts, path: Path): void {
  let at = cuts;
  for (const key of path) {
    const next = at.below.get(key) ?? noCuts();
    at.below.set(key, next);
    at = next;
  }
  at.isCut = true;
}

function withoutCuts(value: unknown, { below }: Cuts): unknown {
  if (below.size === 0) return value;
  const rest = ([key, each]: readonly [PropertyKey, unknown]): readonly (readonly [PropertyKey, unknown])[] => {
    const cuts = below.get(key);
    if (!cuts) return [[key, each]];
    return cuts.isCut ? [] : [[key, withoutCuts(each, cuts)]];
  };
  if (Array.isArray(value)) return [...value.entries()].flatMap(rest).map(([, each]) => each);
  return isObject(value) ? Object.fromEntries(Object.entries(value).flatMap(rest)) : value;
}

function isThere(value: unknown, path: Path): boolean {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return false;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return true;
}

/** The smallest entry of a list around a place, or the place itself; undefined where neither can be left out. */
function entryAround(file: unknown, path: Path): Path | undefined {
  const index = path.findLastIndex((key) => typeof key === 'number');
  if (index >= 0) return path.slice(0, index + 1);
  return path.length > 0 && isThere(file, path) ? path : undefined;
}

/** `memberships[12].claims[0].source`, as validate.ts writes it. */
function readPath(path: string): Path {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) => (index ? Number(index) : (key ?? '')));
}

function isUnknownField(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never';
}

/** What has to go for the file to fit the format; undefined where nothing that may be left out would help. */
function cutsOfShape(
  file: unknown,
  issues: readonly v.BaseIssue<unknown>[],
  extent: Extent,
): readonly Path[] | undefined {
  const paths: Path[] = [];
  for (const issue of issues) {
    const path = (issue.path ?? []).map((item) => item.key as PropertyKey);
    const cut = isUnknownField(issue) ? path : extent === 'entries' ? entryAround(file, path) : undefined;
    if (!cut) return undefined;
    paths.push(cut);
  }
  return paths;
}

/** The file in the format of today, whatever format it says it has. */
function inFormatOfToday(json: unknown, extent: Extent): unknown {
  const upgraded = upgradeFile(json);
  if (upgraded.ok) return upgraded.value;
  return extent === 'entries' && isObject(json) ? { ...json, format: FORMAT } : json;
}

/** "“colour” of memberships (12 times)", "2 entries of events" */
class LeftOut {
  private readonly counts = new Map<string, number>();

  add(path: Path): void {
    const lists = path.filter((key) => typeof key !== 'number').map(String);
    const last = path.at(-1);
    const within = typeof last === 'number' ? lists : lists.slice(0, -1);
    const where = within.join(' · ');
    const what = typeof last === 'number' ? `entries of ${where}` : `“${String(last)}”${where && ` of ${where}`}`;
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  inWords(): string | undefined {
    if (this.counts.size === 0) return undefined;
    const words = [...this.counts].map(([what, count]) => {
      if (what.startsWith('entries'))
        return `${count.toLocaleString('en')} ${count === 1 ? what.replace('entries', 'entry') : what}`;
      return count === 1 ? what : `${what} (${count.toLocaleString('en')} times)`;
    });
    const rest = words.length - MOST_WORDS;
    return [...words.slice(0, MOST_WORDS), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
  }
}

/** Fails with what stands in the way of reading any of it; it never throws on bad input. */
export function salvageOrganisation(json: unknown, extent: Extent): Result<Salvaged, Problem[]> {
  const strict = readOrganisation(json);
  if (strict.ok) return succeed({ organisation: strict.value, leftOut: undefined });
  const leftOut = new LeftOut();
  let file = inFormatOfToday(json, extent);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const shape = v.safeParse(OrganisationFile, file);
    const checked = shape.success ? checkOrganisation(shape.output) : undefined;
    if (checked?.ok) return succeed({ organisation: checked.value, leftOut: leftOut.inWords() });
    const paths = shape.success
      ? cutsOfReferences(file, checked?.error ?? [], extent)
      : cutsOfShape(file, shape.issues, extent);
    if (!paths || paths.length === 0) return strict;
    const cuts = noCuts();
    for (const path of paths) addCut(cuts, path);
    for (const path of new Map(paths.map((path) => [path.join('/'), path])).values()) leftOut.add(path);
    file = withoutCuts(file, cuts);
  }
  return fail(strict.error);
}

function cutsOfReferences(file: unknown, problems: readonly Problem[], extent: Extent): readonly Path[] | undefined {
  if (extent === 'fields') return undefined;
  const paths: Path[] = [];
  for (const { path } of problems) {
    const cut = entryAround(file, readPath(path));
    if (!cut) return undefined;
    paths.push(cut);
  }
  return paths;
}
