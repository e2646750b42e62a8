import type { Bundle, FactDefinition, Finding, Parameter, Rinvio, Rule, State } from '@adempi/schema';

import { createEvaluator } from '../../src/index.ts';
import type { AssessOptions } from '../../src/index.ts';

/** A small vocabulary: facts of the ente, and one collection of sites. */
export const FACTS: readonly FactDefinition[] = [
  fact('ente.popolazione', 'integer', { registry: true }),
  fact('a.si', 'boolean', { datedBy: 'a.data' }),
  fact('a.data', 'date'),
  fact('a.altraData', 'date'),
  fact('a.fresco', 'boolean', { validFor: 'P6M' }),
  fact('a.numero', 'integer'),
  fact('a.base', 'integer'),
  fact('a.scelta', 'enum', { values: [value('x'), value('y')] }),
  fact('a.insieme', 'set', { values: [value('cittadini'), value('imprese')] }),
  fact('a.testo', 'string'),
  fact('siti', 'collection', { key: 'id' }),
  fact('siti.id', 'string'),
  fact('siti.nome', 'string'),
  fact('siti.genere', 'string', { fixed: true }),
  fact('siti.ok', 'boolean'),
  fact('siti.dal', 'date'),
  fact('siti.fattoIl', 'date'),
  fact('gruppo.voci', 'collection', { key: 'id' }),
  fact('gruppo.voci.id', 'string'),
  fact('gestioniAssociate', 'collection', { key: 'funzione' }),
  fact('gestioniAssociate.funzione', 'string'),
  fact('gestioniAssociate.ente', 'string'),
  fact('procedimenti', 'collection', { key: 'id' }),
  fact('procedimenti.id', 'string'),
  fact('procedimenti.regola', 'string'),
  fact('procedimenti.contestazione', 'date'),
  fact('procedimenti.sanzione', 'date'),
];

function fact(path: string, type: FactDefinition['type'], more: Partial<FactDefinition> = {}): FactDefinition {
  return { path, type, label: { it: path }, ...more };
}

function value(name: string): { value: string; label: { it: string } } {
  return { value: name, label: { it: name.toUpperCase() } };
}

/** A rule that requires `a.si`, unless told otherwise. */
export function rule(more: Partial<Rule> = {}): Rule {
  return {
    id: 'prova/regola',
    obligation: 'prova',
    title: { it: 'Regola di prova', en: 'Test rule' },
    severity: 'high',
    force: 'statutory',
    confidence: { duty: 'verified', date: 'verified', exposure: 'verified' },
    legalBasis: [{ act: 'legge', article: '1', comma: '2', checkedOn: '2026-01-01', source: 'S1' }],
    inForce: { from: '2010-01-01' },
    deadline: { on: '2023-09-30' },
    require: { fact: 'a.si', operator: 'equal', value: true },
    messages: { fail: 'Manca.' },
    remedy: 'Fare.',
    evidence: ['atto'],
    actor: 'rtd',
    examples: [],
    ...more,
  };
}

/** A bundle of some rules over the small vocabulary. */
export function bundleOf(rules: readonly Rule[], parameters: readonly Parameter[] = []): Bundle {
  const range = { label: { it: 'x' }, minEur: null, maxEur: null };
  return {
    bundleVersion: 1,
    packs: [
      {
        id: 'prova',
        version: '1.0.0',
        title: { it: 'Prova' },
        description: { it: 'Prova' },
        horizon: '2030-01-01',
        digest: `sha256:${'0'.repeat(64)}`,
      },
    ],
    vocabulary: FACTS,
    parameters,
    rules: rules.map((one) => ({ ...one, examples: EXAMPLES })),
    acts: [{ id: 'legge', label: 'L. 1/2000', title: 'Legge di prova' }],
    sources: [{ id: 'S1', grade: 'primary-text', title: 'Testo' }],
    exposure: {
      classes: {
        fine: { label: { it: 'sanzione' }, minEur: 10_000, maxEur: 100_000 },
        fine_halved: { label: { it: 'dimezzata' }, minEur: 5_000, maxEur: 50_000 },
        fine_unclear: range,
        no_fine: range,
        other: range,
      },
      provisions: (['fine', 'fine_halved'] as const).map((name) => ({ act: 'legge', article: '1', class: name, from: '0001-01-01', source: 'S1' })),
      referrals: [],
      explanation: { it: 'Oggi nessuna sanzione è dovuta.' },
      procedure: {
        collection: 'procedimenti',
        rule: 'procedimenti.regola',
        stages: [
          { id: 'contestazione', date: 'procedimenti.contestazione', label: { it: 'contestazione' } },
          { id: 'sanzione', date: 'procedimenti.sanzione', label: { it: 'sanzione' } },
        ],
      },
    },
  };
}

/** Every rule of a bundle has a pass, a fail and an unknown example; these are not run. */
const EXAMPLES: Rule['examples'] = (['pass', 'fail', 'unknown'] as const).map((expect) => ({
  name: expect,
  asOf: '2024-01-01',
  given: {},
  expect,
}));

/** A parameter over one or more periods. */
export function parameter(id: string, type: Parameter['type'], versions: readonly Partial<Parameter['versions'][number]>[]): Parameter {
  return {
    id,
    title: { it: id },
    type,
    ends: 'prova',
    versions: versions.map((version) => ({ from: '2000-01-01', value: 0, source: 'S1', checkedOn: '2026-01-01', ...version })),
  };
}

/** A state with some facts, all known on one day. */
export function stateOf(fatti: Record<string, unknown>, more: Partial<State> = {}): State {
  return { adempi: 1, aggiornatoIl: '2023-01-01', ente: { denominazione: 'Comune', tipo: 'comune' }, fatti, ...more };
}

/** The same, of which no day is known. */
export function undatedStateOf(...given: Parameters<typeof stateOf>): State {
  const { aggiornatoIl: _, ...undated } = stateOf(...given);
  return undated;
}

/** A sound waiver of 2024, unless told otherwise. */
export function waiver(more: Partial<Rinvio> = {}): Rinvio {
  return { regola: 'prova/siti', ente: 'c_x000', motivo: 'x', chiestoDa: 'RTD', approvatoDa: 'giunta', approvatoIl: '2024-01-01', scade: '2024-12-31', ...more };
}

/** The findings of one rule on one state. */
export function assessOne(one: Rule, state: State, options: AssessOptions, parameters: readonly Parameter[] = []): readonly Finding[] {
  return createEvaluator(bundleOf([one], parameters)).assess(state, options).findings;
}

/** The only finding of a rule on one state. */
export function findingOf(one: Rule, state: State, options: AssessOptions, parameters: readonly Parameter[] = []): Finding {
  const findings = assessOne(one, state, options, parameters);
  const [finding] = findings;
  if (finding === undefined || findings.length > 1) throw new Error(`one finding expected, got ${findings.length}`);
  return finding;
}
