import type { Organisation } from '../../model/organisation.ts';
import type { Selection } from '../../store/view.ts';
import { NamesAsLinks } from './NamesAsLinks.tsx';
import { Spoken } from './Spoken.tsx';

interface Props {
  readonly term: string;
  /** Undefined: the unit is not there on that day. */
  readonly before: readonly Selection[] | undefined;
  readonly after: readonly Selection[] | undefined;
  /** What an empty list means. */
  readonly nobody: string;
  readonly organisation: Organisation;
}

/** A fact on both days: "X → Y", or once where it stayed or where there is only one day to tell of. */
export function BeforeAfter({ term, before, after, nobody, organisation }: Props) {
  const isOne = !before || !after || JSON.stringify(before) === JSON.stringify(after);
  const names = (targets: readonly Selection[]) =>
    targets.length === 0 ? nobody : <NamesAsLinks organisation={organisation} targets={targets} />;
  return (
    <>
      <dt>{term}</dt>
      <dd>
        {isOne ? (
          names(after ?? before ?? [])
        ) : (
          <>
            <Spoken>before: </Spoken>
            {names(before)}
            <Spoken>, after: </Spoken>
            <span aria-hidden="true"> → </span>
            {names(after)}
          </>
        )}
      </dd>
    </>
  );
}
