import { createEvaluator, runExample } from '@adempi/core';
import type { Diagnostic } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { findSurvivors } from '../../test/mutants/find-survivors.ts';
import { createFiles } from '../../test/sample-rules.ts';
import { compileBundle } from '../compile.ts';
import type { RuleFile } from '../read-file.ts';
import { newRuleFiles } from './new-rule.ts';

const RULE = 'archivi/conservazione.yml';
const PACK = 'archivi/pack.yml';
const created = newRuleFiles({ id: 'archivi/conservazione', today: '2026-11-25', isNewPack: true }) ?? [];

function lint(files: readonly RuleFile[]): { readonly bundle: ReturnType<typeof compileBundle>['bundle']; readonly diagnostics: readonly Diagnostic[] } {
  return compileBundle([...createFiles(), ...files], { lintOn: '2026-11-21' });
}

/** How many problems of each kind, by file. */
function count(diagnostics: readonly Diagnostic[]): Readonly<Record<string, number>> {
  const keys = diagnostics.map(({ file, code }) => `${file} ${code}`);
  return Object.fromEntries([...new Set(keys)].map((key) => [key, keys.filter((one) => one === key).length]));
}

describe('a new rule', () => {
  it('is whole, and fails on exactly what its author has yet to write', () => {
    const { bundle, diagnostics } = lint(created);

    expect(bundle).toBeNull();
    expect(count(diagnostics)).toEqual({
      [`${PACK} text.placeholder`]: 4,
      [`${RULE} text.placeholder`]: 9,
      [`${RULE} act.not-found`]: 1,
      [`${RULE} source.not-found`]: 1,
      [`${RULE} fact.not-found`]: 2,
      [`${RULE} fact.unknown`]: 7,
    });
    expect(diagnostics.every(({ severity, line }) => severity === 'error' && line !== undefined)).toBe(true);
  });

  it('is sound once it is written, its examples come out and notice every mutant', () => {
    const written = created.map(({ path, text }) => ({
      path,
      text: text.replaceAll('DA SCRIVERE', 'Scritto').replace('act: da-scrivere', 'act: cad').replace('source: da-scrivere', 'source: S1')
        .replaceAll('da.scrivere', 'pdnd.aderente').replaceAll('da: { scrivere:', 'pdnd: { aderente:'),
    }));
    const { bundle, diagnostics } = lint(written);
    const rule = bundle?.rules.find(({ id }) => id === 'archivi/conservazione');

    expect(diagnostics).toEqual([]);
    if (bundle === null || rule === undefined) throw new Error('not compiled');
    const evaluator = createEvaluator(bundle);
    expect(rule.examples.flatMap((example) => runExample(evaluator, rule, example).differences)).toEqual([]);
    expect(findSurvivors(bundle, rule).survivors).toEqual([]);
  });

  it('of a pack that is there comes without a pack.yml', () => {
    expect(newRuleFiles({ id: 'pdnd/e-service', today: '2026-11-25', isNewPack: false })?.map(({ path }) => path)).toEqual(['pdnd/e-service.yml']);
  });

  it.each(['e-service', 'pdnd/E-service', 'pdnd/pack', 'pdnd/copertura', 'vocabolario/pdnd', 'profili/minimo', 'pdnd/a/b', '../pdnd/a', ''])('is refused under the name %j', (id) => {
    expect(newRuleFiles({ id, today: '2026-11-25', isNewPack: true })).toBeNull();
  });
});
