import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareTexts,
  organisationFromTexts,
  snapshotOn,
  type TextOptions,
} from '../../tests/support/org-from-text.ts';
import { files, organisationFrom, snapshotsOf } from '../../tests/support/random-organisations.ts';
import { dayOf } from '../model/edtf.ts';
import type { OrganisationFile } from '../model/schema.ts';
import { snapshotAt } from '../model/snapshot.ts';
import { accountAsText, accountInBrief, writeAccount } from './account.ts';
import { type Account, type AccountSentence, textOf } from './account-text.ts';
import { groupByCause } from './cause-groups.ts';
import type { Comparison } from './comparison.ts';
import { diff } from './diff.ts';

function accountOf(comparison: Comparison): Account {
  return writeAccount(comparison, groupByCause(comparison));
}

function sentencesOf({ headline, paragraphs }: Account): AccountSentence[] {
  return [headline, ...paragraphs.flatMap(({ sentences }) => sentences)];
}

/** The sentences after the headline, with what is said after each. */
function told(account: Account): string[] {
  return sentencesOf(account)
    .slice(1)
    .map(({ words, note }) => (note === undefined ? textOf(words) : `${textOf(words)} ${note}`));
}

function tell(before: string, after: string, options?: TextOptions): string[] {
  return told(accountOf(compareTexts(before, after, options)));
}

describe('what happened', () => {
  test('a dissolved unit says where its people went, and each of them where to', () => {
    const before = `[Company] Ada
      [Old] Bea, Head
        Cy
      [Shop] Di`;
    const after = `[Company] Ada
      [Shop] Di
        Bea, Adviser
        Cy`;
    expect(tell(before, after)).toEqual([
      'Old was dissolved; its people went to Shop.',
      'Bea moved from Old to Shop, now reports to Di instead of Ada and is now listed as “Adviser” (before: “Head”).',
      'Cy moved from Old to Shop and now reports to Di instead of Bea.',
    ]);
  });

  test('of whom the same is told, one sentence is told', () => {
    const before = `[Company] Ada
      [North] Bea
        Cy
        Di
      [South] Eva`;
    const after = `[Company] Ada
      [North] Bea
      [South] Eva
        Cy
        Di
        Flo
        Gus`;
    expect(tell(before, after)).toEqual([
      'Cy and Di moved from North to South and now report to Eva instead of Bea.',
      'Flo and Gus joined South, reporting to Eva.',
    ]);
  });

  test('a split names its parts, and no part says again what it came out of', () => {
    const before = `[Company] Ada
      [Lab] Bea
        Cy
        Di`;
    const after = `[Company] Ada
      [Lab] Bea
        [North] Cy
        [South] Di`;
    const split = { date: '2025-02', kind: 'unit-split', split: { unit: 'lab', into: ['north', 'south'] } } as const;
    expect(tell(before, after, { events: [split] }).slice(0, 3)).toEqual([
      'Lab was split into two units: North and South.',
      'North was formed in Lab, headed by Cy.',
      'South was formed in Lab, headed by Di.',
    ]);
  });

  test('new heads, names and places of units', () => {
    const before = `[Company] Ada
      [Lab #lab] Bea
      [Shop] Cy
      [Yard] Di`;
    const after = `[Company] Ada
      [Works #lab] Bea
      [Shop] Eva
        [Yard]`;
    const sentences = tell(before, after);
    expect(sentences).toContain('Works was renamed (before: “Lab”).');
    expect(sentences).toContain('Yard moved from Company to Shop and no longer has a named head (before: Di).');
    expect(sentences).toContain('Shop is now headed by Eva (before: Cy).');
    expect(sentences).toContain('The data set does not name who headed Yard on 1 June 2025.');
  });

  test('titles, dotted lines and bosses that change in place', () => {
    const before = `Ada
      Bea, Engineer
        Cy
        Di
      Eva`;
    const after = `Ada
      Flo
        Cy
        Di
      Eva, Designer ~> Flo`;
    const sentences = tell(before, after);
    expect(sentences).toContain('Cy and Di now report to Flo instead of Bea in the same seat.');
    expect(sentences).toContain('Eva is now listed as “Designer” and now has a dotted line to Flo.');
  });

  test('who is nearer to the top is told first', () => {
    const after = '[Company] Ada\n  [Lab]\n    Flo -> Gus\n    Gus';
    const [first, second] = tell('[Company] Ada\n  [Lab]', after);
    expect(first).toMatch(/^Gus joined Lab/);
    expect(second).toMatch(/^Flo joined Lab/);
  });

  test('who went along is told after whom', () => {
    const lines = (boss: string): string => `Ada
      Bea
        ${boss === 'Bea' ? 'Cy\n          Di\n          Ed' : ''}
      Flo
        ${boss === 'Flo' ? 'Cy\n          Di\n          Ed' : ''}`;
    expect(tell(lines('Bea'), lines('Flo'))).toEqual([
      'Cy now reports to Flo instead of Bea.',
      'Di and Ed went along with Cy.',
    ]);
  });

  test('not shown any more is not left', () => {
    const options = { completeness: 'partial', events: [{ date: '2025-03', kind: 'left', people: ['cy'] }] } as const;
    const before = `[Company] Ada
      Bea
      Cy`;
    const after = `[Company] Ada
      Di`;
    expect(tell(before, after, options)).toEqual([
      'Cy left Company.',
      'Newly shown, though nothing says that they joined: Di.',
      'No longer shown, though nothing says that they left: Bea.',
      'The data set does not hold everybody: that somebody is missing means nothing.',
    ]);
  });

  test('names with dots and brackets are told as they are', () => {
    const account = accountOf(compareTexts('[Co. (Inc.)] Ada', '[Co. (Inc.)] Ada\n  Dr. B. C. Smith Jr.'));
    expect(told(account)).toEqual(['Dr. B. C. Smith Jr. joined Co. (Inc.), reporting to Ada.']);
  });
});

describe('odd pairs', () => {
  const full = `[Company] Ada
    Bea
    Cy`;

  test('nothing changed: one sentence', () => {
    const account = accountOf(compareTexts(full, full));
    expect(textOf(account.headline.words)).toBe('Nothing changed between 1 Jan 2025 and 1 Jun 2025.');
    expect(account.paragraphs).toEqual([]);
    expect(accountInBrief(account)).toBe('Nothing changed between 1 Jan 2025 and 1 Jun 2025.');
  });

  test('one side empty', () => {
    expect(tell('', full)).toContain('Bea and Cy joined Company, reporting to Ada.');
    expect(tell(full, '')).toContain('Three people left: Ada, Bea and Cy from Company.');
  });

  test('nothing in common', () => {
    const sentences = tell(full, '[Other] Di\n  Eva');
    expect(sentences).toContain('Three people left: Ada, Bea and Cy from Company.');
    expect(sentences).toContain('Eva joined Other, reporting to Di.');
  });

  test('read backwards it says so, and gives no dates', () => {
    const organisation = organisationFromTexts({ '2025-01-01': full, '2025-06-01': '[Company] Ada\n  Bea' });
    const account = accountOf(diff(snapshotOn(organisation, '2025-06-01'), snapshotOn(organisation, '2025-01-01')));
    expect(textOf(account.headline.words)).toBe('Read backwards: 1 person joined.');
  });

  test('read backwards no unit goes or is taken in that is there on both days', () => {
    const parts = ['east', 'west'];
    const split = { date: '2025-03', kind: 'unit-split', split: { unit: 'lab', into: parts } } as const;
    const backwards = (before: string): string[] => {
      const texts = { '2025-01-01': before, '2025-06-01': '[Firm] Ada\n  [Lab]\n    [East]\n    [West]' };
      const organisation = organisationFromTexts(texts, { events: [split] });
      return told(accountOf(diff(snapshotOn(organisation, '2025-06-01'), snapshotOn(organisation, '2025-01-01'))));
    };
    expect(backwards('[Firm] Ada\n  [Lab]\n    [East]')).toContain('Lab is no longer split into East and West.');
    expect(backwards('[Firm] Ada\n  [East]')).toContain('Lab was dissolved with West.');
  });
});

const SOURCES = ['The Times', 'Financial Times', 'WIRED', 'Axios'].map((publisher, index) => ({
  id: `s${index}`,
  publisher,
  date: `2025-02-0${index + 1}`,
  url: `https://example.com/${index}`,
}));

/** One mover between two units, with what the file says of the new post. */
function moverFile(post: object, rest: object = {}): OrganisationFile {
  const sure = { status: 'stated', claims: [] };
  const unit = (id: string, name: string): object => ({ id, name, kind: 'unit', spans: [{ from: '2020', ...sure }] });
  const file = {
    format: 'orgdiff/2',
    id: 'test',
    name: 'Test',
    coverage: { completeness: 'complete' },
    people: [
      { id: 'ada', name: 'Ada' },
      { id: 'bo', name: 'Bo' },
    ],
    units: [unit('lab', 'Lab'), unit('shop', 'Shop')],
    memberships: [
      { id: 'a', person: 'ada', unit: 'shop', from: '2020', ...sure },
      { id: 'b1', person: 'bo', unit: 'lab', from: '2020', to: '2025-02-10', ...sure },
      { id: 'b2', person: 'bo', unit: 'shop', reportsTo: { person: 'ada' }, from: '2025-02-10', ...sure, ...post },
    ],
    sources: SOURCES,
    moments: [{ id: 'now', date: '2025-01-01', label: 'Now' }],
    ...rest,
  };
  return JSON.parse(JSON.stringify(file));
}

function accountOfMover(post: object, rest?: object): Account {
  const organisation = organisationFrom(moverFile(post, rest));
  return accountOf(diff(...snapshotsOf(organisation)));
}

describe('who says it, and how sure it is', () => {
  const claim = (source: number, status: string, more: object = {}): object => ({
    source: `s${source}`,
    status,
    ...more,
  });

  test('a stated post is told with its date and its publishers', () => {
    const account = accountOfMover({ claims: [claim(1, 'stated', { locator: 'page 3' }), claim(2, 'stated')] });
    expect(told(account)[0]).toBe(
      'Bo moved from Lab to Shop on 10 February 2025 and now reports to Ada, according to the Financial Times and WIRED.',
    );
    const [sentence] = account.paragraphs[0]?.sentences ?? [];
    expect(sentence?.evidence.map(({ source, locators }) => [source.id, locators])).toEqual([
      ['s1', ['page 3']],
      ['s2', []],
    ]);
    expect(account.sources.map(({ id }) => id)).toEqual(['s1', 's2']);
  });

  test('of many publishers two are named and the others counted', () => {
    const account = accountOfMover({ claims: [0, 1, 2, 3].map((source) => claim(source, 'stated')) });
    expect(told(account)[0]).toMatch(/, according to The Times, the Financial Times and two more sources\.$/);
  });

  test('a report is told as one', () => {
    expect(told(accountOfMover({ status: 'reported', claims: [claim(3, 'reported')] }))[0]).toMatch(
      /, as Axios reports\.$/,
    );
  });

  test('of a source that passes on what others report it is told whose reports those are', () => {
    const post = { status: 'reported', claims: [claim(3, 'reported')] };
    const relaying = (relays: string[]): string => {
      const sources = moverFile({}).sources?.map((source) => (source.id === 's3' ? { ...source, relays } : source));
      return told(accountOfMover(post, { sources }))[0] ?? '';
    };
    expect(relaying(['Bloomberg', 'New York Times'])).toMatch(
      /, according to Axios, relaying Bloomberg and the New York Times\.$/,
    );
    expect(relaying([])).toMatch(/, according to Axios, relaying others\.$/);
  });

  test('what is inferred is said to be, with the reason, and is ascribed to nobody', () => {
    const account = accountOfMover({
      status: 'inferred',
      basis: 'It follows from the memo',
      claims: [claim(2, 'inferred')],
    });
    expect(told(account)[0]).toBe(
      'Bo moved from Lab to Shop on 10 February 2025 (inferred); that the reporting line now leads to Ada is inferred. It follows from the memo.',
    );
  });

  test('a source for the post is no source for the line that is inferred', () => {
    const said = { status: 'stated' };
    const post = {
      ...{ status: 'inferred', basis: 'It follows from the memo', title: 'Role not reported' },
      strengths: { place: said, title: said },
    };
    expect(told(accountOfMover({ ...post, claims: [claim(2, 'stated')] }))[0]).toBe(
      'Bo moved from Lab to Shop on 10 February 2025 and is now listed as “Role not reported”, according to WIRED; ' +
        'that the reporting line now leads to Ada is inferred. It follows from the memo.',
    );
  });

  test('what the notes of a paragraph share is said once', () => {
    const newcomer = (id: string, title: string): object => ({
      ...{ id, person: id, title, unit: 'shop', reportsTo: { unit: 'lab' }, from: '2025-02-10' },
      ...{ status: 'disputed', claims: [], basis: `${title} follows from the memo. Nobody says otherwise.` },
    });
    const file = moverFile({});
    const people = [...file.people, { id: 'cy', name: 'Cy' }, { id: 'di', name: 'Di' }];
    const memberships = [...file.memberships, newcomer('cy', 'Clerk'), newcomer('di', 'Agent')];
    const notes = accountOfMover({}, { people, memberships })
      .paragraphs.flatMap(({ sentences }) => sentences)
      .flatMap(({ note }) => note ?? []);
    expect(notes).toEqual([
      'Sources disagree. Clerk follows from the memo. Nobody says otherwise.',
      'Sources disagree. Agent follows from the memo.',
    ]);
  });

  test('where sources disagree, each is told', () => {
    const claims = [claim(2, 'stated', { note: 'To Ada.' }), claim(3, 'disputed', { note: 'To nobody.' })];
    expect(told(accountOfMover({ status: 'disputed', claims }))[0]).toMatch(
      /Sources disagree\. WIRED: To Ada\. Axios: To nobody\.$/,
    );
  });

  test('without a source there is neither a date nor anybody who says so', () => {
    expect(told(accountOfMover({}))[0]).toBe('Bo moved from Lab to Shop and now reports to Ada.');
  });

  test('what a source says of a leaving is told with its date', () => {
    const account = accountOfMover(
      { to: '2025-04-01' },
      {
        events: [
          {
            ...{ id: 'e', date: '2025-04-01~', kind: 'left', people: ['bo'], summary: 'WIRED reports that Bo leaves.' },
            ...{
              status: 'disputed',
              claims: [claim(2, 'reported', { note: 'He left.' }), claim(3, 'disputed', { note: 'He stays.' })],
            },
          },
        ],
      },
    );
    expect(told(account)).toEqual([
      'The departure of Bo from Lab is disputed.',
      'About 1 April 2025: WIRED reports that Bo leaves. Sources disagree. WIRED: He left. Axios: He stays.',
    ]);
  });
});

describe('as text', () => {
  test('the numbers lead to a list of sources with their addresses', () => {
    const claims = [{ source: 's3', status: 'stated' }];
    const text = accountAsText(accountOfMover({ claims }));
    expect(text).toContain('according to Axios. [1]');
    expect(text).toMatch(/\n\nSources\n\[1\] Axios, 4 Feb 2025\. https:\/\/example\.com\/3\n$/);
  });

  test('in brief it has two to four sentences, the headline first', () => {
    const account = accountOfMover({});
    expect(accountInBrief(account)).toBe(
      'Between 1 January and 1 June 2025, 1 person moved. Bo moved from Lab to Shop and now reports to Ada.',
    );
  });
});

/** Every post, span, head and event rests on a source or two, and some are unsure. */
function withSources(file: OrganisationFile): OrganisationFile {
  const statuses = ['stated', 'reported', 'inferred', 'disputed', 'unknown'] as const;
  let count = 0;
  const claimed = <Item extends object>(item: Item): Item => {
    count += 1;
    const status = statuses[count % 7] ?? 'stated';
    const claims = [count % 4, (count * 3) % 4].map((source) => ({ source: `s${source}`, status }));
    return { ...item, status, claims, basis: undefined };
  };
  const json = {
    ...file,
    sources: SOURCES,
    memberships: file.memberships.map(claimed),
    units: file.units.map((unit) => ({ ...unit, spans: unit.spans.map(claimed), heads: unit.heads.map(claimed) })),
    events: file.events.map((event) => ({ ...claimed(event), status: 'confirmed', summary: 'Somebody says so' })),
  };
  return JSON.parse(JSON.stringify(json));
}

function compareFile(file: OrganisationFile, isBackwards = false): Comparison {
  const [before, after] = snapshotsOf(organisationFrom(file));
  return isBackwards ? diff(after, before) : diff(before, after);
}

const SAID = { status: 'confirmed', people: [], units: ['u1', 'u0'], summary: 'Somebody says so', claims: [] } as const;
/** One event tells of a split, another of a merger of the same units. */
const TOLD_TWICE = {
  ...{ format: 'orgdiff/2', id: 'co', name: 'Co', coverage: { completeness: 'partial' }, people: [], memberships: [] },
  units: [
    { id: 'u0', name: 'Unit 0', aliases: [], kind: 'collection', spans: [], heads: [], formedFrom: [] },
    {
      ...{ id: 'u1', name: 'Unit 1', aliases: [], kind: 'collection', heads: [], formedFrom: [] },
      spans: [{ from: '2025-01-01', to: '2025-06-01', status: 'reported', claims: [] }],
    },
  ],
  events: [
    { id: 'e0', kind: 'unit-merged', date: '../..', split: { unit: 'u1', into: ['u0'] }, ...SAID },
    { id: 'e1', kind: 'unit-split', date: '2025-03', split: { unit: 'u1', into: ['u0'] }, ...SAID },
  ],
  moments: [{ id: 'before', date: '2025-01-01', label: 'before' }],
  sources: [],
} as unknown as OrganisationFile;

describe('laws', () => {
  test('everybody and every unit that changed is named', () => {
    fc.assert(
      fc.property(files, fc.boolean(), (file, isBackwards) => {
        const comparison = compareFile(file, isBackwards);
        const account = accountOf(comparison);
        const runs = sentencesOf(account).flatMap(({ words }) => words);
        const named = new Set(runs.flatMap(({ about }) => (about ? Object.values(about) : [])));
        for (const person of comparison.people.keys()) expect(named).toContain(person);
        for (const unit of comparison.units.keys()) expect(named).toContain(unit);
      }),
      { numRuns: 200 },
    );
  });

  test('sentences are whole, ids are their own, and sources are those of the file', () => {
    fc.assert(
      fc.property(files.map(withSources), fc.boolean(), (file, isBackwards) => {
        const comparison = compareFile(file, isBackwards);
        const account = accountOf(comparison);
        const sentences = sentencesOf(account);
        expect(new Set(sentences.map(({ id }) => id)).size).toBe(sentences.length);
        for (const { words, note, evidence } of sentences) {
          const text = `${textOf(words)} ${note ?? ''}`.trimEnd();
          expect(text).toMatch(/^[\p{L}\p{N}“].*[.!?…]$/u);
          expect(text).not.toMatch(/undefined|null|\[object| {2}| [.,;:]|,,|\.\./);
          for (const { source } of evidence) {
            expect(comparison.after.organisation.sourceById.get(source.id)).toBe(source);
            expect(account.sources).toContain(source);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('the order of the file does not matter', () => {
    fc.assert(
      fc.property(files.map(withSources), (file) => {
        const turned: OrganisationFile = {
          ...file,
          people: file.people.toReversed(),
          units: file.units.toReversed(),
          memberships: file.memberships.toReversed(),
          events: file.events.toReversed(),
          sources: file.sources.toReversed(),
        };
        expect(accountAsText(accountOf(compareFile(turned)))).toBe(accountAsText(accountOf(compareFile(file))));
      }),
      { numRuns: 100, examples: [[TOLD_TWICE]] },
    );
  });

  test('what is counted is as many as are named', () => {
    const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
    fc.assert(
      fc.property(files, (file) => {
        for (const { words } of sentencesOf(accountOf(compareFile(file)))) {
          const count = /^(\w+) people left: /i.exec(textOf(words))?.[1]?.toLowerCase();
          if (count === undefined) continue;
          const people = words.filter(({ about }) => about && 'person' in about).length;
          expect(numbers.indexOf(count) >= 0 ? numbers.indexOf(count) : Number(count)).toBe(people);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a large comparison', () => {
  const people = (count: number, title: string): string =>
    Array.from({ length: count }, (_, index) => `  P${String(index).padStart(4, '0')}, ${title}`).join('\n');
  const titles = accountOf(
    compareTexts(`[Company] Ada\n${people(2000, 'Clerk')}`, `[Company] Ada\n${people(2000, 'Agent')}`),
  );

  test('names a few and counts the others, and says where all are', () => {
    expect(told(titles)).toEqual([
      'P0000, P0001, P0002 and 1,997 more were given new roles.',
      'Only a few of the 2,000 people and units that changed are named here; the list has them all.',
    ]);
  });

  test('stays short whatever happened', () => {
    const team = (boss: number, member: number): string => `  M${boss}\n    T${member}\n      U${member}`;
    const before = Array.from({ length: 100 }, (_, index) => team(index, index)).join('\n');
    const after = Array.from({ length: 100 }, (_, index) => team(index, (index + 1) % 100)).join('\n');
    const account = accountOf(compareTexts(`Ada\n${before}`, `Ada\n${after}`));
    expect(sentencesOf(account).length).toBeLessThanOrEqual(46);
  });
});

test('a comparison of one day with itself is empty, whatever the day', () => {
  const organisation = organisationFromTexts({ '2025-01-01': '[Company] Ada' });
  const snapshot = snapshotAt(organisation, dayOf(2025, 3, 1));
  expect(accountOf(diff(snapshot, snapshot)).paragraphs).toEqual([]);
});
