import { useDeferredValue, useMemo, useState } from 'react';
import { rememberWork } from '../../base/remember.ts';
import type { Work } from '../../base/work.ts';
import type { Comparison } from '../../diff/comparison.ts';
import type { Scope } from '../../diff/measured.ts';
import { readLight } from '../../diff/number-causes.ts';
import { type NumberRow, numbersByUnitInParts, readNumbersInParts, type UnitNumbers } from '../../diff/numbers.ts';
import type { UnitId } from '../../model/schema.ts';
import { isLarge } from '../../store/prepare.ts';
import type { View } from '../../store/view.ts';
import { useActions, useApp, useAppState } from '../app-context.ts';
import { PanelSection } from '../panels/PanelSection.tsx';
import { useWork } from '../use-work.ts';
import { AsideFrame } from './AsideFrame.tsx';
import { describeLight } from './light-words.ts';
import { NumberTable } from './NumberTable.tsx';
import { ScopePicker } from './ScopePicker.tsx';
import { UnitTable } from './UnitTable.tsx';
import './numbers.css';

interface Props {
  readonly comparison: Comparison;
  readonly onClosed: () => void;
}

interface Numbers {
  readonly rows: readonly NumberRow[];
  readonly byUnit: readonly UnitNumbers[];
}

const numbersOf = rememberWork(function* (comparison: Comparison, scope: Scope): Work<Numbers> {
  return {
    rows: yield* readNumbersInParts(comparison, scope),
    byUnit: yield* numbersByUnitInParts(comparison, scope),
  };
});

/** Where the panel opens: at what a link has lit up, else at the selected unit. */
function unitToOpenAt({ light, selection }: View): UnitId | undefined {
  const scope = light === undefined ? undefined : readLight(light)?.scope;
  if (scope) return scope.kind === 'branch' ? scope.unit : undefined;
  return selection && 'unit' in selection ? selection.unit : undefined;
}

/** Says what pressing a number does, and then whom it has lit up. */
function LitLine({ comparison }: { readonly comparison: Comparison }) {
  const actions = useActions();
  const light = useAppState((state) => state.view.light);
  const words = useMemo(() => light && describeLight(comparison, light), [comparison, light]);
  return (
    <div className="numbers__lit">
      <p>{words ? `Lit up: ${words}` : 'Press a number to light up who is behind it.'}</p>
      {words && (
        <button type="button" className="numbers__clear" onClick={() => actions.refine({ light: undefined })}>
          Clear
        </button>
      )}
    </div>
  );
}

function Counted({ comparison }: { readonly comparison: Comparison }) {
  const { store } = useApp();
  const [chosen, setChosen] = useState(() => unitToOpenAt(store.getState().view));
  const isThere = chosen !== undefined && (comparison.before.units.has(chosen) || comparison.after.units.has(chosen));
  const unit = isThere ? chosen : undefined;
  const scope = useMemo((): Scope => (unit === undefined ? { kind: 'all' } : { kind: 'branch', unit }), [unit]);
  const counted = useMemo((): [Comparison, Scope] => [comparison, scope], [comparison, scope]);
  const numbers = useWork(numbersOf, counted, !isLarge(comparison.after.organisation));
  return (
    <>
      <ScopePicker comparison={comparison} unit={unit} onChange={setChosen} />
      <LitLine comparison={comparison} />
      {numbers ? <NumberTable comparison={comparison} scope={scope} rows={numbers.rows} /> : <p>Counting …</p>}
      {numbers?.byUnit.some((row) => row.unit !== undefined) && (
        <PanelSection title="By unit" note="each without the units inside it">
          <UnitTable key={unit ?? ''} comparison={comparison} rows={numbers.byUnit} />
        </PanelSection>
      )}
    </>
  );
}

/** The numbers of the comparison, of the whole or of a unit. The panel opens first; then they are counted. */
export function NumbersPanel({ comparison, onClosed }: Props) {
  const actions = useActions();
  const settled = useDeferredValue<Comparison | undefined>(comparison, undefined);
  const close = (): void => {
    actions.openAside(undefined);
    onClosed();
  };
  return (
    <AsideFrame name="Numbers" onClose={close}>
      {settled ? <Counted comparison={settled} /> : <p>Counting …</p>}
    </AsideFrame>
  );
}
