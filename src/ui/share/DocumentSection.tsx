import { selectGroups } from '../../store/selectors.ts';
import { useActions } from '../app-context.ts';
import { saveFile } from '../save-file.ts';
import { ShareSection } from './ShareSection.tsx';
import type { ShareContent } from './share-content.ts';

/** Documents to read without this page. */
export function DocumentSection({ content: { comparison } }: { readonly content: ShareContent }) {
  const actions = useActions();
  const saveAccount = async (): Promise<void> => {
    const { nameOfDocument, writeMarkdown } = await import('../../io/write/markdown.ts');
    const text = writeMarkdown(comparison, selectGroups(comparison));
    saveFile(text, nameOfDocument(comparison, 'md'), 'text/markdown;charset=utf-8');
    actions.announce('The account has been downloaded', true);
  };
  return (
    <ShareSection title="Documents" purpose="To read, to print, or to hand on to whoever does not have this page.">
      <button type="button" className="share__choice" onClick={saveAccount}>
        Account (Markdown)
      </button>
    </ShareSection>
  );
}
