import type { ExposureClass, Force, Severity } from '@adempi/schema';

import table from './question-weights.json' with { type: 'json' };

/** How much it matters to decide a rule: the weight of a rule is the product of those of its force, severity and exposure. */
export interface QuestionWeights {
  readonly force: Readonly<Record<Force, number>>;
  readonly severity: Readonly<Record<Severity, number>>;
  readonly exposure: Readonly<Record<ExposureClass | 'none', number>>;
  /**
   * How likely a list is to name any item: what each fact of an item counts as a question that is
   * left. Lists of what seldom happens are named; `other` holds for all others.
   */
  readonly likely: { readonly other: number; readonly lists: Readonly<Record<string, number>> };
  /** Of a rule that is decided already by another of its findings: it fails, whatever the others are. */
  readonly decided: number;
}

/** The weights that are published; `question-weights.json` holds them. */
export const QUESTION_WEIGHTS: QuestionWeights = table;
