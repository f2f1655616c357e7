/** The pairs in doubt as lines of text, each with its default and with what to say where that is wrong. */

import { counted } from '../base/counted.ts';
import { asShellWord } from '../base/escape/shell.ts';
import { asLine, type Line, line } from '../base/escape/terminal.ts';
import type { Evidence } from '../io/import/match/matching.ts';
import type {
  DoubtfulView,
  InspectedPair,
  Inspection,
  PostView,
  UnitPairView,
  UnitView,
} from '../io/import/session/inspection.ts';

const INDENT = '    ';

function namedPost({ name, isVacant, title, unit, manager, row, id }: PostView): string {
  const who = isVacant ? 'vacant' : name || 'not named';
  const facts = [title, unit, manager && `reports to ${manager}`].filter((text) => text !== '');
  return `${who} (${[...facts, `row ${row}`, `id ${id}`].join(', ')})`;
}

function namedUnit({ name, above, head, people }: UnitView): string {
  const facts = [above.length > 0 && `in ${above.join(' › ')}`, head && `headed by ${head}`].filter(Boolean);
  return `${name} (${[...facts, counted(people, 'person', 'people')].join(', ')})`;
}

function reasons(evidence: readonly Evidence[]): string {
  const of = (side: Evidence['speaks']): string =>
    evidence
      .filter(({ speaks }) => speaks === side)
      .map(({ words }) => words)
      .join(', ');
  const [speaksFor, against] = [of('for'), of('against')];
  return [speaksFor, against && `but ${against}`].filter(Boolean).join('; ');
}

function option(name: string, before: string, after: string): string {
  const part = (text: string): string => text.replaceAll('=', '==');
  return `--${name} ${asShellWord(`${part(before)}=${part(after)}`)}`;
}

function* linesOfPerson({ before, after, evidence, isTaken, decided }: DoubtfulView): Generator<string> {
  yield `${namedPost(before)} → ${namedPost(after)}`;
  const who = isTaken ? 'the same person' : 'two people';
  const why = reasons(evidence);
  yield `${INDENT}${decided ? 'you said' : 'taken for'} ${who}${why === '' ? '' : `: ${why}`}`;
  if (!decided) yield `${INDENT}otherwise: ${option(isTaken ? 'different' : 'same', before.id, after.id)}`;
}

function* linesOfUnit({ before, after, evidence, isTaken, decided }: UnitPairView): Generator<string> {
  yield `${namedUnit(before)} → ${namedUnit(after)}`;
  const what = isTaken ? 'the same unit' : 'two units';
  const why = reasons(evidence);
  yield `${INDENT}${decided ? 'you said' : 'taken for'} ${what}${why === '' ? '' : `: ${why}`}`;
  if (!decided) yield `${INDENT}otherwise: ${option(isTaken ? 'different-unit' : 'same-unit', before.key, after.key)}`;
}

function unitsInDoubt({ units }: InspectedPair): readonly UnitPairView[] {
  return units.filter(({ isInDoubt }) => isInDoubt);
}

function countDoubts({ pairs }: Inspection): { readonly people: number; readonly units: number } {
  return {
    people: pairs.reduce((sum, { doubtfulCount }) => sum + doubtfulCount, 0),
    units: pairs.reduce((sum, { doubtfulUnitCount }) => sum + doubtfulUnitCount, 0),
  };
}

/** "2 pairs of people and 1 of units are in doubt; --doubts lists them."; undefined where none is. */
export function doubtsInWords(inspection: Inspection): string | undefined {
  const { people, units } = countDoubts(inspection);
  const parts = [
    people > 0 && `${counted(people, 'pair', 'pairs')} of people`,
    units > 0 && `${people > 0 ? units.toLocaleString('en') : counted(units, 'pair', 'pairs')} of units`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return undefined;
  const [are, them] = people + units === 1 ? ['is', 'it'] : ['are', 'them'];
  return `${parts.join(' and ')} ${are} in doubt; --doubts lists ${them}.`;
}

export function* doubtLines(inspection: Inspection): Generator<Line> {
  const { people, units } = countDoubts(inspection);
  const sections: readonly (readonly [string, Iterable<string>])[] = inspection.pairs.flatMap((pair) => {
    const names = [pair.before, pair.after].map((key) => inspection.files.find((file) => file.key === key)?.name ?? '');
    const files = inspection.pairs.length > 1 ? `, ${names.join(' → ')}` : '';
    return [
      [`People in doubt${files}`, pair.doubtful.flatMap((doubt) => [...linesOfPerson(doubt)])] as const,
      [`Units in doubt${files}`, unitsInDoubt(pair).flatMap((doubt) => [...linesOfUnit(doubt)])] as const,
    ];
  });
  if (people + units === 0) yield line`Nothing is in doubt.`;
  for (const [title, lines] of sections) {
    const all = [...lines];
    if (all.length === 0) continue;
    yield asLine(title);
    for (const each of all) yield each.startsWith(INDENT) ? line`    ${asLine(each)}` : line`  ${asLine(each)}`;
  }
}
