/** Takes the focus to who is selected on the chart, else to the item that the keys were on last. */
export function focusChart(): void {
  const item =
    document.querySelector<HTMLElement>('[role=treeitem][aria-selected="true"]') ??
    document.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]');
  item?.focus({ preventScroll: true });
}

/** Once the page has settled: where the focused thing is gone, the chart takes the focus, so that it is never lost. */
export function keepFocus(): void {
  requestAnimationFrame(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) focusChart();
  });
}
