import type { Organisation } from '../model/organisation.ts';
import { DEFAULT_VIEW, type View } from './view.ts';

/** Units say little where hardly anybody is in one, or where nobody is known to head any. */
function isReadByLines({ memberships, units }: Organisation): boolean {
  const lines = memberships.filter(({ kind, reportsTo }) => kind === 'primary' && reportsTo && 'person' in reportsTo);
  const isHeaded = units.some(({ heads }) => heads.length > 0);
  return lines.length > memberships.length / 2 && !isHeaded;
}

/** How an organisation is shown that has just been opened: nothing of the one before it means anything here. */
export function freshView(organisation: Organisation, data: string): View {
  return { ...DEFAULT_VIEW, data, reading: isReadByLines(organisation) ? 'lines' : 'units' };
}
