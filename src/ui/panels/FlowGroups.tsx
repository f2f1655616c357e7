import { GoTo } from './GoTo.tsx';
import { PeopleList } from './PeopleList.tsx';
import type { FlowGroup } from './unit-flows.ts';
import './flow-groups.css';

interface Props {
  readonly title: string;
  /** Before the name of a unit: "from" or "to". */
  readonly preposition: string;
  readonly groups: readonly FlowGroup[];
}

export function FlowGroups({ title, preposition, groups }: Props) {
  if (groups.length === 0) return null;
  return (
    <div className="flow-groups">
      <h4 className="flow-groups__title">{title}</h4>
      {groups.map(({ label, unit, people }) => (
        <div key={label} className="flow-groups__group">
          <p className="flow-groups__label">
            {unit === undefined ? (
              label
            ) : (
              <>
                {`${preposition} `}
                <GoTo to={{ unit }}>{label}</GoTo>
              </>
            )}
            <span className="flow-groups__count">{people.length}</span>
          </p>
          <PeopleList label={`${title}: ${label}`} people={people} />
        </div>
      ))}
    </div>
  );
}
