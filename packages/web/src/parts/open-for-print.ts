/**
 * Opens what is folded while the page is printed: paper cannot be unfolded. What bears `data-print="folded"` stays as the
 * reader left it: all the details of a programme would be thirty pages that nobody signs.
 */
export function openForPrint(): void {
  let opened: readonly HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open]):not([data-print=folded])')];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
}
