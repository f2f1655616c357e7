import type { ReactNode } from 'react';
import './external-link.css';

interface Props {
  readonly href: string;
  readonly lang?: string;
  readonly children: ReactNode;
}

export function ExternalLink({ href, lang, children }: Props) {
  return (
    <a className="external-link" href={href} lang={lang} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
