import { createDiagnostic, pathInItem, pathInState, suggest } from '@adempi/schema';
import type { Bundle, Diagnostic, Lang, MessageCode, MessageParams, Path } from '@adempi/schema';

import type { FactView } from '../facts/known-fact.ts';
import type { FactModel } from '../facts/model.ts';
import { readItems } from '../facts/read-items.ts';

/**
 * Warns of proceedings that no finding can tell: of no rule, of one that does not exist, or without
 * any act. A letter of AgID that was written down must not vanish for a slip.
 */
export function findUntold(view: FactView, model: FactModel, { rules, exposure: { procedure } }: Pick<Bundle, 'rules' | 'exposure'>, lang: Lang): Diagnostic[] {
  const { items, valueOf } = readItems(view, model, procedure.collection);
  const found: Diagnostic[] = [];
  items.forEach((item, position) => {
    const warn = (code: MessageCode, params: MessageParams, fact: string): void => {
      found.push(createDiagnostic({ code, severity: 'warning', params: { key: item.key, ...params }, path: pathTo(procedure.collection, position, fact), lang }));
    };
    const rule = valueOf(item, procedure.rule);
    const reached = procedure.stages.findLast(({ date }) => typeof valueOf(item, date) === 'string');
    if (reached === undefined) warn('proceeding.no-act', {}, procedure.collection);
    else if (rule === undefined && !(reached === procedure.stages[0] && haveOwnRule(procedure.collection, rules))) warn('proceeding.no-rule', {}, procedure.collection);
    if (typeof rule === 'string' && !rules.some(({ id }) => id === rule)) {
      const suggestion = suggest(rule, rules.map(({ id }) => id));
      warn('proceeding.unknown-rule', { rule, ...(suggestion === null ? {} : { suggestion }) }, procedure.rule);
    }
  });
  return found;
}

/** A request for data, the first stage, may have a rule of its own, with a finding for each: it need not name one. */
function haveOwnRule(collection: string, rules: Bundle['rules']): boolean {
  return rules.some(({ forEach }) => forEach === collection);
}

function pathTo(collection: string, position: number, fact: string): Path {
  return [...pathInState(collection), position, ...pathInItem(fact, collection)];
}
