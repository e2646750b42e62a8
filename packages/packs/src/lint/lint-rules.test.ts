import { describe, expect, it } from 'vitest';

import { createFiles, plant, positionOf, sampleFiles } from '../../test/sample-rules.ts';
import { compileBundle } from '../compile.ts';

const RULE = 'pdnd/adesione.yml';
const YEARLY = 'pdnd/dichiarazione.yml';
const PARAMETER = 'pdnd/parametri/termine.yml';
const VOCABULARY = 'vocabolario/siti.yml';
const DAY = '2026-11-21';

type Found = readonly [code: string, file: string | undefined, line: number | undefined, column: number | undefined];

function lint(changes: Readonly<Record<string, string>>, lintOn = DAY): Found[] {
  const { bundle, diagnostics } = compileBundle(createFiles(changes), { lintOn });
  expect(bundle).not.toBeNull();
  expect(diagnostics.map(({ severity }) => severity)).not.toContain('error');
  return diagnostics.map(({ code, file, line, column }) => [code, file, line, column]);
}

/** What is planted, and where the warning must stand. */
type Fault = [code: string, path: string, from: string, to: string, at: string];

const unused = 'id: pdnd/soglia\ntitle: { it: Soglia }\ntype: integer\nversions: [{ from: 2020-01-01, value: 3, source: S1, checkedOn: 2026-11-21 }]\n';
const newer = (inForce: string): string => (sampleFiles[RULE] ?? '').replaceAll('pdnd/adesione', 'pdnd/nuova').replace('{ from: 2021-01-01 }', inForce);

describe('the lint of sound rules', () => {
  it('finds nothing in the sample', () => {
    expect(lint({})).toEqual([]);
  });

  it.each<Fault>([
    ['fact.unused', VOCABULARY, '  - { path: siti.tipo', '  - { path: siti.accessi, type: integer, label: { it: Accessi } }\n  - { path: siti.tipo', 'siti.accessi'],
    ['condition.never', YEARLY, 'where: { fact: siti.tipo, operator: in, value: [sito, app] }', 'where: { all: [{ fact: siti.tipo, operator: equal, value: sito }, { fact: siti.tipo, operator: equal, value: app }] }', 'where:'],
    ['condition.always', RULE, 'require: { fact: pdnd.aderente, operator: equal, value: true }', 'require: { any: [{ fact: pdnd.aderente, operator: equal, value: true }, { not: { fact: pdnd.aderente, operator: equal, value: true } }] }', 'require:'],
    ['condition.never', RULE, 'require: {', 'appliesWhen: { fact: pdnd.aderente, operator: equal, value: false }\nrequire: {', 'require:'],
  ])('warns of %s in %s, with its place', (code, path, from, to, at) => {
    const text = plant(path, from, to);
    const { line } = positionOf(text, at);

    expect(lint({ [path]: text }).map(([found, file, where]) => [found, file, where])).toContainEqual([code, path, line]);
  });

  it('says of a condition inside a quantifier or a group where it stands', () => {
    const text = plant(RULE, 'require: {', `require:
  all:
    - { fact: siti, operator: some, value: { fact: siti.tipo, operator: in, value: [sito, app, altro] } }
    - {`);

    expect(lint({ [RULE]: text }).map(([code, file, line]) => [code, file, line])).toContainEqual(['condition.always', RULE, positionOf(text, 'value: { fact: siti.tipo').line]);
  });

  it('warns of a parameter that no rule reads', () => {
    expect(lint({ 'pdnd/parametri/soglia.yml': unused })).toEqual([['parameter.unused', 'pdnd/parametri/soglia.yml', 1, 5]]);
  });

  it('takes facts that describe, names and addresses for used', () => {
    const text = plant(VOCABULARY, '  - { path: siti.tipo', `  - { path: siti.nome, type: string, label: { it: Nome } }
  - { path: siti.accessi, type: integer, descriptive: true, label: { it: Accessi } }
  - { path: contratti, type: collection, key: id, descriptive: true, label: { it: Contratti } }
  - { path: contratti.id, type: string, label: { it: Nome } }
  - { path: contratti.costo, type: number, label: { it: Costo } }
  - { path: siti.tipo`);

    expect(lint({ [VOCABULARY]: text })).toEqual([]);
  });

  it('warns of days that neither a rule nor its successor has, or that both have', () => {
    const ended = plant(RULE, '{ from: 2021-01-01 }', '{ from: 2021-01-01, to: 2024-12-31, replacedBy: pdnd/nuova }');
    const codes = (from: string): unknown => lint({ [RULE]: ended, 'pdnd/nuova.yml': newer(`{ from: ${from} }`) }).map(([code, file]) => [code, file]);

    expect(codes('2025-01-01')).toEqual([]);
    expect(codes('2025-01-03')).toEqual([['rule.successor-gap', RULE]]);
    expect(codes('2024-12-31')).toEqual([['rule.successor-overlap', RULE]]);
  });

  it('warns of a value that ended while a rule still reads it, not where it was read once', () => {
    const ended = plant(PARAMETER, 'from: 2023-01-01,', 'from: 2023-01-01, to: 2025-12-31,').replace('type: date', 'type: date\nends: Non si sa.');
    const again = plant(RULE, 'deadline: { on: { param: pdnd/termine } }', 'deadline: { continuous: true }')
      .replace('require: { fact: pdnd.aderente, operator: equal, value: true }', 'require: { all: [{ fact: pdnd.aderente, operator: equal, value: true }, { fact: pdnd.dataAdesione, operator: onOrBefore, value: { param: pdnd/termine } }] }')
      .replace('{ outcome: fail, dueDate: 2023-09-30 }', 'fail');
    const codes = (rule: string, day: string): unknown => lint({ [PARAMETER]: ended, [RULE]: rule }, day).map(([code, file]) => [code, file]);

    expect(codes(again, '2026-11-21')).toEqual([['parameter.past', PARAMETER]]);
    expect(codes(again, '2025-12-31')).toEqual([]);
    expect(codes(sampleFiles[RULE] ?? '', '2026-11-21')).toEqual([]);
  });

  it('warns, in its file, of a pack whose law was read up to an earlier day', () => {
    expect(lint({}, '2026-11-22')).toEqual([['pack.horizon', 'pdnd/pack.yml', 5, 10]]);
  });

  it('leaves rules with errors alone', () => {
    const { diagnostics } = compileBundle(createFiles({ [RULE]: plant(RULE, 'source: S1', 'source: S2') }), { lintOn: '2027-01-01' });
    expect(diagnostics.map(({ code }) => code)).toEqual(['source.not-found']);
  });
});
