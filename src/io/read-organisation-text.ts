import { reasonOf } from '../base/reason.ts';
import { fail, type Result } from '../base/result.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Problem } from '../model/problem.ts';
import { readOrganisation } from '../model/validate.ts';

/** Longer texts take longer to read than a page may stand still. */
const LARGE = 2_000_000;

/** Of a text of so many characters, or a file of so many bytes; false where that is not known. */
export function isLarge(length: number): boolean {
  return length > LARGE;
}

/** Reads the text of a data file; `name` is what problems call it. Never throws. */
export function readOrganisationText(text: string, name: string): Result<Organisation, Problem[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const words = reasonOf(error);
    return fail([{ path: '', message: `${name} is not JSON: ${words}` }]);
  }
  return readOrganisation(json);
}
