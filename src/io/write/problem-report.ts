/** The problems of opened files as a table: one row per place, so that whoever keeps the files can work through it. */

import { asCell } from '../../base/escape/cell.ts';
import { BYTE_ORDER_MARK, type Delimited, joinDelimited } from '../../base/escape/delimited.ts';
import type { ImportProblem } from '../table/import-problem.ts';
import { writeRows } from './delimited.ts';

const HEADINGS = ['Severity', 'File', 'Row', 'Column', 'Value', 'Problem', 'What Orgdiff did', 'Places in all'];

/** UTF-8 with a byte order mark. Problems of a file as a whole have one row; formulas are made plain text. */
export function writeProblemReport(problems: readonly ImportProblem[]): Delimited {
  const records = problems.flatMap(({ severity, file, places, count, message, done }) => {
    const listed = places.length > 0 ? places : [undefined];
    return listed.map((place) => [
      severity,
      file,
      place ? String(place.row) : '',
      place?.field ?? '',
      place?.value ?? '',
      message,
      done,
      String(count),
    ]);
  });
  const rows = [HEADINGS, ...records].map((row) => row.map(asCell));
  return joinDelimited([BYTE_ORDER_MARK, writeRows(rows, ',')]);
}
