/** The small words before a surname ("van den", "de la") in a column of their own, put where the surname is. */

import { textAt } from '../../table/cells.ts';
import type { Grid } from '../../table/grid.ts';
import { readHeading } from '../columns/heading-words.ts';
import { findHeadings, headingTexts } from '../columns/headings.ts';
import { wordsOf } from '../names/name-key.ts';

const PARTICLES = new Set(
  [
    ...[
      'tussenvoegsel',
      'tussenvoegsels',
      'voorvoegsel',
      'voorvoegsels',
      'voorvoegsel achternaam',
      'tussenvoegsel naam',
    ],
    ...['infix', 'surname prefix', 'last name prefix', 'family name prefix', 'name particle', 'particle'],
    ...['particule', 'namensvorsatz', 'vorsatzwort', 'vorsatz', 'partícula', 'prefijo apellido', 'prefisso cognome'],
  ].map((heading) => wordsOf(heading).join('')),
);

/** The same grid where there is no such column, or no column of surnames beside it. */
export function withWholeSurnames(grid: Grid): Grid {
  const first = findHeadings(grid);
  const headings = headingTexts(grid, first);
  const isOf = (test: (heading: string) => boolean): number => headings.findIndex((texts) => texts.some(test));
  const particles = isOf((heading) => PARTICLES.has(wordsOf(heading).join('')));
  if (particles < 0) return grid;
  const surnames = isOf((heading) => readHeading(heading)?.meaning === 'last-name');
  if (surnames < 0 || surnames === particles) return grid;
  const rows = grid.rows.map((row, index) => (index < first ? row : joined(row, particles, surnames)));
  return { ...grid, rows };
}

function joined(row: readonly string[], particles: number, surnames: number): readonly string[] {
  const particle = textAt(row, particles).trim();
  const surname = textAt(row, surnames).trim();
  if (particle === '' || surname === '') return row;
  const isThere = surname.toLowerCase().startsWith(`${particle.toLowerCase()} `);
  return row.map((cell, column) => {
    if (column === particles) return '';
    return column === surnames && !isThere ? `${particle} ${surname}` : cell;
  });
}
