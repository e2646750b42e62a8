import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { schemaNames } from '../schemas.ts';
import { isCivilDate } from '../civil-date.ts';
import { comparePaths } from './place-name.ts';
import { validate } from './validate.ts';

const state = {
  adempi: 1,
  aggiornatoIl: '2022-12-21',
  ente: { codiceIpa: 'c_d150', codiceIstat: '019036', denominazione: 'Comune di Cremona', tipo: 'comune', popolazione: 70841 },
  fonti: { pti: { titolo: 'Piano triennale', data: '2022-12-21', garanzia: 'documentato' } },
  completi: ['siti'],
  fatti: { siti: [{ id: 'istituzionale' }] },
  provenienza: { 'siti[istituzionale].url': { fonte: 'pti', precisione: 'entro' } },
  altri: [{ fatto: 'pdnd.aderente', valore: false, fonte: 'pti' }],
  gestioniAssociate: [{ funzione: 'suap', ente: 'Unione', dal: '2020-01-01' }],
};

const rule = {
  id: 'identita-digitale/spid-cie-esclusivi',
  obligation: 'spid-cie-esclusivi',
  title: { it: 'Accesso ai servizi solo con SPID, CIE o CNS', en: 'Sign in with SPID, CIE or CNS only' },
  severity: 'critical',
  force: 'statutory',
  confidence: { duty: 'verified', date: 'verified', exposure: 'verified' },
  legalBasis: [{ act: 'cad', article: '64', comma: '3-bis', checkedOn: '2026-11-21', source: 'S1' }],
  inForce: { from: '2021-02-28' },
  deadline: { on: '2021-09-30' },
  forEach: 'servizi',
  where: { all: [{ fact: 'servizi.destinatari', operator: 'contains', value: 'cittadini' }] },
  require: {
    any: [
      { not: { fact: 'servizi.credenzialiProprietarie', operator: 'equal', value: true } },
      { fact: 'siti', operator: 'every', value: { fact: 'siti.url', operator: 'in', value: ['a', 'b'] } },
      { fact: 'siti', operator: 'nonEmpty' },
      { fact: 'a.b', operator: 'growthAtLeast', value: { base: { fact: 'a.c' }, percent: { param: 'p/q', at: 'asOf' } } },
      { fact: 'a.d', operator: 'onOrBefore', value: { deadline: 'last' } },
      { fact: 'a.d', operator: 'after', value: { asOf: true } },
    ],
  },
  exposure: { cad18bis: 'fine', from: '2021-06-01', basis: 'c. 5', other: [{ kind: 'dirigenziale', basis: 'art. 64-bis' }] },
  messages: { fail: 'Il servizio accetta ancora credenziali proprietarie.' },
  remedy: 'Dismettere le credenziali locali.',
  evidence: ['pagina di accesso'],
  actor: 'rtd',
  examples: [{ name: 'a', asOf: '2022-01-10', given: {}, expect: { outcome: 'pass', dueDate: null, items: { '*': 'unknown' } } }],
};

/** What validate says, as `path: code`. */
function problems(name: Parameters<typeof validate>[0], value: unknown): string[] {
  return validate(name, value).map(({ path, code }) => `${path!.join('.')}: ${code}`);
}

function messages(name: Parameters<typeof validate>[0], value: unknown, lang?: 'it' | 'en'): string[] {
  return validate(name, value, lang).map(({ message }) => message);
}

describe('validate a state', () => {
  it('takes a whole one and the smallest', () => {
    expect(validate('state', state)).toEqual([]);
    expect(validate('state', { adempi: 1, ente: { denominazione: 'Comune di X', tipo: 'comune' } })).toEqual([]);
  });

  it('leaves facts to the vocabulary', () => {
    expect(validate('state', { ...state, fatti: { qualunque: { cosa: null } } })).toEqual([]);
  });

  it('lists all problems at once, sorted by path', () => {
    const bad = {
      adempi: 2,
      aggiornatoIl: '2023-02-29',
      ente: { codiceIpa: ' ', codiceIstat: 1272, denominzione: 'x', tipo: null, popolazione: 1.5 },
      fonti: { a: { titolo: 'x', garanzia: 'documentata' } },
      completi: ['siti', 'siti'],
      fatti: [],
      altri: [{ fatto: 'a', valore: 1 }, { valore: 2, rilevatoIl: '1/2/2023' }],
    };
    expect(problems('state', bad)).toEqual([
      'adempi: schema.const',
      'aggiornatoIl: schema.date.impossible',
      'altri.1: schema.missing-key',
      'altri.1.rilevatoIl: schema.date',
      'completi: schema.duplicate',
      'ente: schema.missing-key',
      'ente.codiceIpa: schema.blank',
      'ente.codiceIstat: schema.unquoted',
      'ente.denominzione: schema.unknown-key',
      'ente.popolazione: schema.type',
      'ente.tipo: schema.null',
      'fatti: schema.type',
      'fonti.a.garanzia: schema.enum',
    ]);
  });

  it('says in plain Italian what was expected', () => {
    expect(messages('state', { ...state, ente: { denominzione: 'x', denominazione: 'y', tipo: 'comune', codiceIstat: 1272 } })).toEqual([
      '«ente › codiceIstat»: era atteso un testo, c’è il numero 1272. Se è un codice, scrivilo tra virgolette: "…".',
      '«denominzione» non è una voce prevista in «ente»: forse intendevi «denominazione»? Voci ammesse: codiceIpa, codiceIstat, codiceFiscale, denominazione, tipo, popolazione, capoluogo, regione, provincia.',
    ]);
    expect(messages('state', { ...state, aggiornatoIl: '2023-02-29', altri: [{ fatto: 'a' }] })).toEqual([
      '«aggiornatoIl»: «2023-02-29» non esiste nel calendario.',
      'In «altri #1» manca la voce «valore».',
    ]);
  });

  it('says it in English', () => {
    expect(messages('state', { ...state, ente: { denominazione: 'x', tipo: true, codiceIstat: '12' } }, 'en')).toEqual([
      '“ente › codiceIstat”: “12” is not an ISTAT code. Six digits are needed, such as "019036".',
      '“ente › tipo”: expected a text, found true. If it is a code, put it in quotes: "…".',
    ]);
  });

  it.each([null, undefined, 1, 'x', true, [], ''])('refuses %j as a whole', (value) => {
    expect(validate('state', value).map(({ path }) => path)).toEqual([[]]);
  });
});

describe('validate a rule', () => {
  it('takes one with every form of condition', () => {
    expect(validate('rule', rule)).toEqual([]);
  });

  it.each([
    { on: { param: 'pack/name' }, metOn: 'a.b' },
    { fact: 'a.b' },
    { after: { fact: 'a.b', offset: 'P180D' } },
    { firstOf: [{ on: '2024-01-01' }, { fact: 'a.b' }, { after: { fact: 'a.b', offset: 'P1Y' } }] },
    { yearly: '09-23', metOn: 'a.b', since: 'a.c' },
    { every: 'P6M', from: { fact: 'a.b' }, metOn: 'a.c' },
    { every: 'P6M', from: '2024-01-01', metOn: 'a.c' },
    { continuous: true, since: 'a.b' },
  ])('takes the deadline %j', (deadline) => {
    expect(validate('rule', { ...rule, deadline })).toEqual([]);
  });

  it.each<[unknown, string[]]>([
    [{}, ['deadline: schema.missing-one-of']],
    ['2021-09-30', ['deadline: schema.type']],
    [{ on: '2021-09-31' }, ['deadline.on: schema.date.impossible']],
    [{ on: 20210930 }, ['deadline.on: schema.type']],
    [{ on: { parm: 'a/b' } }, ['deadline.on: schema.missing-key', 'deadline.on.parm: schema.unknown-key']],
    [{ yearly: '02-30', metOn: 'a' }, ['deadline.yearly: schema.month-day']],
    [{ yearly: '09-23' }, ['deadline: schema.missing-key']],
    [{ every: 'P0M', from: '2021-01-01', metOn: 'a' }, ['deadline.every: schema.period']],
    [{ every: 'P1M', from: {}, metOn: 'a' }, ['deadline.from: schema.missing-one-of']],
    [{ continuous: false }, ['deadline.continuous: schema.const']],
    [{ continuous: true, metOn: 'a' }, ['deadline.metOn: schema.unknown-key']],
    [{ on: '2021-09-30', yearly: '09-23' }, ['deadline.yearly: schema.unknown-key']],
    [{ firstOf: [] }, ['deadline.firstOf: schema.empty-list']],
    [{ firstOf: [{}, { on: '2021-01-01', fact: 'a' }] }, ['deadline.firstOf.0: schema.missing-one-of', 'deadline.firstOf.1: schema.too-many-keys']],
  ])('says just what is wrong with the deadline %j', (deadline, expected) => {
    expect(problems('rule', { ...rule, deadline })).toEqual(expected);
  });

  it.each<[unknown, string[]]>([
    [{}, ['require: schema.missing-one-of']],
    ['x', ['require: schema.type']],
    [{ all: [] }, ['require.all: schema.empty-list']],
    [{ all: {} }, ['require.all: schema.type']],
    [{ all: [{ any: [{ not: {} }] }] }, ['require.all.0.any.0.not: schema.missing-one-of']],
    [{ fact: 'a' }, ['require: schema.missing-key', 'require: schema.missing-key']],
    [{ fact: 'a', operator: 'equals', value: 1 }, ['require.operator: schema.enum']],
    [{ fact: 'a', operator: 'equal' }, ['require: schema.missing-key']],
    [{ fact: 'a', operator: 'equal', value: null }, ['require.value: schema.null']],
    [{ fact: 'a', operator: 'equal', value: {} }, ['require.value: schema.missing-one-of']],
    [{ fact: 'a', operator: 'equal', value: [{}] }, ['require.value.0: schema.type']],
    [{ fact: 'a', operator: 'equal', value: { deadline: 'first' } }, ['require.value.deadline: schema.enum']],
    [{ fact: 'a', operator: 'nonEmpty', value: 1 }, ['require.value: schema.unknown-key']],
    [{ fact: 'a', operator: 'every', value: 1 }, ['require.value: schema.type']],
    [{ fact: 'a', operator: 'growthAtLeast', value: { base: 'x', percent: '1' } }, ['require.value.base: schema.type', 'require.value.percent: schema.type']],
    [{ fact: 'città.a', operator: 'equal', value: 1 }, ['require.fact: schema.fact-path']],
    [{ all: [{ fact: 'a', operator: 'equal', value: 1 }], any: [] }, ['require.any: schema.unknown-key']],
  ])('says just what is wrong with the condition %j', (require, expected) => {
    expect(problems('rule', { ...rule, require })).toEqual(expected);
  });

  it('names what a form could have been', () => {
    expect(messages('rule', { ...rule, require: {} })).toEqual(['In «require» manca una di queste voci: all, any, not, fact.']);
  });

  it('refuses where without forEach, and an expectation that says nothing', () => {
    const ente = Object.entries(rule).filter(([name]) => name !== 'forEach');
    expect(problems('rule', Object.fromEntries(ente))).toEqual([': schema.missing-with']);
    expect(problems('rule', { ...rule, examples: [{ ...rule.examples[0], expect: {} }] })).toEqual(['examples.0.expect: schema.missing-key']);
    expect(problems('rule', { ...rule, examples: [{ ...rule.examples[0], expect: 'passed' }] })).toEqual(['examples.0.expect: schema.enum']);
  });

  it('refuses every unquoted number of the law', () => {
    expect(problems('rule', { ...rule, legalBasis: [{ ...rule.legalBasis[0], article: 64, comma: 3 }] })).toEqual([
      'legalBasis.0.article: schema.unquoted',
      'legalBasis.0.comma: schema.unquoted',
    ]);
  });
});

describe('validate the other documents', () => {
  const text = { it: 'x' };
  const version = { from: '2020-01-01', value: 1, source: 'S1', checkedOn: '2026-11-21' };
  const parameter = { id: 'a/b', title: text, type: 'list', versions: [version, { ...version, to: '2021-01-01', value: ['x', 2, true] }] };
  const pack = { id: 'pagamenti', version: '1.0.0', title: text, description: text, horizon: '2026-11-21' };
  const fact = { path: 'siti', type: 'collection', label: text, key: 'id' };
  const money = { label: text, minEur: null, maxEur: null };
  const exposure = {
    classes: { fine: { ...money, minEur: 10000, maxEur: 100000 }, fine_halved: money, fine_unclear: money, no_fine: money, other: money },
    provisions: [{ act: 'cad', article: '5', class: 'fine', from: '2021-06-01', source: 'S1' }],
    referrals: [{ act: 'cad', article: '3-bis', comma: '4', class: 'fine_unclear', source: 'S1', note: 'x' }],
    explanation: text,
    procedure: { collection: 'procedimenti', rule: 'procedimenti.regola', stages: [{ id: 'sanzione', date: 'procedimenti.dataSanzione', label: text }] },
  };
  const act = { id: 'cad', label: 'CAD', title: 'Codice', urn: 'urn:nir:stato:decreto.legislativo:2005-03-07;82' };
  const source = { id: 'S1', grade: 'primary-text', title: 'CAD', address: 'law/cad.txt' };
  const bundle = {
    bundleVersion: 1,
    packs: [{ ...pack, digest: `sha256:${'0'.repeat(64)}` }],
    vocabulary: [fact],
    parameters: [parameter],
    rules: [rule],
    acts: [act],
    sources: [source],
    exposure,
  };

  it('takes well-formed ones', () => {
    expect(validate('parameter', parameter)).toEqual([]);
    expect(validate('pack', pack)).toEqual([]);
    expect(validate('vocabulary', { area: 'siti', title: text, facts: [fact] })).toEqual([]);
    expect(validate('acts', { acts: [act] })).toEqual([]);
    expect(validate('sources', { sources: [source] })).toEqual([]);
    expect(validate('exposure', exposure)).toEqual([]);
    expect(validate('bundle', bundle)).toEqual([]);
  });

  it('asks of a norm what its coverage needs: rules where they decide, else what a person must look at', () => {
    const rows = (row: object): object => ({ id: 'pdnd', rows: [{ act: 'cad', article: '50-ter', ...row }] });

    expect(problems('coverage', rows({ status: 'automated', rules: ['pdnd/adesione'] }))).toEqual([]);
    expect(problems('coverage', rows({ status: 'not_applicable', reason: 'x' }))).toEqual([]);
    expect(problems('coverage', rows({ status: 'automated' }))).toEqual(['rows.0: schema.missing-key']);
    expect(problems('coverage', rows({ status: 'manual', reason: 'x' }))).toEqual(['rows.0: schema.missing-key']);
    expect(problems('coverage', rows({ status: 'partial', reason: 'x', check: 'y' }))).toEqual(['rows.0: schema.missing-key']);
    expect(problems('coverage', rows({ status: 'altro' }))).toEqual(['rows.0.status: schema.enum']);
  });

  it('finds problems deep inside a bundle', () => {
    const bad = { ...bundle, rules: [rule, { ...rule, require: { all: [{ fact: 'a', operator: 'equal', value: null }] } }], packs: [{ ...pack, version: '1.0' }] };
    expect(problems('bundle', bad)).toEqual([
      'packs.0: schema.missing-key',
      'packs.0.version: schema.version',
      'rules.1.require.all.0.value: schema.null',
    ]);
  });

  it('asks a collection for its key and an enum for its values', () => {
    const facts = [{ path: 'a', type: 'collection', label: text }, { path: 'b', type: 'enum', label: text }];
    expect(messages('vocabulary', { area: 'a', title: text, facts })).toEqual([
      'In «facts #1» manca la voce «key».',
      'In «facts #2» manca la voce «values».',
    ]);
  });
});

describe('validate', () => {
  it.each(schemaNames)('never throws, whatever it is given for %s', (name) => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true, withMap: true, withDate: true, withBigInt: true }), (value) => {
      const found = validate(name, value);
      expect(found.length).toBeGreaterThan(0);
      for (const { path, message } of found) expect([Array.isArray(path), message.length > 0]).toEqual([true, true]);
    }));
  });

  it('answers the same twice, sorted, with no problem twice', () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...Object.keys(state)), fc.jsonValue()), (value) => {
      const found = validate('state', value);
      expect(validate('state', value)).toEqual(found);
      expect([...found].sort((left, right) => comparePaths(left.path!, right.path!))).toEqual(found);
      expect(new Set(found.map((one) => JSON.stringify(one))).size).toBe(found.length);
    }));
  });

  it('takes the same dates as isCivilDate', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), (year, month, date) => {
      const aggiornatoIl = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
      expect(validate('state', { ...state, aggiornatoIl }).length === 0).toBe(isCivilDate(aggiornatoIl));
    }));
  });

  it('survives a value that nests without end', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = { not: deep };
    expect(problems('rule', { ...rule, require: deep })).toEqual([': schema.depth']);
  });

  it('ends on a hundred thousand problems, and lists the first of them', () => {
    const altri = Array.from({ length: 100_000 }, () => ({ fatto: 1, valor: 2 }));
    const found = validate('state', { ...state, altri });
    expect(found.length).toBe(501);
    expect(found.at(-1)).toMatchObject({ code: 'schema.more' });
  });
});
