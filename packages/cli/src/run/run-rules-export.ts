import { toJson } from '@adempi/report';

import type { RulesFlags } from '../commands/rules.ts';
import type { Context } from '../context.ts';
import { loadRules } from '../load-rules.node.ts';
import { loadStates } from '../load-state.node.ts';

/** Prints the rules in force for a state, with its facts, as json-rules-engine takes them. */
export async function runRulesExport(name: string, flags: RulesFlags, context: Context): Promise<void> {
  const { io } = context;
  const bundle = await loadRules(flags.rules, context);
  const [state] = await loadStates([name], bundle, context);
  if (state === undefined) return;
  const { exportRules } = await import('@adempi/core/json-rules-engine');
  await io.stdout.write(`${toJson(exportRules(bundle, state, { asOf: flags.asOf ?? io.today() }), 2)}\n`);
}
