import { useMemo } from 'react';
import { rememberWork } from '../../base/remember.ts';
import { compareText } from '../../base/text-order.ts';
import { writeValue } from '../../diff/change-filter.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { type Choice, type FilterChoices, filterChoicesInParts } from '../../diff/filter-choices.ts';
import { type ChangeFacet, labelOfFacet } from '../../diff/kinds.ts';
import { nameOfPerson, nameOfTarget, nameOfUnit } from '../../diff/names.ts';
import { capitalise } from '../../diff/phrases.ts';
import { readText } from '../../model/organisation.ts';
import type { Attribute, PersonId, UnitId } from '../../model/schema.ts';
import { TIER_WORDS, type Tier } from '../../model/strength.ts';
import { isLarge } from '../../store/prepare.ts';
import { useActions, useAppState } from '../app-context.ts';
import { useWork } from '../use-work.ts';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import { FilterOutcome } from './FilterOutcome.tsx';
import './learn-row-words.ts';
import './filter-panel.css';

interface Props {
  readonly id: string;
  readonly comparison: Comparison;
}

const choicesOf = rememberWork(filterChoicesInParts);

function kindLabel(facet: ChangeFacet): string {
  return capitalise(labelOfFacet(facet));
}

function certaintyLabel(certainty: Tier): string {
  return capitalise(TIER_WORDS[certainty]);
}

/** By what the comparison can be filtered, each choice with its count. Lines are picked in the legend. */
export function FilterPanel({ id, comparison }: Props) {
  const actions = useActions();
  const view = useAppState((state) => state.view);
  const { text, team, selection } = view;
  const args = useMemo((): [Comparison] => [comparison], [comparison]);
  const choices = useWork(choicesOf, args, !isLarge(comparison.after.organisation));
  const teamName = team && nameOfTarget(comparison, team);
  const selectedName = selection && nameOfTarget(comparison, selection);
  return (
    <section className="filter__menu" id={id} aria-label="Filter">
      <label className="filter__label" htmlFor={`${id}-text`}>
        Name, title, unit or what happened
      </label>
      <input
        className="filter__text"
        id={`${id}-text`}
        type="search"
        value={text}
        onChange={(event) => actions.refine({ text: event.target.value })}
      />
      {selection && selectedName !== teamName && (
        <button type="button" className="filter__action" onClick={() => actions.refine({ team: selection })}>
          Only the team of {selectedName}
        </button>
      )}
      {choices ? <Groups comparison={comparison} choices={choices} /> : <p className="filter__note">Counting …</p>}
      <FilterOutcome comparison={comparison} view={view} />
      <button type="button" className="filter__action" onClick={() => actions.clearFilters()}>
        Show all
      </button>
    </section>
  );
}

interface GroupsProps {
  readonly comparison: Comparison;
  readonly choices: FilterChoices;
}

function Groups({ comparison, choices }: GroupsProps) {
  const actions = useActions();
  const { categories, certainties, units, values, below } = useAppState((state) => state.view);
  const unitName = useMemo(() => (unit: UnitId) => nameOfUnit(comparison, unit), [comparison]);
  const personName = useMemo(() => (person: PersonId) => nameOfPerson(comparison, person), [comparison]);
  const unitsByName = useMemo(
    () => choices.units.toSorted((a, b) => compareText(unitName(a.value), unitName(b.value))),
    [choices, unitName],
  );
  return (
    <div className="filter__groups">
      <ChoiceGroup
        title="Kind of change"
        choices={choices.kinds}
        labelOf={kindLabel}
        picked={categories}
        onPick={(picked) => actions.refine({ categories: picked })}
      />
      <ChoiceGroup
        title="Certainty of the change"
        choices={choices.certainties}
        labelOf={certaintyLabel}
        picked={certainties}
        onPick={(picked) => actions.refine({ certainties: picked })}
      />
      {choices.attributes.map(({ attribute, values: own }) => (
        <AttributeGroup
          key={attribute.id}
          attribute={attribute}
          choices={own}
          picked={values}
          onPick={(picked) => actions.refine({ values: picked })}
        />
      ))}
      <ChoiceGroup
        title="Units"
        choices={unitsByName}
        labelOf={unitName}
        picked={units}
        onPick={(picked) => actions.refine({ units: picked })}
      />
      <ChoiceGroup
        title="Manager: the whole line below"
        choices={choices.managers}
        labelOf={personName}
        picked={below}
        onPick={(picked) => actions.refine({ below: picked })}
      />
    </div>
  );
}

interface AttributeProps {
  readonly attribute: Attribute;
  readonly choices: readonly Choice<string>[];
  /** Of all attributes. */
  readonly picked: ReadonlySet<string>;
  readonly onPick: (picked: ReadonlySet<string>) => void;
}

function valueLabel(value: string): string {
  return value.slice(value.indexOf('=') + 1) || 'Empty';
}

function AttributeGroup({ attribute, choices, picked, onPick }: AttributeProps) {
  const written = useMemo(
    () => choices.map(({ value, people }) => ({ value: writeValue(attribute.id, value), people })),
    [attribute, choices],
  );
  const isOwn = (value: string): boolean => value.startsWith(writeValue(attribute.id, ''));
  return (
    <ChoiceGroup
      title={readText(attribute.label)}
      choices={written}
      labelOf={valueLabel}
      picked={new Set([...picked].filter(isOwn))}
      onPick={(own) => onPick(new Set([...[...picked].filter((value) => !isOwn(value)), ...own]))}
    />
  );
}
