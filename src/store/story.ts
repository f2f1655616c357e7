/** The guided tour of a data set: what each of its steps shows, and whether a view shows it. Steps count from 1. */

import { rememberFew } from '../base/remember.ts';
import { type Picked, unitsWithin } from '../diff/change-filter.ts';
import type { Comparison } from '../diff/comparison.ts';
import { isoOfDay, readEdtf } from '../model/edtf.ts';
import type { Organisation } from '../model/organisation.ts';
import type { ReportsTo, StoryStep } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { comparedDays, DEFAULT_VIEW, type Pair, type View } from './view.ts';

/** The part of a view that a step of the story sets; everything else is the reader's. */
type Scene = Pair & Pick<View, 'at' | 'form'>;

export function storyStep(organisation: Organisation, step = 0): StoryStep | undefined {
  return organisation.story[step - 1];
}

/** The day that the step names, else the last one that a step before it names. */
function dayOf(organisation: Organisation, step: number, end: keyof Pair): string | undefined {
  const id = organisation.story.slice(0, step).findLast((each) => each[end] !== undefined)?.[end];
  const moment = id === undefined ? undefined : organisation.momentById.get(id);
  return moment && isoOfDay(readEdtf(moment.date).earliest);
}

function sceneOf(organisation: Organisation, step = 0): Scene | undefined {
  const told = storyStep(organisation, step);
  if (!told) return undefined;
  const usual = comparedDays(organisation, DEFAULT_VIEW);
  const before = dayOf(organisation, step, 'before') ?? usual.before;
  const after = dayOf(organisation, step, 'after') ?? usual.after;
  return { before, after, at: told.at, form: told.view };
}

/** What changes in a view that turns to a step: its scene, without what would stand before it. */
export function turnToStep(organisation: Organisation, view: View, step: number): Partial<View> {
  const scene = sceneOf(organisation, step);
  const { before, after } = comparedDays(organisation, view);
  // The same pair is not named anew, so that nothing is laid out anew.
  const pair = before === scene?.before && after === scene?.after ? { before: view.before, after: view.after } : {};
  return { ...scene, ...pair, step, selection: undefined, team: undefined, light: undefined, camera: undefined };
}

/** What a link to a step opens: its scene where the link names no other, and no story where there is no such step. */
export function openAtStep(organisation: Organisation, view: View): Partial<View> {
  if (view.step === undefined) return {};
  const scene = sceneOf(organisation, view.step);
  if (!scene) return { step: undefined };
  const isBare = view.before === undefined && view.after === undefined && view.at === DEFAULT_VIEW.at;
  return isBare && view.form === DEFAULT_VIEW.form ? scene : {};
}

/** Whether the picture is that of the step that is being told, or the reader has turned to another. */
export function isStepShown(organisation: Organisation, view: View): boolean {
  const scene = sceneOf(organisation, view.step);
  if (!scene) return false;
  const { before, after } = comparedDays(organisation, view);
  return before === scene.before && after === scene.after && view.at === scene.at && view.form === scene.form;
}

function lightUp(targets: readonly ReportsTo[], side: Snapshot): Picked {
  const named = targets.flatMap((target) => ('unit' in target ? [target.unit] : []));
  const units = unitsWithin(side, new Set(named));
  const people = new Set(targets.flatMap((target) => ('person' in target ? [target.person] : [])));
  for (const { person, membership } of side.people.values()) {
    if (membership.unit !== undefined && units.has(membership.unit)) people.add(person);
  }
  return { people, units };
}

const pickTold = rememberFew((comparison: Comparison, step: StoryStep): Picked | undefined => {
  const targets = [...(step.focus ? [step.focus] : []), ...step.highlight];
  if (targets.length === 0) return undefined;
  const [was, is] = [lightUp(targets, comparison.before), lightUp(targets, comparison.after)];
  return { people: new Set([...was.people, ...is.people]), units: new Set([...was.units, ...is.units]) };
});

/**
 * Whom and what the step that is being told lights up: those it names, and everybody in the units it names. Undefined
 * where that is everything, or where the reader looks at other days than the story.
 */
export function selectTold(comparison: Comparison, view: View): Picked | undefined {
  const { organisation } = comparison.after;
  const step = storyStep(organisation, view.step);
  const scene = sceneOf(organisation, view.step);
  const { before, after } = comparedDays(organisation, view);
  return step && scene && scene.before === before && scene.after === after ? pickTold(comparison, step) : undefined;
}
