/** The keys that work anywhere on the page, as intents. Typing in a field is never a command. */

export type KeyIntent =
  | 'find'
  | 'before'
  | 'changes'
  | 'after'
  | 'next-change'
  | 'previous-change'
  | 'chart'
  | 'side-by-side'
  | 'flow'
  | 'list'
  | 'timeline'
  | 'zoom-in'
  | 'zoom-out'
  | 'fit'
  | 'other-place'
  | 'keys'
  | 'open'
  | 'escape';

const INTENTS: Readonly<Record<string, KeyIntent>> = {
  '/': 'find',
  '1': 'before',
  '2': 'changes',
  '3': 'after',
  n: 'next-change',
  p: 'previous-change',
  c: 'chart',
  s: 'side-by-side',
  f: 'flow',
  l: 'list',
  t: 'timeline',
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  '−': 'zoom-out',
  '0': 'fit',
  x: 'other-place',
  '?': 'keys',
  o: 'open',
  Escape: 'escape',
};

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select');
}

export function intentOf(event: KeyboardEvent): KeyIntent | undefined {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') return 'find';
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return undefined;
  if (isTyping(event.target)) return undefined;
  return INTENTS[event.key];
}
