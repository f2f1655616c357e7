/** Reads a text or some bytes as a file for a test, and expects that it can be read. */

import type { ReadOptions } from '../../src/io/read/file-content.ts';
import { readFileContent } from '../../src/io/read/read-file.ts';
import type { Grid } from '../../src/io/table/grid.ts';
import type { ImportProblem } from '../../src/io/table/import-problem.ts';

export interface ReadGrids {
  readonly grid: Grid;
  readonly grids: readonly Grid[];
  readonly problems: readonly ImportProblem[];
}

export async function readGrids(
  content: string | Uint8Array,
  name = 'people',
  options?: ReadOptions,
): Promise<ReadGrids> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const result = await readFileContent(name, bytes, options);
  if (!result.ok) throw new Error(result.error[0]?.message);
  if (result.value.kind !== 'grids') throw new Error(`an ${result.value.kind}`);
  const { grids, problems } = result.value;
  const [grid] = grids;
  if (!grid) throw new Error('no grid');
  return { grid, grids, problems };
}

export async function refusalOf(content: string | Uint8Array, name = 'people'): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const result = await readFileContent(name, bytes);
  return result.ok ? 'no refusal' : (result.error[0]?.message ?? '');
}
