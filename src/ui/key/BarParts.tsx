import { INSIDE_PARTS, type InsidePart } from '../../diff/inside-seats.ts';
import { DARK, LIGHT } from '../../render/theme.ts';
import { useTheme } from '../use-theme.ts';
import './bar-parts.css';

const PART_WORDS: Readonly<Record<InsidePart, string>> = {
  joined: 'joined',
  'moved-in': 'moved in',
  'moved-within': 'moved within',
  'moved-out': 'moved out',
  left: 'left',
  other: 'changed in place or on one chart only',
};

/** What the parts of a change bar stand for, and, where they are counted, how many people each is. */
export function BarParts({ count }: { readonly count?: (part: InsidePart) => number }) {
  const { bar } = useTheme() === 'dark' ? DARK : LIGHT;
  return INSIDE_PARTS.filter((part) => !count || count(part) > 0).map((part) => (
    <span key={part} className="bar-parts__part">
      <span className="bar-parts__swatch" style={{ background: bar[part] }} />
      {count && `${count(part).toLocaleString('en')} `}
      {PART_WORDS[part]}
    </span>
  ));
}
