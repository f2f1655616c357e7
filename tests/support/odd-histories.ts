/** Lists that hold a history, or look as if they did: rows of people with days, made up from a seed. */

import { diceOf } from './odd-columns.ts';

const PEOPLE = ['Ada Ito', 'Bea Ray', 'Cy Lee', 'Di Kim', 'Ed Moe', 'Flo Orr'];
const TITLES = ['Clerk', 'Head', 'Cook', 'Guide'];

/** Headings for the number, the first and the last day. */
const HEADINGS: readonly (readonly [id: string, first: string, last: string])[] = [
  ['ID', 'Valid from', 'Valid to'],
  ['ID', 'Effective date', ''],
  ['ID', 'Hire date', 'Termination date'],
  ['', 'Effective date', 'End date'],
  ['', 'Start date', ''],
  ['ID', 'Gültig ab', 'Gültig bis'],
];
const OPEN = ['', '9999-12-31', '2099-12-31', '2089-12-31', 'present'];
const ODD_DAYS = ['soon', '2021', '2021-03', '', '31/12/2021'];

/** The eve of what comes next. */
function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

export function oddHistories(seed: number, count: number): (readonly (readonly string[])[])[] {
  const below = diceOf(seed);
  const pick = (list: readonly string[]): string => list[below(list.length)] ?? '';
  return Array.from({ length: count }, () => {
    const [id, first, last] = HEADINGS[below(HEADINGS.length)] ?? ['ID', 'From', 'To'];
    const ending = below(4);
    const rows = PEOPLE.slice(0, 2 + below(5)).flatMap((name, person) => {
      const starts = Array.from({ length: 1 + below(3) }, (_, step) => `202${2 * step + below(2)}-0${1 + below(8)}-01`);
      return starts.map((start, step): string[] => {
        const next = starts[step + 1];
        const touching = ending === 0 ? next : ending === 1 ? '2025-06-30' : next && dayBefore(next);
        const from = below(25) === 0 ? pick(ODD_DAYS) : start;
        const number = below(20) === 0 ? 'n/a' : String(person + 1);
        const called = below(15) === 0 ? 'Gus Fox' : name;
        return [number, called, pick(TITLES), from, next === undefined ? pick(OPEN) : (touching ?? '')];
      });
    });
    const all = [[id, 'Name', 'Title', first, last], ...(below(3) === 0 ? rows.toReversed() : rows)];
    return all.map((row) => row.filter((_, column) => (id !== '' || column !== 0) && (last !== '' || column !== 4)));
  });
}
