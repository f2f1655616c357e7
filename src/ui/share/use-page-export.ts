import { useEffect, useRef, useState } from 'react';
import type { Html } from '../../base/escape/html.ts';
import { accountAsText } from '../../diff/account.ts';
import { betweenDays } from '../../diff/date-words.ts';
import { fetchText } from '../../io/fetch-text.ts';
import type { Pace } from '../../io/read/pace.ts';
import { nameOfFile } from '../../io/write/file-names.ts';
import { estimateSize, pageInParts } from '../../io/write/page.ts';
import { readText } from '../../model/organisation.ts';
import { formatView } from '../../store/url.ts';
import { DEFAULT_VIEW } from '../../store/view.ts';
import { useActions } from '../app-context.ts';
import { accountOf } from '../aside/account-of.ts';
import { saveFile } from '../save-file.ts';
import type { ShareContent } from './share-content.ts';
import type { Writing } from './use-writing.ts';

/** Beside the app; made by vite.standalone.ts. */
const TEMPLATE = 'standalone.html';
/** Of the work, fetching the template. */
const FETCH_SHARE = 0.3;
const ENTRIES_PER_PART = 500;

export interface PageExport {
  /** About how many bytes the page will have, once that is known. */
  readonly size: number | undefined;
  readonly save: () => Promise<void>;
}

/** Makes the page that is one file. The template is fetched as soon as somebody may want it, which tells its size. */
export function usePageExport({ organisation, comparison, view }: ShareContent, writing: Writing): PageExport {
  const actions = useActions();
  const [size, setSize] = useState<number>();
  const template = useRef<string>(undefined);

  useEffect(() => {
    const ahead = new AbortController();
    const measure = async (): Promise<void> => {
      const text = await fetchText(TEMPLATE, ahead.signal);
      template.current = text;
      setSize(new TextEncoder().encode(text).length + estimateSize(organisation));
    };
    // Whoever asks for the page is told what is wrong.
    measure().catch(() => undefined);
    return () => ahead.abort();
  }, [organisation]);

  const write = async (pace: Pace, signal: AbortSignal): Promise<void> => {
    template.current ??= await fetchText(TEMPLATE, signal, (share) => pace(share * FETCH_SHARE));
    const { before, after } = comparison;
    const parts = pageInParts(template.current, {
      organisation,
      start: formatView({ ...view, data: DEFAULT_VIEW.data }),
      title: `${readText(organisation.name)} ${betweenDays(before.day, after.day, organisation)} – Orgdiff`,
      text: accountAsText(accountOf(comparison)),
    });
    if (!parts) throw new Error(`${TEMPLATE} is of another version of Orgdiff; load the page again`);
    const texts: Html[] = [];
    const expected = (organisation.people.length + organisation.memberships.length) / ENTRIES_PER_PART + 20;
    for (const text of parts) {
      texts.push(text);
      await pace(FETCH_SHARE + (1 - FETCH_SHARE) * Math.min(texts.length / expected, 0.99));
    }
    saveFile(new Blob(texts), nameOfFile(comparison, 'html'), 'text/html;charset=utf-8');
    actions.announce('The page has been downloaded', true);
  };
  return { size, save: () => writing.run('Making the page', write) };
}
