import { type RefObject, useMemo } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import { nameOfTarget } from '../../diff/names.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { CARD_HEIGHT } from '../../scene/box-sizes.ts';
import { PHASES } from '../../scene/phase.ts';
import type { Selection } from '../../store/view.ts';
import { useAppState } from '../app-context.ts';
import { ChartPane } from '../chart/ChartPane.tsx';
import type { Insets } from '../form-props.ts';
import { ProgressNote } from '../ProgressNote.tsx';
import type { Progress, StepChart } from './use-step-chart.ts';

interface Props {
  readonly stageRef: RefObject<HTMLDivElement | null>;
  readonly shown: StepChart | undefined;
  readonly progress: Progress | undefined;
  readonly snapshot: Snapshot | undefined;
  readonly comparison: Comparison;
  /** The day in words. */
  readonly day: string;
  readonly insets: Insets;
  /** Height of what stands below the chart: a sheet covers that first. */
  readonly heightBelow: number;
  readonly aspect: number;
}

/** Cards of this height have names that can be read, and units headings; the chart has little room here. */
const LEAST_SCALE = 12 / CARD_HEIGHT;

function isThere(snapshot: Snapshot, selection: Selection): boolean {
  return 'person' in selection ? snapshot.people.has(selection.person) : snapshot.units.has(selection.unit);
}

/** The organisation on one day, and whom one looks for in vain on it. */
export function DayChart(props: Props) {
  const { stageRef, shown, progress, snapshot, comparison, day, insets, heightBelow, aspect } = props;
  const selection = useAppState((state) => state.view.selection);
  const chartInsets = useMemo(
    () => ({ left: insets.left, right: insets.right, bottom: Math.max(0, insets.bottom - heightBelow) }),
    [insets, heightBelow],
  );
  const isEmpty = snapshot !== undefined && snapshot.people.size === 0 && snapshot.units.size === 0;
  const isMissed = snapshot !== undefined && selection !== undefined && !isThere(snapshot, selection);
  return (
    <div className="timeline__chart" ref={stageRef}>
      <ChartPane
        chart={shown?.chart}
        phase={PHASES.after}
        at="after"
        {...(shown && { from: shown.from })}
        label={`Organisation chart, ${day}`}
        insets={chartInsets}
        aspect={aspect}
        leastScale={LEAST_SCALE}
        opensBranches={false}
      />
      {progress && <ProgressNote words={progress.words} share={progress.share} onCancel={progress.cancel} />}
      {isEmpty && <p className="timeline__note">No people and no units are recorded on this day.</p>}
      {isMissed && !isEmpty && (
        <p className="timeline__note">{nameOfTarget(comparison, selection)} is not on this chart.</p>
      )}
    </div>
  );
}
