import { Engine } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';

import { addOperators, exportRules } from '../src/json-rules-engine/index.ts';
import { bundleOf, rule, stateOf } from './helpers/bundle.ts';

const perSite = rule({
  forEach: 'siti',
  require: { all: [{ fact: 'siti.ok', operator: 'equal', value: true }, { not: { fact: 'a.numero', operator: 'lessThan', value: 3 } }] },
});

describe('exported rules', () => {
  it('run in json-rules-engine after a trip through JSON', async () => {
    const state = stateOf({ a: { numero: 3 }, siti: [{ id: 'uno', ok: true }, { id: 'due', ok: false }, { id: 'tre' }] }, { completi: ['siti'] });
    const { rules, facts, asOf } = JSON.parse(JSON.stringify(exportRules(bundleOf([perSite]), state, { asOf: '2023-05-01' }))) as ReturnType<typeof exportRules>;
    const holds = async (assumed: boolean): Promise<readonly string[]> => {
      const engine = new Engine([...rules]);
      addOperators(engine, assumed, asOf);
      for (const [id, slot] of Object.entries(facts)) engine.addFact(id, slot);
      const { results } = await engine.run();
      return results.map((result) => result.name).filter((name) => name.endsWith('#require'));
    };
    expect(await holds(false)).toEqual(['prova/regola#uno#require']);
    expect(await holds(true)).toEqual(['prova/regola#uno#require', 'prova/regola#tre#require']);
  });
});
