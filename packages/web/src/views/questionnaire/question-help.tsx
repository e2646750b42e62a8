import type { JSX } from 'preact';
import type { ToldFact } from '@adempi/report';
import { officeName } from '@adempi/schema';

import { useApp } from '../../app-context.ts';
import type { AskedQuestion } from '../../engine/questionnaire/questionnaire-types.ts';
import type { QuestionnaireTexts } from '../../texts/questionnaire.ts';
import { useQuestionnaireTexts } from './use-questionnaire-texts.ts';

/** Why it is asked, what is known so far, what helps, what to look for and who knows. */
export function QuestionHelp({ question: { subjects, why, help, evidence, office } }: { readonly question: AskedQuestion }): JSX.Element {
  const { state } = useApp();
  const texts = useQuestionnaireTexts();
  const known = new Map(state.result.value?.facts.flatMap(({ facts }) => facts).map((fact) => [fact.address, fact]));
  const documents = new Set(subjects.flatMap((subject) => subject.documents.map(({ documento }) => documento)));
  const lines = [
    ...why.flatMap((reason) => texts.why[reason] ?? []),
    ...subjects.flatMap(({ fact, name }) => {
      const present = tellPresent(known.get(fact), texts);
      return present === null ? [] : [subjects.length === 1 ? present : texts.ofItem(name, present)];
    }),
    ...(help === null ? [] : [help]),
    ...(evidence.length === 0 ? [] : [`${texts.evidence}: ${evidence.join('; ')}.`]),
    ...(office === null ? [] : [texts.askOffice(officeName(office))]),
    ...(documents.size === 0 ? [] : [texts.documents([...documents])]),
  ];
  return <div id="question-help">{lines.map((line) => <p key={line}>{line}</p>)}</div>;
}

function tellPresent(fact: ToldFact | undefined, texts: QuestionnaireTexts): string | null {
  return fact === undefined ? null : texts.present(fact.value, [fact.source, fact.known].filter((text) => text !== '').join(', '));
}
