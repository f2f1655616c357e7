import type { Comparison } from '../../diff/comparison.ts';
import type { Organisation } from '../../model/organisation.ts';
import { useAppState } from '../app-context.ts';
import { AccountPanel } from './AccountPanel.tsx';
import { NumbersPanel } from './NumbersPanel.tsx';

interface Props {
  readonly organisation: Organisation;
  readonly comparison: Comparison;
  readonly onClosed: () => void;
}

/** What stands at the left of the picture: the numbers, or the account in words. */
export function AsidePanel(props: Props) {
  const aside = useAppState((state) => state.view.aside);
  if (aside === 'numbers') return <NumbersPanel {...props} />;
  return aside === 'account' ? <AccountPanel {...props} /> : null;
}
