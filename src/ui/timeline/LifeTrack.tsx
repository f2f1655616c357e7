import { memo, type RefObject, useMemo } from 'react';
import type { Picked } from '../../diff/change-filter.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { formatDay } from '../../model/day-names.ts';
import { findReorganisations, personLines, unitLines } from '../../model/life-lines.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { UnitId } from '../../model/schema.ts';
import { useActions, useAppState } from '../app-context.ts';
import { LifeGrid } from './LifeGrid.tsx';
import { type LifeCell, type LifeRow, personRows, unitRows } from './life-rows.ts';
import type { TimeScale } from './time-scale.ts';

interface Props {
  readonly track: 'people' | 'units';
  readonly organisation: Organisation;
  readonly comparison: Comparison;
  readonly picked: Picked | undefined;
  readonly hues: ReadonlyMap<UnitId, number>;
  readonly scale: TimeScale;
  readonly isNarrow: boolean;
  readonly scrollRef: RefObject<HTMLElement | null>;
  readonly onVisit: (row: LifeRow, cell: LifeCell | undefined) => void;
}

interface Spans {
  readonly segments: readonly { readonly from: number; readonly until: number }[];
}

function useLifeRows({ track, organisation, comparison, picked, hues, scale }: Props): readonly LifeRow[] {
  const tint = useAppState((state) => state.view.tint);
  const onlyChanges = useAppState((state) => state.view.onlyChanges);
  const people = useMemo(() => personLines(organisation), [organisation]);
  const units = useMemo(() => (track === 'units' ? unitLines(organisation) : []), [track, organisation]);
  const { range } = scale;
  return useMemo(() => {
    const isOnAxis = ({ segments }: Spans): boolean =>
      segments.some(({ from, until }) => from <= range.last && until > range.first);
    if (track === 'people') {
      const shown = people.filter(
        (line) =>
          isOnAxis(line) &&
          (!picked || picked.people.has(line.person)) &&
          (!onlyChanges || comparison.people.has(line.person)),
      );
      return personRows(organisation, shown, { tint, hues, day: comparison.after.day });
    }
    const shown = units.filter(
      (line) =>
        isOnAxis(line) && (!picked || picked.units.has(line.unit)) && (!onlyChanges || comparison.units.has(line.unit)),
    );
    return unitRows(organisation, shown, hues);
  }, [track, organisation, comparison, picked, hues, range, people, units, tint, onlyChanges]);
}

/** A life-line for each person, or for each unit. */
export const LifeTrack = memo(function LifeTrack(props: Props) {
  const { track, organisation, scale, isNarrow, scrollRef, onVisit } = props;
  const actions = useActions();
  const selection = useAppState((state) => state.view.selection);
  const rows = useLifeRows(props);
  const bands = useMemo(
    () =>
      findReorganisations(personLines(organisation)).map((band) => ({
        ...band,
        date: formatDay({ organisation, day: band.day }),
      })),
    [organisation],
  );
  if (rows.length === 0) {
    const isFiltered = track === 'people' ? organisation.memberships.length > 0 : organisation.units.length > 0;
    return (
      <div className="timeline__empty">
        <p>
          {isFiltered
            ? `The filter leaves no ${track === 'people' ? 'person' : 'unit'} with a line here.`
            : `This data set records no ${track}.`}
        </p>
        {isFiltered && (
          <button type="button" className="play-bar__word" onClick={() => actions.clearFilters()}>
            Show all
          </button>
        )}
      </div>
    );
  }
  const days = bands.map(({ date, people }) => `${date} (${people} people)`).join(', ');
  const name = track === 'people' ? 'Life-lines of people' : 'Life-lines of units';
  return (
    <LifeGrid
      key={`${track}:${isNarrow}`}
      label={days === '' ? name : `${name}; many cross on ${days}`}
      rows={rows}
      scale={scale}
      isNarrow={isNarrow}
      selection={selection}
      bands={bands}
      scrollRef={scrollRef}
      onVisit={onVisit}
    />
  );
});
