export interface StaffLists {
  readonly before: string;
  readonly after: string;
  readonly moved: number;
  readonly joined: number;
  readonly left: number;
}

export function staffLists(people: number): StaffLists;
