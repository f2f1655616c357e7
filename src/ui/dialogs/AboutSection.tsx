import type { ReactNode } from 'react';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

export function AboutSection({ id, title, children }: Props) {
  return (
    <section className="about-dialog__section">
      <h3 className="about-dialog__title" data-section={id} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </section>
  );
}
