/** What Orgdiff makes of lists that somebody opens, as one text: how it reads them, what it says, and what it builds. */

import { ImportSession } from '../../src/io/import/session/import-session.ts';
import { type ImportSettings, NO_SETTINGS, type OpenedFile } from '../../src/io/import/session/import-settings.ts';
import type {
  DoubtfulView,
  InspectedFile,
  InspectedPair,
  Inspection,
  PostView,
  UnitPairView,
} from '../../src/io/import/session/inspection.ts';
import type { Organisation } from '../../src/model/organisation.ts';

export interface List {
  readonly name: string;
  readonly content: string | Uint8Array;
}

const NOON = Date.UTC(2026, 6, 1, 12);

function plain(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => (each instanceof Map ? [...each] : each));
}

function linesOfFile(file: InspectedFile): string[] {
  const { name, date, dateFrom, label, orderOnly } = file;
  const head = `# ${name}: ${date} from ${dateFrom}, “${label}”${orderOnly ? ', order only' : ''}`;
  if (file.kind !== 'table') return [head, file.kind];
  const columns = Object.entries(file.mapping.columns).map(([field, column]) => {
    const heading = typeof column === 'number' ? file.headings[column] : plain(column);
    const others = file.alternatives[field as keyof typeof file.alternatives] ?? [];
    const sure = file.certainty[field as keyof typeof file.certainty];
    return `  ${field}: ${heading} (${sure})${others.length > 0 ? ` or ${others.join(' ')}` : ''}`;
  });
  const { columns: _columns, ...rest } = file.mapping;
  return [
    head,
    `${file.rows} rows, ${file.people} people, ${file.vacant} vacant; headings ${file.headings.join(' | ')}`,
    ...columns,
    `  else ${plain(rest)}; around ${file.unitsAround.join(' ')}; kept ${file.suggestedKept.join(' ')}`,
    `  samples ${plain(file.samples)}`,
    `  hierarchies ${plain(file.hierarchies)}; history ${plain(file.history ?? '')}`,
    `  presence ${plain(file.presence)}`,
    `  absent ${plain(file.absentCounts)}: ${plain(file.absent)}`,
  ];
}

function wordsOfPost({ id, row, name, isVacant, title, unit, manager, email }: PostView): string {
  return `${name}${isVacant ? ' (vacant)' : ''} [${[id, row, title, unit, manager, email].join(', ')}]`;
}

function wordsOfPair({ before, after, evidence, isTaken, decided }: DoubtfulView): string {
  const taken = isTaken ? 'taken' : 'not taken';
  return `${wordsOfPost(before)} = ${wordsOfPost(after)}: ${plain(evidence)}, ${taken} ${decided ?? ''}`;
}

function wordsOfUnits({ before, after, evidence, isTaken, isInDoubt }: UnitPairView): string {
  const [was, is] = [before, after].map(
    ({ name, above, people, head }) => `${[...above, name].join(' / ')} (${people}, ${head})`,
  );
  return `unit ${was} = ${is}: ${plain(evidence)}${isTaken ? ', taken' : ''}${isInDoubt ? ', in doubt' : ''}`;
}

function linesOfPair(pair: InspectedPair): string[] {
  const { by, suggested, matched, onlyBefore, onlyAfter, matchedBy } = pair;
  return [
    `# by ${by} (${suggested}): ${matched} matched, ${onlyBefore} only before, ${onlyAfter} only after`,
    `  ${plain(matchedBy)}`,
    ...pair.doubtful.map(wordsOfPair),
    ...pair.units.map(wordsOfUnits),
  ];
}

function linesOfInspection({ files, pairs, problems, canBuild, name }: Inspection): string[] {
  return [
    `“${name}”${canBuild ? '' : ', cannot be built'}`,
    ...files.flatMap(linesOfFile),
    ...pairs.flatMap(linesOfPair),
    ...problems.map(
      ({ kind, severity, message, done, ...place }) => `${severity} ${kind}: ${message} ${done} ${plain(place)}`,
    ),
  ];
}

/** Each entry of the organisation in one line, without what is empty. */
function linesOfOrganisation(organisation: Organisation): string[] {
  const { people, units, memberships, events, moments, comparisons, attributes, coverage } = organisation;
  const filled = (entry: object): string =>
    Object.entries(entry)
      .filter(([, value]) => value !== undefined && plain(value) !== '[]' && value !== 'stated' && value !== 'primary')
      .map(([key, value]) => `${key} ${typeof value === 'string' ? value : plain(value)}`)
      .join(', ');
  const lists = { people, units, memberships, events, moments, comparisons, attributes, coverage: [coverage] };
  return Object.entries(lists).flatMap(([name, entries]) => [`# ${name}`, ...entries.map((entry) => filled(entry))]);
}

async function open(lists: readonly List[], settings: ImportSettings) {
  const files = lists.map(
    ({ name, content }, key): OpenedFile => ({
      key,
      name,
      modified: NOON,
      content: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    }),
  );
  const session = new ImportSession(() => NOON);
  return { inspection: await session.inspect(files, settings), built: await session.build(files, settings) };
}

export async function readLists(lists: readonly List[], settings: ImportSettings = NO_SETTINGS): Promise<string> {
  const { inspection, built } = await open(lists, settings);
  const lines = built.ok ? linesOfOrganisation(built.value) : built.error.map(({ message }) => message);
  return `${[...linesOfInspection(inspection), '', ...lines].join('\n')}\n`.replaceAll(/[ ]+$/gm, '');
}

/** Who is where in which rows of the files, a line for each place, and what units there are. */
function linesOfPlaces({ people, units, memberships }: Organisation): string[] {
  const callings = new Map(people.map(({ id, name, names }) => [id, [name, ...(names ?? []).map((was) => was.name)]]));
  const places = memberships.map((membership) => {
    const { person, title, unit, reportsTo, from, to, claims, kind } = membership;
    const called = person === undefined ? ['nobody'] : (callings.get(person) ?? []);
    const rows = (claims ?? []).map(({ locator }) => locator).join(' and ');
    const days = `${from ?? ''}–${to ?? ''}`;
    return `  ${[person, called.join(' once '), title, unit, plain(reportsTo ?? ''), kind, days, rows].join(' | ')}`;
  });
  const found = units.map(({ id, name, spans, heads }) => {
    const above = spans.map((span) => `${span.name ?? name} in ${span.parent ?? 'nothing'} ${span.to ?? ''}`);
    return `  unit ${id}: ${above.join(', ')}; led by ${(heads ?? []).map(({ person }) => person).join(', ')}`;
  });
  return [...places, ...found];
}

/** The same of two lists in short: who is matched with whom, what is in doubt, what is said, and who is where. */
export async function readPair(lists: readonly List[]): Promise<string> {
  const { inspection, built } = await open(lists, NO_SETTINGS);
  const { files, pairs, problems } = inspection;
  const lines = [
    ...files.flatMap((file) =>
      file.kind === 'table' && file.absent.length > 0 ? [`  absent in ${file.name}: ${plain(file.absent)}`] : [],
    ),
    ...pairs.flatMap(linesOfPair),
    ...problems.map(({ severity, kind, message, done, file, places }) => {
      const rows = places.map(({ row, field, value }) => `${row} ${field}: ${value}`);
      return `${severity} ${kind} in ${file}: ${message} ${done} [${rows.join('; ')}]`;
    }),
    ...(built.ok ? linesOfPlaces(built.value) : built.error.map(({ message }) => message)),
  ];
  return `${lines.join('\n')}\n`.replaceAll(/[ ]+$/gm, '');
}
