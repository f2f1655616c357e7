/**
 * LDIF (RFC 2849), as directories of people export it. Distinguished names in the manager attribute are written as the
 * entries that they name write their own (RFC 4514 lets one name be spelled in many ways).
 */

import type { Grid } from '../table/grid.ts';
import type { ImportProblem } from '../table/import-problem.ts';
import { accountFieldsProblem, counted, problemAt, Tally, Unreadable } from '../table/report.ts';
import { normaliseDn } from './distinguished-name.ts';
import type { Pace } from './pace.ts';
import { RecordTable } from './record-table.ts';

/** In the order of the columns; others come after them. By their names in lower case. */
const HEADINGS: ReadonlyMap<string, string> = new Map(
  [
    'dn',
    'uid',
    'employeeNumber',
    'cn',
    'displayName',
    'givenName',
    'sn',
    'title',
    'departmentNumber',
    'department',
    'ou',
  ]
    .concat(['manager', 'mail', 'l'])
    .map((name) => [name.toLowerCase(), name]),
);
/** What a program says of its search, in records of their own without a name: "search: 2", "result: 0 Success". */
const TRAILER = new Set(['search', 'result', 'ref', 'matcheddn', 'text', 'numresponses', 'numentries', 'control']);
/** What is about the account and not about the person, and what is nobody's business. */
const LEFT_OUT = new Set(['objectclass', 'userpassword', 'unicodepwd', 'sambantpassword', 'sambalmpassword']);
const PEOPLE = new Set(['person', 'organizationalperson', 'inetorgperson', 'user']);
const NO_PEOPLE = new Set(['computer', 'group', 'groupofnames', 'organizationalunit', 'domain', 'container']);

interface Entry {
  readonly number: number;
  /** By attribute in lower case, with the name as it is written. */
  readonly values: Map<string, string[]>;
}

export async function readLdif(
  file: string,
  text: string,
  pace: Pace,
): Promise<{ grid: Grid; problems: ImportProblem[] }> {
  const skipped = { changes: new Tally(), broken: new Tally(), things: new Tally(), values: new Tally() };
  const entries: Entry[] = [];
  const names = new Map(HEADINGS);
  let number = 0;
  for (const { lines, share } of recordsOf(text)) {
    await pace(share * 0.7);
    if (lines.length === 1 && /^version:/i.test(lines[0] ?? '')) continue;
    number++;
    const entry = readEntry(number, lines, names, skipped);
    if (entry) entries.push(entry);
  }
  const isPerson = ({ values }: Entry): boolean => {
    const classes = (values.get('objectclass') ?? []).map((each) => each.toLowerCase());
    return classes.some((each) => PEOPLE.has(each)) && !classes.some((each) => NO_PEOPLE.has(each));
  };
  const tellsPeople = entries.some(isPerson);
  const people = entries.filter((entry) => !tellsPeople || isPerson(entry));
  if (tellsPeople) {
    for (const entry of entries) if (!isPerson(entry)) skipped.things.add(entry.number, 'dn', dnOf(entry));
  }
  if (people.length === 0) {
    const changes = skipped.changes.count > 0;
    throw new Unreadable(
      changes
        ? 'This LDIF file lists changes to a directory and no people.'
        : 'There are no entries in this LDIF file.',
      'Export the people of the directory, for example with ldapsearch -L.',
    );
  }

  const own = new Map(people.map((entry) => [normaliseDn(dnOf(entry)), dnOf(entry)]));
  const table = new RecordTable();
  const leftOut = new Set<string>();
  table.expect(HEADINGS.keys());
  for (const [index, entry] of people.entries()) {
    await pace(0.7 + (0.3 * index) / people.length);
    const fields = [...entry.values].filter(([name]) => !LEFT_OUT.has(name));
    for (const name of entry.values.keys()) if (LEFT_OUT.has(name)) leftOut.add(names.get(name) ?? name);
    table.add(
      entry.number,
      fields.map(([name, values]) => {
        const texts = name === 'manager' ? values.map((value) => own.get(normaliseDn(value)) ?? value) : values;
        return [name, texts.join('; ')] as const;
      }),
    );
  }
  const { grid, problems } = table.finish(file, '', 'entry', (name) => names.get(name) ?? name);
  return {
    grid,
    problems: [...problems, ...skippedProblems(file, skipped), ...accountFieldsProblem(file, [...leftOut])],
  };
}

interface Skipped {
  readonly changes: Tally;
  readonly broken: Tally;
  readonly things: Tally;
  readonly values: Tally;
}

function skippedProblems(file: string, { changes, broken, things, values }: Skipped): ImportProblem[] {
  const problems: ImportProblem[] = [];
  const add = (tally: Tally, severity: 'warning' | 'note', message: string, done: string): void => {
    if (tally.count > 0) problems.push(problemAt(file, 'skipped-part', severity, tally, message, done));
  };
  const left = 'They were left out.';
  add(
    changes,
    'warning',
    `${counted(changes.count, 'record describes', 'records describe')} a change to the directory.`,
    left,
  );
  add(broken, 'warning', `${counted(broken.count, 'record does', 'records do')} not begin with a “dn”.`, left);
  add(
    things,
    'note',
    `${counted(things.count, 'entry is', 'entries are')} no person, but a unit, a group or a device.`,
    left,
  );
  add(
    values,
    'note',
    `${counted(values.count, 'value is', 'values are')} a picture or other data that is no text.`,
    left,
  );
  return problems;
}

function dnOf({ values }: Entry): string {
  return values.get('dn')?.[0] ?? '';
}

/** Records are separated by blank lines; a line that begins with a space goes on where the one before ended. */
function* recordsOf(text: string): Generator<{ lines: string[]; share: number }> {
  let lines: string[] = [];
  let folded: string[] = [];
  const unfold = (): void => {
    if (folded.length > 0 && !folded[0]?.startsWith('#')) lines.push(folded.join(''));
    folded = [];
  };
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end);
    at = end + 1;
    if (line.startsWith(' ') && folded.length > 0) folded.push(line.slice(1));
    else {
      unfold();
      if (line.trim() !== '') folded = [line];
      else if (lines.length > 0) {
        yield { lines, share: at / text.length };
        lines = [];
      }
    }
  }
  unfold();
  if (lines.length > 0) yield { lines, share: 1 };
}

function readEntry(
  number: number,
  lines: readonly string[],
  names: Map<string, string>,
  skipped: Skipped,
): Entry | undefined {
  const values = new Map<string, string[]>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const name = line.slice(0, colon).trim();
    const key = name.toLowerCase();
    if (key === 'version' && values.size === 0) continue;
    const value = textOfValue(line.slice(colon + 1));
    if (value === undefined) {
      skipped.values.add(number, name, '');
      continue;
    }
    if (key === 'changetype' && value.toLowerCase() !== 'add') {
      skipped.changes.add(number, 'dn', values.get('dn')?.[0] ?? '');
      return undefined;
    }
    if (key === 'changetype' || key === 'control') continue;
    if (!names.has(key)) names.set(key, name);
    const known = values.get(key);
    if (known) known.push(value);
    else values.set(key, [value]);
  }
  if (!values.get('dn')?.[0]) {
    if ([...values.keys()].every((key) => TRAILER.has(key))) return undefined;
    skipped.broken.add(number, '', lines[0] ?? '');
    return undefined;
  }
  return { number, values };
}

/** What follows the first colon: text, ":" and base64, or "<" and an address, which is never fetched. */
function textOfValue(rest: string): string | undefined {
  if (rest.startsWith('<')) return undefined;
  if (!rest.startsWith(':')) return rest.trimStart();
  try {
    const binary = atob(rest.slice(1).trim());
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text.replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}
