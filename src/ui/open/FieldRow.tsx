import { type ReactNode, useId } from 'react';
import type { InspectedTable } from '../../io/import/session/inspection.ts';
import type { Field } from '../../io/table/mapping.ts';
import { FIELD_WORDS } from './field-words.ts';

const CERTAINTY = { sure: '', likely: 'likely', guess: 'a guess: please check' } as const;
const MOST_SAMPLES = 4;

interface Props {
  readonly table: InspectedTable;
  readonly field: Field;
  readonly onChoose: (column: number | undefined) => void;
  /** What else there is to say about the field. */
  readonly children?: ReactNode;
}

/** Which column a field is taken from, with some of its cells. */
export function FieldRow({ table, field, onChoose, children }: Props) {
  const id = useId();
  const { headings, samples, mapping, certainty, proposed, alternatives } = table;
  const column = mapping.columns[field];
  const others = new Set(alternatives[field] ?? []);
  const cells = column === undefined ? [] : (samples[column] ?? []).slice(0, MOST_SAMPLES);
  const level = column !== undefined && column === proposed.columns[field] ? certainty[field] : undefined;
  const option = (index: number) => (
    <option key={index} value={index}>
      {headings[index]}
    </option>
  );
  const likely = headings.flatMap((_, index) => (others.has(index) || index === column ? [index] : []));
  const rest = headings.flatMap((_, index) => (likely.includes(index) ? [] : [index]));
  return (
    <div className="field-row">
      <label className="field-row__label" htmlFor={id}>
        {FIELD_WORDS[field]}
      </label>
      <div className="field-row__choice">
        <select
          className="open__input"
          id={id}
          aria-describedby={`${id}-samples`}
          value={column ?? ''}
          onChange={(event) => onChoose(event.target.value === '' ? undefined : Number(event.target.value))}
        >
          <option value="">not in this file</option>
          {likely.map(option)}
          {likely.length > 0 && rest.length > 0 && <hr />}
          {rest.map(option)}
        </select>
        {children}
      </div>
      <p className={`field-row__samples${level === 'guess' ? ' field-row__samples--guess' : ''}`} id={`${id}-samples`}>
        {level && CERTAINTY[level] !== '' && <span className="field-row__level">{CERTAINTY[level]} </span>}
        {cells.map((cell, index) => (
          <bdi key={cell} className="field-row__cell">
            {index > 0 && ' · '}
            {cell}
          </bdi>
        ))}
      </p>
    </div>
  );
}
