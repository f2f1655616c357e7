import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { formatDate } from '../../model/day-names.ts';
import { type Day, isoOfDay, readEdtf } from '../../model/edtf.ts';
import type { ChangeEvent } from '../../model/schema.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { readTimeSteps } from '../../model/time-steps.ts';
import type { ChartSeries } from '../../scene/chart-series.ts';
import { isLarge } from '../../store/prepare.ts';
import { selectPicked } from '../../store/selectors.ts';
import type { Selection, View } from '../../store/view.ts';
import { useActions, useApp, useAppState } from '../app-context.ts';
import { useAspect } from '../chart/use-chart.ts';
import type { FormProps } from '../form-props.ts';
import { useWork } from '../use-work.ts';
import { DayChart } from './DayChart.tsx';
import { dayInWords } from './day-words.ts';
import { EventTrack } from './EventTrack.tsx';
import { eventsThrough, orderEvents } from './event-groups.ts';
import { markEvents } from './event-marks.ts';
import { LifeTrack } from './LifeTrack.tsx';
import type { LifeCell, LifeRow } from './life-rows.ts';
import { PlayBar } from './PlayBar.tsx';
import { sentenceBetween, wordsForDay } from './step-words.ts';
import { type DayPair, TimeAxis } from './TimeAxis.tsx';
import { TrackBar } from './TrackBar.tsx';
import { useAxis } from './use-axis.ts';
import { usePlayer } from './use-player.ts';
import { usePlayhead } from './use-playhead.ts';
import { useSeries, useStepChart } from './use-step-chart.ts';
import { useUnitHues } from './use-unit-hues.ts';
import './timeline.css';

const NO_CATEGORIES: View['categories'] = new Set();

function concerns(event: ChangeEvent, selection: Selection): boolean {
  return 'person' in selection ? event.people.includes(selection.person) : event.units.includes(selection.unit);
}

/** The events that the filter lets through, in order, and those of them all that concern who is selected. */
function useEvents({ organisation, comparison }: FormProps): {
  readonly events: readonly ChangeEvent[];
  readonly lit: ReadonlySet<ChangeEvent> | undefined;
} {
  const view = useAppState((state) => state.view);
  const { categories, selection } = view;
  const all = useMemo(() => orderEvents(organisation.events), [organisation]);
  // Here the legend picks kinds of events, whoever they are about.
  const picked = selectPicked(comparison, { ...view, categories: NO_CATEGORIES });
  const events = useMemo(() => eventsThrough(all, picked, categories), [all, picked, categories]);
  const lit = useMemo(() => selection && new Set(all.filter((event) => concerns(event, selection))), [all, selection]);
  return { events, lit };
}

/** What happened at a step; of a large organisation it is known a moment later. */
function useSentence(series: ChartSeries | undefined, step: number): string {
  const days = useMemo((): [Snapshot, Snapshot] | undefined => {
    const [before, after] = [series?.snapshots[step - 1], series?.snapshots[step]];
    return before && after && [before, after];
  }, [series, step]);
  return useWork(sentenceBetween, days, days !== undefined && !isLarge(days[0].organisation)) ?? '';
}

/** The same function from render to render, for what is handed to long lists; it does what the last one given does. */
function useLatest<Arguments extends readonly unknown[]>(
  run: (...args: Arguments) => void,
): (...args: Arguments) => void {
  const latest = useRef(run);
  latest.current = run;
  return useCallback((...args: Arguments) => latest.current(...args), []);
}

/** The organisation as time goes by: a chart of one day, the axis on which the day is, and what happened when. */
export function TimelineView(props: FormProps) {
  const { organisation, comparison, insets } = props;
  const { store } = useApp();
  const actions = useActions();
  const view = useAppState((state) => state.view);
  const { track } = view;
  const rootRef = useRef<HTMLDivElement>(null);
  const chartRef = useRef<HTMLDivElement>(null);
  const belowRef = useRef<HTMLDivElement>(null);
  const trackRef = useRef<HTMLDivElement>(null);
  const plotRef = useRef<HTMLDivElement>(null);

  const time = useMemo(() => readTimeSteps(organisation), [organisation]);
  const { steps } = time;
  const playhead = usePlayhead(time, comparison.after.day);
  const { day, step, range } = playhead;
  const aspect = useAspect(chartRef, store.getState().view.camera?.aspect ?? 0);
  const { series, progress } = useSeries(organisation, steps, aspect);
  const shown = useStepChart(series, step, comparison);
  const hues = useUnitHues(series, view.reading);
  const { scale, isNarrow, marksHeight, heightBelow, style } = useAxis(time.axis, insets, rootRef, belowRef);
  const { events, lit } = useEvents(props);
  const marks = useMemo(() => markEvents(events, scale, marksHeight), [events, scale, marksHeight]);
  const happened = useSentence(series, step);
  const sentence = wordsForDay(time, step, day, happened);
  const dayText = dayInWords(day, organisation);

  const player = usePlayer({
    step,
    lastStep: steps.length - 1,
    morphMs: shown?.morphMs ?? 0,
    goToStep: (next) => playhead.put(steps[next]?.day ?? day),
    onEnd: () => actions.announce('The timeline has come to its end'),
  });
  const stepTo = (to: Day | undefined): (() => void) | undefined => {
    if (to === undefined) return undefined;
    return () => {
      player.pause();
      playhead.put(to);
      actions.announce(dayInWords(to, organisation));
    };
  };

  const pair = useMemo(() => ({ before: comparison.before.day, after: comparison.after.day }), [comparison]);
  const compare = ({ before, after }: DayPair): void => actions.compareDays(isoOfDay(before), isoOfDay(after));
  const compareIfNew = ({ before, after }: DayPair): (() => void) | undefined => {
    const isSame = before === pair.before && after === pair.after;
    return steps.length < 2 || before >= after || isSame ? undefined : () => compare({ before, after });
  };

  const visitEvent = useLatest((event: ChangeEvent): void => {
    const { earliest, latest } = readEdtf(event.date);
    const to = Number.isFinite(earliest) ? earliest : latest;
    if (!Number.isFinite(to)) {
      actions.announce('No source says when this was', true);
      return;
    }
    player.pause();
    playhead.put(to);
    if (to >= range.first && to <= range.last) return;
    const end = to < range.first ? 'first' : 'last';
    actions.announce(
      `${formatDate(organisation, event.date)} is beyond the axis; the chart shows the ${end} day`,
      true,
    );
  });
  const visitLife = useLatest((row: LifeRow, cell: LifeCell | undefined): void => {
    actions.goTo(cell?.selection ?? row.selection);
    if (!cell) return;
    player.pause();
    playhead.put(Math.max(cell.from, range.first));
  });

  const [wanted, setWanted] = useState<ChangeEvent>();
  useEffect(() => {
    if (!wanted || track !== 'events') return;
    setWanted(undefined);
    const item = belowRef.current?.querySelector<HTMLElement>(`[data-event="${CSS.escape(wanted.id)}"]`);
    item?.querySelector('button')?.focus({ preventScroll: true });
    // With its sources, which stand below it.
    item?.scrollIntoView({ block: 'center' });
  }, [wanted, track]);
  const listEvent = (event: ChangeEvent | undefined): void => {
    actions.showOnTimeline({ track: 'events' });
    setWanted(event);
  };
  const pickEvent = useLatest((event: ChangeEvent): void => {
    visitEvent(event);
    setWanted(event);
  });

  const entry = useAppState((state) => state.session.entry);
  const findEvent = useLatest((id: string): void => {
    const event = organisation.events.find((each) => each.id === id);
    actions.lookUp(undefined);
    if (event) pickEvent(event);
  });
  useEffect(() => {
    if (entry?.kind === 'event') findEvent(entry.id);
  }, [entry, findEvent]);

  return (
    <div
      ref={rootRef}
      className={isNarrow ? 'timeline timeline--narrow' : 'timeline'}
      style={{ ...style, ['--playhead' as string]: `${scale.x(day)}px` }}
    >
      <DayChart
        stageRef={chartRef}
        shown={shown}
        progress={progress}
        snapshot={series?.snapshots[step]}
        comparison={comparison}
        day={dayInWords(playhead.isDragged ? (steps[step]?.day ?? day) : day, organisation)}
        insets={insets}
        heightBelow={heightBelow}
        aspect={aspect}
      />
      <div className="timeline__below" ref={belowRef}>
        <PlayBar
          day={dayText}
          sentence={sentence}
          player={player}
          onPrevious={stepTo(steps.findLast((each) => each.day < day)?.day)}
          onNext={stepTo(steps.find((each) => each.day > day)?.day)}
          // The other end goes along only where it would be on the wrong side.
          onCompareFrom={compareIfNew({ before: day, after: pair.after > day ? pair.after : range.last })}
          onCompareTo={compareIfNew({ before: pair.before < day ? pair.before : range.first, after: day })}
        />
        <div className="timeline__middle">
          <TimeAxis
            organisation={organisation}
            time={time}
            scale={scale}
            marks={marks}
            marksHeight={marksHeight}
            lit={lit}
            day={day}
            dayText={sentence === '' ? dayText : `${dayText}. ${sentence}`}
            pair={pair}
            plotRef={plotRef}
            onMove={(to) => {
              player.pause();
              playhead.drag(to);
            }}
            onRelease={playhead.put}
            onCompare={compare}
            onPick={pickEvent}
            onListEarlier={() => listEvent(marks.earlier[0])}
            onListLater={() => listEvent(marks.later[0])}
          />
          <TrackBar shown={events.length} all={organisation.events.length} />
        </div>
        <div className="timeline__track" ref={trackRef}>
          {track === 'events' ? (
            <EventTrack
              organisation={organisation}
              events={events}
              lit={lit}
              day={day}
              wanted={wanted}
              scrollRef={isNarrow ? undefined : trackRef}
              onVisit={visitEvent}
            />
          ) : (
            <LifeTrack
              track={track}
              organisation={organisation}
              comparison={comparison}
              picked={selectPicked(comparison, view)}
              hues={hues}
              scale={scale}
              isNarrow={isNarrow}
              scrollRef={isNarrow ? belowRef : trackRef}
              onVisit={visitLife}
            />
          )}
        </div>
      </div>
    </div>
  );
}
