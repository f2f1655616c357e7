import { Spoken } from './Spoken.tsx';

interface Props {
  /** Empty: there was none. */
  readonly was: string;
  readonly is: string;
}

/** What is recorded, on both days where it changed: "G5 → G6". */
export function WasIs({ was, is }: Props) {
  if (was === is) return <bdi>{is || 'none'}</bdi>;
  return (
    <>
      <Spoken>before: </Spoken>
      <bdi>{was || 'none'}</bdi>
      <Spoken>, after: </Spoken>
      <span aria-hidden="true"> → </span>
      <bdi>{is || 'none'}</bdi>
    </>
  );
}
