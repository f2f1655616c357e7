/**
 * A link that carries its organisation: `?data=link:<token>#org=<letters>`. The token says how many letters there have
 * to be, so that a link that was cut is noticed, and how they end, which is with a checksum (RFC 1950) and so tells one
 * organisation from another.
 */

const START = '#org=';
const TAIL = 12;

/** `view.data` of an organisation that is packed as these letters. */
export function dataOfPacked(packed: string): string {
  return `link:${packed.length.toString(36)}-${packed.slice(-TAIL).replace(/[-_]/g, '')}`;
}

/** How many letters a token asks for. */
export function lengthOfToken(token: string): number {
  return Number.parseInt(token, 36);
}

export function isLinkData(data: string): boolean {
  return data.startsWith('link:');
}

export function fragmentOfPacked(packed: string): string {
  return START + packed;
}

/** The letters in the fragment of an address; undefined where it holds none. */
export function packedInFragment(fragment: string): string | undefined {
  return fragment.startsWith(START) ? fragment.slice(START.length) : undefined;
}
