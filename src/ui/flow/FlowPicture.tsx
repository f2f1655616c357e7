import { memo } from 'react';
import { BACK_OPACITY } from '../../render/draw-flow.ts';
import { tenth } from '../../render/draw-flow-place.ts';
import { FONT_FAMILY, type Theme } from '../../render/theme.ts';
import type { FlowPicture as Picture, StrandMark } from '../../scene/flow-marks.ts';
import { FlowPlace } from './FlowPlace.tsx';
import { Strands } from './FlowStrands.tsx';
import type { Light } from './light.ts';

interface Props {
  readonly picture: Picture;
  readonly theme: Theme;
  /** What stands out; undefined: nothing does, and nothing steps back. */
  readonly light: Light | undefined;
  /** Lines of single people, over all others. */
  readonly singled: readonly StrandMark[];
  /** The picture in words. */
  readonly label: string;
}

function marksAt(picture: Picture, isWanted: (index: number) => boolean): StrandMark[] {
  return picture.paintOrder.filter(isWanted).flatMap((index) => picture.strands[index] ?? []);
}

const AllStrands = memo(function AllStrands({ picture, theme }: Pick<Props, 'picture' | 'theme'>) {
  return <Strands picture={picture} theme={theme} marks={marksAt(picture, () => true)} isStrong={false} />;
});

/** The flow as an SVG that stands by itself. */
export function FlowPicture({ picture, theme, light, singled, label }: Props) {
  const [width, height] = [tenth(picture.width), tenth(picture.height)];
  const single = new Set(singled.map(({ strand }) => strand));
  const lit = light ? marksAt(picture, (index) => light.strands.has(index)) : [];
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="flow__picture"
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={FONT_FAMILY}
      strokeLinejoin="round"
    >
      <g className="flow__strands" opacity={light ? BACK_OPACITY : undefined}>
        <AllStrands picture={picture} theme={theme} />
      </g>
      <Strands
        picture={picture}
        theme={theme}
        marks={lit.filter(({ strand }) => !single.has(strand) || strand.people.length > 1)}
        isStrong={lit.length < picture.strands.length / 2}
      />
      <Strands picture={picture} theme={theme} marks={singled} isStrong />
      {[...picture.before, ...picture.after].map((mark) => (
        <FlowPlace
          key={`${mark.end.side} ${mark.end.id}`}
          mark={mark}
          theme={theme}
          stepsBack={light !== undefined && !light.ends.has(`${mark.end.side} ${mark.end.id}`)}
        />
      ))}
    </svg>
  );
}
