import type { Test } from '../conditions/compile.ts';
import type { Run } from '../engine.ts';
import type { Tri } from '../logic/kleene.ts';
import type { CompiledRule } from '../rules/compile-rule.ts';
import { collectTasks, nameTask } from './collect-tasks.ts';
import type { Role } from './collect-tasks.ts';
import { runTask } from './run.ts';

/** Verdicts by rule, role, item, and whether it is a breach test. */
type Verdicts = Map<string, Tri>;

/**
 * Gives the rules of a run tests that look up what json-rules-engine said. It answers later and
 * the assessment is synchronous, so every condition is asked beforehand, in a breach test too.
 */
export async function replaceTests(run: Run): Promise<readonly CompiledRule[]> {
  const replaced = new Map<CompiledRule, CompiledRule>();
  // A rule that proves others is asked once.
  const replaceOnce = async (compiled: CompiledRule): Promise<CompiledRule> => {
    const known = replaced.get(compiled);
    if (known !== undefined) return known;
    const own = await replaceTestsOf(compiled, run);
    const provers: CompiledRule[] = [];
    for (const prover of compiled.provers) provers.push(await replaceOnce(prover));
    const found = { ...own, provers };
    replaced.set(compiled, found);
    return found;
  };
  const rules: CompiledRule[] = [];
  for (const compiled of run.plan.rules) rules.push(await replaceOnce(compiled));
  return rules;
}

async function replaceTestsOf(compiled: CompiledRule, run: Run): Promise<CompiledRule> {
  try {
    const verdicts: Verdicts = new Map();
    for (const task of collectTasks(compiled, run)) verdicts.set(task.name, await runTask(task, run.options.asOf));
    return withTests(compiled, (role) => lookUp(compiled, role, verdicts));
  } catch (error) {
    // Its own finding tells, when it is asked: the other rules go on.
    return withTests(compiled, () => () => {
      throw error;
    });
  }
}

function withTests(compiled: CompiledRule, testOf: (role: Role) => Test): CompiledRule {
  const { appliesWhen, where, require } = compiled;
  return {
    ...compiled,
    appliesWhen: { ...appliesWhen, test: testOf('appliesWhen') },
    where: { ...where, test: testOf('where') },
    require: { ...require, test: testOf('require') },
  };
}

function lookUp(compiled: CompiledRule, role: Role, verdicts: Verdicts): Test {
  return (frame) => {
    const verdict = verdicts.get(nameTask(compiled, role, frame));
    if (verdict === undefined) throw new Error(`condition was not asked: ${nameTask(compiled, role, frame)}`);
    return verdict;
  };
}
