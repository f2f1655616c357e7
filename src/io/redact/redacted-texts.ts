/** Texts, addresses and claims without the names in them. */

import type { Claim, PartStrength, SourceId, Text } from '../../model/schema.ts';
import type { NameFinder } from './name-finder.ts';

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

export class RedactedTexts {
  private readonly finder: NameFinder;
  /** From old ids to new ones; undefined: sources are left out, with all that rests on them. */
  private readonly sources: ReadonlyMap<SourceId, SourceId> | undefined;
  /** The new ids of those that what was kept rests on. */
  readonly used = new Set<SourceId>();

  constructor(finder: NameFinder, sources: ReadonlyMap<SourceId, SourceId> | undefined) {
    this.finder = finder;
    this.sources = sources;
  }

  line(text: string): string;
  line(text: string | undefined): string | undefined;
  line(text: string | undefined): string | undefined {
    return text && this.finder.replace(text);
  }

  text(text: Text): Text {
    if (typeof text === 'string') return this.finder.replace(text);
    const entries = Object.entries(text).map(([language, value]) => [language, this.finder.replace(value)]);
    return { en: '', ...Object.fromEntries(entries) };
  }

  maybe(text: Text | undefined): Text | undefined {
    return text === undefined ? undefined : this.text(text);
  }

  /** Of what goes when the sources go. */
  prose(text: Text | undefined): Text | undefined {
    return this.sources ? this.maybe(text) : undefined;
  }

  claims(claims: readonly Claim[]): Claim[] {
    return claims.flatMap(({ source, status, locator, note, quotes }) => {
      const id = this.sources?.get(source);
      if (id === undefined) return [];
      this.used.add(id);
      return [{ source: id, status, locator: this.line(locator), note: this.maybe(note), quotes: this.maybe(quotes) }];
    });
  }

  strengths<Strengths extends { readonly [part: string]: PartStrength | undefined }>(
    strengths: Strengths | undefined,
  ): Strengths | undefined {
    if (!strengths) return undefined;
    const parts = Object.entries(strengths).map(([part, strength]) => [
      part,
      strength && {
        ...strength,
        claims: strength.claims && this.claims(strength.claims),
        reason: this.prose(strength.reason),
      },
    ]);
    return Object.fromEntries(parts) as Strengths;
  }

  /** An address that spells out a name cannot be mended. */
  address(url: string | undefined): string | undefined {
    return url === undefined || this.finder.finds(decoded(url)) ? undefined : url;
  }

  /** An id that may stay as it is. */
  idOr(id: string, otherwise: string): string {
    return this.finder.finds(id) ? otherwise : id;
  }
}
