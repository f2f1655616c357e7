/** Files to begin with: headings that are understood for sure, and three rows to write over. */

import { BYTE_ORDER_MARK, type Delimited, delimited, joinDelimited, ROW_END } from '../../base/escape/delimited.ts';
import { asFileName, type FileName } from '../../base/escape/file-name.ts';

export interface Template {
  readonly name: FileName;
  readonly label: string;
  readonly text: Delimited;
}

function lines(...rows: readonly Delimited[]): Delimited {
  return joinDelimited([BYTE_ORDER_MARK, ...rows.flatMap((row) => [row, ROW_END])]);
}

export const TEMPLATES: readonly Template[] = [
  {
    name: asFileName(['orgdiff-template-by-id'], 'csv'),
    label: 'Managers by id',
    text: lines(
      delimited`Employee ID,Name,Job Title,Department,Manager ID,Email,Location`,
      delimited`001,Amina Example,Managing Director,Management,,amina@company.example,Lisbon`,
      delimited`002,Bo Example,Head of Design,Design,001,bo@company.example,Lisbon`,
      delimited`003,Chidi Example,Designer,Design,002,chidi@company.example,Accra`,
    ),
  },
  {
    name: asFileName(['orgdiff-template-by-name'], 'csv'),
    label: 'Managers by name',
    text: lines(
      delimited`Name,Job Title,Team,Reports To`,
      delimited`Amina Example,Managing Director,Management,`,
      delimited`Bo Example,Head of Design,Design,Amina Example`,
      delimited`Chidi Example,Designer,Design,Bo Example`,
    ),
  },
];
