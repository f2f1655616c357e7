/**
 * Stands in for d3-transition in the build, where d3-zoom asks for it: nothing here ever runs a transition of d3, so
 * there is none to interrupt. Leaves out d3-transition and, with it, d3-color.
 */

import { selection } from 'd3-selection';

export function interrupt(): void {}

Object.assign(selection.prototype, {
  interrupt<Self>(this: Self): Self {
    return this;
  },
});
