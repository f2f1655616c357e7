/**
 * The shapes that the blocks of a tree can take, a few per node, in columns. A node's shapes run from narrow and tall
 * to wide and low: each is lower than every narrower one (the shape curves of Stockmeyer 1983).
 */
export interface Filling {
  /** How high the columns are filled, and how wide the rows. */
  readonly columnHeight: number;
  readonly rowWidth: number;
  /** Whether blocks go on in the column in which the single boxes end. */
  readonly isMixed: boolean;
}

export class ShapeCurves {
  readonly most: number;
  readonly count: Uint8Array;
  readonly width: Float32Array;
  readonly height: Float32Array;
  /** How the shape is made: the height its columns are filled to, the width its rows are filled to. */
  readonly columnHeight: Float32Array;
  readonly rowWidth: Float32Array;
  /** 1 where blocks stand below single boxes in one column. */
  readonly mixed: Uint8Array;

  constructor(nodes: number, most: number) {
    this.most = most;
    this.count = new Uint8Array(nodes);
    this.width = new Float32Array(nodes * most);
    this.height = new Float32Array(nodes * most);
    this.columnHeight = new Float32Array(nodes * most);
    this.rowWidth = new Float32Array(nodes * most);
    this.mixed = new Uint8Array(nodes * most);
  }

  /** The index, among a node's shapes, of the narrowest no higher than `height`; of the lowest where there is none. */
  pick(node: number, height: number): number {
    const start = node * this.most;
    const count = this.count[node] ?? 0;
    for (let index = 0; index < count; index += 1) {
      if ((this.height[start + index] ?? 0) <= height + 0.5) return index;
    }
    return Math.max(0, count - 1);
  }

  /** Keeps, of the candidates, those lower than every narrower one, and of these at most `limit`, evenly spread. */
  keep(node: number, candidates: Candidates, limit: number): void {
    const front = candidates.front();
    const kept = Math.min(front.length, limit, this.most);
    this.count[node] = kept;
    for (let index = 0; index < kept; index += 1) {
      const from = front[kept === 1 ? 0 : Math.round((index * (front.length - 1)) / (kept - 1))] ?? 0;
      this.set(node * this.most + index, candidates, from);
    }
  }

  /** Keeps just the candidate that `score` likes best. */
  keepBest(node: number, candidates: Candidates, score: (width: number, height: number) => number): void {
    let best = 0;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < candidates.count; index += 1) {
      const value = score(candidates.width[index] ?? 0, candidates.height[index] ?? 0);
      if (value > bestScore) {
        best = index;
        bestScore = value;
      }
    }
    this.count[node] = 1;
    this.set(node * this.most, candidates, best);
  }

  private set(at: number, candidates: Candidates, from: number): void {
    this.width[at] = candidates.width[from] ?? 0;
    this.height[at] = candidates.height[from] ?? 0;
    this.columnHeight[at] = candidates.columnHeight[from] ?? 0;
    this.rowWidth[at] = candidates.rowWidth[from] ?? 0;
    this.mixed[at] = candidates.mixed[from] ?? 0;
  }
}

/** The shapes tried for one node; reused from node to node. */
export class Candidates {
  count = 0;
  readonly width: number[] = [];
  readonly height: number[] = [];
  readonly columnHeight: number[] = [];
  readonly rowWidth: number[] = [];
  readonly mixed: number[] = [];

  clear(): void {
    this.count = 0;
  }

  add(width: number, height: number, { columnHeight, rowWidth, isMixed }: Filling): void {
    this.width[this.count] = width;
    this.height[this.count] = height;
    this.columnHeight[this.count] = columnHeight;
    this.rowWidth[this.count] = rowWidth;
    this.mixed[this.count] = isMixed ? 1 : 0;
    this.count += 1;
  }

  front(): number[] {
    const order = Array.from({ length: this.count }, (_, index) => index);
    order.sort((a, b) => (this.width[a] ?? 0) - (this.width[b] ?? 0) || (this.height[a] ?? 0) - (this.height[b] ?? 0));
    const front: number[] = [];
    let lowest = Number.POSITIVE_INFINITY;
    for (const index of order) {
      const height = this.height[index] ?? 0;
      if (height >= lowest - 0.5) continue;
      lowest = height;
      front.push(index);
    }
    return front;
  }
}
