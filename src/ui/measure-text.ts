import { measureOthersWith } from '../base/text-width.ts';
import { FONT_FAMILY } from '../render/theme.ts';

/** Hundredths of an em are pixels at this size. */
const EM_PX = 100;
const MOST_KNOWN = 20_000;

/** Measures letters that are not in the table of widths with the fonts of this machine, which will draw them. */
export function measureWithCanvas(): void {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return;
  const known = new Map<string, number>();
  // A font that has come since draws them otherwise.
  document.fonts.addEventListener('loadingdone', () => known.clear());
  measureOthersWith((letters, weight) => {
    const key = `${weight}${letters}`;
    const last = known.get(key);
    if (last !== undefined) return last;
    context.font = `${weight} ${EM_PX}px ${FONT_FAMILY}`;
    const { width } = context.measureText(letters);
    if (known.size > MOST_KNOWN) known.clear();
    known.set(key, width);
    return width;
  });
}
