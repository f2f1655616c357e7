/** Which columns say who is there, by their headings and values, and how each of their values is read. */

import { cellAt, textAt } from '../../table/cells.ts';
import type { Grid } from '../../table/grid.ts';
import type { Mapping, Presence, PresenceColumn } from '../../table/mapping.ts';
import { readAccountKind, readFlag, readStatus } from '../names/presence-words.ts';
import { headingWords } from './heading-words.ts';
import { headingTexts } from './headings.ts';

/** status: its words say so. there, gone: yes means so. kind: what kind of an account it is. */
type PresenceKind = 'status' | 'there' | 'gone' | 'kind';

function whole(words: string): RegExp {
  return new RegExp(`(?<= )(?:${words})(?= )`, 'u');
}

const NOT_OF_PRESENCE = whole(
  'marital|civil|visa|immigration|exempt|flsa|approval|review|vaccination|tax|background|veteran|military|project|task|' +
    'training|application|payment|payroll|insurance|delivery|ticket|request|position type|familienstand|leave type|' +
    'manager|managers|supervisor|probation|contract|line|health|remote|office|equity|time|shift',
);
const GONE = whole(
  'inactive|suspended|disabled|deactivated|deprovisioned|ns account lock|nsaccountlock|login disabled|terminated|deleted|' +
    'archived|left|leaver|former|blocked|locked out|retired|deceased|is terminated|inaktiv|gesperrt|deaktiviert|ausgeschieden|ausgetreten|gelöscht|geloscht|inactif|sorti|parti|inactivo|' +
    'de baja|suspendido|cessato|inattivo|inativo|desligado|uit dienst|geblokkeerd|slutat|nieaktywny|zwolniony|退職|離職|离职|퇴사',
);
const THERE = whole(
  'active|enabled|account enabled|accountenabled|is active|isactive|current|currently employed|employed|aktiv|aktiviert|' +
    'actif|activo|vigente|attivo|ativo|actief|aktywny|активен|在職|在籍|有効|在职|启用|재직',
);
const STATUS = whole(
  '\\p{L}*status|statut|statuts|estado|estatus|stato|situacao|situacion|situation|estat|tila|stan|stav|durum|состояние|статус|' +
    'worker state|employment state|employee state|lifecycle|lifecycle state|lifecycle stage|presence|state',
);
const STATUS_PARTS = /状態|状況|区分|ステータス|状态|狀態|상태|구분|재직|在職|在籍|在职/;
const KIND = whole(
  'recipient ?type(?: ?details)?|mailbox type|user type|usertype|account type|accounttype|object ?class|objecttype|' +
    'object type|resource type|entry type|record type|postfachtyp|kontotyp|benutzertyp|objekttyp|type de compte|' +
    'tipo de cuenta|tipo di account|tipo de conta|kontotyp',
);

/** What a heading says of presence; undefined where it says nothing of it. */
export function presenceKind(heading: string): PresenceKind | undefined {
  const words = ` ${headingWords(heading).join(' ')} `;
  if (words.length > 60) return undefined;
  if (KIND.test(words)) return 'kind';
  if (NOT_OF_PRESENCE.test(words)) return undefined;
  if (GONE.test(words)) return 'gone';
  if (THERE.test(words)) return 'there';
  return STATUS.test(words) || STATUS_PARTS.test(words) ? 'status' : undefined;
}

export interface PresenceValue {
  readonly value: string;
  readonly count: number;
  readonly reading: Presence;
}

/** A column has so many different values at most, and so many of its cells have to be understood. */
const MOST_VALUES = 60;
const LEAST_UNDERSTOOD = 0.6;

function readingOf(kind: PresenceKind, value: string): Presence | undefined {
  if (kind === 'kind') return readAccountKind(value);
  const flag = kind === 'status' ? undefined : readFlag(value);
  if (flag === undefined) return readStatus(value);
  return flag === (kind === 'there') ? 'present' : 'left';
}

function countValues(grid: Grid, first: number, column: number): Map<string, number> | undefined {
  const counts = new Map<string, number>();
  for (let row = first; row < grid.rows.length; row += 1) {
    const value = cellAt(grid, row, column).trim();
    if (value === '') continue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
    if (counts.size > MOST_VALUES) return undefined;
  }
  return counts;
}

interface PresenceColumnFacts {
  readonly column: number;
  /** Enough of its cells are known words for who is there. */
  readonly isUnderstood: boolean;
  readonly somebodyIsAbsent: boolean;
}

/** The columns whose headings speak of presence, with what their values say. */
export function presenceFacts(grid: Grid, headings: number): PresenceColumnFacts[] {
  return headingTexts(grid, headings).flatMap((texts, column) => {
    const kind = texts.map(presenceKind).find((found) => found !== undefined);
    const counts = kind && countValues(grid, headings, column);
    if (!kind || !counts || counts.size === 0) return [];
    let all = 0;
    let known = 0;
    let absent = 0;
    for (const [value, count] of counts) {
      const reading = readingOf(kind, value);
      all += count;
      if (reading !== undefined) known += count;
      if (reading !== undefined && reading !== 'present') absent += count;
    }
    // Of accounts most kinds are people's, under whatever name.
    const isUnderstood = kind === 'kind' ? absent > 0 : known >= LEAST_UNDERSTOOD * all;
    return [{ column, isUnderstood, somebodyIsAbsent: absent > 0 && absent < grid.rows.length - headings }];
  });
}

export function proposePresence(grid: Grid, headings: number): PresenceColumn[] {
  return presenceFacts(grid, headings)
    .filter(({ isUnderstood, somebodyIsAbsent }) => isUnderstood && somebodyIsAbsent)
    .map(({ column }) => ({ column, said: {} }));
}

/** Reads the cells of the columns of a mapping that say who is there. */
export class PresenceReader {
  private readonly columns: readonly { readonly column: number; readonly read: (value: string) => Presence }[];

  constructor(grid: Grid, { headings, presence }: Mapping) {
    const texts = headingTexts(grid, headings);
    this.columns = (presence ?? proposePresence(grid, headings)).map(({ column, said }) => {
      const kind = (texts[column] ?? []).map(presenceKind).find((found) => found !== undefined) ?? 'status';
      const known = new Map<string, Presence>(Object.entries(said));
      const read = (value: string): Presence => {
        const reading = known.get(value) ?? (value === '' ? undefined : readingOf(kind, value)) ?? 'present';
        known.set(value, reading);
        return reading;
      };
      return { column, read };
    });
  }

  /** The first column that says somebody is not there, with its word for it. */
  absenceIn(
    cells: readonly string[],
  ): { readonly reading: Exclude<Presence, 'present'>; readonly word: string } | undefined {
    for (const { column, read } of this.columns) {
      const word = textAt(cells, column).trim();
      const reading = read(word);
      if (reading !== 'present') return { reading, word };
    }
    return undefined;
  }

  /** Every value of each column with how it is read, the most frequent first. */
  inspect(grid: Grid, first: number): { readonly column: number; readonly values: readonly PresenceValue[] }[] {
    return this.columns.map(({ column, read }) => {
      const counts = countValues(grid, first, column) ?? new Map<string, number>();
      const values = [...counts].map(([value, count]) => ({ value, count, reading: read(value) }));
      return { column, values: values.sort((a, b) => b.count - a.count) };
    });
  }
}
