import { useMemo } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import { type Organisation, readText } from '../../model/organisation.ts';
import { personHistory } from '../../model/person-history.ts';
import type { Person } from '../../model/schema.ts';
import type { PersonSeat } from '../../model/snapshot.ts';
import { useAppState } from '../app-context.ts';
import { DirectReports } from './DirectReports.tsx';
import { EmailLink } from './EmailLink.tsx';
import { ErrataNotes } from './ErrataNotes.tsx';
import { HistoryList } from './HistoryList.tsx';
import { NamesAsLinks } from './NamesAsLinks.tsx';
import { Panel } from './Panel.tsx';
import { PanelSection } from './PanelSection.tsx';
import { PersonChangeBox } from './PersonChangeBox.tsx';
import { PersonMark } from './PersonMark.tsx';
import { ReportsTo } from './ReportsTo.tsx';
import { SeatFacts } from './SeatFacts.tsx';
import './person-panel.css';
import { titleOf } from '../../model/titles.ts';

interface Props {
  readonly person: Person;
  readonly comparison: Comparison;
  readonly organisation: Organisation;
  readonly onClose: () => void;
}

/** The seat on the side that the chart shows, else on the other. */
function useShownSeat({ before, after }: Comparison, person: Person): PersonSeat | undefined {
  const at = useAppState((state) => state.view.at);
  const [shown, other] = at === 'before' ? [before, after] : [after, before];
  return shown.people.get(person.id) ?? other.people.get(person.id);
}

export function PersonPanel({ person, comparison, organisation, onClose }: Props) {
  const seat = useShownSeat(comparison, person);
  const membership = seat?.membership;
  const history = useMemo(() => personHistory(organisation, person), [organisation, person]);
  const errata = organisation.errata.filter((erratum) => erratum.people.includes(person.id));
  return (
    <Panel name={seat?.name ?? person.name} mark={<PersonMark person={person} />} onClose={onClose}>
      <div className="person-panel__about">
        {membership?.title !== undefined && <p className="person-panel__title">{titleOf(membership)}</p>}
        {membership?.unit !== undefined && (
          <p>
            <NamesAsLinks organisation={organisation} targets={[{ unit: membership.unit }]} />
          </p>
        )}
        {person.email !== undefined && <EmailLink address={person.email} />}
        {person.description !== undefined && <p>{readText(person.description)}</p>}
        {person.aliases.length > 0 && (
          <p className="person-panel__spellings">Also spelled {person.aliases.join(', ')}</p>
        )}
      </div>
      <SeatFacts person={person.id} comparison={comparison} />
      <PersonChangeBox person={person.id} comparison={comparison} />
      <ReportsTo person={person.id} comparison={comparison} />
      <DirectReports person={person.id} comparison={comparison} />
      <PanelSection title="History">
        {history.length > 0 ? (
          <HistoryList
            entries={history}
            comparison={comparison}
            organisation={organisation}
            subject={{ person: person.id }}
          />
        ) : (
          <p className="person-panel__empty">The file tells nothing more of {person.name}.</p>
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
