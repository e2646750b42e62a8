import { writeRuleList } from '@adempi/report';
import { packOf } from '@adempi/schema';

import type { RulesFlags } from '../commands/rules.ts';
import type { Context } from '../context.ts';
import { loadRules } from '../load-rules.node.ts';
import { shapeOf } from '../terminal.ts';
import { checkPacks } from './check-packs.ts';

/**
 * Lists the rules: a table, or JSON with the fields of the list. The lines of the Piano triennale,
 * hundreds of them, only where they are asked for.
 */
export async function runRulesList(flags: RulesFlags, context: Context): Promise<void> {
  const { io, lang, texts } = context;
  const bundle = await loadRules(flags.rules, context);
  checkPacks(flags.pack ?? [], bundle, context);
  const catalogues = new Set(bundle.packs.filter(({ edition }) => edition !== undefined).map(({ id }) => id));
  const isWanted = (pack: string): boolean => flags.pack?.includes(pack) ?? (flags.all === true || !catalogues.has(pack));
  const rules = bundle.rules.filter(({ id }) => isWanted(packOf(id)));
  if (flags.format === 'json') {
    const listed = rules.map(({ id, title, severity, force, inForce, aliases = [] }) => ({ id, title, severity, force, inForce, aliases }));
    await io.stdout.write(`${JSON.stringify(listed, null, 2)}\n`);
    return;
  }
  const hidden = flags.pack === undefined ? bundle.rules.length - rules.length : 0;
  const table = writeRuleList(rules, { ...shapeOf(context), lang });
  await io.stdout.write(hidden === 0 ? table : `${table}${texts.rules.linesHidden(hidden)}\n`);
}
