/** Values as JSON, in which nothing acts on what shows it: a terminal, an editor, or a script that it is put into. */

import { assemble, type Written } from './written.ts';

export type Json = Written<'json'>;

/** JSON lets these stand as they are. They occur in texts only, where they may be written as escapes. */
const UNSEEN = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

function escapeSequence(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The value must be one that JSON has: no undefined and no function. */
export function asJson(value: unknown, indent?: number): Json {
  return JSON.stringify(value, null, indent).replace(UNSEEN, escapeSequence) as Json;
}

/** Structure of ours with values between. */
export function json(pieces: TemplateStringsArray, ...values: readonly Json[]): Json {
  return assemble(pieces, values) as Json;
}

export function joinJson(parts: readonly Json[], separator: '' | ',\n'): Json {
  return parts.join(separator) as Json;
}
