import { expect, test } from 'vitest';
import { richFile, richOrganisation } from '../../../tests/support/rich-organisation.ts';
import { dayOf } from '../../model/edtf.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { PersonId, UnitId } from '../../model/schema.ts';
import { readOrganisation } from '../../model/validate.ts';
import { writeOrganisation } from '../write/organisation-json.ts';
import { NameFinder } from './name-finder.ts';
import { NAME_STYLES } from './new-names.ts';
import { DETAILS, type Redaction, redact } from './redact.ts';

const ORGANISATION = richOrganisation();

/** The same numbers each time, without a seed that anything else goes by. */
function numbers(): () => number {
  let last = 1;
  return () => {
    last = (last * 16_807) % 2_147_483_647;
    return last / 2_147_483_647;
  };
}

const AS_IT_IS: Redaction = {
  names: 'keep',
  leaveOut: new Set(),
  keepAttributes: new Set(['grade', 'site']),
  branch: undefined,
  around: 'stub',
  days: [dayOf(2024, 12, 1), dayOf(2025, 6, 20)],
  random: () => 0.5,
};

function redacted(how: Partial<Redaction>, organisation = ORGANISATION): Organisation {
  const { organisation: written } = redact(organisation, { ...AS_IT_IS, random: numbers(), ...how });
  const read = readOrganisation(JSON.parse(writeOrganisation(written)));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return written;
}

/** An entry a line, by the fields of the file. */
function linesOf(organisation: Organisation): string {
  const file: Readonly<Record<string, unknown>> = JSON.parse(writeOrganisation(organisation));
  const lines = Object.entries(file).flatMap(([field, value]) =>
    Array.isArray(value)
      ? [field, ...value.map((each) => `  ${JSON.stringify(each)}`)]
      : [`${field} ${JSON.stringify(value)}`],
  );
  return `${lines.join('\n')}\n`;
}

test.each<[string, Partial<Redaction>]>([
  ['nothing-left-out', {}],
  ['initials-without-dates', { names: 'initials', leaveOut: new Set(['dates']), keepAttributes: new Set(['site']) }],
  ['roles-without-second-lines', { names: 'roles', leaveOut: new Set(['second-lines']) }],
  [
    'numbers-without-sources',
    { names: 'numbers', leaveOut: new Set(['titles', 'sources']), keepAttributes: new Set() },
  ],
  [
    'branch-with-a-box-around-it',
    {
      names: 'roles',
      leaveOut: new Set(['titles']),
      branch: {
        people: new Set(['cy', 'di', 'gil', 'kim', 'hal'] as PersonId[]),
        units: new Set(['loft', 'works', 'ropes'] as UnitId[]),
      },
    },
  ],
  [
    'people-with-nothing-around-them',
    {
      around: 'nothing',
      leaveOut: new Set(['contacts']),
      branch: { people: new Set(['ada', 'bo', 'fay'] as PersonId[]), units: new Set<UnitId>() },
    },
  ],
])('a rich organisation with %s', async (name, how) => {
  await expect(linesOf(redacted(how))).toMatchFileSnapshot(`../../../tests/golden/redacted/${name}.txt`);
});

/** Every text and number in a value, but ids. */
function leavesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [JSON.stringify(value)];
  return Object.entries(value).flatMap(([key, each]) =>
    Array.isArray(value) || !['id', 'ids', 'person', 'unit', 'source', 'post', 'before', 'after', 'into'].includes(key)
      ? leavesOf(each)
      : [],
  );
}

test('where nothing is replaced or left out, everything stays that is said', () => {
  const { attributes: _, ...told } = JSON.parse(writeOrganisation(redacted({})));
  const all = leavesOf(told).toSorted();
  const { attributes: __, coverage, people, units, ...rest } = richFile();
  const ids = new Set(
    [people, units].flatMap((list) => (list as { id: string }[]).map(({ id }) => JSON.stringify(id))),
  );
  for (const leaf of leavesOf([coverage, people, units, rest])) {
    // How the columns are called inside the file is nobody's word; sources that nothing names go.
    if (ids.has(leaf) || ['"grade"', '"Idle Weekly"', '"Boats."'].includes(leaf)) continue;
    expect(all).toContain(leaf);
  }
});

test.each(NAME_STYLES)('by %s, no name of anybody is left, whatever else is left out', (names) => {
  for (const leaveOut of DETAILS) {
    const text = writeOrganisation(redacted({ names, leaveOut: new Set([leaveOut]) }));
    expect(text).not.toMatch(/Byrne|Okafor|Diallo|Åkesson|Löwe|Nakamura|中村|Quist|Santos|Bryne|Larsen|Amadi|לוי/);
  }
});

test('names are found in texts as people write them', async () => {
  const finder = new NameFinder(
    [
      { names: ['Ada Byrne', 'Ada Cole'], marks: ['ada-1', 'ab@x.example', 'B7', '77'], replacement: 'A.' },
      { names: ['Bo van der Price', '李小龙'], marks: [], replacement: 'B.' },
      { names: ['Ada Price'], marks: [], replacement: 'C.' },
      { names: ['Rose'], marks: [], replacement: 'D.' },
      { names: ['Will Head O’Neil'], marks: [], replacement: 'E.' },
    ],
    ['Head of Sales', 'Head of Works', 'Head', 'Assistant to Price', 'Clerk for Price', 'Clerk of Price'],
  );
  const texts = [
    'Ada Byrne met ADA BYRNE, ada byrne and Byrne Ada.',
    'Ada, ada and ADA; Byrne and byrne; Cole’s coal.',
    'Ada  -- Byrne, Ada --------- Byrne, Ada (Byrne)',
    'A van of the price van der Price; PRICE',
    'Bo Van Der Price and Bo van der Preis',
    '我和李小龙说话，李小虎不在。',
    'Ada-1 wrote to ab@x.example about B7 and 77.',
    'rose and Rose and ROSE; the Head will; Will Head; O’Neil, Neil, O Neil',
    'Ádá Bÿrne',
    '',
  ];
  const lines = texts.map((text) => `${text}\n  ${finder.replace(text)}${finder.finds(text) ? '' : ' (nobody)'}`);
  const words = ['ada', 'byrne', 'price', 'head', 'will', 'van', 'rose', 'b7', '77', '李', 'o'];
  lines.push(`Known: ${words.filter((word) => finder.knows(word)).join(', ')}`);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../../tests/golden/redacted/names-found.txt');
});
