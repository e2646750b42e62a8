import type { Finding } from '@adempi/schema';

import type { View } from './view.ts';

/**
 * An outcome in the words that it deserves: a pass says by which data, a failure what was not
 * kept. Only a breach of law is called so, and of open data alone a clue.
 * @example 'conforme (secondo i dati documentati)'
 */
export function outcomeText({ outcome, assurance, force }: Finding, { words, labels, onlyClues }: View): string {
  if (outcome === 'pass' && assurance !== null) return words.pass[assurance];
  if (outcome !== 'fail') return words.outcome[outcome];
  return `${words.outcome.fail} (${onlyClues && force === 'statutory' ? labels.clue : words.fail[force]})`;
}

/** A duty by its title: of a rule over items some may come out otherwise than the whole, which is what totals count. */
export function titleOfPart({ title, ruleId, outcome }: Finding, { outcomes, labels, words }: View): string {
  const whole = outcomes.get(ruleId) ?? outcome;
  return whole === outcome ? title : `${title} (${labels.finding.whole(words.outcome[whole])})`;
}
