import { toJson, writeRuleList } from '@adempi/report';

import type { RulesFlags } from '../commands/rules.ts';
import type { Context } from '../context.ts';
import { loadRules } from '../load-rules.node.ts';
import { shapeOf } from '../terminal.ts';
import { checkChoice, chooseRules } from './check-choice.ts';

/** Lists the rules: a table, or JSON with the fields of the list. */
export async function runRulesList(flags: RulesFlags, context: Context): Promise<void> {
  const { io, lang } = context;
  const bundle = await loadRules(flags.rules, context);
  checkChoice(flags, bundle, context);
  const rules = chooseRules(flags, bundle);
  const text = flags.format === 'json'
    ? `${toJson(rules.map(({ id, title, severity, force, inForce, aliases = [] }) => ({ id, title, severity, force, inForce, aliases })), 2)}\n`
    : writeRuleList(rules, { ...shapeOf(context), lang });
  await io.stdout.write(text);
}
