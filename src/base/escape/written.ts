/**
 * Text as it may stand in a document of some format: whatever it was, it means only itself there. Each format has a
 * module beside this one, and nothing else makes such text. Writers take no other, so that the compiler refuses a name
 * that nobody escaped; and what is written by a template is refused as soon as something raw is put into it.
 */

declare const FORMAT: unique symbol;

export type Written<Format extends string> = string & { readonly [FORMAT]: Format };

/** The pieces of a template with what stands between them. */
export function assemble(pieces: TemplateStringsArray, values: readonly string[]): string {
  let text = pieces[0] ?? '';
  for (const [index, value] of values.entries()) text += value + (pieces[index + 1] ?? '');
  return text;
}
