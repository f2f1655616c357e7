/** What is in a file, before anybody has said what its columns mean. */

import type { Grid } from '../table/grid.ts';
import type { ImportProblem } from '../table/import-problem.ts';

export type FileContent =
  | {
      readonly kind: 'grids';
      /** At least one: the sheets of a workbook in its order, or the one table of any other file. */
      readonly grids: readonly Grid[];
      /** Warnings and notes; an error would have left nothing to read. */
      readonly problems: readonly ImportProblem[];
    }
  | {
      readonly kind: 'organisation';
      /** A file of Orgdiff's own, yet to be checked by `readOrganisation` in model/validate.ts. */
      readonly json: unknown;
    };

export interface ReadOptions {
  /** Stops the reading: the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Told a share from 0 to 1, now and then. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** A label of the WHATWG Encoding Standard, such as "shift_jis", instead of what the bytes suggest. */
  readonly encoding?: string | undefined;
  /** One character, instead of what the rows suggest. */
  readonly delimiter?: string | undefined;
}
