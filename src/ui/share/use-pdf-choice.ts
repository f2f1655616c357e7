import { useCallback, useState } from 'react';
import type { PdfChoice } from './PdfOptions.tsx';
import { isPageable } from './picture-choice.ts';
import { proposePdf } from './picture-size.ts';
import type { DrawnFigure } from './use-figure.ts';

interface PdfPaper {
  /** What somebody chose, else what is proposed. */
  readonly pdf: PdfChoice;
  readonly choose: (choice: PdfChoice) => void;
  readonly propose: (drawn: Pick<DrawnFigure, 'figure' | 'shown'>) => void;
}

interface Proposal {
  /** What is shown in the figure that it is for. */
  readonly of: string;
  readonly pdf: PdfChoice;
}

const FIRST: Proposal = { of: '', pdf: { paper: 'a4', orientation: 'landscape', leastPoints: undefined } };

/** The paper for a picture. A proposal stays while the figure is drawn for other paper, which gives it another size. */
export function usePdfChoice(): PdfPaper {
  const [chosen, choose] = useState<PdfChoice>();
  const [proposal, setProposal] = useState(FIRST);
  const propose = useCallback(({ figure, shown }: Pick<DrawnFigure, 'figure' | 'shown'>): void => {
    if (!figure || !shown) return;
    const of = `${shown.states} ${shown.opensAll} ${shown.branch?.name ?? ''}`;
    setProposal((known) =>
      known.of === of ? known : { of, pdf: proposePdf(figure, isPageable(shown.states), navigator.language) },
    );
  }, []);
  return { pdf: chosen ?? proposal.pdf, choose, propose };
}
