import { knownInBrief } from '../../diff/known-of-whole.ts';
import { summarise } from '../../diff/summary.ts';
import { formatDay } from '../../model/day-names.ts';

import { readText } from '../../model/organisation.ts';
import type { Form } from '../../store/view.ts';
import type { ShareContent } from '../share/share-content.ts';
import { PrintAccount } from './PrintAccount.tsx';
import { PrintChart } from './PrintChart.tsx';
import { PrintColophon } from './PrintColophon.tsx';
import { PrintEvents } from './PrintEvents.tsx';
import { PrintFlow } from './PrintFlow.tsx';
import { PrintList } from './PrintList.tsx';

interface Props {
  readonly content: ShareContent;
}

/** A chart says these itself, as a figure does. */
const WITH_HEAD: ReadonlySet<Form> = new Set(['flow', 'list', 'timeline']);

function PrintHead({ content: { organisation, comparison } }: Props) {
  const [was, is] = [comparison.before, comparison.after].map(formatDay);
  return (
    <header className="print__head">
      <p className="print__kicker">
        {readText(organisation.name)} · {was} to {is}
      </p>
      <h1 className="print__title">
        {summarise(comparison)
          .map(({ text }) => text)
          .join('')}
      </h1>
      <p className="print__known">{knownInBrief([comparison.before, comparison.after])}</p>
    </header>
  );
}

/** What is printed of the form that is shown, and the account to go with it. */
export function PrintDocument({ content, isRedacted }: Props & { readonly isRedacted: boolean }) {
  const { form } = content.view;
  return (
    <article className={`print__document print__document--${form}`}>
      {WITH_HEAD.has(form) && <PrintHead content={content} />}
      {form === 'chart' && <PrintChart content={content} states={content.view.at} />}
      {form === 'side-by-side' && <PrintChart content={content} states="both" />}
      {form === 'flow' && <PrintFlow content={content} />}
      {form === 'list' && <PrintList content={content} />}
      {form === 'timeline' && <PrintEvents content={content} />}
      {form !== 'list' && <PrintAccount comparison={content.comparison} />}
      <PrintColophon content={content} isRedacted={isRedacted} />
    </article>
  );
}
