interface Snippet {
  readonly address: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The HTML that shows a page inside another one, no wider than there is room for. */
export function embedSnippet({ address, title, width, height }: Snippet): string {
  const attributes = [
    `src="${escapeAttribute(address)}"`,
    `title="${escapeAttribute(title)}"`,
    `width="${width}"`,
    `height="${height}"`,
    'loading="lazy"',
    'style="border: 1px solid #dedbd2; max-width: 100%"',
  ];
  return `<iframe ${attributes.join(' ')}></iframe>`;
}
