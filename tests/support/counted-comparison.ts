/** Everything that Orgdiff counts of a comparison, and who stands where on its charts, as one text. */

import { finish } from '../../src/base/work.ts';
import { type ChangeFilter, pickMatching } from '../../src/diff/change-filter.ts';
import type { Comparison } from '../../src/diff/comparison.ts';
import { countFacets } from '../../src/diff/count-facets.ts';
import { filterChoicesInParts } from '../../src/diff/filter-choices.ts';
import { type Outlines, readOutlines } from '../../src/diff/flow-outline.ts';
import { type FlowEnd, type FlowGraph, type StrandOptions, traceStrands } from '../../src/diff/flow-strands.ts';
import { describeEnd, describeFlow, describeStrand, describeStream, kindOf, wayOf } from '../../src/diff/flow-words.ts';
import { FACET_IDS } from '../../src/diff/kinds.ts';
import type { Scope } from '../../src/diff/measured.ts';
import { causersOf, MOVEMENTS, writeLight } from '../../src/diff/number-causes.ts';
import { formatChange, formatNumber } from '../../src/diff/number-words.ts';
import { numbersByUnit, readNumbers } from '../../src/diff/numbers.ts';
import { type Pruning, pruneSeats } from '../../src/diff/prune-seats.ts';
import { rowWordsOf } from '../../src/diff/row-words.ts';
import { buildSeatTree, type SeatKey, type SeatTree } from '../../src/diff/seat-tree.ts';
import type { UnitId } from '../../src/model/schema.ts';
import { LINE_STATUS_IDS } from '../../src/model/statuses.ts';
import { TIERS } from '../../src/model/strength.ts';
import { personKey, type Reading, readForest, unitKey } from '../../src/model/tree.ts';
import { inSections } from './told-comparison.ts';

function treeOf({ before, after }: Comparison, reading: Reading): SeatTree {
  return buildSeatTree(before, after, { before: readForest(before, reading), after: readForest(after, reading) });
}

/** A seat a line: how it hangs, on which of the two days, and where the other seat of the same is. */
function linesOfTree(tree: SeatTree): string[] {
  const days = ['neither', 'before', 'after', 'both'];
  const hangs = ['lead', 'leaf', 'branch'];
  return tree.keys.map((_, seat) => {
    const folded = tree.folded.get(seat);
    const counterpart = tree.counterpart[seat] ?? -1;
    const behind = folded ? `, ${folded.people} people, ${folded.direct} here` : '';
    const other = counterpart < 0 ? '' : `, also at ${counterpart}`;
    const place = `${hangs[tree.kind[seat] ?? 0]} ${days[tree.presence[seat] ?? 0]} to ${tree.end[seat]}`;
    return `${'  '.repeat(tree.depth[seat] ?? 0)}${tree.ids[seat]} ${place}${other}${behind}`;
  });
}

function prunedTrees(comparison: Comparison, tree: SeatTree): string[] {
  const teams = [...comparison.units.keys()].slice(0, 2).map((unit): SeatKey => unitKey(unit));
  const leaders = [...comparison.people.keys()].slice(0, 2).map((person): SeatKey => personKey(person));
  const prune = (name: string, pruning: Partial<Pruning>): string[] => {
    const pruned = pruneSeats(tree, { team: undefined, changes: undefined, unfolded: new Set(), ...pruning });
    const same = pruned === tree ? ['the whole'] : linesOfTree(pruned);
    return [`-- ${name}`, ...same];
  };
  const [first] = pruneSeats(tree, { team: undefined, changes: comparison, unfolded: new Set() }).folded.keys();
  const below = first === undefined ? '' : (tree.ids[first] ?? '');
  return [
    ...prune('only changes', { changes: comparison }),
    ...prune('only changes, one unfolded', { changes: comparison, unfolded: new Set([below]) }),
    ...[...teams, ...leaders].flatMap((team) => [
      ...prune(`the team of ${team}`, { team }),
      ...prune(`changes in the team of ${team}`, { team, changes: comparison }),
    ]),
  ];
}

function endInWords(end: FlowEnd): string {
  const { id, kind, name, initials, depth, people, drawn, total, gathered, opener } = end;
  const opens = opener ? `, ${opener.isOpen ? 'folds' : 'opens'} ${opener.id}` : '';
  const counts = `${people} here, ${drawn} drawn, ${total} in all, ${gathered} gathered`;
  return `${'  '.repeat(depth)}${id} (${kind}) ${name} ${initials ?? ''}: ${counts}${opens}`;
}

function flowInWords(comparison: Comparison, graph: FlowGraph): string[] {
  const ids = new Set([...graph.before, ...graph.after].map(({ id }) => id));
  return [
    describeFlow(graph, comparison),
    ...graph.before.map(endInWords),
    '->',
    ...graph.after.map(endInWords),
    ...graph.strands.map(
      (strand, index) =>
        `${strand.id} ${strand.from} -> ${strand.to}${strand.picked ? '' : ' (not picked)'}: ${strand.people.join(' ')}: ` +
        `${wayOf(graph, strand)}, ${kindOf(strand, comparison)} / ${describeStrand(graph, strand, comparison)} / ` +
        describeStream(graph, [index, (index + 1) % graph.strands.length], comparison),
    ),
    ...[...ids].map((id) => describeEnd(graph, id, comparison)),
    `left out: ${graph.leftOut.join(' ')}; nobody in: ${graph.unpeopled.join(' ')}; bundled: ${graph.isBundled}`,
    [...graph.endOfUnit].map(([unit, end]) => `${unit} at ${end}`).join(', '),
  ];
}

function flowsOf(comparison: Comparison, outlines: Outlines): string[] {
  const [first] = outlines.after.keys();
  const key = new Set(first === undefined ? [] : [unitKey(first)]);
  const nothing = { picked: undefined, onlyChanges: false, closed: new Set<string>(), unfolded: new Set<string>() };
  const flow = (name: string, options: Partial<StrandOptions>): string[] => [
    `-- ${name}`,
    ...flowInWords(comparison, traceStrands(comparison, outlines, { ...nothing, ...options })),
  ];
  const changed = new Set([...comparison.people.keys()].filter((_, index) => index % 2 === 0));
  return [
    ...flow('everybody', {}),
    ...flow('only changes', { onlyChanges: true }),
    ...flow('bundled, some picked', { mostStrands: 4, picked: { people: changed, units: new Set() } }),
    ...flow('one unit closed', { closed: key, onlyChanges: true }),
    ...flow('opened', { unfolded: new Set([...key, 'rest']), onlyChanges: true }),
  ];
}

function numbersOf(comparison: Comparison): string[] {
  const unit = [...comparison.after.units.keys()][0] as UnitId;
  const scopes: Scope[] = [
    { kind: 'all' },
    { kind: 'branch', unit },
    { kind: 'unit', unit },
    { kind: 'unit', unit: undefined },
  ];
  return scopes.flatMap((scope) => [
    `-- ${JSON.stringify(scope)}`,
    ...readNumbers(comparison, scope).map(({ name, values: { before, after }, isCaused, whose }) => {
      const caused = (['before', 'after', 'change'] as const).filter((part) => isCaused[part]).join(' ');
      const widest = whose ? `; ${whose.before.join(' ')} -> ${whose.after.join(' ')}` : '';
      const values = `${formatNumber(name, before)} -> ${formatNumber(name, after)}, ${formatChange(name, before, after)}`;
      const parts = [undefined, 'before', 'after', ...(name === 'people' ? MOVEMENTS : [])] as const;
      const lights = parts.map((part) => {
        const light = writeLight({ number: name, part, scope });
        const picked = causersOf(comparison, light);
        return `  ${light}: ${[...(picked?.people ?? [])].join(' ')} / ${[...(picked?.units ?? [])].join(' ')}`;
      });
      return [`${name}: ${values}; behind ${caused}${widest}`, ...lights].join('\n');
    }),
    ...numbersByUnit(comparison, scope).map((each) => JSON.stringify(each)),
  ]);
}

const NO_FILTER: ChangeFilter = {
  ...{ categories: new Set(), statuses: new Set(), units: new Set(), certainties: new Set(), values: new Set() },
  ...{ below: new Set(), text: '', team: undefined, people: undefined },
};

function picksOf(comparison: Comparison): string[] {
  const { before, after } = comparison;
  const rowWords = rowWordsOf(comparison);
  const pick = (name: string, filter: Partial<ChangeFilter>): string => {
    const picked = pickMatching(comparison, { ...NO_FILTER, ...filter });
    return picked ? `${name}: ${[...picked.people].join(' ')} / ${[...picked.units].join(' ')}` : `${name}: all`;
  };
  const units = [...new Set([...before.units.keys(), ...after.units.keys()])];
  const leaders = [...after.people.keys()].slice(0, 4);
  return [
    pick('no filter', {}),
    ...FACET_IDS.map((facet) => pick(facet, { categories: new Set([facet]) })),
    ...LINE_STATUS_IDS.map((status) => pick(status, { statuses: new Set([status]) })),
    ...TIERS.map((tier) => pick(tier, { certainties: new Set([tier]) })),
    ...units.map((unit) => pick(`in ${unit}`, { units: new Set([unit]) })),
    ...units.map((unit) => pick(`team ${unit}`, { team: { unit } })),
    ...leaders.map((person) => pick(`below ${person}`, { below: new Set([person]) })),
    ...leaders.map((person) => pick(`team ${person}`, { team: { person } })),
    ...['ito', 'engineer', 'moved', 'berlin', 'joined inferred', 'unit 1', 'new manager', 'paris oslo'].flatMap(
      (text) => [pick(`“${text}”`, { text }), pick(`“${text}” in rows`, { text, rowWords })],
    ),
    pick('values', { values: new Set(['location=Berlin', 'location=', 'grade=G1']) }),
    pick('people', { people: new Set(leaders), unitsBesidePeople: new Set(units.slice(0, 1)) }),
  ];
}

function choicesOf(comparison: Comparison): string[] {
  const { kinds, certainties, attributes, units, managers } = finish(filterChoicesInParts(comparison));
  const list = (choices: readonly { value: string; people: number }[]): string =>
    choices.map(({ value, people }) => `${value} ${people}`).join(', ');
  return [
    `kinds: ${list(kinds)}`,
    `certainties: ${list(certainties)}`,
    ...attributes.map(({ attribute, values }) => `${attribute.id}: ${list(values)}`),
    `units: ${list(units)}`,
    `managers: ${list(managers)}`,
    ...[...countFacets(comparison)].map(([facet, tally]) => `${facet}: ${tally.total}: ${tally.words}`),
  ];
}

/** All of it in numbers and places. */
export function countedComparison(comparison: Comparison): string {
  const byUnits = treeOf(comparison, 'units');
  const byLines = treeOf(comparison, 'lines');
  return inSections({
    Numbers: numbersOf(comparison),
    Choices: choicesOf(comparison),
    Picks: picksOf(comparison),
    Flows: flowsOf(comparison, readOutlines(comparison, byUnits)),
    'Seats by units': linesOfTree(byUnits),
    'Pruned by units': prunedTrees(comparison, byUnits),
    'Seats by lines': linesOfTree(byLines),
    'Pruned by lines': prunedTrees(comparison, byLines),
  });
}
