/** Text that stays text: for the clipboard, where whatever pastes it takes it for words. */

import { asLines } from './unseen.ts';
import type { Written } from './written.ts';

export type Plain = Written<'plain'>;

export function asPlain(text: string): Plain {
  return asLines(text) as Plain;
}
