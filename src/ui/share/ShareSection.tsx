import { type ReactNode, useId } from 'react';

interface Props {
  readonly title: string;
  /** What it is good for, in a sentence. */
  readonly purpose: string;
  readonly children: ReactNode;
}

export function ShareSection({ title, purpose, children }: Props) {
  const id = useId();
  return (
    <section className="share__section" aria-labelledby={id}>
      <h3 className="share__heading" id={id}>
        {title}
      </h3>
      <p className="share__purpose">{purpose}</p>
      <div className="share__choices">{children}</div>
    </section>
  );
}
