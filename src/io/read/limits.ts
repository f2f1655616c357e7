/** How much of a file is read. What is larger is no list of people, or is meant to use up the memory. */

export const MOST_BYTES = 256 * 1024 * 1024;
export const MOST_ROWS = 2_000_000;
export const MOST_CELLS = 40_000_000;
/** As many as a spreadsheet has. */
export const MOST_COLUMNS = 16_384;
export const LONGEST_CELL = 100_000;
