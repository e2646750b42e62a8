import { checkBundle, compareText, digestOf, reasons, textIn } from '@adempi/schema';
import type { Act, Assessment, BaselineEnte, Bundle, CivilDate, Conflict, Diagnostic, Finding, Lang, Parameter, Rinvio, Rule, State } from '@adempi/schema';

import { attachDocuments } from './assessment/attach-documents.ts';
import type { FindingContext } from './assessment/context.ts';
import { compareFindings } from './assessment/order.ts';
import { nameItems } from './assessment/name-items.ts';
import { describeSources, describeSubject, identifySubject, isOpenData } from './assessment/subject.ts';
import { aggregateRules, countedRules, summarize } from './assessment/summary.ts';
import { findLaterSources } from './assessment/find-later-sources.ts';
import { findUntold } from './assessment/find-untold.ts';
import { explanationFor } from './assessment/proceedings.ts';
import { tellFindings } from './assessment/tell-findings.ts';
import type { BuildContext } from './conditions/build-node.ts';
import { createFrame } from './conditions/frame.ts';
import { disposeFinding, gravityOf } from './dispositions/apply-dispositions.ts';
import { readDispositions } from './dispositions/dispositions.ts';
import type { Dispositions } from './dispositions/dispositions.ts';
import { createWaiverIndexer } from './dispositions/index-waivers.ts';
import type { WaiverIndex } from './dispositions/index-waivers.ts';
import type { Gravity } from './dispositions/match-known.ts';
import { PackError } from './errors.ts';
import { buildFactModel } from './facts/model.ts';
import type { FactModel } from './facts/model.ts';
import { findUnnamed, indexNamed } from './facts/find-unnamed.ts';
import type { NamedKeys } from './facts/find-unnamed.ts';
import { readFacts } from './facts/read-facts.ts';
import { resolveFacts } from './facts/resolve-facts.ts';
import { createPlanner } from './plan.ts';
import type { Plan } from './plan.ts';
import { readOptions } from './read-options.ts';
import { compileRule } from './rules/compile-rule.ts';
import type { CompiledRule } from './rules/compile-rule.ts';
import { judgeRule } from './rules/judge-rule.ts';
import { readState, takeState } from './state/read-state.ts';
import { VERSION } from './version.ts';

/** When and how a state is assessed. */
export interface AssessOptions {
  /** The day of the assessment. There is no default: the engine has no clock. */
  readonly asOf: CivilDate;
  /** Drop what was known after this day. */
  readonly knownAt?: CivilDate;
  /** Carry the last knowledge forward; each finding that rests on it says so. */
  readonly assumeUnchanged?: boolean;
  /** Ids of packs; all when absent, but of the editions of the Piano triennale only one. */
  readonly packs?: readonly string[];
  /** Id of a profile of the bundle: its rules only, of the packs asked for. No rule when it is not there. */
  readonly profile?: string;
  /** The edition of the Piano triennale, by name; the one in force on `asOf` when absent. */
  readonly edition?: string;
  /** Of titles, labels and generic sentences; the text of rules is Italian. */
  readonly lang?: Lang;
  /**
   * What enti have put off, or are exempt from: the `rinvii` of a file, of whatever enti. An entry with a
   * fault, which `checkWaivers` names, is not used, and `diagnostics` says why. The outcome never changes.
   */
  readonly waivers?: readonly Rinvio[];
  /** What was known of enti: the `noti` of a baseline. The outcome never changes. */
  readonly baseline?: readonly BaselineEnte[];
  /** Put the trace into every finding. */
  readonly trace?: boolean;
  /**
   * The state is plain data whose envelope `validate('state')` found sound, and nobody changes it
   * meanwhile: it is then neither copied nor checked again, which takes longer than its verdicts.
   * Its facts are checked all the same. What comes of anything else is not defined.
   */
  readonly isChecked?: boolean;
}

/** How a bundle is compiled. */
export interface CompileOptions {
  /**
   * The bundle is as `compileBundle` gave it, which has checked it: checking it again takes longer
   * than a verdict. What comes from a bundle with faults is then not defined.
   */
  readonly isChecked?: boolean;
}

/** A bundle, ready to be evaluated. */
export interface Engine {
  readonly bundle: Bundle;
  readonly model: FactModel;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly acts: ReadonlyMap<string, Act>;
  /** Ids of all rules. */
  readonly ids: ReadonlySet<string>;
  readonly rules: readonly CompiledRule[];
  readonly named: NamedKeys;
  readonly planOf: (options: AssessOptions) => Plan;
  readonly waiversOf: (rinvii: readonly Rinvio[], lang: Lang) => WaiverIndex;
}

/** One state at one moment, read and resolved, and the rules that were asked for. */
export interface Run {
  readonly engine: Engine;
  readonly state: State;
  /** The state as it was given, where it was data. */
  readonly given: unknown;
  readonly options: AssessOptions;
  readonly plan: Plan;
  readonly context: FindingContext;
  readonly diagnostics: Assessment['diagnostics'];
  readonly conflicts: Assessment['conflicts'];
  /** Null where nothing was put off or known of this ente. */
  readonly dispositions: Dispositions | null;
}

/**
 * Checks and compiles a bundle.
 * @throws {PackError} with every problem of the bundle
 */
export function loadEngine(bundle: Bundle, { isChecked = false }: CompileOptions = {}): Engine {
  const problems = isChecked ? [] : checkBundle(bundle).filter((one) => one.severity === 'error');
  if (problems.length > 0) throw new PackError(problems);
  const model = buildFactModel(bundle.vocabulary);
  const parameters = new Map(bundle.parameters.map((parameter) => [parameter.id, parameter]));
  const rules = compileRules(bundle.rules, { model, parameters });
  const acts = new Map(bundle.acts.map((act) => [act.id, act]));
  return { bundle, model, parameters, acts, ids: new Set(rules.map(({ rule }) => rule.id)), rules, named: indexNamed(bundle.rules), planOf: createPlanner(bundle, rules), waiversOf: createWaiverIndexer(bundle) };
}

/** Compiles rules, those that prove others first: no rule that is proved proves another. */
function compileRules(rules: readonly Rule[], context: BuildContext): CompiledRule[] {
  const compiled = new Map<string, CompiledRule>();
  const proversOf = ({ provedBy = [] }: Rule): CompiledRule[] => provedBy.flatMap((id) => compiled.get(id) ?? []);
  const [proved, own] = [rules.filter(isProved), rules.filter((rule) => !isProved(rule))];
  for (const rule of [...own, ...proved]) compiled.set(rule.id, compileRule(rule, context, proversOf(rule)));
  return [...compiled.values()].sort((left, right) => compareText(left.rule.id, right.rule.id));
}

function isProved({ provedBy }: Rule): boolean {
  return provedBy !== undefined;
}

/**
 * Reads a state of unknown origin and settles what is known of it.
 * @throws {TypeError} when the options are not valid
 */
export function startRun(engine: Engine, value: unknown, options: AssessOptions): Run {
  const { asOf, assumeUnchanged = false, lang = 'it', trace = false, isChecked = false } = readOptions(options);
  const { state, given, diagnostics } = isChecked ? takeState(value) : readState(value, lang);
  const raw = readFacts(state, engine.model, lang);
  const { view, conflicts } = resolveFacts(state, raw, engine.model, { asOf, knownAt: options.knownAt ?? null, assumeUnchanged });
  const plan = engine.planOf(options);
  const context: FindingContext = {
    frame: createFrame(view, asOf),
    model: engine.model,
    acts: engine.acts,
    exposure: engine.bundle.exposure,
    lang,
    subjectId: identifySubject(state),
    assumeUnchanged,
    withTrace: trace,
    proversOf: plan.proversOf,
  };
  return {
    engine,
    state,
    given,
    options,
    plan,
    context,
    diagnostics: [...diagnostics, ...raw.diagnostics, ...findLaterSources(state, engine.model, asOf, lang), ...findUnnamed(view, engine.model, engine.named, lang), ...findUntold(view, engine.model, engine.bundle, lang), ...plan.diagnostics],
    conflicts: sortConflicts(conflicts),
    dispositions: dispositionsOf(engine, state, options),
  };
}

function dispositionsOf({ waiversOf, acts, ids }: Engine, { ente }: State, { asOf, lang = 'it', waivers, baseline = [] }: AssessOptions): Dispositions | null {
  if (waivers === undefined && baseline.length === 0) return null;
  return readDispositions({ ente, asOf, lang, waivers: waivers === undefined ? null : waiversOf(waivers, lang), baseline, acts, exists: (id) => ids.has(id) });
}

/** What is wrong with the waivers and the baseline of a run, once its findings are there. */
export function reviewRun({ options: { asOf }, plan }: Run, { review }: Dispositions, findings: readonly Gravity[]): Diagnostic[] {
  return review({ asOf, findings, notInForce: plan.notInForce.map(({ rule }) => ({ ruleId: rule.id, to: rule.inForce.to ?? null })) });
}

function sortConflicts(conflicts: readonly Conflict[]): readonly Conflict[] {
  return conflicts.length < 2 ? conflicts : [...conflicts].sort((left, right) => compareText(left.fact, right.fact));
}

/** The findings of some rules of a run, in the order in which they are listed. */
export function assembleFindings({ context, dispositions, state }: Run, rules: readonly CompiledRule[]): Finding[] {
  const teller = tellFindings(context);
  const findings = attachDocuments(rules.flatMap((compiled) => judgeRule(compiled, teller)).sort(compareFindings), state);
  return dispositions === null ? findings : findings.map((finding) => disposeFinding(finding, dispositions));
}

/** The assessment of a run. */
export function assembleAssessment(run: Run, compiled: readonly CompiledRule[], engine: Assessment['engine']): Assessment {
  const { state, options, plan, dispositions } = run;
  const { bundle } = run.engine;
  const lang = options.lang ?? 'it';
  const findings = assembleFindings(run, compiled);
  const rules = aggregateRules(findings);
  const summary = summarize(countedRules(rules, findings));
  const { fine, fine_halved: halved } = summary.exposure;
  return {
    schemaVersion: 1,
    tool: { name: 'adempi', version: VERSION },
    engine,
    asOf: options.asOf,
    knownAt: options.knownAt ?? null,
    assumeUnchanged: options.assumeUnchanged ?? false,
    lang,
    subject: describeSubject(state),
    profile: options.profile ?? null,
    packs: plan.packs.map(({ id, version, digest, horizon }) => ({ id, version, digest, horizon })),
    stateDigest: digestOf(run.given),
    ...dispositions?.digests,
    sources: describeSources(state),
    items: nameItems(state, run.engine.model, { findings, conflicts: run.conflicts }),
    summary,
    rules,
    findings,
    notInForce: plan.notInForce.map(describePeriod),
    conflicts: run.conflicts,
    diagnostics: dispositions === null ? run.diagnostics : [...run.diagnostics, ...reviewRun(run, dispositions, findings.map(gravityOf))],
    // It names the sums: where it is not clear whether there is a fine, it would show one.
    exposureNote: fine + halved > 0 ? textIn(explanationFor(findings, bundle.exposure), lang) : null,
    openData: isOpenData(state),
    disclaimer: isOpenData(state) ? `${reasons(lang).clues} ${reasons(lang).disclaimer}` : reasons(lang).disclaimer,
  };
}

function describePeriod({ rule }: CompiledRule): Assessment['notInForce'][number] {
  const { from, to, replacedBy } = rule.inForce;
  return { ruleId: rule.id, from, to: to ?? null, replacedBy: replacedBy ?? null };
}
