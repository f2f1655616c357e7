import type { Orientation, Paper } from '../../io/write/paper.ts';
import { PictureSelect } from './PictureField.tsx';

export interface PdfChoice {
  readonly paper: Paper | 'chart';
  readonly orientation: Orientation;
}

interface Props {
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

const ORIENTATIONS = [
  ['landscape', 'Landscape'],
  ['portrait', 'Portrait'],
] as const;

export function PdfOptions({ choice, onChange }: Props) {
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
    </>
  );
}
