import type { Comparison } from '../../diff/comparison.ts';
import { categoryOfUnit } from '../../diff/kinds.ts';
import { describeUnitChange, wordOfUnitChange } from '../../diff/unit-sentence.ts';
import type { UnitId } from '../../model/schema.ts';
import { ChangeBox } from './ChangeBox.tsx';
import { formatPeriod } from './sides.ts';

interface Props {
  readonly unit: UnitId;
  readonly comparison: Comparison;
}

export function UnitChangeBox({ unit, comparison }: Props) {
  const change = comparison.units.get(unit);
  const period = formatPeriod(comparison);
  if (!change) {
    const isThere = comparison.after.units.has(unit);
    return (
      <ChangeBox category={undefined} word={isThere ? 'Unchanged' : 'Not on the chart'} period={period}>
        <p className="change-box__sentence">
          {isThere
            ? 'Same name, place and head on both days.'
            : 'It did not exist on either day, as far as sources tell.'}
        </p>
      </ChangeBox>
    );
  }
  return (
    <ChangeBox category={categoryOfUnit(change)} word={wordOfUnitChange(change, comparison)} period={period}>
      <p className="change-box__sentence">{describeUnitChange(change, comparison)}.</p>
    </ChangeBox>
  );
}
