/** What somebody asks of `orgdiff check`, read from its arguments. */

import { parseArgs } from 'node:util';

export const CHECK_FORMATS = ['text', 'json'] as const;

export interface CheckRequest {
  readonly files: readonly string[];
  readonly format: (typeof CHECK_FORMATS)[number];
  /** Whether every entry is listed, and not only the first few of a kind. */
  readonly listsAll: boolean;
  readonly isQuiet: boolean;
}

const OPTIONS = {
  format: { type: 'string', short: 'f' },
  all: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Undefined: help is asked for. `misuse` makes an error of a sentence about what makes no sense. */
export function readCheckArguments(
  args: readonly string[],
  misuse: (message: string) => Error,
): CheckRequest | undefined {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  if (values.help) return undefined;
  if (positionals.length === 0) throw misuse('Name the data sets to check.');
  const format = CHECK_FORMATS.find((each) => each === (values.format ?? 'text'));
  if (!format) throw misuse(`--format is one of ${CHECK_FORMATS.join(', ')} here, not "${values.format}".`);
  return { files: positionals, format, listsAll: values.all ?? false, isQuiet: values.quiet ?? false };
}
