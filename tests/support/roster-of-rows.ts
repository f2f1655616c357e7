/**
 * Rosters of few words: "1 | Ann | Boss | Company > Sales | 2" is an id, a name, a title, the path of units and the id
 * of the manager. Whatever is left out is empty.
 */

import type { Roster, RosterPost } from '../../src/io/import/rows/roster.ts';
import { rosterOf } from './rosters.ts';

export function rosterOfRows(text: string, file = 'list.csv'): Roster {
  const rows = text
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([id]) => id !== undefined && id !== '');
  const placeOf = new Map(rows.map(([id], place) => [id, place]));
  const posts = rows.map(([id = '', name = '', title = '', path = '', manager = '']): Partial<RosterPost> => {
    const units = path.split('>').map((unit) => unit.trim());
    return {
      id,
      name,
      title,
      unit: units.at(-1) ?? '',
      parentUnit: units.at(-2) ?? '',
      unitPath: units.length > 2 ? units.slice(0, -1) : [],
      manager: placeOf.get(manager) ?? -1,
    };
  });
  return rosterOf(file, posts, {
    hasManagers: rows.some(([, , , , manager]) => manager !== undefined && manager !== ''),
  });
}
