import { monogramOf } from './monogram-text.ts';
import './monogram.css';

export function Monogram({ name }: { readonly name: string }) {
  return (
    <span className="monogram" aria-hidden="true">
      {monogramOf(name)}
    </span>
  );
}
