import { useEffect, useState } from 'react';
import { MOST_LINK_CHARACTERS } from '../../io/link-data.ts';
import { dataOfPacked, fragmentOfPacked } from '../../store/link-address.ts';
import { formatView } from '../../store/url.ts';
import type { ShareContent } from './share-content.ts';

/** How a link leads to the organisation: it lies beside the page, the link carries it, or neither can be. */
export type ShareLink =
  | { readonly kind: 'beside'; readonly query: string; readonly fragment: '' }
  | { readonly kind: 'carried'; readonly query: string; readonly fragment: string }
  | { readonly kind: 'working' }
  /** How many characters the link would have; undefined where that is far too many to be counted. */
  | { readonly kind: 'too-large'; readonly length: number | undefined };

type Packed = string | undefined;

function liesBeside(data: string): boolean {
  return !data.includes(':') || data.startsWith('files:');
}

export function addressOf({ query, fragment }: { readonly query: string; readonly fragment: string }): string {
  const { origin, pathname } = window.location;
  return origin + pathname + query + fragment;
}

/** What leads to this picture from elsewhere. */
export function useShareLink({ organisation, view }: ShareContent, isRedacted: boolean): ShareLink {
  const [packed, setPacked] = useState<{ readonly of: typeof organisation; readonly text: Packed }>();
  const isCarried = isRedacted || !liesBeside(view.data);
  useEffect(() => {
    if (!isCarried) return undefined;
    let isWanted = true;
    const pack = async (): Promise<void> => {
      const { packOrganisation } = await import('../../io/link-data.ts');
      const text = await packOrganisation(organisation);
      if (isWanted) setPacked({ of: organisation, text });
    };
    pack().catch(() => isWanted && setPacked({ of: organisation, text: undefined }));
    return () => {
      isWanted = false;
    };
  }, [organisation, isCarried]);
  if (!isCarried) return { kind: 'beside', query: formatView(view), fragment: '' };
  if (packed?.of !== organisation) return { kind: 'working' };
  const { text } = packed;
  if (text === undefined) return { kind: 'too-large', length: undefined };
  const link = {
    kind: 'carried' as const,
    query: formatView({ ...view, data: dataOfPacked(text) }),
    fragment: fragmentOfPacked(text),
  };
  const { length } = addressOf(link);
  return length > MOST_LINK_CHARACTERS ? { kind: 'too-large', length } : link;
}
