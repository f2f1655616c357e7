/** Read as by a page at either of these, a path stays where the page is; what names a scheme or a host does not. */
const PAGES = [new URL('https://one.invalid/folder/page'), new URL('http://other.invalid:81/page')];

/**
 * Whether an address leads to the origin of the page, wherever the page is: as the URL Standard reads it, which drops
 * blanks and control characters, takes a backslash for a slash, and `https:x.csv` for a host or a path.
 */
export function isBesidePage(address: string): boolean {
  return PAGES.every((page) => URL.canParse(address, page.href) && new URL(address, page).origin === page.origin);
}
