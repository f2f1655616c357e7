/** A worker that puts the parts of a workbook together and writes it, so that no page waits for the writing. */

import { reasonOf } from '../base/reason.ts';
import { SheetCollector, type WorkbookPart, writeWorkbook } from '../io/write/changes-workbook.ts';

/** Undefined: that was the last part. */
export type WorkbookRequest = WorkbookPart | undefined;
export type WorkbookAnswer = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly failure: string };

const collector = new SheetCollector();

addEventListener('message', ({ data }: MessageEvent<WorkbookRequest>) => {
  if (data) {
    collector.add(data);
    return;
  }
  writeWorkbook(collector.sheets()).then(
    (bytes) => postMessage({ bytes } satisfies WorkbookAnswer, { transfer: [bytes.buffer] }),
    (error: unknown) => postMessage({ failure: reasonOf(error) } satisfies WorkbookAnswer),
  );
});
