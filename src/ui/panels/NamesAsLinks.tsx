import { Fragment } from 'react';
import type { Organisation } from '../../model/organisation.ts';
import type { Selection } from '../../store/view.ts';
import { GoTo } from './GoTo.tsx';

interface Props {
  readonly organisation: Organisation;
  readonly targets: readonly Selection[];
}

function nameOf(organisation: Organisation, target: Selection): string {
  if ('person' in target) return organisation.personById.get(target.person)?.name ?? target.person;
  return organisation.unitById.get(target.unit)?.name ?? target.unit;
}

/** "A, B and C", each of them a way to get there. */
export function NamesAsLinks({ organisation, targets }: Props) {
  return targets.map((target, index) => (
    <Fragment key={'person' in target ? `person:${target.person}` : `unit:${target.unit}`}>
      {index > 0 && (index === targets.length - 1 ? ' and ' : ', ')}
      <GoTo to={target}>{nameOf(organisation, target)}</GoTo>
    </Fragment>
  ));
}
