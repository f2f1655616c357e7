import { useCallback, useMemo, useRef, useState } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import type { Side } from '../../diff/names.ts';
import { tellHeadcount } from '../../diff/phrases.ts';
import type { Shape } from '../../layout/arrange.ts';
import { formatDay } from '../../model/day-names.ts';

import type { Chart } from '../../scene/chart.ts';
import { PHASES } from '../../scene/phase.ts';
import { useAppState } from '../app-context.ts';
import { ChartPane } from '../chart/ChartPane.tsx';
import { CameraLink } from '../chart/camera-link.ts';
import { CONTROLS_PX } from '../chart/chart-engine.ts';
import { EmptyNote } from '../chart/EmptyNote.tsx';
import { seatOfSelection } from '../chart/seat-selection.ts';
import { useBuiltChart, usePaneSize } from '../chart/use-chart.ts';
import type { FormProps, Insets } from '../form-props.ts';
import { tellCounterpart } from './counterpart.ts';
import './side-by-side.css';

/** Narrower stages have one pane above the other. As in side-by-side.css. */
const STACK_BELOW_PX = 760;
const CAPTION_PX = 30;
const NO_INSETS: Insets = { left: 0, right: 0, bottom: 0 };

/** Of one pane, before any panel takes its share: opening one lays nothing out anew. */
function paneSize({ width, height }: Shape): Shape {
  const isStacked = width < STACK_BELOW_PX;
  return {
    width: isStacked ? width : width / 2,
    height: Math.max(80, (isStacked ? height / 2 : height) - CAPTION_PX - CONTROLS_PX),
  };
}

const SIDES = [
  { side: 'before', word: 'Before', phase: PHASES['before-marked'] },
  { side: 'after', word: 'After', phase: PHASES['after-marked'] },
] as const;

function captionOf(comparison: Comparison, side: Side): string {
  return `${formatDay(comparison[side])} · ${tellHeadcount(comparison[side])}`;
}

/** What the other pane cannot show of whoever is lit up or selected here. */
function noteFor(chart: Chart | undefined, side: Side, lit: { side: Side; seat: number } | undefined): string {
  if (!chart || !lit || lit.seat < 0) return '';
  return lit.side === side ? '' : tellCounterpart(chart, lit.seat, side);
}

/** Both states beside each other: one camera, one selection, the same branches open, everybody lit up in both. */
export function SideBySide({ comparison, tree }: FormProps) {
  const selection = useAppState((state) => state.view.selection);
  const stageRef = useRef<HTMLDivElement>(null);
  const size = usePaneSize(stageRef, paneSize);
  const chart = useBuiltChart(comparison, tree, size);
  const aspect = size ? size.width / size.height : 0;
  const link = useMemo(() => new CameraLink(), []);
  const [lit, setLit] = useState<{ side: Side; seat: number }>();
  const lightBefore = useCallback((seat: number) => setLit({ side: 'before', seat }), []);
  const lightAfter = useCallback((seat: number) => setLit({ side: 'after', seat }), []);
  const selected = chart && selection ? seatOfSelection(chart, selection) : -1;
  return (
    <div className="side-by-side" ref={stageRef}>
      <div className="side-by-side__panes">
        {SIDES.map(({ side, word, phase }) => {
          const shown = lit && lit.seat >= 0 ? noteFor(chart, side, lit) : '';
          const note = shown || (chart && selected >= 0 ? tellCounterpart(chart, selected, side) : '');
          return (
            <section key={side} className="side-by-side__pane" aria-label={word}>
              <header className="side-by-side__caption">
                <h2 className="side-by-side__title">{word}</h2>
                <span className="side-by-side__when">{captionOf(comparison, side)}</span>
                {note !== '' && <span className="side-by-side__note">{note}</span>}
              </header>
              <div className="side-by-side__chart">
                <ChartPane
                  chart={chart}
                  phase={phase}
                  at={side}
                  label={`Organisation chart, ${word.toLowerCase()}`}
                  insets={NO_INSETS}
                  aspect={aspect}
                  link={link}
                  leads={side === 'after'}
                  onHoverSeat={side === 'before' ? lightBefore : lightAfter}
                />
                <EmptyNote comparison={comparison} at={side} />
              </div>
            </section>
          );
        })}
      </div>
    </div>
  );
}
