import type { ChangeCategory } from '../../diff/summary.ts';
import './change-glyph.css';

const GLYPHS: Readonly<Record<ChangeCategory, string>> = {
  joined: '+',
  left: '−',
  moved: '→',
  carried: '⤳',
  changed: '•',
  shown: '+',
  'not-shown': '−',
};

/** The sign and colour of a kind of change. What it means stands in words beside it. */
export function ChangeGlyph({ category }: { readonly category: ChangeCategory }) {
  return (
    <span className={`change-glyph change-glyph--${category}`} aria-hidden="true">
      {GLYPHS[category]}
    </span>
  );
}
