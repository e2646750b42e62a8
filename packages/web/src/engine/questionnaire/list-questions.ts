import { isNotOurs } from '@adempi/adapters';
import { describeQuestion, rankQuestions } from '@adempi/core';
import { countDecided } from '@adempi/report';
import { compareText, groupBy, packOf, parseAddress, readsOf } from '@adempi/schema';
import type { Bundle, Question } from '@adempi/schema';

import { askQuestion } from './ask-question.ts';
import { nameItemOf } from './name-item-of.ts';
import type { QuestionDesk } from './question-desk.ts';
import type { ListedQuestion, QuestionChoice, Questionnaire } from './questionnaire-types.ts';

/** The questions of the state on a desk, in the order of `adempi ask`, and the one at hand with all that helps. */
export function listQuestionnaire(desk: QuestionDesk, choice: QuestionChoice): Questionnaire {
  const { state, assessment, bundle } = desk;
  const ranked = rankQuestions(assessment, bundle);
  const open = ranked.filter(({ fact }) => choice.again || !isNotOurs(state, fact));
  const skipped = new Set(choice.skip);
  const left = open.filter((question) => isChosen(question, choice));
  const current = findWanted(choice.wanted, ranked, desk) ?? left.find(({ fact }) => !skipped.has(fact)) ?? null;
  return {
    ...countDecided(assessment),
    offices: [...groupBy(open, ({ office }) => office ?? '')]
      .filter(([office]) => office !== '')
      .map(([office, questions]) => ({ office, questions: questions.length }))
      .sort((one, other) => compareText(one.office, other.office)),
    areas: listAreas(open, desk),
    notOurs: Object.keys(state.provenienza ?? {}).filter((fact) => isNotOurs(state, fact)).length,
    left: left.map((question): ListedQuestion => ({ fact: question.fact, question: question.question, about: nameItemOf(question.item, desk), office: question.office, isSkipped: skipped.has(question.fact) })),
    current: current === null ? null : askQuestion(current, desk),
  };
}

function isChosen({ office, rules }: Question, choice: QuestionChoice): boolean {
  return (choice.office === null || office === choice.office) && (choice.area === null || rules.some((rule) => packOf(rule) === choice.area));
}

function listAreas(open: readonly Question[], { bundle, lang }: QuestionDesk): Questionnaire['areas'] {
  const counts = new Map<string, number>();
  for (const { rules } of open) {
    for (const area of new Set(rules.map(packOf))) counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  return bundle.packs.flatMap(({ id, title }) => {
    const questions = counts.get(id);
    return questions === undefined ? [] : [{ area: id, title: lang === 'en' ? (title.en ?? title.it) : title.it, questions }];
  });
}

/** A question that is asked for, also of a fact that is known: to correct it. */
function findWanted(fact: string | null, ranked: readonly Question[], { vocabulary, bundle, lang }: QuestionDesk): Question | null {
  const open = ranked.find((question) => question.fact === fact);
  const address = open !== undefined || fact === null ? null : parseAddress(fact);
  const known = address === null ? null : describeQuestion(address, vocabulary, lang);
  return open ?? (known === null ? null : { ...known, why: [], rules: rulesReading(known.path, bundle), score: 0 });
}

function rulesReading(path: string, { rules }: Bundle): string[] {
  return rules.filter((rule) => readsOf(rule).facts.includes(path)).map(({ id }) => id);
}
