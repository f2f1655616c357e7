import { type CSSProperties, type RefObject, useMemo } from 'react';
import type { TimeRange } from '../../model/time-steps.ts';
import type { Insets } from '../form-props.ts';
import { createTimeScale, type TimeScale } from './time-scale.ts';
import { useSize } from './use-size.ts';

/** Below this width names stand above their lines, and all but the chart scrolls together. */
const NARROW_PX = 640;
/** Beside the axis: at the left, where rows have their names, and at the right. */
const GUTTER_PX = { wide: 184, narrow: 14 };
const RIGHT_PX = { wide: 24, narrow: 14 };
const LEAST_PLOT_PX = 120;
/** Marks have as much room as the height of the whole allows. */
const MARKS = { share: 0.14, least: 44, most: 112 };

export interface Axis {
  readonly scale: TimeScale;
  readonly isNarrow: boolean;
  readonly marksHeight: number;
  readonly heightBelow: number;
  /** For the style sheets: --gutter and --right. */
  readonly style: CSSProperties;
}

/** How much room the axis and what stands on it have. */
export function useAxis(
  range: TimeRange,
  insets: Insets,
  rootRef: RefObject<HTMLElement | null>,
  belowRef: RefObject<HTMLElement | null>,
): Axis {
  const { height } = useSize(rootRef);
  const { width, height: heightBelow } = useSize(belowRef);
  const free = width - insets.left - insets.right;
  const isNarrow = free < NARROW_PX;
  const [gutter, right] = isNarrow ? [GUTTER_PX.narrow, RIGHT_PX.narrow] : [GUTTER_PX.wide, RIGHT_PX.wide];
  const plotWidth = Math.max(LEAST_PLOT_PX, free - gutter - right);
  const scale = useMemo(() => createTimeScale(range, plotWidth), [range, plotWidth]);
  return {
    scale,
    isNarrow,
    marksHeight: Math.round(Math.max(MARKS.least, Math.min(MARKS.most, height * MARKS.share))),
    heightBelow,
    style: { ['--gutter' as string]: `${gutter}px`, ['--right' as string]: `${right}px` },
  };
}
