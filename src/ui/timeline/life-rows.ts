/** Life-lines as rows of a grid: what each cell says, in which hue, and in which order the rows stand. */

import { compareText } from '../../base/text-order.ts';
import { formatDate } from '../../model/day-names.ts';
import { type Day, isoOfDay } from '../../model/edtf.ts';
import {
  isCrossing,
  type PersonLine,
  type PersonSegment,
  type UnitLine,
  type UnitMarkKind,
} from '../../model/life-lines.ts';
import { dateAsKnown, type Organisation } from '../../model/organisation.ts';
import type { PersonId, Status, UnitId } from '../../model/schema.ts';
import { wordOfStatus } from '../../model/statuses.ts';
import { PAPER_HUE, TINTS } from '../../scene/unit-hues.ts';
import type { Selection, Tint } from '../../store/view.ts';
import { dayInWords } from './day-words.ts';

export interface LifeCell {
  readonly from: Day;
  readonly until: Day;
  /** EDTF; undefined where the end is open or exact. */
  readonly start: string | undefined;
  readonly end: string | undefined;
  /** The upper or the lower half of the row; a row of people has one. */
  readonly lane: 'whole' | 'upper' | 'lower';
  readonly hue: number;
  readonly status: Status;
  readonly text: string;
  /** What it says to who cannot see it, and what a pointer is told. */
  readonly label: string;
  readonly selection: Selection;
  /** How it goes on from the cell before: in another unit, under another manager, or only more or less surely. */
  readonly crossing: 'unit' | 'manager' | 'status' | undefined;
}

export interface LifeGlyph {
  readonly day: Day;
  readonly kind: UnitMarkKind | 'joined' | 'left';
  readonly label: string;
}

export interface LifeRow {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  readonly selection: Selection;
  readonly cells: readonly LifeCell[];
  readonly glyphs: readonly LifeGlyph[];
  /** The first of a unit. */
  readonly startsGroup: boolean;
}

const NO_UNIT = 'No unit named';

function unitName(organisation: Organisation, unit: UnitId | undefined): string {
  return unit === undefined ? NO_UNIT : (organisation.unitById.get(unit)?.name ?? unit);
}

function personName(organisation: Organisation, person: PersonId): string {
  return organisation.personById.get(person)?.name ?? person;
}

/** "from 1 June 2025 to 19 August 2025", as far as that is known and as exactly as it is. */
function periodOf(
  organisation: Organisation,
  { from, until, start, end }: Pick<LifeCell, 'from' | 'until' | 'start' | 'end'>,
): string {
  const words = (date: string): string => formatDate(organisation, dateAsKnown(organisation, date));
  const since = start === undefined ? (Number.isFinite(from) ? words(isoOfDay(from)) : '') : words(start);
  const to = end === undefined ? (Number.isFinite(until) ? words(isoOfDay(until)) : '') : words(end);
  if (to === '') return since === '' ? '' : since.startsWith('by ') ? since : `since ${since}`;
  const last = to.startsWith('by ') ? `until ${to.slice(3)} at the latest` : since === '' ? `until ${to}` : `to ${to}`;
  if (since === '') return last;
  return `${since.startsWith('by ') ? `${since},` : since} ${last}`;
}

function joinWords(words: readonly string[]): string {
  return words.filter(Boolean).join(', ');
}

/** What is not on record is said so. */
function sureness(status: Status): string {
  return status === 'stated' ? '' : wordOfStatus(status);
}

/** Hues by turns, in the order in which they are asked for. */
class HuesByTurns<Key> {
  private readonly hues = new Map<Key, number>();

  of(key: Key): number {
    const known = this.hues.get(key);
    if (known !== undefined) return known;
    const hue = 1 + (this.hues.size % TINTS);
    this.hues.set(key, hue);
    return hue;
  }
}

export interface PersonRowOptions {
  readonly tint: Tint;
  /** Hues of the units, as on the chart, in the order in which they stand there. */
  readonly hues: ReadonlyMap<UnitId, number>;
  /** A person is listed with the unit of this day, else with the last before it, else with the first. */
  readonly day: Day;
}

function crossingOf(last: PersonSegment | undefined, next: PersonSegment): LifeCell['crossing'] {
  if (last?.until !== next.from) return undefined;
  if (!isCrossing(last, next)) return 'status';
  return last.unit === next.unit ? 'manager' : 'unit';
}

function homeOf({ segments }: PersonLine, day: Day): UnitId | undefined {
  return (segments.findLast((segment) => segment.from <= day) ?? segments[0])?.unit;
}

class PersonRows {
  private readonly organisation: Organisation;
  private readonly options: PersonRowOptions;
  private readonly managers = new HuesByTurns<PersonId>();

  constructor(organisation: Organisation, options: PersonRowOptions) {
    this.organisation = organisation;
    this.options = options;
  }

  private hueOf({ unit, manager }: PersonSegment): number {
    if (this.options.tint === 'manager') return manager === undefined ? PAPER_HUE : this.managers.of(manager);
    return unit === undefined ? PAPER_HUE : (this.options.hues.get(unit) ?? 0);
  }

  private cells({ person, segments }: PersonLine): LifeCell[] {
    return segments.map((segment, index): LifeCell => {
      const unit = unitName(this.organisation, segment.unit);
      const manager = segment.manager === undefined ? '' : personName(this.organisation, segment.manager);
      const { from, until, start, end, status } = segment;
      return {
        ...{ from, until, start, end, status },
        lane: 'whole',
        hue: this.hueOf(segment),
        text: this.options.tint === 'unit' ? unit : manager || 'nobody named',
        label: joinWords([unit, manager && `under ${manager}`, periodOf(this.organisation, segment), sureness(status)]),
        selection: { person },
        crossing: crossingOf(segments[index - 1], segment),
      };
    });
  }

  /** No more exactly than it is known: of a list, by its day. */
  private dateOf(day: Day, date = isoOfDay(day)): string {
    const known = dateAsKnown(this.organisation, date);
    return known === isoOfDay(day) ? dayInWords(day, this.organisation) : formatDate(this.organisation, known);
  }

  private row(line: PersonLine, startsGroup: boolean): LifeRow {
    const glyphs: LifeGlyph[] = [];
    const [first, last] = [line.segments[0], line.segments.at(-1)];
    if (line.joined && first)
      glyphs.push({ day: first.from, kind: 'joined', label: `joined ${this.dateOf(first.from, first.start)}` });
    if (line.left && last)
      glyphs.push({ day: last.until, kind: 'left', label: `left ${this.dateOf(last.until, last.end)}` });
    return {
      key: `person:${line.person}`,
      name: personName(this.organisation, line.person),
      detail: joinWords(glyphs.map((glyph) => glyph.label)),
      selection: { person: line.person },
      cells: this.cells(line),
      glyphs,
      startsGroup,
    };
  }

  build(lines: readonly PersonLine[]): LifeRow[] {
    const groups = new Map<UnitId | undefined, PersonLine[]>();
    for (const line of lines) {
      const home = homeOf(line, this.options.day);
      const group = groups.get(home);
      if (group) group.push(line);
      else groups.set(home, [line]);
    }
    const places = new Map([...this.options.hues.keys()].map((unit, place) => [unit, place]));
    const placeOf = (unit: UnitId | undefined): number =>
      unit === undefined ? Number.POSITIVE_INFINITY : (places.get(unit) ?? places.size);
    const inOrder = [...groups].toSorted(
      ([a], [b]) =>
        placeOf(a) - placeOf(b) || compareText(unitName(this.organisation, a), unitName(this.organisation, b)),
    );
    return inOrder.flatMap(([, group]) => {
      const named = group.map((line) => ({ line, name: personName(this.organisation, line.person) }));
      named.sort((a, b) => compareText(a.name, b.name));
      return named.map(({ line }, index) => this.row(line, index === 0));
    });
  }
}

export function personRows(
  organisation: Organisation,
  lines: readonly PersonLine[],
  options: PersonRowOptions,
): LifeRow[] {
  return new PersonRows(organisation, options).build(lines);
}

const MARK_WORDS: Readonly<Record<UnitMarkKind, string>> = {
  formed: 'formed',
  dissolved: 'dissolved',
  renamed: 'renamed',
  're-parented': 'moved',
  split: 'split',
  merged: 'merged',
};

function unitRow(organisation: Organisation, line: UnitLine, hue: number): LifeRow {
  const selection = { unit: line.unit };
  const name = unitName(organisation, line.unit);
  const spans = line.segments.map((segment, index): LifeCell => {
    const parent = segment.parent === undefined ? '' : `in ${unitName(organisation, segment.parent)}`;
    const last = line.segments[index - 1];
    return {
      ...segment,
      lane: 'upper',
      hue,
      text: [segment.name === name ? '' : segment.name, parent].filter(Boolean).join(', ') || name,
      label: joinWords([segment.name, parent, periodOf(organisation, segment), sureness(segment.status)]),
      selection,
      crossing: last?.until === segment.from && last.parent !== segment.parent ? 'unit' : undefined,
    };
  });
  const heads = line.heads.map((head): LifeCell => {
    const who = personName(organisation, head.person);
    return {
      ...head,
      lane: 'lower',
      hue: PAPER_HUE,
      text: who,
      label: joinWords([`head ${who}`, periodOf(organisation, head), sureness(head.status)]),
      selection: { person: head.person },
      crossing: undefined,
    };
  });
  const glyphs = line.marks.map(({ day, date, kind, related }): LifeGlyph => {
    const others = related.map((unit) => unitName(organisation, unit)).join(', ');
    const link =
      others === ''
        ? ''
        : kind === 'formed'
          ? ` from ${others}`
          : kind === 'merged'
            ? ` out of ${others}`
            : ` into ${others}`;
    return { day, kind, label: `${MARK_WORDS[kind]}${link} ${formatDate(organisation, date)}` };
  });
  return {
    key: `unit:${line.unit}`,
    name,
    detail: joinWords(glyphs.map((glyph) => glyph.label)),
    selection,
    cells: [...spans, ...heads],
    glyphs,
    startsGroup: true,
  };
}

/** In the order in which the units stand on the chart; those that are not on it come last. */
export function unitRows(
  organisation: Organisation,
  lines: readonly UnitLine[],
  hues: ReadonlyMap<UnitId, number>,
): LifeRow[] {
  const places = new Map([...hues.keys()].map((unit, place) => [unit, place]));
  const placeOf = (line: UnitLine): number => places.get(line.unit) ?? places.size;
  return lines
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((line) => unitRow(organisation, line, hues.get(line.unit) ?? 0));
}
