/** Pictures from the command line, as it is run. */

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
// biome-ignore lint/correctness/useImportExtensions: staff-lists.d.mts beside it holds only its types
import { staffLists } from '../bench/staff-lists.mjs';
import { AFTER, BEFORE, CommandFolder, type Outcome } from './support/command.ts';
import { readPdf } from './support/read-pdf.ts';

const command = new CommandFolder();
const FILES = ['before.csv', 'after.csv'];

function draw(file: string, ...options: readonly string[]): Promise<Outcome> {
  return command.run(['-o', file, ...options, ...FILES]);
}

function read(file: string): string {
  return readFileSync(join(command.path, file), 'utf8');
}

beforeAll(async () => {
  command.put('before.csv', BEFORE);
  command.put('after.csv', AFTER);
  expect((await command.run(['--version'])).status).toBe(0);
}, 120_000);

afterAll(() => rmSync(command.path, { recursive: true, force: true }));

describe('a picture', () => {
  test('of the chart as SVG: what changed, in light colours, with headline, legend and sources', async () => {
    const { status, output } = await draw('chart.svg');
    const svg = read('chart.svg');
    for (const text of ['>1 person moved<', '>Cy<', '>Gil<', '>former place<', '>Source: after.csv.<']) {
      expect(svg).toContain(text);
    }
    expect(svg).toContain('fill="#fbfaf6"');
    expect([status, output]).toEqual([1, '']);
  });

  test('of one state, by units or lines, in dark colours', async () => {
    await draw('before.svg', '--state', 'before', '--dark', '--by', 'units');
    const svg = read('before.svg');
    expect(svg).toContain('>Lab<');
    expect(svg).not.toContain('>Gil<');
    expect(svg).toContain('fill="#16181c"');
    await draw('lines.svg', '--by', 'lines');
    expect(read('lines.svg')).not.toContain('>Lab<');
  });

  test('of the flow, and of both states beside each other', async () => {
    await draw('flow.svg', '--picture', 'flow');
    expect(read('flow.svg')).toMatch(/<path [^>]*d="M[\d. ]+L[\d. ]+C/);
    await draw('side.svg', '--picture', 'side-by-side');
    expect(read('side.svg').match(/>Ada</g)).toHaveLength(2);
  });

  test.each(['chart', 'flow', 'side-by-side'])('of the %s as PDF, whose texts can be found', async (picture) => {
    const { status, errors } = await draw('picture.pdf', '--picture', picture);
    const { pages } = await readPdf(readFileSync(join(command.path, 'picture.pdf')));
    const texts = pages.flatMap((page) => page.texts.map(({ text }) => text));
    expect(texts.join('')).toContain('1 person moved');
    expect(texts).toContain('Cy');
    expect(status).toBe(1);
    expect(errors).not.toContain('letters');
  });

  test('has the words of whoever publishes it, as text and nothing else', async () => {
    await draw(
      'own.svg',
      '--headline',
      'Two <go> ashore',
      '--standfirst',
      'Fewer hands.',
      '--caption',
      'Chart: The Paper',
    );
    const svg = read('own.svg');
    for (const text of ['>Two &lt;go&gt; ashore<', '>Fewer hands.<', '>Chart: The Paper<', '>Source: after.csv.<']) {
      expect(svg).toContain(text);
    }
    expect(svg).not.toContain('>1 person moved<');
  });

  test('of many people has as many branches open as can be read, and all of them where that is asked for', async () => {
    const many = staffLists(900);
    command.put('many-before.csv', many.before);
    command.put('many-after.csv', many.after);
    const files = ['many-before.csv', 'many-after.csv'];
    const cardsOf = (file: string): number => read(file).match(/>Person [\da-z]+ Number\d+</g)?.length ?? 0;
    await command.run(['-o', 'many.svg', ...files]);
    expect(read('many.svg')).toContain('>changes in a closed branch<');
    expect(read('many.svg')).toContain(`>moved ${many.moved}<`);
    expect(cardsOf('many.svg')).toBeLessThan(300);
    await command.run(['-o', 'all.svg', '--open-all', ...files]);
    expect(read('all.svg')).not.toContain('>changes in a closed branch<');
    // Whoever moved has a former place too.
    expect(cardsOf('all.svg')).toBeGreaterThanOrEqual(900);
  });

  test('says which letters a PDF lacks; an SVG has them', async () => {
    command.put('after.csv', AFTER.replace('Gil', '王芳'));
    expect((await draw('han.pdf')).errors).toContain(
      'orgdiff: note: 2 texts have letters that the font Inter does not have; they are left out of the PDF.',
    );
    await draw('han.svg');
    expect(read('han.svg')).toContain('>王芳<');
    command.put('after.csv', AFTER);
  });
});

describe('what is no picture of the command', () => {
  test.each([
    [['-o', 'chart.png'], 'A PNG takes the page'],
    [['-f', 'jpg'], 'A JPG takes the page'],
    [['-o', 'changes.xlsx'], 'The command writes no XLSX. Name a file such as -o changes.csv'],
    [['-o', 'account.docx'], 'The command writes no DOCX. Name a file such as'],
    [['--picture', 'flow'], '--picture is for pictures: name a file such as -o chart.svg'],
    [['-o', 'a.md', '--dark'], '--dark is for pictures'],
    [['-o', 'a.svg', '--picture', 'list'], '--picture is one of chart, flow, side-by-side, not "list".'],
    [['-o', 'a.svg', '--picture', 'flow', '--state', 'after'], '--state is for the chart, not for flow.'],
    [['-o', 'a.svg', '--picture', 'flow', '--open-all'], '--open-all is for charts: the flow has no branches.'],
    [['-o', 'no/such/folder.pdf'], 'no/such/folder.pdf: error: There is no such folder.'],
  ])('%j', async (options, words) => {
    const { status, output, errors } = await command.run([...options, ...FILES]);
    expect(errors).toContain(words);
    expect([status, output]).toEqual([2, '']);
    for (const file of ['chart.png', 'changes.xlsx', 'a.svg', 'a.md'])
      expect(existsSync(join(command.path, file))).toBe(false);
  });
});
