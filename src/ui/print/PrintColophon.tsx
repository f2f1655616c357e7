import { today } from '../../base/today.ts';
import { formatEdtf } from '../../model/edtf.ts';
import { readText } from '../../model/organisation.ts';
import type { ShareContent } from '../share/share-content.ts';

/** Where another reader finds the same: nowhere, where the files were opened in this browser only. The address holds ids. */
function addressOf(data: string): string | undefined {
  const { protocol, href } = window.location;
  return protocol.startsWith('http') && !/^(?:opened|kept):/.test(data) ? href : undefined;
}

interface Props {
  readonly content: ShareContent;
  readonly isRedacted: boolean;
}

export function PrintColophon({ content: { organisation, view }, isRedacted }: Props) {
  const address = isRedacted ? undefined : addressOf(view.data);
  const notice = organisation.notice === undefined ? '' : readText(organisation.notice);
  return (
    <footer className="print__colophon">
      {notice !== '' && <p>{notice}</p>}
      <p>
        Printed from Orgdiff on {formatEdtf(today())}
        {address !== undefined && (
          <>
            {': '}
            <span className="print__address">{address}</span>
          </>
        )}
      </p>
    </footer>
  );
}
