import { renderRulePage } from '@adempi/packs';

import type { RulesFlags } from '../commands/rules.ts';
import type { Context } from '../context.ts';
import { loadRules } from '../load-rules.node.ts';
import { findRule } from './find-rule.ts';

/** Shows a rule whole: its page, or the rule as JSON. */
export async function runRulesShow(id: string, flags: RulesFlags, context: Context): Promise<void> {
  const bundle = await loadRules(flags.rules, context);
  const rule = findRule(id, bundle, context);
  const text = flags.format === 'json' ? `${JSON.stringify(rule, null, 2)}\n` : renderRulePage(bundle, rule);
  await context.io.stdout.write(text);
}
