import { counted, countPeople } from '../base/counted.ts';
import { countPeople as peopleOf, type Snapshot } from '../model/snapshot.ts';

const NUMBER_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export function numberWord(count: number): string {
  return NUMBER_WORDS[count] ?? String(count);
}

/** Without the posts that nobody holds. */
export function tellPeople(snapshot: Snapshot): string {
  return countPeople(peopleOf(snapshot));
}

/** All that a chart of these has cards for: "59 people and 1 vacant post". */
export function tellHeadcount(snapshot: Snapshot): string {
  const people = peopleOf(snapshot);
  const vacant = snapshot.people.size - people;
  if (vacant === 0) return countPeople(people);
  return `${countPeople(people)} and ${counted(vacant, 'vacant post', 'vacant posts')}`;
}

/** "a", "a and b", "a, b and c". */
export function joinWithAnd(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** "a", "a or b", "a, b or c". */
export function joinWithOr(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} or ${last}`;
}

export const MOST_NAMED = 3;

/** Three by name, the others as a number; "one more" would be no shorter than its name. */
export function nameSome(items: readonly string[]): string {
  const more = items.length - MOST_NAMED;
  return more < 2 ? joinWithAnd(items) : joinWithAnd([...items.slice(0, MOST_NAMED), `${numberWord(more)} more`]);
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
