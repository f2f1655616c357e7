/** `orgdiff check`: what data sets in Orgdiff's own format lack, file by file. */

import { asJson, type Json, json } from '../base/escape/json.ts';
import { reasonOf } from '../base/reason.ts';
import { findLacks, type Lack } from '../model/lacks.ts';
import { indexOrganisation, type Organisation, readText } from '../model/organisation.ts';
import type { OrganisationFile } from '../model/schema.ts';
import { checkOrganisation, readShape } from '../model/validate.ts';
import type { CheckRequest } from './check-arguments.ts';
import { shownName } from './file-names.ts';
import { contentOf, STANDARD_INPUT } from './read-input.ts';
import { problemIn, Unusable } from './unusable.ts';

export interface Checked {
  readonly file: string;
  readonly organisation: Organisation;
  readonly lacks: readonly Lack[];
}

const PROBLEMS_LISTED = 20;

function readFileShape(file: string, content: Uint8Array): OrganisationFile {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(content));
  } catch (error) {
    const words = reasonOf(error);
    throw new Unusable([problemIn(file, `It is not JSON: ${words}.`)]);
  }
  const shape = readShape(json);
  if (shape.ok) return shape.value;
  const listed = shape.error.slice(0, PROBLEMS_LISTED);
  throw new Unusable(
    listed.map(({ path, message }) => problemIn(file, path === '' ? message : `${path}: ${message}.`)),
  );
}

/** What does not fit together comes first: a page would not open the file. */
function checkFile(file: string, content: Uint8Array): Checked {
  const shape = readFileShape(file, content);
  const checked = checkOrganisation(shape);
  const organisation = checked.ok ? checked.value : indexOrganisation(shape);
  const problems = checked.ok ? [] : checked.error;
  const invalid = problems.map(({ path, message }): Lack => ({ kind: 'invalid', path, name: '', detail: message }));
  return { file, organisation, lacks: [...invalid, ...findLacks(organisation)] };
}

/** Fails with Unusable where a file cannot be read as a data set. */
export async function checkFiles({ files }: CheckRequest, input: () => NodeJS.ReadableStream): Promise<Checked[]> {
  const checked: Checked[] = [];
  for (const path of files) {
    const name = path === STANDARD_INPUT ? 'standard input' : shownName(path);
    checked.push(checkFile(name, await contentOf(path, name, input)));
  }
  return checked;
}

/** For other programs: every lack, whatever `--all` says. */
export function checkedAsJson(checked: readonly Checked[]): Json {
  const files = checked.map(({ file, organisation, lacks }) => ({ file, name: readText(organisation.name), lacks }));
  return json`${asJson({ format: 'orgdiff-check/1', files }, 2)}\n`;
}
