import { memo } from 'react';
import { BACK_NAME_OPACITY } from '../../render/draw-flow.ts';
import { drawFlowPlace } from '../../render/draw-flow-place.ts';
import type { Theme } from '../../render/theme.ts';
import type { EndMark } from '../../scene/flow-marks.ts';
import { Shapes } from './Shapes.tsx';

interface Props {
  readonly mark: EndMark;
  readonly theme: Theme;
  readonly stepsBack: boolean;
}

/** A place with its bar and its label. */
export const FlowPlace = memo(function FlowPlace({ mark, theme, stepsBack }: Props) {
  return (
    <Shapes
      className="flow__end"
      opacity={stepsBack ? BACK_NAME_OPACITY : 1}
      draw={(painter) => drawFlowPlace(painter, mark, theme)}
    />
  );
});
