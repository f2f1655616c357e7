import { useCallback, useMemo, useRef, useState } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import { type FlowEnd, type FlowGraph, peopleAt, type Strand } from '../../diff/flow-strands.ts';
import { describeEnd, describeFlow, describeStrand } from '../../diff/flow-words.ts';
import { nameOfPerson } from '../../diff/names.ts';
import type { PersonId } from '../../model/schema.ts';
import { DARK, LIGHT } from '../../render/theme.ts';
import { storyStep } from '../../store/story.ts';
import type { Selection } from '../../store/view.ts';
import { useActions, useAppState } from '../app-context.ts';
import type { FormProps } from '../form-props.ts';
import { useTheme } from '../use-theme.ts';
import { FlowEmpty } from './FlowEmpty.tsx';
import { FlowFoot } from './FlowFoot.tsx';
import { FlowHead } from './FlowHead.tsx';
import { FlowLists } from './FlowLists.tsx';
import { FlowNote } from './FlowNote.tsx';
import { FlowPeople } from './FlowPeople.tsx';
import { FlowPicture } from './FlowPicture.tsx';
import { lightOn, singledOut, type Target, targetOfSelection } from './light.ts';
import { type Traced, useFlow, useTraced } from './use-flow.ts';
import { useSight } from './use-sight.ts';
import { useStrandPointer } from './use-strand-pointer.ts';
import './flow.css';

/** What is pointed at or focused, and where on the screen; of one graph alone, since a target is. */
interface Pointed {
  readonly graph: FlowGraph;
  readonly target: Target;
  readonly x: number;
  readonly y: number;
  /** How far above and below must be kept free for it. */
  readonly clearance: number;
}

/** Whose names were asked for, of what. */
interface Asked extends Omit<Pointed, 'clearance'> {
  readonly title: string;
  readonly people: readonly PersonId[];
}

function isSelected({ people }: Strand, selection: Selection | undefined): boolean {
  return people.length === 1 && selection !== undefined && 'person' in selection && people[0] === selection.person;
}

/** Of a usual pointer, below its tip. */
const POINTER_PX = 12;

function placeBelow(element: Element): { readonly x: number; readonly y: number } {
  const { left, bottom } = element.getBoundingClientRect();
  return { x: left, y: bottom };
}

function placeOn(element: Element): Pick<Pointed, 'x' | 'y' | 'clearance'> {
  const { left, top, height } = element.getBoundingClientRect();
  return { x: left, y: top + height / 2, clearance: height / 2 };
}

/** Who went from which unit to which: units before, units after, and between them a line for each person. */
export function FlowView({ comparison }: FormProps) {
  const traced = useTraced(comparison);
  if (!traced) return <p className="page__loading">One moment …</p>;
  return <FlowOf comparison={comparison} traced={traced} />;
}

function FlowOf({ comparison, traced }: { readonly comparison: Comparison; readonly traced: Traced }) {
  const actions = useActions();
  const theme = useTheme() === 'dark' ? DARK : LIGHT;
  const selection = useAppState((state) => state.view.selection);
  const closed = useAppState((state) => state.view.closed);
  const unfolded = useAppState((state) => state.view.unfolded);
  const scrollRef = useRef<HTMLDivElement>(null);
  const paperRef = useRef<HTMLDivElement>(null);
  const { graph, isFiltered } = traced;
  const { picture, nameOf } = useFlow(comparison, graph, scrollRef);
  const [pointing, setPointing] = useState<Pointed>();
  const [asking, setAsking] = useState<Asked>();
  const pointed = pointing?.graph === graph ? pointing : undefined;
  const asked = asking?.graph === graph ? asking : undefined;
  const selected = useMemo(() => targetOfSelection(graph, selection), [graph, selection]);
  const target = pointed?.target ?? asked?.target ?? selected;
  const light = useMemo(() => target && lightOn(graph, target), [graph, target]);
  const singled = useMemo(
    () => (picture ? singledOut(graph, picture, nameOf, target, selection) : []),
    [graph, picture, nameOf, target, selection],
  );
  const toldStep = useAppState((state) => storyStep(comparison.after.organisation, state.view.step));
  const sought = selection ?? toldStep?.focus;
  const inSight = useMemo(() => targetOfSelection(graph, sought), [graph, sought]);
  useSight(scrollRef, picture, inSight, sought);

  const point = useCallback(
    (next: Target | undefined, element: Element): void =>
      setPointing(next && { graph, target: next, ...placeOn(element) }),
    [graph],
  );
  const ask = useCallback((next: Asked): void => {
    setPointing(undefined);
    setAsking(next);
  }, []);
  const close = useCallback(() => setAsking(undefined), []);
  const select = useCallback(
    (next: Selection, name: string): void => {
      actions.select(next);
      actions.announce(`${name}: history opened. Escape closes it.`);
    },
    [actions],
  );
  const pressStrand = useCallback(
    (index: number, x: number, y: number): void => {
      const strand = graph.strands[index];
      const [person] = strand?.people ?? [];
      if (!strand || person === undefined) return;
      if (strand.people.length === 1) {
        select({ person }, nameOfPerson(comparison, person));
        return;
      }
      const title = describeStrand(graph, strand, comparison);
      ask({ graph, target: { strand: index }, title, people: strand.people, x, y });
    },
    [graph, comparison, select, ask],
  );
  const pressItem = useCallback(
    (index: number, element: Element): void => {
      const { x, y } = placeBelow(element);
      pressStrand(index, x, y);
    },
    [pressStrand],
  );
  const pressEnd = useCallback(
    (end: FlowEnd, element: Element): void => {
      if (end.unit !== undefined) {
        select({ unit: end.unit }, end.name);
        return;
      }
      const title = describeEnd(graph, end.id, comparison);
      ask({ graph, target: { end: end.id }, title, people: peopleAt(graph, end), ...placeBelow(element) });
    },
    [graph, select, ask, comparison],
  );
  const open = useCallback(
    ({ opener }: FlowEnd): void => {
      if (!opener) return;
      const [nextClosed, nextUnfolded] = [new Set(closed), new Set(unfolded)];
      if (nextClosed.delete(opener.id)) actions.setClosed(nextClosed);
      if (opener.isOpen) nextUnfolded.delete(opener.id);
      else nextUnfolded.add(opener.id);
      actions.refine({ unfolded: nextUnfolded });
    },
    [actions, closed, unfolded],
  );
  useStrandPointer(paperRef, picture, {
    onPoint: (strand, x, y) =>
      setPointing(strand < 0 ? undefined : { graph, target: { strand }, x, y, clearance: POINTER_PX }),
    onPress: (strand, x, y) => {
      if (strand >= 0) pressStrand(strand, x, y);
      else actions.select(undefined);
    },
  });

  const strand = pointed && 'strand' in pointed.target ? graph.strands[pointed.target.strand] : undefined;
  // The panel says more of who is selected than a note could.
  const isNoted = strand !== undefined && !asked && !isSelected(strand, selection);
  return (
    <section className="flow" aria-label="Flow" aria-describedby="account-brief">
      <FlowHead graph={graph} comparison={comparison} target={target} selection={selection} isFiltered={isFiltered} />
      <div className="flow__scroll" ref={scrollRef}>
        {graph.strands.length === 0 && <FlowEmpty graph={graph} comparison={comparison} />}
        {picture && (
          <div className={strand ? 'flow__paper flow__paper--hit' : 'flow__paper'} ref={paperRef}>
            <FlowPicture
              picture={picture}
              theme={theme}
              light={light}
              singled={singled}
              label={describeFlow(graph, comparison)}
            />
            <FlowLists
              graph={graph}
              picture={picture}
              comparison={comparison}
              selection={selection}
              selected={selected}
              onPoint={point}
              onPressStrand={pressItem}
              onPressEnd={pressEnd}
              onOpen={open}
            />
          </div>
        )}
        <FlowFoot graph={graph} comparison={comparison} />
      </div>
      {pointed && isNoted && <FlowNote graph={graph} comparison={comparison} strand={strand} at={pointed} />}
      {asked && (
        <FlowPeople
          title={asked.title}
          people={asked.people}
          comparison={comparison}
          x={asked.x}
          y={asked.y}
          onClose={close}
        />
      )}
    </section>
  );
}
