import { expect, test } from 'vitest';
import { type Resting, restingOn } from './resting.ts';
import type { SourceId } from './schema.ts';
import { readOrganisation } from './validate.ts';

const claims = (...sources: string[]): object => ({
  status: 'stated',
  claims: sources.map((source) => ({ source, status: 'stated' })),
});

const read = readOrganisation({
  format: 'orgdiff/2',
  id: 'test',
  name: 'Test',
  coverage: {
    completeness: 'partial',
    whole: [{ unit: 'lab', people: 40, date: '2025', claims: [{ source: 'memo', status: 'stated' }] }],
  },
  people: [
    { id: 'ada', name: 'Ada', career: [{ date: '2019', text: 'Studies.', ...claims('paper'), status: 'confirmed' }] },
    { id: 'bea', name: 'Bea' },
  ],
  units: [
    {
      id: 'lab',
      name: 'Lab',
      kind: 'unit',
      spans: [{ from: '2025-01-01', ...claims('memo') }],
      heads: [{ person: 'ada', from: '2025-01-01', ...claims('paper') }],
    },
  ],
  memberships: [
    { id: 'm1', person: 'ada', title: 'Chief', unit: 'lab', from: '2025-01-01', ...claims('paper', 'memo') },
    {
      ...{ id: 'm2', person: 'bea', unit: 'lab', from: '2025-01-01', ...claims('blog') },
      strengths: { title: claims('memo') },
    },
  ],
  events: [
    { id: 'e1', date: '2025-02', kind: 'statement', summary: 'Speaks.', ...claims('paper'), status: 'confirmed' },
  ],
  figures: [{ id: 'f1', figure: '40', what: 'People.', claims: [{ source: 'paper', status: 'stated' }] }],
  errata: [{ ...{ id: 'x1', says: 'A', reading: 'B', why: 'C', sureness: 'sure' }, ...errata('memo') }],
  sources: ['paper', 'memo', 'blog', 'unused'].map((id) => ({ id, publisher: id })),
  moments: [{ id: 'now', date: '2025-08-31', label: 'Now' }],
});
if (!read.ok) throw new Error(JSON.stringify(read.error));
const organisation = read.value;

function errata(source: string): object {
  return { claims: [{ source, status: 'stated' }] };
}

function inWords(resting: Resting): string {
  if (resting.kind === 'person') return `${resting.person}: ${resting.what.join('; ')}`;
  if (resting.kind === 'unit') return `${resting.unit}: ${resting.what.join('; ')}`;
  if (resting.kind === 'event') return resting.event.id;
  return resting.kind === 'figure' ? resting.figure.id : resting.erratum.id;
}

test.each([
  ['paper', ['ada: Chief, Lab; Studies; head of Lab', 'e1', 'f1']],
  ['memo', ['ada: Chief, Lab', 'bea: Lab', 'lab: its place in the organisation; how many people it had', 'x1']],
  ['blog', ['bea: Lab']],
  ['unused', []],
])('on %s rests %j', (source, expected) => {
  expect(restingOn(organisation, source as SourceId).map(inWords)).toEqual(expected);
});
