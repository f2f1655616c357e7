import { useId, useState } from 'react';
import { formatDay } from '../../model/day-names.ts';
import { readText } from '../../model/organisation.ts';
import { withEmbed } from '../../store/embed.ts';
import { useActions } from '../app-context.ts';
import { copyAndSay } from '../copy-text.ts';
import { embedSnippet } from './embed-snippet.ts';
import type { ShareContent } from './share-content.ts';
import { addressOf } from './use-share-link.ts';

const SIZES = [
  { id: 'article', label: 'Article, 720 × 540', width: 720, height: 540 },
  { id: 'wide', label: 'Wide, 1080 × 680', width: 1080, height: 680 },
  { id: 'phone', label: 'Phone, 360 × 600', width: 360, height: 600 },
] as const;
const THEMES = [
  { value: 'system', label: 'As the reader’s device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

interface Props {
  readonly content: ShareContent;
  readonly link: { readonly query: string; readonly fragment: string };
}

/** The snippet for another page, in a size that fits it. */
export function EmbedChoice({ content: { organisation, comparison }, link }: Props) {
  const actions = useActions();
  const id = useId();
  const [sizeId, setSize] = useState<(typeof SIZES)[number]['id']>('article');
  const [theme, setTheme] = useState<(typeof THEMES)[number]['value']>('system');
  const [isShown, setShown] = useState(false);
  const size = SIZES.find((each) => each.id === sizeId) ?? SIZES[0];
  const address = addressOf({ query: withEmbed(link.query, { theme }), fragment: link.fragment });
  const days = [comparison.before, comparison.after].map(formatDay);
  const title = `${readText(organisation.name)}: what changed from ${days.join(' to ')}`;
  const snippet = embedSnippet({ address, title, ...size });
  const copy = (): Promise<void> =>
    copyAndSay(actions, snippet, 'The snippet has been copied', 'take it from the field');
  return (
    <div className="embed-choice">
      <div className="embed-choice__fields">
        <label>
          <span>Size</span>
          <select value={size.id} onChange={({ target }) => setSize(target.value as typeof sizeId)}>
            {SIZES.map((each) => (
              <option key={each.id} value={each.id}>
                {each.label}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>Theme</span>
          <select value={theme} onChange={({ target }) => setTheme(target.value as typeof theme)}>
            {THEMES.map((each) => (
              <option key={each.value} value={each.value}>
                {each.label}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label className="embed-choice__label" htmlFor={id}>
        Snippet{link.fragment !== '' && `, ${snippet.length.toLocaleString('en')} characters with the data in it`}
      </label>
      <textarea
        id={id}
        className="embed-choice__code"
        readOnly
        rows={4}
        value={snippet}
        onFocus={({ target }) => target.select()}
      />
      <div className="embed-choice__buttons">
        <button type="button" className="share__choice" onClick={copy}>
          Copy snippet
        </button>
        <button type="button" className="share__choice" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
          Preview
        </button>
      </div>
      {isShown && (
        <div className="embed-choice__preview">
          <iframe key={address} src={address} title={title} width={size.width} height={size.height} loading="lazy" />
        </div>
      )}
    </div>
  );
}
