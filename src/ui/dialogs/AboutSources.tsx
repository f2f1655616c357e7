import { compareText } from '../../base/text-order.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { formatEdtf, machineDate } from '../../model/edtf.ts';
import { type Organisation, readText } from '../../model/organisation.ts';
import type { Source } from '../../model/schema.ts';
import type { EntryRef } from '../../store/store.ts';
import { ExternalLink } from '../panels/ExternalLink.tsx';
import { entryKey } from '../panels/entry-key.ts';
import { RestsOnIt } from './RestsOnIt.tsx';

interface Props {
  readonly organisation: Organisation;
  readonly comparison: Comparison;
  /** What somebody looked for. */
  readonly found: EntryRef | undefined;
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

function byPublisher(a: Source, b: Source): number {
  return compareText(a.publisher, b.publisher) || compareText(a.date ?? '', b.date ?? '') || (a.id < b.id ? -1 : 1);
}

/** Every source once, by publisher, with the copy through which it was read. */
export function AboutSources({ organisation, comparison, found }: Props) {
  const isFound = (id: string): boolean => found?.kind === 'source' && found.id === id;
  return (
    <ul className="about-dialog__sources" aria-label="Sources">
      {organisation.sources.toSorted(byPublisher).map(({ id, publisher, title, date, language, note, url, via }) => (
        <li key={id} className="about-dialog__source" data-entry={entryKey('source', id)} tabIndex={-1}>
          <p>
            <span className="about-dialog__publisher">{publisher}</span>
            {date !== undefined && (
              <>
                {', '}
                <time dateTime={machineDate(date)}>{formatEdtf(date)}</time>
              </>
            )}
            {language !== undefined && language !== 'en' && `, in ${languageNames.of(language) ?? language}`}
          </p>
          {(title !== undefined || url !== undefined) && (
            <p lang={title === undefined ? undefined : language}>
              {url === undefined ? title : <ExternalLink href={url}>{title ?? url}</ExternalLink>}
            </p>
          )}
          {via && (
            <p>
              read through{' '}
              {via.url === undefined ? via.publisher : <ExternalLink href={via.url}>{via.publisher}</ExternalLink>}
            </p>
          )}
          {note !== undefined && <p className="about-dialog__remark">{readText(note)}</p>}
          <RestsOnIt
            // Opened anew when it is looked for.
            key={isFound(id) ? 'found' : 'listed'}
            organisation={organisation}
            comparison={comparison}
            source={id}
            isFound={isFound(id)}
          />
        </li>
      ))}
    </ul>
  );
}
