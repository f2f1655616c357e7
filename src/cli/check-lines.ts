/** What data sets lack, as lines of text: a heading for each kind, then where and of what. */

import { counted } from '../base/counted.ts';
import { asLine, type Line, line } from '../base/escape/terminal.ts';
import type { Lack, LackKind } from '../model/lacks.ts';
import { type Organisation, readText } from '../model/organisation.ts';
import type { Checked } from './check.ts';

const FIRST_FEW = 5;

/** In the order in which they are told. */
const HEADINGS: Readonly<Record<LackKind, (count: number) => string>> = {
  invalid: (count) =>
    `${counted(count, 'thing does', 'things do')} not fit together, so that the page does not open it`,
  'no-source': (count) => `${counted(count, 'entry has', 'entries have')} no source`,
  overstated: (count) =>
    `${counted(count, 'claim says', 'claims say')} “stated” on the word of a source that passes on what others report`,
  backwards: (count) => `${counted(count, 'comparison does', 'comparisons do')} not go forwards in time`,
  'moment-outside': (count) => `${counted(count, 'moment is', 'moments are')} outside of what is covered`,
  'unused-source': (count) => `${counted(count, 'source is', 'sources are')} not referred to by any claim`,
  'no-locator': (count) =>
    count === 1
      ? '1 claim does not say where in its source'
      : `${counted(count, '', 'claims')} do not say where in their sources`,
};

function lineOf({ path, name, detail }: Lack): Line {
  const words = [name, detail].filter((part) => part !== undefined && part !== '');
  return asLine(`${path === '' ? 'file' : path}: ${words.join(' · ')}`);
}

function* linesOfKind(kind: LackKind, lacks: readonly Lack[], listsAll: boolean): Generator<Line> {
  yield asLine(`${HEADINGS[kind](lacks.length)}:`);
  // One more line is no shorter than the one that would say so.
  const isShort = listsAll || lacks.length <= FIRST_FEW + 1;
  for (const lack of isShort ? lacks : lacks.slice(0, FIRST_FEW)) yield line`  ${lineOf(lack)}`;
  if (!isShort) {
    const more = asLine((lacks.length - FIRST_FEW).toLocaleString('en'));
    yield line`  … and ${more} more (--all lists them)`;
  }
}

function sizeOf({ people, units, memberships, events, sources }: Organisation): string {
  return [
    counted(people.length, 'person', 'people'),
    counted(units.length, 'unit', 'units'),
    counted(memberships.length, 'seat', 'seats'),
    counted(events.length, 'event', 'events'),
    counted(sources.length, 'source', 'sources'),
  ].join(', ');
}

function* linesOfFile({ file, organisation, lacks }: Checked, listsAll: boolean): Generator<Line> {
  yield asLine(`${file}: ${readText(organisation.name)} (${sizeOf(organisation)})`);
  if (lacks.length === 0) yield line`Nothing is lacking.`;
  for (const kind of Object.keys(HEADINGS) as LackKind[]) {
    const own = lacks.filter((lack) => lack.kind === kind);
    if (own.length > 0) yield* linesOfKind(kind, own, listsAll);
  }
}

export function* checkLines(checked: readonly Checked[], listsAll: boolean): Generator<Line> {
  for (const [index, each] of checked.entries()) {
    if (index > 0) yield line``;
    yield* linesOfFile(each, listsAll);
  }
}
