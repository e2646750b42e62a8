import { describe, expect, it } from 'vitest';

import { sampleBundle, sampleRule } from '../../test/language/sample-bundle.ts';
import type { Condition, Deadline, Rule } from '../types/index.ts';
import { createRuleContext } from './check-bundle.ts';
import { checkRule } from './check-rule.ts';

const context = createRuleContext(sampleBundle);

type Problem = [code: string, path: string];

function problemsOf(changes: object): Problem[] {
  const rule: Rule = { ...sampleRule, ...changes };
  return checkRule(rule, context).map(({ code, path = [] }) => [code, path.join('/')]);
}

const ok: Condition = { fact: 'pdnd.aderente', operator: 'equal', value: true };

describe('checkRule on conditions', () => {
  it('finds nothing wrong in a sound rule', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it.each<[Condition]>([
    [{ fact: 'piano.stato', operator: 'equal', value: 'bozza' }],
    [{ fact: 'piano.stato', operator: 'equal', value: { param: 'pdnd/string' } }],
    [{ fact: 'piano.stato', operator: 'in', value: ['bozza', 'approvato'] }],
    [{ fact: 'piano.stato', operator: 'notIn', value: { param: 'pdnd/list' } }],
    [{ fact: 'piano.temi', operator: 'contains', value: 'cloud' }],
    [{ fact: 'piano.spesa', operator: 'lessThan', value: { fact: 'ente.popolazione' } }],
    [{ fact: 'ente.popolazione', operator: 'greaterThanInclusive', value: { param: 'pdnd/number', at: 'asOf' } }],
    [{ fact: 'pdnd.dataAdesione', operator: 'onOrBefore', value: { deadline: 'last' } }],
    [{ fact: 'pdnd.dataAdesione', operator: 'before', value: { asOf: true } }],
    [{ fact: 'pdnd.dataAdesione', operator: 'withinLast', value: { param: 'pdnd/period' } }],
    [{ fact: 'siti', operator: 'nonEmpty' }],
    [{ fact: 'siti', operator: 'countAtLeast', value: { param: 'pdnd/soglia' } }],
    [{ fact: 'siti', operator: 'every', value: { fact: 'siti.dal', operator: 'after', value: '2020-01-01' } }],
    [{ fact: 'ente.popolazione', operator: 'growthAtLeast', value: { base: { fact: 'piano.spesa' }, percent: 250 } }],
  ])('admits %j', (condition) => {
    expect(problemsOf({ require: condition })).toEqual([]);
  });

  it.each<[string, string, unknown]>([
    ['fact.not-found', 'fact', { fact: 'pdnd.aderenti', operator: 'equal', value: true }],
    ['operator.not-found', 'operator', { fact: 'pdnd.aderente', operator: 'equals', value: true }],
    ['operator.fact-type', 'operator', { fact: 'pdnd.aderente', operator: 'contains', value: 'x' }],
    ['operator.fact-type', 'operator', { fact: 'pdnd.aderente', operator: 'every', value: ok }],
    ['operator.fact-type', 'operator', { fact: 'siti', operator: 'equal', value: 'x' }],
    ['operator.value-missing', '', { fact: 'pdnd.aderente', operator: 'equal' }],
    ['operator.value-unexpected', 'value', { fact: 'siti', operator: 'nonEmpty', value: true }],
    ['value.type', 'value', { fact: 'pdnd.aderente', operator: 'equal', value: 'sì' }],
    ['value.type', 'value', { fact: 'ente.popolazione', operator: 'equal', value: 1.5 }],
    ['value.type', 'value', { fact: 'siti', operator: 'countAtLeast', value: -1 }],
    ['value.type', 'value', { fact: 'pdnd.aderente', operator: 'equal', value: ['x'] }],
    ['value.type', 'value', { fact: 'pdnd.aderente', operator: 'equal', value: { base: { fact: 'piano.spesa' }, percent: 1 } }],
    ['value.type', 'value', { fact: 'ente.popolazione', operator: 'equal', value: { asOf: true } }],
    ['value.type', 'value/deadline', { fact: 'ente.popolazione', operator: 'equal', value: { deadline: 'last' } }],
    ['value.type', 'value', { fact: 'pdnd.dataAdesione', operator: 'withinLast', value: 'un anno' }],
    ['date.invalid', 'value', { fact: 'pdnd.dataAdesione', operator: 'before', value: '2023-02-29' }],
    ['value.not-admitted', 'value', { fact: 'piano.stato', operator: 'equal', value: 'aprovato' }],
    ['value.not-admitted', 'value/1', { fact: 'piano.stato', operator: 'in', value: ['bozza', 'firmato'] }],
    ['value.not-admitted', 'value', { fact: 'piano.temi', operator: 'contains', value: 'reti' }],
    ['value.list', 'value', { fact: 'piano.stato', operator: 'in', value: 'bozza' }],
    ['value.empty-list', 'value', { fact: 'piano.stato', operator: 'in', value: [] }],
    ['value.growth', 'value', { fact: 'piano.spesa', operator: 'growthAtLeast', value: 10 }],
    ['value.type', 'value/percent', { fact: 'piano.spesa', operator: 'growthAtLeast', value: { base: { fact: 'piano.spesa' }, percent: '10' } }],
    ['value.fact-type', 'value/base/fact', { fact: 'piano.spesa', operator: 'growthAtLeast', value: { base: { fact: 'piano.url' }, percent: 10 } }],
    ['value.fact-type', 'value/fact', { fact: 'piano.spesa', operator: 'lessThan', value: { fact: 'pdnd.dataAdesione' } }],
    ['fact.not-found', 'value/fact', { fact: 'piano.spesa', operator: 'lessThan', value: { fact: 'piano.spese' } }],
    ['parameter.not-found', 'value/param', { fact: 'piano.spesa', operator: 'lessThan', value: { param: 'pdnd/sogla' } }],
    ['parameter.type', 'value/param', { fact: 'piano.spesa', operator: 'lessThan', value: { param: 'pdnd/date' } }],
    ['parameter.type', 'value/param', { fact: 'piano.stato', operator: 'in', value: { param: 'pdnd/string' } }],
    ['parameter.value-not-admitted', 'value/param', { fact: 'ente.popolazione', operator: 'equal', value: { param: 'pdnd/number' } }],
    ['parameter.value-not-admitted', 'value/param', { fact: 'piano.temi', operator: 'contains', value: { param: 'pdnd/string' } }],
    ['fact.out-of-scope', 'fact', { fact: 'siti.dal', operator: 'before', value: '2020-01-01' }],
    ['fact.out-of-scope', 'value/fact', { fact: 'servizi', operator: 'some', value: { fact: 'siti.dal', operator: 'before', value: '2020-01-01' } }],
    ['deadline.ref-once', 'value/deadline', { fact: 'pdnd.dataAdesione', operator: 'after', value: { deadline: 'previous' } }],
    ['deadline.ref-once', 'value/deadline', { fact: 'pdnd.dataAdesione', operator: 'before', value: { deadline: 'next' } }],
    ['condition.empty', 'all', { all: [] }],
    ['condition.empty', 'any', { any: [] }],
  ])('reports %s at %s', (code, path, condition) => {
    const at = (prefix: string): string => (path === '' ? prefix : `${prefix}/${path}`);

    expect(problemsOf({ require: condition })).toEqual([[code, at('require')]]);
    expect(problemsOf({ require: { all: [ok, { not: condition }] } })).toEqual([[code, at('require/all/1/not')]]);
  });

  it('lets item facts be used with forEach, and inside a quantifier there', () => {
    const where: Condition = { fact: 'siti.accessi', operator: 'greaterThan', value: 0 };
    const require: Condition = {
      fact: 'servizi',
      operator: 'none',
      value: { all: [{ fact: 'servizi.spid', operator: 'equal', value: false }, where] },
    };

    expect(problemsOf({ forEach: 'siti', where, require })).toEqual([]);
    expect(problemsOf({ forEach: 'siti', appliesWhen: where })).toEqual([['fact.out-of-scope', 'appliesWhen/fact']]);
  });

  it('suggests the name that was perhaps meant', () => {
    const require: Condition = { fact: 'pdnd.aderent', operator: 'equal', value: true };
    const [problem] = checkRule({ ...sampleRule, require }, context);

    expect(problem?.message).toContain('«pdnd.aderent»');
    expect(problem?.message).toContain('«pdnd.aderente»');
  });

  it('wants forEach to name a collection, and where to come with it', () => {
    expect(problemsOf({ forEach: 'pdnd' })).toEqual([['collection.not-found', 'forEach']]);
    expect(problemsOf({ where: ok })).toEqual([['rule.where', 'where']]);
  });
});

describe('checkRule on deadlines', () => {
  it.each<[Deadline]>([
    [{ on: { param: 'pdnd/date' }, metOn: 'pdnd.dataAdesione' }],
    [{ fact: 'pdnd.dataAdesione' }],
    [{ after: { fact: 'pdnd.dataAdesione', offset: 'P180D' } }],
    [{ firstOf: [{ fact: 'pdnd.dataAdesione' }, { on: '2024-02-29' }] }],
    [{ yearly: '02-29', metOn: 'pdnd.dataAdesione' }],
    [{ every: 'P6M', from: { param: 'pdnd/date' }, metOn: 'pdnd.dataAdesione' }],
    [{ continuous: true, since: 'pdnd.dataAdesione' }],
  ])('admits %j', (deadline) => {
    expect(problemsOf({ deadline })).toEqual([]);
  });

  it.each<[string, string, Deadline]>([
    ['date.invalid', 'on', { on: '2023-09-31' }],
    ['parameter.type', 'on/param', { on: { param: 'pdnd/soglia' } }],
    ['parameter.not-found', 'on/param', { on: { param: 'pdnd/data' } }],
    ['fact.not-date', 'fact', { fact: 'pdnd.aderente' }],
    ['fact.not-found', 'after/fact', { after: { fact: 'pdnd.data', offset: 'P1D' } }],
    ['period.invalid', 'after/offset', { after: { fact: 'pdnd.dataAdesione', offset: '180' } }],
    ['value.empty-list', 'firstOf', { firstOf: [] }],
    ['date.invalid', 'firstOf/1/on', { firstOf: [{ on: '2024-01-01' }, { on: '2023-02-29' }] }],
    ['month-day.invalid', 'yearly', { yearly: '02-30', metOn: 'pdnd.dataAdesione' }],
    ['fact.not-date', 'metOn', { yearly: '09-23', metOn: 'pdnd.aderente' }],
    ['fact.out-of-scope', 'metOn', { yearly: '09-23', metOn: 'siti.dichiarazione' }],
    ['period.invalid', 'every', { every: 'P0M', from: '2024-01-01', metOn: 'pdnd.dataAdesione' }],
    ['value.fact-type', 'from/fact', { every: 'P6M', from: { fact: 'pdnd.aderente' }, metOn: 'pdnd.dataAdesione' }],
    ['fact.not-date', 'since', { continuous: true, since: 'pdnd.aderente' }],
  ])('reports %s at %s', (code, path, deadline) => {
    expect(problemsOf({ deadline })).toEqual([[code, `deadline/${path}`]]);
  });

  it('asks for a requirement, unless the duty returns', () => {
    const yearly: Deadline = { yearly: '09-23', metOn: 'pdnd.dataAdesione' };

    expect(problemsOf({ require: undefined })).toEqual([['rule.no-require', '']]);
    expect(problemsOf({ require: undefined, deadline: yearly })).toEqual([]);
  });

  it('admits the dates around the due one only where the duty returns', () => {
    const require: Condition = { fact: 'pdnd.dataAdesione', operator: 'after', value: { deadline: 'previous' } };
    const last: Condition = { fact: 'pdnd.dataAdesione', operator: 'after', value: { deadline: 'last' } };

    expect(problemsOf({ require, deadline: { yearly: '09-23', metOn: 'pdnd.dataAdesione' } })).toEqual([]);
    expect(problemsOf({ require: last, deadline: { continuous: true } })).toEqual([
      ['deadline.ref-continuous', 'require/value/deadline'],
    ]);
    expect(problemsOf({ appliesWhen: last })).toEqual([['deadline.ref-applies', 'appliesWhen/value/deadline']]);
  });
});

describe('checkRule on law and messages', () => {
  const basis = sampleRule.legalBasis[0];
  const fine = { cad18bis: 'fine', basis: 'c. 5' };

  it.each<[string, string, Record<string, unknown>]>([
    ['act.not-found', 'legalBasis/0/act', { legalBasis: [{ ...basis, act: 'cda' }] }],
    ['source.not-found', 'legalBasis/0/source', { legalBasis: [{ ...basis, source: 'S2' }] }],
    ['date.invalid', 'legalBasis/0/checkedOn', { legalBasis: [{ ...basis, checkedOn: '2026-11-31' }] }],
    ['date.invalid', 'inForce/from', { inForce: { from: '2023-02-29' } }],
    ['date.inverted', 'inForce/to', { inForce: { from: '2021-01-02', to: '2021-01-01' } }],
    ['rule.not-found', 'inForce/replacedBy', { inForce: { from: '2021-01-01', to: '2021-01-01', replacedBy: 'pdnd/altra' } }],
    ['rule.replaced-by-itself', 'inForce/replacedBy', { inForce: { from: '2021-01-01', to: '2021-01-01', replacedBy: 'pdnd/adesione' } }],
    ['exposure.unverified', 'exposure/cad18bis', { exposure: fine, confidence: { ...sampleRule.confidence, date: 'unverified' } }],
    ['exposure.unverified', 'exposure/cad18bis', { exposure: { ...fine, cad18bis: 'fine_halved' }, confidence: { ...sampleRule.confidence, duty: 'unverified' } }],
    ['exposure.force', 'exposure/cad18bis', { exposure: fine, force: 'guideline' }],
    ['exposure.force', 'exposure/cad18bis', { exposure: { ...fine, cad18bis: 'fine_unclear' }, force: 'plan' }],
    ['exposure.force', 'exposure/cad18bis', { exposure: { ...fine, cad18bis: 'fine_unclear' }, force: 'grant' }],
    ['date.invalid', 'exposure/from', { exposure: { ...fine, from: '2023-02-29' } }],
    ['fact.not-found', 'messages/fail', { messages: { fail: 'Manca {pdnd.aderent}.' } }],
    ['fact.out-of-scope', 'messages/pass', { messages: { fail: 'No.', pass: '{siti.id}' } }],
    ['message.collection', 'messages/fail', { messages: { fail: '{siti}' } }],
    ['message.unclosed', 'messages/fail', { messages: { fail: 'Manca {pdnd.aderente.' } }],
  ])('reports %s at %s', (code, path, changes) => {
    expect(problemsOf(changes)).toEqual([[code, path]]);
  });

  it('reports a rule that is replaced and never ends', () => {
    const other = { ...sampleRule, id: 'pdnd/altra' };
    const both = createRuleContext({ ...sampleBundle, rules: [sampleRule, other] });
    const rule: Rule = { ...sampleRule, inForce: { from: '2021-01-01', replacedBy: 'pdnd/altra' } };

    expect(checkRule(rule, both).map(({ code }) => code)).toEqual(['rule.replaced-without-end']);
  });

  it('admits a verified fine of law, an unclear one of a guideline, and consequences of a grant', () => {
    expect(problemsOf({ exposure: fine })).toEqual([]);
    expect(problemsOf({ exposure: { ...fine, cad18bis: 'fine_unclear' }, force: 'guideline' })).toEqual([]);
    expect(problemsOf({ exposure: { ...fine, cad18bis: 'other' }, force: 'grant' })).toEqual([]);
  });

  it('fills messages with the facts of the item and of the ente', () => {
    const messages = { fail: 'Il sito {siti.id} di un ente con {ente.popolazione} abitanti.' };

    expect(problemsOf({ forEach: 'siti', messages })).toEqual([]);
  });
});

describe('checkRule on examples', () => {
  const [pass, fail, unknown] = sampleRule.examples;

  it.each<[string, string, unknown[]]>([
    ['example.missing', 'examples', [pass, fail]],
    ['example.missing', 'examples', [pass, unknown]],
    ['example.missing', 'examples', [fail, unknown]],
    ['example.duplicate', 'examples/3/name', [pass, fail, unknown, pass]],
    ['date.invalid', 'examples/0/asOf', [{ ...pass, asOf: '2023-02-29' }, fail, unknown]],
    ['date.invalid', 'examples/0/knownOn', [{ ...pass, knownOn: '2023-02-29' }, fail, unknown]],
    ['fact.unknown', 'examples/0/given/pdnd/aderent', [{ ...pass, given: { pdnd: { aderent: true } } }, fail, unknown]],
    ['fact.unknown', 'examples/0/given/siti/1/nome', [{ ...pass, given: { siti: [{ id: 'a' }, { nome: 'b' }] } }, fail, unknown]],
    ['fact.group', 'examples/0/given/pdnd', [{ ...pass, given: { pdnd: true } }, fail, unknown]],
    ['fact.item', 'examples/0/given/siti/0', [{ ...pass, given: { siti: ['a'] } }, fail, unknown]],
    ['fact.collection', 'examples/0/given/siti', [{ ...pass, given: { siti: { id: 'a' } } }, fail, unknown]],
    ['collection.not-found', 'examples/0/open/0', [{ ...pass, open: ['sito'] }, fail, unknown]],
    ['fact.not-found', 'examples/2/expect/missing/0', [pass, fail, { ...unknown, expect: { outcome: 'unknown', missing: ['siti[a].nome'] } }]],
    ['example.items', 'examples/0/expect/items', [{ ...pass, expect: { outcome: 'pass', items: { a: 'pass' } } }, fail, unknown]],
    ['date.invalid', 'examples/0/expect/dueDate', [{ ...pass, expect: { outcome: 'pass', dueDate: '2023-09-31' } }, fail, unknown]],
    ['example.no-expectation', 'examples/3', [pass, fail, unknown, { ...pass, name: 'altro', expect: undefined }]],
  ])('reports %s at %s', (code, path, examples) => {
    expect(problemsOf({ examples })).toEqual([[code, path]]);
  });
});
