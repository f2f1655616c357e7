import type { Cause, Comparison } from '../diff/comparison.ts';
import { nameOfTarget } from '../diff/names.ts';
import { selectSteps } from '../store/selectors.ts';
import type { AppState } from '../store/store.ts';
import type { At, Form, Selection } from '../store/view.ts';
import { useApp } from './app-context.ts';
import { keepFocus } from './focus-chart.ts';
import { useKeyIntents } from './use-key-intents.ts';

function isSame(a: Selection | undefined, b: Selection): boolean {
  if (!a) return false;
  if ('person' in a) return 'person' in b && a.person === b.person;
  return 'unit' in b && a.unit === b.unit;
}

/** Sentences are not part of what the first picture waits for. */
async function sentenceOf(comparison: Comparison, step: Cause): Promise<string> {
  return (await import('../diff/change-sentence.ts')).describeChange(comparison, step);
}

/** A chart of one state shows only the changes of those who are in it. */
function shownSteps(comparison: Comparison, { view }: AppState): readonly Cause[] {
  const steps = selectSteps(comparison, view);
  if (view.form !== 'chart' || view.at === 'changes') return steps;
  const { people, units } = comparison[view.at];
  return steps.filter((step) => ('person' in step ? people.has(step.person) : units.has(step.unit)));
}

/** The keys that mean the same in every form of the comparison. */
export function usePageCommands(comparison: Comparison): void {
  const { store, actions } = useApp();
  const show = (at: At): void => {
    actions.showAt(at);
    if (store.getState().view.form !== 'chart') actions.showForm('chart');
    keepFocus();
  };
  const turnTo = (form: Form): void => {
    actions.showForm(form);
    keepFocus();
  };
  const step = (direction: 1 | -1): void => {
    const steps = shownSteps(comparison, store.getState());
    const { selection } = store.getState().view;
    const current = steps.findIndex((each) => isSame(selection, each));
    const first = direction === 1 ? 0 : steps.length - 1;
    const next = current < 0 ? first : (current + direction + steps.length) % steps.length;
    const target = steps[next];
    if (!target) {
      actions.announce('No change is left to step through: the filter lets none through', true);
      return;
    }
    actions.goTo(target);
    keepFocus();
    const what = `Change ${next + 1} of ${steps.length}: ${nameOfTarget(comparison, target)}.`;
    sentenceOf(comparison, target).then(
      (sentence) => actions.announce(`${what} ${sentence}`),
      () => actions.announce(what),
    );
  };
  useKeyIntents({
    find: () => actions.openSearch(true),
    before: () => show('before'),
    changes: () => show('changes'),
    after: () => show('after'),
    chart: () => turnTo('chart'),
    'side-by-side': () => turnTo('side-by-side'),
    flow: () => turnTo('flow'),
    list: () => turnTo('list'),
    timeline: () => turnTo('timeline'),
    'next-change': () => step(1),
    'previous-change': () => step(-1),
    keys: () => actions.openDialog('keys'),
    escape: () => (store.getState().session.work ? actions.cancelWork() : actions.select(undefined)),
  });
}
