/** Takes the focus to the item of the chart that the keys are on. */
export function focusChart(): void {
  document.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus({ preventScroll: true });
}

/** Once the page has settled: where the focused thing is gone, the chart takes the focus, so that it is never lost. */
export function keepFocus(): void {
  requestAnimationFrame(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) focusChart();
  });
}
