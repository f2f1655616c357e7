import { memo } from 'react';
import type { StrandCategory } from '../../diff/flow-strands.ts';
import type { Theme } from '../../render/theme.ts';
import { type FlowPicture, type FlowText, NAME_PX, type StrandMark } from '../../scene/flow-marks.ts';
import { BACK_NAME_OPACITY, BACK_OPACITY, round } from './svg.ts';

/** Who changed where they were is of less interest here than who went somewhere. */
export const IN_PLACE_OPACITY = 0.55;
/** Around a line where it crosses others; a very thin or a very thick one needs none. */
const RIM_PX = 0.75;
const RIMMED_PX = [2.5, 24] as const;
/** What stands out is never thinner. */
const STRONG_PX = 2;

function pathOf({ inside: [x0, x1] }: FlowPicture, mark: StrandMark): string {
  const middle = round((x0 + x1) / 2);
  const [y0, y1] = [round(mark.startY), round(mark.endY)];
  const [start, end] = [round(mark.startX), round(mark.endX)];
  // A name longer than its column leaves the line to begin where the curve does.
  const [from, to] = [Math.max(round(x0), start), Math.min(round(x1), end)];
  if (y0 === y1) return `M${start} ${y0}H${end}`;
  return `M${start} ${y0}H${from}C${middle} ${y0} ${middle} ${y1} ${to} ${y1}H${end}`;
}

function strandPaint(theme: Theme, category: StrandCategory, isStrong: boolean): string {
  if (category !== 'unchanged') return theme.change[category];
  return isStrong ? theme.text.rule : theme.faintSpeck;
}

interface StrandProps {
  readonly picture: FlowPicture;
  readonly mark: StrandMark;
  readonly theme: Theme;
  readonly isStrong: boolean;
}

const StrandLine = memo(function StrandLine({ picture, mark, theme, isStrong }: StrandProps) {
  const { category, picked } = mark.strand;
  const d = pathOf(picture, mark);
  const width = round(isStrong ? Math.max(STRONG_PX, mark.width) : mark.width);
  const hasRim = category !== 'unchanged' && width >= RIMMED_PX[0] && width <= RIMMED_PX[1];
  return (
    <g className="flow__strand" opacity={picked || isStrong ? undefined : BACK_OPACITY}>
      {hasRim && <path d={d} stroke={theme.paper} strokeWidth={width + 2 * RIM_PX} />}
      <path
        d={d}
        stroke={strandPaint(theme, category, isStrong)}
        strokeWidth={width}
        strokeOpacity={category === 'changed' && !isStrong ? IN_PLACE_OPACITY : undefined}
      />
    </g>
  );
});

interface NamesProps {
  readonly mark: StrandMark;
  readonly theme: Theme;
  readonly isStrong: boolean;
}

const StrandNames = memo(function StrandNames({ mark, theme, isStrong }: NamesProps) {
  const { category, picked } = mark.strand;
  const quiet = isStrong ? theme.text.ink : theme.text.muted;
  const print = (name: FlowText | undefined) =>
    name && (
      <text
        className="flow__strand"
        x={round(name.x)}
        y={round(name.y)}
        textAnchor={name.anchor}
        fontSize={NAME_PX}
        fontWeight={isStrong ? 600 : 400}
        fill={category === 'unchanged' ? quiet : theme.text[category]}
        opacity={picked || isStrong ? undefined : BACK_NAME_OPACITY}
        stroke={isStrong ? theme.paper : undefined}
        strokeWidth={isStrong ? 4 : undefined}
        strokeLinejoin={isStrong ? 'round' : undefined}
        paintOrder={isStrong ? 'stroke' : undefined}
      >
        {name.text}
      </text>
    );
  return (
    <>
      {print(mark.names.before)}
      {print(mark.names.after)}
    </>
  );
});

interface StrandsProps {
  readonly picture: FlowPicture;
  readonly theme: Theme;
  readonly marks: readonly StrandMark[];
  readonly isStrong: boolean;
}

export const Strands = memo(function Strands({ picture, theme, marks, isStrong }: StrandsProps) {
  return (
    <>
      <g fill="none">
        {marks.map((mark) => (
          <StrandLine key={mark.strand.id} picture={picture} mark={mark} theme={theme} isStrong={isStrong} />
        ))}
      </g>
      {marks.map((mark) => (
        <StrandNames key={mark.strand.id} mark={mark} theme={theme} isStrong={isStrong} />
      ))}
    </>
  );
});
