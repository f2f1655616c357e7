import { fail, type Result } from '../base/result.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Problem } from '../model/problem.ts';
import { fetchBeside, isUnanswered, NO_ANSWER } from './fetch-beside.ts';
import { isLarge, readOrganisationText } from './read-organisation-text.ts';

type Read = Result<Organisation, readonly Problem[]>;

function problem(message: string): Result<never, Problem[]> {
  return fail([{ path: '', message }]);
}

/** Fetches and reads data/<id>/organisation.json, which lies beside the page. Never throws. */
export async function loadOrganisation(
  id: string,
  readLarge: (text: string | Blob, name: string) => Promise<Read>,
): Promise<Read> {
  const path = `data/${id}/organisation.json`;
  let text: string;
  try {
    const response = await fetchBeside(path);
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok || type.includes('html')) return problem(`there is no data set "${id}" (${path} was not found)`);
    // As a Blob it reaches the worker without passing through the page.
    if (isLarge(Number(response.headers.get('content-length')))) return readLarge(await response.blob(), path);
    text = await response.text();
  } catch (error) {
    if (isUnanswered(error)) return problem(`${path} ${NO_ANSWER}`);
    return problem(`${path} could not be fetched; check the connection and try again`);
  }
  return isLarge(text.length) ? readLarge(text, path) : readOrganisationText(text, path);
}
