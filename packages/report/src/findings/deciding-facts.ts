import { formatAddress } from '@adempi/schema';
import type { Finding } from '@adempi/schema';

/** The ente itself, where a finding rests on nothing else. */
const ENTE = 'ente';

/**
 * The addresses of what a finding rests on, what it is about first: of one that cannot be
 * determined the facts that it lacks, otherwise those that decided. Never empty.
 * @example decidingFacts(finding) // ['pdnd.aderente', 'ente.popolazione']
 */
export function decidingFacts({ outcome, missing, evidence, instance }: Finding): readonly [string, ...string[]] {
  const facts = [...new Set((outcome === 'unknown' ? missing : evidence).map(({ fact }) => fact))];
  const item = instance === null ? ENTE : formatAddress({ path: instance.collection, collection: instance.collection, key: instance.key });
  // Who the ente is decides whom a duty concerns; what there is to mend stands elsewhere.
  const [first = item, ...rest] = [...facts.filter((fact) => !isOfEnte(fact)), ...facts.filter(isOfEnte)];
  return [first, ...rest];
}

function isOfEnte(fact: string): boolean {
  return fact === ENTE || fact.startsWith(`${ENTE}.`);
}
