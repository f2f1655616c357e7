import type { Comparison } from '../../diff/comparison.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { View } from '../../store/view.ts';

/** What leaves the page: everything that a section of the dialog writes is made from this and nothing else. */
export interface ShareContent {
  readonly organisation: Organisation;
  readonly comparison: Comparison;
  readonly view: View;
}
