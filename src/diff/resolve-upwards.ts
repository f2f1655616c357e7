import { forEach, type Work } from '../base/work.ts';

/**
 * Computes a value for nodes whose values depend on those of other nodes (a manager, a parent unit), each once and
 * without recursion, so that a line of a hundred thousand people is no deeper than one of ten. Where the needs form
 * a loop, the node met again counts as having no value.
 */
export function* resolveUpwards<Node, Value>(
  starts: Iterable<Node>,
  needsOf: (node: Node) => readonly Node[],
  resolve: (node: Node, known: (node: Node) => Value | undefined, needs: readonly Node[]) => Value,
): Work<ReadonlyMap<Node, Value>> {
  const values = new Map<Node, Value>();
  const opened = new Set<Node>();
  const known = (node: Node): Value | undefined => values.get(node);
  const stack: { readonly node: Node; readonly needs: readonly Node[]; next: number }[] = [];
  const open = (node: Node): void => {
    if (opened.has(node)) return;
    opened.add(node);
    stack.push({ node, needs: needsOf(node), next: 0 });
  };
  yield* forEach(starts, (start) => {
    open(start);
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const need = frame.needs[frame.next];
      frame.next += 1;
      if (need !== undefined) {
        open(need);
        continue;
      }
      values.set(frame.node, resolve(frame.node, known, frame.needs));
      stack.pop();
    }
  });
  return values;
}
