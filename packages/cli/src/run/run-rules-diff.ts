import { createEvaluator } from '@adempi/core';
import { boundaryDays, compareBundles, decidingRules, restrictBundle } from '@adempi/packs';
import { toJson, writeRuleDiff } from '@adempi/report';
import type { OutcomeChange } from '@adempi/report';
import type { Bundle, CivilDate, State } from '@adempi/schema';

import type { DiffFlags } from '../commands/rules.ts';
import type { Context } from '../context.ts';
import { loadRules } from '../load-rules.node.ts';
import { loadStates } from '../load-state.node.ts';
import { shapeOf } from '../terminal.ts';
import { compareOutcomes } from './compare-outcomes.ts';
import { listStates } from './list-states.node.ts';

/** Compares two folders of rules: the rules alone, and the outcomes of states under each of them. */
export async function runRulesDiff(before: string, after: string, flags: DiffFlags, context: Context): Promise<void> {
  const bundles = { before: await loadRules(before, context), after: await loadRules(after, context) };
  const files = await listStates(flags.states ?? [], context);
  const states = await loadStates(files, withAllFacts(bundles), context);
  const rules = compareBundles(bundles.before, bundles.after);
  const outcomes = compareStates(states, files, { ...bundles, decides: decidingRules(rules), asOf: flags.asOf ?? null });
  const diff = { before, after, rules, states: files, outcomes };
  const text = flags.format === 'json' ? `${toJson(diff, 2)}\n` : writeRuleDiff(diff, { ...shapeOf(context), lang: context.lang });
  await context.io.stdout.write(text);
}

interface Bundles {
  readonly before: Bundle;
  readonly after: Bundle;
}

/** A state may hold a fact that only one of the two knows. */
function withAllFacts({ before, after }: Bundles): Bundle {
  const known = new Set(after.vocabulary.map(({ path }) => path));
  return { ...after, vocabulary: [...after.vocabulary, ...before.vocabulary.filter(({ path }) => !known.has(path))] };
}

interface Scope extends Bundles {
  readonly decides: ReadonlySet<string>;
  /** Null: every day on which an outcome may change. */
  readonly asOf: readonly CivilDate[] | null;
}

function compareStates(states: readonly State[], files: readonly string[], { before, after, decides, asOf }: Scope): OutcomeChange[] {
  if (decides.size === 0) return [];
  const [old, young] = [before, after].map((bundle) => restrictBundle(bundle, ({ id }) => decides.has(id))) as [Bundle, Bundle];
  const both = {
    packs: [...old.packs, ...young.packs],
    rules: [...old.rules, ...young.rules],
    parameters: [...old.parameters, ...young.parameters],
    vocabulary: [...old.vocabulary, ...young.vocabulary],
  };
  const evaluators = { before: createEvaluator(old, { isChecked: true }), after: createEvaluator(young, { isChecked: true }) };
  return states.flatMap((state, index) =>
    compareOutcomes(
      { file: files[index] ?? '', state },
      { ...evaluators, days: asOf === null ? boundaryDays(both, state) : [...new Set(asOf)].toSorted(), isExhaustive: asOf === null },
    ),
  );
}
