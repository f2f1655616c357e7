import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orgFromText } from '../../tests/support/org-from-text.ts';
import { foldWords } from '../base/fold-words.ts';
import { buildFinder, isOneEditAway } from './find.ts';
import { indexOrganisation, type Organisation } from './organisation.ts';
import type { Person, Unit } from './schema.ts';

function withSpellings(
  organisation: Organisation,
  spellings: Readonly<Record<string, readonly string[]>>,
): Organisation {
  const spell = <Entry extends Person | Unit>(entry: Entry): Entry => {
    return { ...entry, aliases: [...(spellings[entry.id] ?? [])] };
  };
  return indexOrganisation({
    ...organisation,
    people: organisation.people.map(spell),
    units: organisation.units.map(spell),
  });
}

const company = withSpellings(
  orgFromText(`
    [Meta] Mark Zuckerberg, Chief executive
      [Superintelligence Labs #msl] Alexandr Wang, Chief AI Officer
        Shengjia Zhao, Chief Scientist
        Yann LeCun, Chief AI Scientist
        Weiyue Wang, Researcher
        Alexander Kolesnikov, Researcher
        Zoë Müller-Lüdenscheidt, Head of Research
      [MSL Infra] Aparna Ramani, Head
  `),
  {
    'alexandr-wang': ['Alexander Wang', '汪滔'],
    'shengjia-zhao': ['Zhao Shengjia', '赵晟佳'],
    msl: ['MSL'],
  },
);
const finder = buildFinder(company);

function find(query: string): string[] {
  return finder.find(query, 20).map((hit) => hit.label);
}

describe('finding by name', () => {
  test.each([
    ['Shengjia Zhao', 'Shengjia Zhao'],
    ['Zhao Shengjia', 'Shengjia Zhao'],
    ['zhao', 'Shengjia Zhao'],
    ['yann lec', 'Yann LeCun'],
    ['MULLER', 'Zoë Müller-Lüdenscheidt'],
    ['zoe ludenscheidt', 'Zoë Müller-Lüdenscheidt'],
    ['udenschei', 'Zoë Müller-Lüdenscheidt'],
    ['赵晟佳', 'Shengjia Zhao'],
    ['晟佳', 'Shengjia Zhao'],
    ['汪', 'Alexandr Wang'],
    ['Ｗａｎｇ Alexandr', 'Alexandr Wang'],
  ])('%s finds %s first', (query, name) => {
    expect(find(query)[0]).toBe(name);
  });

  test('finds somebody by another spelling and says by which', () => {
    const hits = finder.find('Alexander Wang', 20);
    expect(hits.map((hit) => [hit.label, hit.matched, hit.matchedText])).toEqual([
      ['Alexandr Wang', 'alias', 'Alexander Wang'],
    ]);
  });

  test('finds a unit by its other name', () => {
    expect(find('msl')).toEqual(['MSL Infra', 'Superintelligence Labs']);
  });

  test('needs every word of the query', () => {
    expect(find('Weiyue Zhao')).toEqual([]);
  });

  test('combines words of the name and of the title', () => {
    expect(find('zhao scientist')).toEqual(['Shengjia Zhao']);
  });

  test('forgives one slip in a longer word, none in a short one', () => {
    expect(find('Zukcerberg')).toEqual(['Mark Zuckerberg']);
    expect(find('Shangjia')).toEqual(['Shengjia Zhao']);
    expect(find('Kolesnk')).toEqual(['Alexander Kolesnikov']);
    expect(find('wnag')).toEqual([]);
  });

  test('finds nobody for nothing', () => {
    expect(find('')).toEqual([]);
    expect(find(' ·,')).toEqual([]);
    expect(finder.find('a', 0)).toEqual([]);
  });
});

describe('the order of hits', () => {
  test('the start of a word comes before the middle of one, a name before a spelling before a title', () => {
    const order = buildFinder(
      withSpellings(
        orgFromText(`
          Amaia Grand, Chief of staff
          Bo Landry, Chief of staff
          Cy Wood, Andes lead
          Di Andersson, Engineer
          Ed Stone, Engineer
        `),
        { 'ed-stone': ['Andy Stone'] },
      ),
    );
    expect(order.find('and', 20).map((hit) => [hit.label, hit.matched])).toEqual([
      ['Di Andersson', 'name'],
      ['Ed Stone', 'alias'],
      ['Cy Wood', 'title'],
      ['Amaia Grand', 'name'],
      ['Bo Landry', 'name'],
    ]);
  });

  test('a whole word comes before the start of a longer one', () => {
    expect(find('alexand')).toEqual(['Alexander Kolesnikov', 'Alexandr Wang']);
    expect(find('alexandr')[0]).toBe('Alexandr Wang');
  });

  test('what begins so comes first: units before what is only context, then people', () => {
    const base = orgFromText('Zora Reef\n[Reef] Ada');
    const more = { aliases: [], spans: [], heads: [], formedFrom: [], name: 'Reef' };
    const span = { from: '2024', status: 'stated' as const, claims: [] };
    const [person] = base.people;
    const [unit] = base.units;
    if (!person || !unit) throw new Error('somebody is needed');
    const organisation = indexOrganisation({
      ...base,
      people: [...base.people, { ...person, id: 'b' as never, name: 'Bea Reef' }],
      units: [
        { ...more, id: 'z' as never, kind: 'external' },
        { ...more, id: 'y' as never, kind: 'project' },
        { ...more, id: 'x' as never, kind: 'collection' },
        { ...unit, spans: [{ ...span, name: 'Reef' }, { ...span, from: '2023', name: 'Atoll' }, ...unit.spans] },
      ],
    });
    const { find: findIn } = buildFinder(organisation);
    expect(findIn('reef', 20).map(({ id }) => id)).toEqual(['reef', 'x', 'y', 'z', 'zora-reef', 'b']);
    expect(findIn('reef', 20).every(({ matched }) => matched === 'name')).toBe(true);
    expect(findIn('atoll', 20).map(({ id, matched }) => [id, matched])).toEqual([['reef', 'alias']]);
  });

  test('the limit cuts the end, not the start', () => {
    const all = finder.find('a', 20);
    expect(finder.find('a', 2)).toEqual(all.slice(0, 2));
  });
});

describe('folding', () => {
  test.each([
    ['Łukasz Ørsted', ['lukasz', 'orsted']],
    ["Conan O'Brien", ['conan', 'obrien']],
    ['Jean-Luc  Straße', ['jean', 'luc', 'strasse']],
    ['ﬁrst', ['first']],
    ['', []],
  ])('%s', (text, words) => {
    expect(foldWords(text)).toEqual(words);
  });
});

describe('in any organisation', () => {
  const word = fc.stringMatching(/^[A-Z][a-zéüø]{2,8}$/);
  const name = fc.tuple(word, word).map((words) => words.join(' '));
  const names = fc.uniqueArray(name, { minLength: 1, maxLength: 12, selector: (each) => foldWords(each).join(' ') });
  const organisationOf = (people: readonly string[]): Organisation => orgFromText(people.join('\n'));

  test('everybody is found by the whole name, in either order, whatever the case', () => {
    fc.assert(
      fc.property(names, (people) => {
        const { find: findIn } = buildFinder(organisationOf(people));
        for (const person of people) {
          const turned = person.split(' ').toReversed().join(' ').toUpperCase();
          for (const query of [person, turned]) {
            expect(findIn(query, people.length).map((hit) => hit.label)).toContain(person);
          }
        }
      }),
    );
  });

  test('a longer query never finds somebody whom its start does not find', () => {
    fc.assert(
      fc.property(names, fc.nat(), (people, at) => {
        const { find: findIn } = buildFinder(organisationOf(people));
        const target = foldWords(people[at % people.length] ?? '')[0] ?? '';
        let previous: Set<string> | undefined;
        for (let length = 2; length <= target.length; length += 1) {
          // Slips set in at five letters and may find more.
          if (length >= 5) break;
          const found = new Set(findIn(target.slice(0, length), people.length).map((hit) => hit.label));
          if (previous) for (const label of found) expect(previous).toContain(label);
          previous = found;
        }
      }),
    );
  });

  test('the best few are the first of all', () => {
    const query = fc.stringMatching(/^[a-z]{1,2}( [a-z])?$/);
    fc.assert(
      fc.property(names, query, fc.integer({ min: 0, max: 12 }), (people, words, limit) => {
        const { find: findIn } = buildFinder(organisationOf(people));
        expect(findIn(words, limit)).toEqual(findIn(words, 99).slice(0, limit));
      }),
    );
  });

  test('the order of rows in the file does not matter', () => {
    fc.assert(
      fc.property(names, fc.stringMatching(/^[a-z]{1,4}$/), (people, query) => {
        const one = buildFinder(organisationOf(people)).find(query, 99);
        const other = buildFinder(organisationOf(people.toReversed())).find(query, 99);
        expect(other).toEqual(one);
      }),
    );
  });
});

describe('one edit', () => {
  function editsOf(text: string): Set<string> {
    const edits = new Set<string>();
    const letters = 'abc';
    for (let at = 0; at <= text.length; at += 1) {
      const [head, tail] = [text.slice(0, at), text.slice(at)];
      for (const letter of letters) {
        edits.add(head + letter + tail);
        if (tail !== '') edits.add(head + letter + tail.slice(1));
      }
      if (tail !== '') edits.add(head + tail.slice(1));
      if (tail.length > 1) edits.add(head + (tail[1] ?? '') + (tail[0] ?? '') + tail.slice(2));
    }
    edits.delete(text);
    return edits;
  }

  test('is what trying out every edit finds', () => {
    const text = fc.stringMatching(/^[abc]{0,6}$/);
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(isOneEditAway(a, b)).toBe(editsOf(a).has(b));
      }),
      { numRuns: 2000 },
    );
  });
});
