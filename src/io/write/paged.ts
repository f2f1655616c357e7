/**
 * A chart over many pages: first what happened, the whole chart small and where to find what, then page after page.
 */

import type { Work } from '../../base/work.ts';
import { PageBook, type PagedRequest } from './page-book.ts';
import { OverviewDrawer } from './page-overview.ts';
import { drawPart } from './page-part.ts';
import type { PagesPlan } from './pages.ts';
import type { PdfPage } from './pdf.ts';

export function* drawPages(request: PagedRequest, plan: PagesPlan): Work<PdfPage[]> {
  const book = new PageBook(request, plan);
  const drawer = new OverviewDrawer(book);
  const overview = yield* drawer.layOut();
  // How many pages the list of pages takes does not hang on the numbers in it.
  book.before = drawer.draw(overview).length;
  book.total = book.before + plan.pages.length;
  const pages = drawer.draw(overview);
  for (const [index, page] of plan.pages.entries()) {
    pages.push(drawPart(book, page, index));
    yield;
  }
  return pages;
}
