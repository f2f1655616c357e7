/** Reads the bytes of a file, whatever it is called, as tables of text or as an organisation of Orgdiff's own. */

import { fail, type Result, succeed } from '../../base/result.ts';
import type { ImportProblem } from '../import/import-problem.ts';
import { isZip, refuseKnownKinds, refuseOtherArchives } from './container.ts';
import { decodeText } from './decode-text.ts';
import type { FileContent, ReadOptions } from './file-content.ts';
import { MOST_BYTES } from './limits.ts';
import { type Pace, paceOf } from './pace.ts';
import { readDelimited } from './read-delimited.ts';
import { Unreadable, unreadable } from './report.ts';

/**
 * Never throws on account of what is in the file; where it cannot be read, the problems say why and what to do.
 * Rejects only where `options.signal` is aborted.
 */
export async function readFileContent(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Result<FileContent, ImportProblem[]>> {
  try {
    if (bytes.length > MOST_BYTES) {
      throw new Unreadable(
        `The file has ${Math.ceil(bytes.length / 1024 / 1024).toLocaleString('en')} MB, and 256 MB is the most that can be read.`,
        'Leave out columns that are not needed, or split it.',
      );
    }
    return succeed(await readBytes(name, bytes, options));
  } catch (error) {
    if (error instanceof Unreadable) return fail([unreadable(name, error.message, error.whatToDo)]);
    throw error;
  }
}

async function readBytes(name: string, bytes: Uint8Array, options: ReadOptions): Promise<FileContent> {
  refuseKnownKinds(bytes);
  const pace = paceOf(options);
  if (isZip(bytes)) return readWorkbook(name, bytes, pace);
  const decoded = decodeText(name, bytes, options.encoding);
  const { grid, problems } = await readDelimited(name, decoded.text, pace, options.delimiter);
  if (grid.rows.length === 0) throw new Unreadable('The file is empty.', 'Choose a file with a row for each person.');
  return { kind: 'grids', grids: [grid], problems: [...decoded.problems, ...problems] };
}

async function readWorkbook(name: string, bytes: Uint8Array, pace: Pace): Promise<FileContent> {
  const [{ Zip }, { readXlsx }] = await Promise.all([import('./zip.ts'), import('./read-xlsx.ts')]);
  const zip = new Zip(bytes);
  refuseOtherArchives(zip);
  const { grids, problems } = await readXlsx(name, zip, pace);
  if (grids.length === 0) throw new Unreadable('The workbook is empty.', 'Choose a file with a row for each person.');
  return { kind: 'grids', grids, problems };
}
