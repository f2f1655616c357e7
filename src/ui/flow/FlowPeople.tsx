import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import { categoryOf } from '../../diff/kinds.ts';
import { nameOfPerson } from '../../diff/names.ts';
import { changeWords } from '../../diff/summary.ts';
import type { PersonId } from '../../model/schema.ts';
import { PeopleList } from '../panels/PeopleList.tsx';

interface Props {
  readonly title: string;
  readonly people: readonly PersonId[];
  readonly comparison: Comparison;
  /** Client pixels: where it was asked for. */
  readonly x: number;
  readonly y: number;
  readonly onClose: () => void;
}

const MARGIN_PX = 8;

/** Everybody who shares a ribbon, each a way to that person. */
export function FlowPeople({ title, people, comparison, x, y, onClose }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const id = useId();
  const [place, setPlace] = useState({ left: x, top: y });

  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return undefined;
    const settle = (): void => {
      const { width, height } = box.getBoundingClientRect();
      setPlace({
        left: Math.max(MARGIN_PX, Math.min(x, window.innerWidth - width - MARGIN_PX)),
        top: Math.max(MARGIN_PX, Math.min(y, window.innerHeight - height - MARGIN_PX)),
      });
    };
    settle();
    const observer = new ResizeObserver(settle);
    observer.observe(box);
    return () => observer.disconnect();
  }, [x, y]);

  useEffect(() => {
    const origin = document.activeElement;
    ref.current?.focus();
    const closeOutside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !ref.current?.contains(event.target)) onClose();
    };
    const closeOnEscape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // Only the list closes; what is selected stays so.
      event.stopPropagation();
      event.preventDefault();
      onClose();
      if (origin instanceof HTMLElement) origin.focus();
    };
    window.addEventListener('pointerdown', closeOutside);
    window.addEventListener('keydown', closeOnEscape, { capture: true });
    return () => {
      window.removeEventListener('pointerdown', closeOutside);
      window.removeEventListener('keydown', closeOnEscape, { capture: true });
    };
  }, [onClose]);

  const listed = people.map((person) => {
    const change = comparison.people.get(person);
    return {
      person,
      name: nameOfPerson(comparison, person),
      change: change && { category: categoryOf(change), words: changeWords(change, comparison) },
    };
  });
  return (
    <div className="flow-people" ref={ref} role="dialog" aria-labelledby={id} tabIndex={-1} style={place}>
      <div className="flow-people__head">
        <h2 className="flow-people__title" id={id}>
          {title}
        </h2>
        <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
          ×
        </button>
      </div>
      <PeopleList label={title} people={listed} />
    </div>
  );
}
