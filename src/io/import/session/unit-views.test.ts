import { describe, expect, test } from 'vitest';
import { ImportSession } from './import-session.ts';
import { NO_SETTINGS, type OpenedFile, type PairDecisions } from './import-settings.ts';

const BEFORE = `Personalnummer;Name;Funktion;Abteilung;Vorgesetzter
1;Ada Ott;Geschäftsführung;Leitung;
2;Bo Paul;Abteilungsleitung;Einkauf;1
3;Cem Quast;Sachbearbeitung;Einkauf;2
4;Di Roth;Abteilungsleitung;Recht;1`;
/** Purchasing and Law go under other names; one person alone speaks for the latter. */
const AFTER = BEFORE.replaceAll('Einkauf', 'Beschaffung').replaceAll('Recht', 'Compliance');

function file(key: number, name: string, text: string): OpenedFile {
  return { key, name, content: new TextEncoder().encode(text) };
}

const TWO = [file(1, 'firma-2025-01-31.csv', BEFORE), file(2, 'firma-2025-06-30.csv', AFTER)];

function say(decisions: Omit<PairDecisions, 'before' | 'after'>, isTurned = false): typeof NO_SETTINGS {
  const keys = isTurned ? { before: 2, after: 1 } : { before: 1, after: 2 };
  return { ...NO_SETTINGS, pairs: [{ ...keys, ...decisions }] };
}

async function unitsOf(settings = NO_SETTINGS) {
  const { pairs } = await new ImportSession().inspect(TWO, settings);
  return {
    doubts: pairs[0]?.doubtfulUnitCount,
    lines: pairs[0]?.units.map(({ before, after, isTaken, isInDoubt, decided }) =>
      [before.key, after.key, isTaken ? 'same' : 'different', isInDoubt ? 'in doubt' : 'sure', decided ?? ''].join(' '),
    ),
  };
}

async function namesOfUnits(settings = NO_SETTINGS): Promise<string[]> {
  const built = await new ImportSession().build(TWO, settings);
  return built.ok ? built.value.units.map(({ name, aliases }) => [name, ...aliases].join(' < ')) : [];
}

describe('units that go under another name', () => {
  test('are lines with a default, those in doubt first', async () => {
    expect(await unitsOf()).toEqual({
      doubts: 1,
      lines: ['recht compliance different in doubt ', 'einkauf beschaffung same sure '],
    });
    expect(await namesOfUnits()).toEqual(['Leitung', 'Beschaffung < Einkauf', 'Recht', 'Compliance']);
  });

  test('show who heads them, where they stand and how many are in them', async () => {
    const { pairs } = await new ImportSession().inspect(TWO);
    expect(pairs[0]?.units.find(({ before }) => before.key === 'einkauf')?.before).toEqual({
      ...{ key: 'einkauf', name: 'Einkauf', above: [], people: 2, head: 'Bo Paul' },
    });
  });

  test('are what somebody says they are', async () => {
    const decisions = { sameUnits: [['recht', 'compliance']], differentUnits: [['einkauf', 'beschaffung']] } as const;
    const lines = ['einkauf beschaffung different in doubt different', 'recht compliance same in doubt same'];
    expect(await unitsOf(say(decisions))).toEqual({ doubts: 2, lines });
    expect(await namesOfUnits(say(decisions))).toEqual(['Leitung', 'Einkauf', 'Compliance < Recht', 'Beschaffung']);
  });

  test('are the same when the files change places', async () => {
    const decisions = { sameUnits: [['compliance', 'recht']] } as const;
    expect((await unitsOf(say(decisions, true))).lines).toContain('recht compliance same in doubt same');
  });
});
