/**
 * A made-up organisation in which everything occurs that a file can record: each strength of a line, dates from a day to
 * an open range, sources of each kind, units that were formed, renamed, split, merged and dissolved, two heads, two seats,
 * dotted lines, vacant posts, posts whose holder is not named, names of other days and in other scripts.
 */

import type { Organisation } from '../../src/model/organisation.ts';
import { readOrganisation } from '../../src/model/validate.ts';
import { LETTER, NOTICE, PAPER, RELAY, SOURCES, span } from './harbour-claims.ts';
import { MEMBERSHIPS } from './harbour-seats.ts';

const UNITS = [
  {
    ...{ id: 'company', name: 'Harbour Works', aliases: ['HW'], purpose: 'To keep ships moving', order: 1 },
    spans: [span('2019')],
    heads: [{ ...span('2019'), person: 'ada', role: { en: 'Chief executive', de: 'Chefin' } }],
  },
  {
    ...{ id: 'operations', name: 'Operations', order: 1 },
    spans: [span('2020-03', { parent: 'company', note: 'Set up by the board' })],
    heads: [
      { ...span('2020-03', { to: '2024-12-31' }), person: 'ben' },
      { ...span('2025-01-15', { status: 'reported', claims: [PAPER] }), person: 'cleo', role: 'Acting head' },
      { ...span('2025-01-15'), person: 'hana' },
    ],
  },
  {
    ...{ id: 'docks', name: 'Docks', aliases: ['Quays'] },
    spans: [
      span('2020', { parent: 'company', name: 'Quay & Docks', to: '2024-11-01' }),
      span('2024-11', { parent: 'operations', status: 'reported', claims: [PAPER, RELAY] }),
    ],
    heads: [{ ...span('2020'), person: 'dov' }],
  },
  {
    ...{ id: 'yard', name: 'Yard', purpose: { en: 'Repairs', de: 'Reparaturen' } },
    spans: [span('2025-01-15', { parent: 'company', under: 'eva', status: 'inferred', claims: [NOTICE, NOTICE] })],
    formedFrom: [{ unit: 'stores', status: 'inferred', claims: [PAPER] }],
  },
  { id: 'stores', name: 'Stores', spans: [span('2021', { parent: 'operations', to: '2025-01-15' })] },
  {
    ...{ id: 'fleet', name: 'Fleet' },
    spans: [span('2020', { parent: 'company', to: '2025-01-01' })],
    heads: [{ ...span('2020', { to: '2025-01-01' }), person: 'lea' }],
  },
  { id: 'fleet-north', name: 'Fleet North', spans: [span('2025-01-01', { parent: 'company' })] },
  {
    ...{ id: 'fleet-south', name: 'Fleet South' },
    spans: [span('2025-01-01', { parent: 'company', status: 'disputed', claims: [LETTER] })],
    heads: [{ ...span('2025-01-01'), person: 'lea' }],
  },
  { id: 'lab', name: 'Lab', spans: [span('2020', { parent: 'company', to: '2024-12-01' })] },
  { id: 'studio', name: 'Studio', spans: [span('2022', { parent: 'company', to: '2024-12-01' })] },
  {
    ...{ id: 'design', name: 'Design' },
    spans: [span('2024-12', { parent: 'company' })],
    formedFrom: [
      { unit: 'lab', status: 'stated', claims: [NOTICE] },
      { unit: 'studio', status: 'reported', claims: [] },
    ],
    heads: [{ ...span('2024-12'), person: 'jun' }],
  },
  { id: 'others', name: 'Unit not named', kind: 'collection', spans: [span('2020', { claims: [] })] },
  { id: 'partner', name: 'Tugs AG', kind: 'external', purpose: 'Tows', heads: [{ ...span('2020'), person: 'pat' }] },
  { id: 'beacon', name: 'Beacon', kind: 'project', purpose: 'A new light' },
].map((unit) => ({ kind: 'unit', ...unit }));

const PEOPLE = [
  {
    ...{ id: 'ada', name: 'Ada Lovelace', aliases: ['A. Lovelace'], email: 'ada+hw@example.org', order: 1 },
    ...{ description: { en: 'Founder', de: 'Gründerin' }, photo: 'data:image/png;base64,iVBORw0KGgo=' },
    career: [
      { date: '2015/2019', employer: 'Engines Ltd', text: 'Engineer', status: 'confirmed', claims: [NOTICE] },
      { date: '2019-05', text: { en: 'Sailed', fr: 'En mer' }, status: 'reported', claims: [] },
    ],
  },
  { id: 'ben', name: 'Ben Ngata', ids: ['0007'] },
  {
    ...{ id: 'cleo', name: 'Cleo Winter', aliases: ['C.'], ids: ['12', 'C-12'] },
    names: [{ name: 'Cleo Marsh', to: '2024-09', claims: [NOTICE] }],
  },
  { id: 'dov', name: 'דב כהן' },
  { id: 'eva', name: 'Eva Österlund', description: 'Two posts' },
  { id: 'fay', name: 'Undisclosed' },
  { id: 'gil', name: 'Gil <i>Roe</i> & Co' },
  { id: 'hana', name: 'Hana *Novák*' },
  { id: 'ivo', name: '=Ivo+1' },
  { id: 'jun', name: '山田 太郎' },
  { id: 'kai', name: 'Kai, Junior' },
  { id: 'lea', name: 'Lea Κώστα' },
  { id: 'mo', name: 'Mo' },
  { id: 'ned', name: 'Ned "Nails" O’Dea' },
  { id: 'ola', name: 'Ola' },
  { id: 'pat', name: 'Pat Иванов' },
  { id: 'twin-1', name: 'Sam Lee' },
  { id: 'twin-2', name: 'Sam Lee' },
  { id: 'gap', name: 'Vacant post (P-9)', vacant: true },
  { id: 'gap-2', name: 'Vacant post (P-10)', vacant: true },
];
const EVENTS = [
  { date: '2025-01-15', kind: 'unit-created', units: ['yard'], summary: 'The yard is set up' },
  {
    date: '2025-01-01',
    kind: 'unit-split',
    units: ['fleet'],
    split: { unit: 'fleet', into: ['fleet-north', 'fleet-south'] },
  },
  { date: '2024-12', kind: 'unit-merged', units: ['lab'], split: { unit: 'design', into: ['lab', 'studio'] } },
  {
    ...{
      date: '2025-01-15',
      kind: 'unit-dissolved',
      units: ['stores'],
      summary: { en: 'Stores close', de: 'Das Lager schließt' },
    },
    staff: { text: 'Most went to the yard', status: 'reported', claims: [PAPER] },
  },
  { date: '2024-11', kind: 'unit-renamed', units: ['docks'], summary: 'Shorter name' },
  { date: '2024-12-31', kind: 'left', people: ['ben'], summary: 'Ben retires', claims: [NOTICE, PAPER] },
  {
    date: '2025-01~',
    kind: 'joining-reported',
    people: ['gil'],
    units: ['yard'],
    status: 'reported',
    claims: [PAPER],
  },
  { date: '../2024-12-10', kind: 'left', people: ['ola'], status: 'disputed', claims: [LETTER] },
  { date: '2024-12-24T', kind: 'statement', people: ['ada'], units: ['beacon'], summary: 'A new light' },
].map((event, index) => ({
  ...{ id: `event-${index + 1}`, status: 'confirmed', summary: '', claims: [NOTICE] },
  ...event,
  date: event.date.replace('T', ''),
}));

const FILE = {
  ...{ format: 'orgdiff/2', id: 'harbour-works', name: { en: 'Harbour Works', de: 'Hafenwerke' } },
  ...{ description: 'Ships & docks', notice: { en: 'Made up for tests.', de: 'Erfunden.' } },
  coverage: {
    ...{ completeness: 'partial', to: '2025-02-01', note: 'Only who is named' },
    whole: [
      { unit: 'company', people: 120, date: '2024-12', claims: [NOTICE] },
      { unit: 'fleet', people: 40, bound: 'under', date: '2024-06', claims: [PAPER] },
    ],
  },
  attributes: [
    { id: 'location', label: 'Location' },
    { id: 'grade', label: { en: 'Grade', de: 'Stufe' } },
  ],
  ...{ people: PEOPLE, units: UNITS, memberships: MEMBERSHIPS, events: EVENTS, sources: SOURCES },
  figures: [{ id: 'figure-1', figure: '120', what: 'People in all', people: ['ada'], claims: [NOTICE] }],
  errata: [
    { id: 'erratum-1', says: 'Bob', reading: 'Ben', why: 'A slip of the pen', sureness: 'likely', claims: [PAPER] },
  ],
  moments: [
    { id: 'then', date: '2024-10-01', label: { en: 'Before the *new* order', de: 'Vorher' } },
    { id: 'now', date: '2025-02-01', label: 'Under the new order', note: 'Two weeks on' },
  ],
  comparisons: [{ id: 'order', label: 'The new order', before: 'then', after: 'now' }],
  story: [{ id: 'step-1', title: 'The yard', text: 'A yard of its own.', focus: { unit: 'yard' }, claims: [NOTICE] }],
};

export function harbourWorks(): Organisation {
  // Through JSON, as a file would come.
  const read = readOrganisation(JSON.parse(JSON.stringify(FILE)));
  if (!read.ok) throw new Error(read.error.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return read.value;
}
