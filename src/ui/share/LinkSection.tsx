import { useState } from 'react';
import { asPlain } from '../../base/escape/plain.ts';
import { useActions } from '../app-context.ts';
import { copyAndSay } from '../copy-text.ts';
import { EmbedChoice } from './EmbedChoice.tsx';
import { LinkSize } from './LinkSize.tsx';
import { ShareSection } from './ShareSection.tsx';
import type { ShareContent } from './share-content.ts';
import { addressOf, useShareLink } from './use-share-link.ts';
import './link-section.css';

interface Props {
  readonly content: ShareContent;
  readonly isRedacted: boolean;
}

/** A link to this picture, and the snippet that shows it on another page. */
export function LinkSection({ content, isRedacted }: Props) {
  const actions = useActions();
  const { camera } = content.view;
  const [keepsCamera, setKeepsCamera] = useState(true);
  const view = keepsCamera ? content.view : { ...content.view, camera: undefined };
  const link = useShareLink({ ...content, view }, isRedacted);
  const address = link.kind === 'beside' || link.kind === 'carried' ? addressOf(link) : '';
  const copy = (): Promise<void> =>
    copyAndSay(actions, asPlain(address), 'The link has been copied', 'take the link from the field');
  return (
    <>
      <ShareSection
        title="Link"
        purpose="Whoever opens it sees the same picture: view, filter, what is open and selected."
      >
        <LinkSize link={link} isRedacted={isRedacted} />
        {address !== '' && (
          <div className="link__row">
            <input
              className="link__field"
              aria-label="Link to this picture"
              readOnly
              value={address}
              onFocus={({ target }) => target.select()}
            />
            <button type="button" className="share__choice" onClick={copy}>
              Copy link
            </button>
          </div>
        )}
        {camera && (
          <label className="share__check">
            <input type="checkbox" checked={keepsCamera} onChange={({ target }) => setKeepsCamera(target.checked)} />
            <span>Zoomed in as now; otherwise the whole chart is shown</span>
          </label>
        )}
      </ShareSection>
      {(link.kind === 'beside' || link.kind === 'carried') && (
        <ShareSection
          title="Embed"
          purpose="The picture inside another page, where the wheel goes on scrolling that page."
        >
          <EmbedChoice content={content} link={link} />
        </ShareSection>
      )}
    </>
  );
}
