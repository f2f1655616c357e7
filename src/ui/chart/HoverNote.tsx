import { useLayoutEffect, useRef, useState } from 'react';
import { type Chart, isSeatClosed } from '../../scene/chart.ts';
import { certaintyOfFace } from '../../scene/faces.ts';
import type { At } from '../../store/view.ts';
import { BarParts } from '../key/BarParts.tsx';
import { changeOfSeat, faceAt, isGhost } from './seat-name.ts';
import { isRest } from './seat-selection.ts';

export interface Hovered {
  readonly seat: number;
  readonly kind: 'card' | 'unit';
  /** Client pixels. */
  readonly x: number;
  readonly y: number;
}

interface Props {
  readonly chart: Chart;
  readonly at: At;
  readonly tellsChanges: boolean;
  readonly hovered: Hovered;
}

const OFFSET_PX = 14;

/** What a card has no room for, beside the pointer. The tree says the same to who uses no pointer. */
export function HoverNote({ chart, at, tellsChanges, hovered }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const box = ref.current?.getBoundingClientRect();
    if (box && (box.width !== size.width || box.height !== size.height))
      setSize({ width: box.width, height: box.height });
  });
  const face = faceAt(chart, hovered.seat, at);
  if (!face || hovered.kind !== 'card') return null;
  const ghost = isGhost(chart, hovered.seat, at);
  const change = tellsChanges ? changeOfSeat(chart, hovered.seat) : '';
  const left = Math.min(hovered.x + OFFSET_PX, window.innerWidth - size.width - 8);
  const below = hovered.y + OFFSET_PX + size.height < window.innerHeight - 8;
  const top = below ? hovered.y + OFFSET_PX : hovered.y - OFFSET_PX - size.height;
  return (
    <div className="hover-note" ref={ref} aria-hidden="true" style={{ left, top }}>
      <strong>{face.name}</strong>
      {face.title && <span>{face.title}</span>}
      {face.answersTo && <span>Reports to {face.answersTo}</span>}
      {face.alsoTo && <span>Also reports to {face.alsoTo}</span>}
      {ghost ? <span>Former place; now in {chart.facts.movedTo[hovered.seat]}</span> : change && <span>{change}</span>}
      {tellsChanges && !ghost && isSeatClosed(chart, hovered.seat) && (
        <BarParts count={(part) => chart.facts.parts[part][hovered.seat] ?? 0} />
      )}
      {isRest(chart, hovered.seat) && <span>Press to show more</span>}
      {chart.tree.folded.has(hovered.seat) && <span>Press to show them</span>}
      {!ghost &&
        !isRest(chart, hovered.seat) &&
        !chart.tree.folded.has(hovered.seat) &&
        chart.tree.parent[hovered.seat] !== -1 && <span className="hover-note__line">{certaintyOfFace(face)}</span>}
    </div>
  );
}
