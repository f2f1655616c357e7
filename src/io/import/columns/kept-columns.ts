/**
 * Which columns are worth keeping beside those that make the chart: whatever is recorded of people and may change, but
 * no ids, telephones, links and free text, and nothing that counts or dates the report itself.
 */

import { itemAt } from '../../../base/lists.ts';
import { cellAt, textAt } from '../../table/cells.ts';
import type { Grid } from '../../table/grid.ts';
import type { Field, Mapping } from '../../table/mapping.ts';
import { nameKey } from '../names/name-key.ts';
import { isKnownAttribute } from './attribute-words.ts';
import { type ColumnFacts, readColumnFacts, spreadRows } from './column-facts.ts';
import type { HeadingMeaning } from './heading-lists.ts';
import { headingWords, readHeading } from './heading-words.ts';
import { columnCount, headingTexts } from './headings.ts';
import { presenceFacts } from './presence-columns.ts';
import { unitsAround } from './unit-nest.ts';

const ROWS_TO_LOOK_AT = 400;
/** Longer cells that differ from row to row are written for readers. */
const LONG_TEXT = 40;

/** Meanings that are said already by another column, or that are ids and lines. */
const SAID_ELSEWHERE = new Set<HeadingMeaning>([
  'id',
  'post',
  'manager',
  'second-manager',
  'first-name',
  'last-name',
  'preferred-name',
  'manager-first-name',
  'manager-last-name',
  'email',
  'start',
  'end',
  'photo',
  'line-kind',
  'unit-path',
]);

const NOT_KEPT = new RegExp(
  `(?<= )(?:${[
    'phones?|mobile|cell|telephones?|telefon\\p{L}*|fax|extension|ext|handy|telefono|telefoon|tel|mobil\\p{L}*|rufnummer|durchwahl|movil|celular|cellulare',
    'urls?|links?|web|website|homepage|linkedin|twitter|github|slack|skype|sip|profile',
    'notes?|comments?|remarks?|descriptions?|bemerkung(?:en)?|anmerkung(?:en)?|beschreibung|commentaires?|remarques?|comentarios?|observaciones|observacoes|opis|uwagi|opmerkingen',
    'rows?|sort|order|sortierung|zeile|sequence|seq|lfd|line number',
    'timestamp|created|modified|updated|changed|synced?|log ?in|log ?on|sign ?in|signed in|last (?:seen|activity|active|access|used|change)|letzte anmeldung|derniere connexion|ultimo acceso|ultimo accesso|erstellt|geandert',
    'age|alter|tenure|seniority|years?|length of service|dienstjahre|betriebszugehorigkeit|edad|anciennete|antiguedad|eta|anzianita|idade',
    'direct reports|total reports|reports|reportees|span|span of control|subordinates|headcount|layers?|depth|hierarchy level|org level',
    'number of|count|anzahl|nombre de|numero de|numero di|is manager|people manager|manager flag|has reports',
    'snapshot|as of|report date|run date|stichtag|export\\p{L}*|fecha de corte',
    'passwords?|ssn|social security|sozialversicherungsnummer|iban|account number|middle|initials?|prefix|suffix|salutation|courtesy|anrede|civilite|tratamiento|honorific',
    '2nd level|second level|skip|level [2-9] manager|next level',
    'ids?|guid|uuid|sid|keys?|back to',
  ].join('|')})(?= )`,
  'u',
);
const CODE = /(?<= )(?:codes?|numbers?|nr|no|nummer|codigo|codice|numero)(?= )/;
const NOT_KEPT_PARTS = /電話|携帯|内線|备注|備考|電话|手机|分机|更新日|作成日|年齢|年龄|勤続|工龄|전화|비고|나이|근속/;

function sample(grid: Grid, first: number, column: number): string[] {
  return spreadRows(grid, first, ROWS_TO_LOOK_AT)
    .map((row) => cellAt(grid, row, column).trim())
    .filter((cell) => cell !== '');
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** Nobody's days are told to the minute but by the systems that log them. */
const TIME_OF_DAY = /\d{2,4}[T ,]+\d{1,2}:\d{2}/;
const PERIOD = /(?:19|20)\d\d|^\d{1,2}[-./]\d{1,2}[-./]\d{2,4}$/;

/** A day or a period that all rows share is that of the report; so is a number that goes up by one. */
function isOfTheReport(cells: readonly string[]): boolean {
  const [first = ''] = cells;
  if (cells.length > 2 && PERIOD.test(first) && cells.every((cell) => cell === first)) return true;
  const numbers = cells.map(Number);
  return cells.length > 2 && numbers.every((number, at) => at === 0 || number === itemAt(numbers, at - 1) + 1);
}

function isFreeText(cells: readonly string[], { distinct }: ColumnFacts): boolean {
  return distinct > 0.8 && average(cells.map((cell) => cell.length)) > LONG_TEXT;
}

/** Whether two columns stand for each other, as the number and the name of a department do. */
function standForEachOther(grid: Grid, first: number, a: number, b: number): boolean {
  const [forward, back] = [new Map<string, string>(), new Map<string, string>()];
  for (const row of spreadRows(grid, first, ROWS_TO_LOOK_AT)) {
    const [x, y] = [cellAt(grid, row, a).trim(), cellAt(grid, row, b).trim()];
    if (x === '' && y === '') continue;
    if ((forward.get(x) ?? y) !== y || (back.get(y) ?? x) !== x) return false;
    forward.set(x, y);
    back.set(y, x);
  }
  return forward.size > 1;
}

/** Whether a column holds once more what stands in the columns of some fields, such as names. */
function repeats(grid: Grid, { headings, columns }: Mapping, column: number, fields: readonly Field[]): boolean {
  const parts = fields.map((field) => columns[field]).filter((part) => part !== undefined);
  let filled = 0;
  let same = 0;
  for (const row of spreadRows(grid, headings, ROWS_TO_LOOK_AT)) {
    const cells = itemAt(grid.rows, row);
    if (textAt(cells, column).trim() === '') continue;
    filled += 1;
    const words = new Set(nameKey(parts.map((part) => textAt(cells, part)).join(' ')).split(' '));
    if (
      nameKey(textAt(cells, column))
        .split(' ')
        .some((word) => words.has(word))
    )
      same += 1;
  }
  return 2 * same > filled;
}

export function findKeptColumns(grid: Grid, mapping: Mapping): number[] {
  const { headings, columns } = mapping;
  const used = new Set([...Object.values(columns), ...unitsAround(grid, mapping)]);
  const presence = new Set([
    ...presenceFacts(grid, headings).flatMap(({ column, isUnderstood }) => (isUnderstood ? [column] : [])),
    ...(mapping.presence ?? []).map(({ column }) => column),
  ]);
  const texts = headingTexts(grid, headings);
  const facts = readColumnFacts(grid, headings, columnCount(grid));
  const codeOf = [columns.unit, columns.title, columns.location, columns['parent-unit']].filter(
    (column) => column !== undefined,
  );
  return facts.flatMap((fact, column) => {
    const [heading = ''] = itemAt(texts, column)
      .filter((text) => text.trim() !== '')
      .slice(-1);
    if (used.has(column) || presence.has(column) || heading === '' || fact.filled === 0) return [];
    if (fact.links > 0.5 || fact.images > 0.5 || fact.emails > 0.5) return [];
    const words = ` ${headingWords(heading).join(' ')} `;
    if (!isKnownAttribute(heading) && (NOT_KEPT.test(words) || NOT_KEPT_PARTS.test(words))) return [];
    const guess = readHeading(heading);
    if (guess && SAID_ELSEWHERE.has(guess.meaning)) return [];
    if (guess?.meaning === 'name' && repeats(grid, mapping, column, ['name', 'first-name', 'last-name'])) return [];
    if (guess?.meaning === 'title' && repeats(grid, mapping, column, ['title'])) return [];
    const cells = sample(grid, headings, column);
    if (cells.filter((cell) => TIME_OF_DAY.test(cell)).length > 0.5 * cells.length) return [];
    if (isOfTheReport(cells) || isFreeText(cells, fact)) return [];
    return CODE.test(words) && codeOf.some((other) => standForEachOther(grid, headings, column, other)) ? [] : [column];
  });
}
