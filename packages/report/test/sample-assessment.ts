import type { Assessment, Counts, Evidence, Finding, Force, Outcome, Summary, Timing } from '@adempi/schema';

/** A finding with usual values; what a test is about is given. */
export function sampleFinding(given: Partial<Finding> = {}): Finding {
  const ruleId = given.ruleId ?? 'governance/rtd-nominato';
  return {
    id: `${ruleId}@c_d150`,
    ruleId,
    packId: ruleId.split('/')[0] ?? '',
    title: 'Il Comune ha nominato il responsabile per la transizione al digitale',
    force: 'statutory',
    instance: null,
    outcome: 'pass',
    reason: 'Il responsabile per la transizione al digitale è nominato dal 09/04/2021.',
    disposition: 'none',
    severity: 'high',
    assurance: 'documented',
    knownOn: '2022-12-21',
    assumed: false,
    timing: sampleTiming({ state: 'continuous', since: '2016-09-14' }),
    exposure: null,
    legalBasis: [{ act: 'cad', article: '17', comma: '1', label: 'art. 17, c. 1, CAD' }],
    missing: [],
    evidence: [sampleEvidence()],
    remedy: 'Nominare il responsabile con atto della Giunta e pubblicarlo su IndicePA.',
    proof: ['atto di nomina'],
    actor: 'sindaco',
    confidence: { duty: 'verified', date: 'verified', exposure: 'verified' },
    trace: null,
    ...given,
  };
}

/** A place in time with nothing in it; what a test is about is given. */
export function sampleTiming(given: Partial<Timing> = {}): Timing {
  return { state: 'overdue', dueDate: null, daysLeft: null, nextDueDate: null, nextState: null, since: null, ...given };
}

/** A fact that decided, from a document. */
export function sampleEvidence(given: Partial<Evidence> = {}): Evidence {
  return {
    fact: 'governance.rtd.nominato',
    label: 'Il responsabile per la transizione al digitale è nominato',
    value: true,
    source: 'pti',
    ref: 'p. 7',
    knownOn: '2022-12-21',
    assurance: 'documented',
    ...given,
  };
}

/** An assessment of some findings, with the totals that follow from them. */
export function sampleAssessment(findings: readonly Finding[], given: Partial<Assessment> = {}): Assessment {
  const rules = [...new Map(findings.map((finding) => [finding.ruleId, finding])).values()];
  const failing = findings.find((finding) => finding.outcome === 'fail' && finding.exposure !== null);
  return {
    schemaVersion: 1,
    tool: { name: 'adempi', version: '0.1.0' },
    engine: 'compiled',
    asOf: '2022-12-22',
    knownAt: null,
    assumeUnchanged: false,
    lang: 'it',
    subject: { codiceIpa: 'c_d150', codiceIstat: '019036', denominazione: 'Comune di Cremona', tipo: 'comune' },
    profile: null,
    packs: [{ id: 'governance', version: '1.0.0', digest: 'sha256:0', horizon: '2022-12-31' }],
    stateDigest: 'sha256:0',
    sources: [{ id: 'pti', title: "Piano triennale per l'informatica 2021-2023", date: '2022-12-21', assurance: 'documented' }],
    summary: summarise(rules),
    rules: rules.map(({ ruleId, packId, title, force, outcome }) => ({ ruleId, packId, title, force, outcome })),
    findings,
    notInForce: [],
    conflicts: [],
    diagnostics: [],
    openData: false,
    exposureNote: failing === undefined ? null : 'Oggi nessuna sanzione è dovuta.',
    disclaimer: 'È un aiuto: non è una consulenza legale né una certificazione.',
    ...given,
  };
}

const forces: readonly Force[] = ['statutory', 'guideline', 'plan', 'grant'];
const outcomes: readonly Outcome[] = ['pass', 'fail', 'pending', 'unknown', 'not_applicable', 'error'];

function summarise(rules: readonly Finding[]): Summary {
  const law = countOf(rules.filter((rule) => rule.force === 'statutory' || rule.force === 'guideline'));
  const decided = law.pass + law.fail;
  const all = decided + law.unknown + law.error;
  const share = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000);
  const exposed = (name: string): number => rules.filter((rule) => rule.outcome === 'fail' && rule.exposure?.class === name).length;
  return {
    ...law,
    waived: 0,
    score: share(law.pass, decided),
    coverage: share(decided, all),
    byForce: Object.fromEntries(forces.map((force) => [force, countOf(rules.filter((rule) => rule.force === force))])) as unknown as Record<Force, Counts>,
    exposure: {
      fine: exposed('fine'),
      fine_halved: exposed('fine_halved'),
      fine_unclear: exposed('fine_unclear'),
      no_fine: exposed('no_fine'),
      other: exposed('other'),
    },
  };
}

function countOf(rules: readonly Finding[]): Counts {
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, rules.filter((rule) => rule.outcome === outcome).length]));
  return { rules: rules.length, ...counts } as unknown as Counts;
}
