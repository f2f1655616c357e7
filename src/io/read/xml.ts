/**
 * Reads the XML of an office file as it is unpacked, without ever holding the whole of it. A document type is refused,
 * so that no entity can be declared that stands for others, and so are tags that are nested too deep or do not end.
 */

import { Parser } from 'saxen';
import { Unreadable } from '../table/report.ts';
import type { Pace } from './pace.ts';
import type { Zip } from './zip.ts';

export interface XmlHandlers {
  /** Names come without their prefix. */
  readonly open: (name: string, attributes: () => XmlAttributes) => void;
  readonly close?: ((name: string) => void) | undefined;
  readonly text?: ((text: string) => void) | undefined;
}

export type XmlAttributes = (name: string) => string | undefined;

const DEEPEST = 100;
const LONGEST_TOKEN = 2 * 1024 * 1024;
const PIECE = 64 * 1024;
const SAVE_AGAIN = 'Open it in a spreadsheet program, save it again as .xlsx or .csv, and choose that file.';

export async function readXml(zip: Zip, name: string, pace: Pace, handlers: XmlHandlers): Promise<void> {
  const parser = new Parser();
  let depth = 0;
  let unanswered = 0;
  let failure: Unreadable | undefined;
  const refuse = (message: string): void => {
    failure ??= new Unreadable(message, SAVE_AGAIN);
    parser.stop();
  };
  const take = (text: string, decode: (text: string) => string): void => {
    unanswered = 0;
    handlers.text?.(text.includes('&') ? decode(text) : text);
  };
  parser.on('openTag', (qualified, getAttributes, decode) => {
    unanswered = 0;
    if (++depth > DEEPEST) return refuse('The XML within the file is nested too deep.');
    handlers.open(localName(qualified), () => attributesOf(getAttributes(), decode));
  });
  parser.on('closeTag', (qualified) => {
    depth--;
    handlers.close?.(localName(qualified));
  });
  parser.on('text', take);
  parser.on('cdata', (text) => take(text, (each) => each));
  parser.on('attention', () =>
    refuse('The XML within the file declares a document type, which a spreadsheet never does.'),
  );
  parser.on('error', () => refuse('The file is damaged: the XML within it cannot be read.'));
  parser.on('warn', () => {});

  const decoder = new TextDecoder('utf-8');
  await zip.read(name, pace, (piece, isLast) => {
    for (let at = 0; at === 0 || at < piece.length; at += PIECE) {
      const part = piece.subarray(at, at + PIECE);
      unanswered += part.length;
      if (unanswered > LONGEST_TOKEN) refuse('The XML within the file has a cell of more than two million characters.');
      if (failure) throw failure;
      parser.write(decoder.decode(part, { stream: true }));
    }
    if (isLast) parser.end();
    if (failure) throw failure;
    return true;
  });
}

function localName(qualified: string): string {
  return qualified.slice(qualified.indexOf(':') + 1);
}

function attributesOf(attributes: false | Record<string, string>, decode: (text: string) => string): XmlAttributes {
  return (name) => {
    if (attributes === false || !Object.hasOwn(attributes, name)) return undefined;
    const value = attributes[name];
    return value?.includes('&') ? decode(value) : value;
  };
}
