/** What happens to the one right to write, which tabs share. */
export interface LockEvents {
  /** This tab may write from now on. */
  readonly onGained: () => void;
  /** Another tab writes: this one only reads. */
  readonly onLost: () => void;
}

/** The right to write of one tab. */
export interface TabLock {
  /** Takes the right from whichever tab has it. */
  readonly takeOver: () => void;
}

const NAME = 'adempi-documento';

/**
 * Asks for the right to write, and waits for it where another tab has it: once that one is closed, this
 * one gets it. Where the browser has no locks, each tab may write; what is saved is guarded all the same.
 */
export function requestLock({ onGained, onLost }: LockEvents): TabLock {
  const { locks } = navigator as { readonly locks?: LockManager };
  if (locks === undefined) {
    onGained();
    return { takeOver: () => undefined };
  }
  let waiting: AbortController | null = null;
  const hold = (): Promise<never> => {
    waiting = null;
    onGained();
    return new Promise<never>(() => undefined);
  };
  const wait = (): void => {
    const mine = new AbortController();
    waiting = mine;
    onLost();
    // It fails when waiting is given up, and when another tab steals what this one got.
    locks.request(NAME, { signal: mine.signal }, hold).catch(() => {
      if (!mine.signal.aborted) wait();
    });
  };
  locks.request(NAME, { ifAvailable: true }, (lock) => (lock === null ? wait() : hold())).catch(wait);
  return {
    takeOver: () => {
      waiting?.abort();
      locks.request(NAME, { steal: true }, hold).catch(wait);
    },
  };
}
