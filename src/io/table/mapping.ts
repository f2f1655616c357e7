/** What the columns of a grid mean. */

export const FIELDS = [
  'id',
  'name',
  'first-name',
  'last-name',
  'title',
  'manager',
  'unit',
  'parent-unit',
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
export type ManagerBy = 'id' | 'name' | 'email' | 'title';

export interface Mapping {
  /** Rows of headings above the first post. */
  readonly headings: number;
  /** Indices of columns, from 0 on. Without a name, or first and last name, a file cannot be drawn. */
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  readonly managerBy: ManagerBy;
  readonly secondManagerBy: ManagerBy;
  /** Empty cells of the unit and manager columns repeat the cell above. */
  readonly fillDown: boolean;
  /** Where there is no manager column: people stand in groups by unit, or in one list. */
  readonly grouping: 'unit' | 'none';
}
