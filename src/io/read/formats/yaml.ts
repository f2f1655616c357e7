/** Records or nested names in YAML. */

import { endsIn, type TextFormat, type TextSample } from '../format.ts';

const KEY = /^\s*(?:- +)*("[^"]*"|'[^']*'|[^\s"'#,;|:[\]{}&*!-][^,;|\t]{0,80}?):(?:\s+\S.*|\s*)$/;
const ITEM = /^\s*- +\S/;
/** Of the lines, so many have a key, and all but a few have a key or are items of a list. */
const LEAST_KEYS = 0.4;
const LEAST_LINES = 0.9;

/**
 * Without the ending, lines with keys are YAML only where keys come again, as in a list of records, or hold what is
 * indented below them: "Note: call back" alone is prose.
 */
function looksLikeYaml(lines: readonly string[]): boolean {
  const used = lines.filter((line) => line.trim() !== '' && !/^\s*#|^(?:---|\.\.\.|%YAML\b.*)\s*$/.test(line));
  const keys = used.map((line) => KEY.exec(line)?.[1]);
  const known = keys.filter((key) => key !== undefined);
  const isLine = (line: string, index: number): boolean => keys[index] !== undefined || ITEM.test(line);
  if (known.length < 2 || known.length < LEAST_KEYS * used.length) return false;
  if (used.filter(isLine).length < LEAST_LINES * used.length) return false;
  const isNested = used.some((line, index) => /:\s*$/.test(line) && /^\s*- |^\s+\S/.test(used[index + 1] ?? ''));
  return isNested || used.some((line) => /^- /.test(line) && known.length > new Set(known).size);
}

export const YAML: TextFormat = {
  kind: 'text',
  tells: ({ name, lines, start }: TextSample) =>
    start !== '' && !endsIn(name, 'md', 'markdown') && (endsIn(name, 'yaml', 'yml') || looksLikeYaml(lines)),
  read: async ({ file, text, pace }) => (await import('../read-yaml.ts')).readYaml(file, text, pace),
};
