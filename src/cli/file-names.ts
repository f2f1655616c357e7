/**
 * Names of files that are not UTF-8, which they may be on Linux. Node puts U+FFFD for each byte that it cannot decode,
 * so the arguments are read once more from where the system keeps them, and such a byte stands in the text as a lone
 * surrogate from U+DC80 on (after PEP 383), from which it is found again.
 */

import { readFileSync } from 'node:fs';

const OFFSET = 0xdc00;
const LONE = /\p{Cs}/gu;
const HAS_LONE = /\p{Cs}/u;
const UNDECODED = '\uFFFD';

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** As the first byte says, after RFC 3629. */
function lengthOfCharacter(lead: number): number {
  return lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

function textOfName(bytes: Uint8Array): string {
  const whole = decode(bytes);
  if (whole !== undefined) return whole;
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const length = lengthOfCharacter(lead);
    const character = decode(bytes.subarray(at, at + length));
    text += character ?? String.fromCharCode(OFFSET + lead);
    at += character === undefined ? 1 : length;
  }
  return text;
}

/** What stands behind the last point of a name; empty where nothing does. */
export function extensionOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1] ?? '';
}

/** What the file system is to be asked for. */
export function pathOf(name: string): string | Buffer {
  if (!HAS_LONE.test(name)) return name;
  const parts: Buffer[] = [];
  let from = 0;
  for (const { 0: lone, index } of name.matchAll(LONE)) {
    parts.push(Buffer.from(name.slice(from, index)), Buffer.of(lone.charCodeAt(0) - OFFSET));
    from = index + 1;
  }
  return Buffer.concat([...parts, Buffer.from(name.slice(from))]);
}

/** As people are shown it. */
export function shownName(name: string): string {
  return name.replace(LONE, UNDECODED);
}

/** Whether something was lost of a name on its way here, so that no file is found by it. */
export function isDamaged(name: string): boolean {
  return name.includes(UNDECODED);
}

/** The same arguments, with no byte lost where the system tells them of the process that was given them. */
export function wholeArguments(args: readonly string[], given: number): readonly string[] {
  if (!args.some(isDamaged)) return args;
  try {
    const texts: string[] = [];
    const bytes = readFileSync(`/proc/${given}/cmdline`);
    for (let from = 0; from < bytes.length; ) {
      const end = bytes.indexOf(0, from);
      texts.push(textOfName(bytes.subarray(from, end)));
      from = end + 1;
    }
    return texts.slice(-args.length);
  } catch {
    return args;
  }
}
