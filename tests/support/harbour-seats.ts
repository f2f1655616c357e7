/** Who was where in the made-up Harbour Works. */

import { LETTER, NOTICE, PAPER, RELAY, type Status } from './harbour-claims.ts';

const IS = '2025-01-15';

interface Seat {
  readonly title?: string | object;
  readonly unit?: string;
  readonly to?: string;
  readonly status?: Status;
  readonly [key: string]: unknown;
}

const toPerson = (person: string) => ({ reportsTo: { person } });
const toUnit = (unit: string) => ({ reportsTo: { unit } });

function seats(person: string, ...list: readonly (Seat & { readonly from: string })[]): object[] {
  return list.map((seat, index) => ({
    ...{ id: `${person}-${index + 1}`, person, status: 'stated', claims: [NOTICE] },
    ...seat,
  }));
}

export const MEMBERSHIPS = [
  ...seats('ada', { title: { en: 'Chief executive', de: 'Vorständin' }, unit: 'company', from: '2019', basis: 'Top' }),
  ...seats('ben', {
    title: 'Head of Operations',
    unit: 'operations',
    from: '2020-03',
    to: '2024-12-31',
    ...toPerson('ada'),
  }),
  ...seats(
    'cleo',
    {
      title: 'Planner',
      unit: 'operations',
      from: '2021',
      to: IS,
      ...toPerson('ben'),
      attributes: { location: 'Oslo' },
    },
    {
      ...{
        title: 'Acting head of Operations',
        unit: 'operations',
        from: IS,
        ...toPerson('ada'),
        status: 'reported' as const,
      },
      ...{ claims: [PAPER], attributes: { location: 'Bergen', grade: 'G7' }, post: 'P/1' },
    },
  ),
  ...seats(
    'dov',
    { title: 'Dock master', unit: 'docks', from: '2020', to: IS, ...toPerson('ada') },
    {
      ...{ title: 'Dock master', unit: 'docks', from: IS, ...toUnit('operations'), status: 'inferred' as const },
      basis: { en: 'The unit moved', de: 'Die Einheit zog um' },
    },
  ),
  ...seats(
    'eva',
    { title: 'Engineer', unit: 'stores', from: '2021', to: IS, ...toPerson('ben') },
    { title: 'Chief engineer', unit: 'company', from: IS, ...toPerson('ada') },
    { unit: 'design', from: IS, kind: 'secondary', ...toUnit('design'), claims: [RELAY] },
    { from: '2024', to: IS, kind: 'secondary', ...toPerson('dov'), status: 'reported' },
  ),
  ...seats('fay', {
    title: 'Night watch',
    unit: 'docks',
    from: '2022',
    holder: 'undisclosed',
    post: 'P-3',
    ...toPerson('dov'),
  }),
  ...seats('gil', { title: 'Welder', unit: 'yard', from: '2025-01~', ...toPerson('eva'), status: 'inferred' }),
  ...seats(
    'hana',
    { title: 'Clerk', unit: 'operations', from: '2023-05-02', to: IS, ...toPerson('ben'), attributes: { grade: 'G5' } },
    {
      ...{ title: 'Head clerk', unit: 'operations', from: IS, ...toPerson('ada'), attributes: { grade: '' } },
      strengths: { title: { status: 'reported', claims: [PAPER], expected: true } },
    },
  ),
  ...seats(
    'ivo',
    { title: 'Rigger', unit: 'yard', from: IS, ...toPerson('eva'), attributes: { location: 'Bergen', grade: 'G6' } },
    {
      title: 'Rigger',
      unit: 'stores',
      from: '2022',
      to: IS,
      ...toPerson('eva'),
      attributes: { location: 'Oslo', grade: 'G6' },
    },
  ),
  ...seats(
    'jun',
    { title: 'Designer', unit: 'lab', from: '2020', to: '2024-12-01', ...toPerson('ada') },
    {
      ...{ title: 'Head of Design', unit: 'design', from: '2024-12', ...toPerson('ada') },
    },
  ),
  ...seats(
    'kai',
    { title: 'Sketcher', unit: 'studio', from: '2022', to: '2024-12-01', ...toPerson('jun') },
    {
      ...{ title: 'Sketcher', unit: 'design', from: '2024-12', ...toUnit('design'), status: 'disputed' as const },
      claims: [LETTER, PAPER],
    },
  ),
  ...seats(
    'lea',
    { title: 'Captain', unit: 'fleet', from: '2020', to: '2025-01-01', ...toPerson('ada') },
    {
      ...{ title: 'Captain', unit: 'fleet-south', from: '2025-01-01', ...toPerson('ada') },
    },
  ),
  ...seats('mo', { unit: 'others', from: '2024-10', status: 'unknown', claims: [] }),
  ...seats(
    'ned',
    { title: 'Mate', unit: 'fleet', from: '2021', to: '2025-01-01', ...toPerson('lea') },
    {
      ...{
        title: 'Mate',
        unit: 'fleet-north',
        from: '2025-01-01',
        ...toUnit('fleet-north'),
        status: 'unknown' as const,
      },
    },
  ),
  ...seats('ola', { title: 'Pilot', unit: 'fleet', from: '2021', to: '2024-12-01', ...toPerson('lea') }),
  ...seats('pat', { title: 'Trainee', unit: 'others', from: '2025-01', status: 'reported', claims: [RELAY] }),
  ...seats('twin-1', { title: 'Diver', unit: 'docks', from: '2023', ...toPerson('dov') }),
  ...seats(
    'twin-2',
    { title: 'Diver', unit: 'docks', from: '2023', to: IS, ...toPerson('dov') },
    {
      ...{ title: 'Senior diver', unit: 'yard', from: IS, ...toPerson('eva') },
    },
  ),
  ...seats('gap', { title: 'Purser', unit: 'operations', from: '2024', post: 'P-9', ...toUnit('operations') }),
  ...seats('gap-2', { title: 'Cook', unit: 'fleet-north', from: '2025-01-01', post: 'P-10', ...toUnit('fleet-north') }),
];
