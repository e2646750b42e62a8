import { groupBy } from '@adempi/schema';
import type { Question } from '@adempi/schema';

/** A question, or the same question of several items of a list: at least one. */
export type Asked = readonly [Question, ...Question[]];

/**
 * The same fact of several items of a list is one question, where the first of them stands.
 * @param canUnite of which questions; by default of all
 * @example uniteItems(listQuestions(assessment, bundle).questions)[0].length // 3
 */
export function uniteItems(questions: readonly Question[], canUnite: (question: Question) => boolean = () => true): Asked[] {
  return [...groupBy(questions, (question) => (question.item !== null && canUnite(question) ? question.path : question.fact)).values()];
}
