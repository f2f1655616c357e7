import { IS_STANDALONE } from '../is-standalone.ts';
import { ExternalLink } from '../panels/ExternalLink.tsx';

/** In the page that is one file the notices stand in it, as vite.standalone.ts puts them there. */
function noticesInPage(): string {
  return document.getElementById('notices')?.textContent?.trim() ?? '';
}

/** Whose work is in this program, and under which licences. */
export function Notices() {
  if (IS_STANDALONE) {
    return (
      <details className="about-dialog__notices">
        <summary>Third-party notices</summary>
        <pre>{noticesInPage()}</pre>
      </details>
    );
  }
  return (
    <p>
      Orgdiff is made with the work of others:{' '}
      <ExternalLink href="THIRD-PARTY-NOTICES.txt">third-party notices</ExternalLink>.
    </p>
  );
}
