import type { Orientation, Paper } from '../../io/write/paper.ts';
import { PictureSelect } from './PictureField.tsx';

export interface PdfChoice {
  readonly paper: Paper | 'chart';
  readonly orientation: Orientation;
  /** The least size of print in points, on as many pages as it takes; undefined: all on one page. */
  readonly leastPoints: number | undefined;
}

interface Props {
  /** Two states beside each other stay on one page. */
  readonly canBePaged: boolean;
  readonly choice: PdfChoice;
  readonly onChange: (choice: PdfChoice) => void;
}

const PAPERS = [
  ['a4', 'A4'],
  ['a3', 'A3'],
  ['letter', 'Letter'],
  ['tabloid', 'Tabloid'],
  ['chart', 'As large as the chart'],
] as const;

const PAGES = [
  ['one', 'One page'],
  ...[6, 7, 8, 9].map((points) => [String(points), `Many, print of ${points} points or more`] as const),
] as const;

const ORIENTATIONS = [
  ['landscape', 'Landscape'],
  ['portrait', 'Portrait'],
] as const;

export function PdfOptions({ choice, canBePaged, onChange }: Props) {
  return (
    <>
      <PictureSelect
        label="Paper"
        value={choice.paper}
        options={PAPERS}
        onChange={(paper) => onChange({ ...choice, paper: paper as PdfChoice['paper'] })}
      />
      <PictureSelect
        label="Orientation"
        value={choice.orientation}
        options={ORIENTATIONS}
        onChange={(orientation) => onChange({ ...choice, orientation: orientation as Orientation })}
      />
      {canBePaged && choice.paper !== 'chart' && (
        <PictureSelect
          label="Pages"
          value={choice.leastPoints === undefined ? 'one' : String(choice.leastPoints)}
          options={PAGES}
          onChange={(value) => onChange({ ...choice, leastPoints: value === 'one' ? undefined : Number(value) })}
        />
      )}
    </>
  );
}
