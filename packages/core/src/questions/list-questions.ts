import { indexVocabulary } from '@adempi/schema';
import type { Assessment, Bundle, QuestionList } from '@adempi/schema';

import { leaveFollowUps } from './leave-follow-ups.ts';
import { rankQuestions } from './rank-questions.ts';

/** Which questions are listed. */
export interface QuestionChoice {
  /** One office only, as the vocabulary writes it: it does not wait for what another one knows. */
  readonly office?: string | null;
  /** At most so many. */
  readonly limit?: number | null;
  /** Addresses of facts that are not to be asked now, nor what comes after them. */
  readonly skip?: ReadonlySet<string>;
}

/**
 * The questions that can be asked in a state (`leaveFollowUps`), with what they were asked of: what
 * `adempi ask --json` prints, in the schema `questions`.
 * @example listQuestions(assessment, bundle, { office: 'ANAGRAFE', limit: 10 }).questions[0]?.fact
 */
export function listQuestions(assessment: Assessment, bundle: Bundle, { office = null, limit = null, skip = new Set() }: QuestionChoice = {}): QuestionList {
  const { tool, asOf, lang, subject, profile, packs, stateDigest } = assessment;
  const ofOffice = rankQuestions(assessment, bundle).filter((question) => office === null || question.office === office);
  const open = leaveFollowUps(ofOffice, indexVocabulary(bundle.vocabulary)).filter(({ fact }) => !skip.has(fact));
  return { schemaVersion: 1, tool, asOf, lang, subject, profile, packs, stateDigest, office, total: open.length, questions: open.slice(0, limit ?? open.length) };
}
