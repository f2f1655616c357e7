/** One thing that is wrong with a file: where, and what to do about it, in words for the person who made it. */
export interface Problem {
  /** The place in the file, such as `memberships[12].reportsTo`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
}
