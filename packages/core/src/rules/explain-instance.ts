import { resetFrame } from '../conditions/frame.ts';
import type { Frame } from '../conditions/frame.ts';
import { detailNode, useOf, useOfCollection } from '../conditions/detail.ts';
import type { Detail, Use } from '../conditions/detail.ts';
import { findMissing, toMissing } from '../conditions/missing.ts';
import type { MissingUse } from '../conditions/missing.ts';
import { findSupport, needAll, supportOfUse } from '../conditions/support.ts';
import type { Support } from '../conditions/support.ts';
import type { CollectionView } from '../facts/known-fact.ts';
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

/** Whether it is not known that a rule concerns the ente, or the item. */
export function isScopeUnknown({ appliesWhen, where }: Pick<Explanation, 'appliesWhen' | 'where'>): boolean {
  return appliesWhen.verdict === UNKNOWN || where.verdict === UNKNOWN;
}

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
    case 'fail': {
      const proof = breachTest?.verdict === FALSE ? breachTest : require;
      return needAll([...[appliesWhen, where, proof].map(findSupport), ...timing]);
    }
    case 'not_applicable':
      return findSupport(where);
    default:
      return needAll([]);
  }
}

function missingOfVerdict(
  compiled: CompiledRule,
  frame: Frame,
  { appliesWhen, where, require, breachTest, timing: uses }: Details,
  { timing }: Verdict,
): readonly MissingUse[] {
  const phantom = phantomMissing(compiled, frame);
  if (isScopeUnknown({ appliesWhen, where })) return [...phantom, ...findMissing(appliesWhen), ...findMissing(where)];
  const undated = timing.isDue === null && require.verdict !== TRUE ? uses.filter((use) => use.known.value === undefined) : [];
  const required = breachTest === null ? findMissing(require) : findMissing(breachTest);
  return [...phantom, ...required, ...undated.map(toMissing)];
}

/** The item that an open collection may still hold waits for the collection to be complete. */
function phantomMissing({ collection }: CompiledRule, frame: Frame): readonly MissingUse[] {
  if (collection === null) return [];
  const { phantom, closure } = frame.view.collections[collection.index] as CollectionView;
  return frame.scope[collection.index] === phantom ? [toMissing(useOfCollection(collection, closure))] : [];
}
