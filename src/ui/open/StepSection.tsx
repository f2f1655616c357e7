import { type ReactNode, useId } from 'react';

interface Props {
  readonly step: 'files' | 'columns' | 'presence' | 'problems' | 'people';
  readonly title: string;
  /** How it stands, beside the title. */
  readonly state?: string | undefined;
  readonly children: ReactNode;
}

export function StepSection({ step, title, state, children }: Props) {
  const id = useId();
  return (
    <section className="step" aria-labelledby={id}>
      <header className="step__header">
        <h3 className="step__title" id={id} data-step={step} tabIndex={-1}>
          {title}
        </h3>
        {state !== undefined && <p className="step__state">{state}</p>}
      </header>
      {children}
    </section>
  );
}
