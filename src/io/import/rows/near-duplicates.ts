import { nameKey } from '../names/name-key.ts';
import type { RosterFindings } from './roster-findings.ts';
import type { RowPost } from './row-post.ts';

/** Reports who may be the same person twice: of one title and unit, and alike in name or spelled a little otherwise. */
export function nearDuplicates(posts: readonly RowPost[], found: RosterFindings): void {
  const first = new Map<string, RowPost>();
  const further = new Map<string, RowPost>();
  for (const post of posts) {
    // Whoever has an id of their own is somebody else.
    if (post.name === '' || !post.isIdMadeUp) continue;
    const key = nameKey(post.name);
    const namesake = first.get(key);
    if (!namesake) {
      first.set(key, post);
      continue;
    }
    const place = `${key}\n${post.title}\n${post.unit}`;
    const earlier = namesake.title === post.title && namesake.unit === post.unit ? namesake : further.get(place);
    if (!earlier) further.set(place, post);
    else
      found.add(post.name === earlier.name ? 'near-duplicate' : 'other-spelling', post.row, 'name', post.writtenName);
  }
}
