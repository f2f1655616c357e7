/** What somebody asks of the command, read from its arguments. */

import { parseArgs } from 'node:util';
import { fail, type Result, succeed } from '../base/result.ts';
import { FIELDS, type Field } from '../io/table/mapping.ts';

export const FORMATS = ['text', 'json', 'md', 'csv', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** Fields to columns, each named by its heading, its letter or its number from 1 on. */
export type ColumnNames = ReadonlyMap<Field, string>;

export interface Request {
  readonly files: readonly string[];
  readonly format: Format;
  /** Undefined: the standard output. */
  readonly output: string | undefined;
  /** Of all files, and beyond that of the earliest and of the latest. */
  readonly columns: { readonly all: ColumnNames; readonly before: ColumnNames; readonly after: ColumnNames };
  readonly match: 'id' | 'name' | undefined;
  /** One for all files, or one for each. */
  readonly sheets: readonly string[];
  readonly encoding: string | undefined;
  readonly delimiter: string | undefined;
  readonly dates: { readonly before: string | undefined; readonly after: string | undefined };
  /** The days to compare, where the files hold more than two. */
  readonly days: { readonly before: string; readonly after: string } | undefined;
  readonly isQuiet: boolean;
}

export type Ask = { readonly ask: 'help' | 'version' } | { readonly ask: 'compare'; readonly request: Request };

const OPTIONS = {
  format: { type: 'string', short: 'f' },
  output: { type: 'string', short: 'o' },
  map: { type: 'string', short: 'm', multiple: true },
  'map-before': { type: 'string', multiple: true },
  'map-after': { type: 'string', multiple: true },
  match: { type: 'string' },
  sheet: { type: 'string', multiple: true },
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
  'before-date': { type: 'string' },
  'after-date': { type: 'string' },
  days: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

const DELIMITERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['\\t', '\t'],
  ['comma', ','],
  ['semicolon', ';'],
  ['pipe', '|'],
]);
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A comma ends a column only where another field follows: headings hold commas too. */
const BETWEEN_COLUMNS = new RegExp(`,(?=\\s*(?:${FIELDS.join('|')})\\s*=)`);

/** What is wrong with the arguments, in a sentence. */
class Misuse extends Error {}

function readColumns(option: string, texts: readonly string[] = []): ColumnNames {
  const columns = new Map<Field, string>();
  for (const part of texts.flatMap((text) => text.split(BETWEEN_COLUMNS))) {
    const at = part.indexOf('=');
    const field = FIELDS.find((each) => each === part.slice(0, at).trim());
    const column = part.slice(at + 1).trim();
    if (at < 0 || !field || column === '') {
      throw new Misuse(`--${option} takes FIELD=COLUMN, not "${part}". Fields are ${FIELDS.join(', ')}.`);
    }
    columns.set(field, column);
  }
  return columns;
}

function oneOf<Value extends string>(option: string, text: string | undefined, values: readonly Value[]) {
  if (text === undefined) return undefined;
  const value = values.find((each) => each === text);
  if (value === undefined) throw new Misuse(`--${option} is one of ${values.join(', ')}, not "${text}".`);
  return value;
}

function readDay(option: string, text: string | undefined): string | undefined {
  if (text !== undefined && !isDay(text))
    throw new Misuse(`--${option} takes a day such as 2025-08-31, not "${text}".`);
  return text;
}

function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}

function readDays(text: string | undefined): Request['days'] {
  if (text === undefined) return undefined;
  const [before = '', after = '', ...more] = text.split(',');
  if (more.length > 0 || !isDay(before) || !isDay(after)) {
    throw new Misuse(`--days takes two days such as 2025-08-18,2025-08-31, not "${text}".`);
  }
  return { before, after };
}

function formatOf(text: string | undefined, output: string | undefined): Format {
  const asked = oneOf('format', text, FORMATS);
  if (asked) return asked;
  const ending = output?.slice(output.lastIndexOf('.') + 1).toLowerCase();
  return FORMATS.find((format) => format === ending) ?? 'text';
}

function readRequest(args: readonly string[]): Ask {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  if (values.help) return { ask: 'help' };
  if (values.version) return { ask: 'version' };
  if (positionals.length === 0) throw new Misuse('Name the files to compare.');
  if (positionals.filter((file) => file === '-').length > 1) {
    throw new Misuse('The standard input (-) can be one of the files only.');
  }
  const output = values.output === '-' ? undefined : values.output;
  if (output === '') throw new Misuse('--output takes the name of a file.');
  const sheets = values.sheet ?? [];
  if (sheets.length > 1 && sheets.length !== positionals.length) {
    throw new Misuse('Give --sheet once for all files, or once for each.');
  }
  const delimiter = values.delimiter === undefined ? undefined : (DELIMITERS.get(values.delimiter) ?? values.delimiter);
  if (delimiter !== undefined && delimiter.length !== 1) {
    throw new Misuse(`--delimiter takes one character, or one of ${[...DELIMITERS.keys()].join(', ')}.`);
  }
  return {
    ask: 'compare',
    request: {
      files: positionals,
      format: formatOf(values.format, output),
      output,
      columns: {
        all: readColumns('map', values.map),
        before: readColumns('map-before', values['map-before']),
        after: readColumns('map-after', values['map-after']),
      },
      match: oneOf('match', values.match, ['id', 'name']),
      sheets,
      encoding: values.encoding,
      delimiter,
      dates: {
        before: readDay('before-date', values['before-date']),
        after: readDay('after-date', values['after-date']),
      },
      days: readDays(values.days),
      isQuiet: values.quiet === true,
    },
  };
}

/** Fails with a sentence about the first argument that makes no sense. */
export function readArguments(args: readonly string[]): Result<Ask, string> {
  try {
    return succeed(readRequest(args));
  } catch (error) {
    if (error instanceof Misuse) return fail(error.message);
    // What node:util says of options it does not know, without its advice on files whose names begin with a hyphen.
    if (error instanceof TypeError && 'code' in error) return fail(error.message.replace(/\. To specify .*$/s, '.'));
    throw error;
  }
}
