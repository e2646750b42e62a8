import { wrap } from 'comlink';

import type { Desk } from './desk.ts';

/**
 * Starts the worker, and gives its desk: each call is a message to it, and a promise of the answer.
 * @param onFault told when the worker itself breaks: its answers would be waited for in vain
 */
export function connectDesk(onFault: (cause: string) => void): Desk {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module', name: 'adempi' });
  worker.addEventListener('error', ({ message }) => onFault(message));
  return wrap<Desk>(worker);
}
