import { citeNorm, reasons, textIn } from '@adempi/schema';
import type { Act, Confidence, Evidence, Finding, FindingLegalBasis, LegalBasis, Outcome } from '@adempi/schema';

import type { Detail, Use } from '../conditions/detail.ts';
import { sortMissing } from '../conditions/missing.ts';
import { PHANTOM_KEY } from '../facts/known-fact.ts';
import type { ModelCollection } from '../facts/model.ts';
import type { CompiledRule } from '../rules/compile-rule.ts';
import type { Support } from '../conditions/support.ts';
import { explainInstance, isScopeUnknown } from '../rules/explain-instance.ts';
import type { Explanation } from '../rules/explain-instance.ts';
import { readDone } from '../rules/judge-instance.ts';
import type { Verdict } from '../rules/judge-instance.ts';
import { confidenceOf, confidenceOfApplicability, confidenceOfError } from './confidence.ts';
import type { FindingContext } from './context.ts';
import { toExposure } from './exposure.ts';
import { listProceedings, stageOf } from './proceedings.ts';
import { addAssumption, describeUses, fillFacts, writeReason } from './reason.ts';
import { toTiming } from './timing.ts';
import { toTrace } from './trace.ts';

/** Builds the finding of a verdict. The frame must still show the item that was judged. */
export function buildFinding(compiled: CompiledRule, key: string | null, verdict: Verdict, context: FindingContext): Finding {
  const { frame, lang, model } = context;
  const explanation = explainInstance(compiled, frame, verdict);
  const { support } = explanation;
  const missing = sortMissing(explanation.missing, lang);
  const isAssumed = restsOnAssumption(compiled, verdict, explanation, context);
  return joinFinding(describeRule(compiled, key, { outcome: verdict.outcome, confidence: confidenceOf(compiled, frame, verdict) }, context), {
    outcome: verdict.outcome,
    ...(verdict.outcome === 'unknown' ? { undecided: key === PHANTOM_KEY || isScopeUnknown(explanation) ? 'scope' : 'duty' } as const : {}),
    reason: writeReason({ compiled, verdict, explanation, missing, isAssumed, frame, model, lang }),
    assurance: support.assurance,
    knownOn: support.knownOn,
    assumed: isAssumed,
    timing: toTiming(verdict, readDone(compiled, frame, verdict), frame.asOf),
    missing,
    evidence: toEvidence(verdict.outcome === 'unknown' ? knownUses(explanation.require) : support.uses, lang),
    trace: context.withTrace ? toTrace(explanation, lang) : null,
  });
}

/** Joins what a finding copies from its rule with the rest. A spread of so many entries would take half of the time of an assessment. */
export function joinFinding(fromRule: Omit<Finding, FromVerdict>, fromVerdict: Pick<Finding, FromVerdict>): Finding {
  return Object.assign(fromRule, fromVerdict);
}

/** The single finding of a rule that does not concern the ente, or whose collection is complete and empty. */
export function buildNotApplicable(compiled: CompiledRule, support: Support, isEmpty: boolean, context: FindingContext): Finding {
  const { lang, frame } = context;
  const { uses, assurance, knownOn } = support;
  // Where the list is empty, that says all.
  const confidence = isEmpty ? compiled.rule.confidence : confidenceOfApplicability(compiled, frame);
  const reason = isEmpty ? reasons(lang).notApplicableEmpty.replace('{facts}', () => uses.map((use) => textIn(use.label, lang)).join(', ')) : writeNotApplicable(compiled, uses, context);
  const isAssumed = uses.some((use) => use.known.isStale);
  return joinFinding(describeRule(compiled, null, { outcome: 'not_applicable', confidence }, context), {
    ...UNDECIDED,
    outcome: 'not_applicable',
    reason: isAssumed ? addAssumption(reason, knownOn, lang) : reason,
    assurance,
    knownOn,
    assumed: isAssumed,
    evidence: toEvidence(uses, lang),
  });
}

/** In its own words; of a rule over items these are about an item, and here there is none. */
function writeNotApplicable({ rule, collection }: CompiledRule, uses: readonly Use[], context: FindingContext): string {
  const own = rule.messages.not_applicable;
  return own === undefined || collection !== null ? reasons(context.lang).notApplicable.replace('{facts}', () => describeUses(uses, context.lang)) : fillFacts(own, context);
}

/** The finding of a rule that could not be evaluated: the others go on. */
export function buildError(compiled: CompiledRule, key: string | null, error: unknown, context: FindingContext): Finding {
  const cause = error instanceof Error ? error.message : String(error);
  return joinFinding(describeRule(compiled, key, { outcome: 'error', confidence: confidenceOfError(compiled) }, context), {
    ...UNDECIDED,
    outcome: 'error',
    reason: reasons(context.lang).error.replace('{facts}', () => cause),
    evidence: [],
  });
}

const UNDECIDED = { assurance: null, knownOn: null, assumed: false, timing: null, missing: [], trace: null } as const;

type FromVerdict = 'outcome' | 'undecided' | 'reason' | 'assurance' | 'knownOn' | 'assumed' | 'timing' | 'missing' | 'evidence' | 'trace';

/** What a finding copies from its rule. */
export function describeRule(
  compiled: CompiledRule,
  key: string | null,
  { outcome, confidence }: { readonly outcome: Outcome; readonly confidence: Confidence },
  context: FindingContext,
): Omit<Finding, FromVerdict> {
  const { rule, packId, collection } = compiled;
  const item = toInstance(collection, key);
  const proceedings = listProceedings({ rule, instance: item, confidence }, context);
  const described: Omit<Finding, FromVerdict> = {
    id: nameFinding(rule.id, context.subjectId, item?.key ?? null),
    ruleId: rule.id,
    packId,
    title: textIn(rule.title, context.lang),
    force: rule.force,
    instance: item,
    disposition: 'none',
    severity: rule.severity,
    exposure: toExposure(rule, outcome, confidence, { asOf: context.frame.asOf, model: context.exposure, stage: stageOf(proceedings, context.exposure) }),
    legalBasis: rule.legalBasis.map((basis) => toLegalBasis(basis, context.acts)),
    remedy: rule.remedy,
    proof: rule.evidence,
    actor: rule.actor,
    confidence: { duty: confidence.duty, date: confidence.date, exposure: confidence.exposure },
  };
  return proceedings.length === 0 ? described : { ...described, proceedings };
}

/** The id of a finding; `key` is that of its item, if it has one. */
export function nameFinding(ruleId: string, subjectId: string, key: string | null): string {
  return `${ruleId}@${subjectId}${key === null ? '' : `#${key}`}`;
}

/** The item that a finding is about: none for a rule on the ente, or where the items do not matter. Only a rule over a collection has items. */
export function toInstance(collection: ModelCollection | null, key: string | null): Finding['instance'] {
  return key === null ? null : { collection: (collection as ModelCollection).path, key };
}

function toLegalBasis(basis: LegalBasis, acts: ReadonlyMap<string, Act>): FindingLegalBasis {
  const { act, article, comma, point } = basis;
  return {
    act,
    ...(article === undefined ? {} : { article }),
    ...(comma === undefined ? {} : { comma }),
    ...(point === undefined ? {} : { point }),
    label: citeNorm(basis, acts.get(act)?.label ?? act),
  };
}

/** Whether the outcome would be another one without carrying the last knowledge forward. */
function restsOnAssumption({ readsDue }: CompiledRule, verdict: Verdict, { support, timing }: Explanation, { assumeUnchanged }: FindingContext): boolean {
  if (!assumeUnchanged || verdict.outcome === 'unknown') return false;
  const uses = readsDue ? [...support.uses, ...timing] : support.uses;
  return verdict.breach?.isProven === false || uses.some((use) => use.known.isStale);
}

function knownUses(detail: Detail): readonly Use[] {
  if (detail.kind !== 'leaf') return detail.children.flatMap(knownUses);
  return detail.uses.filter((use) => use.known.value !== undefined);
}

/** The facts of some uses, each once. */
export function toEvidence(uses: readonly Use[], lang: FindingContext['lang']): Evidence[] {
  // The registry is not a document of the ente: it identifies it, and proves nothing of its duties.
  const byAddress = new Map(uses.filter((use) => use.fact?.definition.registry !== true).map((use) => [use.address, use]));
  return [...byAddress.values()].map(({ address, label, known, fact }) => ({
    fact: address,
    label: textIn(label, lang),
    ...(fact === null ? {} : { value: known.value }),
    source: known.source,
    ref: known.ref,
    knownOn: known.knownOn,
    assurance: known.assurance,
  }));
}
