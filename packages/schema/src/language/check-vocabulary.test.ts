import { describe, expect, it } from 'vitest';

import { sampleVocabulary } from '../../test/language/sample-bundle.ts';
import type { FactDefinition } from '../types/index.ts';
import { checkVocabulary } from './check-vocabulary.ts';

const label = { it: 'Fatto' };
const COUNT = sampleVocabulary.length;

function problemsWith(...facts: FactDefinition[]): [code: string, path: string][] {
  return checkVocabulary([...sampleVocabulary, ...facts]).map(({ code, path = [] }) => [
    code,
    path.map((step) => (step === COUNT ? '+' : String(step))).join('/'),
  ]);
}

describe('checkVocabulary', () => {
  it('finds nothing wrong in a sound vocabulary', () => {
    expect(checkVocabulary(sampleVocabulary)).toEqual([]);
  });

  it.each<[string, string, FactDefinition]>([
    ['fact.duplicate', '+/path', { path: 'pdnd.aderente', type: 'date', label }],
    ['fact.inside-fact', '+/path', { path: 'pdnd.aderente.data', type: 'date', label }],
    ['fact.key-unexpected', '+/key', { path: 'a', type: 'string', key: 'id', label }],
    ['collection.no-key', '+', { path: 'a', type: 'collection', label }],
    ['collection.key-undeclared', '+/key', { path: 'a', type: 'collection', key: 'id', label }],
    ['collection.name', '+/namedBy', { path: 'a', type: 'boolean', namedBy: 'pdnd.aderente', label }],
    ['collection.identity', '+/identifiedBy', { path: 'a', type: 'boolean', identifiedBy: 'pdnd.aderente', label }],
    ['fact.no-values', '+', { path: 'a', type: 'enum', label }],
    ['fact.no-values', '+', { path: 'a', type: 'enum', values: [], label }],
    ['fact.values-unexpected', '+/values', { path: 'a', type: 'string', values: [{ value: 'x', label }], label }],
    ['fact.value-duplicate', '+/values/1/value', { path: 'a', type: 'set', values: [{ value: 'x', label }, { value: 'x', label }], label }],
    ['fact.range-unexpected', '+/minimum', { path: 'a', type: 'string', minimum: 1, label }],
    ['fact.range-unexpected', '+/maximum', { path: 'a', type: 'date', maximum: 1, label }],
    ['fact.range-inverted', '+/maximum', { path: 'a', type: 'integer', minimum: 2, maximum: 1, label }],
    ['period.invalid', '+/validFor', { path: 'a', type: 'boolean', validFor: '6 mesi', label }],
    ['fact.not-found', '+/datedBy', { path: 'a', type: 'boolean', datedBy: 'pdnd.data', label }],
    ['fact.not-date', '+/datedBy', { path: 'a', type: 'boolean', datedBy: 'pdnd.aderente', label }],
    ['fact.dated-type', '+/datedBy', { path: 'a', type: 'integer', datedBy: 'pdnd.dataAdesione', label }],
    ['fact.not-found', '+/askedAfter', { path: 'a', type: 'url', askedAfter: 'pdnd.aderenti', label }],
    ['fact.after-other', '+/askedAfter', { path: 'a', type: 'url', askedAfter: 'siti', label }],
    ['fact.after-other', '+/askedAfter', { path: 'a', type: 'url', askedAfter: 'siti.dal', label }],
    ['fact.after-other', '+/askedAfter', { path: 'servizi.url', type: 'url', askedAfter: 'siti.dal', label }],
    ['fact.after-itself', '+/askedAfter', { path: 'a', type: 'url', askedAfter: 'a', label }],
    ['fact.after-itself', '+/askedAfter', { path: 'a', type: 'boolean', datedBy: 'pdnd.dataAdesione', askedAfter: 'pdnd.dataAdesione', label }],
    ['fact.fixed', '+/fixed', { path: 'a', type: 'string', fixed: true, label }],
    ['fact.dated-by-other', '+/datedBy', { path: 'siti.pronto', type: 'boolean', datedBy: 'pdnd.dataAdesione', label }],
  ])('reports %s at %s', (code, path, fact) => {
    expect(problemsWith(fact)).toEqual([[code, path]]);
  });

  it('lets a fact come after one of the ente, or of the same collection', () => {
    expect(problemsWith({ path: 'a', type: 'url', askedAfter: 'pdnd.aderente', label })).toEqual([]);
    expect(problemsWith({ path: 'siti.pronto', type: 'url', askedAfter: 'siti.dal', label })).toEqual([]);
    expect(problemsWith({ path: 'siti.pronto', type: 'url', askedAfter: 'pdnd.aderente', label })).toEqual([]);
  });

  it('finds facts that come after each other, and says so of these alone', () => {
    const after = (path: string, askedAfter: string): FactDefinition => ({ path, type: 'url', askedAfter, label });

    expect(problemsWith(after('a', 'b'), after('b', 'c'), after('c', 'b'))).toEqual([['fact.after-itself', `${COUNT + 1}/askedAfter`], ['fact.after-itself', `${COUNT + 2}/askedAfter`]]);
  });

  it('refuses a collection inside a collection', () => {
    const nested: FactDefinition[] = [
      { path: 'siti.pagine', type: 'collection', key: 'id', label },
      { path: 'siti.pagine.id', type: 'string', label },
    ];

    expect(problemsWith(...nested)).toEqual([['collection.nested', '+/path']]);
  });

  it('wants the key of a collection to be a text', () => {
    const facts: FactDefinition[] = [
      { path: 'a', type: 'collection', key: 'id', label },
      { path: 'a.id', type: 'integer', label },
    ];

    expect(problemsWith(...facts)).toEqual([['collection.key-undeclared', '+/key']]);
  });
});
