import { type ReactNode, useId } from 'react';

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}

/** A list to choose from, with its label above it. */
export function PictureSelect({ label, value, options, onChange }: SelectProps) {
  const id = useId();
  return (
    <div className="picture__field">
      <label htmlFor={id} className="picture__label">
        {label}
      </label>
      <select id={id} className="picture__select" value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

interface CheckProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

export function PictureCheck({ label, isChecked, onChange }: CheckProps) {
  return (
    <label className="picture__check">
      <input type="checkbox" checked={isChecked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}

/** A row of choices with their label above it. */
export function PictureRow({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="picture__field">
      <span className="picture__label" aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}
