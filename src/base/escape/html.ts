/** Text in HTML: between tags, in a quoted attribute, and data in a script element. */

import type { Json } from './json.ts';
import { asLines } from './unseen.ts';
import { assemble, type Written } from './written.ts';

export type Html = Written<'html'>;

const REFERENCES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;' },
  ...{ '"': '&quot;', "'": '&#39;' },
};

/** For the contents of an element, and for the value of an attribute in either kind of quotes. */
export function asHtml(text: string): Html {
  return asLines(text).replace(/[&<>"']/g, (character) => REFERENCES[character] ?? '') as Html;
}

/** Markup of ours with texts between. */
export function html(pieces: TemplateStringsArray, ...values: readonly Html[]): Html {
  return assemble(pieces, values) as Html;
}

/** JSON that may stand in a script element: neither "</script>" nor "<!--" can occur in it. */
export function asScriptData(json: Json): Html {
  return json.replaceAll('<', '\\u003c') as string as Html;
}

/** A page of ours, cut at its places in their order; undefined where it does not have them. */
export function cutPage(page: string, places: readonly string[]): readonly Html[] | undefined {
  const pieces: Html[] = [];
  let rest = page;
  for (const place of places) {
    const at = rest.indexOf(place);
    if (at < 0) return undefined;
    pieces.push(rest.slice(0, at) as Html);
    rest = rest.slice(at + place.length);
  }
  return [...pieces, rest as Html];
}
