/**
 * Several of one name, without ids that tell them apart: they are told by all that is known of them, then by less and
 * less, else by nothing. Each step is linear, however many there are.
 */

import { OUT_OF_THE_QUESTION, weigh } from './match-evidence.ts';
import type { Bucket, Candidate, Pairing } from './pairing.ts';
import { PlaceKeys } from './place-keys.ts';
import type { Side } from './side.ts';

/** Of several equally likely pairs, those of so many of each file are shown. */
const MOST_RIVALS = 2;

type KeyOf = (side: Side, index: number, which: 'before' | 'after') => string;

interface Layer {
  /** Empty where nothing is known that could tell. */
  readonly keyOf: KeyOf;
  /** all: nothing tells those apart who share the key, so it makes no difference who is who. */
  readonly tells: 'all' | 'nearly-all' | 'some' | 'nothing';
}

function layersOf(places: PlaceKeys): readonly Layer[] {
  const key = (...parts: readonly string[]): string => (parts.every((part) => part === '') ? '' : parts.join('\u0001'));
  const some = (keyOf: KeyOf): Layer => ({ keyOf, tells: 'some' });
  return [
    { keyOf: (side, index, which) => places.whole(side, index, which), tells: 'all' },
    { keyOf: (side, index, which) => places.ofRow(side, index, which), tells: 'nearly-all' },
    some((side, index) => key(side.post(index).start)),
    some((side, index, which) => key(side.title(index), side.unit(index), places.manager(which, index))),
    some((side, index, which) => key(side.title(index), places.manager(which, index))),
    some((side, index, which) => key(side.unit(index), places.manager(which, index))),
    some((side, index) => key(side.title(index), side.unit(index))),
    some((_, index, which) => key(places.manager(which, index))),
    some((side, index) => key(side.title(index))),
    some((side, index) => key(side.unit(index))),
    { keyOf: () => 'whoever is left', tells: 'nothing' },
  ];
}

class NamesakeMatcher {
  private readonly pairing: Pairing;
  private readonly places: PlaceKeys;
  private readonly layers: readonly Layer[];
  private readonly candidates: Candidate[] = [];
  private readonly goneBefore = new Set<number>();
  private readonly goneAfter = new Set<number>();

  constructor(pairing: Pairing, places: PlaceKeys) {
    this.pairing = pairing;
    this.places = places;
    this.layers = layersOf(this.places);
  }

  match(buckets: readonly Bucket[]): void {
    for (const bucket of buckets) this.matchBucket(bucket);
    this.pairing.settle(this.candidates);
  }

  private matchBucket(bucket: Bucket): void {
    let rest = bucket;
    for (const layer of this.layers) {
      this.matchLayer(rest, layer);
      rest = {
        before: rest.before.filter((index) => !this.goneBefore.has(index)),
        after: rest.after.filter((index) => !this.goneAfter.has(index)),
      };
      if (rest.before.length === 0 || rest.after.length === 0) return;
    }
  }

  private *groups(bucket: Bucket, { keyOf }: Layer): Generator<Bucket> {
    const { before, after } = this.pairing;
    const groups = new Map<string, { readonly before: number[]; readonly after: number[] }>();
    for (const index of bucket.before) {
      const key = keyOf(before, index, 'before');
      if (key === '') continue;
      const group = groups.get(key);
      if (group) group.before.push(index);
      else groups.set(key, { before: [index], after: [] });
    }
    if (groups.size === 0) return;
    for (const index of bucket.after) groups.get(keyOf(after, index, 'after'))?.after.push(index);
    for (const group of groups.values()) if (group.after.length > 0) yield group;
  }

  private matchLayer(bucket: Bucket, layer: Layer): void {
    for (const group of this.groups(bucket, layer)) {
      const areEven = group.before.length === group.after.length;
      if (!areEven && !this.areAllAlike(group, layer)) {
        if (layer.tells === 'nothing') this.showRivals(group);
        continue;
      }
      const [before, after] = [
        this.pairing.inOrder('before', group.before),
        this.pairing.inOrder('after', group.after),
      ];
      const isAlone = before.length === 1 && after.length === 1;
      before.forEach((was, place) => {
        const is = after[place];
        if (is === undefined || !this.pairing.isOpen(was, is)) return;
        this.take(was, is, layer, areEven, isAlone);
      });
    }
  }

  /** The rows say the same, and more than a name, so that of more and fewer the rest is gone or new. */
  private areAllAlike({ before: [first] }: Bucket, { tells }: Layer): boolean {
    if (tells === 'some' || tells === 'nothing' || first === undefined) return false;
    return this.places.ofRow(this.pairing.before, first, 'before') !== '';
  }

  private take(before: number, after: number, layer: Layer, areEven: boolean, isAlone: boolean): void {
    const score = weigh(this.pairing.comparer.compare(before, after));
    if (score <= OUT_OF_THE_QUESTION) return;
    this.goneBefore.add(before);
    this.goneAfter.add(after);
    const isSure = layer.tells === 'all' ? areEven : layer.tells !== 'nothing' && isAlone;
    this.candidates.push({ before, after, by: 'name', score, isTaken: score > 0, isSure: isSure && score > 0 });
  }

  /** More before than after, or the reverse, and nothing says who is gone: each may be, and nobody is taken. */
  private showRivals({ before, after }: Bucket): void {
    for (const was of this.pairing.inOrder('before', before).slice(0, MOST_RIVALS)) {
      for (const is of this.pairing.inOrder('after', after).slice(0, MOST_RIVALS)) {
        const score = weigh(this.pairing.comparer.compare(was, is));
        if (score <= OUT_OF_THE_QUESTION || !this.pairing.isOpen(was, is)) continue;
        this.candidates.push({ before: was, after: is, by: 'name', score, isTaken: false, isSure: false });
      }
    }
  }
}

/** Those without an id first; then, of whoever is left, those who have one in one of the two files. */
export function matchNamesakes(pairing: Pairing): void {
  const hasId = (side: Side, index: number): boolean => pairing.areIdsCompared && side.idKey(index) !== '';
  const buckets = (ofBefore: boolean, ofAfter: boolean): Bucket[] =>
    pairing.openBuckets(
      (side, index, which) => side.isNamed(index) && hasId(side, index) === (which === 'before' ? ofBefore : ofAfter),
      (side, index) => side.name(index).key,
    );
  const places = new PlaceKeys(pairing);
  new NamesakeMatcher(pairing, places).match(buckets(false, false));
  if (!pairing.areIdsCompared) return;
  new NamesakeMatcher(pairing, places).match(buckets(false, true));
  new NamesakeMatcher(pairing, places).match(buckets(true, false));
}
