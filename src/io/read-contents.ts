import { fail, type Result } from '../base/result.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Problem } from '../model/problem.ts';
import { readOrganisation } from '../model/validate.ts';

/** What a page that is one file holds. */
export interface Contents {
  /** The view that it opens with, as the query of a link. */
  readonly start: string;
  readonly organisation: Result<Organisation, Problem[]>;
}

/** Reads what write/page.ts wrote into the page. Never throws: a file can be cut short on its way. */
export function readContents(text: string): Contents {
  try {
    const contents: unknown = JSON.parse(text);
    if (typeof contents === 'object' && contents !== null && 'organisation' in contents) {
      const start = 'start' in contents && typeof contents.start === 'string' ? contents.start : '';
      return { start, organisation: readOrganisation(contents.organisation) };
    }
  } catch {
    // The same as a page without contents.
  }
  const message = 'this page holds no organisation, or was cut short; export it again';
  return { start: '', organisation: fail([{ path: '', message }]) };
}
