import { Spoken } from './Spoken.tsx';

interface Props {
  readonly before: number;
  readonly after: number;
}

/** "3 → 5", or one figure where it stayed. */
export function CountChange({ before, after }: Props) {
  if (before === after) return <>{after}</>;
  return (
    <>
      <Spoken>{`${before} before, ${after} after`}</Spoken>
      <span aria-hidden="true">{`${before} → ${after}`}</span>
    </>
  );
}
