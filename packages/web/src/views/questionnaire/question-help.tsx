import type { JSX } from 'preact';

import { useApp } from '../../app-context.ts';
import type { AskedQuestion } from '../../engine/questionnaire/questionnaire-types.ts';
import { useQuestionnaireTexts } from './use-questionnaire-texts.ts';

/** Why it is asked, what is known so far, what helps, what to look for and who knows. */
export function QuestionHelp({ question: { fact, why, help, evidence, office, documents } }: { readonly question: AskedQuestion }): JSX.Element {
  const { state } = useApp();
  const texts = useQuestionnaireTexts();
  const known = state.result.value?.facts.flatMap(({ facts }) => facts).find(({ address }) => address === fact);
  const lines = [
    ...why.flatMap((reason) => texts.why[reason] ?? []),
    ...(known === undefined ? [] : [texts.present(known.value, [known.source, known.known].filter((text) => text !== '').join(', '))]),
    ...(help === null ? [] : [help]),
    ...(evidence.length === 0 ? [] : [`${texts.evidence}: ${evidence.join('; ')}.`]),
    ...(office === null ? [] : [texts.askOffice(office)]),
    ...(documents.length === 0 ? [] : [texts.documents(documents.map(({ documento }) => documento))]),
  ];
  return <div id="question-help">{lines.map((line) => <p key={line}>{line}</p>)}</div>;
}
