/** Which addresses are of one person: those of an office, a team or a directorate pass from hand to hand. */

import { itemAt } from '../../../base/lists.ts';
import { roughWord } from '../names/latin-letters.ts';
import { wordsOf } from '../names/name-key.ts';
import type { PersonName } from '../names/person-names.ts';
import type { Roster } from '../rows/roster.ts';

export function localPart(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 0 ? email : email.slice(0, at);
}

const OFFICES: ReadonlySet<string> = new Set(
  (
    'info contact contacts office admin mail email post postbox inbox enquiries inquiries help helpdesk support service ' +
    'services team hello reception press media pressoffice sales hr jobs careers webmaster noreply no reply secretary ' +
    'secretariat kontakt poststelle buero sekretariat zentrale presse personal verwaltung accueil secretariat bureau ' +
    'contacto oficina secretaria informacion prensa contato segreteria ufficio kantoor receptie biuro sekretariat ' +
    'kontor postmottak registratur'
  ).split(' '),
);

/** Folded address words that are nothing but words of the row's own unit or title, or of offices in general. */
function isOfOffice(local: string, placeWords: ReadonlySet<string>): boolean {
  const words = wordsOf(local).map((word) => word.replace(/\d+$/, ''));
  return words.every((word) => word === '' || OFFICES.has(word) || placeWords.has(word)) && words.some(Boolean);
}

interface Addresses {
  readonly roster: Roster;
  fold(text: string): string;
  name(index: number): PersonName;
}

const addressOf = (email: string): string =>
  email
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '');

function countEach(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** By index: an address that stands on one row of the whole file and names no office; empty where there is none. */
export function ownAddresses(side: Addresses): readonly string[] {
  const { posts } = side.roster;
  const addresses = posts.map(({ email }) => addressOf(email));
  const counts = countEach(addresses);
  return addresses.map((address, index) => {
    if (address === '' || counts.get(address) !== 1) return '';
    const { unit, parentUnit, title } = itemAt(posts, index);
    const words = new Set([unit, parentUnit, title].flatMap((text) => side.fold(text).split(' ')));
    const local = localPart(address);
    return isOfOffice(local, words) && !isMadeOf(local, side.name(index)) ? '' : address;
  });
}

/** By index: what stands before the @ of an own address, and of no other address in the file; else empty. */
export function ownLocalParts({ posts }: Roster, own: readonly string[]): readonly string[] {
  const counts = countEach(posts.map(({ email }) => localPart(addressOf(email))));
  return own.map(localPart).map((local) => (counts.get(local) === 1 ? local : ''));
}

const FEWEST_LETTERS = 3;

/** Whether an address is made of the name: it holds one of its words, or all of their initials and nothing else. */
export function isMadeOf(local: string, name: PersonName): boolean {
  const letters = wordsOf(local).map(roughWord).join('');
  const words = name.words.map(roughWord);
  const spelled = name.spelledOut?.split(' ').map(roughWord) ?? [];
  if ([...words, ...spelled].some((word) => word.length >= FEWEST_LETTERS && letters.includes(word))) return true;
  const initials = words.map((word) => word.charAt(0)).join('');
  return letters.length >= 2 && letters.replace(/\d+$/, '') === initials;
}
