import { useMemo, useRef } from 'react';
import type { Organisation } from '../../model/organisation.ts';
import { selectComparison, selectShownTree } from '../../store/selectors.ts';
import type { At, Form as FormName, View } from '../../store/view.ts';
import { Announcer } from '../Announcer.tsx';
import { useActions, useAppState } from '../app-context.ts';
import { ChartView } from '../chart/ChartView.tsx';
import { Guard } from '../faults/Guard.tsx';
import { focusChart } from '../focus-chart.ts';
import { LATER_FORMS, nameOfForm } from '../forms.ts';
import { Headline } from '../Headline.tsx';
import { KnownOfWhole } from '../KnownOfWhole.tsx';
import { DetailPanel } from '../panels/later.ts';
import { RadioBar } from '../RadioBar.tsx';
import { useKeyIntents } from '../use-key-intents.ts';
import { useWindowSize } from '../use-window-size.ts';
import { WorkBar } from '../WorkBar.tsx';
import { EmbedKey } from './EmbedKey.tsx';
import { FullPageLink } from './FullPageLink.tsx';
import { SourceLine } from './SourceLine.tsx';
import { usePageGestures } from './use-page-gestures.ts';
import './embed.css';

/** As for the page that stands by itself. */
const SHEET_BELOW = 700;
const PANEL_WIDTH = 360;
const NO_INSETS = { left: 0, right: 0, bottom: 0 };

/** Below these a chart has room for hardly a name, and two charts for even fewer. */
const CHART_SIZE = { width: 480, height: 440 };
const PAIR_SIZE = { width: 700, height: 640 };

/** A chart of the changes that could show nobody gives way to their list; one state alone is no list of changes. */
function formFor({ form, at }: View, width: number, height: number): FormName {
  const isOfChanges = form === 'chart' && at === 'changes';
  const least = isOfChanges ? CHART_SIZE : form === 'side-by-side' ? PAIR_SIZE : undefined;
  return least && (width < least.width || height < least.height) ? 'list' : form;
}

/** The picture as a guest on another page: what happened, the switch, and the way to the whole of it. */
export function EmbedPage({ organisation }: { readonly organisation: Organisation }) {
  const actions = useActions();
  const view = useAppState((state) => state.view);
  const { width, height } = useWindowSize();
  const stage = useRef<HTMLDivElement>(null);
  const hint = usePageGestures(stage);
  const comparison = selectComparison(organisation, view);
  const isOpen = view.selection !== undefined;
  const insets = useMemo(() => {
    if (!isOpen) return NO_INSETS;
    return width < SHEET_BELOW
      ? { ...NO_INSETS, bottom: Math.round(height / 2) }
      : { ...NO_INSETS, right: PANEL_WIDTH };
  }, [isOpen, width, height]);
  const show = (at: At): void => actions.showAt(at);
  useKeyIntents({
    before: () => show('before'),
    changes: () => show('changes'),
    after: () => show('after'),
    escape: () => actions.select(undefined),
  });
  const form = { organisation, comparison, tree: selectShownTree(comparison, view), insets };
  const shown = formFor(view, width, height);
  const Form = shown === 'chart' ? ChartView : LATER_FORMS[shown];
  return (
    <div className="page embed">
      <main className="page__main">
        <div className="embed__head">
          <Headline comparison={comparison} />
          <KnownOfWhole comparison={comparison} />
          {shown === 'chart' && (
            <RadioBar
              label="Moment"
              value={view.at}
              onChange={show}
              choices={[
                { value: 'before', label: 'Before' },
                { value: 'changes', label: 'Changes' },
                { value: 'after', label: 'After' },
              ]}
            />
          )}
        </div>
        <div
          className="page__stage"
          ref={stage}
          style={{
            ['--inset-left' as string]: '0px',
            ['--panel-left' as string]: '0px',
            ['--inset-right' as string]: `${insets.right}px`,
            ['--inset-bottom' as string]: `${insets.bottom}px`,
          }}
        >
          <Guard what={nameOfForm(shown)} place="stage" resetKeys={[shown, comparison]}>
            <Form {...form} />
          </Guard>
          {isOpen && <DetailPanel comparison={comparison} organisation={organisation} onClosed={focusChart} />}
          <p className={hint === undefined ? 'embed__hint' : 'embed__hint embed__hint--shown'} aria-hidden="true">
            {hint}
          </p>
        </div>
        <footer className="embed__foot">
          <EmbedKey comparison={comparison} />
          <SourceLine comparison={comparison} />
          <FullPageLink />
        </footer>
      </main>
      <WorkBar />
      <Announcer />
    </div>
  );
}
