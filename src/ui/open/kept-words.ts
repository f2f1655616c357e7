/** What the list of what is kept says of each item, as far as it can be read. */

import { countPeople } from '../../base/counted.ts';
import { formatEdtf } from '../../model/edtf.ts';
import type { KeptItem } from '../../store/kept-entry.ts';
import { bytes } from './size-in-words.ts';

const since = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

export function nameOfKept({ name, hasOrganisation, hasFiles }: KeptItem): string {
  return name ?? (hasOrganisation || hasFiles ? 'Without a name' : 'What cannot be read');
}

function daysInWords(days: readonly string[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? formatEdtf(first) : `${formatEdtf(first)} – ${formatEdtf(last)}`;
}

function whatItIs({ hasOrganisation, hasFiles, people, name }: KeptItem): string {
  if (!hasOrganisation && hasFiles) return 'files that are not shown yet';
  if (!hasOrganisation) return 'unreadable: what it was is missing';
  if (people === undefined || name === undefined) return 'unreadable in part';
  return countPeople(people);
}

export function wordsAboutKept(item: KeptItem): string {
  const { days, size, since: time, hasOrganisation, hasFiles } = item;
  return [
    whatItIs(item),
    daysInWords(days),
    hasOrganisation && hasFiles ? 'with its files' : '',
    size === undefined ? '' : bytes(size),
    time === undefined ? '' : `kept since ${since.format(time)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
