import type { Act, Assessment, Bundle, Lang, Question, State, VocabularyIndex } from '@adempi/schema';

/** What questions are told from. */
export interface QuestionDesk {
  readonly state: State;
  readonly assessment: Assessment;
  readonly bundle: Bundle;
  readonly vocabulary: VocabularyIndex;
  readonly acts: ReadonlyMap<string, Act>;
  readonly lang: Lang;
}

/** A question, or the same question of several items of a list: at least one. */
export type Asked = readonly [Question, ...Question[]];
