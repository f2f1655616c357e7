/** What a text is, by its first lines: what a file is called often says something else. */

import { Unreadable } from '../table/report.ts';
import { headingsOfMarkdown } from './read-markdown.ts';

export type TextKind = 'json' | 'ldif' | 'html' | 'markdown' | 'delimited';

const HEAD = 64 * 1024;
/** Of this many characters, so large a part that no text has is enough to tell that it is none. */
const SAMPLE = 8192;
const MOST_ODD = 0.05;

/** Throws where it is a text of a kind that is known and holds no table. */
export function kindOfText(text: string, name: string): TextKind {
  refuseBinary(text);
  const head = text.slice(0, HEAD);
  const start = head.trimStart();
  if (/^[[{]\s*(?:["[{\]}]|-?\d|true|false|null|$)/.test(start)) return 'json';
  if (/^[[{]/.test(start) && /\.(?:json|jsonl|ndjson)$/i.test(name)) return 'json';
  if (start.startsWith('<')) {
    if (/<(?:table|html|!doctype html)[\s>]/i.test(start)) return 'html';
    refuseXml(start);
  }
  if (/^BEGIN:V(?:CARD|CALENDAR)/i.test(start)) {
    throw new Unreadable('This is a list of contacts or appointments (vCard, iCalendar).', 'Export it as .csv.');
  }
  if (isLdif(head)) return 'ldif';
  return headingsOfMarkdown(head) === undefined ? 'delimited' : 'markdown';
}

function refuseBinary(text: string): void {
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
      'Choose a file in CSV, Excel (.xlsx), JSON or LDIF. If it is a text, choose its encoding under “How the text is read”.',
    );
  }
}

function refuseXml(start: string): void {
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    throw new Unreadable(
      'This is an Excel 2003 workbook in XML.',
      'Open it in a spreadsheet program, save it as .xlsx or .csv, and choose that file.',
    );
  }
  if (/^<(?:\?xml|!doctype|svg)[\s>]/i.test(start)) {
    throw new Unreadable(
      'This is an XML document.',
      'Export the list of people as .xlsx or .csv, and choose that file.',
    );
  }
}

/** Begins with a version or the name of an entry, after comments. */
function isLdif(head: string): boolean {
  for (const line of head.split('\n')) {
    if (line.trim() === '' || line.startsWith('#') || line.startsWith(' ')) continue;
    return /^version:\s*\d+\s*$/i.test(line) || /^dn::?\s*[^\s:]/i.test(line);
  }
  return false;
}
