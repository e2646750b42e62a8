import { resetFrame } from '../conditions/frame.ts';
import type { Frame } from '../conditions/frame.ts';
import { detailNode, useOf } from '../conditions/detail.ts';
import type { Detail, Use } from '../conditions/detail.ts';
import { findMissing, toMissing } from '../conditions/missing.ts';
import type { MissingUse } from '../conditions/missing.ts';
import { findSupport, needAll, supportOfUse } from '../conditions/support.ts';
import type { Support } from '../conditions/support.ts';
import { FALSE, TRUE, UNKNOWN } from '../logic/kleene.ts';
import type { CompiledRule } from './compile-rule.ts';
import { aimFrame } from './judge-instance.ts';
import type { Verdict } from './judge-instance.ts';

/** Every condition of a rule, evaluated leaf by leaf on what a frame shows. */
export interface Explanation {
  readonly appliesWhen: Detail;
  readonly where: Detail;
  readonly require: Detail;
  /** Null where no breach was tested. */
  readonly breachTest: Detail | null;
  /** The facts that the due date is read from. */
  readonly timing: readonly Use[];
  /** What the outcome rests on; empty for `unknown`. */
  readonly support: Support;
  readonly missing: readonly MissingUse[];
}

/** Explains a verdict. The frame must show the item that was judged. */
export function explainInstance(compiled: CompiledRule, frame: Frame, verdict: Verdict): Explanation {
  const appliesWhen = detailApplicability(compiled, frame);
  aimFrame(compiled, frame);
  // Here, where the frame shows the item: a quantifier below may look at others.
  const timing = verdict.timing.facts.map((fact) => useOf(fact, frame));
  frame.timingUses = timing;
  const where = detailNode(compiled.where.node, frame);
  const require = detailNode(compiled.require.node, frame);
  const breachTest = verdict.breach === null ? null : detailBreach(compiled, frame, verdict);
  const details = { appliesWhen, where, require, breachTest, timing };
  return {
    ...details,
    support: supportOfVerdict(details, verdict),
    missing: verdict.outcome === 'unknown' ? missingOfVerdict(compiled, frame, details, verdict) : [],
  };
}

type Details = Omit<Explanation, 'support' | 'missing'>;

/** Whether a rule concerns the ente is judged on the day itself, not at a due date. */
export function detailApplicability(compiled: CompiledRule, frame: Frame): Detail {
  resetFrame(frame);
  return detailNode(compiled.appliesWhen.node, frame);
}

function detailBreach(compiled: CompiledRule, frame: Frame, verdict: Verdict): Detail {
  frame.breachDue = verdict.timing.breachDue;
  const detail = detailNode(compiled.require.node, frame);
  frame.breachDue = null;
  return detail;
}

function supportOfVerdict({ appliesWhen, where, require, breachTest, timing: uses }: Details, verdict: Verdict): Support {
  const timing = uses.filter((use) => use.known.value !== undefined).map(supportOfUse);
  switch (verdict.outcome) {
    case 'pass':
      return needAll([appliesWhen, where, require].map(findSupport));
    case 'pending':
      return needAll([...[appliesWhen, where, require].map(findSupport), ...timing]);
    case 'fail': {
      const proof = breachTest !== null && breachTest.verdict === FALSE ? breachTest : require;
      return needAll([...[appliesWhen, where, proof].map(findSupport), ...timing]);
    }
    case 'not_applicable':
      return findSupport(bothOf(appliesWhen, where));
    default:
      return needAll([]);
  }
}

function bothOf(appliesWhen: Detail, where: Detail): Detail {
  return { kind: 'all', verdict: FALSE, children: [appliesWhen, where], quantifier: null, item: null, closure: null };
}

function missingOfVerdict(
  compiled: CompiledRule,
  frame: Frame,
  { appliesWhen, where, require, breachTest, timing: uses }: Details,
  { timing, isWeakened }: Verdict,
): readonly MissingUse[] {
  const phantom = isWeakened || isPhantomAtHand(compiled, frame) ? phantomMissing(compiled, frame) : [];
  const applicability = [...findMissing(appliesWhen), ...findMissing(where)];
  if (applicability.length > 0 || appliesWhen.verdict === UNKNOWN || where.verdict === UNKNOWN) return [...phantom, ...applicability];
  const undated = timing.isDue === null && require.verdict !== TRUE ? uses.filter((use) => use.known.value === undefined) : [];
  const required = breachTest === null ? findMissing(require) : findMissing(breachTest);
  return [...phantom, ...required, ...undated.map(toMissing)];
}

function isPhantomAtHand({ collection }: CompiledRule, frame: Frame): boolean {
  return collection !== null && frame.scope[collection.index] === frame.view.collections[collection.index]?.phantom;
}

function phantomMissing({ collection }: CompiledRule, frame: Frame): readonly MissingUse[] {
  if (collection === null) return [];
  const why = frame.view.collections[collection.index]?.closure.why ?? 'open';
  return [{ fact: collection.path, why, label: collection.definition.label }];
}
