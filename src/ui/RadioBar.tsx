import { useId, useState } from 'react';
import { useAppState } from './app-context.ts';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Shown beside the label, not part of its name. */
  readonly detail?: string | undefined;
  readonly hint?: string;
}

interface Props<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly quiet?: boolean;
}

/** A segmented control made of real radio buttons, so that keys and names come with it. */
export function RadioBar<Value extends string>({ label, choices, value, onChange, quiet = false }: Props<Value>) {
  const name = useId();
  // While a choice takes its time the bar shows what was chosen, not what is still on the screen.
  const isWorking = useAppState((state) => state.session.work !== undefined);
  const [chosen, setChosen] = useState(value);
  const shown = isWorking ? chosen : value;
  return (
    <div role="radiogroup" aria-label={label} className={quiet ? 'radio-bar radio-bar--quiet' : 'radio-bar'}>
      {choices.map((choice) => (
        <label key={choice.value} className="radio-bar__choice" title={choice.hint}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            aria-label={choice.label}
            checked={choice.value === shown}
            onChange={() => {
              setChosen(choice.value);
              onChange(choice.value);
            }}
          />
          <span className="radio-bar__text">
            {choice.label}
            {choice.detail && <span className="radio-bar__detail"> · {choice.detail}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}
