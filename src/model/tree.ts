/**
 * A snapshot read as a forest. There are two readings: by units (people stand inside their units) and by reporting
 * lines (people stand under their managers). Nodes are named `unit:<id>` or `person:<id>`; every live person and, in
 * the reading by units, every live unit occurs exactly once.
 */

import { rememberFew } from '../base/remember.ts';
import { finish, forEach, type Work } from '../base/work.ts';
import type { Organisation } from './organisation.ts';
import type { PersonId, Status, UnitId } from './schema.ts';
import type { PersonSeat, Snapshot, UnitState } from './snapshot.ts';
import { LINE_STATUSES } from './statuses.ts';

export type Reading = 'units' | 'lines';

export type NodeKey = `unit:${string}` | `person:${string}`;

export interface TreeNode {
  readonly key: NodeKey;
  /** Undefined for a root. */
  readonly parent: NodeKey | undefined;
  /** A head inside the unit that he or she heads. */
  readonly lead: boolean;
  /** Of the line to what stands above. */
  readonly status: Status;
  /** The line goes somewhere else than the place in this reading suggests: to this node. */
  readonly linesTo: NodeKey | undefined;
}

export type Forest = ReadonlyMap<NodeKey, TreeNode>;

export function personKey(person: PersonId): NodeKey {
  return `person:${person}`;
}

export function unitKey(unit: UnitId): NodeKey {
  return `unit:${unit}`;
}

export function personOf(key: string): PersonId | undefined {
  return key.startsWith('person:') ? (key.slice(7) as PersonId) : undefined;
}

export function unitOf(key: string): UnitId | undefined {
  return key.startsWith('unit:') ? (key.slice(5) as UnitId) : undefined;
}

/** Without recursion, as units may be nested as deep as a file has rows. In a circle, depths start at 0 somewhere. */
function unitDepths({ units }: Snapshot): Map<UnitId, number> {
  const depths = new Map<UnitId, number>();
  const path: UnitId[] = [];
  for (const start of units.keys()) {
    let unit: UnitId | undefined = start;
    while (unit !== undefined && units.has(unit) && !depths.has(unit)) {
      depths.set(unit, 0);
      path.push(unit);
      unit = units.get(unit)?.parent;
    }
    let depth = (unit === undefined ? undefined : depths.get(unit)) ?? -1;
    for (let step = path.pop(); step !== undefined; step = path.pop()) {
      depth += 1;
      depths.set(step, depth);
    }
  }
  return depths;
}

/** The unit in whose card a head is shown: the uppermost that he or she heads. */
function homeOfHeads(snapshot: Snapshot): Map<PersonId, UnitId> {
  const depths = unitDepths(snapshot);
  const homes = new Map<PersonId, UnitId>();
  for (const state of snapshot.units.values()) {
    for (const head of state.heads) {
      const home = homes.get(head.person);
      if (home === undefined || (depths.get(state.unit) ?? 0) < (depths.get(home) ?? 0))
        homes.set(head.person, state.unit);
    }
  }
  return homes;
}

function isHeadOf(state: UnitState | undefined, person: PersonId): boolean {
  return state?.heads.some((head) => head.person === person) ?? false;
}

/** The status that a line made of several claims deserves: the one that needs most care. */
export function leastCertain(statuses: readonly Status[]): Status {
  return statuses.reduce<Status>(
    (worst, status) => (LINE_STATUSES[status].care > LINE_STATUSES[worst].care ? status : worst),
    'stated',
  );
}

function unitLineStatus(snapshot: Snapshot, state: UnitState): Status {
  const lines = state.heads.map((head) => snapshot.people.get(head.person)?.membership.status ?? 'unknown');
  return lines.length > 0 ? leastCertain(lines) : state.span.status;
}

function placeInUnits(snapshot: Snapshot, seat: PersonSeat, homes: ReadonlyMap<PersonId, UnitId>): TreeNode {
  const key = personKey(seat.person);
  const { membership } = seat;
  const target = membership.reportsTo;
  const home = homes.get(seat.person);
  if (home !== undefined) {
    return { key, parent: unitKey(home), lead: true, status: membership.status, linesTo: undefined };
  }
  const unit = membership.unit !== undefined && snapshot.units.has(membership.unit) ? membership.unit : undefined;
  const boss = target && 'person' in target && snapshot.people.has(target.person) ? target.person : undefined;
  const place = (parent: NodeKey | undefined, linesTo?: NodeKey): TreeNode => ({
    key,
    parent,
    lead: false,
    status: membership.status,
    linesTo,
  });
  if (boss !== undefined) {
    const bossUnit = snapshot.people.get(boss)?.membership.unit;
    if (unit === undefined) return place(personKey(boss));
    if (isHeadOf(snapshot.units.get(unit), boss)) return place(unitKey(unit));
    if (bossUnit === unit) return place(personKey(boss));
    return place(unitKey(unit), personKey(boss));
  }
  const targetUnit = target && 'unit' in target && snapshot.units.has(target.unit) ? target.unit : undefined;
  if (unit !== undefined) {
    return place(unitKey(unit), targetUnit !== undefined && targetUnit !== unit ? unitKey(targetUnit) : undefined);
  }
  return place(targetUnit === undefined ? undefined : unitKey(targetUnit));
}

function* readByUnits(snapshot: Snapshot): Work<Map<NodeKey, TreeNode>> {
  const forest = new Map<NodeKey, TreeNode>();
  const homes = homeOfHeads(snapshot);
  yield* forEach(snapshot.units.values(), (state) => {
    const { under } = state.span;
    const parent =
      under !== undefined && snapshot.people.has(under)
        ? personKey(under)
        : state.parent !== undefined && snapshot.units.has(state.parent)
          ? unitKey(state.parent)
          : undefined;
    forest.set(unitKey(state.unit), {
      key: unitKey(state.unit),
      parent,
      lead: false,
      status: unitLineStatus(snapshot, state),
      linesTo: undefined,
    });
  });
  yield* forEach(snapshot.people.values(), (seat) => {
    const node = placeInUnits(snapshot, seat, homes);
    forest.set(node.key, node);
  });
  return forest;
}

function soleHead(snapshot: Snapshot, unit: UnitId): PersonId | undefined {
  const heads = snapshot.units.get(unit)?.heads ?? [];
  return heads.length === 1 ? heads[0]?.person : undefined;
}

/** Where a unit without a single head hangs in the reading by lines: at a person, or at another such unit. */
function aboveUnit(snapshot: Snapshot, state: UnitState): NodeKey | undefined {
  const { under } = state.span;
  if (under !== undefined && snapshot.people.has(under)) return personKey(under);
  if (state.parent === undefined || !snapshot.units.has(state.parent)) return undefined;
  const head = soleHead(snapshot, state.parent);
  return head === undefined ? unitKey(state.parent) : personKey(head);
}

/**
 * Units in which, at some time, somebody is who answers to a person: such a unit would be an empty box in the reading
 * by lines. Not those to which somebody answers at some time, so that they are there on every day.
 */
const unitsOfOthersLines = rememberFew((organisation: Organisation): ReadonlySet<UnitId> => {
  const peopled = new Set<UnitId>();
  const answered = new Set<UnitId>();
  for (const { unit: own, reportsTo } of organisation.memberships) {
    if (reportsTo && 'unit' in reportsTo) answered.add(reportsTo.unit);
    if (own !== undefined) peopled.add(own);
  }
  // A set gives out what is added to it on the way as well: so those above all of them.
  for (const unit of peopled) {
    for (const { parent } of organisation.unitById.get(unit)?.spans ?? [])
      if (parent !== undefined) peopled.add(parent);
  }
  return new Set([...peopled].filter((unit) => !answered.has(unit)));
});

function* readByLines(snapshot: Snapshot): Work<Map<NodeKey, TreeNode>> {
  const forest = new Map<NodeKey, TreeNode>();
  const addUnit = (lowest: UnitId): void => {
    for (let unit: UnitId | undefined = lowest; unit !== undefined; ) {
      const state = snapshot.units.get(unit);
      const key = unitKey(unit);
      if (!state || forest.has(key)) return;
      const parent = aboveUnit(snapshot, state);
      forest.set(key, { key, parent, lead: false, status: state.span.status, linesTo: undefined });
      unit = parent === undefined ? undefined : unitOf(parent);
    }
  };
  yield* forEach(snapshot.people.values(), (seat) => {
    const key = personKey(seat.person);
    const target = seat.membership.reportsTo;
    let parent: NodeKey | undefined = seat.manager === undefined ? undefined : personKey(seat.manager);
    if (parent === undefined && target && 'unit' in target && snapshot.units.has(target.unit)) {
      addUnit(target.unit);
      parent = unitKey(target.unit);
    }
    forest.set(key, { key, parent, lead: false, status: seat.membership.status, linesTo: undefined });
  });
  const elsewhere = unitsOfOthersLines(snapshot.organisation);
  for (const { unit, heads } of snapshot.units.values()) if (heads.length === 0 && !elsewhere.has(unit)) addUnit(unit);
  return forest;
}

/** Cuts what would otherwise hang in the air: a chain that never reaches a root starts a root of its own. */
function* rooted(forest: Map<NodeKey, TreeNode>): Work<Forest> {
  /** By each node the start of the way on which it was met: a way that comes back to one of its own goes in a circle. */
  const met = new Map<NodeKey, NodeKey>();
  yield* forEach(forest.keys(), (start) => {
    if (met.has(start)) return;
    let key: NodeKey | undefined = start;
    while (key !== undefined && !met.has(key)) {
      met.set(key, start);
      key = forest.get(key)?.parent;
    }
    const node = key !== undefined && met.get(key) === start ? forest.get(key) : undefined;
    if (node) forest.set(node.key, { ...node, parent: undefined });
  });
  return forest;
}

export function readForest(snapshot: Snapshot, reading: Reading): Forest {
  return finish(readForestInParts(snapshot, reading));
}

export function* readForestInParts(snapshot: Snapshot, reading: Reading): Work<Forest> {
  return yield* rooted(yield* reading === 'units' ? readByUnits(snapshot) : readByLines(snapshot));
}
