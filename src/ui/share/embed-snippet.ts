import { asHtml, type Html, html } from '../../base/escape/html.ts';

interface Snippet {
  readonly address: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

/** The HTML that shows a page inside another one, no wider than there is room for. */
export function embedSnippet({ address, title, width, height }: Snippet): Html {
  const [wide, high] = [width, height].map((length) => asHtml(String(length))) as [Html, Html];
  const place = html`src="${asHtml(address)}" title="${asHtml(title)}" width="${wide}" height="${high}"`;
  return html`<iframe ${place} loading="lazy" style="border: 1px solid #dedbd2; max-width: 100%"></iframe>`;
}
