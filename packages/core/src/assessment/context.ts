import type { Act, ExposureModel, Lang } from '@adempi/schema';

import type { Frame } from '../conditions/frame.ts';
import type { FactModel } from '../facts/model.ts';
import type { CompiledRule } from '../rules/compile-rule.ts';

/** What the findings of one assessment have in common. */
export interface FindingContext {
  readonly frame: Frame;
  readonly model: FactModel;
  readonly acts: ReadonlyMap<string, Act>;
  readonly exposure: ExposureModel;
  readonly lang: Lang;
  /** Codice IPA, else codice ISTAT, else `-`. */
  readonly subjectId: string;
  readonly assumeUnchanged: boolean;
  readonly withTrace: boolean;
  /** The rules that prove one, on the day. */
  readonly proversOf: (compiled: CompiledRule) => readonly CompiledRule[];
}
