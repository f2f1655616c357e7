import type { Comparison } from '../../diff/comparison.ts';
import { isoOfDay } from '../../model/edtf.ts';

/** "orgdiff-meta-ai-2025-08-18-2025-08-31.csv": after the organisation and the compared days. */
export function nameOfFile({ before, after }: Comparison, ending: string): string {
  return `orgdiff-${after.organisation.id}-${isoOfDay(before.day)}-${isoOfDay(after.day)}.${ending}`;
}
