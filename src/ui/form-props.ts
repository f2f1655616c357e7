import type { Comparison } from '../diff/comparison.ts';
import type { SeatTree } from '../diff/seat-tree.ts';
import type { Organisation } from '../model/organisation.ts';

/** Screen pixels of the stage that panels cover at its edges. Also in CSS: --inset-left, --inset-right, --inset-bottom. */
export interface Insets {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** What every form of the comparison is given. */
export interface FormProps {
  readonly organisation: Organisation;
  readonly comparison: Comparison;
  readonly tree: SeatTree;
  readonly insets: Insets;
}
