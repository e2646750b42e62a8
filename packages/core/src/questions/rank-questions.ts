import { groupBy, indexVocabulary, parseAddress } from '@adempi/schema';
import type { Assessment, Bundle, MissingReason, Question } from '@adempi/schema';

import { describeQuestion } from './describe-question.ts';
import { compareFacts, listNeeds } from './needs.ts';
import type { Need } from './needs.ts';
import { QUESTION_WEIGHTS } from './question-weights.ts';
import type { QuestionWeights } from './question-weights.ts';

/**
 * What to ask next: the questions whose answers decide most, first. Each rule that is not decided
 * has a weight (force × severity × exposure), which it divides by the number of questions that are
 * left before it can be decided; the score of a question is the sum of what it gets so from its
 * rules. With equal scores the order of the vocabulary holds. After an answer, assess and rank again: what is worth asking has changed.
 *
 * @param assessment of the state that is being filled in; its language is that of the questions
 * @param bundle the rules that it was made with
 * @example
 * const [first] = rankQuestions(evaluator.assess(state, { asOf: '2026-11-26' }), evaluator.bundle);
 * first?.question // 'Il Comune ha aderito alla Piattaforma digitale nazionale dati (PDND)?'
 */
export function rankQuestions(assessment: Assessment, bundle: Bundle, weights: QuestionWeights = QUESTION_WEIGHTS): Question[] {
  const vocabulary = indexVocabulary(bundle.vocabulary);
  const inOrder = compareFacts(vocabulary);
  const uses = listNeeds(assessment, bundle, weights).flatMap((need) => need.missing.map(({ fact, why }) => ({ fact, why, need })));
  return [...groupBy(uses, ({ fact }) => fact)]
    .flatMap(([fact, ofFact]): Question[] => {
      const address = parseAddress(fact);
      const asked = address === null ? null : describeQuestion(address, vocabulary, assessment.lang);
      return asked === null ? [] : [{ ...asked, why: unite(ofFact), ...score(new Set(ofFact.map(({ need }) => need))) }];
    })
    .sort((left, right) => right.score - left.score || inOrder(left.fact, right.fact));
}

function unite(uses: readonly { readonly why: MissingReason }[]): MissingReason[] {
  return [...new Set(uses.map(({ why }) => why))].sort();
}

function score(needs: ReadonlySet<Need>): Pick<Question, 'rules' | 'score'> {
  const shares = [...needs].map(({ ruleId, weight, left }) => ({ ruleId, share: weight / left }));
  const sum = shares.reduce((total, { share }) => total + share, 0);
  // Rounded, so that the order in which shares are added does not show.
  return { rules: shares.sort((left, right) => right.share - left.share || (left.ruleId < right.ruleId ? -1 : 1)).map(({ ruleId }) => ruleId), score: Math.round(sum * 10000) / 10000 };
}
