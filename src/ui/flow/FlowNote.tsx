import { useLayoutEffect, useRef, useState } from 'react';
import { countPeople } from '../../base/counted.ts';
import type { Comparison } from '../../diff/comparison.ts';
import type { FlowGraph, Strand } from '../../diff/flow-strands.ts';
import { kindOf, wayOf } from '../../diff/flow-words.ts';
import { nameOfPerson } from '../../diff/names.ts';
import { describePersonChange } from '../../diff/person-sentence.ts';

interface Props {
  readonly graph: FlowGraph;
  readonly comparison: Comparison;
  readonly strand: Strand;
  /** In client pixels, with how far above and below it is not to be covered. */
  readonly at: { readonly x: number; readonly y: number; readonly clearance: number };
}

const OFFSET_PX = 6;
const MARGIN_PX = 8;
const MOST_NAMED = 12;

/** Who goes the way that is pointed at. The lists of the picture say the same to who uses no pointer. */
export function FlowNote({ graph, comparison, strand, at }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const box = ref.current?.getBoundingClientRect();
    if (box && (box.width !== size.width || box.height !== size.height)) {
      setSize({ width: box.width, height: box.height });
    }
  });
  const left = Math.max(MARGIN_PX, Math.min(at.x + OFFSET_PX, window.innerWidth - size.width - MARGIN_PX));
  const away = at.clearance + OFFSET_PX;
  const isBelow = at.y + away + size.height < window.innerHeight - MARGIN_PX;
  return (
    <div
      className="flow-note"
      ref={ref}
      aria-hidden="true"
      style={{ left, top: isBelow ? at.y + away : at.y - away - size.height }}
    >
      {strand.people.length === 1 ? (
        <OnePerson graph={graph} comparison={comparison} strand={strand} />
      ) : (
        <ManyPeople graph={graph} comparison={comparison} strand={strand} />
      )}
    </div>
  );
}

function OnePerson({ graph, comparison, strand }: Pick<Props, 'graph' | 'comparison' | 'strand'>) {
  const [person] = strand.people;
  if (person === undefined) return null;
  const change = comparison.people.get(person);
  return (
    <>
      <strong>{nameOfPerson(comparison, person)}</strong>
      <span>{change ? describePersonChange(change, comparison) : wayOf(graph, strand)}</span>
    </>
  );
}

function ManyPeople({ graph, comparison, strand }: Pick<Props, 'graph' | 'comparison' | 'strand'>) {
  const named = strand.people.slice(0, MOST_NAMED).map((person) => nameOfPerson(comparison, person));
  const more = strand.people.length - named.length;
  const kind = kindOf(strand, comparison);
  return (
    <>
      <strong>{wayOf(graph, strand)}</strong>
      <span>
        {countPeople(strand.people.length)}
        {kind !== '' && `, ${kind}`}
      </span>
      <span className="flow-note__names">
        {named.join(', ')}
        {more > 0 && ` and ${more.toLocaleString('en')} more`}
      </span>
    </>
  );
}
