/** Which character separates the cells of a text: the one by which its rows come out alike. */

import Papa from 'papaparse';

/** In the order of preference where several would do as well. */
const CANDIDATES = [',', '\t', ';', '|', '^', '~', '\u001f', '\u0001', ':'] as const;
const SAMPLE_CHARACTERS = 128 * 1024;
const SAMPLE_ROWS = 200;

/** A first line that tells Excel the delimiter, as in "sep=;". */
const SEPARATOR_LINE = /^"?sep=([^\n\r])"?(?:\n|$)/i;

export interface Delimiter {
  readonly delimiter: string;
  /** Cells of most rows. */
  readonly width: number;
  /** Where the table begins, after a line that says how it is separated. */
  readonly start: number;
}

/** Expects line feeds as the only line breaks. */
export function findDelimiter(text: string, preferred: string | undefined): Delimiter {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const told = SEPARATOR_LINE.exec(sample);
  const start = told?.[0].length ?? 0;
  const body = sample.slice(start);
  const isWhole = sample.length === text.length;
  const given = preferred ?? told?.[1];
  if (given !== undefined) return { delimiter: given, width: usualWidth(body, given, isWhole).width, start };
  let best = { delimiter: ',', width: 1, score: 0 };
  for (const delimiter of CANDIDATES) {
    if (!body.includes(delimiter)) continue;
    const { width, share, leads } = usualWidth(body, delimiter, isWhole);
    if (width < 2) continue;
    // A row of headings as wide as the rest speaks for a delimiter; names with commas in them have none.
    const score = share * share * Math.log2(width + 1) * (leads ? 2 : 1) * (delimiter === ':' ? 0.25 : 1);
    if (score > best.score) best = { delimiter, width, score };
  }
  return { delimiter: best.delimiter, width: best.width, start };
}

interface Widths {
  readonly width: number;
  /** How many of the rows are as wide as that. */
  readonly share: number;
  /** Whether the first row is. */
  readonly leads: boolean;
}

function usualWidth(sample: string, delimiter: string, isWhole: boolean): Widths {
  const config = { delimiter, newline: '\n', preview: SAMPLE_ROWS } as const;
  let rows = rowsOf(sample, config, isWhole);
  // A quotation mark that is not closed hides the rows behind it.
  if (rows.length < 3 && sample.includes('\n')) rows = rowsOf(sample, { ...config, fastMode: true }, isWhole);
  const widths = rows.filter((row) => row.some((cell) => cell.trim() !== '')).map((row) => row.length);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let width = 1;
  let most = 0;
  for (const [each, count] of counts) {
    if (count > most || (count === most && each > width)) [width, most] = [each, count];
  }
  return { width, share: widths.length === 0 ? 0 : most / widths.length, leads: widths[0] === width };
}

function rowsOf(sample: string, config: Papa.ParseConfig, isWhole: boolean): string[][] {
  const parsed = new Papa.Parser(config).parse(sample, 0, !isWhole) as Papa.ParseResult<string[]>;
  return parsed.data;
}
