import { parseAddress } from '@adempi/schema';
import type { Assessment, Finding, RuleResult } from '@adempi/schema';

import { confidentialIn } from '../findings/confidential.ts';
import { summarizePart } from './count-rules.ts';
import type { HtmlBundle } from './html-options.ts';

/** How many rules nothing is told of, and of what they are. */
export interface Withheld {
  /** Duties on security. */
  readonly duties: number;
  /** Lines of the Piano triennale on security. */
  readonly lines: number;
  /** Duties that tell of a proceeding of AgID. */
  readonly proceedings: number;
}

/** What may be published of an assessment, and how much was held back: null where nothing was. */
export interface PublishedAssessment {
  readonly assessment: Assessment;
  readonly withheld: Withheld | null;
}

/**
 * The part of an assessment that an annex to an act may show to everyone. What the ente wrote in its
 * state may name suppliers, people or weaknesses, so nothing of it stays but which duties are met, on
 * what kind of proof and of which day: each finding is made anew of what the rules say, and an entry
 * that a later version adds to findings stays out until it is named here. What is confidential, and what
 * it proves, stays out whole, from the totals too: a total would tell what a list does not.
 */
export function publishAssessment(assessment: Assessment, bundle: HtmlBundle): PublishedAssessment {
  const reasonFor = confidentialIn(bundle);
  const isOpen = ({ ruleId }: Pick<Finding, 'ruleId'>): boolean => reasonFor(ruleId) === null;
  const rules = assessment.rules.filter(isOpen);
  const paths = new Set(bundle.vocabulary.map(({ path }) => path));
  return {
    withheld: countWithheld(assessment.rules.filter((rule) => !isOpen(rule)), reasonFor),
    assessment: {
      ...describeRun(assessment),
      summary: summarizePart(rules),
      rules: rules.map(({ ruleId, packId, title, force, outcome }) => ({ ruleId, packId, title, force, outcome })),
      findings: assessment.findings.filter(isOpen).map((finding, index) => publishFinding(finding, index, paths)),
      sources: assessment.sources.map(({ date, assurance }, index) => ({ id: String(index), title: '', date, assurance })),
      conflicts: assessment.conflicts.map(({ fact }) => ({ fact: withoutItem(fact, paths), values: [], chosen: null })),
      // They tell of the state, and quote it. How far the law was read stands in the packs.
      diagnostics: [],
      exposureNote: null,
    },
  };
}

/** What tells which run this is: it holds for every reader. */
function describeRun(assessment: Assessment): Omit<Assessment, 'summary' | 'rules' | 'findings' | 'sources' | 'conflicts' | 'diagnostics' | 'exposureNote'> {
  const { schemaVersion, tool, engine, asOf, knownAt, assumeUnchanged, lang, subject, profile, packs, stateDigest, notInForce, openData, disclaimer } = assessment;
  return { schemaVersion, tool, engine, asOf, knownAt, assumeUnchanged, lang, subject, profile, packs, stateDigest, notInForce, openData, disclaimer };
}

function countWithheld(rules: readonly RuleResult[], reasonFor: ReturnType<typeof confidentialIn>): Withheld | null {
  if (rules.length === 0) return null;
  const proceedings = rules.filter(({ ruleId }) => reasonFor(ruleId) === 'proceeding').length;
  const lines = rules.filter(({ ruleId, force }) => force === 'plan' && reasonFor(ruleId) !== 'proceeding').length;
  return { duties: rules.length - proceedings - lines, lines, proceedings };
}

function publishFinding(finding: Finding, index: number, paths: ReadonlySet<string>): Finding {
  const { ruleId, packId, title, force, outcome, undecided, severity, assurance, knownOn, assumed, timing, legalBasis, missing, remedy, proof, actor, confidence } = finding;
  return {
    id: String(index),
    ruleId,
    packId,
    title,
    force,
    instance: null,
    outcome,
    ...(undecided === undefined ? {} : { undecided }),
    reason: '',
    disposition: 'none',
    severity,
    assurance,
    knownOn,
    assumed,
    timing,
    exposure: null,
    legalBasis,
    missing: missing.map(({ fact, why, label }) => ({ fact: withoutItem(fact, paths), why, label })),
    evidence: [],
    remedy,
    proof,
    actor,
    confidence: { ...confidence, exposure: 'verified' },
    trace: null,
  };
}

/** The path in the vocabulary; of what has none, nothing: a key may look like an address itself. */
function withoutItem(fact: string, paths: ReadonlySet<string>): string {
  const path = parseAddress(fact)?.path ?? '';
  return paths.has(path) ? path : '';
}
