/** Where the keys go on, in the order of preference: who is selected on the chart, then where they were last. */
const PLACES = [
  '[role=treeitem][aria-selected="true"]',
  '[role=treeitem][tabindex="0"]',
  '[role=grid] [tabindex="0"]',
  '.page__stage [tabindex="0"]',
  '.page__stage button:not([disabled])',
];

/** Takes the focus to the picture, in whatever form it is. */
export function focusChart(): void {
  for (const place of PLACES) {
    const item = document.querySelector<HTMLElement>(place);
    if (!item) continue;
    item.focus({ preventScroll: true });
    return;
  }
}

/** Once the page has settled: where the focused thing is gone, the picture takes the focus, so that it is never lost. */
export function keepFocus(): void {
  requestAnimationFrame(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) focusChart();
  });
}
