import { checkBundle, digestOf, reasons } from '@adempi/schema';
import type { Assessment, Bundle, CivilDate, Finding, Lang, State } from '@adempi/schema';

import { assessRule } from './assess-rule.ts';
import type { FindingContext } from './assessment/context.ts';
import { textIn } from './assessment/format-value.ts';
import { compareFindings, compareText } from './assessment/order.ts';
import { describeSubject, describeSources, identifySubject } from './assessment/subject.ts';
import { aggregateRules, summarize } from './assessment/summary.ts';
import { createFrame } from './conditions/frame.ts';
import { PackError } from './errors.ts';
import { buildFactModel } from './facts/model.ts';
import type { FactModel } from './facts/model.ts';
import { readFacts } from './facts/read-facts.ts';
import { resolveFacts } from './facts/resolve-facts.ts';
import { compileRule } from './rules/compile-rule.ts';
import type { CompiledRule } from './rules/compile-rule.ts';
import { VERSION } from './version.ts';

/** When and how a state is assessed. */
export interface AssessOptions {
  /** The day of the assessment. There is no default: the engine has no clock. */
  readonly asOf: CivilDate;
  /** Drop what was known after this day. */
  readonly knownAt?: CivilDate;
  /** Carry the last knowledge forward; each finding that rests on it says so. */
  readonly assumeUnchanged?: boolean;
  /** Ids of packs; all when absent. */
  readonly packs?: readonly string[];
  /** Of titles, labels and generic sentences; the text of rules is Italian. */
  readonly lang?: Lang;
  /** Put the trace into every finding. */
  readonly trace?: boolean;
}

/** A compiled bundle. Synchronous and pure: the same input gives the same assessment. */
export interface Evaluator {
  readonly bundle: Bundle;
  /**
   * Assesses a state. It never throws: facts that do not fit the vocabulary are left out and
   * listed in `diagnostics`; a rule that breaks becomes an `error` finding.
   */
  readonly assess: (state: State, options: AssessOptions) => Assessment;
  /** The findings of one rule with their traces; none when the rule is unknown or not in force. */
  readonly explain: (state: State, ruleId: string, options: AssessOptions) => Finding[];
}

interface Engine {
  readonly bundle: Bundle;
  readonly model: FactModel;
  readonly rules: readonly CompiledRule[];
}

/**
 * Compiles a bundle once.
 *
 * @throws {PackError} with every problem of the bundle
 * @example
 * const evaluator = createEvaluator(bundle);
 * const assessment = evaluator.assess(state, { asOf: '2026-11-21' });
 */
export function createEvaluator(bundle: Bundle): Evaluator {
  const problems = checkBundle(bundle).filter((one) => one.severity === 'error');
  if (problems.length > 0) throw new PackError(problems);
  const model = buildFactModel(bundle.vocabulary);
  const parameters = new Map(bundle.parameters.map((parameter) => [parameter.id, parameter]));
  const rules = bundle.rules
    .map((rule) => compileRule(rule, { model, parameters }))
    .sort((left, right) => compareText(left.rule.id, right.rule.id));
  const engine = { bundle, model, rules };
  return {
    bundle,
    assess: (state, options) => assess(engine, state, options),
    explain: (state, ruleId, options) => explain(engine, state, ruleId, options),
  };
}

function assess(engine: Engine, state: State, options: AssessOptions): Assessment {
  const { bundle } = engine;
  const { asOf, assumeUnchanged = false, lang = 'it' } = options;
  const chosen = choosePacks(engine, options);
  const { context, diagnostics, conflicts } = prepare(engine, state, options);
  const inForce = chosen.filter((compiled) => isInForce(compiled, asOf));
  const findings = inForce.flatMap((compiled) => assessRule(compiled, context)).sort(compareFindings);
  const rules = aggregateRules(findings);
  return {
    schemaVersion: 1,
    tool: { name: 'adempi', version: VERSION },
    engine: 'compiled',
    asOf,
    knownAt: options.knownAt ?? null,
    assumeUnchanged,
    lang,
    subject: describeSubject(state),
    packs: bundle.packs
      .filter((pack) => options.packs?.includes(pack.id) ?? true)
      .map(({ id, version, digest }) => ({ id, version, digest }))
      .sort((left, right) => compareText(left.id, right.id)),
    stateDigest: digestOf(state),
    sources: describeSources(state),
    summary: summarize(rules, findings),
    rules,
    findings,
    notInForce: chosen.filter((compiled) => !isInForce(compiled, asOf)).map(describePeriod),
    conflicts: [...conflicts].sort((left, right) => compareText(left.fact, right.fact)),
    diagnostics,
    exposureNote: findings.some((one) => one.outcome === 'fail' && one.exposure !== null) ? textIn(bundle.exposure.explanation, lang) : null,
    disclaimer: reasons(lang).disclaimer,
  };
}

function explain(engine: Engine, state: State, ruleId: string, options: AssessOptions): Finding[] {
  const { context } = prepare(engine, state, { ...options, trace: true });
  return engine.rules
    .filter((compiled) => compiled.rule.id === ruleId && isInForce(compiled, options.asOf))
    .flatMap((compiled) => assessRule(compiled, context))
    .sort(compareFindings);
}

function prepare(
  { bundle, model }: Engine,
  state: State,
  options: AssessOptions,
): { context: FindingContext; diagnostics: Assessment['diagnostics']; conflicts: Assessment['conflicts'] } {
  const { asOf, assumeUnchanged = false, lang = 'it', trace = false } = options;
  const knownAt = options.knownAt ?? null;
  const raw = readFacts(state, model, lang);
  const { view, conflicts } = resolveFacts(state, raw, model, { asOf, knownAt, assumeUnchanged });
  const context: FindingContext = {
    frame: createFrame(view, asOf),
    model,
    acts: new Map(bundle.acts.map((act) => [act.id, act])),
    exposure: bundle.exposure,
    lang,
    subjectId: identifySubject(state),
    assumeUnchanged,
    withTrace: trace,
  };
  return { context, diagnostics: raw.diagnostics, conflicts };
}

function choosePacks({ rules }: Engine, { packs }: AssessOptions): readonly CompiledRule[] {
  return packs === undefined ? rules : rules.filter((compiled) => packs.includes(compiled.packId));
}

/** Both days of the period belong to it. */
function isInForce({ rule }: CompiledRule, asOf: CivilDate): boolean {
  return rule.inForce.from <= asOf && (rule.inForce.to === undefined || asOf <= rule.inForce.to);
}

function describePeriod({ rule }: CompiledRule): Assessment['notInForce'][number] {
  const { from, to, replacedBy } = rule.inForce;
  return { ruleId: rule.id, from, to: to ?? null, replacedBy: replacedBy ?? null };
}
