import { renderRulePage } from '@adempi/packs';
import { toJson } from '@adempi/report';
import { writePage } from '@adempi/report/page';

import type { RulesFlags } from '../commands/rules.ts';
import type { Context } from '../context.ts';
import { loadRules } from '../load-rules.node.ts';
import { shapeOf } from '../terminal.ts';
import { findRule } from './find-rule.ts';

/** Shows a rule whole: its page, or the rule as JSON. */
export async function runRulesShow(id: string, flags: RulesFlags, context: Context): Promise<void> {
  const bundle = await loadRules(flags.rules, context);
  const rule = findRule(id, bundle, context);
  const text = flags.format === 'json' ? `${toJson(rule, 2)}\n` : writePage(renderRulePage(bundle, rule), shapeOf(context));
  await context.io.stdout.write(text);
}
