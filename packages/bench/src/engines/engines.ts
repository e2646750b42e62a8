import { adempi, adempiChecked, adempiConditions } from './adempi.ts';
import { ajv } from './ajv.ts';
import type { Contestant } from './contestant.ts';
import { handWritten } from './hand-written.ts';
import { jsonLogicEngine } from './json-logic-engine.ts';
import { jsonRulesEngine, jsonRulesEngineDotted } from './json-rules-engine.ts';

/** The names under which results are shown. */
export type EngineName = 'adempi' | 'adempi-checked' | 'adempi-conditions' | 'hand-written' | 'json-logic-engine' | 'ajv' | 'json-rules-engine' | 'json-rules-engine-dotted';

/** Who takes part. */
export const engines: Readonly<Record<EngineName, Contestant>> = {
  adempi,
  'adempi-checked': adempiChecked,
  'adempi-conditions': adempiConditions,
  'hand-written': handWritten,
  'json-logic-engine': jsonLogicEngine,
  ajv,
  'json-rules-engine': jsonRulesEngine,
  'json-rules-engine-dotted': jsonRulesEngineDotted,
};
