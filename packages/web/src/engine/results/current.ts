import type { AssessOptions, Evaluator } from '@adempi/core';
import type { Assessment, State } from '@adempi/schema';

import type { Settings, StateText } from '../engine-types.ts';

/** What is on the desk of the worker: the last state that it could read, and what came of it. */
export interface Current {
  readonly source: StateText;
  /** What the state was read from; null where an answer changed it, and its text was not written yet. */
  readonly text: string | null;
  readonly state: State;
  readonly settings: Settings;
  /** With which it was assessed. */
  readonly options: AssessOptions;
  readonly assessment: Assessment;
  readonly evaluator: Evaluator;
}
