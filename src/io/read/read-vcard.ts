/** vCard 2.1, 3.0 and 4.0 (RFC 6350): a record for each contact that is a person. */

import type { Grid } from '../table/grid.ts';
import type { ImportProblem } from '../table/import-problem.ts';
import { counted, problemAt, Tally } from '../table/report.ts';
import type { Field } from './json-fields.ts';
import type { Pace } from './pace.ts';
import { RecordTable } from './record-table.ts';

interface Property {
  /** In lower case and without the group, which is "item1." in "item1.TEL". */
  readonly name: string;
  readonly group: string;
  /** In lower case: "type=manager". */
  readonly parameters: readonly string[];
  readonly value: string;
}

const HEADINGS = ['UID', 'Name', 'First name', 'Last name', 'Title', 'Company', 'Unit', 'Manager', 'E-mail', 'Note'];
/** Properties that are a column as they stand. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['uid', 'UID'],
  ['fn', 'Name'],
  ['title', 'Title'],
  ['role', 'Role'],
  ['email', 'E-mail'],
  ['x-manager', 'Manager'],
  ['x-ms-manager', 'Manager'],
  ['note', 'Note'],
]);
const BEGIN = /^BEGIN:VCARD/i;
const END = /^END:VCARD/i;

/** From BEGIN to END, line by line; of a card that does not end, the one that begins within it counts. */
function* cardsIn(text: string): Generator<{ readonly index: number; readonly card: string }> {
  let from = -1;
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const next = end < 0 ? text.length : end + 1;
    const start = text.slice(at, at + 12);
    if (BEGIN.test(start)) from = next;
    else if (from >= 0 && END.test(start)) {
      yield { index: at, card: text.slice(from, at) };
      from = -1;
    }
    at = next;
  }
}

export async function readVcard(
  file: string,
  text: string,
  pace: Pace,
): Promise<{ grid: Grid; problems: ImportProblem[] }> {
  const table = new RecordTable();
  const others = new Tally();
  table.expect(HEADINGS);
  let number = 0;
  for (const { index, card } of cardsIn(text)) {
    await pace(index / text.length);
    number++;
    const properties = propertiesOf(card);
    const kind = properties.find(({ name }) => name === 'kind' || name === 'x-addressbookserver-kind')?.value;
    const fields = fieldsOf(properties);
    if (kind === undefined || kind.toLowerCase() === 'individual') table.add(number, fields);
    else others.add(number, 'KIND', kind);
  }
  const { grid, problems } = table.finish(file, '', 'record');
  if (others.count > 0) {
    const message = `${counted(others.count, 'contact is', 'contacts are')} no person, but a group, a place or the like.`;
    problems.push(problemAt(file, 'skipped-part', 'note', others, message, 'They were left out.'));
  }
  return { grid: table.length === 0 ? { ...grid, rows: [], numbers: [] } : grid, problems };
}

function fieldsOf(properties: readonly Property[]): Field[] {
  return properties.flatMap((property): Field[] => {
    const { name, value } = property;
    const heading = PLAIN.get(name);
    if (heading !== undefined) return [[heading, unescaped(value)]];
    if (name === 'n') {
      const [last = '', first = '', middle = ''] = partsOf(value);
      return [
        ['First name', [first, middle].filter(Boolean).join(' ')],
        ['Last name', last],
      ];
    }
    if (name === 'org') {
      const [company = '', ...units] = partsOf(value);
      return [
        ['Company', company],
        ['Unit', units.findLast((unit) => unit !== '') ?? ''],
      ];
    }
    return isManager(property, properties) ? [['Manager', unescaped(value).replace(/^urn:uuid:/i, '')]] : [];
  });
}

/** RELATED;TYPE=manager, or a related name that Apple labels so in a second line of the same group. */
function isManager({ name, group, parameters }: Property, properties: readonly Property[]): boolean {
  if (name === 'related')
    return parameters.some((each) => /(?:^|[=,"])(?:x-)?(?:manager|boss|supervisor)\b/.test(each));
  if (name !== 'x-abrelatednames' || group === '') return false;
  return properties.some(
    (each) => each.group === group && each.name === 'x-ablabel' && /manager|boss/i.test(each.value),
  );
}

/** A line that begins with a blank goes on where the one before ended; so does one after "=", where quoted so. */
function propertiesOf(card: string): Property[] {
  const lines = card
    .replace(/\n[ \t]/g, '')
    .replace(/=\n/g, '')
    .split('\n');
  return lines.flatMap((line): Property[] => {
    const [, head = '', value = ''] = /^((?:[^:"]|"[^"]*"){1,500}):(.*)$/.exec(line) ?? [];
    if (head === '') return [];
    const [full = '', ...parameters] = head.toLowerCase().split(';');
    const [group, name] = full.includes('.') ? full.split('.', 2) : ['', full];
    const isQuoted = parameters.some((each) => each.endsWith('quoted-printable'));
    return [{ name: name ?? '', group: group ?? '', parameters, value: isQuoted ? unquoted(value) : value }];
  });
}

function unquoted(value: string): string {
  const bytes = new TextEncoder().encode(value.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => `\u0000${hex}`));
  const out: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte !== 0) out.push(byte);
    else {
      out.push(Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16));
      at += 2;
    }
  }
  return new TextDecoder().decode(Uint8Array.from(out));
}

/** Parts between semicolons that are not escaped. */
function partsOf(value: string): string[] {
  return value.split(/(?<!\\);/).map(unescaped);
}

function unescaped(value: string): string {
  return value.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? ' ' : sign)).trim();
}
