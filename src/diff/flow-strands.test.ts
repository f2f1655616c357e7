import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts, type TextOptions } from '../../tests/support/org-from-text.ts';
import { organisations, snapshotsOf } from '../../tests/support/random-organisations.ts';
import type { PersonId } from '../model/schema.ts';
import { readForest, unitKey } from '../model/tree.ts';
import type { Comparison } from './comparison.ts';
import { diff } from './diff.ts';
import { readOutlines } from './flow-outline.ts';
import { type FlowEnd, type FlowGraph, type StrandOptions, traceStrands } from './flow-strands.ts';
import { buildSeatTree } from './seat-tree.ts';

const EVERYTHING: StrandOptions = { picked: undefined, onlyChanges: false, closed: new Set(), unfolded: new Set() };

function trace(comparison: Comparison, options: Partial<StrandOptions> = {}): FlowGraph {
  const { before, after } = comparison;
  const tree = buildSeatTree(before, after, {
    before: readForest(before, 'units'),
    after: readForest(after, 'units'),
  });
  return traceStrands(comparison, readOutlines(comparison, tree), { ...EVERYTHING, ...options });
}

/** Each strand as "from > to: people (category)". */
function tell({ before, after, strands }: FlowGraph): string[] {
  return strands
    .map(
      ({ from, to, people, category }) =>
        `${before[from]?.name} > ${after[to]?.name}: ${people.join(' ')} (${category})`,
    )
    .toSorted();
}

function outline(ends: readonly FlowEnd[]): string[] {
  return ends.map(({ name, depth, people }) => `${'  '.repeat(depth)}${name} ${people}`);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function peopleAt(ends: readonly FlowEnd[], ...kinds: readonly FlowEnd['kind'][]): number {
  return sum(ends.filter(({ kind }) => kinds.includes(kind)).map(({ people }) => people));
}

describe('flow conserves people', () => {
  const cases = organisations.chain((organisation) => {
    const comparison = diff(...snapshotsOf(organisation));
    const units = fc.subarray(organisation.units.map(({ id }) => unitKey(id))).map((ids) => new Set<string>(ids));
    const people = fc.subarray(organisation.people.map(({ id }) => id)).map((ids) => new Set<PersonId>(ids));
    const options = fc.record({
      closed: units,
      unfolded: units,
      picked: fc.option(
        people.map((picked) => ({ people: picked, units: new Set<never>() })),
        { nil: undefined },
      ),
      onlyChanges: fc.boolean(),
      mostStrands: fc.constantFrom(0, 300),
    });
    return options.map((chosen) => ({ comparison, graph: trace(comparison, chosen) }));
  });

  test('everybody is in exactly one strand, or is left out because nothing changed', () => {
    fc.assert(
      fc.property(cases, ({ comparison, graph }) => {
        const told = [...graph.strands.flatMap(({ people }) => people), ...graph.leftOut];
        const everybody = new Set([...comparison.before.people.keys(), ...comparison.after.people.keys()]);
        expect(told.toSorted()).toEqual([...everybody].toSorted());
        for (const person of graph.leftOut) expect(comparison.people.has(person)).toBe(false);
      }),
    );
  });

  test('what leaves a place on the left, and arrives at one on the right, are the people drawn there', () => {
    fc.assert(
      fc.property(cases, ({ graph }) => {
        for (const [index, { drawn }] of graph.before.entries()) {
          const out = graph.strands.filter(({ from }) => from === index);
          expect(sum(out.map(({ people }) => people.length))).toBe(drawn);
        }
        for (const [index, { drawn }] of graph.after.entries()) {
          const into = graph.strands.filter(({ to }) => to === index);
          expect(sum(into.map(({ people }) => people.length))).toBe(drawn);
        }
      }),
    );
  });

  test('both columns hold the same number, and without those of the other day that of the day', () => {
    fc.assert(
      fc.property(cases, ({ comparison, graph }) => {
        const [left, right] = [graph.before, graph.after].map((ends) => sum(ends.map(({ drawn }) => drawn)));
        expect(left).toBe(right);
        const everybody = sum(graph.strands.map(({ people }) => people.length));
        const stayed = graph.leftOut.length;
        const { before, after } = comparison;
        expect(everybody + stayed).toBe(before.people.size + peopleAt(graph.before, 'joined', 'shown'));
        expect(everybody + stayed).toBe(after.people.size + peopleAt(graph.after, 'left', 'not-shown'));
      }),
    );
  });

  test('a unit without others inside it has at its place whoever is in it', () => {
    fc.assert(
      fc.property(cases, ({ comparison, graph }) => {
        for (const { unit, side, people, gathered } of [...graph.before, ...graph.after]) {
          if (unit === undefined || gathered > 0) continue;
          const members = [...comparison[side].people.values()].filter(({ membership }) => membership.unit === unit);
          expect(people).toBe(members.length);
        }
      }),
    );
  });

  test('strands keep to whom the filter picks and whom it does not', () => {
    const picked = { people: new Set(['ada' as PersonId]), units: new Set<never>() };
    const comparison = compareTexts('[A]\n  Ada\n  Bea', '[B]\n  Ada\n  Bea');
    const { strands } = trace(comparison, { picked, mostStrands: 0 });
    expect(strands.map((strand) => [strand.picked, strand.people])).toEqual([
      [true, ['ada']],
      [false, ['bea']],
    ]);
  });
});

describe('places', () => {
  const before = `
    [Company] Zoe
      [Sales]
        Ann
      [Research]
        Bob
        Cid
        [Optics]
          Dan`;
  const after = `
    [Company] Zoe
      [Sales]
        Ann
        Bob
      [Research]
        Cid
        [Optics]
          Dan`;

  test('follow each other as on the chart, each below the unit around it', () => {
    const { before: left } = trace(compareTexts(before, after));
    expect(outline(left)).toEqual(['Company 1', '  Research 2', '    Optics 1', '  Sales 1']);
  });

  test('a closed unit stands for those inside it', () => {
    const graph = trace(compareTexts(before, after), { closed: new Set(['unit:research']) });
    expect(outline(graph.before)).toEqual(['Company 1', '  Research 3', '  Sales 1']);
    expect(graph.before[1]).toMatchObject({ gathered: 1, opener: { id: 'unit:research', isOpen: false } });
    expect(tell(graph)).toContain('Research > Sales: bob (moved)');
  });

  test('those who came and those who left have places of their own', () => {
    const graph = trace(compareTexts('[A]\n  Ada\n  Bea', '[A]\n  Ada\n  Cy'));
    expect(tell(graph)).toEqual(['A > A: ada (unchanged)', 'A > Left: bea (left)', 'Joined > A: cy (joined)']);
  });

  test('who is merely not shown has not left', () => {
    const partial: TextOptions = { completeness: 'partial' };
    const graph = trace(compareTexts('[A]\n  Ada\n  Bea', '[A]\n  Ada\n  Cy', partial));
    expect(tell(graph)).toContain('A > No longer shown: bea (not-shown)');
    expect(tell(graph)).toContain('Newly shown > A: cy (shown)');
  });

  test('people without a recorded unit are a place of their own', () => {
    const graph = trace(compareTexts('Ada\n[A]\n  Bea', 'Ada\nBea'));
    expect(tell(graph)).toContain('A > No unit recorded: bea (moved)');
    expect(tell(graph)).toContain('No unit recorded > No unit recorded: ada (unchanged)');
  });

  test('a collection says that it is no unit', () => {
    const graph = trace(compareTexts('[A]\n  Ada\n  {Others}\n    Bea', '[A]\n  Ada\n  {Others}\n    Bea'));
    expect(graph.before.map(({ kind }) => kind)).toEqual(['unit', 'collection']);
  });

  test('a unit that lost all its people still stands in the later column', () => {
    const graph = trace(compareTexts('[A]\n  Ada\n  [B]\n    Bea', '[A]\n  Ada\n  Bea\n  [B]'));
    expect(outline(graph.after)).toEqual(['A 2', '  B 0']);
  });

  test('units in which nobody is named are told apart from the picture', () => {
    const graph = trace(compareTexts('[A]\n  Ada\n  [B]', '[A]\n  Ada\n  [B]'));
    expect(graph.unpeopled).toEqual(['b']);
    expect(outline(graph.before)).toEqual(['A 1']);
  });
});

describe('with more units than can be told apart', () => {
  const names = Array.from({ length: 40 }, (_, index) => `Unit ${index}`);
  const state = (extra: string): string =>
    [
      '[Company] Zoe',
      ...names.flatMap((name, index) => [
        `  [${name}]`,
        ...(index < 5 ? ['A', 'B', 'C'] : ['A']).map((who) => `    ${who} ${index}`),
      ]),
      extra,
    ].join('\n');
  const comparison = compareTexts(state('  [Old]\n    Olga'), state('  [New]\n    Olga'));

  test('the small ones count at the unit around them', () => {
    const graph = trace(comparison);
    const company = graph.before[0];
    expect(graph.before.length).toBeLessThan(30);
    expect(company?.gathered).toBeGreaterThan(10);
    expect(graph.before.map(({ name }) => name)).toEqual(expect.arrayContaining(['Unit 0', 'Unit 4']));
  });

  test('what came to be or went is told apart, however small', () => {
    expect(tell(trace(comparison))).toContain('Old > New: olga (moved)');
  });

  test('opening the unit around them shows them all', () => {
    const graph = trace(comparison, { unfolded: new Set(['unit:company']) });
    expect(graph.before).toHaveLength(42);
    expect(graph.before[0]).toMatchObject({ gathered: 0, opener: { id: 'unit:company', isOpen: true } });
  });

  test('without a unit around them they are a place of their own', () => {
    const flat = (extra: string): string => names.map((name) => `[${name}]\n  Head of ${name}`).join('\n') + extra;
    const graph = trace(compareTexts(flat(''), flat('\n[New]\n  Olga')));
    expect(graph.before.at(-2)).toMatchObject({ kind: 'rest', opener: { isOpen: false } });
    expect(graph.before.at(-2)?.name).toMatch(/^\d+ smaller units$/);
    expect(trace(compareTexts(flat(''), flat('')), { unfolded: new Set(['rest']) }).before).toHaveLength(40);
  });
});

describe('strands', () => {
  const before = `
    [Company] Zoe
      [North] Nora
        Ann
        Bob
      [South] Sam
      [East] Eve`;

  test('people who went along with their team share one, with whose move it was', () => {
    const after = `
      [Company] Zoe
        [South] Sam
          [North] Nora
            Ann
            Bob
        [East] Eve`;
    const graph = trace(compareTexts(before, after), { closed: new Set(['unit:south']) });
    const carried = graph.strands.filter(({ category }) => category === 'carried');
    expect(carried).toHaveLength(1);
    expect(carried[0]).toMatchObject({ people: ['ann', 'bob'] });
    expect(carried[0]?.cause).toBeDefined();
    expect(tell(graph)).toContain('North > South: ann bob (carried)');
  });

  test('everybody has one where there are few, and shares one where there are many', () => {
    const after = before.replace('Bob', 'Bob\n        Cy\n        Di');
    const comparison = compareTexts(before, after);
    expect(trace(comparison).strands).toHaveLength(8);
    const bundled = trace(comparison, { mostStrands: 7 });
    expect(bundled.isBundled).toBe(true);
    expect(tell(bundled)).toContain('Joined > North: cy di (joined)');
  });

  test('where only changes are wanted, whoever stayed is left out, and places with them', () => {
    const after = before.replace('[East] Eve', '[East] Eve\n        Cy');
    const graph = trace(compareTexts(before, after), { onlyChanges: true });
    expect(tell(graph)).toEqual(['Joined > East: cy (joined)']);
    expect(graph.leftOut).toHaveLength(6);
    expect(outline(graph.after)).toEqual(['Company 1', '  East 2']);
    expect(graph.after[1]?.drawn).toBe(1);
  });

  test('nothing in common, and one state empty, are pictures as well', () => {
    const graph = trace(compareTexts('[A]\n  Ada', '[B]\n  Bea'));
    expect(tell(graph)).toEqual(['A > Left: ada (left)', 'Joined > B: bea (joined)']);
    expect(tell(trace(compareTexts('', '[B]\n  Bea')))).toEqual(['Joined > B: bea (joined)']);
    expect(trace(compareTexts('', ''))).toMatchObject({ before: [], after: [], strands: [] });
  });
});
