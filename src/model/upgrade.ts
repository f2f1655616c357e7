/**
 * From the earlier formats of the organisation file to the one that schema.ts defines, a function for each step, and
 * from kinds of events that are no longer told apart to those that are.
 * Nothing is checked here: what has not the shape that a step expects stays as it is, and validation names it.
 */

import { fail, type Result, succeed } from '../base/result.ts';
import type { Problem } from './problem.ts';
import { FORMAT } from './schema.ts';

type Entry = Readonly<Record<string, unknown>>;

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The location becomes the first of the attributes. */
function withAttribute(membership: unknown): unknown {
  if (!isEntry(membership) || !Object.hasOwn(membership, 'location') || Object.hasOwn(membership, 'attributes'))
    return membership;
  const { location, ...rest } = membership;
  return { ...rest, attributes: { location } };
}

function toSecond(file: Entry): Entry {
  const earlier: unknown = file.memberships;
  if (!Array.isArray(earlier)) return file;
  const memberships = earlier.map(withAttribute);
  const hasLocations = memberships.some((membership, index) => membership !== earlier[index]);
  return hasLocations && !Object.hasOwn(file, 'attributes')
    ? { ...file, memberships, attributes: [{ id: 'location', label: 'Location' }] }
    : { ...file, memberships };
}

const EARLIER_KINDS: ReadonlySet<unknown> = new Set(['oversight-lost', 'sidelined']);

function withKindOfToday(event: unknown): unknown {
  return isEntry(event) && EARLIER_KINDS.has(event.kind) ? { ...event, kind: 'report' } : event;
}

function withKindsOfToday(file: Entry): Entry {
  return Array.isArray(file.events) ? { ...file, events: file.events.map(withKindOfToday) } : file;
}

/** For a while, what was kept in a browser had a look-up of the program in it, which says nothing. */
function withoutLookUp(file: Entry): Entry {
  const { vacant, ...rest } = file;
  return isEntry(vacant) ? rest : file;
}

/** Each step goes from its format to the next one in the list. */
const STEPS: readonly (readonly [format: string, upgrade: (file: Entry) => Entry])[] = [['orgdiff/1', toSecond]];

function refuse(format: unknown): Result<never, Problem[]> {
  const said = typeof format === 'string' ? `"${format}"` : JSON.stringify(format);
  const known = [...STEPS.map(([earlier]) => earlier), FORMAT].map((each) => `"${each}"`).join(' and ');
  const message = `the format ${said} is not known; this program reads ${known}`;
  return fail([{ path: 'format', message }]);
}

/** The file in the format of today. What names no format at all is left to validation. */
export function upgradeFile(json: unknown): Result<unknown, Problem[]> {
  if (!isEntry(json) || !Object.hasOwn(json, 'format')) return succeed(json);
  if (json.format === FORMAT) return succeed(withKindsOfToday(withoutLookUp(json)));
  const first = STEPS.findIndex(([format]) => format === json.format);
  if (first < 0) return refuse(json.format);
  const upgraded = STEPS.slice(first).reduce<Entry>((file, [, upgrade]) => upgrade(file), withoutLookUp(json));
  return succeed({ ...withKindsOfToday(upgraded), format: FORMAT });
}
