/**
 * Organisations for tests, written as the tree they are, one text per moment:
 *
 *     [Company] Ada, CEO              a unit and its head: name, title
 *       [Lab] Bea, Head & Bob         two heads; none after the bracket: the head is not named
 *         Cy, Engineer ~> Ada         a member; ~> is a dotted line, to a person or to a [Unit]
 *           Di                        reports to Cy, in the unit of Cy
 *         Ed -> [Company]             reports elsewhere than the place says; -> ? : nobody is recorded
 *       [New name #lab]               the id is given, so that a unit may be renamed
 *       {Others}                      a collection: people whose unit no source names
 *         Flo Ray #flo, Clerk @P7     the id is given, so that a name may change; @ is the id of the post
 *         Vacant #v1, Clerk @P8       a post that nobody holds; "Undisclosed" for one whose holder is not named
 *         Gil, Clerk (Grade=G5; Site=)  further details, one of them recorded as empty
 *
 * Indentation is the line: below a unit means reporting to it, below a person to that person. A unit below a person
 * answers to him or her. Ids are made from names ("Ada Lovelace" is ada-lovelace). Who has a seat already and heads a
 * further unit keeps the first seat.
 */

import type { Comparison } from '../../src/diff/comparison.ts';
import { diff } from '../../src/diff/diff.ts';
import { parseEdtf } from '../../src/model/edtf.ts';
import type { EventKind } from '../../src/model/event-kinds.ts';
import type { Organisation } from '../../src/model/organisation.ts';
import type { EventStatus, OrganisationFile, UnitId } from '../../src/model/schema.ts';
import { type Snapshot, snapshotAt } from '../../src/model/snapshot.ts';
import { readOrganisation } from '../../src/model/validate.ts';

type Target = { readonly person: string } | { readonly unit: string };

interface SeatText {
  readonly name: string;
  readonly title: string;
  readonly unit: string | undefined;
  readonly reportsTo: Target | undefined;
  readonly secondary: readonly Target[];
  readonly post: string | undefined;
  readonly isUndisclosed: boolean;
  readonly attributes: Readonly<Record<string, string>> | undefined;
}

interface UnitText {
  readonly name: string;
  readonly kind: 'unit' | 'collection';
  readonly parent: string | undefined;
  readonly under: string | undefined;
  readonly heads: readonly string[];
}

interface State {
  readonly people: Map<string, SeatText>;
  readonly units: Map<string, UnitText>;
}

interface EventText {
  readonly date: string;
  readonly kind: EventKind;
  readonly people?: readonly string[];
  readonly units?: readonly string[];
  readonly split?: { readonly unit: string; readonly into: readonly string[] };
  readonly status?: EventStatus;
  readonly summary?: string;
}

export interface TextOptions {
  /** Left out: complete, so that who is not in a text is not in the organisation. */
  readonly completeness?: 'partial' | 'complete';
  readonly events?: readonly EventText[];
  /** Unit ids to the ids of the units they were formed from. */
  readonly formedFrom?: Readonly<Record<string, readonly string[]>>;
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  readonly name?: string;
  /** The texts are lists of people of one day each. */
  readonly basis?: 'snapshots';
}

function idOf(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

const UNIT_LINE = /^[[{](?<name>[^\]}#]+?)\s*(?:#(?<id>\S+?))?[\]}]\s*(?<heads>.*)$/u;

interface FaceText extends Pick<SeatText, 'name' | 'title' | 'post' | 'isUndisclosed' | 'attributes'> {
  readonly id: string;
}

const DETAILS = /\s\((?<details>\w+=[^)]*)\)$/u;
const POST = /\s@(?<post>\S+)$/u;
const ID = /\s#(?<id>\S+)$/u;

/** Of whoever a line is about. */
function idIn(line: string): string {
  return readFace(line.split(/->|~>/)[0] ?? '').id;
}

function detailsOf(text: string | undefined): Record<string, string> | undefined {
  if (text === undefined) return undefined;
  const pairs = text.split(';').map((pair) => pair.split('=').map((part) => part.trim()));
  return Object.fromEntries(pairs.map(([label = '', value = '']) => [label.toLowerCase(), value]));
}

/** From the end on, since a name may hold any sign. */
function readFace(text: string): FaceText {
  const details = DETAILS.exec(text.trim())?.groups?.details;
  const withPost = text.trim().replace(DETAILS, '');
  const post = POST.exec(withPost)?.groups?.post;
  const [face = '', ...title] = withPost.replace(POST, '').split(',');
  const name = face.trim().replace(ID, '');
  return {
    id: ID.exec(face.trim())?.groups?.id ?? idOf(name),
    name,
    title: title.join(',').trim(),
    post,
    isUndisclosed: name === 'Undisclosed',
    attributes: detailsOf(details),
  };
}

interface OpenLine {
  readonly indent: number;
  readonly node: Target;
  readonly unit: string | undefined;
}

class TextReader {
  readonly state: State = { people: new Map(), units: new Map() };
  private readonly open: OpenLine[] = [];
  private readonly unitIds = new Map<string, string>();
  private readonly lines: readonly string[];

  constructor(text: string) {
    this.lines = text.split('\n').filter((line) => line.trim() !== '');
    for (const line of this.lines) {
      const groups = UNIT_LINE.exec(line.trim())?.groups;
      if (groups?.id) this.unitIds.set(groups.name ?? '', groups.id);
    }
  }

  private unitId(name: string): string {
    return this.unitIds.get(name) ?? idOf(name);
  }

  private target(text: string): Target | undefined {
    if (text === '?') return undefined;
    const unit = /^[[{](.+)[\]}]$/.exec(text)?.[1];
    return unit === undefined ? { person: idOf(text) } : { unit: this.unitId(unit) };
  }

  private addSeat(text: string, unit: string | undefined, above: Target | undefined): string {
    const [face = '', ...arrows] = text.split(/\s*(->|~>)\s*/);
    const { id, ...seat } = readFace(face);
    let reportsTo = above;
    const secondary: Target[] = [];
    for (let index = 0; index < arrows.length; index += 2) {
      const target = this.target((arrows[index + 1] ?? '').trim());
      if (arrows[index] === '->') reportsTo = target;
      else if (target) secondary.push(target);
    }
    this.state.people.set(id, { ...seat, unit, reportsTo, secondary });
    return id;
  }

  private addUnit(line: string, groups: Record<string, string | undefined>, above: OpenLine | undefined): string {
    const name = groups.name ?? '';
    const id = this.unitId(name);
    const heads = (groups.heads ?? '').split('&').filter((text) => text.trim() !== '');
    const ids = heads.map((text) => {
      const head = idIn(text);
      return this.state.people.has(head) ? head : this.addSeat(text, id, above?.node);
    });
    const kind = line.startsWith('{') ? 'collection' : 'unit';
    const under = above && 'person' in above.node ? above.node.person : undefined;
    this.state.units.set(id, { name, kind, parent: above?.unit, under, heads: ids });
    return id;
  }

  read(): State {
    for (const text of this.lines) {
      const line = text.trim();
      const indent = text.length - text.trimStart().length;
      while ((this.open.at(-1)?.indent ?? -1) >= indent) this.open.pop();
      const above = this.open.at(-1);
      const groups = UNIT_LINE.exec(line)?.groups;
      if (groups) {
        const unit = this.addUnit(line, groups, above);
        this.open.push({ indent, node: { unit }, unit });
        continue;
      }
      const name = idIn(line);
      if (this.state.people.has(name)) throw new Error(`"${line}": this person has a seat already`);
      const person = this.addSeat(line, above?.unit, above?.node);
      this.open.push({ indent, node: { person }, unit: above?.unit });
    }
    return this.state;
  }
}

interface Span<Value> {
  readonly from: string;
  to?: string;
  readonly value: Value;
}

/** What holds at successive moments as spans: what stays the same over several moments is one span. */
function spansOf<Value>(dates: readonly string[], valueAt: (index: number) => Value | undefined): Span<Value>[] {
  const spans: Span<Value>[] = [];
  let open: Span<Value> | undefined;
  dates.forEach((date, index) => {
    const value = valueAt(index);
    if (open && JSON.stringify(open.value) === JSON.stringify(value)) return;
    if (open) open.to = date;
    open = value === undefined ? undefined : { from: date, value };
    if (open) spans.push(open);
  });
  return spans;
}

function idsIn(states: readonly State[], list: 'people' | 'units'): string[] {
  return [...new Set(states.flatMap((state) => [...state[list].keys()]))];
}

function findFirst<Value>(states: readonly State[], pick: (state: State) => Value | undefined): Value {
  for (const state of states) {
    const value = pick(state);
    if (value !== undefined) return value;
  }
  throw new Error('not in any text');
}

function membershipsOf(person: string, dates: readonly string[], states: readonly State[]): object[] {
  const seats = spansOf(dates, (index) => states[index]?.people.get(person));
  return seats.flatMap(({ from, to, value }, number) => {
    const base = { person, unit: value.unit, from, to, status: 'stated', claims: [] };
    const holder = value.isUndisclosed ? 'undisclosed' : undefined;
    const { post, attributes } = value;
    const id = `${person}-${number + 1}`;
    const { reportsTo } = value;
    const title = value.title === '' ? undefined : value.title;
    return [
      { ...base, id, title, reportsTo, post, holder, attributes },
      ...value.secondary.map((line, index) => ({
        ...base,
        id: `${id}-dotted-${index + 1}`,
        reportsTo: line,
        kind: 'secondary',
      })),
    ];
  });
}

function unitOf(unit: string, dates: readonly string[], states: readonly State[], options: TextOptions): object {
  const { name, kind } = findFirst(states, (state) => state.units.get(unit));
  const spans = spansOf(dates, (index) => {
    const state = states[index]?.units.get(unit);
    return state && { name: state.name, parent: state.parent, under: state.under };
  });
  const heads = [...new Set(states.flatMap((state) => state.units.get(unit)?.heads ?? []))];
  return {
    id: unit,
    name,
    kind,
    aliases: options.aliases?.[unit] ?? [],
    spans: spans.map(({ from, to, value }) => ({ ...value, from, to, status: 'stated', claims: [] })),
    heads: heads.flatMap((person) =>
      spansOf(dates, (index) => (states[index]?.units.get(unit)?.heads.includes(person) ? person : undefined)).map(
        ({ from, to }) => ({ person, from, to, status: 'stated', claims: [] }),
      ),
    ),
    formedFrom: (options.formedFrom?.[unit] ?? []).map((origin) => ({ unit: origin, status: 'stated', claims: [] })),
  };
}

function labelsIn(states: readonly State[]): object[] {
  const seats = states.flatMap(({ people }) => [...people.values()]);
  const ids = new Set(seats.flatMap(({ attributes }) => Object.keys(attributes ?? {})));
  return [...ids].map((id) => ({ id, label: id.charAt(0).toUpperCase() + id.slice(1) }));
}

/** The last name, and those that were the name before it. */
function namesOf(person: string, dates: readonly string[], states: readonly State[]): object {
  const spans = spansOf(dates, (index) => states[index]?.people.get(person)?.name);
  const last = spans.at(-1);
  const names = spans
    .filter(({ value }) => value !== last?.value)
    .map(({ from, to, value }) => ({ name: value, from, to, claims: [] }));
  const isVacant = last?.value === 'Vacant';
  return {
    name: isVacant ? `Vacant post (${person})` : last?.value,
    names: names.length > 0 ? names : undefined,
    vacant: isVacant || undefined,
  };
}

/** The file of an organisation with a moment per text; the keys are their dates. */
export function fileFromTexts(texts: Readonly<Record<string, string>>, options: TextOptions = {}): OrganisationFile {
  const dates = Object.keys(texts).toSorted();
  const states = dates.map((date) => new TextReader(texts[date] ?? '').read());
  const people = idsIn(states, 'people');
  const file = {
    format: 'orgdiff/2',
    id: 'test',
    name: options.name ?? 'Test',
    coverage: { completeness: options.completeness ?? 'complete', basis: options.basis },
    attributes: labelsIn(states),
    people: people.map((id) => ({ id, ...namesOf(id, dates, states) })),
    units: idsIn(states, 'units').map((unit) => unitOf(unit, dates, states, options)),
    memberships: people.flatMap((person) => membershipsOf(person, dates, states)),
    events: (options.events ?? []).map((event, index) => ({
      ...{ id: `E${index + 1}`, summary: '', status: 'confirmed', claims: [] },
      ...event,
    })),
    moments: dates.map((date) => ({ id: date, date, label: date })),
    comparisons: dates.length > 1 ? [{ id: 'all', label: 'All', before: dates.at(0), after: dates.at(-1) }] : [],
  };
  // Through JSON, as a file would come: fields without a value vanish.
  return JSON.parse(JSON.stringify(file));
}

export function organisationFromTexts(texts: Readonly<Record<string, string>>, options?: TextOptions): Organisation {
  const result = readOrganisation(fileFromTexts(texts, options));
  if (!result.ok) throw new Error(result.error.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return result.value;
}

export function orgFromText(text: string, options?: TextOptions): Organisation {
  return organisationFromTexts({ '2025-01-01': text }, options);
}

export function snapshotOn(organisation: Organisation, date: string): Snapshot {
  const day = parseEdtf(date);
  if (!day.ok) throw new Error(day.error);
  return snapshotAt(organisation, day.value.earliest);
}

/** The difference between two texts, as of 1 January and 1 June 2025. */
export function compareTexts(before: string, after: string, options?: TextOptions): Comparison {
  const organisation = organisationFromTexts({ '2025-01-01': before, '2025-06-01': after }, options);
  return diff(snapshotOn(organisation, '2025-01-01'), snapshotOn(organisation, '2025-06-01'));
}

/**
 * The changes as text, one a line and sorted, units first:
 *
 *     [Lab] dissolved → [New], [Other]
 *     Cy moved, unit-changed ← [Lab]        after the arrow: the cause
 */
export function textFromComparison({ before, after, people, units }: Comparison): string {
  const unitName = (unit: UnitId): string => {
    const name = after.units.get(unit)?.name ?? before.units.get(unit)?.name;
    return `[${name ?? after.organisation.unitById.get(unit)?.name ?? unit}]`;
  };
  const unitLines = [...units.values()].map(({ unit, kinds, related }) => {
    const others = related.length > 0 ? ` → ${related.map(unitName).join(', ')}` : '';
    return `${unitName(unit)} ${kinds.join(', ')}${others}`;
  });
  const personLines = [...people.values()].map(({ person, kinds, cause }) => {
    const { personById } = (after.people.has(person) ? after : before).organisation;
    const by =
      cause &&
      ('unit' in cause
        ? unitName(cause.unit)
        : (before.organisation.personById.get(cause.person)?.name ?? cause.person));
    return `${personById.get(person)?.name ?? person} ${kinds.join(', ')}${by === undefined ? '' : ` ← ${by}`}`;
  });
  return [...unitLines.toSorted(), ...personLines.toSorted()].join('\n');
}
