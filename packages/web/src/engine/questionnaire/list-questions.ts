import { isNotOurs } from '@adempi/adapters';
import { describeQuestion, leaveFollowUps, rankQuestions, uniteItems } from '@adempi/core';
import type { Asked } from '@adempi/core';
import { countDecided } from '@adempi/report';
import { compareText, groupBy, isLaw, packOf, parseAddress, readsOf, textIn } from '@adempi/schema';
import type { Bundle, Question } from '@adempi/schema';

import { askQuestion } from './ask-question.ts';
import { nameItems } from './name-items.ts';
import type { QuestionDesk } from './question-desk.ts';
import type { ListedQuestion, QuestionChoice, Questionnaire } from './questionnaire-types.ts';

/**
 * The questions of the state on a desk, in the order of `adempi ask`, and the one at hand with all that
 * helps. What is asked of several items of a list is one question here, where the first of them stands.
 * An office, or an area, waits for no answer of another.
 */
export function listQuestionnaire(desk: QuestionDesk, choice: QuestionChoice): Questionnaire {
  const { state, assessment, bundle, vocabulary } = desk;
  const ranked = rankQuestions(assessment, bundle);
  const askable = (questions: readonly Question[]): Asked[] => uniteItems(leaveFollowUps(questions, vocabulary).filter(({ fact }) => choice.again || !isNotOurs(state, fact)));
  const skipped = new Set(choice.skip);
  const isSkipped = ({ fact }: Question): boolean => skipped.has(fact);
  const left = askable(ranked.filter((question) => isChosen(question, choice)));
  const current = findWanted(choice.wanted, ranked, desk) ?? left.map((asked): readonly Question[] => asked.filter((question) => !isSkipped(question))).find(isAsked) ?? null;
  return {
    ...countDecided(assessment),
    aboutLaw: countAboutLaw(left, desk),
    offices: [...groupBy(ranked, ({ office }) => office ?? '')]
      .map(([office, questions]) => ({ office, questions: askable(questions).length }))
      .filter(({ office, questions }) => office !== '' && questions > 0)
      .sort((one, other) => compareText(one.office, other.office)),
    areas: listAreas((area) => askable(ranked.filter((question) => isOfArea(question, area))).length, desk),
    notOurs: Object.keys(state.provenienza ?? {}).filter((fact) => isNotOurs(state, fact)).length,
    left: left.map((asked): ListedQuestion => ({ fact: asked[0].fact, question: asked[0].question, about: nameItems(asked, desk.names), office: asked[0].office, isSkipped: asked.every(isSkipped) })),
    current: current === null ? null : askQuestion(current, desk),
  };
}

function isAsked(questions: readonly Question[]): questions is Asked {
  return questions.length > 0;
}

function isChosen(question: Question, { office, area }: QuestionChoice): boolean {
  return (office === null || question.office === office) && (area === null || isOfArea(question, area));
}

function isOfArea({ rules }: Question, area: string): boolean {
  return rules.some((rule) => packOf(rule) === area);
}

function countAboutLaw(left: readonly Asked[], { assessment }: QuestionDesk): number {
  const law = new Set(assessment.rules.filter(({ force, outcome }) => isLaw(force) && outcome === 'unknown').map(({ ruleId }) => ruleId));
  return left.filter((asked) => asked.some(({ rules }) => rules.some((rule) => law.has(rule)))).length;
}

function listAreas(count: (area: string) => number, { bundle, lang }: QuestionDesk): Questionnaire['areas'] {
  return bundle.packs
    .map(({ id, title }) => ({ area: id, title: textIn(title, lang), questions: count(id) }))
    .filter(({ questions }) => questions > 0);
}

/** A question that is asked for, also of a fact that is known: to correct it. */
function findWanted(fact: string | null, ranked: readonly Question[], { vocabulary, bundle, lang }: QuestionDesk): Asked | null {
  const open = uniteItems(ranked).find((asked) => asked.some((question) => question.fact === fact));
  const address = open !== undefined || fact === null ? null : parseAddress(fact);
  const known = address === null ? null : describeQuestion(address, vocabulary, lang);
  return open ?? (known === null ? null : [{ ...known, why: [], rules: rulesReading(known.path, bundle), score: 0 }]);
}

function rulesReading(path: string, { rules }: Bundle): string[] {
  return rules.filter((rule) => readsOf(rule).facts.includes(path)).map(({ id }) => id);
}
