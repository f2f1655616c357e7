/**
 * The page that is one file: the program with an organisation in it, made from the template that the build leaves
 * beside the app (vite.standalone.ts). Text is put in so that no name can end the element that it stands in.
 */

import { asHtml, asScriptData, cutPage, type Html, html } from '../../base/escape/html.ts';
import { asJson } from '../../base/escape/json.ts';
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

function* writeContents({ organisation, start }: PageContents): Generator<Html> {
  yield html`{"start":${asScriptData(asJson(start))},"organisation":`;
  for (const part of organisationInParts(organisation)) yield asScriptData(part);
  yield html`}`;
}

/** The page in parts, so that a large one can be written without blocking. Undefined where the text is no template. */
export function pageInParts(template: string, contents: PageContents): Generator<Html> | undefined {
  const [head, middle, end, rest] = cutPage(template, PLACES) ?? [];
  if (!head || !middle || !end || !rest) return undefined;
  return (function* (): Generator<Html> {
    yield html`${head}${asHtml(contents.title)}${middle}${asHtml(contents.text)}${end}`;
    yield* writeContents(contents);
    yield rest;
  })();
}

/** About how many bytes an organisation takes up in the page; long lists are judged by a sample. */
export function estimateSize(organisation: Organisation): number {
  const encoder = new TextEncoder();
  const sizeOf = (value: unknown): number => encoder.encode(asScriptData(asJson(value))).length;
  return Object.values(fileOf(organisation)).reduce((sum: number, value: unknown) => {
    if (value === undefined) return sum;
    if (!Array.isArray(value) || value.length <= SAMPLE) return sum + sizeOf(value);
    const step = value.length / SAMPLE;
    const sample = Array.from({ length: SAMPLE }, (_, index) => value[Math.floor(index * step)]);
    return sum + sizeOf(sample) * step;
  }, 0);
}
