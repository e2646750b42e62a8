import type { Bundle, Condition, Deadline, Rule } from '@adempi/schema';

import { toDefinition } from './vocabulary.ts';
import type { Workload } from './workload.ts';

/** Half of the duties always bind, a quarter was due, a quarter is due later: all facts are younger than the due date. */
const DEADLINES: readonly Deadline[] = [{ continuous: true }, { on: '2024-06-30' }, { continuous: true }, { on: '2027-06-30' }];

/** The conditions of a workload as rules of Adempi, with all that a rule of law has. */
export function toBundle({ facts, conditions }: Workload): Bundle {
  const unknown = { label: { it: 'nessuna' }, minEur: null, maxEur: null };
  return {
    bundleVersion: 1,
    packs: [{ id: 'banco', version: '1.0.0', title: { it: 'Banco' }, description: { it: 'Banco di prova' }, horizon: '2030-01-01', digest: `sha256:${'0'.repeat(64)}` }],
    vocabulary: [...facts.map(toDefinition), ...PROCEEDINGS],
    parameters: [],
    rules: conditions.map(toRule),
    acts: [{ id: 'legge', label: 'L. 1/2000', title: 'Legge di prova' }],
    sources: [{ id: 'S1', grade: 'primary-text', title: 'Testo' }],
    exposure: {
      classes: {
        fine: { label: { it: 'sanzione' }, minEur: 10_000, maxEur: 100_000 },
        fine_halved: { label: { it: 'sanzione dimezzata' }, minEur: 5_000, maxEur: 50_000 },
        fine_unclear: unknown,
        no_fine: unknown,
        other: unknown,
      },
      provisions: [{ act: 'legge', article: '1', class: 'fine', from: '2020-01-01', source: 'S1' }],
      referrals: [],
      explanation: { it: 'Oggi nessuna sanzione è dovuta.' },
      procedure: { collection: 'procedimenti', rule: 'procedimenti.regola', stages: [{ id: 'sanzione', date: 'procedimenti.sanzione', label: { it: 'sanzione' } }] },
    },
  };
}

const PROCEEDINGS: Bundle['vocabulary'] = [
  { path: 'procedimenti', type: 'collection', key: 'id', label: { it: 'procedimenti' } },
  { path: 'procedimenti.id', type: 'string', label: { it: 'id' } },
  { path: 'procedimenti.regola', type: 'string', label: { it: 'regola' } },
  { path: 'procedimenti.sanzione', type: 'date', label: { it: 'sanzione' } },
];

function toRule(require: Condition, position: number): Rule {
  return {
    id: nameRule(position),
    obligation: 'banco',
    title: { it: `Regola ${position}` },
    severity: 'high',
    force: 'statutory',
    confidence: { duty: 'verified', date: 'verified', exposure: 'verified' },
    legalBasis: [{ act: 'legge', article: '1', comma: '1', checkedOn: '2026-01-01', source: 'S1' }],
    inForce: { from: '2020-01-01' },
    deadline: DEADLINES[position % DEADLINES.length] as Deadline,
    require,
    ...(position % 3 === 0 ? { exposure: { cad18bis: 'fine', basis: 'art. 1' } } : {}),
    messages: { fail: 'Il requisito non è rispettato.' },
    remedy: 'Provvedere.',
    evidence: ['atto'],
    actor: 'rtd',
    examples: (['pass', 'fail', 'unknown'] as const).map((expect) => ({ name: expect, asOf: '2026-01-01', given: {}, expect })),
  };
}

/** The id of a rule, in the order of the conditions. */
export function nameRule(position: number): string {
  return `banco/regola-${String(position).padStart(4, '0')}`;
}
