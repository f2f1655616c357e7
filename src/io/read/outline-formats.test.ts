/** An outline written in any of the ways in which people write one reads back as the tree that it was. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readGrids, refusalOf } from '../../../tests/support/read-content.ts';
import type { Grid } from '../table/grid.ts';

interface Person {
  readonly name: string;
  readonly title: string;
  /** The index of whoever is above, which stands further up in the list; -1 at the top. */
  readonly parent: number;
  readonly depth: number;
}

const NAMES = [
  'Ann Lee',
  'Bo Ek',
  'Zoë Müller',
  'José Luis Díaz',
  'Ngọc Trần',
  'Mary O’Neil',
  'Ada St. John',
  'Émile Roy',
];
const TITLES = ['Head of Sales', 'Ingénieur', 'Leiterin Vertrieb', 'Aide', 'Técnico', 'R&D'];

/** Everybody before those below, each subtree in one piece, as outlines are written. */
const trees: fc.Arbitrary<readonly Person[]> = fc
  .array(fc.record({ drop: fc.nat(3), title: fc.constantFrom(...TITLES) }), { minLength: 3, maxLength: 24 })
  .map((steps) => {
    const people: Person[] = [];
    for (const [index, { drop, title }] of steps.entries()) {
      const last = people.at(-1);
      const depth = last ? Math.max(1, last.depth + 1 - drop) : 0;
      const parent = people.findLastIndex((person) => person.depth === depth - 1);
      people.push({ name: `${NAMES[index % NAMES.length]} ${String.fromCharCode(65 + index)}`, title, parent, depth });
    }
    return people;
  });

type Form = (people: readonly Person[]) => string;

function childrenOf(people: readonly Person[], parent: number): { person: Person; index: number }[] {
  return people.map((person, index) => ({ person, index })).filter(({ person }) => person.parent === parent);
}

function indented(indent: string, sign: string, between: (person: Person) => string): Form {
  return (people) => people.map((person) => `${indent.repeat(person.depth)}${sign}${between(person)}`).join('\n');
}

function yamlNames(people: readonly Person[], parent = -1, indent = ''): string {
  return childrenOf(people, parent)
    .map(({ person, index }) => {
      const below = yamlNames(people, index, `${indent}  `);
      return `${indent}${person.name}:${below === '' ? '' : '\n'}${below}`;
    })
    .join('\n');
}

function yamlRecords(people: readonly Person[], key: string, parent = -1, indent = ''): string {
  return childrenOf(people, parent)
    .map(({ person: { name, title }, index }) => {
      const below = yamlRecords(people, key, index, `${indent}    `);
      const list = below === '' ? '' : `\n${indent}  ${key}:\n${below}`;
      return `${indent}- name: ${name}\n${indent}  title: ${title}${list}`;
    })
    .join('\n');
}

function nestedJson(people: readonly Person[], key: string, parent = -1): unknown[] {
  return childrenOf(people, parent).map(({ person: { name, title }, index }) => {
    const below = nestedJson(people, key, index);
    return { name, title, ...(below.length > 0 ? { [key]: below } : {}) };
  });
}

const mermaid =
  (box: (label: string) => string, arrow: (from: string, to: string) => string): Form =>
  (people) =>
    [
      'flowchart TD',
      ...people.map(({ name, title }, index) => `  n${index}${box(`${name}<br/>${title}`)}`),
      ...people.flatMap(({ parent }, index) => (parent < 0 ? [] : [`  ${arrow(`n${parent}`, `n${index}`)}`])),
    ].join('\n');

const FORMS: Readonly<Record<string, Form>> = {
  'Markdown with dashes': indented('  ', '- ', ({ name, title }) => `${name}, ${title}`),
  'Markdown with stars and bold names': indented('    ', '* ', ({ name, title }) => `**${name}** – ${title}`),
  'Markdown with numbers': indented('   ', '1. ', ({ name, title }) => `${name} (${title})`),
  'tabs and dashes': indented('\t', '', ({ name, title }) => `${name} - ${title}`),
  'blanks and commas': indented('   ', '', ({ name, title }) => `${name}, ${title}`),
  'a tree of boxes': (people) =>
    people
      .map(({ depth, name, title }) => `${depth === 0 ? '' : `${'│   '.repeat(depth - 1)}├── `}${name}: ${title}`)
      .join('\n'),
  'a work breakdown structure': (people) =>
    `@startwbs\n${people.map(({ depth, name, title }) => `${'*'.repeat(depth + 1)} ${name} | ${title}`).join('\n')}\n@endwbs`,
  'YAML with names as keys': (people) => yamlNames(people),
  'YAML with records': (people) => yamlRecords(people, 'reports'),
  'YAML with records below a key of its own': (people) => yamlRecords(people, 'Mannschaft'),
  'JSON below “team”': (people) => JSON.stringify(nestedJson(people, 'team')),
  'JSON below “subordinados”, in a wrapper': (people) =>
    JSON.stringify({ data: { org: nestedJson(people, 'subordinados') } }),
  'Mermaid with quoted boxes': mermaid(
    (label) => `["${label}"]`,
    (from, to) => `${from} --> ${to}`,
  ),
  'Mermaid with labels on arrows': mermaid(
    (label) => `(${label})`,
    (from, to) => `${from} -- leads --> ${to}`,
  ),
  'Mermaid from below': mermaid(
    (label) => `["${label}"]`,
    (from, to) => `${to} -->|reports to| ${from}`,
  ),
  'a mind map': (people) =>
    `mindmap\n${people.map(({ depth, name, title }, index) => `${'  '.repeat(depth + 1)}i${index}["${name}<br>${title}"]`).join('\n')}`,
};

/** Rows without the empty cells at their ends. */
function trimmed({ rows }: Grid): string[][] {
  return rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));
}

function treeOf({ rows: [headings = [], ...rows] }: Grid): { name: string; title: string; boss: string }[] {
  const at = (row: readonly string[], ...names: readonly string[]): string => {
    const column = headings.findIndex((heading) => names.includes(heading));
    return column < 0 ? '' : (row[column] ?? '');
  };
  return rows.map((row) => ({
    name: at(row, 'Name', 'name'),
    title: at(row, 'Title', 'title'),
    boss: at(row, 'Parent'),
  }));
}

describe.each(Object.entries(FORMS))('%s', (what, form) => {
  test('reads back as the tree that was written', async () => {
    const hasTitles = what !== 'YAML with names as keys';
    await fc.assert(
      fc.asyncProperty(trees, async (people) => {
        const { grid, problems } = await readGrids(form(people));
        expect(problems).toEqual([]);
        const expected = people.map(({ name, title, parent }) => {
          return { name, title: hasTitles ? title : '', boss: people[parent]?.name ?? '' };
        });
        expect(treeOf(grid)).toEqual(expected);
      }),
    );
  });
});

describe('what is no outline', () => {
  test.each([
    ['a table whose first cells are indented', 'Name,Title\nAnn,Head\n  Bo,Aide\n  Cy,Aide\n'],
    ['a table whose cells begin with dashes', 'Name;Title;Unit\n- Ann;Head;A\n- Bo;Aide;B\n'],
    ['a table with colons', 'Name: x,Title: y\nAnn: 1,Head: 2\nBo: 3,Aide: 4\n'],
  ])('%s stays a table', async (_, text) => {
    const { grid } = await readGrids(text);
    expect(grid.rows[0]?.length).toBeGreaterThan(1);
    expect(grid.headings).toBeUndefined();
  });

  test('names before a comma stay whole where it parts them, not a title', async () => {
    const { grid } = await readGrids('- Lee, Ann\n  - Ek, Bo\n  - Roy, Émile\n');
    expect(grid.rows.map((row) => row[0])).toEqual(['Name', 'Lee, Ann', 'Ek, Bo', 'Roy, Émile']);
  });

  test('a sign that only some lines hold parts none of them', async () => {
    const { grid } = await readGrids('- Ann Lee - Head\n  - Bo Ek\n  - Cy Roy\n  - Di Orr\n');
    expect(grid.rows.map((row) => row[0])).toEqual(['Name', 'Ann Lee - Head', 'Bo Ek', 'Cy Roy', 'Di Orr']);
  });

  test.each([
    ['@startuml\nactor Ann\nAnn -> Bo\n@enduml\n', 'PlantUML diagram'],
    ['// people\ndigraph org {\n  a [label="Ann"];\n  a -> b;\n}\n', 'diagram of Graphviz'],
    ['graph [\n  node [ id 1 label "Ann" ]\n]\n', 'graph in GML'],
    ['a -> b;\nb -> c;\n', 'diagram'],
    ['sequenceDiagram\n  Ann->>Bo: hello\n', 'diagram in Mermaid of the kind “sequenceDiagram”'],
    ['ann: Ann Lee {\n  shape: person\n}\nann -> bo: leads\nbo -> cy\nann -> di\n', 'diagram'],
  ])('%j is said to be a diagram', async (text, words) => {
    expect(await refusalOf(text)).toContain(words);
  });
});

describe('what outlines say beside names', () => {
  test('headings above several lists are units', async () => {
    const { grid } = await readGrids('# Acme\n\n## Sales\n- Ann\n  - Bo\n\n## Tools\n- Cy\n', 'a.md');
    expect(grid.rows).toEqual([
      ['Name', 'Unit', 'Parent unit', 'Parent'],
      ['Ann', 'Sales', 'Acme'],
      ['Bo', 'Sales', 'Acme', 'Ann'],
      ['Cy', 'Tools', 'Acme'],
    ]);
  });

  test('titles may stand first', async () => {
    const { grid } = await readGrids('- CEO: Ann\n  - Engineer: Bo\n  - Engineer: Cy\n', 'a.md');
    expect(grid.rows.map((row) => [row[0], row[1]])).toEqual([
      ['Name', 'Title'],
      ['Ann', 'CEO'],
      ['Bo', 'Engineer'],
      ['Cy', 'Engineer'],
    ]);
  });

  test('subgraphs are units, dotted arrows second managers, and styles nobody', async () => {
    const { grid } = await readGrids(
      [
        '%% people',
        'graph LR;',
        'subgraph s1 [Sales]',
        '  a[Ann]:::boss --> b(Bo) & c{{Cy}}',
        'end',
        'a ==> d([Di]); d -.-> c',
        'classDef boss fill:#f9f',
        'style a stroke:#333',
        'click a "https://x.example"',
      ].join('\n'),
    );
    expect(trimmed(grid)).toEqual([
      ['Name', 'Unit', 'Parent', 'Second manager'],
      ['Ann', 'Sales'],
      ['Bo', 'Sales', 'Ann'],
      ['Cy', 'Sales', 'Ann', 'Di'],
      ['Di', '', 'Ann'],
    ]);
  });

  test('names that several have are told apart by ids only where somebody stands below them', async () => {
    const leaves = await readGrids('- Ann Lee\n  - Bo Ek\n  - Bo Ek\n');
    expect(leaves.grid.rows[0]).toEqual(['Name', 'Parent']);
    const bosses = await readGrids('- Ann Lee\n  - Bo Ek\n    - Cy Roy\n  - Bo Ek\n    - Di Orr\n');
    expect(trimmed(bosses.grid).map((row) => row.slice(1))).toEqual([
      ['Id', 'Parent id'],
      ['Ann Lee'],
      ['Bo Ek', 'Ann Lee'],
      ['Cy Roy', 'Bo Ek'],
      ['Bo Ek 2', 'Ann Lee'],
      ['Di Orr', 'Bo Ek 2'],
    ]);
    expect(bosses.problems).toMatchObject([{ kind: 'no-id', severity: 'note' }]);
  });
});

test('a diagram in which thousands point to thousands is refused', async () => {
  const boxes = (letter: string): string => Array.from({ length: 1000 }, (_, at) => `${letter}${at}`).join(' & ');
  expect(await refusalOf(`flowchart TD\n${boxes('a')} --> ${boxes('b')}`, 'a.mmd')).toBe(
    'The diagram has more than 500,000 arrows.',
  );
});

test.each(['(', '[', ', ', ' - ', ': ', '|'])(
  'a label of many “%s” is taken as a whole, in time',
  async (sign) => {
    const text = `flowchart TD\na["Ann ${sign.repeat(200_000)}x"] --> b["Bo Ek"]\na --> c["Cy Roy"]\n`;
    const { grid } = await readGrids(text, 'a.mmd');
    expect(grid.rows[1]?.some((cell) => cell.startsWith('Ann ') && cell.length === 100_000)).toBe(true);
  },
  60_000,
);
