import type { Assurance, CivilDate, Confidence, Force, Outcome, Rule, Severity } from '@adempi/schema';

import { itemsOf } from './candidates.ts';
import { group, judge, judgeListed, settle } from './conditions.ts';
import type { Place } from './conditions.ts';
import { dueOf } from './due.ts';
import type { Due } from './due.ts';
import { confidenceOf, exposureOf } from './exposure.ts';
import type { ReferenceExposure } from './exposure.ts';
import { verdictOf } from './kleene.ts';
import { knowClosure, knowFact } from './knowledge.ts';
import { arrange, missingOf, unknownAmong } from './missing.ts';
import type { MissingFact } from './missing.ts';
import type { Node } from './nodes.ts';
import { proversOf, worstOf } from './proof.ts';
import { NEUTRAL, supportOf, supportOfFact, weakest } from './support.ts';
import type { Support } from './support.ts';
import { timingOf } from './timing.ts';
import type { ReferenceTiming } from './timing.ts';
import type { Scope, World } from './world.ts';

/** A finding without its sentences, its trace and what is copied from the rule. */
export interface ReferenceFinding {
  readonly id: string;
  readonly ruleId: string;
  readonly force: Force;
  readonly severity: Severity;
  /** Key of the item; `*` for the phantom, null for the ente. */
  readonly item: string | null;
  readonly outcome: Outcome;
  readonly assurance: Assurance | null;
  readonly knownOn: CivilDate | null;
  readonly assumed: boolean;
  readonly timing: ReferenceTiming | null;
  readonly missing: readonly MissingFact[];
  readonly confidence: Confidence;
  readonly exposure: ReferenceExposure | null;
}

/** The findings of a rule in force: one, or one per item and one for those that may not be listed. */
export function findingsOf(world: World, rule: Rule, isProof = false): readonly ReferenceFinding[] {
  const applies = judgeOptional(rule.appliesWhen, ofEnte(world));
  if (applies.verdict === 'false') return [notApplicable(world, rule, { item: null, strict: [strictly(rule.appliesWhen, ofEnte(world))], isDated: false }, supportOf(applies))];
  const proofs = proofsOf(world, rule);
  const applicability = proofs.length === 0 ? applies : group('all', [applies, whereOf(rule, ofEnte(world))]);
  if (proofs.length > 0 && applicability.verdict === 'true') return [{ ...identify(world, rule, null), ...worstOf(world, rule, supportOf(applicability), proofs) }];
  if (rule.forEach === undefined) return [judgeOne(world, rule, applies, { item: null, isProof })];
  const closure = knowClosure(world, rule.forEach);
  const keys = itemsOf(world, rule.forEach);
  if (closure.isKnown && keys.length === 0) return [notApplicable(world, rule, { item: null, strict: [], isDated: false }, supportOfFact(closure))];
  return [...keys, ...(closure.isKnown ? [] : [PHANTOM])].map((key) => judgeOne(world, rule, applies, { item: key, isProof }));
}

/** The findings of the rules that prove this one today. */
function proofsOf(world: World, rule: Rule): readonly ReferenceFinding[] {
  return proversOf(world, rule).flatMap((prover) => findingsOf(world, prover, true));
}

/** The item that a rule is about: listed, perhaps to be listed (null), or known not to be there. */
function scopeOf(world: World, { forItem }: Rule): Scope {
  if (forItem === undefined) return {};
  const { collection, key } = forItem;
  const isSettled = itemsOf(world, collection).includes(key) || knowClosure(world, collection).isKnown;
  return { [collection]: isSettled ? key : null };
}

/** The name of the item that may not be listed. */
const PHANTOM = '*';

/** Whether a rule concerns the ente is asked before there is a due date. */
function ofEnte(world: World): Place {
  return { world, scope: {}, due: null, breach: undefined };
}

/** A condition, where what no one verified is not known. */
function strictly(condition: Rule['require'], place: Place): Node {
  return judgeOptional(condition, { ...place, isStrict: true });
}

/** What a rule does not ask holds. */
function judgeOptional(condition: Rule['require'], place: Place): Node {
  return condition === undefined ? group('all', []) : judge(condition, place);
}

function judgeOne(world: World, rule: Rule, applies: Node, { item, isProof }: { readonly item: string | null; readonly isProof: boolean }): ReferenceFinding {
  const scope = rule.forEach === undefined ? scopeOf(world, rule) : { [rule.forEach]: item === PHANTOM ? null : item };
  const due = dueOf(world, rule, scope);
  const place = { world, scope, due, breach: undefined };
  const where = whereOf(rule, place);
  const strict = [strictly(rule.appliesWhen, ofEnte(world)), whereOf(rule, { ...place, isStrict: true })];
  const applicability = group('all', [applies, where]);
  if (applicability.verdict === 'false') return { ...notApplicable(world, rule, { item, strict: [group('all', strict)], isDated: namesDue(rule.where) }, supportOf(applicability)), assumed: world.assumeUnchanged && (supportOf(applicability).hasStale || leansOnStaleDue(rule, due)) };
  const require = requirementOf(rule, place);
  const { outcome, isProven, judged, breach } = outcomeOf(rule, place, { applicability, require, isPhantom: item === PHANTOM, isProof });
  const isUnmet = outcome === 'fail' || outcome === 'pending';
  const support = weakest([...[applies, where, judged].map(supportOf), ...(isUnmet ? due.facts.map(supportOfFact) : [])]);
  const { assurance, day } = outcome === 'unknown' ? NEUTRAL : support;
  const ofDue = unknownAmong(due.facts);
  const ofItem = item === PHANTOM ? unknownAmong([knowClosure(world, rule.forEach ?? '')]) : [];
  const ofConditions =
    applicability.verdict === 'unknown'
      ? missingOf(applicability, ofDue)
      : [...missingOf(judged, ofDue), ...(due.isDue === null && require.verdict !== 'true' ? ofDue : [])];
  const conditions = [...strict, requirementOf(rule, { ...place, breach, isStrict: true })];
  const confidence = confidenceOf(world, rule, { conditions, isDated: true });
  return {
    ...identify(world, rule, item),
    outcome,
    confidence,
    exposure: exposureOf(world, rule, outcome, confidence),
    assurance,
    knownOn: day,
    assumed: world.assumeUnchanged && outcome !== 'unknown' && [support.hasStale, leansOnStaleDue(rule, due), outcome === 'fail' && !isProven].includes(true),
    timing: timingOf(world, rule, due, { outcome, scope, meetsNext: meetsNext(rule, place, due) }),
    missing: outcome === 'unknown' ? arrange([...ofConditions, ...ofItem]) : [],
  };
}

/** Whether what is required holds of the next cycle too. */
function meetsNext(rule: Rule, place: Place, due: Due): boolean {
  return due.ahead !== null && requirementOf(rule, { ...place, due: { ...due, ...due.ahead } }).verdict === 'true';
}

function whereOf(rule: Rule, place: Place): Node {
  const own = judgeOptional(rule.where, place);
  return rule.forItem?.whenAbsent === 'not_applicable' ? group('all', [judgeListed(rule.forItem, place), own]) : own;
}

/** An item that must be there, is. A recurring duty is met by a day in the cycle that is judged; `require`, if any, adds to that. */
function requirementOf(rule: Rule, place: Place): Node {
  const listed = rule.forItem?.whenAbsent === 'unmet' ? [judgeListed(rule.forItem, place)] : [];
  const own = group('all', [...listed, judgeOptional(rule.require, place)]);
  const { deadline } = rule;
  if (!('yearly' in deadline || 'every' in deadline)) return own;
  const { world, scope, due } = place;
  const metOn = knowFact(world, deadline.metOn, scope);
  const day = metOn.value as CivilDate;
  const start = due?.cycleStart ?? null;
  const facts = [metOn];
  const started = { verdict: metOn.isKnown && start !== null ? verdictOf(day > start) : 'unknown', facts, doubt: start === null ? 'due' : null } as const;
  const done = { verdict: metOn.isKnown ? verdictOf(day <= world.asOf) : 'unknown', facts, doubt: null } as const;
  return group('all', [settle(started, place), settle(done, place), own]);
}

interface Judgement {
  readonly outcome: Outcome;
  /** A breach that holds on what was known after the due date alone. */
  readonly isProven: boolean;
  /** The requirement as it was judged: in the breach test where that decided. */
  readonly judged: Node;
  /** The due date of that breach test. */
  readonly breach: CivilDate | undefined;
}

function outcomeOf(
  rule: Rule,
  place: Place & { readonly due: Due },
  { applicability, require, isPhantom, isProof }: { readonly applicability: Node; readonly require: Node; readonly isPhantom: boolean; readonly isProof: boolean },
): Judgement {
  const plain = (outcome: Outcome): Judgement => ({ outcome, isProven: false, judged: require, breach: undefined });
  const { world, due } = place;
  if (applicability.verdict === 'unknown') return plain('unknown');
  // What is true of an item that may not be there proves nothing: the list may turn out to be empty.
  if (require.verdict === 'true') return plain(isPhantom && isProof ? 'unknown' : 'pass');
  if (require.verdict === 'unknown' || due.isDue === null || isPhantom) return plain('unknown');
  if (!due.isDue) return plain('pending');
  const breach = due.breach ?? undefined;
  const test = requirementOf(rule, { ...place, breach });
  if (test.verdict === 'false') return { outcome: 'fail', isProven: true, judged: test, breach };
  return world.assumeUnchanged ? plain('fail') : { outcome: 'unknown', isProven: false, judged: test, breach };
}

function notApplicable(world: World, rule: Rule, { item, strict, isDated }: { readonly item: string | null; readonly strict: readonly Node[]; readonly isDated: boolean }, support: Support): ReferenceFinding {
  return {
    ...identify(world, rule, item),
    outcome: 'not_applicable',
    confidence: confidenceOf(world, rule, { conditions: strict, isDated }),
    exposure: null,
    assurance: support.assurance,
    knownOn: support.day,
    assumed: world.assumeUnchanged && support.hasStale,
    timing: null,
    missing: [],
  };
}

/** A condition that reads the due date, or a parameter at it, leans on the facts that the due date comes from. */
function leansOnStaleDue({ where, require, deadline }: Rule, due: Due): boolean {
  const isRead = 'yearly' in deadline || 'every' in deadline || [where, require].some(namesDue);
  return isRead && due.facts.some(({ isStale }) => isStale);
}

function namesDue(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false;
  return 'deadline' in part || ('param' in part && !('at' in part)) || Object.values(part).some(namesDue);
}

function identify(world: World, rule: Rule, item: string | null): Pick<ReferenceFinding, 'id' | 'ruleId' | 'force' | 'severity' | 'item'> {
  const { codiceIpa, codiceIstat } = world.state.ente;
  const id = `${rule.id}@${codiceIpa ?? codiceIstat ?? '-'}${item === null ? '' : `#${item}`}`;
  return { id, ruleId: rule.id, force: rule.force, severity: rule.severity, item };
}
