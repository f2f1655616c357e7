import { useMemo } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import { type Organisation, readText } from '../../model/organisation.ts';
import type { Unit } from '../../model/schema.ts';
import { unitHistory } from '../../model/unit-history.ts';
import { useAppState } from '../app-context.ts';
import { CountChange } from './CountChange.tsx';
import { ErrataNotes } from './ErrataNotes.tsx';
import { FlowGroups } from './FlowGroups.tsx';
import { HistoryList } from './HistoryList.tsx';
import { listPeople, listSecondMembers } from './listed-people.ts';
import { Panel } from './Panel.tsx';
import { PanelSection } from './PanelSection.tsx';
import { PeopleList } from './PeopleList.tsx';
import { SubUnits } from './SubUnits.tsx';
import { UnitChangeBox } from './UnitChangeBox.tsx';
import { UnitFacts } from './UnitFacts.tsx';
import { flowsOfUnit } from './unit-flows.ts';
import './unit-panel.css';

interface Props {
  readonly unit: Unit;
  readonly comparison: Comparison;
  readonly organisation: Organisation;
  readonly onClose: () => void;
}

const KINDS: Readonly<Record<Unit['kind'], string>> = {
  unit: 'Unit',
  collection: 'Collection, not a unit of its own',
  external: 'Outside the organisation',
  project: 'Project',
};

/** The name on the day that the chart shows, else on the other. */
function useShownName({ before, after }: Comparison, unit: Unit): string {
  const at = useAppState((state) => state.view.at);
  const [shown, other] = at === 'before' ? [before, after] : [after, before];
  return (shown.units.get(unit.id) ?? other.units.get(unit.id))?.name ?? unit.name;
}

export function UnitPanel({ unit, comparison, organisation, onClose }: Props) {
  const name = useShownName(comparison, unit);
  const history = useMemo(() => unitHistory(organisation, unit), [organisation, unit]);
  const errata = organisation.errata.filter((erratum) => erratum.units.includes(unit.id));
  const members = listPeople(comparison, (seat) => seat.membership.unit === unit.id);
  const second = listSecondMembers(comparison, unit.id);
  const flows = flowsOfUnit(comparison, unit.id);
  const spellings = [...new Set([unit.name, ...unit.aliases])].filter((spelling) => spelling !== name);
  return (
    <Panel name={name} kicker={KINDS[unit.kind]} onClose={onClose}>
      {unit.purpose !== undefined && <p className="unit-panel__purpose">{readText(unit.purpose)}</p>}
      {spellings.length > 0 && <p className="unit-panel__spellings">Also called {spellings.join(', ')}</p>}
      <UnitFacts unit={unit} comparison={comparison} organisation={organisation} />
      {(unit.kind === 'unit' || unit.kind === 'collection') && <UnitChangeBox unit={unit.id} comparison={comparison} />}
      {flows.came.length + flows.went.length > 0 && (
        <PanelSection title="Who came and who went" note={flows.stayed > 0 ? `${flows.stayed} stayed` : undefined}>
          <FlowGroups title="Came" preposition="from" groups={flows.came} />
          <FlowGroups title="Went" preposition="to" groups={flows.went} />
        </PanelSection>
      )}
      {members.people.length > 0 && (
        <PanelSection title="Members" note={<CountChange before={members.before} after={members.after} />}>
          <PeopleList label="Members" people={members.people} />
        </PanelSection>
      )}
      {second.people.length > 0 && (
        <PanelSection
          title="Members with a seat elsewhere"
          note={<CountChange before={second.before} after={second.after} />}
        >
          <PeopleList label="Members with a seat elsewhere" people={second.people} />
        </PanelSection>
      )}
      <SubUnits unit={unit.id} comparison={comparison} />
      <PanelSection title="History">
        {history.length > 0 ? (
          <HistoryList
            entries={history}
            comparison={comparison}
            organisation={organisation}
            subject={{ unit: unit.id }}
          />
        ) : (
          <p className="unit-panel__empty">The file tells nothing more of {name}.</p>
        )}
      </PanelSection>
      {errata.length > 0 && (
        <PanelSection title="Notes on the sources">
          <ErrataNotes organisation={organisation} errata={errata} />
        </PanelSection>
      )}
    </Panel>
  );
}
