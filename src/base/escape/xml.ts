/** Text in XML 1.0, such as SVG: between tags and in attributes, whose values stand in double quotes. */

import { assemble, type Written } from './written.ts';

export type Xml = Written<'xml'>;

/** What XML cannot hold at all, not even escaped: control characters and halves of surrogate pairs. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What nearly all texts are: nothing has to be looked for in them. */
const PLAIN = /^[ !#-%'-;=?-~]*$/;
const NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/;

const names = new Set<string>();

export function asXml(text: string): Xml {
  if (PLAIN.test(text)) return text as Xml;
  return text.replace(NOT_XML, '\u{FFFD}').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '') as Xml;
}

/** The name of an element or an attribute. Throws where the text is none: names are never data. */
export function asXmlName(name: string): Xml {
  if (!names.has(name)) {
    if (!NAME.test(name)) throw new Error(`no name of XML: ${name}`);
    names.add(name);
  }
  return name as Xml;
}

/** Markup of ours with texts between. */
export function xml(pieces: TemplateStringsArray, ...values: readonly Xml[]): Xml {
  return assemble(pieces, values) as Xml;
}

export function joinXml(parts: readonly Xml[], separator: '' | '\n'): Xml {
  return parts.join(separator) as Xml;
}
