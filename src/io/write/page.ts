/**
 * The page that is one file: the program with an organisation in it, made from the template that the build leaves
 * beside the app (vite.standalone.ts). Text is put in so that no name can end the element that it stands in.
 */

import type { Organisation } from '../../model/organisation.ts';
import { fileOf, organisationInParts } from './organisation-json.ts';

/** As the template has them, in this order. */
const PLACES = ['%ORGDIFF_TITLE%', '%ORGDIFF_TEXT%', '%ORGDIFF_CONTENTS%'] as const;
const SAMPLE = 500;

export interface PageContents {
  readonly organisation: Organisation;
  /** The view that it opens with, as the query of a link. */
  readonly start: string;
  readonly title: string;
  /** What those read whose browser runs no scripts. */
  readonly text: string;
}

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function asHtml(text: string): string {
  return text.replace(/[&<>]/g, (character) => REFERENCES[character] ?? '');
}

/** JSON that may stand in a script element: neither "</script>" nor "<!--" can occur in it. */
function asScriptData(json: string): string {
  return json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

function* writeContents({ organisation, start }: PageContents): Generator<string> {
  yield `{"start":${asScriptData(JSON.stringify(start))},"organisation":`;
  for (const part of organisationInParts(organisation)) yield asScriptData(part);
  yield '}';
}

/** The page in parts, so that a large one can be written without blocking. Undefined where the text is no template. */
export function pageInParts(template: string, contents: PageContents): Generator<string> | undefined {
  const parts: string[] = [];
  let rest = template;
  for (const place of PLACES) {
    const at = rest.indexOf(place);
    if (at < 0) return undefined;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at + place.length);
  }
  const [head = '', middle = '', end = ''] = parts;
  return (function* (): Generator<string> {
    yield [head, asHtml(contents.title), middle, asHtml(contents.text), end].join('');
    yield* writeContents(contents);
    yield rest;
  })();
}

/** About how many bytes an organisation takes up in the page; long lists are judged by a sample. */
export function estimateSize(organisation: Organisation): number {
  const encoder = new TextEncoder();
  const sizeOf = (value: unknown): number => encoder.encode(asScriptData(JSON.stringify(value))).length;
  return Object.values(fileOf(organisation)).reduce((sum: number, value: unknown) => {
    if (value === undefined) return sum;
    if (!Array.isArray(value) || value.length <= SAMPLE) return sum + sizeOf(value);
    const step = value.length / SAMPLE;
    const sample = Array.from({ length: SAMPLE }, (_, index) => value[Math.floor(index * step)]);
    return sum + sizeOf(sample) * step;
  }, 0);
}
