/**
 * Made-up lists of which only the order is known, complete and with more changes than an account names: ten crews, of
 * which one is dissolved and one is new, who move, rise, change their names or other details, come and go.
 */

import type { Comparison } from '../../src/diff/comparison.ts';
import { indexOrganisation } from '../../src/model/organisation.ts';
import { compareDays } from './charts.ts';
import { organisationFromTexts } from './org-from-text.ts';

const [OLD, NEW] = ['2025-01-01', '2025-01-02'];
const CREWS = 10;
const MEMBERS = 24;

function member(crew: number, index: number, isNew: boolean): string {
  const name = isNew && index === 7 ? `Person ${crew}/${index} Now` : `Person ${crew}/${index}`;
  const title = isNew && index % 5 === 0 ? 'Mate' : 'Hand';
  const berth = isNew && index % 4 === 1 ? 'upper' : 'lower';
  return `${name} #p${crew}-${index}, ${title} (Berth=${berth})`;
}

function crewText(crew: number, isNew: boolean): string {
  const lines = [`  [Crew ${crew}] Captain ${crew}, Captain`];
  for (let index = 0; index < MEMBERS; index += 1) {
    const home = isNew && index % 6 === 2 ? (crew % CREWS) + 1 : crew;
    const isThere = isNew ? index !== 3 : index !== 4;
    if (home === crew && isThere) lines.push(`    ${member(crew, index, isNew)}`);
    const guest = ((crew + CREWS - 2) % CREWS) + 1;
    if (isNew && index % 6 === 2) lines.push(`    ${member(guest, index, isNew)}`);
  }
  return lines.join('\n');
}

function listOf(isNew: boolean): string {
  const crews = Array.from({ length: CREWS }, (_, index) => crewText(index + 1, isNew));
  const own = isNew ? '  [Reserve] Rosa, Captain\n    Vacant #v1, Cook @C1' : '  [Spares] Rosa, Keeper\n    Tom, Boy';
  return ['[Line] Olga, Owner', ...crews, own].join('\n');
}

export function crewsInOrder(): Comparison {
  const file = organisationFromTexts(
    { [OLD]: listOf(false), [NEW]: listOf(true) },
    { basis: 'snapshots', name: 'Line' },
  );
  const moments = file.moments.map((moment) => ({
    ...moment,
    label: moment.date === OLD ? 'roster-old.csv' : 'roster-new.csv, sheet “Crews of the whole line and its reserve”',
    orderOnly: true,
  }));
  return compareDays(indexOrganisation({ ...file, moments }), OLD, NEW);
}
