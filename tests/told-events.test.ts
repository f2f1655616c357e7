/** What happened to a made-up company is told, and nothing else, from two exports in the shape of any system. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Comparison } from '../src/diff/comparison.ts';
import { diff } from '../src/diff/diff.ts';
import { nameOfPerson, nameOfUnit } from '../src/diff/names.ts';
import { ImportSession } from '../src/io/import/session/import-session.ts';
import type { OpenedFile } from '../src/io/import/session/import-settings.ts';
import { fileOf } from '../src/io/write/organisation-json.ts';
import { readEdtf } from '../src/model/edtf.ts';
import { snapshotAt } from '../src/model/snapshot.ts';
import { readOrganisation } from '../src/model/validate.ts';
import { type Story, stories } from './support/made-companies.ts';
import { SYSTEM_EXPORTS, type SystemExport } from './support/system-exports.ts';

async function compareExports({ before, after }: Story, { write, ending }: SystemExport): Promise<Comparison> {
  const stayed = new Set(after.members.map(({ staffNumber }) => staffNumber));
  const gone = before.members.filter(({ staffNumber }) => !stayed.has(staffNumber));
  const files: OpenedFile[] = [
    { key: 0, name: `staff-2026-01-31.${ending}`, content: await write(before, [], false) },
    { key: 1, name: `staff-2026-06-30.${ending}`, content: await write(after, gone, true) },
  ];
  const built = await new ImportSession(() => Date.UTC(2026, 6, 1)).build(files);
  if (!built.ok) throw new Error(built.error.map(({ message }) => message).join('; '));
  const organisation = readOrganisation(fileOf(built.value));
  if (!organisation.ok) throw new Error('what was built is no organisation');
  const on = (day: string) => snapshotAt(organisation.value, readEdtf(day).earliest);
  return diff(on('2026-01-31'), on('2026-06-30'));
}

/** A change that follows from the others, so that the truth does not name it. */
const CONSEQUENCES = new Set(['promoted', 'demoted', 'head-changed']);

function toldIn(comparison: Comparison): string[] {
  const told = new Set<string>();
  for (const { person, kinds, after } of comparison.people.values()) {
    const name = nameOfPerson(comparison, person, after ? 'after' : 'before');
    for (const kind of kinds) {
      if (!CONSEQUENCES.has(kind)) told.add(`${kind === 'unit-changed' ? 'moved' : kind} ${name}`);
    }
  }
  for (const { unit, kinds } of comparison.units.values()) {
    const [was, is] = [nameOfUnit(comparison, unit, 'before'), nameOfUnit(comparison, unit, 'after')];
    for (const kind of kinds) {
      if (!CONSEQUENCES.has(kind)) told.add(`unit ${kind} ${was}${was === is ? '' : ` > ${is}`}`);
    }
  }
  return [...told].toSorted();
}

describe.each(SYSTEM_EXPORTS)('from $name', (system) => {
  test('exactly what happened is told', async () => {
    await fc.assert(
      fc.asyncProperty(stories(system.tells), async (story) => {
        expect(toldIn(await compareExports(story, system))).toEqual(story.truth);
      }),
      { numRuns: 25 },
    );
  });
});
