import { type CSSProperties, memo, useMemo, useRef } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import type { FlowEnd, FlowGraph, Strand } from '../../diff/flow-strands.ts';
import { dayWords, describeEnd, describeStrand, describeStream } from '../../diff/flow-words.ts';
import type { Side } from '../../diff/names.ts';
import type { EndMark, FlowPicture } from '../../scene/flow-marks.ts';
import type { Box } from '../../scene/scene.ts';
import type { Selection } from '../../store/view.ts';
import type { Target } from './light.ts';
import { type ItemKey, useActiveItem } from './use-active-item.ts';
import { useListKeys } from './use-list-keys.ts';

interface Props {
  readonly graph: FlowGraph;
  readonly picture: FlowPicture;
  readonly comparison: Comparison;
  readonly selection: Selection | undefined;
  /** The strand or the place of the selection. */
  readonly selected: Target | undefined;
  /** With the element that is pointed at, to stand beside it. */
  readonly onPoint: (target: Target | undefined, element: Element) => void;
  readonly onPressStrand: (index: number, element: Element) => void;
  readonly onPressEnd: (end: FlowEnd, element: Element) => void;
  readonly onOpen: (end: FlowEnd) => void;
}

const STRAND_TARGET_PX = 24;

function styleOf({ x, y, width, height }: Box): CSSProperties {
  return { left: x, top: y, width, height };
}

/** Strands between the same places of the same kind, in reading order. */
function streamsOf(graph: FlowGraph): number[][] {
  const streams = new Map<string, number[]>();
  const order = graph.strands
    .map(({ from, to }, index) => ({ from, to, index }))
    .toSorted((a, b) => a.from - b.from || a.to - b.to || a.index - b.index);
  for (const { from, to, index } of order) {
    const key = `${from} ${to} ${graph.strands[index]?.category ?? ''}`;
    const stream = streams.get(key);
    if (stream) stream.push(index);
    else streams.set(key, [index]);
  }
  return [...streams.values()];
}

/** The box of a strand's name, or of its beginning. */
function strandBox(picture: FlowPicture, index: number): Box {
  const mark = picture.strands[index];
  const left = picture.columns.bars.before;
  if (!mark) return { x: left, y: 0, width: 0, height: 0 };
  const height = Math.max(STRAND_TARGET_PX, mark.width);
  return { x: left, y: mark.startY - height / 2, width: Math.max(STRAND_TARGET_PX, mark.startX - left), height };
}

/**
 * The picture as three lists of buttons that lie over it: the places before, who went where, the places after. The Tab
 * key stops once; the arrow keys walk in a list and across to the next.
 */
export const FlowLists = memo(function FlowLists(props: Props) {
  const { graph, picture, comparison } = props;
  const ref = useRef<HTMLDivElement>(null);
  useListKeys(ref);
  const [active, onActive] = useActiveItem(ref, graph, props.selected);
  const shared = { ...props, active, onActive };
  return (
    <div className="flow__lists" ref={ref}>
      <EndList {...shared} side="before" marks={picture.before} label={`Before, ${dayWords(comparison, 'before')}`} />
      <StrandList {...shared} />
      <EndList {...shared} side="after" marks={picture.after} label={`After, ${dayWords(comparison, 'after')}`} />
    </div>
  );
});

interface ListProps extends Props {
  readonly active: ItemKey;
  readonly onActive: (item: ItemKey) => void;
}

interface EndListProps extends ListProps {
  readonly side: Side;
  readonly marks: readonly EndMark[];
  readonly label: string;
}

function EndList({
  graph,
  comparison,
  marks,
  side,
  label,
  selection,
  active,
  onActive,
  onPoint,
  onPressEnd,
  onOpen,
}: EndListProps) {
  const selected = selection && 'unit' in selection ? selection.unit : undefined;
  return (
    <ul aria-label={label} data-list={side}>
      {marks.map(({ end, box, openerBox }, place) => (
        <li key={end.id}>
          <button
            type="button"
            className="flow__target"
            data-place={place}
            tabIndex={active === `${side} ${place}` ? 0 : -1}
            aria-pressed={end.unit !== undefined && end.unit === selected}
            aria-label={describeEnd(graph, end.id, comparison)}
            style={styleOf(box)}
            onClick={(event) => onPressEnd(end, event.currentTarget)}
            onFocus={(event) => {
              onActive(`${side} ${place}`);
              onPoint({ end: end.id }, event.currentTarget);
            }}
            onBlur={(event) => onPoint(undefined, event.currentTarget)}
            onPointerEnter={(event) => onPoint({ end: end.id }, event.currentTarget)}
            onPointerLeave={(event) => onPoint(undefined, event.currentTarget)}
          />
          {end.opener && openerBox && (
            <button
              type="button"
              className="flow__target"
              tabIndex={-1}
              aria-expanded={end.opener.isOpen}
              aria-label={openerLabel(end)}
              style={styleOf(openerBox)}
              onClick={() => onOpen(end)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function openerLabel({ unit, name, gathered, opener }: FlowEnd): string {
  if (opener?.isOpen) return `Fold the units inside ${name}`;
  return unit === undefined ? `Show the ${name}` : `Show the ${gathered} units inside ${name}`;
}

function StrandList({ graph, picture, comparison, selection, active, onActive, onPoint, onPressStrand }: ListProps) {
  const streams = useMemo(() => streamsOf(graph), [graph]);
  const selected = selection && 'person' in selection ? selection.person : undefined;
  const isSelected = (strand: Strand): boolean => selected !== undefined && strand.people.includes(selected);
  const button = (index: number) => {
    const strand = graph.strands[index];
    if (!strand) return null;
    return (
      <button
        type="button"
        className="flow__target flow__target--strand"
        data-from={strand.from}
        data-to={strand.to}
        tabIndex={active === `strand ${index}` ? 0 : -1}
        aria-pressed={isSelected(strand)}
        aria-label={describeStrand(graph, strand, comparison)}
        style={styleOf(strandBox(picture, index))}
        onClick={(event) => onPressStrand(index, event.currentTarget)}
        onFocus={(event) => {
          onActive(`strand ${index}`);
          onPoint({ strand: index }, event.currentTarget);
        }}
        onBlur={(event) => onPoint(undefined, event.currentTarget)}
      />
    );
  };
  return (
    <ul aria-label="Who went where" data-list="strands">
      {streams.map((stream) => {
        const [first = -1] = stream;
        if (stream.length === 1) return <li key={first}>{button(first)}</li>;
        return (
          <li key={first}>
            <span className="flow__stream">{describeStream(graph, stream, comparison)}</span>
            <ul>
              {stream.map((index) => (
                <li key={index}>{button(index)}</li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
