import type { Finding } from '@adempi/schema';

import type { View } from './view.ts';

/**
 * An outcome in the words that it deserves: a pass says by which data, a failure what was not
 * kept. Only a breach of law is called so.
 * @example 'conforme (secondo i dati documentati)'
 */
export function outcomeText({ outcome, assurance, force }: Finding, { words }: View): string {
  if (outcome === 'pass' && assurance !== null) return words.pass[assurance];
  return outcome === 'fail' ? `${words.outcome.fail} (${words.fail[force]})` : words.outcome[outcome];
}
