import type { ItemNames } from '@adempi/report';
import type { Act, Assessment, Bundle, Lang, State, VocabularyIndex } from '@adempi/schema';

/** What questions are told from. */
export interface QuestionDesk {
  readonly state: State;
  readonly assessment: Assessment;
  readonly bundle: Bundle;
  readonly vocabulary: VocabularyIndex;
  readonly acts: ReadonlyMap<string, Act>;
  readonly lang: Lang;
  /** How the items of the state are called. */
  readonly names: ItemNames;
}
