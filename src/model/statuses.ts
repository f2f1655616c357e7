/**
 * How sure something is, once for every form in which it is shown: the statuses of a reporting line or a place, and
 * those of an event. Both tables run from the surest on. A status that is missing from them is no status.
 */

/** How the line is drawn; what each looks like is told in render/strokes.ts. */
export type StrokeName = 'solid' | 'dashes' | 'dots' | 'gaps' | 'double';

interface StatusEntry {
  /** By which a list is sorted, from the surest. */
  readonly rank: number;
  readonly stroke: StrokeName;
  readonly word: string;
}

interface LineStatusEntry extends StatusEntry {
  /** Of several claims on one line, that with the highest number speaks for it. */
  readonly care: number;
  /** Of a line: "… by a source". */
  readonly inFull: string;
  readonly hint: string;
  readonly meaning: string;
}

export const LINE_STATUSES = {
  stated: {
    rank: 0,
    care: 0,
    stroke: 'solid',
    word: 'stated',
    inFull: 'stated by a source',
    hint: 'A source says who answers to whom',
    meaning: 'A source says it, on record or in a document.',
  },
  reported: {
    rank: 1,
    care: 1,
    stroke: 'dashes',
    word: 'reported',
    inFull: 'reported from others',
    hint: 'A source relays unnamed others',
    meaning: 'A source relays people whom it does not name.',
  },
  inferred: {
    rank: 2,
    care: 2,
    stroke: 'dots',
    word: 'inferred',
    inFull: 'inferred from the structure',
    hint: 'Follows from the structure; the panel says why',
    meaning: 'No source says it; it follows from what sources do say, and the reason is given.',
  },
  disputed: {
    rank: 3,
    care: 4,
    stroke: 'double',
    word: 'disputed',
    inFull: 'disputed',
    hint: 'Sources conflict, or it was denied',
    meaning: 'Sources contradict each other, or somebody concerned denies it. Every claim stands beside the others.',
  },
  unknown: {
    rank: 5,
    care: 3,
    stroke: 'gaps',
    word: 'not known',
    inFull: 'not known',
    hint: 'No source says',
    meaning: 'No source says, and it can’t be inferred.',
  },
} as const satisfies Readonly<Record<string, LineStatusEntry>>;

const EVENT_STATUSES = {
  confirmed: { rank: 0, stroke: 'solid', word: 'confirmed' },
  reported: LINE_STATUSES.reported,
  disputed: LINE_STATUSES.disputed,
  denied: { rank: 4, stroke: 'double', word: 'denied' },
} as const satisfies Readonly<Record<string, StatusEntry>>;

type LineStatusId = keyof typeof LINE_STATUSES;
type EventStatusId = keyof typeof EVENT_STATUSES;

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): readonly [Key, ...Key[]] {
  return Object.keys(table) as [Key, ...Key[]];
}

export const LINE_STATUS_IDS = keysOf<LineStatusId>(LINE_STATUSES);
export const EVENT_STATUS_IDS = keysOf<EventStatusId>(EVENT_STATUSES);

const ALL: Readonly<Record<LineStatusId | EventStatusId, StatusEntry>> = { ...LINE_STATUSES, ...EVENT_STATUSES };
export const STATUS_IDS = keysOf(ALL);

export function rankOfStatus(status: LineStatusId | EventStatusId): number {
  return ALL[status].rank;
}

export function strokeNameOf(status: LineStatusId | EventStatusId): StrokeName {
  return ALL[status].stroke;
}

export function wordOfStatus(status: LineStatusId | EventStatusId): string {
  return ALL[status].word;
}

/** Contested: the sources disagree, or somebody concerned says no. */
export function isContested(status: LineStatusId | EventStatusId): boolean {
  return strokeNameOf(status) === 'double';
}
