/**
 * Who heads the units of made-up lists, and where these stand by whom their people report to, kept as a text. To accept
 * a change: npx vitest run src/io/import/units/heads-and-places.test.ts -u
 */

import { expect, test } from 'vitest';
import { diceOf } from '../../../../tests/support/odd-columns.ts';
import { rosterOf } from '../../../../tests/support/rosters.ts';
import type { Roster, RosterPost } from '../rows/roster.ts';
import { unitsOf } from './roster-units.ts';
import { findHeads, outwardMembers, whereBossesStand } from './unit-heads.ts';
import { likelySuperiors, placeUnits } from './unit-places.ts';

const NAMES = 'abcdefghij';
const UNITS = ['Board', 'Sales', 'Works', 'Yard', ''];

/** People, most of whom report to somebody before them, in units that may be told to stand in others. */
function madeUp(seed: number): Roster {
  const below = diceOf(seed);
  const count = 3 + below(8);
  const unitsAreNested = below(3) === 0;
  const teamsOfBosses = below(4) === 0;
  const units: string[] = [];
  const posts = Array.from({ length: count }, (_, place): Partial<RosterPost> => {
    const boss = place === 0 || below(12) === 0 ? -1 : below(10) === 0 ? below(count) : below(place);
    const unit = teamsOfBosses && boss >= 0 ? `Team of ${NAMES[boss]}` : (UNITS[below(4 + below(2))] ?? '');
    units.push(unit);
    const parentUnit = unitsAreNested && unit !== '' && unit !== 'Board' ? (units[below(place + 1)] ?? '') : '';
    return {
      id: NAMES[place] ?? '',
      unit,
      parentUnit: parentUnit === unit ? '' : parentUnit,
      manager: boss === place ? -1 : boss,
    };
  });
  const unitHeads = below(6) === 0 ? [{ unit: 'SALES', head: below(count) }] : [];
  return rosterOf('staff.csv', posts, { unitHeads, hasManagers: below(15) > 0 });
}

function linesOf(roster: Roster): string[] {
  const { units } = unitsOf(roster);
  const called = (post: number | undefined): string => (post === undefined ? '?' : (NAMES[post] ?? '–'));
  const stand = whereBossesStand([roster]);
  const heads = findHeads(roster, stand);
  const superiors = units.map((unit) => likelySuperiors(roster, unit, heads[unit.index]));
  const places = placeUnits(
    roster,
    heads,
    superiors.map(([first]) => first),
  );
  const people = roster.posts.map(
    ({ id, manager, unit, parentUnit }) =>
      `${id}<${called(manager)} ${unit}${parentUnit === '' ? '' : ` in ${parentUnit}`}`,
  );
  return [
    `${people.join(', ')}${roster.hasManagers ? '' : ', no managers'}${(roster.unitHeads ?? []).map(({ unit, head }) => `, ${unit} led by ${called(head)}`).join('')}: bosses ${stand}`,
    ...units.map((unit) => {
      const { parent, standing, under } = places[unit.index] ?? {};
      const above = unit.parent ? ` in ${unit.parent.name}` : '';
      return `  ${unit.name}${above} of ${unit.members.map(called).join('')}: head ${called(heads[unit.index])}, outward ${outwardMembers(roster, unit).map(called).join('') || '–'}, to ${superiors[unit.index]?.map(called).join('') || '–'}; ${standing} in ${parent?.name ?? 'nothing'}, under ${called(under)}`;
    }),
  ];
}

test('heads and places of units', async () => {
  const lines = Array.from({ length: 60 }, (_, seed) => linesOf(madeUp(Math.imul(seed + 1, 2_654_435_761)))).flat();
  const file = '../../../../tests/golden/guesses/heads-and-places.txt';
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(file);
});
