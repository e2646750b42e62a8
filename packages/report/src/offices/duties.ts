import { groupBy } from '@adempi/schema';
import type { Assessment, Finding, Question } from '@adempi/schema';

/** How many duties a cell names. */
const NAMED = 3;

/** The duties that some questions help to decide, those that weigh most first. */
export function dutiesOf(questions: readonly Question[], { findings }: Assessment): Finding[] {
  const byRule = groupBy(findings, ({ ruleId }) => ruleId);
  const ids = [...new Set([...questions].sort((left, right) => right.score - left.score).flatMap(({ rules }) => rules))];
  return ids.flatMap((id) => byRule.get(id)?.[0] ?? []);
}

/** The duties of a question, for a cell: the first ones by name, the others counted. */
export function dutiesText(question: Question, assessment: Assessment): string {
  const titles = dutiesOf([question], assessment).map(({ title }) => title);
  const left = titles.length - NAMED;
  return [...titles.slice(0, NAMED), ...(left > 0 ? [left === 1 ? 'e un altro obbligo' : `e altri ${left} obblighi`] : [])].join('\n');
}
