import type { NestedCondition, TopLevelCondition } from 'json-rules-engine';

import { resetFrame } from '../conditions/frame.ts';
import type { Frame } from '../conditions/frame.ts';
import type { Run } from '../engine.ts';
import type { CollectionView } from '../facts/known-fact.ts';
import type { ModelCollection } from '../facts/model.ts';
import type { CompiledRule } from '../rules/compile-rule.ts';
import { aimFrame, aimScope } from '../rules/judge-instance.ts';
import type { Task } from './run.ts';
import { translate, translateCycle, translateListed } from './translate.ts';
import type { Translation } from './translate.ts';

/** The conditions of a rule. */
export type Role = 'appliesWhen' | 'where' | 'require';

/** The name of a question: `appliesWhen` is asked of the ente; the others of the ente or of each item. */
export function nameTask({ rule, collection }: CompiledRule, role: Role, frame: Frame): string {
  const key = collection === null || role === 'appliesWhen' ? '' : (frame.scope[collection.index]?.key ?? '');
  return `${rule.id}#${key}#${role}${frame.breachDue === null ? '' : '#breach'}`;
}

/** All that json-rules-engine is asked about a rule: on the ente, or on each item and the phantom. */
export function collectTasks(compiled: CompiledRule, run: Run): Task[] {
  const { frame } = run.context;
  aimScope(compiled, frame);
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
  return {
    name: nameTask(compiled, role, frame),
    isBreachTest: frame.breachDue !== null,
    conditions: toConditions(compiled, role, translation),
    slots: translation.slots,
  };
}

function toConditions({ rule, item }: CompiledRule, role: Role, translation: Translation): TopLevelCondition {
  const own = rule[role];
  const asksForItem = role === (rule.forItem?.whenAbsent === 'not_applicable' ? 'where' : 'require');
  const members: NestedCondition[] = [
    ...(item !== null && asksForItem ? [translateListed(item, translation)] : []),
    ...(role === 'require' ? translateCycle(rule, translation) : []),
    ...(own === undefined ? [] : [translate(own, translation)]),
  ];
  return { all: members.length === 0 ? [translate({ all: [] }, translation)] : members };
}
