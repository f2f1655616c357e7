import { useMemo } from 'react';
import { inDigits } from '../base/counted.ts';
import type { Comparison } from '../diff/comparison.ts';
import { countFacets, type Tally } from '../diff/count-facets.ts';
import {
  CATEGORY_IDS,
  type ChangeFacet,
  categoryOfFacet,
  FACET_KINDS,
  isCategory,
  labelOfFacet,
  PERSON_KINDS,
} from '../diff/kinds.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Status } from '../model/schema.ts';
import { LINE_STATUS_IDS, LINE_STATUSES } from '../model/statuses.ts';
import { useActions, useAppState } from './app-context.ts';
import { fetched } from './faults/fetched.tsx';
import { ChangeGlyph } from './panels/ChangeGlyph.tsx';
import { StatusMark } from './panels/StatusMark.tsx';

// Not part of what the first picture waits for.
const LitNote = fetched(async () => (await import('./aside/LitNote.tsx')).LitNote, {
  what: 'The note',
  place: 'nowhere',
});
const PictureKey = fetched(async () => (await import('./key/PictureKey.tsx')).PictureKey, {
  what: 'The key',
  place: 'nowhere',
});
const GapsButton = fetched(async () => (await import('./gaps/GapsButton.tsx')).GapsButton, {
  what: 'What is not known',
  place: 'nowhere',
});

interface Props {
  readonly comparison: Comparison;
  readonly organisation: Organisation;
}

/** What a category holds is offered once somebody has picked it, or something in it. */
function offeredFacets(counts: ReadonlyMap<ChangeFacet, Tally>, picked: ReadonlySet<ChangeFacet>): ChangeFacet[] {
  const open = new Set([...picked].map(categoryOfFacet));
  return CATEGORY_IDS.flatMap((category): ChangeFacet[] => {
    const kinds = FACET_KINDS.filter((kind) => open.has(category) && PERSON_KINDS[kind].category === category);
    return [category, ...kinds].filter((facet) => counts.has(facet) || picked.has(facet));
  });
}

/** Of the lines as they are afterwards; who answers to nobody has none. */
function countStatuses({ after }: Comparison): Map<Status, number> {
  const counts = new Map<Status, number>();
  for (const { membership } of after.people.values()) {
    if (membership.reportsTo) counts.set(membership.status, (counts.get(membership.status) ?? 0) + 1);
  }
  return counts;
}

/** Explains colours, glyphs and strokes, counts them, and filters by them. */
export function Legend({ comparison, organisation }: Props) {
  const actions = useActions();
  const categories = useAppState((state) => state.view.categories);
  const statuses = useAppState((state) => state.view.statuses);
  const counts = useMemo(() => countFacets(comparison), [comparison]);
  const statusCounts = useMemo(() => countStatuses(comparison), [comparison]);
  // What one state alone does not colour is explained only to whoever picked it.
  const tellsChanges = useAppState(({ view }) => view.form !== 'chart' || view.at === 'changes');
  const filtered = categories.size > 0 || statuses.size > 0;
  return (
    <footer className="legend">
      {(tellsChanges || categories.size > 0) && (
        <fieldset className="legend__group" aria-label="Show only these changes">
          {offeredFacets(counts, categories).map((facet) => (
            <button
              type="button"
              key={facet}
              className="legend__entry"
              aria-pressed={categories.has(facet)}
              onClick={() => actions.toggleCategory(facet)}
            >
              {isCategory(facet) && <ChangeGlyph category={facet} />}
              {labelOfFacet(facet)} <span className="legend__count">{counts.get(facet)?.words ?? 0}</span>
            </button>
          ))}
        </fieldset>
      )}
      <fieldset className="legend__group" aria-label="Show only these lines">
        {LINE_STATUS_IDS.filter((status) => statusCounts.has(status) || statuses.has(status)).map((status) => (
          <button
            type="button"
            key={status}
            className="legend__entry"
            aria-pressed={statuses.has(status)}
            title={LINE_STATUSES[status].hint}
            onClick={() => actions.toggleStatus(status)}
          >
            <StatusMark status={status} />
            <span className="legend__count">{inDigits(statusCounts.get(status) ?? 0)}</span>
          </button>
        ))}
      </fieldset>
      <PictureKey comparison={comparison} />
      {filtered && (
        <button type="button" className="legend__clear" onClick={() => actions.clearFilters()}>
          Show all
        </button>
      )}
      <LitNote comparison={comparison} />
      <GapsButton comparison={comparison} organisation={organisation} />
      <button type="button" className="legend__about" onClick={() => actions.openDialog('about')}>
        Sources and errata
      </button>
    </footer>
  );
}
