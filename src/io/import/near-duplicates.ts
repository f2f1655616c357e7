import { nameKey } from './name-key.ts';
import type { RosterFindings } from './roster-findings.ts';
import type { RowPost } from './roster-rows.ts';

/** Reports who may be the same person twice: alike in name, title and unit, or spelled differently in one unit. */
export function nearDuplicates(posts: readonly RowPost[], found: RosterFindings): void {
  const byPlace = new Map<string, RowPost>();
  for (const post of posts) {
    if (post.isVacant) continue;
    const key = nameKey(post.name);
    const place = `${key}\n${post.title}\n${post.unit}`;
    const earlier = byPlace.get(place);
    if (!earlier) {
      byPlace.set(place, post);
      continue;
    }
    if (post.name !== earlier.name) found.add('other-spelling', post.row, 'name', post.writtenName);
    else found.add('near-duplicate', post.row, 'name', post.writtenName);
  }
}
