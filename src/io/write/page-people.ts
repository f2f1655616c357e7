/** Who is behind a place where a chart is cut, by what the numbers of the chart count: people there, who went, posts. */

import { counted } from '../../base/counted.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { IN_AFTER, type SeatTree } from '../../diff/seat-tree.ts';
import type { PersonId } from '../../model/schema.ts';
import { personOf } from '../../model/tree.ts';
import type { SeatFacts } from '../../scene/seat-facts.ts';

export interface Behind {
  readonly people: number;
  /** Whoever is only on the earlier of the two days. */
  readonly gone: number;
  /** Of those who are gone, whoever left; of the others nothing is known. */
  readonly left: number;
  readonly vacant: number;
}

const NAMES = ['people', 'gone', 'left', 'vacant'] as const;

/** Counts in constant time, since seats stand in the order of the chart. */
export class PageCensus {
  /** Of all seats before one, by what is counted. */
  private readonly sums: Readonly<Record<keyof Behind, Int32Array>>;

  /** `isCounted`: whether a seat is shown, and is where its person is now. */
  constructor(
    { before, after }: Comparison,
    tree: SeatTree,
    { role }: Pick<SeatFacts, 'role'>,
    isCounted: (seat: number) => boolean,
    /** Whether both days are shown, so that some are gone. */
    areBoth: boolean,
  ) {
    const empty = (): Int32Array => new Int32Array(tree.count + 1);
    const sums = { people: empty(), gone: empty(), left: empty(), vacant: empty() };
    for (let seat = 0; seat < tree.count; seat += 1) {
      for (const name of NAMES) sums[name][seat + 1] = sums[name][seat] ?? 0;
      const add = (name: keyof Behind, count: number): void => {
        sums[name][seat + 1] = (sums[name][seat] ?? 0) + count;
      };
      if (!isCounted(seat)) continue;
      const folded = tree.folded.get(seat);
      const person = personOf(tree.keys[seat] ?? 'unit:') as PersonId | undefined;
      if (folded) add('people', folded.people);
      else if (person === undefined) continue;
      else if (before.organisation.vacant.has(person) || after.organisation.vacant.has(person)) add('vacant', 1);
      else if (areBoth && ((tree.presence[seat] ?? 0) & IN_AFTER) === 0) {
        add('gone', 1);
        if (role[seat] === 'left') add('left', 1);
      } else add('people', 1);
    }
    this.sums = sums;
  }

  /** From one seat up to another, which is not counted. */
  between(start: number, end: number): Behind {
    const count = (name: keyof Behind): number => (this.sums[name][end] ?? 0) - (this.sums[name][start] ?? 0);
    return { people: count('people'), gone: count('gone'), left: count('left'), vacant: count('vacant') };
  }
}

/** "46 people and 11 who left", "1 vacant post". */
export function wordsBehind({ people, gone, left, vacant }: Behind): string {
  const parts = [
    ...(people > 0 ? [counted(people, 'person', 'people')] : []),
    ...(vacant > 0 ? [counted(vacant, 'vacant post', 'vacant posts')] : []),
    ...(gone > 0 ? [`${gone.toLocaleString('en')} ${left === gone ? 'who left' : 'not shown any more'}`] : []),
  ];
  if (parts.length === 0) return 'Former places';
  return parts.length === 3 ? `${parts[0]}, ${parts[1]} and ${parts[2]}` : parts.join(' and ');
}
