import { memo } from 'react';
import type { Theme } from '../../render/theme.ts';
import { LABEL_PX, NOTE_PX, signOf } from '../../scene/flow-labels.ts';
import type { EndMark, FlowText } from '../../scene/flow-marks.ts';
import { BACK_NAME_OPACITY, round } from './svg.ts';

function endPaint(theme: Theme, { end }: EndMark): string {
  switch (end.kind) {
    case 'joined':
    case 'left':
    case 'shown':
    case 'not-shown':
      return theme.change[end.kind];
  }
  const sign = signOf(end);
  if (sign === '') return end.drawn === 0 ? theme.text.muted : theme.text.ink;
  return theme.change[sign === '−' ? 'left' : sign === '+' ? 'joined' : 'moved'];
}

/** Not a unit, but people of whom something is not known. */
function isVague({ end: { kind } }: EndMark): boolean {
  return kind === 'collection' || kind === 'no-unit' || kind === 'shown' || kind === 'not-shown';
}

function Bar({ mark, theme, paint }: { readonly mark: EndMark; readonly theme: Theme; readonly paint: string }) {
  const { x, y, width, height } = mark.bar;
  if (height <= 0) return null;
  const vague = isVague(mark);
  const inset = vague ? 0.5 : 0;
  return (
    <rect
      x={round(x + inset)}
      y={round(y + inset)}
      width={width - 2 * inset}
      height={round(Math.max(1, height - 2 * inset))}
      fill={vague ? theme.paper : paint}
      stroke={vague ? theme.text.muted : undefined}
      strokeDasharray={vague ? '2 2' : undefined}
    />
  );
}

interface Props {
  readonly mark: EndMark;
  readonly theme: Theme;
  readonly stepsBack: boolean;
}

/** A place with its bar and its label. */
export const FlowPlace = memo(function FlowPlace({ mark, theme, stepsBack }: Props) {
  const { leader, opener } = mark;
  const paint = endPaint(theme, mark);
  const small = { fontSize: LABEL_PX, fill: theme.text.muted };
  return (
    <g className="flow__end" opacity={stepsBack ? BACK_NAME_OPACITY : undefined}>
      {leader && <path d={`M${round(leader.from)} ${round(leader.y)}H${round(leader.to)}`} stroke={theme.mutedEdge} />}
      <Bar mark={mark} theme={theme} paint={paint === theme.text.ink ? theme.text.muted : paint} />
      {mark.lines.map((line) => (
        <Print
          key={line.y}
          text={line}
          {...{ fontSize: LABEL_PX, fontWeight: 600, fill: paint }}
          {...(isVague(mark) ? { fontStyle: 'italic' } : {})}
          isStruck={signOf(mark.end) === '−'}
        />
      ))}
      {mark.count && <Print text={mark.count} {...small} />}
      {mark.note && (
        <Print
          text={mark.note}
          fontSize={NOTE_PX}
          fill={opener ? theme.text.accent : theme.text.muted}
          {...(mark.end.total === 0 ? { fontStyle: 'italic' } : {})}
        />
      )}
      {opener && (
        <path
          d={
            mark.end.opener?.isOpen
              ? `M${round(opener.x)} ${round(opener.y - 2)}h7l-3.5 5z`
              : `M${round(opener.x + 1)} ${round(opener.y - 3.5)}v7l5 -3.5z`
          }
          fill={theme.text.accent}
        />
      )}
    </g>
  );
});

interface PrintProps {
  readonly text: FlowText;
  readonly fontSize: number;
  readonly fill: string;
  readonly fontWeight?: number;
  readonly fontStyle?: string;
  readonly isStruck?: boolean;
}

/** The sign of what is gone stands before its name, and is not struck out with it. */
const GONE = '− ';

function Print({ text, isStruck = false, ...style }: PrintProps) {
  const sign = isStruck && text.text.startsWith(GONE) ? GONE : '';
  return (
    <text x={round(text.x)} y={round(text.y)} textAnchor={text.anchor} {...style}>
      {sign}
      {isStruck ? <tspan textDecoration="line-through">{text.text.slice(sign.length)}</tspan> : text.text}
    </text>
  );
}
