/** What the made-up Harbour Works rest on: sources of each kind, and what is claimed of them. */

export type Status = 'stated' | 'reported' | 'inferred' | 'disputed' | 'unknown';

const claim = (source: string, status: Status = 'stated', more: object = {}) => ({ source, status, ...more });
export const NOTICE = claim('notice', 'stated', {
  locator: 'paragraph 2',
  note: { en: 'Names the heads', de: 'Nennt sie' },
});
export const PAPER = claim('paper', 'reported', { note: 'Two people who did not want to be named' });
export const RELAY = claim('relay', 'stated', { quotes: 'a post by Ada Lovelace' });
export const LETTER = claim('letter', 'disputed');

export const SOURCES = [
  {
    ...{ id: 'notice', publisher: 'Harbour Works', title: 'Who does what from 2025', date: '2025-01-15' },
    ...{ url: 'https://example.org/notice?a=1&b=2', language: 'en', note: 'On the noticeboard' },
  },
  { id: 'paper', publisher: 'The *Quay* Gazette', title: 'Harbour [shaken] | up', date: '2025-01~' },
  {
    ...{ id: 'relay', publisher: 'Dockers’ Herald', date: '2024-12-20/2025-01-10', relays: ['The *Quay* Gazette'] },
    via: { publisher: 'Archive of Tides', url: 'https://archive.example.org/herald' },
  },
  { id: 'letter', publisher: 'A letter', via: { publisher: 'Town library' }, note: { en: 'Unsigned', fr: 'Anonyme' } },
  { id: 'list', publisher: 'Staff list', url: 'https://example.org/list', title: 'Staff list of 2024' },
];

export const span = (from: string, more: object = {}) => ({ from, status: 'stated', claims: [NOTICE], ...more });
