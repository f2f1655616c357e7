import { type ChangeRow, HEAD_NOT_NAMED, type RowPlace } from '../../diff/change-rows.ts';
import { Spoken } from '../panels/Spoken.tsx';

interface Props {
  readonly place: RowPlace;
  /** The place on the other day: what both share is said in grey. */
  readonly other: RowPlace;
  readonly kind: ChangeRow['kind'];
}

/** A unit and who stands above, or, of a unit, what it is part of and who leads it. */
export function PlaceCell({ place, other, kind }: Props) {
  const { unit, led, absence } = place;
  if (absence !== undefined) return <span className="change-row__small">{absence}</span>;
  return (
    <>
      {unit !== undefined && (
        <span className={`change-row__line change-row__unit${unit === other.unit ? '' : ' change-row__unit--other'}`}>
          {unit}
        </span>
      )}
      {unit !== undefined && led !== undefined && <Spoken>, </Spoken>}
      {led !== undefined && (
        <span
          className={`change-row__line change-row__small change-row__led${led === other.led ? '' : ' change-row__small--other'}`}
        >
          {led !== HEAD_NOT_NAMED && <span className="change-row__by">{kind === 'unit' ? 'led by ' : 'under '}</span>}
          {led}
        </span>
      )}
    </>
  );
}
