/** What is done otherwise where an organisation is large: read in a worker, computed in slices. */

import { afterEach, describe, expect, test, vi } from 'vitest';
// biome-ignore lint/correctness/useImportExtensions: plain JavaScript with its types beside it
import { generateOrganisation } from '../bench/generate.mjs';
import { ImportSession } from '../src/io/import/session/import-session.ts';
import { fileOf } from '../src/io/write/organisation-json.ts';
import { readOrganisation } from '../src/model/validate.ts';
import { createActions, createAppStore } from '../src/store/store.ts';
import { ImportDesk } from '../src/worker/import-desk.ts';
import type { Answer } from '../src/worker/protocol.ts';

async function readText(text: string | Blob): Promise<Answer[]> {
  const answers: Answer[] = [];
  const desk = new ImportDesk(new ImportSession(), (answer) => answers.push(answer));
  await desk.take({ id: 1, ask: 'read-text', text, name: 'staff.json' });
  return answers;
}

describe('the text of a data file', () => {
  test('crosses over in slices that together are all of it', async () => {
    const read = readOrganisation(generateOrganisation(3000, 7));
    if (!read.ok) throw new Error('what is generated can be read');
    const file = fileOf(read.value);
    const together: Record<string, unknown> = {};
    for (const answer of await readText(new Blob([JSON.stringify(file)]))) {
      if (answer.say === 'slice') {
        const { list, entries } = answer.slice;
        expect(entries.length).toBeLessThanOrEqual(2000);
        together[list] = [...((together[list] as unknown[] | undefined) ?? []), ...entries];
      } else if (answer.say === 'built') Object.assign(together, answer.rest);
      else throw new Error(answer.say);
    }
    for (const [field, value] of Object.entries(file)) {
      const isEmptyList = Array.isArray(value) && value.length === 0;
      if (!isEmptyList) expect(together[field], field).toEqual(value);
    }
  });

  test('is refused with the problems that it has', async () => {
    const broken = { ...generateOrganisation(30, 7), format: 'orgdiff/9', shoes: 1 };
    const read = readOrganisation(broken);
    if (read.ok) throw new Error('the file is broken');
    expect(await readText(JSON.stringify(broken))).toEqual([{ id: 1, say: 'refused', problems: read.error }]);
    expect(await readText('{"format": ')).toMatchObject([
      { say: 'refused', problems: [{ path: '', message: expect.stringMatching(/^staff\.json is not JSON: /) }] },
    ]);
  });
});

describe('what a large organisation is asked for while it is still at work', () => {
  afterEach(() => vi.unstubAllGlobals());

  function openLarge() {
    // Nobody sees it, so no frame is waited for.
    vi.stubGlobal('document', { visibilityState: 'hidden' });
    const store = createAppStore();
    const opened = { actions: createActions(store), view: () => store.getState().view };
    const read = readOrganisation(generateOrganisation(5000, 7));
    if (read.ok) opened.actions.documentLoaded(read.value);
    return opened;
  }

  test('comes about together', async () => {
    const { actions, view } = openLarge();
    actions.openBranches(['unit:a'], false);
    actions.openBranches(['unit:b'], false);
    actions.refine({ onlyChanges: true });
    actions.toggleCategory('moved');
    actions.toggleCategory('joined');
    await vi.waitFor(() => expect(view().onlyChanges).toBe(true), 20_000);
    expect([...view().closed, ...view().categories]).toEqual(['unit:a', 'unit:b', 'moved', 'joined']);
  });

  test('is forgotten together, and what is asked for afterwards comes alone', async () => {
    const { actions, view } = openLarge();
    actions.openBranches(['unit:a'], false);
    actions.readBy('lines');
    actions.cancelWork();
    actions.openBranches(['unit:b'], false);
    await vi.waitFor(() => expect(view().closed.size).toBe(1), 20_000);
    expect([...view().closed]).toEqual(['unit:b']);
    expect(view().reading).toBe('units');
  });
});
