/** What `generate.mjs` makes: the JSON of an organisation file. */
export function generateOrganisation(
  people?: number,
  seed?: number,
): { readonly people: readonly { readonly id: string; readonly name: string }[] };
