import type { CheckableBundle, FactDefinition, Parameter, Rule } from '../../src/index.ts';

const label = { it: 'Fatto' };

/** One fact of each type, on the ente and in two collections. */
export const sampleVocabulary: readonly FactDefinition[] = [
  { path: 'ente.popolazione', type: 'integer', label, registry: true },
  { path: 'pdnd.aderente', type: 'boolean', label, datedBy: 'pdnd.dataAdesione' },
  { path: 'pdnd.dataAdesione', type: 'date', label },
  { path: 'piano.spesa', type: 'number', label },
  { path: 'piano.stato', type: 'enum', label, values: ['bozza', 'approvato'].map((value) => ({ value, label })) },
  { path: 'piano.temi', type: 'set', label, values: ['cloud', 'dati'].map((value) => ({ value, label })) },
  { path: 'piano.url', type: 'url', label },
  { path: 'siti', type: 'collection', key: 'id', label },
  { path: 'siti.id', type: 'string', label },
  { path: 'siti.dal', type: 'date', label },
  { path: 'siti.dichiarazione', type: 'date', label },
  { path: 'siti.accessi', type: 'integer', label },
  { path: 'servizi', type: 'collection', key: 'id', label },
  { path: 'servizi.id', type: 'string', label },
  { path: 'servizi.spid', type: 'boolean', label },
];

/** A rule with nothing wrong in it. */
export const sampleRule: Rule = {
  id: 'pdnd/adesione',
  obligation: 'pdnd-adesione',
  title: { it: 'Adesione' },
  severity: 'high',
  force: 'statutory',
  confidence: { duty: 'verified', date: 'verified', exposure: 'verified' },
  legalBasis: [{ act: 'cad', article: '50-ter', checkedOn: '2026-11-21', source: 'S1' }],
  inForce: { from: '2021-01-01' },
  deadline: { on: '2023-09-30' },
  require: { fact: 'pdnd.aderente', operator: 'equal', value: true },
  messages: { fail: 'Il Comune non ha aderito entro il termine.' },
  remedy: 'Aderire.',
  evidence: ['accordo di adesione'],
  actor: 'rtd',
  examples: [
    { name: 'aderente', asOf: '2023-10-01', given: { pdnd: { aderente: true } }, expect: 'pass' },
    { name: 'non aderente', asOf: '2023-10-01', given: { pdnd: { aderente: false } }, expect: { outcome: 'fail' } },
    { name: 'non si sa', asOf: '2023-10-01', given: {}, expect: { outcome: 'unknown', missing: ['pdnd.aderente'] } },
  ],
};

/** A parameter with a successor, and nothing wrong in it. */
export const sampleParameter: Parameter = {
  id: 'pdnd/soglia',
  title: { it: 'Soglia' },
  type: 'integer',
  versions: [
    { from: '2021-01-01', to: '2021-12-31', value: 1, source: 'S1', checkedOn: '2026-11-21' },
    { from: '2022-01-01', value: 2, source: 'S1', checkedOn: '2026-11-21' },
  ],
};

/** A parameter of a type, with one value. */
export function createParameter(type: Parameter['type'], value: Parameter['versions'][number]['value']): Parameter {
  return {
    id: `pdnd/${type}`,
    title: { it: 'Valore' },
    type,
    versions: [{ from: '2021-01-01', value, source: 'S1', checkedOn: '2026-11-21' }],
  };
}

/** A bundle with nothing wrong in it. */
export const sampleBundle: CheckableBundle = {
  packs: [
    { id: 'pdnd', version: '1.0.0', title: { it: 'PDND' }, description: { it: 'PDND' }, horizon: '2026-11-21', digest: '' },
  ],
  vocabulary: sampleVocabulary,
  parameters: [
    sampleParameter,
    createParameter('boolean', true),
    createParameter('number', 2.5),
    createParameter('date', '2023-09-30'),
    createParameter('string', 'bozza'),
    createParameter('period', 'P6M'),
    createParameter('list', ['bozza', 'approvato']),
  ],
  rules: [sampleRule],
  acts: [{ id: 'cad', label: 'CAD', title: 'Codice dell’amministrazione digitale' }],
  sources: [{ id: 'S1', grade: 'primary-text', title: 'CAD' }],
  exposure: null,
};
