import type { Rule } from '@adempi/schema';
import type { NestedCondition, TopLevelCondition } from 'json-rules-engine';

import type { Test } from '../conditions/compile.ts';
import { resetFrame } from '../conditions/frame.ts';
import type { Frame } from '../conditions/frame.ts';
import type { Run } from '../engine.ts';
import type { CollectionView } from '../facts/known-fact.ts';
import type { ModelCollection } from '../facts/model.ts';
import type { Tri } from '../logic/kleene.ts';
import type { CompiledRule } from '../rules/compile-rule.ts';
import { aimFrame } from '../rules/judge-instance.ts';
import { runTask } from './run.ts';
import type { Task } from './run.ts';
import { translate, translateCycle } from './translate.ts';
import type { Translation } from './translate.ts';

type Role = 'appliesWhen' | 'where' | 'require';

/** Verdicts by rule, role, item, and whether it is a breach test. */
type Verdicts = Map<string, Tri>;

/**
 * Gives the rules of a run tests that look up what json-rules-engine said. It answers later and
 * the assessment is synchronous, so every condition is asked beforehand, in a breach test too.
 */
export async function replaceTests(run: Run): Promise<readonly CompiledRule[]> {
  const tasks = run.rules.flatMap((compiled) => collectTasks(compiled, run));
  const verdicts: Verdicts = new Map();
  for (const task of tasks) verdicts.set(task.name, await runTask(task, run.options.asOf));
  return run.rules.map((compiled) => ({
    ...compiled,
    appliesWhen: { ...compiled.appliesWhen, test: lookUp(compiled, 'appliesWhen', verdicts) },
    where: { ...compiled.where, test: lookUp(compiled, 'where', verdicts) },
    require: { ...compiled.require, test: lookUp(compiled, 'require', verdicts) },
  }));
}

function lookUp(compiled: CompiledRule, role: Role, verdicts: Verdicts): Test {
  return (frame) => {
    const verdict = verdicts.get(nameTask(compiled, role, frame));
    if (verdict === undefined) throw new Error(`condition was not asked: ${nameTask(compiled, role, frame)}`);
    return verdict;
  };
}

/** `appliesWhen` is asked of the ente; the others of the ente or of each item. */
function nameTask({ rule, collection }: CompiledRule, role: Role, frame: Frame): string {
  const key = collection === null || role === 'appliesWhen' ? '' : (frame.scope[collection.index]?.key ?? '');
  return `${rule.id}#${key}#${role}${frame.breachDue === null ? '' : '#breach'}`;
}

function collectTasks(compiled: CompiledRule, run: Run): Task[] {
  const { frame } = run.context;
  frame.scope.fill(undefined);
  resetFrame(frame);
  const applies = toTask(compiled, 'appliesWhen', run);
  if (compiled.collection === null) return [applies, ...collectInstance(compiled, run)];
  return [applies, ...collectItems(compiled, compiled.collection, run)];
}

function collectItems(compiled: CompiledRule, collection: ModelCollection, run: Run): Task[] {
  const { frame } = run.context;
  const view = frame.view.collections[collection.index] as CollectionView;
  const items = view.isComplete ? view.items : [...view.items, view.phantom];
  return items.flatMap((item) => {
    frame.scope[collection.index] = item;
    return collectInstance(compiled, run);
  });
}

function collectInstance(compiled: CompiledRule, run: Run): Task[] {
  const { frame } = run.context;
  const timing = aimFrame(compiled, frame);
  const tasks = [toTask(compiled, 'where', run), toTask(compiled, 'require', run)];
  frame.breachDue = timing.breachDue;
  if (frame.breachDue !== null) tasks.push(toTask(compiled, 'require', run));
  frame.breachDue = null;
  return tasks;
}

function toTask(compiled: CompiledRule, role: Role, run: Run): Task {
  const { frame } = run.context;
  const translation: Translation = { frame, context: run.engine, slots: new Map() };
  return { name: nameTask(compiled, role, frame), conditions: toConditions(compiled.rule, role, translation), slots: translation.slots };
}

function toConditions(rule: Rule, role: Role, translation: Translation): TopLevelCondition {
  const own = rule[role];
  const members: NestedCondition[] = [
    ...(role === 'require' ? translateCycle(rule, translation) : []),
    ...(own === undefined ? [] : [translate(own, translation)]),
  ];
  return { all: members.length === 0 ? [translate({ all: [] }, translation)] : members };
}
