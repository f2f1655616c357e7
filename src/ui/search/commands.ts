/** What the search can do besides finding: the commands of the chart, found by the words of their names. */

import { foldWords } from '../../base/fold-words.ts';
import type { Actions } from '../../store/store.ts';
import type { View } from '../../store/view.ts';
import { IS_STANDALONE } from '../is-standalone.ts';

export interface Command {
  readonly id: string;
  readonly name: string;
  readonly run: (actions: Actions, view: View) => void;
}

const COMMANDS: readonly Command[] = [
  { id: 'before', name: 'Show Before', run: (actions) => actions.showAt('before') },
  { id: 'changes', name: 'Show Changes', run: (actions) => actions.showAt('changes') },
  { id: 'after', name: 'Show After', run: (actions) => actions.showAt('after') },
  { id: 'chart', name: 'Chart', run: (actions) => actions.showForm('chart') },
  { id: 'side-by-side', name: 'Side by side', run: (actions) => actions.showForm('side-by-side') },
  { id: 'flow', name: 'Flow between units', run: (actions) => actions.showForm('flow') },
  { id: 'list', name: 'List of changes', run: (actions) => actions.showForm('list') },
  { id: 'timeline', name: 'Timeline', run: (actions) => actions.showForm('timeline') },
  {
    id: 'only-changes',
    name: 'Only changes',
    run: (actions, view) => actions.refine({ onlyChanges: !view.onlyChanges, unfolded: new Set() }),
  },
  { id: 'all', name: 'Clear the filter', run: (actions) => actions.clearFilters() },
  { id: 'numbers', name: 'Numbers', run: (actions) => actions.openAside('numbers') },
  { id: 'account', name: 'Account in words', run: (actions) => actions.openAside('account') },
  { id: 'fit', name: 'Fit the chart', run: (actions) => actions.fit() },
  { id: 'units', name: 'Read by units', run: (actions) => actions.readBy('units') },
  { id: 'lines', name: 'Read by reporting lines', run: (actions) => actions.readBy('lines') },
  {
    id: 'turn',
    name: 'Turn the chart',
    run: (actions, view) => actions.turn(view.direction === 'down' ? 'right' : 'down'),
  },
  { id: 'keys', name: 'Keyboard shortcuts', run: (actions) => actions.openDialog('keys') },
  { id: 'open', name: 'Open files: CSV, Excel, JSON', run: (actions) => actions.openDialog('open') },
  { id: 'share', name: 'Share: pictures, data, documents', run: (actions) => actions.openDialog('share') },
  { id: 'about', name: 'Sources and errata', run: (actions) => actions.openDialog('about') },
];

const OF_THE_APP = new Set(['share', 'open']);
const AVAILABLE = IS_STANDALONE ? COMMANDS.filter(({ id }) => !OF_THE_APP.has(id)) : COMMANDS;
const MIN_QUERY_LENGTH = 2;

/** Commands in whose names every word of the query starts a word of its own. */
export function findCommands(query: string): Command[] {
  const typed = foldWords(query);
  if (typed.join('').length < MIN_QUERY_LENGTH) return [];
  return AVAILABLE.filter(({ name }) => {
    const words = foldWords(name);
    return typed.every((part) => words.some((word) => word.startsWith(part)));
  });
}
