/**
 * Rows that have neither an id nor a name, as bags: five vacancies that say the same are five, in whatever order they
 * stand, and if one of them is gone, one is gone.
 */

import type { Pairing } from './pairing.ts';
import { PlaceKeys } from './place-keys.ts';
import type { Side } from './side.ts';

function isNobodyKnown(pairing: Pairing, side: Side, index: number): boolean {
  if (side.isNamed(index)) return false;
  const hasId = pairing.areIdsCompared && (side.personKey(index) !== '' || side.postKey(index) !== '');
  return !hasId;
}

export function matchPlaces(pairing: Pairing): void {
  const kind = (side: Side, index: number): string => (side.isVacant(index) ? 'vacant' : 'held');
  const isMeant = (side: Side, index: number): boolean => isNobodyKnown(pairing, side, index);
  const keys: readonly ((places: PlaceKeys, side: Side, index: number, which: 'before' | 'after') => string)[] = [
    (places, side, index, which) => places.whole(side, index, which),
    (places, side, index, which) => places.ofRow(side, index, which),
    (places, side, index, which) => JSON.stringify([side.title(index), side.unit(index), places.manager(which, index)]),
  ];
  for (const keyOf of keys) {
    // Managers may be rows of this kind themselves, and are known once they are paired.
    const places = new PlaceKeys(pairing);
    const buckets = pairing.openBuckets(
      isMeant,
      (side, index, which) => kind(side, index) + keyOf(places, side, index, which),
    );
    for (const { before, after } of buckets) {
      const later = pairing.inOrder('after', after);
      pairing.inOrder('before', before).forEach((was, place) => {
        const is = later[place];
        if (is !== undefined && pairing.isOpen(was, is)) pairing.pair(was, is, 'place');
      });
    }
    pairing.rest();
  }
  matchMoved(pairing, new PlaceKeys(pairing), isMeant, kind);
}

/** All of one title and unit, under another manager: they went there together, if they are still as many. */
function matchMoved(
  pairing: Pairing,
  places: PlaceKeys,
  isMeant: (side: Side, index: number) => boolean,
  kind: (side: Side, index: number) => string,
): void {
  const buckets = pairing.openBuckets(isMeant, (side, index) => {
    const place = [side.title(index), side.unit(index)];
    return place.includes('') ? '' : JSON.stringify([kind(side, index), ...place]);
  });
  for (const { before, after } of buckets) {
    if (before.length !== after.length) continue;
    const managers = new Set(after.map((index) => places.manager('after', index)));
    if (managers.size > 1) continue;
    const later = pairing.inOrder('after', after);
    pairing.inOrder('before', before).forEach((was, place) => {
      const is = later[place];
      if (is !== undefined && pairing.isOpen(was, is)) pairing.pair(was, is, 'place');
    });
  }
  pairing.rest();
}
