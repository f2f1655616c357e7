/** A comparison as text for a terminal: the sentence, the numbers, and each change below what brought it about. */

import { asLine, type Line, line, padLine } from '../../base/escape/terminal.ts';
import { wrapCells } from '../../base/terminal-text.ts';
import type { ChangeGroup } from '../../diff/cause-groups.ts';
import { type ChangeRow, RowReader, rowsOf } from '../../diff/change-rows.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { CATEGORIES, type ColourToken } from '../../diff/kinds.ts';
import { knownInBrief } from '../../diff/known-of-whole.ts';
import type { NumberName } from '../../diff/measured.ts';
import { notComparedIn } from '../../diff/not-compared.ts';
import { formatChange, formatNumber, NUMBER_LABELS } from '../../diff/number-words.ts';
import { readNumbers } from '../../diff/numbers.ts';
import { summarise } from '../../diff/summary.ts';
import { formatDay } from '../../model/day-names.ts';
import { readEdtf } from '../../model/edtf.ts';
import { readText } from '../../model/organisation.ts';
import type { Snapshot } from '../../model/snapshot.ts';

export type Ink = 'strong' | 'muted' | 'joined' | 'left' | 'moved' | 'changed';

export interface SummaryOptions {
  /** In cells of the terminal. */
  readonly width: number;
  /** Colours a text, or leaves it as it is. */
  readonly paint: (ink: Ink, text: Line) => Line;
}

/** What has no colour of its own is muted. */
const INKS: Readonly<Record<ColourToken, Ink>> = {
  joined: 'joined',
  left: 'left',
  moved: 'moved',
  changed: 'changed',
  carried: 'muted',
  quiet: 'muted',
};
const SHOWN_NUMBERS = ['people', 'units', 'layers', 'mean-span', 'max-span', 'no-manager'] as const;
const LABEL_CELLS = 17;
const FIGURE_CELLS = 8;
const INDENT = line`    `;
const NO_INDENT = line``;

function isShown(name: NumberName): name is (typeof SHOWN_NUMBERS)[number] {
  return SHOWN_NUMBERS.some((each) => each === name);
}

/** What the moment is called, else its day: the day of a file may be made up. */
function labelOf(snapshot: Snapshot): Line {
  const { day, organisation } = snapshot;
  const moment = organisation.moments.find(({ date }) => readEdtf(date).earliest === day);
  const label = asLine(moment ? readText(moment.label) : '');
  return label === '' ? asLine(formatDay(snapshot)) : label;
}

class SummaryWriter {
  private readonly comparison: Comparison;
  private readonly reader: RowReader;
  private readonly options: SummaryOptions;

  constructor(comparison: Comparison, options: SummaryOptions) {
    this.comparison = comparison;
    this.reader = new RowReader(comparison);
    this.options = options;
  }

  private wrap(text: string, indent = NO_INDENT): Line[] {
    const lines = wrapCells(asLine(text), this.options.width - indent.length);
    return lines.map((each) => line`${indent}${asLine(each)}`);
  }

  private *heading(text: string): Generator<Line> {
    for (const each of this.wrap(text)) yield this.options.paint('strong', each);
  }

  *head(): Generator<Line> {
    const { before, after, people, units } = this.comparison;
    const name = asLine(readText(after.organisation.name));
    const isSame = people.size + units.size === 0;
    // Whoever reads only the first line must not take silence for sameness.
    const left = isSame ? notComparedIn(this.comparison) : undefined;
    if (left !== undefined) yield* this.wrap(left);
    yield* this.heading(line`${name}, ${labelOf(before)} → ${labelOf(after)}`);
    const told = summarise(this.comparison)
      .map(({ text }) => text)
      .join('');
    yield* this.wrap(isSame ? `Nothing ${left === undefined ? '' : 'else '}changed.` : told);
    const known = knownInBrief([before, after]);
    if (known !== '') yield* this.wrap(known);
  }

  *numbers(): Generator<Line> {
    for (const { name, values } of readNumbers(this.comparison, { kind: 'all' })) {
      if (!isShown(name)) continue;
      const change = formatChange(name, values.before, values.after);
      const figures = [formatNumber(name, values.before), formatNumber(name, values.after)];
      const [was = line``, is = line``] = figures.map((figure) => padLine(asLine(figure), FIGURE_CELLS, 'start'));
      const label = padLine(asLine(NUMBER_LABELS[name]), LABEL_CELLS, 'end');
      const colour = change === '0' || change === '–' ? 'muted' : 'strong';
      yield line`${label}${was} →${is}${this.options.paint(colour, padLine(asLine(change), FIGURE_CELLS, 'start'))}`;
    }
  }

  *group(group: ChangeGroup): Generator<Line> {
    yield* this.heading(this.reader.titleOfGroup(group));
    for (const row of rowsOf([group])) yield* this.row(row);
  }

  private *row(row: ChangeRow): Generator<Line> {
    const { sign, colour } = CATEGORIES[row.category];
    const name = asLine(this.reader.nameApartOf(row));
    const [first = line``, ...more] = this.wrap(`${name}: ${this.reader.sentenceOf(row)}`, INDENT);
    yield line`  ${this.options.paint(INKS[colour], asLine(sign))} ${asLine(first)}`;
    yield* more;
  }
}

/** Line by line, without line ends. */
export function* summaryLines(
  comparison: Comparison,
  groups: readonly ChangeGroup[],
  options: SummaryOptions,
): Generator<Line> {
  const writer = new SummaryWriter(comparison, options);
  yield* writer.head();
  yield line``;
  yield* writer.numbers();
  for (const group of groups) {
    yield line``;
    yield* writer.group(group);
  }
}
