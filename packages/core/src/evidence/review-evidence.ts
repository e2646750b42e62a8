import { EXPOSURE_CLASSES, SEVERITIES, addPeriod, compareText, parseAddress, rankOfAssurance, rankOfExposure } from '@adempi/schema';
import type { Assessment, Bundle, CivilDate, Evidence, EvidenceReview, FactDefinition, MissingProof, Prova, ReviewedProof, Rule, State } from '@adempi/schema';

/** What a register is held against. */
export interface EvidenceContext {
  /** Of the same state: which facts decide what is met. */
  readonly assessment: Assessment;
  readonly bundle: Pick<Bundle, 'rules' | 'vocabulary'>;
}

/**
 * Holds the register of evidence of a state against what the state meets: which facts that decide have
 * no proof, and which proofs have expired on the day of the assessment. Files are for others to look at.
 * @example reviewEvidence(state, { assessment: evaluator.assess(state, { asOf }), bundle })
 */
export function reviewEvidence(state: Pick<State, 'prove'>, { assessment, bundle }: EvidenceContext): EvidenceReview {
  const facts = gatherFacts(assessment);
  const isSourced = ({ evidence: { assurance } }: DecidingFact): boolean => assurance !== null && rankOfAssurance(assurance) >= rankOfAssurance('documented');
  const registered = facts.filter(({ evidence }) => evidence.documents !== undefined);
  const others = facts.filter(({ evidence }) => evidence.documents === undefined);
  const missing = others.filter((fact) => !isSourced(fact));
  return {
    schemaVersion: 1,
    asOf: assessment.asOf,
    subject: assessment.subject,
    proofs: (state.prove ?? []).map((proof, position) => reviewProof(proof, position, assessment.asOf, bundle)),
    missing: rankMissing(missing, bundle),
    counts: { registered: registered.length, sourced: others.length - missing.length, missing: missing.length },
  };
}

/** A fact that decides something that is met, and the rules that are met. */
interface DecidingFact {
  readonly evidence: Evidence;
  readonly rules: ReadonlySet<string>;
}

function gatherFacts({ findings }: Assessment): DecidingFact[] {
  const found = new Map<string, { readonly evidence: Evidence; readonly rules: Set<string> }>();
  for (const { outcome, evidence, ruleId } of findings) {
    if (outcome !== 'pass') continue;
    for (const one of evidence) {
      const known = found.get(one.fact) ?? { evidence: one, rules: new Set<string>() };
      known.rules.add(ruleId);
      found.set(one.fact, known);
    }
  }
  return [...found.values()];
}

function rankMissing(facts: readonly DecidingFact[], { rules, vocabulary }: EvidenceContext['bundle']): MissingProof[] {
  const ruleById = new Map(rules.map((rule) => [rule.id, rule]));
  const definitionOf = new Map(vocabulary.map((fact) => [fact.path, fact]));
  const missing = facts.map(({ evidence: { fact, label }, rules: ids }) => {
    const own = [...ids].flatMap((id) => ruleById.get(id) ?? []);
    return describeMissing({ fact, label }, own, definitionOf.get(parseAddress(fact)?.path ?? fact));
  });
  return missing.sort((left, right) =>
    rankOfExposure(left.exposure) - rankOfExposure(right.exposure) ||
    SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity) ||
    right.rules.length - left.rules.length ||
    compareText(left.fact, right.fact));
}

function describeMissing(fact: Pick<Evidence, 'fact' | 'label'>, rules: readonly Rule[], definition: FactDefinition | undefined): MissingProof {
  const classes = rules.flatMap(({ exposure }) => exposure?.cad18bis ?? []);
  return {
    ...fact,
    rules: rules.map(({ id }) => id).sort(compareText),
    exposure: EXPOSURE_CLASSES.find((name) => classes.includes(name)) ?? null,
    severity: SEVERITIES.find((severity) => rules.some((rule) => rule.severity === severity)) ?? 'info',
    suggested: definition?.evidence ?? [],
    office: definition?.office ?? null,
  };
}

function reviewProof({ fatto, documento, file, scade, dataProtocollo }: Prova, position: number, asOf: CivilDate, { vocabulary }: EvidenceContext['bundle']): ReviewedProof {
  const ends: NonNullable<ReviewedProof['expired']>[] = [
    ...(scade === undefined ? [] : [{ on: scade, why: 'expires' } as const]),
    ...(dataProtocollo === undefined ? [] : validityOf(fatto, vocabulary).map((period) => ({ on: addPeriod(dataProtocollo, period), why: 'valid_for' }) as const)),
  ];
  const expired = ends.filter(({ on }) => on < asOf).sort((left, right) => compareText(left.on, right.on));
  return { position, fact: fatto, document: documento, file: file ?? null, found: null, expired: expired[0] ?? null };
}

/** How long the facts under an address are valid, of those that do not last. */
function validityOf(address: string, vocabulary: readonly FactDefinition[]): string[] {
  const path = parseAddress(address)?.path ?? address;
  return vocabulary.filter((fact) => fact.path === path || fact.path.startsWith(`${path}.`)).flatMap(({ validFor }) => validFor ?? []);
}
