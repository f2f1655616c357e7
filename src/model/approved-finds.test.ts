import { expect, test } from 'vitest';
import { richOrganisation } from '../../tests/support/rich-organisation.ts';
import { buildFinder } from './find.ts';
import { buildEntryFinder, type EntryHit } from './find-entries.ts';

const QUERIES = [
  ...[
    'ada',
    'ADA BYRNE',
    'byrne ada',
    'bryne',
    'bryn',
    'brnye',
    'bynre',
    'cole',
    'lind',
    'cyril',
    'cy',
    'c',
    'a',
    'l',
    'e',
  ],
  ...[
    'loft',
    'lofts',
    'old loft',
    'sail',
    'sailm',
    'sailmaker',
    'sailmakre',
    'sailmaker works',
    'ropes',
    'rope',
    'roper',
  ],
  ...[
    'rope lines',
    'walk',
    'opewal',
    'works',
    'work',
    'head of works',
    'dock',
    'chief',
    'dock chief',
    'master',
    'aster',
  ],
  ...[
    'akesson',
    'akeson',
    'lowe',
    'löwe',
    'esson',
    '中村',
    'エッダ',
    '村',
    'לוי',
    'מיה',
    'vacant',
    'p9',
    '9',
    'auditor',
    'disclosed',
  ],
  ...[
    'mill',
    'ketch',
    'hands',
    'rigger',
    'adviser',
    'wright',
    'bauer',
    'nakamuras',
    'nakamur',
    'nkamura',
    'okafor bo master',
  ],
];

test('who and what is found in a rich organisation', async () => {
  const finder = buildFinder(richOrganisation());
  const text = QUERIES.map((query) => {
    const hits = finder.find(query, 6).map(({ kind, id, label, detail, matched, matchedText }) => {
      return `  ${kind} ${id} “${label}” (${detail || 'no detail'}) by ${matched} “${matchedText}”`;
    });
    return [query, ...hits].join('\n');
  }).join('\n');
  await expect(`${text}\n`).toMatchFileSnapshot('../../tests/golden/model/finds.txt');
});

const TOLD_QUERIES = [
  ...[
    'loft',
    'lof',
    'oft',
    'loft yard',
    'yard',
    'yard log',
    'log',
    'log yard',
    'the yard',
    'cy',
    'cy diallo',
    'diallo cy',
    'ketch 12',
  ],
  ...[
    '12',
    '1',
    '12 ketch',
    '1 ketch',
    '120',
    'about 120',
    '118',
    'werft',
    'boote',
    'boats',
    'a',
    'the',
    'paper',
    'harbour',
    'jun 2024',
  ],
  ...[
    'sturm',
    'copybook',
    'april',
    'may',
    'sure',
    'names nobody',
    'nobody',
    'reeperbahn',
    'bo',
    'okafor',
    'loft walk',
    'dí',
    'sea',
    '2025',
  ],
];

function idOf(hit: EntryHit): string {
  if (hit.kind === 'event') return hit.event.id;
  if (hit.kind === 'figure') return hit.figure.id;
  return hit.kind === 'erratum' ? hit.erratum.id : hit.source.id;
}

test('what is found beside people and units in a rich organisation', async () => {
  const finder = buildEntryFinder(richOrganisation());
  const text = TOLD_QUERIES.map((query) => {
    const found = (limit: number): string[] => finder.find(query, limit).map((hit) => `${hit.kind} ${idOf(hit)}`);
    expect(found(2)).toEqual(found(99).slice(0, 2));
    return `${query}: ${found(99).join(', ') || 'nothing'}`;
  }).join('\n');
  await expect(`${text}\n`).toMatchFileSnapshot('../../tests/golden/model/finds-told.txt');
});
