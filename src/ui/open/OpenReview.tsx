import { useEffect, useRef, useState } from 'react';
import { rememberWayBack } from '../../store/open-again.ts';
import { filesBehind } from '../../store/safe-files.ts';
import { useApp } from '../app-context.ts';
import { ProgressNote } from '../ProgressNote.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { FilesStep } from './FilesStep.tsx';
import { useImportActions, useImportState } from './import-context.ts';
import { KeptList } from './KeptList.tsx';
import { keepShown } from './keep-shown.ts';
import { OpenFooter } from './OpenFooter.tsx';
import { PeopleStep } from './PeopleStep.tsx';
import { PresenceStep } from './PresenceStep.tsx';
import { ProblemsStep } from './ProblemsStep.tsx';
import { StepNav } from './StepNav.tsx';
import { summaryInWords } from './summary-words.ts';
import { useFocusInStep } from './use-focus-in-step.ts';

/** The files as Orgdiff read them, to be confirmed at a glance or looked at one by one. */
export function OpenReview({ onShown }: { readonly onShown: () => void }) {
  const app = useApp();
  const { build, cancel, readAgain } = useImportActions();
  const inspection = useImportState((state) => state.inspection);
  const work = useImportState((state) => state.work);
  const failure = useImportState((state) => state.failure);
  // Nothing is kept unless it is asked for, each time.
  const [isKept, setKept] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const summary = inspection ? summaryInWords(inspection) : '';

  useFocusInStep(body, work ? undefined : inspection);

  // Whoever has just opened files is taken to what was found in them.
  useEffect(() => {
    body.current?.querySelector<HTMLElement>('[data-step="files"]')?.focus({ preventScroll: true });
  }, []);

  const show = async (): Promise<void> => {
    const organisation = await build();
    if (!organisation) return;
    onShown();
    const files = filesBehind(organisation);
    await app.actions.showOpened(organisation);
    const { view, document } = app.store.getState();
    const isShown = document.state === 'ready' && document.organisation === organisation;
    if (files && isShown) rememberWayBack(view.data, files);
    const why = isKept ? await keepShown(app, organisation) : undefined;
    if (why !== undefined) app.actions.announce(why, true);
  };
  const goTo = (step: string): void => {
    const target = body.current?.querySelector<HTMLElement>(`[data-step="${step}"]`);
    target?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
  };
  return (
    <>
      <div ref={body} className="open__review" aria-busy={work !== undefined}>
        {inspection && <StepNav inspection={inspection} onChoose={goTo} />}
        <FilesStep />
        {inspection && (
          <>
            <ColumnsStep inspection={inspection} />
            <PresenceStep inspection={inspection} />
            <ProblemsStep inspection={inspection} />
            {inspection.pairs.length > 0 && <PeopleStep inspection={inspection} />}
            <KeptList isFolded onOpened={onShown} />
          </>
        )}
      </div>
      <p role="status" className="open__status">
        {failure ?? (work ? '' : summary)}
      </p>
      {failure !== undefined && (
        <p className="open__failure">
          {failure}{' '}
          <button type="button" className="open__link" onClick={readAgain}>
            Try again
          </button>
        </p>
      )}
      <OpenFooter isKept={isKept} onKeep={setKept} onShow={show} />
      {work && <ProgressNote words={work.words} share={work.share} onCancel={cancel} />}
    </>
  );
}
