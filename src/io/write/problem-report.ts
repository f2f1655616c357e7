/** The problems of opened files as a table: one row per place, so that whoever keeps the files can work through it. */

import Papa from 'papaparse';
import { BYTE_ORDER_MARK } from '../changes-csv.ts';
import type { ImportProblem } from '../table/import-problem.ts';
import { FORMULA } from './change-records.ts';

const HEADINGS = ['Severity', 'File', 'Row', 'Column', 'Value', 'Problem', 'What Orgdiff did', 'Places in all'];

/** UTF-8 with a byte order mark. Problems of a file as a whole have one row; formulas are made plain text. */
export function writeProblemReport(problems: readonly ImportProblem[]): string {
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
  return BYTE_ORDER_MARK + Papa.unparse([HEADINGS, ...records], { newline: '\r\n', escapeFormulae: FORMULA });
}
