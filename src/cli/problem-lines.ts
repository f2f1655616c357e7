/** Problems as lines of text, as compilers write them: file, row, how bad, what is wrong and what was done. */

import { asLine, type Line } from '../base/escape/terminal.ts';
import type { ImportProblem, ProblemPlace } from '../io/table/import-problem.ts';

const ROWS_LISTED = 5;
/** What the page has a place for, the command has an option for. */
const IN_PAGE = ' under “How the text is read”';
const IN_COMMAND = ' with --encoding';

function furtherRows(places: readonly ProblemPlace[], count: number): string {
  const others = places.slice(1, 1 + ROWS_LISTED).map(({ row }) => row.toLocaleString('en', { useGrouping: false }));
  const more = count - 1 - others.length;
  if (count <= 1) return '';
  const rows = others.length === 0 ? '' : `, ${others.join(', ')}`;
  return ` (also${rows.slice(1)}${more > 0 ? ` and ${more.toLocaleString('en')} more` : ''})`;
}

/** "before.csv:12: warning: Bea reports to “9”, who is not in the file. The line was left out." */
export function lineOfProblem({ severity, file, places, count, message, done }: ImportProblem): Line {
  const [first] = places;
  const place = [file === '' ? 'orgdiff' : file, ...(first ? [first.row] : [])].join(':');
  const words = [message, done]
    .filter((text) => text !== '')
    .join(' ')
    .replaceAll(IN_PAGE, IN_COMMAND);
  return asLine(`${place}: ${severity}: ${words}${furtherRows(places, count)}`);
}
