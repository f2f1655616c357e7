import { fail } from '../base/result.ts';
import { unpackOrganisation } from '../io/link-data.ts';
import type { OpenResult } from './known-organisations.ts';
import { lengthOfToken, packedInFragment } from './link-address.ts';

/** Opens what the fragment of the address carries; `token` says how long that has to be. */
export async function openLink(token: string): Promise<OpenResult> {
  const packed = packedInFragment(window.location.hash);
  const expected = lengthOfToken(token);
  if (packed === undefined) {
    const message =
      'The link has lost the organisation that it carried behind “#org=”. Ask for it once more, or for a file';
    return fail([{ path: '', message }]);
  }
  if (packed.length < expected) {
    const counts = [packed.length, expected].map((count) => count.toLocaleString('en')).join(' of ');
    const message = `The link was cut on its way: ${counts} characters of its organisation arrived. Ask for a file instead`;
    return fail([{ path: '', message }]);
  }
  return unpackOrganisation(packed);
}
