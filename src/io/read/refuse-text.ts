/** Texts of kinds that are known and hold no list of people, refused by name: nothing of their syntax is anybody. */

import { formatNames } from '../table/formats.ts';
import { Unreadable } from '../table/report.ts';
import type { TextSample } from './format.ts';

/** Of this many characters, so large a part that no text has is enough to tell that it is none. */
const SAMPLE = 8192;
const MOST_ODD = 0.05;

const SAVE_AS_TABLE = 'Open it in a spreadsheet program, save it as .xlsx or .csv, and choose that file.';
const EXPORT_TABLE = 'Export the list of people as .xlsx or .csv, and choose that file.';

/** What each begins with. */
const UNREADABLE: readonly (readonly [start: RegExp, what: string, whatToDo: string])[] = [
  [
    /^<[^>]*[\s\S]{0,2000}urn:schemas-microsoft-com:office:spreadsheet/,
    'This is an Excel 2003 workbook in XML.',
    SAVE_AS_TABLE,
  ],
  [/^(?:<\?xml[^>]*>\s*)?<(?:mxfile|mxGraphModel)[\s>]/i, 'This is a drawing of draw.io.', EXPORT_TABLE],
  [/^<(?:\?xml|!doctype|svg)[\s>](?![\s\S]*<(?:table|html)[\s>])(?!html)/i, 'This is an XML document.', EXPORT_TABLE],
  [
    /^(?:\/\/.*\n|\/\*[\s\S]*?\*\/|#.*\n|\s)*(?:strict\s+)?(?:di)?graph\b[^{\n]{0,200}\{/i,
    'This is a diagram of Graphviz, which Orgdiff does not read.',
    EXPORT_TABLE,
  ],
  [/^(?:Creator\b.*\n)?\s*graph\s*\[/i, 'This is a graph in GML, which Orgdiff does not read.', EXPORT_TABLE],
  [/^workspace\b[^\n{]*\{/i, 'This is a model of Structurizr, which Orgdiff does not read.', EXPORT_TABLE],
  [/^BEGIN:VCALENDAR/i, 'This is a list of appointments (iCalendar).', EXPORT_TABLE],
];

/** Bytes that were taken for text and are none. */
export function refuseBinary(text: string): void {
  let odd = 0;
  const end = Math.min(text.length, SAMPLE);
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    // Some programs separate cells by the control characters 1, 30 and 31.
    if ((code < 32 && code !== 1 && (code < 9 || (code > 13 && code < 30))) || code === 0xfffd) odd++;
  }
  if (odd > MOST_ODD * end) {
    throw new Unreadable(
      'This is no text and no workbook.',
      `Choose a file in ${formatNames('or')}. If it is a text, choose its encoding under “How the text is read”.`,
    );
  }
}

/** Throws where the text is of a kind that is known to hold no table. */
export function refuseOtherTexts({ start }: TextSample): void {
  for (const [pattern, what, whatToDo] of UNREADABLE) if (pattern.test(start)) throw new Unreadable(what, whatToDo);
}

const ARROW = /^[^,;\t|]*\S\s*(?:-+[->]|<-+|=+>|~>|[→⟶⇒])\s*\S[^,;\t|]*;?$/;
const LEAST_ARROWS = 0.5;

/** Throws where lines are joined by arrows, in a language that no format is told by, or hold owners of files. Expects that none was. */
export function refuseDiagrams({ lines }: TextSample): void {
  const used = lines.filter((line) => /[\p{L}\p{N}]/u.test(line));
  const arrows = used.filter((line) => ARROW.test(line)).length;
  refuseCodeOwners(used);
  if (arrows < 2 || arrows < LEAST_ARROWS * used.length) return;
  throw new Unreadable(
    'This seems to be a diagram that is written as text, in a language that Orgdiff does not read.',
    `Export the list of people as .csv, or choose a file in ${formatNames('or')}.`,
  );
}

/** Paths, each with who looks after it: "/docs/ @ann @org/writers". */
const OWNED_PATH = /^(?:\/|\*)\S*(?:\s+@[\w./-]+)+\s*(?:#.*)?$/;

function refuseCodeOwners(used: readonly string[]): void {
  const rules = used.filter((line) => !/^\s*[#[]/.test(line));
  const owned = rules.filter((line) => OWNED_PATH.test(line)).length;
  if (owned < 2 || owned < LEAST_ARROWS * rules.length) return;
  throw new Unreadable('This is a list of paths with their owners (CODEOWNERS).', EXPORT_TABLE);
}
