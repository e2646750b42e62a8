import type { WorkPlan, WorkTask } from '@adempi/schema';
import { EXPOSURE_CLASSES } from '@adempi/schema';

/** A duty that is not met. */
export const task: WorkTask = {
  id: 'breach:prova/regola', kind: 'breach', ruleId: 'prova/regola', packId: 'prova', title: 'Obbligo di prova', collection: null, force: 'statutory', severity: 'high', actor: 'rtd', office: null,
  when: 'now', day: '2026-11-01', dayIs: 'term', daysLeft: -25, points: { total: 97, exposure: 40, severity: 22, date: 25, effort: 10, procedure: 0 }, effort: 'portale',
  exposure: { class: 'fine', minEur: 10_000, maxEur: 100_000, basis: 'art. 18-bis c. 5', other: [], stage: 'none' },
  legalBasis: [{ act: 'cad', article: '64', label: 'art. 64, CAD' }], remedy: 'Fare la cosa.', proof: ['un atto'], confidence: { duty: 'verified', date: 'verified', exposure: 'verified' },
  instances: [{ findingId: 'f', item: null, outcome: 'fail', disposition: 'none', reason: 'Manca.', day: '2026-11-01', assumed: false, knownOn: '2026-11-20' }],
  lines: [], offices: [], services: [], suppliers: [], projects: [], questions: [],
};

/** Of nothing. */
export const summary: WorkPlan['before'] = {
  rules: 0, pass: 0, fail: 0, pending: 0, unknown: 0, not_applicable: 0, error: 0, waived: 0, score: null, coverage: null,
  byForce: Object.fromEntries(['statutory', 'guideline', 'plan', 'grant'].map((force) => [force, { rules: 0, pass: 0, fail: 0, pending: 0, unknown: 0, not_applicable: 0, error: 0 }])) as never,
  exposure: Object.fromEntries(EXPOSURE_CLASSES.map((name) => [name, 0])) as never,
};

/** A plan of one task, unless told otherwise; its counts are those of what it holds. */
export function planOf(more: Partial<WorkPlan> = {}): WorkPlan {
  const { tasks = [task], checks = [], questions = [], setAside = [] } = more;
  const of = (kind: WorkTask['kind']): number => tasks.filter((one) => one.kind === kind).length;
  const group = (key: string): WorkPlan['groups']['month'] => [{ key, tasks: tasks.map(({ id }) => id), checks: [], questions: [] }];
  return {
    schemaVersion: 1, tool: { name: 'adempi', version: '0' }, asOf: '2026-11-26', until: '2027-11-26', knownAt: null, assumeUnchanged: false, lang: 'it',
    subject: { codiceIpa: 'c_x', codiceIstat: null, denominazione: 'Comune di Esempio', tipo: 'comune' }, profile: null, packs: [], stateDigest: 'sha256:0', weightsDigest: 'sha256:0',
    efforts: [{ id: 'portale', label: 'un adempimento su un portale' }], done: [], before: summary, after: summary,
    counts: { breach: of('breach'), due: of('due'), renewal: of('renewal'), check: checks.length, answer: of('answer'), setAside: setAside.length, questions: questions.length },
    tasks, checks, questions, setAside, ownWorks: [], groups: { office: group('rtd'), supplier: group('none'), month: group('now') },
    exposureNote: null, openData: false, diagnostics: [], disclaimer: 'È un aiuto.', ...more,
  };
}

/** A plan with something of everything, and a text wherever a state or a rule may put one. */
export function planWith(text: string, lang: WorkPlan['lang'] = 'it'): WorkPlan {
  const instance = { findingId: 'f', item: text, outcome: 'fail', disposition: 'none', reason: text, day: '2026-11-01', assumed: false, knownOn: null } as const;
  const full: WorkTask = {
    ...task, title: text, collection: 'siti', remedy: text, proof: [text], legalBasis: [{ act: 'a', label: text }], instances: [instance], offices: [text], suppliers: [text], effort: text,
    lines: [{ findingId: 'l', ruleId: `piano/${text}`, packId: 'piano', title: text, alsoNeeds: [text] }], projects: [{ id: text, title: text, measure: text, cup: text, because: 'matter' }], questions: ['q'],
  };
  const question = { id: 'q', fact: 'q', asks: 'value', label: text, question: text, office: text, collection: 'siti', items: [text], ruleIds: ['prova/altra'], points: { duties: 1, lines: 0 } } as const;
  const check: WorkTask = { ...full, id: 'check:prova/altra', kind: 'check', daysLeft: null };
  return planOf({ lang, items: [{ collection: 'siti', key: text, name: text }], subject: { codiceIpa: null, codiceIstat: null, denominazione: text, tipo: 'comune' }, tasks: [full], checks: [check], questions: [question], setAside: [full], ownWorks: [{ id: text, title: text, day: '2026-12-31', offices: [text] }], done: [{ ruleId: 'x', title: text, findings: 1 }], after: summary, disclaimer: text, exposureNote: text });
}
