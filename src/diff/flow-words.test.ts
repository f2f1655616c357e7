import { describe, expect, test } from 'vitest';
import { compareTexts, type TextOptions } from '../../tests/support/org-from-text.ts';
import { readForest } from '../model/tree.ts';
import type { Comparison } from './comparison.ts';
import { readOutlines } from './flow-outline.ts';
import { type FlowGraph, type StrandOptions, traceStrands } from './flow-strands.ts';
import { describeEnd, describeFlow, describeStrand, describeStream } from './flow-words.ts';
import { buildSeatTree } from './seat-tree.ts';

function trace(comparison: Comparison, options: Partial<StrandOptions> = {}): FlowGraph {
  const { before, after } = comparison;
  const tree = buildSeatTree(before, after, {
    before: readForest(before, 'units'),
    after: readForest(after, 'units'),
  });
  const nothing = { picked: undefined, onlyChanges: false, closed: new Set<string>(), unfolded: new Set<string>() };
  return traceStrands(comparison, readOutlines(comparison, tree), { ...nothing, ...options });
}

function strandsOf(before: string, after: string, options: Partial<StrandOptions> & TextOptions = {}): string[] {
  const comparison = compareTexts(before, after, options);
  const graph = trace(comparison, options);
  return graph.strands.map((strand) => describeStrand(graph, strand, comparison));
}

describe('a strand in words', () => {
  test('names one person and the way', () => {
    expect(strandsOf('[A]\n  Ada\n[B]\n  Bea', '[A]\n[B]\n  Ada\n  Bea')).toEqual([
      'Ada: A to B, moved',
      'Bea: Stayed in B',
    ]);
  });

  test('counts those who share it', () => {
    const strands = strandsOf('[A]\n  Ada\n  Al\n[B]\n  Bea', '[A]\n[B]\n  Ada\n  Al\n  Bea', { mostStrands: 0 });
    expect(strands).toContain('A to B: 2 people, moved');
  });

  test('tells those who came and went from those who are only shown', () => {
    expect(strandsOf('[A]\n  Ada', '[A]\n  Bea')).toEqual(['Ada: Left A', 'Bea: Joined A']);
    expect(strandsOf('[A]\n  Ada', '[A]\n  Bea', { completeness: 'partial' })).toEqual([
      'Ada: No longer shown, was in A',
      'Bea: Newly shown in A',
    ]);
  });

  test('says whose move carried a team along', () => {
    const before = '[Top] Zoe\n  [North] Nora\n    Ann\n    Bob\n  [South] Sam';
    const after = '[Top] Zoe\n  [South] Sam\n    [North] Nora\n      Ann\n      Bob';
    const strands = strandsOf(before, after, { closed: new Set(['unit:south']) });
    expect(strands).toContain('North to South: 2 people, carried along with Nora');
  });

  test('says where no unit is recorded', () => {
    expect(strandsOf('[A]\n  Ada', '[A]\nAda')).toEqual(['Ada: A to no recorded unit, moved']);
  });

  test('is told as one with others that go the same way', () => {
    const comparison = compareTexts('[A]\n  Ada\n  Al\n[B]', '[A]\n[B]\n  Ada\n  Al');
    const graph = trace(comparison);
    expect(describeStream(graph, [0, 1], comparison)).toBe('A to B: 2 people, moved');
  });
});

describe('a place in words', () => {
  const before = '[Top] Zoe\n  [Old]\n    Ann\n    Bob\n    Cy\n  [Kept]\n    Di\n    Ed';
  const after = '[Top] Zoe\n  [Kept]\n    Ann\n    Bob\n    Di\n  [New]\n    Ed\n    Flo';
  const comparison = compareTexts(before, after);
  const graph = trace(comparison);

  test('says where the people of a dissolved unit went', () => {
    expect(describeEnd(graph, 'unit:old', comparison)).toBe('Old, dissolved: 2 to Kept and 1 left');
  });

  test('says where the people of a new unit came from', () => {
    expect(describeEnd(graph, 'unit:new', comparison)).toBe('New, formed: 1 from Kept and 1 joined');
  });

  test('says both of a unit that stays', () => {
    expect(describeEnd(graph, 'unit:kept', comparison)).toBe('Kept: 1 stayed and 1 to New; came: 2 from Old');
  });

  test('says it of those who joined and left', () => {
    expect(describeEnd(graph, 'left', comparison)).toBe('Left: 1 from Old');
    expect(describeEnd(graph, 'joined', comparison)).toBe('Joined: 1 to New');
  });

  test('counts what is too much to tell', () => {
    const units = Array.from({ length: 8 }, (_, index) => `[U${index}]`);
    const start = `[A]\n${units.map((_, index) => `  P${index}`).join('\n')}\n${units.join('\n')}`;
    const end = `[A]\n${units.map((unit, index) => `${unit}\n  P${index}`).join('\n')}`;
    const spread = compareTexts(start, end);
    expect(describeEnd(trace(spread), 'unit:a', spread)).toBe(
      'A: 1 to U0, 1 to U1, 1 to U2, 1 to U3 and 4 to 4 other places',
    );
  });
});

test('the whole picture in words', () => {
  const comparison = compareTexts('[A]\n  Ada\n  Bea\n  Cy', '[A]\n  Ada\n[B]\n  Bea\n  Di');
  expect(describeFlow(trace(comparison), comparison)).toMatch(
    /^Flow of people between units, from 3 people on .* to 3 people on .*: 1 moved, 1 joined, 1 left and 1 unchanged\.$/,
  );
});
