/**
 * Units that are named together with who heads them: "Site Oslo (Fatima Zahra)". The brackets are no part of the name,
 * or the unit would be another one whenever its head is.
 */

import { nameKey } from '../names/name-key.ts';
import { readMarks } from '../names/name-marks.ts';
import { readPlaceholder } from '../names/nobody.ts';
import type { AbsentRow, HeadOfUnit } from './roster.ts';
import type { RowPost } from './row-post.ts';

const UNIT_AND_HEAD = /^(.+?)\s*\(((?:[^()]|\([^()]*\))+)\)$/;

interface NamedUnit {
  readonly bare: string;
  readonly head: string;
}

/** Takes heads from the names of units, where all of a name's spellings agree; changes the posts. */
export function takeUnitHeads(posts: readonly RowPost[], absent: readonly AbsentRow[]): HeadOfUnit[] {
  const texts = new Set(posts.flatMap(({ unit, parentUnit }) => [unit, parentUnit]));
  if (![...texts].some((text) => text.endsWith(')'))) return [];
  const indices = new Map<string, number>();
  for (const { name } of absent) indices.set(nameKey(name), -1);
  posts.forEach(({ name, otherNames }, index) => {
    for (const each of [...otherNames, name]) if (each !== '') indices.set(nameKey(each), index);
  });
  const units = new Map<string, NamedUnit>();
  const spellings = new Map<string, Set<string>>();
  for (const text of texts) {
    const named = readUnit(text, indices);
    if (named) units.set(text, named);
    const bare = nameKey(named?.bare ?? text);
    spellings.set(bare, (spellings.get(bare) ?? new Set()).add(text));
  }
  const isClear = (text: string): boolean => spellings.get(nameKey(units.get(text)?.bare ?? text))?.size === 1;
  const bareOf = (text: string): string => (isClear(text) ? (units.get(text)?.bare ?? text) : text);
  for (const post of posts) {
    post.unit = bareOf(post.unit);
    post.parentUnit = bareOf(post.parentUnit);
  }
  return [...units].flatMap(([text, { bare, head }]) => {
    const index = indices.get(head) ?? -1;
    return isClear(text) && index >= 0 ? [{ unit: bare, head: index }] : [];
  });
}

/** A unit with a person of the file within brackets, or with a word for a vacant post. */
function readUnit(text: string, indices: ReadonlyMap<string, number>): NamedUnit | undefined {
  const match = text.endsWith(')') ? UNIT_AND_HEAD.exec(text) : null;
  if (!match) return undefined;
  const [, bare = '', inside = ''] = match;
  const head = nameKey(readMarks(inside).name);
  return indices.has(head) || readPlaceholder(inside)?.kind === 'vacant' ? { bare, head } : undefined;
}
