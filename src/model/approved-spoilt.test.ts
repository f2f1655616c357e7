import { expect, test } from 'vitest';
import { richFile } from '../../tests/support/rich-organisation.ts';
import { salvageOrganisation } from './salvage.ts';
import { readOrganisation } from './validate.ts';

type Path = readonly (string | number)[];

/** Every place in a value, what is above before what is below. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, each]) => placesIn(each, [...path, key]))];
}

function valueAt(file: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], file);
}

const inWords = (path: Path): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');

/** One place of each sort: `memberships[].claims[].source`. */
function sortOf(path: Path): string {
  return inWords(path).replace(/\[\d+\]/g, '[]');
}

/** The same, where claims and strengths are alike wherever they stand. */
function shapeOf(path: Path): string {
  return sortOf(path).replace(/^.*claims\[\]|^.*(?=strengths\.)/, '');
}

const FILE = richFile();

/** The first place of each sort. */
function firstOf(sort: (path: Path) => string): Path[] {
  const all = placesIn(FILE).slice(1).toReversed();
  return [...new Map(all.map((path) => [sort(path), path])).values()].toReversed();
}

/** The file with something else at one place; without it where nothing is given. */
function spoilt(path: Path, value?: unknown): unknown {
  const file = richFile();
  const above = valueAt(file, path.slice(0, -1)) as Record<string | number, unknown>;
  const key = path.at(-1) ?? '';
  if (value !== undefined) above[key] = value;
  else if (Array.isArray(above)) above.splice(Number(key), 1);
  else delete above[key];
  return file;
}

function tell(json: unknown): string[] {
  const read = readOrganisation(structuredClone(json));
  if (read.ok) return ['fine'];
  const salvaged = (['fields', 'entries'] as const).flatMap((extent) => {
    const result = salvageOrganisation(structuredClone(json), extent);
    return result.ok ? [`without ${extent}: ${result.value.leftOut ?? 'nothing'}`] : [];
  });
  return [...read.error.map(({ path, message }) => `${path}: ${message}`), ...salvaged];
}

async function approve(
  name: string,
  places: readonly Path[],
  spoil: (path: Path, value: unknown) => unknown,
): Promise<void> {
  const text = places.flatMap((path) => {
    const json = spoil(path, valueAt(FILE, path));
    return json === undefined ? [] : [inWords(path), ...tell(json).map((line) => `    ${line}`)];
  });
  const lines = text.join('\n').replaceAll('\n    fine', ': fine');
  await expect(`${lines}\n`).toMatchFileSnapshot(`../../tests/golden/model/${name}.txt`);
}

test('a file in which something is missing', async () => {
  await approve('spoilt-missing', firstOf(shapeOf), (path) => spoilt(path));
});

test('a file in which a text or number is no such one', async () => {
  await approve('spoilt-texts', firstOf(shapeOf), (path, value) =>
    typeof value === 'object' ? undefined : spoilt(path, typeof value === 'string' ? '1 ?' : '1'),
  );
});

test('a file in which a name leads nowhere', async () => {
  await approve('spoilt-names', firstOf(sortOf), (path, value) =>
    typeof value === 'string' && /^[a-z-]+$/.test(value) ? spoilt(path, 'nowhere') : undefined,
  );
});

test('a file in which a list or object is none, or holds more than is known', async () => {
  await approve('spoilt-shapes', firstOf(shapeOf), (path, value) => {
    if (typeof value !== 'object') return undefined;
    return spoilt(path, Array.isArray(value) ? { shoes: 2 } : { ...value, shoes: 2 });
  });
});
