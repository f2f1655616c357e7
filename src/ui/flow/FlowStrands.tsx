import { memo } from 'react';
import { drawStrand, drawStrandNames, strandNameOpacity, strandOpacity } from '../../render/draw-flow.ts';
import type { Theme } from '../../render/theme.ts';
import type { FlowPicture, StrandMark } from '../../scene/flow-marks.ts';
import { Shapes } from './Shapes.tsx';

interface StrandProps {
  readonly picture: FlowPicture;
  readonly mark: StrandMark;
  readonly theme: Theme;
  readonly isStrong: boolean;
}

const StrandLine = memo(function StrandLine({ picture, mark, theme, isStrong }: StrandProps) {
  const standing = { isStrong };
  return (
    <Shapes
      className="flow__strand"
      opacity={strandOpacity(mark.strand, standing)}
      draw={(painter) => drawStrand(painter, picture, mark, theme, standing)}
    />
  );
});

const StrandNames = memo(function StrandNames({ mark, theme, isStrong }: Omit<StrandProps, 'picture'>) {
  const standing = { isStrong };
  return (
    <Shapes
      className="flow__strand"
      opacity={strandNameOpacity(mark.strand, standing)}
      draw={(painter) => drawStrandNames(painter, mark, theme, standing)}
    />
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
      {marks.map((mark) => (
        <StrandLine key={mark.strand.id} picture={picture} mark={mark} theme={theme} isStrong={isStrong} />
      ))}
      {marks.map((mark) => (
        <StrandNames key={mark.strand.id} mark={mark} theme={theme} isStrong={isStrong} />
      ))}
    </>
  );
});
