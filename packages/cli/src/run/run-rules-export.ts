import { VERSION } from '@adempi/core';
import { toJson } from '@adempi/report';

import type { ExportFlags } from '../commands/rules.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { loadRules } from '../load-rules.node.ts';
import { loadState } from '../load-state.node.ts';
import { formatTextsOf } from '../texts/formats.ts';
import { checkChoice, chooseRules } from './check-choice.ts';

/** Prints rules in the form of another program: those in force for a state, or the catalog of duties. */
export async function runRulesExport(name: string | undefined, flags: ExportFlags, context: Context): Promise<void> {
  await (flags.to === 'oscal' ? exportCatalog(name, flags, context) : exportEngine(name, flags, context));
}

/** The rules in force for a state, with its facts, as json-rules-engine takes them. */
async function exportEngine(name: string | undefined, flags: ExportFlags, context: Context): Promise<void> {
  const { io, lang } = context;
  if (name === undefined) throw new UsageError(formatTextsOf(lang).exportNeedsState(flags.to));
  const bundle = await loadRules(flags.rules, context);
  checkChoice(flags, bundle, context);
  const state = await loadState(name, bundle, context);
  const { exportRules } = await import('@adempi/core/json-rules-engine');
  await io.stdout.write(`${toJson(exportRules(bundle, state, { asOf: flags.asOf ?? io.today(), ...(flags.pack === undefined ? {} : { packs: flags.pack }) }), 2)}\n`);
}

/** The duties of the packs as a catalog of OSCAL. */
async function exportCatalog(name: string | undefined, flags: ExportFlags, context: Context): Promise<void> {
  const { io, lang } = context;
  const texts = formatTextsOf(lang);
  if (name !== undefined) throw new UsageError(texts.exportTakesNoState);
  const bundle = await loadRules(flags.rules, context);
  checkChoice(flags, bundle, context);
  const rules = chooseRules(flags, bundle);
  if (rules.length === 0) throw new UsageError(texts.emptyCatalog);
  const { writeOscalCatalog } = await import('@adempi/report/oscal');
  await io.stdout.write(writeOscalCatalog({ ...bundle, rules }, { lang, version: VERSION }));
}
