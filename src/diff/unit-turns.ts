/** Where in the file a change of a unit is told: the span or headship that began or ended, and the event that tells of it. */

import { readEdtf } from '../model/edtf.ts';
import type { EventKind } from '../model/event-kinds.ts';
import type { ChangeEvent, Headship, Unit, UnitId, UnitSpan } from '../model/schema.ts';
import type { UnitState } from '../model/snapshot.ts';
import { endDay, firstDay } from '../model/span.ts';
import type { Comparison, UnitChange } from './comparison.ts';
import { type UnitChangeKind, wordsOfUnitKind } from './kinds.ts';
import type { Side } from './names.ts';

function overlaps(a: string, b: string): boolean {
  const [left, right] = [readEdtf(a), readEdtf(b)];
  return left.earliest <= right.latest && right.earliest <= left.latest;
}

/** A unit comes and goes once, whenever its span has it. */
const ONCE: ReadonlySet<EventKind> = new Set(['unit-created', 'unit-dissolved']);

export class UnitTurns {
  private readonly comparison: Pick<Comparison, Side>;
  private formedInto: ReadonlyMap<UnitId, readonly Unit['formedFrom'][number][]> | undefined;

  constructor(comparison: Pick<Comparison, Side>) {
    this.comparison = comparison;
  }

  state({ unit }: UnitChange, side: Side): UnitState | undefined {
    return this.comparison[side].units.get(unit);
  }

  /** The event that tells of a change, which starts or ends the span that shows it. */
  eventOf(change: UnitChange, kind: UnitChangeKind): ChangeEvent | undefined {
    const kinds = wordsOfUnitKind(kind).events ?? [];
    const date = this.dateOf(change, kind);
    return change.events.find((event) => {
      if (!kinds.includes(event.kind) || event.status === 'denied') return false;
      if (event.split) return event.split.unit === change.unit;
      if (ONCE.has(event.kind)) return true;
      return date !== undefined && overlaps(date, event.date);
    });
  }

  private dateOf(change: UnitChange, kind: UnitChangeKind): string | undefined {
    return kind === 'dissolved' ? this.lastSpan(change)?.to : this.turn(change, kind)?.from;
  }

  private spans({ unit }: UnitChange, side: Side): readonly UnitSpan[] {
    const spans = this.comparison[side].organisation.unitById.get(unit)?.spans ?? [];
    return spans.toSorted((a, b) => firstDay(a) - firstDay(b));
  }

  /** The span that ended the unit. */
  lastSpan(change: UnitChange): UnitSpan | undefined {
    return this.spans(change, 'before').findLast((span) => endDay(span) <= this.comparison.after.day);
  }

  /** The span from which on the unit is as it is after, as far as `kind` is concerned. */
  turn(change: UnitChange, kind: UnitChangeKind): UnitSpan | undefined {
    const { before, after } = this.comparison;
    const now = this.state(change, 'after')?.span;
    if (!now) return undefined;
    const isSame = (span: UnitSpan): boolean =>
      (kind !== 'renamed' || span.name === now.name) &&
      (kind !== 're-parented' || (span.parent === now.parent && span.under === now.under));
    const between = this.spans(change, 'after').filter((span) => firstDay(span) <= after.day);
    const other = between.findLastIndex((span) => firstDay(span) <= before.day || !isSame(span));
    return between[other + 1] ?? now;
  }

  newHeads(change: UnitChange): Headship[] {
    const before = new Set(this.state(change, 'before')?.heads.map(({ person }) => person));
    return (this.state(change, 'after')?.heads ?? []).filter(({ person }) => !before.has(person));
  }

  goneHeads(change: UnitChange): Headship[] {
    const after = new Set(this.state(change, 'after')?.heads.map(({ person }) => person));
    return (this.state(change, 'before')?.heads ?? []).filter(({ person }) => !after.has(person));
  }

  /** What the file says of the units that came out of one. */
  originsFrom(unit: UnitId): readonly Unit['formedFrom'][number][] {
    this.formedInto ??= this.readOrigins();
    return this.formedInto.get(unit) ?? [];
  }

  private readOrigins(): ReadonlyMap<UnitId, readonly Unit['formedFrom'][number][]> {
    const origins = new Map<UnitId, Unit['formedFrom'][number][]>();
    for (const origin of this.comparison.after.organisation.units.flatMap(({ formedFrom }) => formedFrom)) {
      origins.set(origin.unit, [...(origins.get(origin.unit) ?? []), origin]);
    }
    return origins;
  }
}
