import { rememberWork } from '../../base/remember.ts';
import type { Work } from '../../base/work.ts';
import { writeAccountInParts } from '../../diff/account.ts';
import type { Account } from '../../diff/account-text.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { selectGroups } from '../../store/selectors.ts';

/** The account of a comparison, for whoever asks: the panel, and the words for those who do not see the picture. */
export const accountOf = rememberWork(function* (comparison: Comparison): Work<Account> {
  return yield* writeAccountInParts(comparison, yield* selectGroups.inParts(comparison));
});
