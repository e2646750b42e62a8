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
  const asked = new Set(run.rules.flatMap((compiled) => [compiled, ...compiled.provers]));
  const tasks = [...asked].flatMap((compiled) => collectTasks(compiled, run));
  const verdicts: Verdicts = new Map();
  for (const task of tasks) verdicts.set(task.name, await runTask(task, run.options.asOf));
  return run.rules.map((compiled) => replace(compiled, verdicts));
}

function replace(compiled: CompiledRule, verdicts: Verdicts): CompiledRule {
  return {
    ...compiled,
    provers: compiled.provers.map((prover) => replace(prover, verdicts)),
    appliesWhen: { ...compiled.appliesWhen, test: lookUp(compiled, 'appliesWhen', verdicts) },
    where: { ...compiled.where, test: lookUp(compiled, 'where', verdicts) },
    require: { ...compiled.require, test: lookUp(compiled, 'require', verdicts) },
  };
}

function lookUp(compiled: CompiledRule, role: Role, verdicts: Verdicts): Test {
  return (frame) => {
    const verdict = verdicts.get(nameTask(compiled, role, frame));
    if (verdict === undefined) throw new Error(`condition was not asked: ${nameTask(compiled, role, frame)}`);
    return verdict;
  };
}
