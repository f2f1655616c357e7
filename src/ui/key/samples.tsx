import { INSIDE_PARTS } from '../../diff/inside-seats.ts';
import { DARK, LIGHT } from '../../render/theme.ts';
import { useTheme } from '../use-theme.ts';
import './samples.css';

const BAR_PX = 26;

export function CardOutline({ kind }: { readonly kind: 'unsure' | 'former' }) {
  return (
    <svg className={`card-outline--${kind}`} width="22" height="12" viewBox="0 0 22 12" aria-hidden="true">
      <rect x="1" y="1" width="20" height="10" rx="2.5" />
    </svg>
  );
}

export function BarSample() {
  const theme = useTheme() === 'dark' ? DARK : LIGHT;
  const step = BAR_PX / INSIDE_PARTS.length;
  return (
    <svg width={BAR_PX} height="6" viewBox={`0 0 ${BAR_PX} 6`} aria-hidden="true">
      {INSIDE_PARTS.map((part, index) => (
        <rect key={part} x={index * step} width={step - 0.8} height="6" fill={theme.bar[part]} />
      ))}
    </svg>
  );
}
