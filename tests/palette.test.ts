/** The palette stands twice, for the page in ui/tokens.css and for the chart in render/theme.ts: it is the same. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CATEGORIES, CATEGORY_IDS } from '../src/diff/kinds.ts';
import { LINE_STATUS_IDS } from '../src/model/statuses.ts';
import { glyphLines } from '../src/render/glyphs.ts';
import { strokeOf } from '../src/render/strokes.ts';
import { DARK, LIGHT, type Theme } from '../src/render/theme.ts';

const CSS = readFileSync(new URL('../src/ui/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = CSS.split('[data-theme="dark"]');
const READABLE = 4.5;

function tokensOf(css: string): ReadonlyMap<string, string> {
  return new Map(
    [...css.matchAll(/--(?<name>[\w-]+): (?<value>#\w+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each([
  ['light', LIGHT, tokensOf(light)],
  ['dark', DARK, tokensOf(dark)],
] as const)('%s', (_, theme: Theme, tokens) => {
  test.each(CATEGORY_IDS)('%s is painted alike on the page and on the chart, and can be read', (category) => {
    const { colour } = CATEGORIES[category];
    expect(contrast(theme.change[category], theme.paper)).toBeGreaterThanOrEqual(READABLE);
    expect(contrast(theme.change[category], theme.wash[category])).toBeGreaterThanOrEqual(READABLE);
    if (colour === 'quiet') return;
    expect(tokens.get(colour)).toBe(theme.change[category]);
    expect(tokens.get(`${colour}-wash`)).toBe(theme.wash[category]);
  });
});

test('every category has a sign, and no two that share a colour share it', () => {
  const signs = CATEGORY_IDS.map(
    (category) => `${CATEGORIES[category].colour} ${JSON.stringify(glyphLines(category))}`,
  );
  expect(new Set(signs).size).toBe(signs.length);
});

test('no two statuses of a line are drawn alike', () => {
  const strokes = LINE_STATUS_IDS.map((status) => JSON.stringify(strokeOf(status)));
  expect(new Set(strokes).size).toBe(strokes.length);
});
