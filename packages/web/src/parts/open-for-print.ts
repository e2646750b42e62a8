import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';

/** Whether the page is being printed: what is drawn only when asked for is drawn then. */
export const isPrinting: Signal<boolean> = signal(false);

/**
 * Opens what is folded while the page is printed: paper cannot be unfolded. What bears `data-print="folded"` stays as the
 * reader left it: all the details of a programme would be thirty pages that nobody signs.
 */
export function openForPrint(): void {
  let opened: readonly HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    isPrinting.value = true;
    opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open]):not([data-print=folded])')];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    isPrinting.value = false;
    for (const details of opened) details.open = false;
    opened = [];
  });
}
