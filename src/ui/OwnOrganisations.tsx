import type { ReactNode } from 'react';
import { useAppState } from './app-context.ts';
import { IS_STANDALONE } from './is-standalone.ts';
import { OWN_ORGANISATIONS } from './own-organisations.ts';

interface Props {
  readonly className?: string;
  /** What more there is to say of one, by its `view.data`. */
  readonly tell?: (data: string) => ReactNode;
}

/** Leads from one of the organisations that come with the page to the others; what somebody opened stands alone. */
export function OwnOrganisations({ className = 'own-sets', tell }: Props) {
  const shown = useAppState((state) => state.view.data);
  if (IS_STANDALONE || !OWN_ORGANISATIONS.some(({ data }) => data === shown)) return null;
  return (
    <nav className={className} aria-label="Organisations">
      {OWN_ORGANISATIONS.map(({ data, name, address }) => (
        <a key={data} href={address} aria-current={data === shown ? 'page' : undefined}>
          {name}
          {tell?.(data)}
        </a>
      ))}
    </nav>
  );
}
