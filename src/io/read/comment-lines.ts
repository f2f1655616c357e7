/** Lines above a table that begin with "#": what a program says of the file, or how a diagram is to be drawn. */

export interface AfterComments {
  /** The text from the headings on. */
  readonly table: string;
  /** The lines above, without their signs. */
  readonly comments: readonly string[];
  /** How many lines stand above, blank ones included. */
  readonly lines: number;
}

const MOST_COMMENTS = 1000;
const SIGNS = [',', ';', '\t', '|'];

/** Expects line feeds as the only line breaks. */
export function afterComments(text: string): AfterComments {
  const nothing = { table: text, comments: [], lines: 0 };
  if (!text.trimStart().startsWith('#')) return nothing;
  const above: { readonly line: string; readonly end: number }[] = [];
  let at = 0;
  while (at < text.length && above.length <= MOST_COMMENTS) {
    const newline = text.indexOf('\n', at);
    const line = text.slice(at, newline < 0 ? text.length : newline);
    if (line.trim() !== '' && !line.startsWith('#')) break;
    at = newline < 0 ? text.length : newline + 1;
    above.push({ line, end: at });
  }
  if (at >= text.length || above.length > MOST_COMMENTS) return nothing;
  const first = text.slice(at, text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at));
  if (areHeadings(above.at(-1)?.line ?? '', first)) above.pop();
  const end = above.at(-1)?.end ?? 0;
  const comments = above.map(({ line }) => line.replace(/^#+\s*/, '').trim()).filter((line) => line !== '');
  return { table: text.slice(end), comments, lines: above.length };
}

/** "#,Name,Title": the line has as many cells as the first row below it, and is no setting as in "# width: auto". */
function areHeadings(line: string, row: string): boolean {
  if (!line.startsWith('#') || line.startsWith('##') || /^#\s*\w+\s*:/.test(line)) return false;
  return SIGNS.some((sign) => line.includes(sign) && line.split(sign).length === row.split(sign).length);
}
