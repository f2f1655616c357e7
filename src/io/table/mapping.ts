/** What the columns of a grid mean. */

export const FIELDS = [
  'id',
  /** The id of the post itself, which stays while its holders change. */
  'post',
  'name',
  'first-name',
  'last-name',
  /** What somebody is called beside the name: a nickname, a name in another alphabet. */
  'preferred-name',
  'title',
  'manager',
  /** Both together stand for the name of the manager where no column has it whole. */
  'manager-first-name',
  'manager-last-name',
  'unit',
  'parent-unit',
  /** The units above the unit, the outermost first, with `UNIT_SEPARATOR` between them. */
  'unit-path',
  'second-manager',
  'email',
  'location',
  'start',
  'end',
  'photo',
  /** Whether a row gives the line to a manager or a second line, where people have a row for each: DIRECT, DOTTED. */
  'line-kind',
] as const;
export type Field = (typeof FIELDS)[number];

/** What a cell of the manager column names its person by. */
export const MANAGER_BY = ['id', 'post', 'name', 'email', 'title', 'unit'] as const;

/** `unit`: by the name of a unit, and so whoever heads it. */
export type ManagerBy = (typeof MANAGER_BY)[number];

/** Who is there according to a cell: nobody stands for a row of a total or a room, abolished for a post that is no more. */
export const PRESENCES = ['present', 'left', 'not-yet', 'abolished', 'nobody'] as const;
export type Presence = (typeof PRESENCES)[number];

/** A column whose values say who is there. */
export interface PresenceColumn {
  readonly column: number;
  /** How values are read that somebody has decided on; all others are read by their words. */
  readonly said: Readonly<Record<string, Presence>>;
}

export interface Mapping {
  /** Rows of headings above the first post. */
  readonly headings: number;
  /** Indices of columns, from 0 on. Without a name, or first and last name, a file cannot be drawn. */
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  readonly managerBy: ManagerBy;
  readonly secondManagerBy: ManagerBy;
  /** Empty cells of the unit and manager columns repeat the cell above. */
  readonly fillDown: boolean;
  /** Columns that say who is there. Left out: those that Orgdiff finds. */
  readonly presence?: readonly PresenceColumn[] | undefined;
  /** Columns that are kept and compared beside the fields. Left out: those that Orgdiff finds worth it. */
  readonly kept?: readonly number[] | undefined;
  /** Rows by their numbers: those that are nobody's, and those that are somebody's whatever they look like. */
  readonly rows?: { readonly leaveOut: readonly number[]; readonly keep: readonly number[] } | undefined;
  /** Columns of the units around those of a column, the outermost first. Left out: those that Orgdiff finds. */
  readonly around?: { readonly unit: number; readonly columns: readonly number[] } | undefined;
  /** Where there is no manager column: people stand in groups by unit, or in one list. */
  readonly grouping: 'unit' | 'none';
}

/** Between the units of a path; no cell of a file holds this character. */
export const UNIT_SEPARATOR = '\u001f';
