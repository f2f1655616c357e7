/** The keys of the program, for the list of keys: alternatives of one key stand in one inner list. */

import { IS_STANDALONE } from '../is-standalone.ts';

export interface KeyBinding {
  /** Alternatives; each is pressed as one chord. */
  readonly chords: readonly (readonly string[])[];
  readonly does: string;
}

export interface KeyGroup {
  readonly title: string;
  readonly bindings: readonly KeyBinding[];
}

export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    title: 'Find and compare',
    bindings: [
      { chords: [['/'], ['Ctrl', 'K'], ['⌘', 'K']], does: 'Find people, units, events and sources' },
      { chords: [['1']], does: 'Before' },
      { chords: [['2']], does: 'Changes' },
      { chords: [['3']], does: 'After' },
      ...(IS_STANDALONE ? [] : [{ chords: [['o']], does: 'Open files of your own' }]),
      { chords: [['n'], ['p']], does: 'Next and previous change, in every form' },
      { chords: [['←'], ['→']], does: 'Previous and next step, while a story is told' },
    ],
  },
  {
    title: 'Forms of the comparison',
    bindings: [
      { chords: [['c']], does: 'Chart' },
      { chords: [['s']], does: 'Side by side' },
      { chords: [['f']], does: 'Flow' },
      { chords: [['l']], does: 'List' },
      { chords: [['t']], does: 'Timeline' },
    ],
  },
  {
    title: 'Walk the tree',
    bindings: [
      { chords: [['↑'], ['↓']], does: 'Previous and next person or unit' },
      { chords: [['→']], does: 'Open a branch, then go into it' },
      { chords: [['←']], does: 'Close a branch, then go to what is above' },
      { chords: [['Home'], ['End']], does: 'First and last' },
      { chords: [['Enter']], does: 'Select, and open the history' },
      { chords: [['Esc']], does: 'Clear the selection' },
    ],
  },
  {
    title: 'Look closer',
    bindings: [
      { chords: [['+'], ['−']], does: 'Zoom in and out' },
      { chords: [['0']], does: 'Fit the chart to the window' },
      { chords: [['x']], does: 'Between the two places of who moved' },
      { chords: [['?']], does: 'This list' },
    ],
  },
];
