import type { Comparison } from '../../diff/comparison.ts';
import type { PersonId } from '../../model/schema.ts';
import { CountChange } from './CountChange.tsx';
import { listPeople } from './listed-people.ts';
import { PanelSection } from './PanelSection.tsx';
import { PeopleList } from './PeopleList.tsx';

interface Props {
  readonly person: PersonId;
  readonly comparison: Comparison;
}

export function DirectReports({ person, comparison }: Props) {
  const { people, before, after } = listPeople(comparison, (seat) => seat.manager === person);
  if (people.length === 0) return null;
  return (
    <PanelSection title="Direct reports" note={<CountChange before={before} after={after} />}>
      <PeopleList label="Direct reports" people={people} />
    </PanelSection>
  );
}
