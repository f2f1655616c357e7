/** Where everything stands, and how its line gets there: what both ways of placing a tree yield. */

/** All in world pixels; columns over the nodes of the tree. What is not visible has no meaning. */
export interface Layout {
  readonly count: number;
  /** 1 for a node that is not inside a closed one. */
  readonly visible: Uint8Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly width: Float32Array;
  readonly height: Float32Array;
  /** The block: the node with all that is visible below it, and the padding around. */
  readonly blockX: Float32Array;
  readonly blockY: Float32Array;
  readonly blockWidth: Float32Array;
  readonly blockHeight: Float32Array;
  /** Where the node's own line ends at it. */
  readonly entryX: Float32Array;
  readonly entryY: Float32Array;
  /** The part of the parent's rail that leads to this node: from (railX, railTop) down to (railX, entryY). */
  readonly railX: Float32Array;
  readonly railTop: Float32Array;
  /** The bus of the node's row, and from where it comes: NaN where the node does not open a column. */
  readonly busY: Float32Array;
  readonly busFromX: Float32Array;
  /** As a parent: the foot of the stem, the first bus, and the gutter that leads to the rows below it. */
  readonly stemX: Float32Array;
  readonly stemY: Float32Array;
  readonly firstBusY: Float32Array;
  readonly gutterX: Float32Array;
}

export function createLayout(count: number, width: Float32Array, height: Float32Array): Layout {
  const column = (): Float32Array => new Float32Array(count);
  return {
    count,
    visible: new Uint8Array(count),
    x: column(),
    y: column(),
    width: Float32Array.from(width),
    height: Float32Array.from(height),
    blockX: column(),
    blockY: column(),
    blockWidth: column(),
    blockHeight: column(),
    entryX: column(),
    entryY: column(),
    railX: column(),
    railTop: column(),
    busY: column(),
    busFromX: column().fill(Number.NaN),
    stemX: column(),
    stemY: column(),
    firstBusY: column(),
    gutterX: column(),
  };
}

/** Marks what no closed node hides. */
export function markVisible(layout: Layout, end: Int32Array, closed: (node: number) => boolean): void {
  for (let node = 0; node < layout.count; ) {
    layout.visible[node] = 1;
    node = closed(node) ? (end[node] ?? node + 1) : node + 1;
  }
}
