import type { FileName } from '../base/escape/file-name.ts';
import type { Written } from '../base/escape/written.ts';

/** Hands a file to the browser as a download. */
export function saveFile(
  content: Written<string> | Uint8Array<ArrayBuffer> | Blob,
  name: FileName,
  type: string,
): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: the download has yet to read it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
