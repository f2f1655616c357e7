import { useMemo, useState } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import { formatWhen } from '../../model/day-names.ts';
import { type Organisation, readText } from '../../model/organisation.ts';
import { type Resting, restingOn } from '../../model/resting.ts';
import type { SourceId } from '../../model/schema.ts';
import { useActions, useApp } from '../app-context.ts';
import { openEvent } from '../look-up.ts';

interface Props {
  readonly organisation: Organisation;
  readonly comparison: Comparison;
  readonly source: SourceId;
  readonly isFound: boolean;
}

/** A file of many people is a source as well. */
const MOST_LISTED = 60;

/** What is shown because of a source, each a way to where it stands. Gathered once somebody asks. */
export function RestsOnIt({ organisation, comparison, source, isFound }: Props) {
  const [isOpen, setIsOpen] = useState(isFound);
  return (
    <details className="about-dialog__resting" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>What rests on it</summary>
      {isOpen && <RestingList organisation={organisation} comparison={comparison} source={source} />}
    </details>
  );
}

function RestingList({ organisation, comparison, source }: Omit<Props, 'isFound'>) {
  const all = useMemo(() => restingOn(organisation, source), [organisation, source]);
  if (all.length === 0) return <p>Nothing that is shown rests on it alone or with others.</p>;
  const listed = all.slice(0, MOST_LISTED);
  return (
    <ul>
      {listed.map((resting) => (
        <li key={keyOf(resting)}>
          <RestingItem resting={resting} organisation={organisation} comparison={comparison} />
        </li>
      ))}
      {all.length > listed.length && <li>and {(all.length - listed.length).toLocaleString('en')} more</li>}
    </ul>
  );
}

function keyOf(resting: Resting): string {
  if (resting.kind === 'person') return `person:${resting.person}`;
  if (resting.kind === 'unit') return `unit:${resting.unit}`;
  if (resting.kind === 'event') return `event:${resting.event.id}`;
  if (resting.kind === 'figure') return `figure:${resting.figure.id}`;
  return `erratum:${resting.erratum.id}`;
}

interface ItemProps {
  readonly resting: Resting;
  readonly organisation: Organisation;
  readonly comparison: Comparison;
}

function RestingItem({ resting, organisation, comparison }: ItemProps) {
  const actions = useActions();
  const { store } = useApp();
  const link = (words: string, open: () => void) => (
    <button type="button" className="go-to" onClick={open}>
      {words}
    </button>
  );
  if (resting.kind === 'person' || resting.kind === 'unit') {
    const [selection, name] =
      resting.kind === 'person'
        ? [{ person: resting.person }, organisation.personById.get(resting.person)?.name ?? resting.person]
        : [{ unit: resting.unit }, organisation.unitById.get(resting.unit)?.name ?? resting.unit];
    const goThere = (): void => {
      actions.openDialog(undefined);
      actions.goTo(selection);
    };
    return (
      <>
        {link(name, goThere)}: {resting.what.join('; ')}
      </>
    );
  }
  if (resting.kind === 'event') {
    const { event } = resting;
    const open = (): void => openEvent(actions, store.getState().view, comparison, event);
    return (
      <>
        {link(formatWhen(organisation, event.date), open)}: {readText(event.summary)}
      </>
    );
  }
  if (resting.kind === 'figure') {
    const { id, figure, what } = resting.figure;
    return (
      <>
        {link(figure, () => actions.lookUp({ kind: 'figure', id }))}: {readText(what)}
      </>
    );
  }
  const { id, says } = resting.erratum;
  return (
    <>
      {link('Note', () => actions.lookUp({ kind: 'erratum', id }))}: {readText(says)}
    </>
  );
}
