import { useEffect, useMemo } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import { causersOf } from '../../diff/number-causes.ts';
import { learnCausers } from '../../store/lights.ts';
import { useActions, useAppState } from '../app-context.ts';
import { describeLight } from './light-words.ts';
import '../filter/learn-row-words.ts';
import './lit-note.css';

learnCausers(causersOf);

/** Says who is lit up, wherever the panel of the numbers does not, and lets go of them. */
export function LitNote({ comparison }: { readonly comparison: Comparison }) {
  const actions = useActions();
  const light = useAppState((state) => state.view.light);
  // A light that was there before the arithmetic is shown now, as are words that only rows say.
  useEffect(() => actions.refine({}), [actions]);
  const isTold = useAppState((state) => state.view.aside === 'numbers');
  const words = useMemo(() => light && describeLight(comparison, light), [comparison, light]);
  const isMisread = light !== undefined && words === undefined;
  useEffect(() => {
    if (isMisread) actions.announce(`“light=${light}” in the address is not understood and was ignored`, true);
  }, [isMisread, light, actions]);
  if (isTold || !words) return null;
  return (
    <button type="button" className="lit-note" onClick={() => actions.refine({ light: undefined })}>
      Lit up: {words} <span aria-hidden="true">×</span>
    </button>
  );
}
