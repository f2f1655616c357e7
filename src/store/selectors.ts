/** What is derived from the state, each remembered for as long as what it is derived from stays the same. */

import { rememberFew, rememberWork } from '../base/remember.ts';
import { finish, type Work } from '../base/work.ts';
import { type ChangeGroup, changesInOrder, groupInParts } from '../diff/cause-groups.ts';
import { type Picked, pickMatchingInParts, type RowWords } from '../diff/change-filter.ts';
import type { Cause, Comparison } from '../diff/comparison.ts';
import { diffInParts } from '../diff/diff.ts';
import { lookInsideInParts } from '../diff/inside-seats.ts';
import { type Pruning, pruneSeatsInParts } from '../diff/prune-seats.ts';
import { buildSeatTreeInParts, SEAT_LEAD, type SeatKey, type SeatTree } from '../diff/seat-tree.ts';
import { type SummaryPart, summarise } from '../diff/summary.ts';
import { readEdtf } from '../model/edtf.ts';
import type { Organisation } from '../model/organisation.ts';
import { type Snapshot, snapshotInParts } from '../model/snapshot.ts';
import { personKey, type Reading, readForestInParts, unitKey } from '../model/tree.ts';
import { type CausersOf, knownCausers } from './lights.ts';
import type { Step } from './prepare.ts';
import { knownRowWords } from './row-words.ts';
import { selectTold } from './story.ts';
import { comparedDays, type Selection, type View } from './view.ts';

const snapshotOn = rememberWork(
  (organisation: Organisation, day: string): Work<Snapshot> => snapshotInParts(organisation, readEdtf(day).earliest),
  4,
);

const compareDays = rememberWork(function* (
  organisation: Organisation,
  before: string,
  after: string,
): Work<Comparison> {
  return yield* diffInParts(
    yield* snapshotOn.inParts(organisation, before),
    yield* snapshotOn.inParts(organisation, after),
  );
});

export function selectComparison(organisation: Organisation, view: View): Comparison {
  const pair = comparedDays(organisation, view);
  return compareDays(organisation, pair.before, pair.after);
}

export const selectGroups = rememberWork(
  (comparison: Comparison): Work<readonly ChangeGroup[]> => groupInParts(comparison),
);

/** Who and what the light of a view shows; undefined where there is none, or none that is understood. */
function selectLit(comparison: Comparison, light: View['light']): Picked | undefined {
  return litBy(comparison, light, knownCausers());
}

const litBy = rememberFew(
  (comparison: Comparison, light: View['light'], causersOf: CausersOf | undefined): Picked | undefined =>
    light === undefined ? undefined : causersOf?.(comparison, light),
);

const pick = rememberWork(
  (
    comparison: Comparison,
    categories: View['categories'],
    statuses: View['statuses'],
    units: View['units'],
    certainties: View['certainties'],
    values: View['values'],
    below: View['below'],
    text: View['text'],
    team: View['team'],
    lit: Picked | undefined,
    rowWords: RowWords | undefined,
  ): Work<Picked | undefined> => {
    const of = { people: lit?.people, unitsBesidePeople: lit?.units };
    const filter = { categories, statuses, units, certainties, values, below, text, rowWords, team, ...of };
    return pickMatchingInParts(comparison, filter);
  },
);

function* pickInParts(comparison: Comparison, view: View): Work<Picked | undefined> {
  const lit = selectLit(comparison, view.light);
  yield;
  const { categories, statuses, units, certainties, values, below, text, team } = view;
  const rowWords = text === '' ? undefined : knownRowWords()?.(comparison);
  return yield* pick.inParts(
    ...([comparison, categories, statuses, units, certainties, values, below, text, team, lit, rowWords] as const),
  );
}

/** Whom and what the filter of a view lets through; undefined where that is everything. */
export function selectPicked(comparison: Comparison, view: View): Picked | undefined {
  return finish(pickInParts(comparison, view));
}

/** Whom and what a picture shows in full: what the filter lets through, else what the story speaks of just now. */
export function selectEmphasised(comparison: Comparison, view: View): Picked | undefined {
  return selectPicked(comparison, view) ?? selectTold(comparison, view);
}

const stepsOf = rememberFew((groups: readonly ChangeGroup[], picked: Picked | undefined): readonly Cause[] =>
  changesInOrder(groups).filter(
    (change) => !picked || ('person' in change ? picked.people.has(change.person) : picked.units.has(change.unit)),
  ),
);

/** The changes that the filter lets through, in the order in which one steps through them in every form. */
export function selectSteps(comparison: Comparison, view: View): readonly Cause[] {
  return stepsOf(selectGroups(comparison), selectPicked(comparison, view));
}

/** The sentence over every form of the comparison. */
export const selectSummary = rememberFew((comparison: Comparison): readonly SummaryPart[] => summarise(comparison));

export const selectSeatTree = rememberWork(function* (comparison: Comparison, reading: Reading): Work<SeatTree> {
  return yield* buildSeatTreeInParts(comparison.before, comparison.after, {
    before: yield* readForestInParts(comparison.before, reading),
    after: yield* readForestInParts(comparison.after, reading),
  });
});

const prune = rememberWork(
  (tree: SeatTree, team: Pruning['team'], changes: Pruning['changes'], unfolded: Pruning['unfolded']): Work<SeatTree> =>
    pruneSeatsInParts(tree, { team, changes, unfolded }),
);

/** The seat below which a team stands: a head stands inside the unit, and among lines a unit stands for its head. */
function keyOfTeam(comparison: Comparison, tree: SeatTree, team: Selection): SeatKey | undefined {
  if ('person' in team) {
    const seat = tree.liveSeat.get(personKey(team.person));
    if (seat === undefined) return undefined;
    return tree.keys[tree.kind[seat] === SEAT_LEAD ? (tree.parent[seat] ?? seat) : seat];
  }
  const key = unitKey(team.unit);
  if (tree.liveSeat.has(key)) return key;
  const state = comparison.after.units.get(team.unit) ?? comparison.before.units.get(team.unit);
  const head = state?.heads.map(({ person }) => personKey(person)).find((each) => tree.liveSeat.has(each));
  return head;
}

/** What is inside each branch of a tree, whether or not it is shown. */
export const selectInside = rememberWork(lookInsideInParts);

/** The seats that a chart shows: all, or those that are left of them. */
export function selectShownTree(comparison: Comparison, view: View): SeatTree {
  return finish(shownTreeInParts(comparison, view));
}

function* shownTreeInParts(comparison: Comparison, view: View): Work<SeatTree> {
  const tree = yield* selectSeatTree.inParts(comparison, view.reading);
  const team = view.team && keyOfTeam(comparison, tree, view.team);
  return yield* prune.inParts(tree, team, view.onlyChanges ? comparison : undefined, view.unfolded);
}

/** In a task of its own. */
function* putInWords(comparison: () => Comparison): Work<void> {
  yield;
  selectSummary(comparison());
}

/** What there is to compute for a view, part by part. Afterwards the selectors have it at hand. */
export function stepsTowards(organisation: Organisation, view: View): Step[] {
  const { before, after } = comparedDays(organisation, view);
  const comparison = (): Comparison => compareDays(organisation, before, after);
  return [
    { words: 'Reading the first day', work: () => snapshotOn.inParts(organisation, before) },
    { words: 'Reading the second day', work: () => snapshotOn.inParts(organisation, after) },
    { words: 'Comparing', work: () => compareDays.inParts(organisation, before, after) },
    { words: 'Putting it in words', work: () => putInWords(comparison) },
    { words: 'Joining the two', work: () => selectSeatTree.inParts(comparison(), view.reading) },
    { words: 'Choosing what is shown', work: () => shownTreeInParts(comparison(), view) },
    { words: 'Choosing who stands out', work: () => pickInParts(comparison(), view) },
  ];
}
