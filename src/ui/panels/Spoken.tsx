import type { ReactNode } from 'react';
import './spoken.css';

/** For screen readers only: what a glyph, a stroke or a place on the screen says to the eye. */
export function Spoken({ children }: { readonly children: ReactNode }) {
  return <span className="spoken">{children}</span>;
}
