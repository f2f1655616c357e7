import { expect, test } from 'vitest';
import { incompleteProblem } from './json-pages.ts';

const LIST = [{ id: 1 }, { id: 2 }];

test.each<[what: string, json: unknown, words: string]>([
  ['a link to the next page', { '@odata.nextLink': 'https://x.example/2', value: LIST }, '@odata.nextLink'],
  ['a link among others', { data: LIST, links: { self: 'a', next: 'b' } }, 'next'],
  ['a link that is an object', { items: LIST, _links: { next: { href: '/2' } } }, 'next'],
  ['more, without saying where', { users: LIST, has_more: true }, 'has_more'],
  ['a total', { totalResults: 40, itemsPerPage: 2, Resources: LIST }, '2 records of 40'],
  ['a plain total beside the page', { total: 1200, page: 1, limit: 2, rows: LIST }, '2 records of 1,200'],
  ['the number of pages', { rows: LIST, meta: { currentPage: 2, totalPages: 7 } }, 'page 2 of 7'],
])('%s tells that a file is not complete', (_, json, words) => {
  const [problem] = incompleteProblem('a.json', json, 2);
  expect(problem).toMatchObject({ kind: 'incomplete-file', severity: 'warning' });
  expect(problem?.message).toContain(words);
});

test.each<[what: string, json: unknown]>([
  ['a bare list', LIST],
  ['no next page', { '@odata.nextLink': null, value: LIST, next: '', has_more: false }],
  ['the only page', { totalResults: 2, itemsPerPage: 100, startIndex: 1, Resources: LIST, page: 1, totalPages: 1 }],
  ['a total that may be of anything', { total: 90, rows: LIST }],
  ['fields of people', { rows: [{ next: 'Ann', total: 900, page: 3 }] }],
])('%s tells nothing', (_, json) => {
  expect(incompleteProblem('a.json', json, 2)).toEqual([]);
});
