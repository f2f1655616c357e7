/**
 * Places an arranged tree: from rows and columns to positions and the routes of its lines. Closed nodes keep their
 * box and lose what is below. Linear time; the same input gives the same output to the last bit.
 *
 *   [header]            stem: from the header's foot to the first bus
 *      |
 *   ┌──┴──────┐         bus: one a row, from column to column
 *   ├─[box]   [box]     rail and tick: down a column of boxes, and across to each; or
 *   ├─[box]     |       drop: straight down on a box that has its column to itself
 *   └─[box]   ┌─┴─┐
 */

import { greatest } from '../base/lists.ts';
import { finish, repeat, repeatBackwards, type Work } from '../base/work.ts';
import type { Arrangement, Shape } from './arrange.ts';
import { createLayout, type Layout, markVisible } from './layout.ts';
import {
  BLOCK_GAP,
  BRANCH,
  busGap,
  COLUMN_GAP,
  GUTTER,
  type LayoutTree,
  LEAD,
  LEAD_GAP,
  LEAF,
  RAIL_INSET,
  ROW_GAP,
  STACK_GAP,
  TICK,
} from './layout-tree.ts';

class Placer {
  private readonly tree: LayoutTree;
  private readonly arrangement: Arrangement;
  private readonly closed: (node: number) => boolean;
  readonly layout: Layout;
  private readonly headerWidth: Float32Array;
  private readonly headerHeight: Float32Array;
  private readonly mostColumns: Uint16Array;
  /** 1 where a line comes from the left onto the box itself, which stands at its end then and not over the middle. */
  private readonly hangs: Uint8Array;

  constructor(tree: LayoutTree, arrangement: Arrangement, closed: (node: number) => boolean) {
    const { count } = tree;
    this.tree = tree;
    this.arrangement = arrangement;
    this.closed = closed;
    this.headerWidth = new Float32Array(count);
    this.headerHeight = new Float32Array(count);
    this.mostColumns = new Uint16Array(count);
    this.hangs = new Uint8Array(count);
    this.layout = createLayout(count, tree.width, tree.height);
  }

  private at(values: Float32Array | Int32Array | Uint8Array | Uint16Array, node: number): number {
    return values[node] ?? 0;
  }

  private endOf(node: number): number {
    return this.at(this.tree.end, node);
  }

  private isCentred(node: number): boolean {
    return this.arrangement.centred[node] === 1;
  }

  /** The children of an open node that stand in rows, one column at a time. */
  private eachColumn(node: number, visit: (column: PlacedColumn) => void): void {
    if (this.closed(node)) return;
    const { kind } = this.tree;
    const { row, column: columnOf } = this.arrangement;
    const end = this.endOf(node);
    let current: PlacedColumn | undefined;
    for (let child = node + 1; child < end; child = this.endOf(child)) {
      if (kind[child] === LEAD) continue;
      if (!current || row[child] !== current.row || columnOf[child] !== current.column) {
        if (current) visit(current);
        current = {
          row: this.at(row, child),
          column: this.at(columnOf, child),
          nodes: [],
          leaves: kind[child] === LEAF,
        };
      }
      current.nodes.push(child);
      // A branch that was opened where it stood stands among single boxes.
      if (kind[child] !== LEAF) current.leaves = false;
    }
    if (current) visit(current);
  }

  private columnSize(node: number, column: PlacedColumn): Shape & { drops: boolean } {
    const drops = this.isCentred(node) && column.nodes.length === 1 && !column.leaves;
    let width = 0;
    let height = 0;
    column.nodes.forEach((child, index) => {
      width = Math.max(width, this.at(this.layout.blockWidth, child));
      height += this.at(this.layout.blockHeight, child) + (index > 0 ? this.gapAbove(child) : 0);
    });
    return { width: width + (drops ? 0 : TICK), height, drops };
  }

  /** Between a box and the one above it in its column. */
  private gapAbove(child: number): number {
    return this.tree.kind[child] === LEAF ? STACK_GAP : BLOCK_GAP;
  }

  /** Single boxes of a column end on one line. */
  private leafWidth({ nodes, leaves }: PlacedColumn, size: Shape): number {
    if (leaves) return size.width - TICK;
    return greatest(
      nodes.filter((child) => this.tree.kind[child] === LEAF).map((child) => this.at(this.layout.blockWidth, child)),
    );
  }

  private measureHeader(node: number): void {
    const centred = this.isCentred(node);
    const { leadsBeside } = this.tree;
    let width = leadsBeside ? this.at(this.tree.width, node) : 0;
    let height = this.at(this.tree.height, node);
    let row = 0;
    if (!this.closed(node)) {
      for (let child = node + 1; child < this.endOf(node); child = this.endOf(child)) {
        if (this.tree.kind[child] !== LEAD) continue;
        const leadWidth = this.at(this.tree.width, child);
        const leadHeight = this.at(this.tree.height, child) + LEAD_GAP;
        if (leadsBeside) {
          width += leadWidth + LEAD_GAP;
          height = Math.max(height, leadHeight - LEAD_GAP);
        } else if (centred) {
          width += leadWidth + (width > 0 ? LEAD_GAP : 0);
          row = Math.max(row, leadHeight);
        } else {
          width = Math.max(width, leadWidth);
          height += leadHeight;
        }
      }
    }
    this.headerWidth[node] = Math.max(width, this.at(this.tree.width, node));
    this.headerHeight[node] = height + row;
  }

  private measure(node: number): void {
    this.measureHeader(node);
    const centred = this.isCentred(node);
    let areaWidth = 0;
    let areaHeight = 0;
    let rowWidth = 0;
    let rowHeight = 0;
    let row = -1;
    let columns = 0;
    const closeRow = (): void => {
      if (row === -1) return;
      areaWidth = Math.max(areaWidth, rowWidth);
      areaHeight += rowHeight + (areaHeight > 0 ? ROW_GAP : 0);
      this.mostColumns[node] = Math.max(this.at(this.mostColumns, node), columns);
    };
    let rows = 0;
    this.eachColumn(node, (column) => {
      const size = this.columnSize(node, column);
      if (column.row !== row) {
        closeRow();
        row = column.row;
        rows += 1;
        rowWidth = 0;
        rowHeight = 0;
        columns = 0;
      }
      rowWidth += size.width + (columns > 0 ? COLUMN_GAP : 0);
      rowHeight = Math.max(rowHeight, size.height);
      columns += 1;
    });
    closeRow();
    if (centred && rows > 1) areaWidth += GUTTER;
    const padding = 2 * this.at(this.tree.padding, node);
    const gap = areaHeight > 0 ? busGap(centred, this.at(this.mostColumns, node)) : 0;
    this.layout.blockWidth[node] = Math.max(this.at(this.headerWidth, node), areaWidth) + padding;
    this.layout.blockHeight[node] = this.at(this.headerHeight, node) + gap + areaHeight + padding;
  }

  private placeHeader(node: number): void {
    const { layout, tree } = this;
    const padding = this.at(tree.padding, node);
    const left = this.at(layout.blockX, node) + padding;
    const inner = this.at(layout.blockWidth, node) - 2 * padding;
    const centred = this.isCentred(node);
    const hangs = this.hangs[node] === 1;
    let y = this.at(layout.blockY, node) + padding;
    const ownWidth = tree.leadsBeside ? this.at(this.headerWidth, node) : this.at(tree.width, node);
    layout.x[node] = centred && !hangs ? left + (inner - ownWidth) / 2 : left;
    layout.y[node] = y;
    y += this.at(tree.height, node);
    if (!this.closed(node)) {
      if (tree.leadsBeside) this.placeLeadsBeside(node);
      else this.placeLeads(node, left, hangs ? this.at(this.headerWidth, node) : inner, y);
    }
    const headerFoot = this.at(layout.blockY, node) + padding + this.at(this.headerHeight, node);
    layout.stemX[node] = centred ? left + (hangs ? ownWidth : inner) / 2 : left + RAIL_INSET;
    layout.stemY[node] = headerFoot;
  }

  private placeLeadsBeside(node: number): void {
    const { layout, tree } = this;
    let x = this.at(layout.x, node) + this.at(tree.width, node) + LEAD_GAP;
    for (let child = node + 1; child < this.endOf(node); child = this.endOf(child)) {
      if (tree.kind[child] !== LEAD) continue;
      this.placeLead(child, x, this.at(layout.y, node), this.at(tree.width, child));
      x += this.at(tree.width, child) + LEAD_GAP;
    }
  }

  private placeLead(lead: number, x: number, y: number, width: number): void {
    const { layout, tree } = this;
    layout.x[lead] = x;
    layout.y[lead] = y;
    layout.blockX[lead] = x;
    layout.blockY[lead] = y;
    layout.width[lead] = width;
    layout.blockWidth[lead] = width;
    layout.blockHeight[lead] = this.at(tree.height, lead);
    layout.entryX[lead] = x;
    layout.entryY[lead] = y;
  }

  /** Boxes under one heading end on one line: leaf columns share what the block has to spare. */
  private spare(node: number, rows: readonly PlacedRow[]): number {
    const [first] = rows;
    // Turned on its side, width is the height of a card.
    if (this.tree.leadsBeside) return 0;
    if (this.isCentred(node) || rows.length !== 1 || !first?.columns.every((column) => column.leaves)) return 0;
    const inner = this.at(this.layout.blockWidth, node) - 2 * this.at(this.tree.padding, node);
    return Math.max(0, inner - first.width) / first.columns.length;
  }

  private placeLeads(node: number, left: number, inner: number, top: number): void {
    const { tree } = this;
    const centred = this.isCentred(node);
    const [firstRow] = centred ? [] : this.rowsOf(node);
    const firstColumn = firstRow?.columns[0];
    const full =
      firstRow && firstColumn && firstRow.columns.length > 1
        ? this.columnSize(node, firstColumn).width + this.spare(node, [firstRow])
        : inner;
    let total = -LEAD_GAP;
    if (centred) {
      for (let child = node + 1; child < this.endOf(node); child = this.endOf(child)) {
        if (tree.kind[child] === LEAD) total += this.at(tree.width, child) + LEAD_GAP;
      }
    }
    let x = centred ? left + (inner - total) / 2 : left;
    let y = top + LEAD_GAP;
    for (let child = node + 1; child < this.endOf(node); child = this.endOf(child)) {
      if (tree.kind[child] !== LEAD) continue;
      const width = centred ? this.at(tree.width, child) : Math.max(this.at(tree.width, child), full);
      this.placeLead(child, x, y, width);
      if (centred) x += this.at(tree.width, child) + LEAD_GAP;
      else y += this.at(tree.height, child) + LEAD_GAP;
    }
  }

  private placeChildren(node: number): void {
    const { layout } = this;
    const centred = this.isCentred(node);
    const padding = this.at(this.tree.padding, node);
    const inner = this.at(layout.blockWidth, node) - 2 * padding;
    const left = this.at(layout.blockX, node) + padding;
    const stemX = this.at(layout.stemX, node);
    const gap = busGap(centred, this.at(this.mostColumns, node));
    const rows = this.rowsOf(node);
    const first = rows[0];
    if (!first) return;
    const widest =
      rows.reduce((width, row) => Math.max(width, row.width), 0) + (centred && rows.length > 1 ? GUTTER : 0);
    const areaLeft = centred ? left + (inner - widest) / 2 : left;
    const gutterX = centred && rows.length > 1 ? areaLeft + RAIL_INSET / 2 : stemX;
    const spare = this.spare(node, rows);
    let rowTop = this.at(layout.stemY, node) + gap;
    layout.firstBusY[node] = rowTop - gap / 2;
    layout.gutterX[node] = gutterX;
    rows.forEach((row, index) => {
      const busY = rowTop - (index === 0 ? gap : ROW_GAP) / 2;
      let x = areaLeft + (centred && rows.length > 1 ? GUTTER : 0);
      let busX = index === 0 ? stemX : gutterX;
      for (const column of row.columns) {
        const natural = this.columnSize(node, column);
        const size = { ...natural, width: natural.width + spare };
        busX = this.placeColumn(column, size, { x, top: rowTop, busY, busX });
        // No line leads to what stands at the very top.
        if (node > 0 && !size.drops) this.hangOn(column);
        x += size.width + COLUMN_GAP;
      }
      rowTop += row.height + ROW_GAP;
    });
  }

  private rowsOf(node: number): PlacedRow[] {
    const rows: PlacedRow[] = [];
    let current = -1;
    this.eachColumn(node, (column) => {
      const size = this.columnSize(node, column);
      if (column.row !== current) {
        current = column.row;
        rows.push({ columns: [], width: -COLUMN_GAP, height: 0 });
      }
      const row = rows.at(-1);
      if (!row) return;
      row.columns.push(column);
      row.width += size.width + COLUMN_GAP;
      row.height = Math.max(row.height, size.height);
    });
    return rows;
  }

  /** Places one column and returns the place on the bus at which it hangs. */
  private placeColumn(
    column: PlacedColumn,
    size: Shape & { drops: boolean },
    at: { x: number; top: number; busY: number; busX: number },
  ): number {
    const { layout, tree } = this;
    const boxLeft = size.drops ? at.x : at.x + TICK;
    const leafWidth = this.leafWidth(column, size);
    let y = at.top;
    let railTop = at.busY;
    let railX = at.x + RAIL_INSET;
    column.nodes.forEach((child, index) => {
      if (index > 0) y += this.gapAbove(child);
      layout.blockX[child] = boxLeft;
      layout.blockY[child] = y;
      if (tree.kind[child] === LEAF) {
        layout.blockWidth[child] = leafWidth;
        layout.width[child] = leafWidth;
      }
      if (size.drops) {
        railX = boxLeft + this.anchor(child);
        layout.entryX[child] = railX;
        layout.entryY[child] = y;
      } else {
        layout.entryX[child] = boxLeft;
        layout.entryY[child] = y + this.at(tree.padding, child) + Math.min(this.at(tree.height, child) / 2, 17);
      }
      layout.railX[child] = railX;
      layout.railTop[child] = railTop;
      layout.busY[child] = at.busY;
      if (index === 0) layout.busFromX[child] = at.busX;
      railTop = this.at(layout.entryY, child);
      y += this.at(layout.blockHeight, child);
    });
    return railX;
  }

  private hangOn(column: PlacedColumn): void {
    for (const child of column.nodes) {
      if (this.isCentred(child) && this.at(this.tree.padding, child) === 0) this.hangs[child] = 1;
    }
  }

  /** Where, from the left of its block, a line drops on a node. */
  private anchor(node: number): number {
    const padding = this.at(this.tree.padding, node);
    if (this.isCentred(node)) return this.at(this.layout.blockWidth, node) / 2;
    const width = padding > 0 || this.tree.leadsBeside ? this.headerWidth : this.tree.width;
    return padding + Math.min(this.at(width, node), this.at(this.layout.blockWidth, node) - 2 * padding) / 2;
  }

  *run(): Work<Layout> {
    const { count, kind } = this.tree;
    markVisible(this.layout, this.tree.end, this.closed);
    yield* repeatBackwards(count, (node) => {
      if (this.layout.visible[node] !== 1 || kind[node] === LEAD) return;
      if (kind[node] === LEAF) {
        this.layout.blockWidth[node] = this.at(this.tree.width, node);
        this.layout.blockHeight[node] = this.at(this.tree.height, node);
      } else this.measure(node);
    });
    yield* repeat(count, (node) => {
      if (this.layout.visible[node] !== 1) return;
      if (kind[node] === LEAF) {
        this.layout.x[node] = this.at(this.layout.blockX, node);
        this.layout.y[node] = this.at(this.layout.blockY, node);
      } else if (kind[node] === BRANCH) {
        this.placeHeader(node);
        this.placeChildren(node);
      }
    });
    return this.layout;
  }
}

interface PlacedColumn {
  readonly row: number;
  readonly column: number;
  readonly nodes: number[];
  leaves: boolean;
}

interface PlacedRow {
  readonly columns: PlacedColumn[];
  width: number;
  height: number;
}

/** Places the tree below node 0. `closed` tells which nodes hide what is below them. */
export function place(tree: LayoutTree, arrangement: Arrangement, closed: (node: number) => boolean): Layout {
  return finish(placeInParts(tree, arrangement, closed));
}

export function placeInParts(
  tree: LayoutTree,
  arrangement: Arrangement,
  closed: (node: number) => boolean,
): Work<Layout> {
  return new Placer(tree, arrangement, closed).run();
}
