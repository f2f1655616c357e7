/** What a light shows, in words: "7 people on the longest line on 31 Aug 2025". */

import { counted } from '../../base/counted.ts';
import type { Comparison } from '../../diff/comparison.ts';
import type { NumberName } from '../../diff/measured.ts';
import { nameOfUnit } from '../../diff/names.ts';
import { causersOf, type Light, type Movement, readLight } from '../../diff/number-causes.ts';
import { formatDay } from '../../model/day-names.ts';

interface Words {
  /** Whoever makes the number what it is on one day. */
  readonly on: string;
  /** Whoever made it change. */
  readonly change: string;
}

const WORDS: Readonly<Record<NumberName, Words>> = {
  people: { on: '', change: 'who came or went' },
  units: { on: '', change: 'that came or went' },
  layers: { on: 'on the longest line', change: 'on the longest line of either day' },
  'mean-span': { on: 'who lead or report to somebody', change: 'behind spans that changed' },
  'max-span': { on: 'in the widest span', change: 'in the widest span of either day' },
  stated: { on: 'whose line is stated', change: 'who change the share of stated lines' },
  reported: { on: 'whose line is reported', change: 'who change the share of reported lines' },
  inferred: { on: 'whose line is inferred', change: 'who change the share of inferred lines' },
  disputed: { on: 'whose line is disputed', change: 'who change the share of disputed lines' },
  unknown: { on: 'whose line is not known', change: 'who change the share of lines not known' },
  'no-manager': { on: 'without a named manager', change: 'who lost or were given a named manager' },
  'unnamed-heads': { on: 'without a named head', change: 'that lost, were given or came without a named head' },
};

const MOVEMENT_WORDS: Readonly<Record<Movement, string>> = {
  joined: 'who joined',
  left: 'who left',
  in: 'who came from other units',
  out: 'who went to other units',
  shown: 'newly shown',
  'not-shown': 'no longer shown',
};

function aboutWhat({ number, part }: Light): string {
  if (part === undefined) return WORDS[number].change;
  return part === 'before' || part === 'after' ? WORDS[number].on : MOVEMENT_WORDS[part];
}

function wherein(comparison: Comparison, { scope }: Light): string {
  if (scope.kind === 'all') return '';
  return scope.unit === undefined ? 'without a recorded unit' : `in ${nameOfUnit(comparison, scope.unit)}`;
}

/** Undefined where the light is not understood. */
export function describeLight(comparison: Comparison, text: string): string | undefined {
  const light = readLight(text);
  const lit = light && causersOf(comparison, text);
  if (!light || !lit) return undefined;
  const isOfUnits = light.number === 'units' || light.number === 'unnamed-heads';
  const count = isOfUnits ? counted(lit.units.size, 'unit', 'units') : counted(lit.people.size, 'person', 'people');
  const side = light.part === 'before' || light.part === 'after' ? comparison[light.part] : undefined;
  const when = side && `on ${formatDay(side)}`;
  return [count, aboutWhat(light), wherein(comparison, light), when].filter(Boolean).join(' ');
}
