import { rememberFew } from '../../base/remember.ts';
import { writeAccount } from '../../diff/account.ts';
import type { Account } from '../../diff/account-text.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { selectGroups } from '../../store/selectors.ts';

/** The account of a comparison, for whoever asks: the panel, and the words for those who do not see the picture. */
export const accountOf: (comparison: Comparison) => Account = rememberFew((comparison: Comparison) =>
  writeAccount(comparison, selectGroups(comparison)),
);
