import type { Assessment } from '@adempi/schema';

import type { AssessOptions } from '../engine.ts';

/**
 * The options with which an assessment was made. It does not name the edition of the Piano
 * triennale, but it names all packs that were applied, that edition's among them.
 * @example evaluator.assess(state, optionsOfAssessment(report))
 */
export function optionsOfAssessment({ asOf, knownAt, assumeUnchanged, lang, profile, packs, findings }: Assessment): AssessOptions {
  return {
    asOf,
    assumeUnchanged,
    lang,
    packs: packs.map(({ id }) => id),
    ...(knownAt === null ? {} : { knownAt }),
    ...(profile === null ? {} : { profile }),
    ...(findings.some(({ trace }) => trace !== null) ? { trace: true } : {}),
  };
}
