import { wrap } from 'comlink';

import type { Desk } from './desk.ts';

/** Starts the worker, and gives its desk: each call is a message to it, and a promise of the answer. */
export function connectDesk(): Desk {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module', name: 'adempi' });
  return wrap<Desk>(worker);
}
