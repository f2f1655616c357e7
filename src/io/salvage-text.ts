import { fail, type Result, succeed } from '../base/result.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Problem } from '../model/problem.ts';
import { salvageOrganisation } from '../model/salvage.ts';

export type SalvagedText = Result<Organisation, readonly Problem[]> & { readonly note?: string | undefined };

/** Reads what some version of Orgdiff has written, as far as this one can; the note says what it left out. */
export function salvageText(text: string): SalvagedText {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail([{ path: '', message: 'What is kept is not what Orgdiff has written: it is cut off or damaged.' }]);
  }
  const salvaged = salvageOrganisation(json, 'entries');
  if (!salvaged.ok) return salvaged;
  const { organisation, leftOut } = salvaged.value;
  const note = leftOut && `Left out, since this version of Orgdiff cannot read it: ${leftOut}`;
  return { ...succeed(organisation), note };
}
