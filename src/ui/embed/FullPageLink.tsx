import { isLinkData } from '../../store/link-address.ts';
import { formatView } from '../../store/url.ts';
import { useAppState } from '../app-context.ts';

/** The same picture on the page itself, with all that can be done there. */
export function FullPageLink() {
  const view = useAppState((state) => state.view);
  const { origin, pathname, hash } = window.location;
  const address = origin + pathname + formatView(view) + (isLinkData(view.data) ? hash : '');
  return (
    <a className="embed__link" href={address} target="_blank" rel="noopener">
      Open in Orgdiff
      <span className="embed__new-tab"> (in a new tab)</span>
    </a>
  );
}
