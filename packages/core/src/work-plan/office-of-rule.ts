import { askedFactsOf, officeOf } from '@adempi/schema';
import type { Actor, Rule, VocabularyIndex } from '@adempi/schema';

/** The office of the vocabulary that is also an actor of the rules. @internal */
export const RTD_OFFICE = 'RTD';

/** Whom a Comune has many of, or none: the head of which service, which supplier? */
const UNNAMED: readonly Actor[] = ['responsabile-servizio', 'fornitore'];

/**
 * The office that answers for the duty of a rule, where its actor names none: the one that the vocabulary asks for
 * the first fact that the duty is about. Where it names none either, the RTD, who coordinates (art. 17 CAD).
 * @internal
 */
export function officeOfRule(rule: Rule, vocabulary: VocabularyIndex): string | null {
  if (!UNNAMED.includes(rule.actor)) return null;
  return askedFactsOf(rule).map((path) => officeOf(vocabulary, path)).find((office) => office !== null) ?? RTD_OFFICE;
}
