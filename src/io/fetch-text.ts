import { fetchBeside } from './fetch-beside.ts';
import { heldFile } from './held-files.ts';

/** Fetches a text that lies beside the page, and tells how much of it has come, as far as the server says. */
export async function fetchText(
  path: string,
  signal: AbortSignal,
  onProgress: (share: number) => Promise<void> = async () => undefined,
): Promise<string> {
  const held = heldFile(path);
  if (held) return held.text();
  const response = await fetchBeside(path);
  if (!response.ok || !response.body) throw new Error(`${path} was not found`);
  // Of a compressed answer it is the length before it is unpacked: never more than all of it has come.
  const total = Number(response.headers.get('content-length')) || Number.POSITIVE_INFINITY;
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  signal.addEventListener('abort', () => void reader.cancel());
  let text = '';
  let length = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    text += decoder.decode(chunk.value, { stream: true });
    length += chunk.value.length;
    await onProgress(Math.min(length / total, 1));
  }
  signal.throwIfAborted();
  return text + decoder.decode();
}
