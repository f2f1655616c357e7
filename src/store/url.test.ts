import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACET_IDS } from '../diff/kinds.ts';
import { type PersonId, Status, type UnitId } from '../model/schema.ts';
import { TIERS } from '../model/strength.ts';
import { filesOfData } from './file-address.ts';
import { formatView, parseView } from './url.ts';
import {
  ASIDES,
  AT,
  DEFAULT_VIEW,
  DIRECTIONS,
  FORMS,
  type Selection,
  SHAPES,
  TINTS,
  TRACKS,
  type View,
} from './view.ts';

/** Ids as the schema lets them be. */
const ids = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N}._:@-]*$/u);
const seatIds = fc
  .tuple(fc.constantFrom('person:', 'unit:'), ids, fc.constantFrom('', '~'))
  .map(([kind, id, ghost]) => kind + id + ghost);
const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function someOf<Item>(...items: readonly Item[]): fc.Arbitrary<ReadonlySet<Item>> {
  return fc.subarray([...items]).map((list) => new Set(list));
}

/** The URL holds so many digits of a camera and no more. */
function rounded(min: number, max: number, digits: number): fc.Arbitrary<number> {
  return fc.integer({ min: min * 10 ** digits, max: max * 10 ** digits }).map((value) => value / 10 ** digits);
}

const selections: fc.Arbitrary<Selection | undefined> = fc.oneof(
  fc.constant(undefined),
  ids.map((person) => ({ person: person as PersonId })),
  ids.map((unit) => ({ unit: unit as UnitId })),
);

const ownWords = fc.string({ unit: 'grapheme', maxLength: 40 });

const views: fc.Arbitrary<View> = fc.record({
  data: fc.stringMatching(/^((opened|kept|link):)?[a-zA-Z0-9][a-zA-Z0-9-]*$/),
  form: fc.constantFrom(...FORMS),
  at: fc.constantFrom(...AT),
  before: fc.option(days, { nil: undefined }),
  after: fc.option(days, { nil: undefined }),
  reading: fc.constantFrom('units', 'lines'),
  direction: fc.constantFrom(...DIRECTIONS),
  shape: fc.constantFrom(...SHAPES),
  selection: selections,
  closed: fc.uniqueArray(seatIds, { maxLength: 6 }).map((list) => new Set(list)),
  categories: someOf(...FACET_IDS),
  statuses: someOf(...Status.options),
  units: fc.uniqueArray(ids, { maxLength: 3 }).map((list) => new Set(list as UnitId[])),
  certainties: someOf(...TIERS),
  values: fc
    .uniqueArray(fc.tuple(ids, fc.string({ unit: 'grapheme' })), { maxLength: 3 })
    .map((list) => new Set(list.map(([attribute, value]) => `${attribute}=${value}`))),
  below: fc.uniqueArray(ids, { maxLength: 3 }).map((list) => new Set(list as PersonId[])),
  text: fc.string({ unit: 'grapheme' }),
  onlyChanges: fc.boolean(),
  unfolded: fc.uniqueArray(seatIds, { maxLength: 3 }).map((list) => new Set(list)),
  team: selections,
  aside: fc.constantFrom(undefined, ...ASIDES),
  light: fc.option(ids, { nil: undefined }),
  sort: fc.option(ids, { nil: undefined }),
  track: fc.constantFrom(...TRACKS),
  tint: fc.constantFrom(...TINTS),
  day: fc.option(days, { nil: undefined }),
  step: fc.option(fc.integer({ min: 1, max: 999 }), { nil: undefined }),
  ...{ headline: ownWords, standfirst: ownWords, caption: ownWords },
  camera: fc.option(
    fc.record({
      x: rounded(-90_000, 90_000, 1),
      y: rounded(-90_000, 90_000, 1),
      k: rounded(0.002, 4, 4),
      aspect: rounded(0.2, 5, 3),
    }),
    { nil: undefined },
  ),
});

describe('a view in the address bar', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(parseView(formatView(view))).toEqual({ view, notes: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('has one form, so that two equal views are one link', () => {
    fc.assert(
      fc.property(views, (view) => {
        const backwards = { ...view, closed: new Set([...view.closed].reverse()) };
        expect(formatView(backwards)).toBe(formatView(view));
        expect(formatView(parseView(formatView(view)).view)).toBe(formatView(view));
      }),
    );
  });

  test('leaves out what is as usual', () => {
    expect(formatView(DEFAULT_VIEW)).toBe('');
    expect(parseView('')).toEqual({ view: DEFAULT_VIEW, notes: [] });
    expect(formatView({ ...DEFAULT_VIEW, at: 'after' })).toBe('?at=after');
  });

  test('can be read by people', () => {
    const closed = new Set(['unit:fair', 'person:ada~']);
    const camera = { x: 12.04, y: -3, k: 0.5, aspect: 1.87 };
    expect(formatView({ ...DEFAULT_VIEW, selection: { person: 'yann-lecun' as PersonId }, closed, camera })).toBe(
      '?person=yann-lecun&closed=person:ada%7E,unit:fair&cam=12,-3,0.5,1.87',
    );
  });

  test('keeps within the digits that it has room for', () => {
    for (const text of ['1,2,100,1', '1,2,1,0.1', '1,2,1,10']) {
      expect(parseView(`?cam=${text}`)).toMatchObject({ notes: [] });
    }
    const camera = { x: 1 / 3, y: -2 / 3, k: 0.123456, aspect: 16 / 9 };
    const view = parseView(formatView({ ...DEFAULT_VIEW, camera })).view;
    expect(view.camera).toEqual({ x: 0.3, y: -0.7, k: 0.1235, aspect: 1.778 });
  });
});

describe('files in the address', () => {
  test.each([
    ['?before=may.csv&after=june.csv', { before: 'may.csv', after: 'june.csv' }],
    ['?before=may.csv', { before: 'may.csv', after: undefined }],
    ['?after=lists/Juni+2025.XLSX', { before: undefined, after: 'lists/Juni 2025.XLSX' }],
  ])('%s are read and written back', (query, files) => {
    const { view, notes } = parseView(query);
    expect(notes).toEqual([]);
    expect(filesOfData(view.data)).toEqual(files);
    expect(view.before).toBeUndefined();
    expect(parseView(formatView(view)).view).toEqual(view);
    expect([...new URLSearchParams(formatView(view))]).toEqual([...new URLSearchParams(query)]);
  });

  test('stand instead of a data set', () => {
    expect(parseView('?data=other&before=may.csv').view.data).toBe('files:before=may.csv');
  });

  test.each([
    'https://elsewhere.example/may.csv',
    'https://elsewhere.example/may',
    '//elsewhere.example/may.csv',
    '\\\\elsewhere.example\\may.csv',
    '/\\elsewhere.example/may.csv',
    '\t//elsewhere.example/may.csv',
    'data:text/csv,may.csv',
    'javascript:alert(1)//.csv',
    'may?x=.csv',
    'may.csv#.csv',
  ])('%j is refused, and said so', (address) => {
    const { view, notes } = parseView(`?${new URLSearchParams({ before: address })}`);
    expect(view).toEqual(DEFAULT_VIEW);
    expect(notes).toEqual([expect.stringContaining('is not beside this page')]);
  });
});

test.each(['headline', 'standfirst', 'caption'])('a %s of more than 600 letters is left aside', (name) => {
  expect(parseView(`?${name}=${'a'.repeat(600)}`).notes).toEqual([]);
  const { view, notes } = parseView(`?${name}=${'a'.repeat(601)}`);
  expect(view).toEqual(DEFAULT_VIEW);
  expect(notes).toHaveLength(1);
});

describe('a damaged address', () => {
  const full = formatView({
    ...{ data: 'other', at: 'after', before: '2025-01-01', after: '2025-06-01', reading: 'lines', direction: 'right' },
    ...{ selection: { person: 'ada' as PersonId }, closed: new Set(['unit:a']), categories: new Set(['moved']) },
    ...{ statuses: new Set(['inferred']), camera: { x: 1, y: 2, k: 1, aspect: 2 } },
    ...{ shape: 'ranks', form: 'list', units: new Set(['fair' as UnitId]), onlyChanges: true },
    ...{ team: { unit: 'fair' as UnitId }, aside: 'numbers', light: 'layers', sort: '-who', track: 'people' },
    ...{ headline: 'Two go', standfirst: 'To the lab.', caption: 'Chart: us' },
    ...{ tint: 'manager', day: '2025-03-01', step: 3, text: 'ada', unfolded: new Set(['unit:a']) },
    ...{
      certainties: new Set(['said']),
      values: new Set(['location=Kyiv, Ukraine']),
      below: new Set(['ada' as PersonId]),
    },
  });
  const fallbacks: Readonly<Record<string, Partial<View>>> = {
    data: { data: DEFAULT_VIEW.data },
    at: { at: DEFAULT_VIEW.at },
    before: { before: undefined },
    after: { after: undefined },
    by: { reading: DEFAULT_VIEW.reading },
    dir: { direction: DEFAULT_VIEW.direction },
    shape: { shape: DEFAULT_VIEW.shape },
    person: { selection: undefined },
    kinds: { categories: new Set() },
    lines: { statuses: new Set() },
    sure: { certainties: new Set() },
    with: { values: new Set() },
    view: { form: DEFAULT_VIEW.form },
    only: { onlyChanges: false },
    team: { team: undefined },
    aside: { aside: undefined },
    light: { light: undefined },
    sort: { sort: undefined },
    track: { track: DEFAULT_VIEW.track },
    tint: { tint: DEFAULT_VIEW.tint },
    day: { day: undefined },
    step: { step: undefined },
    cam: { camera: undefined },
    headline: { headline: '' },
    standfirst: { standfirst: '' },
    caption: { caption: '' },
  };

  test.each([
    ['data', '../secret'],
    ['data', ''],
    ['at', 'AFTER'],
    ['before', '2025-02-30'],
    ['before', '2025'],
    ['after', 'yesterday'],
    ['by', 'heart'],
    ['dir', 'up'],
    ['person', ''],
    ['kinds', 'moved,vanished'],
    ['kinds', ''],
    ['lines', 'guessed'],
    ['lines', 'inferred,guessed'],
    ['sure', 'said,maybe'],
    ['with', 'location'],
    ['with', 'location=Kyiv,Ukraine'],
    ['shape', 'round'],
    ['person', ''],
    ['step', '1000'],
    ['step', '01'],
    ['step', '3.5'],
    ['day', '12025-01-01'],
    ['day', '2025-01-011'],
    ['team', 'person:'],
    ['team', 'team:fair'],
    ['light', ''],
    ['light', 'a/'],
    ['sort', '/a'],
    ['data', 'other/..'],
    ['data', '-other'],
    ['data', 'box:other'],
    ['view', 'hologram'],
    ['only', 'me'],
    ['team', 'fair'],
    ['team', 'unit:'],
    ['aside', 'cellar'],
    ['light', 'a b'],
    ['sort', ''],
    ['track', 'trains'],
    ['tint', 'mood'],
    ['day', '2025-13-01'],
    ['step', '0'],
    ['step', 'two'],
    ['cam', '1,2,3'],
    ['cam', '1,2,three,4'],
    ['cam', '1,2,0,1'],
    ['cam', '1,2,-1,1'],
    ['cam', '1,2,Infinity,1'],
    ['cam', '0,0,1e-300,1'],
    ['cam', '1,2,0.00009,1'],
    ['cam', '1,2,100.1,1'],
    ['cam', '1,2,NaN,1'],
    ['cam', '1e300,2,1,1'],
    ['cam', '1,-100000001,1,1'],
    ['cam', 'NaN,2,1,1'],
    ['cam', '1,-Infinity,1,1'],
    ['cam', '1,,1,1'],
    ['cam', '1,2,1,0.09'],
    ['cam', '1,2,1,NaN'],
    ['cam', '1,2,1,10.1'],
    ['cam', '1,2,1,99'],
    ['cam', '1,2,1,1,1'],
  ])('loses %s=%s alone, and says so', (name, value) => {
    const params = new URLSearchParams(full);
    expect(params.has(name)).toBe(true);
    params.set(name, value);
    const { view, notes } = parseView(`?${params}`);
    expect(view).toEqual({ ...parseView(full).view, ...fallbacks[name] });
    expect(notes).toEqual([expect.stringContaining(`“${name}=${value}”`)]);
  });

  test.each([
    { x: 0, y: 0, k: 0.0001, aspect: 0.1 },
    { x: 1e8, y: -1e8, k: 100, aspect: 10 },
  ])('keeps a camera at the bounds: %j', (camera) => {
    const { view, notes } = parseView(formatView({ ...DEFAULT_VIEW, camera }));
    expect({ camera: view.camera, notes }).toEqual({ camera, notes: [] });
  });

  test.each(['before', 'after'])('opens no file from elsewhere as %s', (name) => {
    const slashes = ['//', ' //', '\\\\', '/\\', '/\t/', '\u0001//', 'https:', 'https://', 'HTTP:/', '//user@', '///'];
    for (const before of slashes) {
      const { view, notes } = parseView(`?${new URLSearchParams([[name, `${before}evil.example/x.csv`]])}`);
      expect(view).toEqual(DEFAULT_VIEW);
      expect(notes).toEqual([expect.stringContaining('is not beside this page')]);
    }
    expect(parseView(`?${name}=lists/may%20june.csv`).view.data).toBe(`files:${name}=lists%2Fmay+june.csv`);
  });

  test.each([['v', '2']])('says so of %s=%s', (name, value) => {
    expect(parseView(`?${name}=${value}`)).toEqual({
      view: DEFAULT_VIEW,
      notes: [expect.stringContaining(`“${name}=${value}”`)],
    });
  });

  test('says so of what stands there twice, and of a person beside a unit', () => {
    const twice = (name: string) => [`“${name}” stands in the address more than once; the first counts`];
    expect(parseView('?at=before&at=after')).toEqual({ view: { ...DEFAULT_VIEW, at: 'before' }, notes: twice('at') });
    expect(parseView('?person=ada&unit=fair').notes).toEqual([
      'The address names a person and a unit; the person counts',
    ]);
    expect(parseView('?unit=fair').notes).toEqual([]);
    expect(parseView('?data=a&data=b&before=may.csv&before=june.csv').notes).toEqual([]);
    expect(parseView('?unit=').notes).toEqual(['“unit=” in the address is not understood and was ignored']);
  });

  test('is told in few words, however long it is', () => {
    const long = 'x'.repeat(200);
    expect(parseView(`?at=${long}`).notes).toEqual([
      `“at=${'x'.repeat(40)}” in the address is not understood and was ignored`,
    ]);
    expect(parseView(`?after=https://${long}`).notes).toEqual([
      `“after=https://${'x'.repeat(72)}” is not beside this page: only files from here are opened by a link`,
    ]);
  });

  test('leaves out what is empty in a list', () => {
    const { view, notes } = parseView('?closed=,unit:a,,&units=a,,b&below=,&unfolded=&with=a=1,,b=2');
    expect(notes).toEqual([]);
    expect([...view.closed, ...view.units, ...view.below, ...view.unfolded]).toEqual(['unit:a', 'a', 'b']);
    expect([...view.values]).toEqual(['a=1', 'b=2']);
  });

  test('says once what means nothing here', () => {
    const { view, notes } = parseView('?utm_source=x&at=before&utm_source=y');
    expect(view).toEqual({ ...DEFAULT_VIEW, at: 'before' });
    expect(notes).toEqual([expect.stringContaining('“utm_source”')]);
  });

  test('takes the person where a unit is named as well', () => {
    expect(parseView('?unit=fair&person=ada').view.selection).toEqual({ person: 'ada' });
  });

  test('is never more than a view and some notes', () => {
    const names = [...Object.keys(fallbacks), 'unit', 'closed', 'v', 'units', 'q', 'unfolded', 'nonsense'];
    const queries = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.tuple(fc.constantFrom(...names), fc.string({ unit: 'grapheme' })))
        .map((pairs) => `?${new URLSearchParams(pairs)}`),
    );
    fc.assert(
      fc.property(queries, (query) => {
        const { view } = parseView(query);
        expect(parseView(formatView(view))).toEqual({ view, notes: [] });
      }),
    );
  });
});
