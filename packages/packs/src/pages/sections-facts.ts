import { expectationOf, indexVocabulary, officeOf, readsOf } from '@adempi/schema';
import type { Example, Rule } from '@adempi/schema';
import type { RootContent } from 'mdast';

import { code, heading, table } from './markdown.ts';
import type { Inline } from './markdown.ts';
import type { PageContext } from './operand.ts';
import { dayWords, outcomeWord, timingWord } from './words.ts';

/** The facts that decide, with the question and the office to ask. @internal */
export function renderFacts(rule: Rule, context: PageContext): RootContent[] {
  const index = indexVocabulary(context.bundle.vocabulary);
  const rows = readsOf(rule).facts.map((path): readonly Inline[] => {
    const fact = context.facts.get(path);
    return [[code(path)], fact?.label.it ?? path, fact?.question?.it ?? '–', officeOf(index, path) ?? '–'];
  });
  return [heading(2, 'I dati che decidono'), table([['Dato', 'Che cos’è', 'Domanda', 'Ufficio'], ...rows])];
}

/** The examples, with what each expects. @internal */
export function renderExamples(rule: Rule): RootContent[] {
  if (rule.examples.length === 0) return [];
  const rows = rule.examples.map((example): readonly Inline[] => [
    example.name,
    dayWords(example.asOf),
    dayWords(example.knownOn ?? example.asOf),
    describeExpectation(example, rule),
  ]);
  return [heading(2, 'Esempi'), table([['Caso', 'Verifica al', 'Dati noti al', 'Esito atteso'], ...rows])];
}

function describeExpectation(example: Example, { force }: Rule): string {
  const expectation = expectationOf(example);
  if (expectation === null) return '–';
  const { outcome, timing, dueDate } = expectation;
  const details = [
    ...(timing === undefined ? [] : [timingWord(timing)]),
    ...(dueDate === undefined || dueDate === null ? [] : [`termine ${dayWords(dueDate)}`]),
    ...(example.assumeUnchanged === true ? ['se nulla è cambiato'] : []),
  ];
  if (outcome === 'not_in_force') return 'regola non in vigore';
  return details.length === 0 ? outcomeWord(outcome, force) : `${outcomeWord(outcome, force)} (${details.join('; ')})`;
}
