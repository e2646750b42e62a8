import { useState } from 'preact/hooks';

import { isPrinting } from './open-for-print.ts';

/** What of a long list is drawn. */
export interface Steps<T> {
  readonly shown: readonly T[];
  /** How many more the next step draws. */
  readonly next: number;
  readonly more: () => void;
}

/** A long list in steps, since a phone takes too long to draw all of it; on paper, where nothing can be pressed, it is whole. */
export function useSteps<T>(items: readonly T[], step: number): Steps<T> {
  const [count, setCount] = useState(step);
  return {
    shown: isPrinting.value ? items : items.slice(0, count),
    next: Math.max(0, Math.min(step, items.length - count)),
    more: () => setCount(count + step),
  };
}
