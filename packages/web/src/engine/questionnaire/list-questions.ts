import { isNotOurs } from '@adempi/adapters';
import { describeQuestion, rankQuestions } from '@adempi/core';
import { countDecided } from '@adempi/report';
import { compareText, groupBy, isLaw, packOf, parseAddress, readsOf } from '@adempi/schema';
import type { Bundle, Question } from '@adempi/schema';

import { askQuestion } from './ask-question.ts';
import { nameItems } from './name-items.ts';
import type { Asked, QuestionDesk } from './question-desk.ts';
import type { ListedQuestion, QuestionChoice, Questionnaire } from './questionnaire-types.ts';

/**
 * The questions of the state on a desk, in the order of `adempi ask`, and the one at hand with all that
 * helps. What is asked of several items of a list is one question here, where the first of them stands.
 */
export function listQuestionnaire(desk: QuestionDesk, choice: QuestionChoice): Questionnaire {
  const { state, assessment, bundle } = desk;
  const ranked = rankQuestions(assessment, bundle);
  const open = uniteItems(ranked.filter(({ fact }) => choice.again || !isNotOurs(state, fact)));
  const skipped = new Set(choice.skip);
  const isSkipped = ({ fact }: Question): boolean => skipped.has(fact);
  const left = open.filter((asked) => isChosen(asked, choice));
  const current = findWanted(choice.wanted, ranked, desk) ?? left.map((asked): readonly Question[] => asked.filter((question) => !isSkipped(question))).find(isAsked) ?? null;
  return {
    ...countDecided(assessment),
    aboutLaw: countAboutLaw(left, desk),
    offices: [...groupBy(open, ([{ office }]) => office ?? '')]
      .filter(([office]) => office !== '')
      .map(([office, questions]) => ({ office, questions: questions.length }))
      .sort((one, other) => compareText(one.office, other.office)),
    areas: listAreas(open, desk),
    notOurs: Object.keys(state.provenienza ?? {}).filter((fact) => isNotOurs(state, fact)).length,
    left: left.map((asked): ListedQuestion => ({ fact: asked[0].fact, question: asked[0].question, about: nameItems(asked, desk), office: asked[0].office, isSkipped: asked.every(isSkipped) })),
    current: current === null ? null : askQuestion(current, desk),
  };
}

function isAsked(questions: readonly Question[]): questions is Asked {
  return questions.length > 0;
}

/** The same fact of several items is asked once, of all of them. */
function uniteItems(ranked: readonly Question[]): Asked[] {
  return [...groupBy(ranked, ({ item, fact, path }) => (item === null ? fact : path)).values()].filter(isAsked);
}

function isChosen([first, ...rest]: Asked, { office, area }: QuestionChoice): boolean {
  return (office === null || first.office === office) && (area === null || areasOf([first, ...rest]).has(area));
}

function areasOf(asked: Asked): Set<string> {
  return new Set(asked.flatMap(({ rules }) => rules.map(packOf)));
}

function countAboutLaw(left: readonly Asked[], { assessment }: QuestionDesk): number {
  const law = new Set(assessment.rules.filter(({ force, outcome }) => isLaw(force) && outcome === 'unknown').map(({ ruleId }) => ruleId));
  return left.filter((asked) => asked.some(({ rules }) => rules.some((rule) => law.has(rule)))).length;
}

function listAreas(open: readonly Asked[], { bundle, lang }: QuestionDesk): Questionnaire['areas'] {
  const counts = new Map<string, number>();
  for (const asked of open) {
    for (const area of areasOf(asked)) counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  return bundle.packs.flatMap(({ id, title }) => {
    const questions = counts.get(id);
    return questions === undefined ? [] : [{ area: id, title: lang === 'en' ? (title.en ?? title.it) : title.it, questions }];
  });
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
