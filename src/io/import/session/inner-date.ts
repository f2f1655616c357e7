/** The day that a file says itself it is of: in a title, in a note below its table, or in a column of such days. */

import { itemAt } from '../../../base/lists.ts';
import { cellAt, textAt } from '../../table/cells.ts';
import type { Grid } from '../../table/grid.ts';
import type { Mapping } from '../../table/mapping.ts';
import { headingWords } from '../columns/heading-words.ts';
import { headingRows, headingTexts } from '../columns/headings.ts';
import { wordsOf } from '../names/name-key.ts';
import { findNobodyRows } from '../rows/nobody-rows.ts';
import { dateInName, type NamedDate } from './file-date.ts';

export interface InnerDate extends NamedDate {
  /** The number of the row, and what stands there. */
  readonly row: number;
  readonly text: string;
  /** Whether it is the day on which the report was made rather than the one it is about. */
  readonly isOfReport: boolean;
}

const LONGEST = 300;
const ROWS_BELOW = 20;

function whole(words: string): RegExp {
  return new RegExp(`(?:^| )(?:${words})(?= |$)`, 'u');
}

const AS_OF = whole(
  'as of|as at|as on|effective as of|effective|effective date|valid on|snapshot(?: date)?|data as of|position as at|' +
    'stand(?: vom| per)?|stichtag|per stichtag|gultig am|situation au|au|a la date du|arrete au|etat au|a fecha de|al|' +
    'fecha de corte|situacion al|situazione al|aggiornato al|posicao em|data base|peildatum|stand per|per|per datum|' +
    'stan na(?: dzien)?|k datu|по состоянию на|現在|時点|基準日|截至|截止日期|기준일|기준',
);
const OF_REPORT = whole(
  'run(?: date| on| at)?|report(?: date| run| generated)?|exported(?: on| at)?|export date|extract(?:ed)?(?: on| date)?|' +
    'generated(?: on| at)?|printed(?: on)?|created(?: on)?|date|exportiert(?: am)?|erstellt(?: am)?|gedruckt(?: am)?|druckdatum|' +
    'datum|abzug vom|auswertung vom|exporte le|genere le|edite le|imprime le|extrait le|exportado el|generado el|fecha|' +
    'impreso el|esportato il|generato il|stampato il|exportado em|gerado em|geexporteerd op|gegenereerd op|afgedrukt op|' +
    'exporterad|genererad|utskriven|skapad|wygenerowano|wyeksportowano|wydrukowano|data|выгружено|сформировано|дата|' +
    '出力日時?|作成日|导出时间|导出日期|生成时间|출력일시?|작성일',
);
const AS_OF_COLUMN = whole(
  'as of(?: date)?|as at|snapshot(?: date)?|report(?:ing)? date|stichtag|berichtsdatum|date de situation|date d arrete|' +
    'fecha de corte|fecha del informe|data riferimento|data de referencia|peildatum|基準日|报告日期|기준일',
);
const AS_OF_PARTS = /現在|時点|基準日|截至|截止|기준/;
const REPORT_PARTS = /出力日|作成日|导出|生成时间|출력일|작성일/;

/** A year alone says too little. */
function dayIn(text: string): NamedDate | undefined {
  // An ending as that of a file would be taken from the name: a day is none.
  const found = dateInName(`${text} .`);
  return found && !/^\d{4}$/.test(found.label) ? found : undefined;
}

function readCell(cell: string, row: number, needsWord: boolean): InnerDate | undefined {
  const text = cell.trim();
  if (text === '' || text.length > LONGEST || !/\d/.test(text)) return undefined;
  const words = wordsOf(text).join(' ');
  const isAsOf = AS_OF.test(words) || AS_OF_PARTS.test(text);
  const isOfReport = !isAsOf && (OF_REPORT.test(words) || REPORT_PARTS.test(text));
  if (needsWord && !isAsOf && !isOfReport) return undefined;
  const day = dayIn(text);
  return day && { ...day, row, text, isOfReport };
}

/** Cells above the headings, and lone cells below the table. A word and its day may stand in two cells. */
function* candidates(grid: Grid, mapping: Mapping): Generator<InnerDate> {
  const headings = new Set(headingRows(grid, mapping.headings));
  for (const [index, cells] of grid.rows.slice(0, mapping.headings).entries()) {
    if (headings.has(cells)) continue;
    const row = grid.numbers[index] ?? index + 1;
    for (const [column, cell] of cells.entries()) {
      const found = readCell(cell, row, false) ?? readCell(`${cell} ${textAt(cells, column + 1)}`, row, true);
      if (found) yield found;
    }
  }
  const below = [...findNobodyRows(grid, mapping)].slice(-ROWS_BELOW);
  for (const index of below) {
    const row = grid.numbers[index] ?? index + 1;
    for (const cell of itemAt(grid.rows, index)) {
      const found = readCell(cell, row, true);
      if (found) yield found;
    }
  }
}

/** A column of one day for all rows whose heading says that it is that of the report. */
function dayOfColumn(grid: Grid, { headings, columns }: Mapping): InnerDate | undefined {
  const used = new Set(Object.values(columns));
  const column = headingTexts(grid, headings).findIndex(
    (texts, index) => !used.has(index) && texts.some((text) => AS_OF_COLUMN.test(headingWords(text).join(' '))),
  );
  const first = column < 0 ? '' : cellAt(grid, headings, column).trim();
  if (first === '') return undefined;
  for (let row = headings; row < grid.rows.length; row += 1) {
    const cell = cellAt(grid, row, column).trim();
    if (cell !== '' && cell !== first) return undefined;
  }
  const day = dayIn(first);
  return day && { ...day, row: grid.numbers[headings] ?? headings + 1, text: first, isOfReport: false };
}

/** The day that the file is about; failing that, the one on which the report was made. */
export function findInnerDate(grid: Grid, mapping: Mapping): InnerDate | undefined {
  const all = [...candidates(grid, mapping)];
  const column = dayOfColumn(grid, mapping);
  return all.find(({ isOfReport }) => !isOfReport) ?? column ?? all[0];
}
