import { listCoverage, toJson, writeCoverage, writeRuleList } from '@adempi/report';
import { citeNorm, packOf } from '@adempi/schema';
import type { Bundle, Rule } from '@adempi/schema';

import type { RulesFlags } from '../commands/rules.ts';
import type { Context } from '../context.ts';
import { loadRules } from '../load-rules.node.ts';
import { shapeOf } from '../terminal.ts';
import { checkChoice, chooseRules } from './check-choice.ts';

/**
 * Lists the rules, or the norms that they cover: a table, or JSON with the fields of the list. The
 * lines of the Piano triennale, hundreds of them, only where they are asked for.
 */
export async function runRulesList(flags: RulesFlags, context: Context): Promise<void> {
  const bundle = await loadRules(flags.rules, context);
  checkChoice(flags, bundle, context);
  const rules = chooseRules(flags, bundle);
  await context.io.stdout.write(flags.coverage === true ? norms(rules, bundle, flags, context) : list(rules, bundle, flags, context));
}

function list(asked: readonly Rule[], { packs }: Bundle, { all, pack, profile, format }: RulesFlags, context: Context): string {
  const catalogues = new Set(packs.filter(({ edition }) => edition !== undefined).map(({ id }) => id));
  const isShown = all === true || pack !== undefined || profile !== undefined;
  const rules = isShown ? asked : asked.filter(({ id }) => !catalogues.has(packOf(id)));
  if (format === 'json') {
    return print(rules.map(({ id, title, severity, force, inForce, aliases = [] }) => ({ id, title, severity, force, inForce, aliases })));
  }
  const hidden = asked.length - rules.length;
  const table = writeRuleList(rules, { ...shapeOf(context), lang: context.lang });
  return hidden === 0 ? table : `${table}${context.texts.rules.linesHidden(hidden)}\n`;
}

/** A norm belongs to a pack; to a profile, where one of its rules does. */
function norms(rules: readonly Rule[], bundle: Bundle, { pack, profile, format }: RulesFlags, context: Context): string {
  const chosen = new Set(rules.map(({ id }) => id));
  const found = listCoverage(bundle).filter((norm) =>
    profile === undefined ? (pack?.includes(norm.pack) ?? true) : (norm.rules?.some((id) => chosen.has(id)) ?? false),
  );
  if (format !== 'json') return writeCoverage(found, bundle, { ...shapeOf(context), lang: context.lang });
  return print(found.map((norm) => ({ ...norm, label: citeNorm(norm, bundle.acts.find(({ id }) => id === norm.act)?.label ?? norm.act) })));
}

function print(value: unknown): string {
  return `${toJson(value, 2)}\n`;
}
