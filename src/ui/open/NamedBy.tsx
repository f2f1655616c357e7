import type { ManagerBy } from '../../io/table/mapping.ts';
import { MANAGER_BY_WORDS } from './field-words.ts';

interface Props {
  readonly value: ManagerBy;
  readonly onChange: (by: ManagerBy) => void;
}

/** What a column of managers names its people by. */
export function NamedBy({ value, onChange }: Props) {
  return (
    <select
      className="open__input"
      aria-label="Managers are named"
      value={value}
      onChange={(event) => onChange(event.target.value as ManagerBy)}
    >
      {Object.entries(MANAGER_BY_WORDS).map(([by, words]) => (
        <option key={by} value={by}>
          {words}
        </option>
      ))}
    </select>
  );
}
