import type { Bundle, BundleDiff } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { createFiles, plant } from '../../test/sample-rules.ts';
import { compileBundle } from '../compile.ts';
import { compareBundles, decidingRules, restrictBundle } from './compare-bundles.ts';

const RULE = 'pdnd/adesione.yml';

function bundleOf(changes: Record<string, string | null> = {}): Bundle {
  const { bundle, diagnostics } = compileBundle(createFiles(changes));
  if (bundle === null) throw new Error(JSON.stringify(diagnostics));
  return bundle;
}

const diffTo = (changes: Record<string, string | null>): BundleDiff => compareBundles(bundleOf(), bundleOf(changes));

describe('compareBundles', () => {
  it('finds nothing in two bundles that are the same', () => {
    expect(diffTo({})).toEqual({ added: [], removed: [], changed: [] });
  });

  it('tells what was added and removed', () => {
    const changes = { 'pdnd/dichiarazione.yml': null, 'piano-di-lavoro.yml': null };
    expect(diffTo(changes)).toEqual({ added: [], removed: ['pdnd/dichiarazione'], changed: [] });
    expect(compareBundles(bundleOf(changes), bundleOf()).added).toEqual(['pdnd/dichiarazione']);
  });

  it.each<[string, Record<string, string>, object]>([
    ['a text', { [RULE]: plant(RULE, 'remedy: "Firmare', 'remedy: "Chiedere') }, { fields: ['remedy'], reads: [], decides: false }],
    ['a condition', { [RULE]: plant(RULE, 'equal, value: true', 'notEqual, value: true') }, { fields: ['require'], reads: [], decides: true }],
    ['an end', { [RULE]: plant(RULE, 'from: 2021-01-01 }', 'from: 2021-01-01, to: 2024-12-31 }') }, { fields: ['inForce'], reads: [], decides: true }],
    ['a dated value', { 'pdnd/parametri/termine.yml': plant('pdnd/parametri/termine.yml', 'value: 2023-09-30', 'value: 2023-10-31') }, { fields: [], reads: ['pdnd/termine'], decides: true }],
    ['a fact', { 'vocabolario/siti.yml': plant('vocabolario/siti.yml', 'office: RTD, datedBy', 'office: RTD, validFor: P1Y, datedBy') }, { fields: [], reads: ['pdnd.aderente'], decides: true }],
  ])('tells of a rule with another value of %s', (_, changes, expected) => {
    expect(diffTo(changes).changed).toEqual([{ id: 'pdnd/adesione', ...expected }]);
  });

  it('does not count the words of a fact or of a parameter, nor where a value was read', () => {
    const words = plant('vocabolario/siti.yml', 'it: Adesione alla PDND', 'it: Adesione');
    const value = plant('pdnd/parametri/termine.yml', 'title: { it: Termine di adesione }', 'title: { it: Termine }');
    expect(diffTo({ 'vocabolario/siti.yml': words, 'pdnd/parametri/termine.yml': value }).changed).toEqual([]);
  });

  it('counts a rule that takes its verdict from another with that one, if it decides otherwise', () => {
    const proved = (bundle: Bundle): Bundle => ({ ...bundle, rules: bundle.rules.map((rule) => (rule.id === 'pdnd/dichiarazione' ? { ...rule, provedBy: ['pdnd/adesione'] } : rule)) });
    const changedBy = (from: string, to: string): readonly string[] =>
      compareBundles(proved(bundleOf()), proved(bundleOf({ [RULE]: plant(RULE, from, to) }))).changed.filter(({ decides }) => decides).map(({ id }) => id);

    expect(changedBy('equal, value: true', 'notEqual, value: true')).toEqual(['pdnd/adesione', 'pdnd/dichiarazione']);
    expect(changedBy('remedy: "Firmare', 'remedy: "Chiedere')).toEqual([]);
    expect(restrictBundle(proved(bundleOf()), ({ id }) => id === 'pdnd/dichiarazione').rules.map(({ id }) => id)).toEqual(['pdnd/dichiarazione', 'pdnd/adesione']);
  });

  it('counts the lines of an edition with the first day of the next one', () => {
    const [pack, ...others] = bundleOf().packs as [Bundle['packs'][number]];
    const edition = (name: string, from: string): Bundle['packs'][number] => ({ ...pack, id: name, edition: { name, from, confidence: 'verified' } });
    const listed = { ...bundleOf(), packs: [edition('pdnd', '2022-01-01'), ...others] };
    const followedFrom = (from: string): Bundle => ({ ...listed, packs: [...listed.packs, edition('seguente', from)] });
    const changed = (one: Bundle, other: Bundle): unknown => compareBundles(one, other).changed.map(({ id, reads, decides }) => [id, reads, decides]);

    expect(changed(followedFrom('2024-01-01'), followedFrom('2024-01-01'))).toEqual([]);
    expect(changed(followedFrom('2024-01-01'), followedFrom('2024-01-02'))).toEqual([['pdnd/adesione', ['pdnd'], true], ['pdnd/dichiarazione', ['pdnd'], true]]);
    expect(changed(listed, followedFrom('2024-01-01'))).toHaveLength(2);
    expect(changed(listed, followedFrom('2021-01-01'))).toEqual([]);
  });

  it('names the rules of which an outcome may differ', () => {
    const changed = [{ id: 'a/b', fields: ['deadline'], reads: [], decides: true }, { id: 'a/c', fields: ['title'], reads: [], decides: false }];
    expect([...decidingRules({ added: ['a/n'], removed: ['a/o'], changed })].sort()).toEqual(['a/b', 'a/n', 'a/o']);
  });
});

describe('restrictBundle', () => {
  it('keeps some rules and the parameters that they read, and names no rule that is gone', () => {
    const text = plant(RULE, '{ from: 2021-01-01 }', '{ from: 2021-01-01, to: 2024-12-31, replacedBy: pdnd/dichiarazione }');
    const { rules, parameters, profiles } = restrictBundle(bundleOf({ [RULE]: text }), ({ id }) => id === 'pdnd/adesione');
    expect(rules.map(({ inForce }) => inForce)).toEqual([{ from: '2021-01-01', to: '2024-12-31' }]);
    expect([parameters.map(({ id }) => id), profiles]).toEqual([['pdnd/termine'], undefined]);
    expect(restrictBundle(bundleOf(), ({ id }) => id === 'pdnd/dichiarazione').parameters).toEqual([]);
  });
});
