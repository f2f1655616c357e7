import type { ReactNode } from 'react';
import { CATEGORIES, type ChangeCategory } from '../../diff/kinds.ts';
import { ChangeGlyph } from './ChangeGlyph.tsx';
import './change-box.css';

interface Props {
  /** Undefined: nothing changed. */
  readonly category: ChangeCategory | undefined;
  /** What happened in a word or two, beside the glyph. */
  readonly word: string;
  readonly period: string;
  readonly children: ReactNode;
}

/** What happened between the two days, in one sentence. */
export function ChangeBox({ category, word, period, children }: Props) {
  return (
    <div className={`change-box change-box--${category ? CATEGORIES[category].colour : 'quiet'}`}>
      <p className="change-box__word">
        {category && <ChangeGlyph category={category} />}
        {word}
        <span className="change-box__period">{period}</span>
      </p>
      {children}
    </div>
  );
}
