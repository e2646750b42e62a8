import { toJson, writeRuleList } from '@adempi/report';
import { packOf } from '@adempi/schema';

import type { RulesFlags } from '../commands/rules.ts';
import type { Context } from '../context.ts';
import { loadRules } from '../load-rules.node.ts';
import { shapeOf } from '../terminal.ts';
import { checkChoice, chooseRules } from './check-choice.ts';

/**
 * Lists the rules: a table, or JSON with the fields of the list. The lines of the Piano triennale,
 * hundreds of them, only where they are asked for.
 */
export async function runRulesList(flags: RulesFlags, context: Context): Promise<void> {
  const { io, lang, texts } = context;
  const bundle = await loadRules(flags.rules, context);
  checkChoice(flags, bundle, context);
  const asked = chooseRules(flags, bundle);
  const catalogues = new Set(bundle.packs.filter(({ edition }) => edition !== undefined).map(({ id }) => id));
  const isShown = flags.all === true || flags.pack !== undefined || flags.profile !== undefined;
  const rules = isShown ? asked : asked.filter(({ id }) => !catalogues.has(packOf(id)));
  if (flags.format === 'json') {
    const listed = rules.map(({ id, title, severity, force, inForce, aliases = [] }) => ({ id, title, severity, force, inForce, aliases }));
    await io.stdout.write(`${toJson(listed, 2)}\n`);
    return;
  }
  const hidden = asked.length - rules.length;
  const table = writeRuleList(rules, { ...shapeOf(context), lang });
  await io.stdout.write(hidden === 0 ? table : `${table}${texts.rules.linesHidden(hidden)}\n`);
}
