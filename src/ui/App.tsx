import { useCallback, useEffect, useMemo } from 'react';
import type { Organisation } from '../model/organisation.ts';
import { selectComparison, selectShownTree } from '../store/selectors.ts';
import type { Actions, AppStore } from '../store/store.ts';
import { Announcer } from './Announcer.tsx';
import { AppContext, useApp, useAppState } from './app-context.ts';
import { ChartView } from './chart/ChartView.tsx';
import { fetched } from './faults/fetched.tsx';
import { Guard } from './faults/Guard.tsx';
import { focusChart, keepFocus } from './focus-chart.ts';
import { LATER_FORMS, nameOfForm } from './forms.ts';
import { Headline } from './Headline.tsx';
import { IS_STANDALONE } from './is-standalone.ts';
import { KnownOfWhole } from './KnownOfWhole.tsx';
import { keyOf } from './key-of.ts';
import { Legend } from './Legend.tsx';
import { LoadFailure } from './LoadFailure.tsx';
import { Opening } from './open/Opening.tsx';
import { usePageCommands } from './page-commands.ts';
import { DetailPanel } from './panels/later.ts';
import { TopBar } from './TopBar.tsx';
import { useDocumentTitle } from './use-document-title.ts';
import { useThemeAttribute } from './use-theme.ts';
import { useWindowSize } from './use-window-size.ts';
import { ViewBar } from './ViewBar.tsx';
import { WorkBar } from './WorkBar.tsx';
import './tokens.css';
import './app.css';

// Not part of what the first picture waits for.
const AsidePanel = fetched(async () => (await import('./aside/AsidePanel.tsx')).AsidePanel, {
  what: 'What stands beside the chart',
  place: 'aside',
  onClose: (actions) => actions.openAside(undefined),
});
const AccountBrief = fetched(async () => (await import('./aside/AccountBrief.tsx')).AccountBrief, {
  what: 'The account',
  place: 'nowhere',
});
const StoryBar = fetched(async () => (await import('./story/StoryBar.tsx')).StoryBar, {
  what: 'The story',
  place: 'aside',
  onClose: (actions) => actions.tellStep(undefined),
});
const AboutDialog = fetched(async () => (await import('./dialogs/AboutDialog.tsx')).AboutDialog, {
  what: 'The list of sources',
  place: 'dialog',
  onClose: (actions) => actions.openDialog(undefined),
});
const KeysDialog = fetched(async () => (await import('./dialogs/KeysDialog.tsx')).KeysDialog, {
  what: 'The list of keys',
  place: 'dialog',
  onClose: (actions) => actions.openDialog(undefined),
});
const ShareDialog = fetched(async () => (await import('./share/ShareDialog.tsx')).ShareDialog, {
  what: 'What can be shared',
  place: 'dialog',
  onClose: (actions) => actions.openDialog(undefined),
});
const NewVersion = fetched(async () => (await import('./faults/NewVersion.tsx')).NewVersion, {
  what: 'The note',
  place: 'nowhere',
});
const EmbedPage = fetched(async () => (await import('./embed/EmbedPage.tsx')).EmbedPage, {
  what: 'The chart',
  place: 'page',
});
const EmbedFailure = fetched(async () => (await import('./embed/EmbedFailure.tsx')).EmbedFailure, {
  what: 'The chart',
  place: 'page',
});

interface Props {
  readonly store: AppStore;
  readonly actions: Actions;
  /** Inside another page: the picture with little around it. */
  readonly isEmbedded?: boolean;
}

export function App({ store, actions, isEmbedded = false }: Props) {
  const app = useMemo(() => ({ store, actions }), [store, actions]);
  return (
    <AppContext value={app}>
      <Page isEmbedded={isEmbedded} />
    </AppContext>
  );
}

function Page({ isEmbedded }: { readonly isEmbedded: boolean }) {
  const { store } = useApp();
  const isOutdated = useAppState((state) => state.session.isOutdated);
  useThemeAttribute();
  // Fetched while nobody waits for them, so that the first press opens them at once.
  useEffect(() => {
    if (isEmbedded) return undefined;
    const ahead = async (): Promise<void> => (await import('./fetch-ahead.ts')).fetchAhead(store);
    // Whoever needs a part that did not come is told.
    const timer = setTimeout(() => ahead().catch(() => undefined), 500);
    return () => clearTimeout(timer);
  }, [store, isEmbedded]);
  return (
    <>
      <Guard what="The page" place="page">
        <PageContent isEmbedded={isEmbedded} />
      </Guard>
      {!isEmbedded && (
        <>
          <WorkBar />
          <Announcer />
          {!IS_STANDALONE && <Opening />}
        </>
      )}
      {isOutdated && <NewVersion />}
    </>
  );
}

function PageContent({ isEmbedded }: { readonly isEmbedded: boolean }) {
  const document = useAppState((state) => state.document);
  if (document.state === 'failed') {
    return isEmbedded ? <EmbedFailure problems={document.problems} /> : <LoadFailure problems={document.problems} />;
  }
  if (document.state === 'loading') {
    return (
      <main className="page__loading" aria-busy="true">
        <p>{document.words ?? 'Reading the organisation'} …</p>
      </main>
    );
  }
  const { organisation } = document;
  if (isEmbedded) return <EmbedPage organisation={organisation} />;
  // Made anew for each: else what was shown before it would stay in memory with the page that showed it.
  return <Explorer key={keyOf(organisation)} organisation={organisation} />;
}

const PANEL_WIDTH = 360;
/** As in aside/aside.css. */
const ASIDE_WIDTH = 340;
const CARD_WIDTH = 364;
/** Of the same card in a narrow window, where it is a strip at the foot of the picture. */
const CARD_HEIGHT = 256;
/** Below this a panel is a sheet at the bottom. */
const SHEET_BELOW = 700;
/** Of the window's height; as in panels/panel.css. */
const SHEET_SHARE = 0.5;
const LEGEND_HEIGHT = 36;

function Explorer({ organisation }: { organisation: Organisation }) {
  const view = useAppState((state) => state.view);
  const dialog = useAppState((state) => state.session.dialog);
  const { actions } = useApp();
  const { width, height } = useWindowSize();
  const comparison = selectComparison(organisation, view);
  const open = view.selection !== undefined;
  const hasAside = view.aside !== undefined;
  const isTelling = view.step !== undefined;
  const isSheet = width < SHEET_BELOW;
  const isCovered = open || hasAside;
  const sheetHeight = isCovered ? Math.round(height * SHEET_SHARE) - LEGEND_HEIGHT : isTelling ? CARD_HEIGHT : 0;
  const insets = useMemo(
    () => ({
      // The card of the story stands where an aside would; as in story/story.css.
      left: isSheet ? 0 : hasAside ? ASIDE_WIDTH : isTelling ? CARD_WIDTH : 0,
      right: open && !isSheet ? PANEL_WIDTH : 0,
      bottom: isSheet ? sheetHeight : 0,
    }),
    [open, hasAside, isTelling, isSheet, sheetHeight],
  );
  usePageCommands(comparison);
  // What had the focus goes with the page around it.
  useEffect(() => keepFocus, []);
  useDocumentTitle(organisation, view.data);
  const form = { organisation, comparison, tree: selectShownTree(comparison, view), insets };
  const Form = view.form === 'chart' ? ChartView : LATER_FORMS[view.form];
  const closeDialog = useCallback(() => {
    actions.openDialog(undefined);
    keepFocus();
  }, [actions]);
  return (
    <div className="page">
      <TopBar organisation={organisation} comparison={comparison} />
      <main className="page__main">
        <Headline comparison={comparison} />
        <KnownOfWhole comparison={comparison} />
        <ViewBar organisation={organisation} comparison={comparison} />
        <div
          className="page__stage"
          style={{
            ['--inset-left' as string]: `${insets.left}px`,
            ['--panel-left' as string]: `${hasAside && !isSheet ? ASIDE_WIDTH : 0}px`,
            ['--inset-right' as string]: `${insets.right}px`,
            ['--inset-bottom' as string]: `${insets.bottom}px`,
          }}
        >
          <Guard what={nameOfForm(view.form)} place="stage" resetKeys={[view.form, comparison]}>
            <Form {...form} />
          </Guard>
          <AccountBrief comparison={comparison} />
          {hasAside && <AsidePanel comparison={comparison} organisation={organisation} onClosed={focusChart} />}
          {view.step !== undefined && <StoryBar comparison={comparison} organisation={organisation} />}
          {open && <DetailPanel comparison={comparison} organisation={organisation} onClosed={focusChart} />}
        </div>
        <Legend comparison={comparison} organisation={organisation} />
      </main>
      {dialog === 'keys' && <KeysDialog onClose={closeDialog} />}
      {dialog === 'about' && <AboutDialog organisation={organisation} comparison={comparison} onClose={closeDialog} />}
      {dialog === 'share' && <ShareDialog organisation={organisation} comparison={comparison} onClose={closeDialog} />}
    </div>
  );
}
