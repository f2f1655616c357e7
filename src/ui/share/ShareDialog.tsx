import type { Comparison } from '../../diff/comparison.ts';
import type { Organisation } from '../../model/organisation.ts';
import { Announcer } from '../Announcer.tsx';
import { useAppState } from '../app-context.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { DataSection } from './DataSection.tsx';
import { DocumentSection } from './DocumentSection.tsx';
import { LinkSection } from './LinkSection.tsx';
import { PictureSection } from './PictureSection.tsx';
import { RedactBar } from './RedactBar.tsx';
import { useRedaction } from './use-redaction.ts';
import './share.css';

interface Props {
  readonly organisation: Organisation;
  readonly comparison: Comparison;
  readonly onClose: () => void;
}

/** What one can take away: each section writes its kinds of files. */
export function ShareDialog({ organisation, comparison, onClose }: Props) {
  const view = useAppState((state) => state.view);
  const redaction = useRedaction({ organisation, comparison, view });
  const { content } = redaction;
  return (
    <Dialog title="Share" isWide onClose={onClose}>
      <RedactBar comparison={comparison} redaction={redaction} />
      <PictureSection content={content} />
      <DataSection content={content} />
      <DocumentSection content={content} />
      <LinkSection content={content} isRedacted={redaction.redacted !== undefined} />
      <Announcer isFresh />
    </Dialog>
  );
}
