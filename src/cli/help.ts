import { asBlock } from '../base/escape/terminal.ts';
import { formatNames } from '../io/table/formats.ts';
import { FIELDS } from '../io/table/mapping.ts';

const WIDTH = 76;

/** Lines of at most 76 characters. */
function wrap(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

const FILES = wrap(
  `Files are lists of people (${formatNames('or')}) or organisations in Orgdiff's own format; - is the standard input. Of more than two files, the earliest and the latest are compared.`,
);

export const HELP = asBlock(`Usage: orgdiff [options] BEFORE AFTER [MORE ...]
       orgdiff [options] ORGANISATION.json
       orgdiff [options] HISTORY
       orgdiff check [--all] [--format text|json] ORGANISATION.json [MORE ...]

Tells what a reorganisation changed: who moved, joined and left, and which
units were created, split, dissolved and renamed.

${FILES}

Output
  -f, --format FORMAT     text, json, md, csv, html, svg or pdf. Left out: as
                          FILE ends, else text
  -o, --output FILE       write to FILE instead of the standard output: whole
                          or not at all, never over a file that is compared,
                          and never through a link
  -q, --quiet             print nothing but errors; the exit status tells

Pictures, as svg or pdf, with headline, legend and sources
      --picture PICTURE   chart, flow or side-by-side. Left out: chart
      --state STATE       of the chart: before, changes or after. Left out:
                          changes
      --by units|lines    by units or by reporting lines. Left out: as the page
                          shows them when it opens
      --dark              in dark colours
      --open-all          of the chart with all branches open, not only as many
                          as can be read on a page
      --headline TEXT, --standfirst TEXT
                          in place of the words that Orgdiff writes
      --caption TEXT      above the sources

Reading
  -m, --map FIELD=COLUMN  what a column means, by its heading, its letter or
                          its number: --map manager=Boss,id=1. Columns that
                          are not named are found by themselves.
      --map-before, --map-after
                          the same for the earlier or the later file only
      --match id|name     recognise people by their ids alone, or by name where
                          ids were given out anew; left out: by what fits
      --sheet SHEET       name or number of the sheet of a workbook; once for
                          all files or once for each
      --before-date DAY, --after-date DAY
                          of which day (2025-08-31) a file is
      --days DAY,DAY      compare these days instead of the first and last
      --present VALUES, --absent VALUES
                          values of a status column that say that somebody is
                          there or is not: --absent "On loan", and of any
                          column: --absent Notes=Retired
      --leave-out ROWS, --keep ROWS
                          rows that are nobody, and rows that are somebody
                          whatever they look like: after.csv:14,15
      --fill-down yes|no  whether an empty unit or manager repeats the one above
      --encoding NAME     such as windows-1252
      --delimiter CHAR    a character, or tab, comma, semicolon, pipe

Who is who
      --doubts            list the pairs of people and units in doubt, with
                          what they are taken for, instead of the changes
      --same BEFORE=AFTER, --different BEFORE=AFTER
                          two ids are of one person, or of two
      --same-unit BEFORE=AFTER, --different-unit BEFORE=AFTER
                          the same for units, as --doubts names them

What is compared
      --compare COLUMNS   the columns to compare beside the fields below, by
                          heading, letter or number; or all, or none. Left
                          out: all that are no ids, report dates or free text

Checking data sets
  check                   as the first word: list what data sets in Orgdiff's
                          own format lack. Entries without a source, ids that
                          lead nowhere, dates out of order, two seats at a
                          time, claims that do not say where in their source or
                          say more than it can, sources that nothing refers to,
                          moments outside of what is covered. Exit status: 0
                          nothing is lacking, 1 something is, 2 as below
      --all               list every case, not the first few of each kind

  -h, --help              print this
  -V, --version           print the version

${wrap(`Fields: ${FIELDS.join(', ')}.`)}

Exit status: 0 nothing changed, 1 something changed, 2 anything else: the files
or the arguments cannot be used, the result cannot be written. Whoever stops
reading it early, as head does, changes nothing about the status. Problems are
reported on the standard error, one a line, with file and row.
`);
