import type { LastAnswer } from '../../store/interview.ts';
import type { QuestionnaireTexts } from '../../texts/questionnaire.ts';

/** How many rules are told by name. */
const TOLD = 6;

/** What an answer decided, in lines: the first rules by name, the others counted; and whom it contradicts. */
export function tellLast({ decided: { rules, notApplicable }, conflicts, isRemark }: Pick<LastAnswer, 'decided' | 'conflicts' | 'isRemark'>, texts: QuestionnaireTexts): string[] {
  const isNone = rules.length === 0 && notApplicable === 0;
  return [
    ...rules.slice(0, TOLD).map(({ title, outcomeText }) => texts.decided(title, outcomeText)),
    ...(rules.length > TOLD ? [texts.moreDecided(rules.length - TOLD)] : []),
    ...(notApplicable > 0 ? [texts.notApplicable(notApplicable)] : []),
    ...(isNone ? [isRemark ? texts.remarked : texts.noneDecided] : []),
    ...conflicts.map(({ label, values }) => texts.conflict(label, values)),
  ];
}
