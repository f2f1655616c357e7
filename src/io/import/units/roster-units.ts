/**
 * The units of one roster. A unit is told apart by its path: "Accounts" below Finance and below Operations are two.
 * Where a file names no more than the unit directly above, the path goes on through the rows of that unit.
 */

import { append, itemAt } from '../../../base/lists.ts';
import { textAt } from '../../table/cells.ts';
import type { Roster, RosterPost } from '../rows/roster.ts';
import { unitNameKey } from './unit-names.ts';

export interface RosterUnit {
  /** Its place among the units of the roster. */
  readonly index: number;
  readonly name: string;
  readonly nameKey: string;
  /** The unit that the file says it stands in. */
  readonly parent: RosterUnit | undefined;
  readonly children: readonly RosterUnit[];
  /** Indices of posts, in the order of the file. */
  readonly members: readonly number[];
  /** Units above. */
  readonly depth: number;
}

export interface RosterUnits {
  /** Whatever stands above others comes before them. */
  readonly units: readonly RosterUnit[];
  /** By post. */
  readonly unitOf: readonly (RosterUnit | undefined)[];
}

class Node {
  readonly name: string;
  readonly nameKey: string;
  parent: Node | undefined;
  readonly children = new Map<string, Node>();
  readonly members: number[] = [];

  constructor(name: string, nameKey: string, parent: Node | undefined) {
    this.name = name;
    this.nameKey = nameKey;
    this.parent = parent;
  }
}

/** The names from the outermost unit to the innermost that is told; what is repeated downwards counts once. */
function pathOf({ unit, parentUnit, unitPath }: RosterPost): string[] {
  const above = unitPath.length > 0 ? unitPath : [parentUnit];
  const names = [...above, unit].filter((name) => name !== '');
  return names.filter((name, index) => index === 0 || unitNameKey(name) !== unitNameKey(textAt(names, index - 1)));
}

/** The outermost unit around each, also while outer ones are still being put into others. */
class Outermost {
  private readonly above = new Map<Node, Node>();

  of(node: Node): Node {
    const path: Node[] = [];
    let at = node;
    for (let up = this.above.get(at) ?? at.parent; up; up = this.above.get(at) ?? at.parent) {
      path.push(at);
      at = up;
    }
    for (const step of path) this.above.set(step, at);
    return at;
  }

  put(node: Node, into: Node): void {
    this.above.set(node, into);
  }
}

class Tree {
  private readonly roots = new Map<string, Node>();
  private readonly nodes: Node[] = [];
  readonly nodeOf: (Node | undefined)[];

  constructor(posts: readonly RosterPost[]) {
    this.nodeOf = posts.map((post, index) => {
      const node = this.nodeAt(pathOf(post));
      node?.members.push(index);
      return node;
    });
    if (posts.every(({ unitPath }) => unitPath.length === 0)) this.joinPaths();
    this.addUnitsOfFurtherPosts(posts);
  }

  /** Only the name is told of where somebody's further post stands: it is one that is there, or one more. */
  private addUnitsOfFurtherPosts(posts: readonly RosterPost[]): void {
    let known: Set<string> | undefined;
    for (const { furtherPosts } of posts) {
      for (const { unit } of furtherPosts) {
        if (unit === '') continue;
        known ??= new Set(this.nodes.map(({ nameKey }) => nameKey));
        const key = unitNameKey(unit);
        if (!known.has(key)) this.nodeAt([unit]);
        known.add(key);
      }
    }
  }

  private nodeAt(path: readonly string[]): Node | undefined {
    let node: Node | undefined;
    for (const name of path) {
      const siblings: Map<string, Node> = node ? node.children : this.roots;
      const key = unitNameKey(name);
      const known = siblings.get(key);
      if (known) node = known;
      else {
        node = new Node(name, key, node);
        siblings.set(key, node);
        this.nodes.push(node);
      }
    }
    return node;
  }

  /** A unit that rows name as the one above is the one that others say stands further down, where there is but one. */
  private joinPaths(): void {
    const inner = new Map<string, Node[]>();
    for (const node of this.nodes) {
      if (!node.parent) continue;
      const namesakes = inner.get(node.nameKey);
      if (namesakes) namesakes.push(node);
      else inner.set(node.nameKey, [node]);
    }
    const outermost = new Outermost();
    for (const root of [...this.roots.values()].toSorted((a, b) => (a.nameKey < b.nameKey ? -1 : 1))) {
      const [only, ...others] = inner.get(root.nameKey) ?? [];
      if (!only || others.length > 0 || outermost.of(only) === root) continue;
      outermost.put(root, only);
      for (const child of root.children.values()) {
        child.parent = only;
        only.children.set(child.nameKey, child);
      }
      append(only.members, root.members);
      only.members.sort((a, b) => a - b);
      for (const post of root.members) this.nodeOf[post] = only;
      this.roots.delete(root.nameKey);
    }
  }

  freeze(): RosterUnits {
    const units: RosterUnit[] = [];
    const frozen = new Map<Node, RosterUnit>();
    const childrenOf: RosterUnit[][] = [];
    const waiting = [...this.roots.values()];
    for (const node of waiting) {
      const parent = node.parent && frozen.get(node.parent);
      const children: RosterUnit[] = [];
      const unit: RosterUnit = {
        index: units.length,
        name: node.name,
        nameKey: node.nameKey,
        parent,
        children,
        members: node.members,
        depth: parent ? parent.depth + 1 : 0,
      };
      units.push(unit);
      frozen.set(node, unit);
      childrenOf.push(children);
      if (parent) itemAt(childrenOf, parent.index).push(unit);
      append(waiting, node.children.values());
    }
    return { units, unitOf: this.nodeOf.map((node) => node && frozen.get(node)) };
  }
}

const known = new WeakMap<readonly RosterPost[], RosterUnits>();

export function unitsOf({ posts }: Roster): RosterUnits {
  const found = known.get(posts);
  if (found) return found;
  const units = new Tree(posts).freeze();
  known.set(posts, units);
  return units;
}

/** The names of the units above, the outermost first. */
export function namesAbove(unit: RosterUnit): string[] {
  const names: string[] = [];
  for (let above = unit.parent; above; above = above.parent) names.push(above.name);
  return names.reverse();
}

/** By which a decision knows a unit: the names from the outermost to its own, without case and punctuation. */
export function unitPathKey(unit: RosterUnit): string {
  return [...namesAbove(unit).map(unitNameKey), unit.nameKey].join(' / ');
}
