import { lazy, Suspense, useCallback, useEffect, useMemo } from 'react';
import type { Organisation } from '../model/organisation.ts';
import { selectComparison, selectSeatTree } from '../store/selectors.ts';
import type { Actions, AppStore } from '../store/store.ts';
import { Announcer } from './Announcer.tsx';
import { AppContext, useActions, useAppState } from './app-context.ts';
import { ChartView } from './chart/ChartView.tsx';
import { focusChart, keepFocus } from './focus-chart.ts';
import { Headline } from './Headline.tsx';
import { Legend } from './Legend.tsx';
import { LoadFailure } from './LoadFailure.tsx';
import { TopBar } from './TopBar.tsx';
import { useThemeAttribute } from './use-theme.ts';
import { useWindowSize } from './use-window-size.ts';
import './tokens.css';
import './app.css';

// Not part of what the first picture waits for.
const loadDetailPanel = async () => ({ default: (await import('./panels/DetailPanel.tsx')).DetailPanel });
const DetailPanel = lazy(loadDetailPanel);
const loadAboutDialog = async () => ({ default: (await import('./dialogs/AboutDialog.tsx')).AboutDialog });
const AboutDialog = lazy(loadAboutDialog);
const loadKeysDialog = async () => ({ default: (await import('./dialogs/KeysDialog.tsx')).KeysDialog });
const KeysDialog = lazy(loadKeysDialog);

interface Props {
  readonly store: AppStore;
  readonly actions: Actions;
}

export function App({ store, actions }: Props) {
  const app = useMemo(() => ({ store, actions }), [store, actions]);
  return (
    <AppContext value={app}>
      <Page />
    </AppContext>
  );
}

function Page() {
  useThemeAttribute();
  const document = useAppState((state) => state.document);
  if (document.state === 'failed') return <LoadFailure problems={document.problems} />;
  if (document.state === 'loading') {
    return (
      <main className="page__loading" aria-busy="true">
        <p>Reading the organisation …</p>
      </main>
    );
  }
  return <Explorer organisation={document.organisation} />;
}

const PANEL_WIDTH = 360;
/** Below this a panel is a sheet at the bottom. */
const SHEET_BELOW = 700;
/** Of the window's height; as in panels/panel.css. */
const SHEET_SHARE = 0.5;
const LEGEND_HEIGHT = 36;

function Explorer({ organisation }: { organisation: Organisation }) {
  const view = useAppState((state) => state.view);
  const dialog = useAppState((state) => state.session.dialog);
  const actions = useActions();
  const { width, height } = useWindowSize();
  const comparison = selectComparison(organisation, view);
  const tree = selectSeatTree(comparison, view.reading);
  const open = view.selection !== undefined;
  const isSheet = width < SHEET_BELOW;
  const insets = useMemo(
    () => ({
      right: open && !isSheet ? PANEL_WIDTH : 0,
      bottom: open && isSheet ? Math.round(height * SHEET_SHARE) - LEGEND_HEIGHT : 0,
    }),
    [open, isSheet, height],
  );
  // Fetched while nobody waits for them, so that the first press opens them at once.
  useEffect(() => {
    const timer = setTimeout(() => Promise.all([loadDetailPanel(), loadKeysDialog(), loadAboutDialog()]), 500);
    return () => clearTimeout(timer);
  }, []);
  const closeDialog = useCallback(() => {
    actions.openDialog(undefined);
    keepFocus();
  }, [actions]);
  return (
    <div className="page">
      <TopBar organisation={organisation} comparison={comparison} />
      <main className="page__main">
        <Headline comparison={comparison} />
        <div className="page__stage">
          <ChartView comparison={comparison} tree={tree} insets={insets} />
          <Suspense>
            {open && <DetailPanel comparison={comparison} organisation={organisation} onClosed={focusChart} />}
          </Suspense>
        </div>
        <Legend comparison={comparison} tree={tree} organisation={organisation} />
      </main>
      <Suspense>
        {dialog === 'keys' && <KeysDialog onClose={closeDialog} />}
        {dialog === 'about' && <AboutDialog organisation={organisation} onClose={closeDialog} />}
      </Suspense>
      <Announcer />
    </div>
  );
}
