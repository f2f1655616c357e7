/** Has a workbook written beside the page: parts go in as they are made, and the file comes out. */

import type { WorkbookPart } from '../io/write/changes-workbook.ts';
import { startWorker } from '../worker/start-worker.ts';
import type { WorkbookAnswer, WorkbookRequest } from '../worker/workbook-entry.ts';
import workbookEntry from '../worker/workbook-entry.ts?worker&url';

export interface WorkbookWriter {
  readonly add: (part: WorkbookPart) => void;
  /** Rejects when the signal stops the work, or when the workbook cannot be written. */
  readonly finish: () => Promise<Uint8Array<ArrayBuffer>>;
}

export function openWorkbookWriter(signal: AbortSignal): WorkbookWriter {
  const worker = startWorker(workbookEntry, 'orgdiff-workbook');
  signal.addEventListener('abort', () => worker.terminate());
  const post = (message: WorkbookRequest): void => worker.postMessage(message);
  return {
    add: post,
    finish: () =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        worker.addEventListener('error', () => reject(new Error('the workbook could not be written')));
        worker.addEventListener('message', ({ data }: MessageEvent<WorkbookAnswer>) => {
          worker.terminate();
          if ('bytes' in data) resolve(data.bytes);
          else reject(new Error(data.failure));
        });
        post(undefined);
      }),
  };
}
