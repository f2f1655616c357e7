/**
 * An organisation in the fragment of a link: its file as JSON, compressed (zlib, RFC 1950) and written in the letters
 * of base64url (RFC 4648, section 5). Browsers send a fragment to no server. Whatever comes in with a link is
 * hostile: it is unpacked within bounds and read as any other file.
 */

import { fail, type Result } from '../base/result.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Problem } from '../model/problem.ts';
import { readOrganisation } from '../model/validate.ts';
import { base64Of } from './write/base64.ts';
import { organisationInParts } from './write/organisation-json.ts';

/** Longer addresses are cut by programs through which links are passed on. */
export const MOST_LINK_CHARACTERS = 32_000;
/** Of the file as text, in and out. Compression makes no more than this fit into a link anyway. */
const MOST_BYTES = 4_000_000;
/** Of lists and objects in each other; the file format needs seven. */
const DEEPEST = 40;

function toBase64Url(bytes: Uint8Array): string {
  return base64Of(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Reads a stream to its end, or gives up once it has brought more than `most` bytes. */
async function readAll(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let start = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, start);
    start += chunk.length;
  }
  return bytes;
}

function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough(transform);
}

/** Lists that are needed where they stand, empty or not. */
const NEEDED = new Set(['claims', 'into', 'moments', 'memberships']);

/** What reading adds by itself need not travel. */
function withoutEmptyLists(key: string, value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 && !NEEDED.has(key) ? undefined : value;
}

/** The letters that stand for the organisation in a link; undefined where it is far too large for one. */
export async function packOrganisation(organisation: Organisation): Promise<string | undefined> {
  let text = '';
  for (const part of organisationInParts(organisation)) {
    text += part;
    if (text.length > MOST_BYTES) return undefined;
  }
  const { people, units, ...rest } = JSON.parse(text);
  const lean = JSON.stringify({ ...rest, people, units }, withoutEmptyLists);
  // The two lists that the format asks for even where nobody is in them.
  const whole = lean.replace(
    /\}$/,
    `${people.length === 0 ? ',"people":[]' : ''}${units.length === 0 ? ',"units":[]' : ''}}`,
  );
  const bytes = await readAll(through(new TextEncoder().encode(whole), new CompressionStream('deflate')), MOST_BYTES);
  return bytes && toBase64Url(bytes);
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (isInString) {
      if (letter === '\\') at += 1;
      else if (letter === '"') isInString = false;
    } else if (letter === '"') isInString = true;
    else if (letter === '{' || letter === '[') {
      depth += 1;
      if (depth > DEEPEST) return true;
    } else if (letter === '}' || letter === ']') depth -= 1;
  }
  return false;
}

function problem(message: string): Result<never, Problem[]> {
  return fail([{ path: '', message }]);
}

const ASK_AGAIN = 'Ask whoever sent it for the link once more, or for a file';

/** Never throws. */
export async function unpackOrganisation(packed: string): Promise<Result<Organisation, Problem[]>> {
  const bytes = fromBase64Url(packed);
  if (!bytes)
    return problem(`The organisation in the link is damaged: it holds signs that no such link has. ${ASK_AGAIN}`);
  let unpacked: Uint8Array<ArrayBuffer> | undefined;
  try {
    unpacked = await readAll(through(bytes, new DecompressionStream('deflate')), MOST_BYTES);
  } catch {
    return problem(`The organisation in the link is damaged or cut short. ${ASK_AGAIN}`);
  }
  if (!unpacked)
    return problem('The link unpacks to more than 4 MB, which no link made by Orgdiff does. It was not opened');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(unpacked);
    if (isTooDeep(text)) return problem('The link holds lists within lists to no end. It was not opened');
    return readOrganisation(JSON.parse(text));
  } catch {
    return problem(`What the link holds is no organisation. ${ASK_AGAIN}`);
  }
}
