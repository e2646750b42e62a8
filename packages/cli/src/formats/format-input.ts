import type { PlaceOf } from '@adempi/report';
import type { Assessment, Bundle, State } from '@adempi/schema';

import type { CheckFlags } from '../commands/check.ts';
import type { Shape } from '../terminal.ts';

/** What the writer of a format may use. */
export interface FormatInput {
  readonly assessments: readonly Assessment[];
  readonly flags: CheckFlags;
  readonly bundle: Bundle;
  readonly shape: Shape;
  /** The state that an assessment is of; null, or no such function, where it is not at hand. */
  readonly stateOf?: (assessment: Assessment) => State | null;
  /** Where a fact stands in the file of its state; null where there is no file to point into. */
  readonly placeOf: PlaceOf;
}
