import type { ReactNode } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import { type Light, writeLight } from '../../diff/number-causes.ts';
import { useActions, useAppState } from '../app-context.ts';
import { describeLight } from './light-words.ts';

interface Props {
  readonly light: Light;
  /** What the number is, with the number itself. */
  readonly name: string;
  readonly comparison: Comparison;
  readonly children: ReactNode;
}

/** A number that lights up, in every form of the comparison, who and what is behind it. Pressed again it lets go. */
export function LightButton({ light, name, comparison, children }: Props) {
  const actions = useActions();
  const text = writeLight(light);
  const isLit = useAppState((state) => state.view.light === text);
  const press = (): void => {
    actions.refine({ light: isLit ? undefined : text });
    actions.announce(isLit ? 'Nobody is lit up any more' : `Lit up: ${describeLight(comparison, text) ?? 'nobody'}`);
  };
  return (
    <button type="button" className="light-button" aria-pressed={isLit} aria-label={name} onClick={press}>
      {children}
    </button>
  );
}
