import { CATEGORIES, type ChangeCategory } from '../../diff/kinds.ts';
import { glyphLines, glyphWeight } from '../../render/glyphs.ts';
import './change-glyph.css';

/** The sign and colour of a kind of change, as on the chart. What it means stands in words beside it. */
export function ChangeGlyph({ category }: { readonly category: ChangeCategory }) {
  return (
    <svg
      className={`change-glyph change-glyph--${CATEGORIES[category].colour}`}
      viewBox="-1 -1 2 2"
      width="14"
      height="14"
      aria-hidden="true"
    >
      <circle r="1" />
      {glyphLines(category).map((points) => (
        <polyline key={points.join()} points={points.join(' ')} strokeWidth={glyphWeight(category)} />
      ))}
    </svg>
  );
}
