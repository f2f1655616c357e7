/** A workbook of Office Open XML, one grid for each sheet. */

import { Unreadable } from '../../table/report.ts';
import { isZip, refuseOtherArchives } from '../container.ts';
import type { BytesFormat } from '../format.ts';

export const XLSX: BytesFormat = {
  kind: 'bytes',
  tells: isZip,
  read: async ({ file, bytes, pace }) => {
    const [{ Zip }, { readXlsx }] = await Promise.all([import('../zip.ts'), import('../read-xlsx.ts')]);
    const zip = new Zip(bytes);
    refuseOtherArchives(zip);
    const { grids, problems } = await readXlsx(file, zip, pace);
    if (grids.length === 0) throw new Unreadable('The workbook is empty.', 'Choose a file with a row for each person.');
    return { kind: 'grids', grids, problems };
  },
};
