import type { Markdown } from '../../base/escape/markdown.ts';
import { selectGroups } from '../../store/selectors.ts';
import { useActions } from '../app-context.ts';
import { copyAndSay } from '../copy-text.ts';
import { saveFile } from '../save-file.ts';
import { formatSize } from './file-size.ts';
import { ShareChoice } from './ShareChoice.tsx';
import { ShareSection } from './ShareSection.tsx';
import type { ShareContent } from './share-content.ts';
import { usePageExport } from './use-page-export.ts';
import { useWriting } from './use-writing.ts';
import { WritingNote } from './WritingNote.tsx';

/** Documents to read without this page. */
export function DocumentSection({ content }: { readonly content: ShareContent }) {
  const { comparison } = content;
  const actions = useActions();
  const writing = useWriting();
  const page = usePageExport(content, writing);
  const size = page.size === undefined ? 'One file' : `One file of about ${formatSize(page.size)}`;

  const writeAccount = async (): Promise<Markdown> => {
    const { writeMarkdown } = await import('../../io/write/markdown.ts');
    return writeMarkdown(comparison, selectGroups(comparison));
  };
  const saveAccount = (): Promise<void> =>
    writing.run('Writing the account', async () => {
      const { nameOfFile } = await import('../../io/write/file-names.ts');
      saveFile(await writeAccount(), nameOfFile(comparison, 'md'), 'text/markdown;charset=utf-8');
      actions.announce('The account has been downloaded', true);
    });
  const copyAccount = (): Promise<void> =>
    writing.run('Writing the account', async () =>
      copyAndSay(actions, await writeAccount(), 'The account has been copied', 'download the file'),
    );
  const print = async (): Promise<void> => {
    const { printContent } = await import('../print/print.tsx');
    printContent(content);
  };
  return (
    <ShareSection title="Documents" purpose="To read, to print, or to hand on to whoever does not have this page.">
      <ul className="share__list">
        <ShareChoice
          label="Interactive page (HTML)"
          hint={`${size} that opens without a network, with all forms and sources. It holds the whole organisation, not only what is shown just now.`}
          onDownload={page.save}
        />
        <ShareChoice
          label="Account (Markdown)"
          hint="What changed, in sentences with their sources as footnotes, and the numbers."
          onDownload={saveAccount}
          onCopy={copyAccount}
        />
        <ShareChoice
          label="Print…"
          hint="What is shown, on paper or as a PDF: the whole chart on one sheet, then the account with its sources."
          onDownload={print}
        />
      </ul>
      <WritingNote writing={writing} />
    </ShareSection>
  );
}
